/**
 * The predecessor's rule, to compare with: whole averages, a count cut to whole replicas, metrics in their order, the maximum last, and no memory at all.
 * Units: percent for cpu and memory, whole milliseconds for latency; a metric of any other name is 0. Source: origin.md §3.
 */
import { type Context, edgesOf, isMeasured, type PolicyTemplate, type Sample, sampleNamed } from '../core/index.js'

/** Reads the metrics of a name as it does: whole numbers, by name alone. */
export type OriginScaling = {
  readonly minReplicas: number
  readonly maxReplicas: number
  readonly targets: readonly { readonly name: string; readonly targetValue: number }[]
}

/** `averageOf`: the whole average of a metric. */
export const originReplicas = ({ minReplicas, maxReplicas, targets }: OriginScaling, current: number, averageOf: (name: string) => number): number => {
  let desired = current
  for (const { name, targetValue } of targets) {
    const value = averageOf(name)
    const replicas = truncated(current * (value / targetValue))
    if (value > targetValue) desired = Math.max(desired, replicas)
    else if (value < Math.trunc(targetValue / 2) && replicas >= minReplicas) desired = Math.min(desired, replicas)
  }
  return Math.min(Math.max(desired, minReplicas), maxReplicas)
}

/** The average over all instances, by whole division: each reading is cut first, and there is none without instances. */
export const originAverage = (name: string, readings: readonly number[]): number => {
  if (!known.has(name) || readings.length === 0) return 0
  return Math.trunc(readings.reduce((sum, reading) => sum + Math.trunc(reading), 0) / readings.length) + 0
}

/** The predecessor's rule, to compare with; `reconcile` does not know it. */
export const origin = (): PolicyTemplate => ({
  name: 'origin',
  parameters: {},
  of: ({ spec }) => {
    const { minReplicas, maxReplicas, targetMetrics } = spec.scaling
    const targets = targetMetrics.map(({ name, targetValue, targetAverageValue }) => ({ name, targetValue: targetValue ?? targetAverageValue ?? 0 }))
    return {
      name: 'origin',
      parameters: {},
      propose: ({ input, current }) => ({
        raw: Math.max(
          0,
          originReplicas({ minReplicas, maxReplicas, targets }, current, (name) => originAverage(name, readingsOf(input, name, current))),
        ),
        missing: false,
        wake: null,
        steps: [],
      }),
      stages: edgesOf(spec),
    }
  },
})

/** Of every instance listed; who does not report counts as 0. Where nobody is listed, the whole is shared out. */
const readingsOf = ({ instances, metrics }: Context['input'], name: string, current: number): readonly number[] => {
  if (instances.length > 0) return instances.map((instance) => reading(sampleNamed(instance.metrics, name)))
  const whole = sampleNamed(metrics, name)
  if (whole === undefined || !isMeasured(whole)) return []
  return [whole.kind === 'demand' ? whole.value / Math.max(1, current) : whole.value]
}

const reading = (sample: Sample | undefined): number => (sample !== undefined && isMeasured(sample) && Number.isFinite(sample.value) ? sample.value : 0)

/** To 32 bits, as its processor does: what does not fit is the least there is. */
const truncated = (value: number): number => (value > LEAST - 1 && value < -LEAST ? Math.trunc(value) + 0 : LEAST)

const LEAST = -2_147_483_648
const known: ReadonlySet<string> = new Set(['requests_per_second', 'latency', 'cpu', 'memory'])
