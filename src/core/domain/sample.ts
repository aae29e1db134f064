/**
 * One measured number, or the reason why there is none. An absent sample is data, not an error.
 */
import type { Duration, Instant } from './units.js'

/** demand adds up over instances; utilization and saturation are means. */
export const sampleKinds = ['demand', 'utilization', 'saturation'] as const
/** One of `sampleKinds`. */
export type SampleKind = (typeof sampleKinds)[number]

/** Why there is no number: nobody could tell, it is too old, nobody told, or it is none. */
export const missingReasons = ['Unavailable', 'Stale', 'NotReported', 'Invalid'] as const
/** One of `missingReasons`. */
export type MissingReason = (typeof missingReasons)[number]

/**
 * `windowMs`: measured over (at − windowMs, at]. `contributors`: of how many instances it is the mean, if known. `name`: which metric; `value`: finite, in the
 * metric's own unit; `at`: the end of its window; `kind`: how values of many add up.
 */
export type Measured = {
  readonly name: string
  readonly value: number
  readonly at: Instant
  readonly windowMs: Duration
  readonly kind: SampleKind
  readonly contributors?: number
}
/** `name`: which metric; `missing`: why there is no number. It may keep a count or raise it, never lower it. */
export type Missing = { readonly name: string; readonly missing: MissingReason }
/** Names are unique within one list. */
export type Sample = Measured | Missing

/** Whether there is a number. */
export const isMeasured = (sample: Sample): sample is Measured => !('missing' in sample)

/** The metrics that targets know by name; `custom` is any other. */
export const metricTypes = [
  'cpu',
  'memory',
  'kv_cache',
  'requests_per_second',
  'tokens_per_second',
  'concurrency',
  'queue_depth',
  'latency',
  'ttft',
  'custom',
] as const
/** One of `metricTypes`. */
export type MetricType = (typeof metricTypes)[number]

/** What a sample of that name is, when it does not say. Source: reconcile.md §6, kinds. */
export const defaultKind = (name: string): SampleKind => {
  switch (name) {
    case 'cpu':
    case 'memory':
    case 'kv_cache':
      return 'utilization'
    case 'latency':
    case 'ttft':
      return 'saturation'
    default:
      return 'demand'
  }
}
