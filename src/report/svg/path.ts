/** Series as paths of an SVG. A value that is no number is a gap. Coordinates have one digit behind the point, which is finer than the eye. */

/** A rectangle of the drawing, and what it shows: times from left to right, values from `bottom` up to `top`, which is `roof`. */
export type Frame = {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly from: number
  readonly to: number
  readonly roof: number
}

export const xOf = ({ left, right, from, to }: Frame, time: number): number => left + ((time - from) / Math.max(1e-9, to - from)) * (right - left)
export const yOf = ({ top, bottom, roof }: Frame, value: number): number => bottom - (value / roof) * (bottom - top)

/** From point to point. */
export const linePath = (frame: Frame, at: readonly number[], values: readonly number[]): string =>
  runsOf(values)
    .map(({ first, last }) => {
      let path = `M${spot(frame, at[first]!, values[first]!)}`
      for (let i = first + 1; i <= last; i++) path += `L${spot(frame, at[i]!, values[i]!)}`
      return path
    })
    .join('')

/** Each value holds until the next point; where it stays, nothing is written. */
export const stepPath = (frame: Frame, at: readonly number[], values: readonly number[]): string =>
  runsOf(values)
    .map(({ first, last }) => {
      let path = `M${spot(frame, at[first]!, values[first]!)}`
      for (let i = first + 1; i <= last; i++) {
        if (values[i] !== values[i - 1]) path += `H${coordinate(xOf(frame, at[i]!))}V${coordinate(yOf(frame, values[i]!))}`
        else if (i === last) path += `H${coordinate(xOf(frame, at[i]!))}`
      }
      return path
    })
    .join('')

/** What lies below the line. */
export const areaPath = (frame: Frame, at: readonly number[], values: readonly number[]): string =>
  runsOf(values)
    .map(({ first, last }) => {
      let path = `M${spot(frame, at[first]!, 0)}`
      for (let i = first; i <= last; i++) path += `L${spot(frame, at[i]!, values[i]!)}`
      return `${path}V${coordinate(frame.bottom)}Z`
    })
    .join('')

export const coordinate = (value: number): string => String(Math.round(value * 10) / 10)

/** Stretches of neighbouring numbers, by their first and last index. */
const runsOf = (values: readonly number[]): readonly { readonly first: number; readonly last: number }[] => {
  const runs: { first: number; last: number }[] = []
  let first = -1
  for (let i = 0; i <= values.length; i++) {
    const isNumber = i < values.length && Number.isFinite(values[i])
    if (isNumber && first < 0) first = i
    if (!isNumber && first >= 0) {
      runs.push({ first, last: i - 1 })
      first = -1
    }
  }
  return runs
}

const spot = (frame: Frame, time: number, value: number): string => `${coordinate(xOf(frame, time))} ${coordinate(yOf(frame, value))}`
