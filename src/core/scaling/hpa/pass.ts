/**
 * One whole pass of the controller over one autoscaler, as a pure function: what it read goes in, refused reads and writes included; out come the status
 * as it is stored, what was written, the error, and the memory for the next pass. The rules of time are the stages that `reconcile` runs too.
 * Source: hpa.md §1.2, with E12 and T1.
 */
import { scalingOf } from '../../domain/agent.js'
import type { ScalingRules } from '../../domain/spec.js'
import type { StageStep } from '../../domain/trail.js'
import type { Instant } from '../../domain/units.js'
import { binding } from '../binding.js'
import type { Context, Count, Stage } from '../policy.js'
import { runStages, type StageMemories, settleStages } from '../run.js'
import { remembers } from '../stage/common.js'
import { type Combined, combine } from './combine.js'
import type { PassEvent } from './conditions.js'
import { MAX_INT32 } from './int64.js'
import { type HpaMetric, type HpaReading, type HpaScale, isOfWhole, type Metric, metricOf, reasonOf } from './metrics.js'
import type { Pod } from './pods.js'
import type { Proposed } from './proposed.js'
import type { HpaSettings } from './settings.js'
import { boundOf, stagesWithZero, type TailRules, zeroRules } from './stages.js'
import { type HpaError, type HpaStatus, metricStatus, type RescaleReason, rescaleReason, statusAfter } from './status.js'
import { quantityTolerance, type Tolerance } from './tolerance.js'
import { isDisabled, isToZero, ZERO, type ZeroRules } from './zero.js'

/** `behavior`: null is another path than an empty one. `minReplicas`: null is 1. */
export type HpaSpec = {
  readonly minReplicas: number | null
  readonly maxReplicas: number
  readonly metrics: readonly HpaMetric[]
  readonly behavior: { readonly scaleUp: Partial<ScalingRules> | null; readonly scaleDown: Partial<ScalingRules> | null } | null
}

/**
 * `scale`: null when it could not be read. `readings`: one a metric. `status`: as it was stored. `conflicts`: so many answers to a write before it succeeds.
 */
export type HpaInput = {
  readonly scale: HpaScale | null
  readonly selector: 'Valid' | 'Missing' | 'Unparsable' | 'Ambiguous'
  readonly pods: readonly Pod[]
  readonly readings: readonly HpaReading[]
  readonly status: HpaStatus
  readonly conflicts: number
  readonly writeFails: boolean
  readonly statusWriteFails: boolean
}

/** `written`: the number that was written to the scale, or null; `reason`: why. */
export type HpaPass = {
  readonly status: HpaStatus
  readonly written: number | null
  readonly reason: RescaleReason | null
  readonly error: HpaError | null
  readonly memory: StageMemories | null
}

/** Built once per spec; `memory`: of the last pass, null after a start or when the autoscaler was gone. */
export const passAsHpa = (spec: HpaSpec, settings: HpaSettings): ((input: HpaInput, memory: StageMemories | null, now: Instant) => HpaPass) => {
  const rules = rulesOf(spec, settings)
  return (input, memory, now) => {
    const { scale, status } = input
    if (scale === null) return stored(input, { ...unchanged, memory, error: 'FailedGetScale' }, statusAfter(status, { events: [{ type: 'ScaleUnread' }] }, now))
    const known = { ...(memory ?? bornAt(rules.stages, scale.replicas, now)), [ZERO]: { version: 1, scaledToZero: isAtZero(status) } }
    const decision = decide(rules, input, scale, known, now)
    const { count, events, currentMetrics, error } = decision
    const { replicas: current } = scale
    if (count === null) return stored(input, { ...unchanged, memory: decision.memory, error }, statusAfter(status, { events, current, currentMetrics }, now))
    if (count === current)
      return stored(input, { ...unchanged, memory: decision.memory, error }, statusAfter(status, { events, current, desired: count, currentMetrics }, now))
    if (input.writeFails || input.conflicts >= ATTEMPTS || count < 0) {
      const kept = settings.quirks.remembersRefused ? decision.memory : known
      const told = statusAfter(status, { events: [...events, { type: 'WriteFailed' }], current, currentMetrics }, now)
      return stored(input, { ...unchanged, memory: kept, error: 'FailedUpdateScale' }, told)
    }
    const change = { from: current, to: count }
    const wrote: PassEvent = { type: 'Written', gate: settings.scaleToZero, toZero: isToZero(rules.zero, change) }
    const shown = settings.quirks.showsNumberBefore ? current : count
    return stored(
      input,
      { written: count, reason: decision.reason, memory: settleStages(rules.stages)(decision.memory, change, now), error },
      statusAfter(status, { events: [...events, wrote], current: shown, desired: count, currentMetrics, lastScaleAt: now }, now),
    )
  }
}

type Rules = {
  readonly spec: HpaSpec
  readonly settings: HpaSettings
  readonly tail: TailRules
  readonly zero: ZeroRules
  readonly metrics: readonly Metric[]
  readonly stages: readonly Stage[]
}

/** `count`: null when the pass fails. */
type Decision = {
  readonly count: number | null
  readonly memory: StageMemories
  readonly events: readonly PassEvent[]
  readonly currentMetrics: HpaStatus['currentMetrics']
  readonly reason: RescaleReason | null
  readonly error: HpaError | null
}

