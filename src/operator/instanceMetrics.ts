/**
 * What somebody reports of one instance, as samples of it. A report is an observation with its time: an older one never covers a newer.
 * Who reports is alive: an instance that is listed as Pending counts as Running from then on, until the provider says that it changed.
 */
import * as E from 'fp-ts/lib/Either.js'
import { copyOf } from '../core/domain/copy.js'
import type { InstanceId, InstanceInput, Instant, MeasuredInput, SampleInput } from '../core/index.js'
import type { OperatorError } from './error.js'

/**
 * The predecessor's fields, all optional: shares from 0 to 1, latency in milliseconds. `samples`: anything else, by name. `at`: when it was measured.
 * `requestsTotal`, `requestsPerSecond`, `averageLatencyMs`, `errorRate`, `cpuUsage`, `memoryUsage` and `tokensUsed`.
 */
export type InstanceMetrics = {
  readonly at?: Instant
  readonly requestsTotal?: number
  readonly requestsPerSecond?: number
  readonly averageLatencyMs?: number
  readonly errorRate?: number
  readonly cpuUsage?: number
  readonly memoryUsage?: number
  readonly tokensUsed?: number
  readonly samples?: readonly Omit<MeasuredInput, 'at'>[]
}

export type Reported = { readonly at: Instant; readonly samples: readonly MeasuredInput[] }

/** Refuses what is no number; a name given twice is refused as well. */
export const reportedOf = (metrics: InstanceMetrics, now: Instant): E.Either<OperatorError, Reported> => {
  const at = metrics.at ?? now
  if (!Number.isSafeInteger(at)) return invalid('at is no instant')
  const samples: MeasuredInput[] = []
  for (const [field, name, kind, scale] of FIELDS) {
    const value = metrics[field]
    if (value !== undefined) samples.push({ name, value: value * scale, at, kind })
  }
  for (const sample of metrics.samples ?? []) samples.push({ ...sample, at })
  const names = new Set<string>()
  for (const { name, value } of samples) {
    if (!Number.isFinite(value)) return invalid(`${name} is no finite number`)
    if (names.has(name)) return invalid(`${name} is given twice`)
    names.add(name)
  }
  return E.right({ at, samples })
}

/** The instance with what was reported of it. */
export const withReported = (instance: InstanceInput, reported: Reported | undefined): InstanceInput => {
  if (reported === undefined) return instance
  const names = new Set(reported.samples.map(({ name }) => name))
  const metrics: readonly SampleInput[] = [...(instance.metrics ?? []).filter(({ name }) => !names.has(name)), ...reported.samples]
  const changedAt = instance.lastTransitionAt ?? instance.createdAt ?? Number.NEGATIVE_INFINITY
  return copyOf(instance, { phase: instance.phase === 'Pending' && reported.at >= changedAt ? 'Running' : instance.phase, metrics })
}

export const later = (before: Reported | undefined, next: Reported): Reported => (before !== undefined && before.at > next.at ? before : next)

/** Of what is still listed. */
export const keptOf = (reported: ReadonlyMap<InstanceId, Reported>, instances: readonly InstanceInput[]): ReadonlyMap<InstanceId, Reported> => {
  const listed = new Set(instances.map(({ id }) => id))
  return [...reported.keys()].every((id) => listed.has(id)) ? reported : new Map([...reported].filter(([id]) => listed.has(id)))
}

const invalid = (problem: string): E.Either<OperatorError, never> => E.left({ type: 'InvalidMetrics', message: `invalid instance metrics: ${problem}` })

/** Field, name of the sample, kind, and what brings it to the unit of a target. */
const FIELDS = [
  ['requestsTotal', 'requests_total', 'demand', 1],
  ['requestsPerSecond', 'requests_per_second', 'demand', 1],
  ['averageLatencyMs', 'latency', 'saturation', 1],
  ['errorRate', 'error_rate', 'saturation', 1],
  ['cpuUsage', 'cpu', 'utilization', 100],
  ['memoryUsage', 'memory', 'utilization', 100],
  ['tokensUsed', 'tokens_used', 'demand', 1],
] as const
