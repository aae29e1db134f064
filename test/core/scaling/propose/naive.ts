/**
 * The rules of reconcile.md §6 (propose, missing, combine) once more, by somebody who has not seen ours: sums by filter and reduce, whole numbers by
 * exact fractions. It needs values, targets and tolerances in sixty-fourths, in which binary arithmetic is exact.
 */
import type { Context, Measured, Sample, TargetMetric } from '../../../../src/core/index.js'

export type Naive = { readonly raw: number; readonly missing: boolean; readonly counts: readonly number[] }
export type Asked = TargetMetric & { readonly under: number; readonly over: number }

export const propose = (targets: readonly Asked[], requests: { readonly cpu?: number; readonly memory?: number }, context: Context, now: number): Naive => {
  const all = targets.map((target) => proposed(target, requests, context, now))
  const valid = all.filter(({ counts }) => counts).map(({ count }) => count)
  return {
    raw: valid.length === 0 ? context.current : Math.max(...valid),
    missing: valid.length === 0 || all.some(({ held }) => held),
    counts: all.map(({ count }) => count),
  }
}

type Proposed = { readonly count: number; readonly counts: boolean; readonly held: boolean }

const proposed = (target: Asked, requests: { readonly cpu?: number; readonly memory?: number }, context: Context, now: number): Proposed => {
  const { instances, metrics } = context.input
  const { current } = context
  const inTargetUnit = (sample: Sample | undefined): number | null => {
    if (sample === undefined || 'missing' in sample) return null
    if (sample.at > now + 300_000 || sample.at <= now - target.maxAgeMs || sample.value < 0) return null
    if (sample.kind !== 'demand' || (target.type !== 'cpu' && target.type !== 'memory')) return sample.value
    const request = requests[target.type]
    return request === undefined ? null : (sample.value / request) * 100
  }
  const own = instances
    .filter(({ standing }) => standing !== 'Gone')
    .map(({ standing, metrics: samples }) => {
      const sample = samples.find(({ name }) => name === target.name)
      return { standing, sample, value: inTargetUnit(sample) }
    })
  const ready = own.filter(({ standing }) => standing === 'Ready')
  /** Who owns a number lists nobody: the number is ready, unless it says how many are. */
  const readyCount = instances.length > 0 ? ready.length : (context.input.ready ?? current)
  const staying = own.filter(({ standing }) => standing !== 'Leaving')
  const stayingCount = instances.length > 0 ? staying.length : readyCount
  const heard = own.filter(({ value }) => value !== null)
  const whole = metrics.find(({ name }) => name === target.name)
  const wholeValue = inTargetUnit(whole)
  const sum = (of: readonly { readonly value: number | null }[]): number => of.reduce((all, { value }) => all + (value ?? 0), 0)
  const beganOf = ({ at, windowMs }: Measured): number => Math.min(at, now) - windowMs

  if (heard.length > 0) {
    const heardReady = ready.filter(({ value }) => value !== null)
    const levels = heardReady.length > 0 ? heardReady : heard
    const unheard = staying.filter(({ value }) => value === null).length
    return numbered({
      plus: sum(ready),
      minus: sum(own),
      unheard,
      mean: sum(levels) / levels.length,
      calm: (t) => (sum(levels) + t * unheard) / (levels.length + unheard),
      began: Math.min(...heard.map(({ sample }) => beganOf(sample as Measured))),
      reported: true,
    })
  }
  if (wholeValue !== null) {
    const { kind, contributors = readyCount } = whole as Measured
    const guessed = instances.length === 0 && context.input.ready === undefined && kind !== 'demand'
    return numbered({ ...ofWhole(wholeValue, kind, contributors, beganOf(whole as Measured)), guessed })
  }
  switch (target.whenMissing.type) {
    case 'Hold':
    case 'LastGood':
      return { count: current, counts: true, held: true }
    case 'Ignore':
      return { count: current, counts: false, held: false }
    case 'Fallback':
      return { count: target.whenMissing.replicas, counts: true, held: false }
    case 'Value': {
      const kind = ['cpu', 'memory', 'kv_cache'].includes(target.type) ? 'utilization' : ['latency', 'ttft'].includes(target.type) ? 'saturation' : 'demand'
      return numbered(ofWhole(target.whenMissing.value, kind, readyCount, Number.NEGATIVE_INFINITY))
    }
  }

  type Sums = {
    readonly plus: number
    readonly minus: number
    readonly unheard: number
    readonly mean: number
    readonly calm?: (t: number) => number
    readonly guessed?: boolean
    readonly began: number
    readonly reported: boolean
  }

  function ofWhole(value: number, kind: Measured['kind'], contributors: number, began: number): Sums {
    if (kind === 'demand') return { plus: value, minus: value, unheard: 0, mean: value, began, reported: false }
    const unheard = Math.max(0, stayingCount - contributors)
    return { plus: value * Math.min(contributors, readyCount), minus: value * contributors, unheard, mean: value, began, reported: false }
  }

  function numbered({ plus, minus, unheard, mean, calm = () => mean, guessed = false, began, reported }: Sums): Proposed {
    const t = target.targetValue ?? target.targetAverageValue ?? Number.NaN
    const count = (): number => {
      // Spread over a guess of how many are ready, what was measured before a change would be multiplied by it again.
      if (guessed && began <= context.changedAt) return current
      switch (kindOf(target, reported)) {
        case 'average':
          if (plus > t * current * (1 + target.over)) return quotient(plus, t)
          if (minus + t * unheard < t * current * (1 - target.under)) return quotient(minus, t) + unheard
          return current
        case 'total':
          if (minus > t * current * (1 + target.over) || minus < t * current * (1 - target.under)) return quotient(minus, t)
          return current
        case 'value':
          if (mean > t * (1 + target.over)) return Math.max(current, quotient(mean * readyCount, t))
          if (calm(t) < t * (1 - target.under) && began > context.changedAt) return quotient(calm(t) * current, t)
          return current
      }
    }
    return { count: count(), counts: true, held: false }
  }
}

const kindOf = ({ type, targetAverageValue }: TargetMetric, reported: boolean): 'average' | 'total' | 'value' => {
  if (type === 'queue_depth') return 'total'
  if (type === 'custom') return reported ? 'average' : 'total'
  if (type === 'latency' || type === 'ttft') return targetAverageValue === undefined ? 'value' : 'total'
  return 'average'
}

/** ⌈a / b⌉ exactly, for numbers in fractions of 2^24. */
const quotient = (a: number, b: number): number => {
  const [n, d] = [BigInt(Math.round(a * 2 ** 24)), BigInt(Math.round(b * 2 ** 24))]
  return Number((n + d - 1n) / d)
}