const rulesOf = (spec: HpaSpec, settings: HpaSettings): Rules => {
  const minReplicas = spec.minReplicas ?? 1
  const hasWhole = spec.metrics.some(isOfWhole)
  const behavior = behaviorOf(spec, settings)
  const tolerance: Tolerance = { up: behavior?.scaleUp.tolerance ?? settings.tolerance, down: behavior?.scaleDown.tolerance ?? settings.tolerance }
  const tail = { minReplicas, maxReplicas: spec.maxReplicas, hasWhole, behavior }
  return {
    spec,
    settings,
    tail,
    zero: zeroRules(tail, settings),
    metrics: spec.metrics.map((metric) => metricOf(metric, tolerance, settings)),
    stages: stagesWithZero(tail, settings),
  }
}

/** The defaults of each direction, field by field; the down window and the tolerances are the controller's. */
const behaviorOf = ({ behavior }: HpaSpec, settings: HpaSettings) => {
  if (behavior === null) return null
  const rulesFor = (given: Partial<ScalingRules> | null, windowMs: number): Partial<ScalingRules> => ({
    stabilizationWindowMs: windowMs,
    ...given,
    tolerance: given?.tolerance === undefined ? settings.tolerance : quantityTolerance(given.tolerance),
  })
  const { scaleUp, scaleDown } = scalingOf({
    behavior: { scaleUp: rulesFor(behavior.scaleUp, 0), scaleDown: rulesFor(behavior.scaleDown, settings.downscaleStabilizationMs) },
  }).behavior
  return { scaleUp, scaleDown, windows: { upMs: scaleUp.stabilizationWindowMs, downMs: scaleDown.stabilizationWindowMs } }
}

/** What the stages remember before their first pass. */
const bornAt = (stages: readonly Stage[], current: number, now: Instant): StageMemories => {
  const memories: Record<string, StageMemories[string]> = {}
  for (const stage of stages) if (remembers(stage)) memories[stage.name] = stage.memory.empty(current, now)
  return memories
}

const isAtZero = ({ conditions }: HpaStatus): boolean => conditions.some(({ type, status }) => type === 'ScaledToZero' && status)

const decide = (rules: Rules, input: HpaInput, scale: HpaScale, memory: StageMemories, now: Instant): Decision => {
  const { replicas: current } = scale
  const { zero, tail, settings } = rules
  const none = { memory, currentMetrics: [], reason: null, error: null }
  if (isDisabled(zero, current, isAtZero(input.status))) return { ...none, count: 0, events: [read, { type: 'Disabled', gate: settings.scaleToZero }] }
  const bound = boundOf(current, tail, settings)
  if (bound !== null) return { ...none, count: bound, events: [read], reason: { type: bound < current ? 'AboveMaximum' : 'BelowMinimum' } }
  const unselected = selectorFault(input)
  if (unselected !== null) return { ...none, count: null, events: [read, { type: 'MetricsFailed', reason: unselected }], error: 'FailedComputeMetricsReplicas' }
  return byMetrics(rules, input, scale, memory, now)
}

const selectorFault = ({ selector, pods }: HpaInput): string | null => {
  if (selector === 'Valid' || (selector === 'Ambiguous' && pods.length === 0)) return null
  return selector === 'Ambiguous' ? 'AmbiguousSelector' : 'InvalidSelector'
}

const byMetrics = (rules: Rules, { readings, pods }: HpaInput, scale: HpaScale, memory: StageMemories, now: Instant): Decision => {
  const { spec, settings, metrics, stages } = rules
  const { replicas: current } = scale
  const proposals = metrics.map((metric, i): Proposed => metric(readings[i] ?? { type: 'Unavailable' }, pods, scale, now))
  const combined = combine(proposals, current)
  const context: Context = { input: { current, instances: [], metrics: [] }, current, changedAt: now }
  const ran = runStages(stages, MAX_INT32)(context, startOf(combined, current), memory, now)
  const steps = ran.trail.flatMap((step): readonly StageStep[] => (step.type === 'Stage' ? [step] : []))
  const currentMetrics = proposals.map((proposed, i) => metricStatus(spec.metrics[i] as HpaMetric, proposed))
  const after = { memory: ran.memories, currentMetrics }
  if (!combined.decided) {
    const failing = spec.metrics[combined.failed]
    const events: readonly PassEvent[] = failing === undefined ? [read] : [read, { type: 'MetricsFailed', reason: reasonOf(failing) }]
    const count = ran.value.count === current ? null : ran.value.count
    return { ...after, count, events, reason: count === null ? null : { type: 'BelowMinimum' }, error: 'FailedComputeMetricsReplicas' }
  }
  const told: readonly PassEvent[] = [read, { type: 'MetricsValid' }, ...steps.map((step): PassEvent => ({ type: 'Staged', step }))]
  const reason = rescaleReason(combined, current, binding(steps), settings.quirks)
  return { ...after, count: ran.value.count, events: told, reason, error: combined.failed >= 0 ? 'SomeMetricsFailed' : null }
}

/** A failed computation stands where it is, past the rules of time. */
const startOf = ({ decided, replicas }: Combined, current: number): Count => {
  const raw = Math.max(0, replicas)
  return decided ? { raw, missing: false, count: raw } : { raw: current, missing: true, count: current, exempt: true }
}

/** A refused status leaves the stored one as it was, and is an error even if nothing had changed. */
const stored = (input: HpaInput, pass: Omit<HpaPass, 'status'>, status: HpaStatus): HpaPass =>
  input.statusWriteFails ? { ...pass, status: input.status, error: pass.error ?? 'FailedUpdateStatus' } : { ...pass, status }

const read: PassEvent = { type: 'ScaleRead' }
const unchanged = { written: null, reason: null } as const
/** So often a conflicting write is tried. */
const ATTEMPTS = 5
