/** Where the ticks of an axis stand: round numbers, and times as a clock has them. */
import { timeSteps } from '../series.js'

/** 1, 2 or 5 times a power of ten, so that about `count` of them make `length`. */
export const stepFor = (length: number, count: number): number => {
  const power = 10 ** Math.floor(Math.log10(length / count))
  const times = length / count / power
  return power * (times < 1.5 ? 1 : times < 3.5 ? 2 : times < 7.5 ? 5 : 10)
}

/** From 0 to `high`, about `count` of them; of counts none between whole numbers. */
export const valueTicks = (high: number, count: number, isWhole: boolean): readonly number[] => {
  const step = Math.max(stepFor(high, count), isWhole ? 1 : 0)
  return Array.from({ length: Math.floor(high / step + 1e-9) + 1 }, (_, index) => index * step)
}

/** At most `count` steps of a clock within `from` to `to`. */
export const timeTicks = (from: number, to: number, count: number): readonly number[] => {
  const step = timeSteps.find((each) => (to - from) / each <= count) ?? Math.ceil((to - from) / count)
  const first = Math.ceil(from / step)
  return Array.from({ length: Math.max(0, Math.floor(to / step) - first + 1) }, (_, index) => (first + index) * step)
}

/** The top of an axis that has room for all of these: a little above the highest value, and never nothing. */
export const roofOf = (series: readonly (readonly number[])[]): number => {
  let most = 0
  for (const values of series) for (const value of values) if (Number.isFinite(value) && value > most) most = value
  return most === 0 ? 1 : most * 1.1
}
