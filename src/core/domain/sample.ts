/**
 * One measured number, or the reason why there is none. An absent sample is data, not an error.
 */
import type { Duration, Instant } from './units.js'

/** demand adds up over instances; utilization and saturation are means. */
export const sampleKinds = ['demand', 'utilization', 'saturation'] as const
export type SampleKind = (typeof sampleKinds)[number]

export const missingReasons = ['Unavailable', 'Stale', 'NotReported', 'Invalid'] as const
export type MissingReason = (typeof missingReasons)[number]

/** `windowMs`: measured over (at − windowMs, at]. `contributors`: of how many instances it is the mean, if known. */
export type Measured = {
  readonly name: string
  readonly value: number
  readonly at: Instant
  readonly windowMs: Duration
  readonly kind: SampleKind
  readonly contributors?: number
}
export type Missing = { readonly name: string; readonly missing: MissingReason }
/** Names are unique within one list. */
export type Sample = Measured | Missing

export const isMeasured = (sample: Sample): sample is Measured => !('missing' in sample)

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
