/** The vocabulary of homeostat: values, no decisions. */
export {
  type Action,
  type ActionRef,
  type ActionType,
  actionTypes,
  type Create,
  type Delete,
  type Drain,
  isWorldAction,
  keyOf,
  type OnlyIf,
  type Outcome,
  type Probe,
  type Undrain,
  type WorldAction,
} from './action.js'
export { type Agent, type AgentInput, agent, scalingOf } from './agent.js'
export { compareBytes, ordBytes } from './bytes.js'
export { type Failure, type FailureType, failureTypes } from './failure.js'
export { type Fault, kindOf } from './fault.js'
export { canonicalText, hashText, revisionOf } from './hash.js'
export type { Health, ProbeResult } from './health.js'
export { type DrainCause, drainCauseOf, drainCauses, type Instance, type InstancePhase, isBusy, isCordoned, isRunning, phases } from './instance.js'
export { invariant } from './invariant.js'
export { agentKey } from './key.js'
export { type Backoff, type Creates, type Memory, overdueAt, type ScalingMemory, type StageMemory, type Wish } from './memory.js'
export {
  type CalendarWindow,
  type InstanceInput,
  type LimitName,
  type Limits,
  limitNames,
  type MeasuredInput,
  type Observed,
  type ObservedInput,
  observe,
  type Probed,
  type SampleInput,
  type SharedLimit,
  sampleNamed,
} from './observed.js'
export type { Evidence, Persist, Plan } from './plan.js'
export { formatInstant, parseInstant } from './rfc3339.js'
export {
  defaultKind,
  isMeasured,
  type Measured,
  type MetricType,
  type Missing,
  type MissingReason,
  metricTypes,
  missingReasons,
  type Sample,
  type SampleKind,
  sampleKinds,
} from './sample.js'
export { MOST_TARGETS } from './scalingFaults.js'
export type { Slots } from './slots.js'
export {
  type Activation,
  type Consumption,
  type DescribedObject,
  type HealthCheck,
  isPercent,
  type MetricIdentifier,
  type MetricSpec,
  type MetricTarget,
  type Model,
  type Override,
  type Pause,
  type PauseDirection,
  pauseDirections,
  type ResourceList,
  type Resources,
  type Rollout,
  type Scaling,
  type ScalingInputSpec,
  type ScalingPolicy,
  type ScalingRules,
  type Schedule,
  type ScheduleInput,
  type SelectPolicy,
  type Share,
  type Spec,
  type SpecInput,
  selectPolicies,
  shareOf,
  type TargetMetric,
  type TargetMetricInput,
  type WhenMissing,
} from './spec.js'
export { specFaults } from './specFaults.js'
export { type AgentPhase, agentPhases, type Condition, type ConditionType, type CurrentMetric, conditionTypes, type Status } from './status.js'
export {
  type ActStep,
  type CountStep,
  emptyTrail,
  type MemoryStep,
  type MetricStep,
  monoidTrail,
  type PassStep,
  type StageStep,
  type TargetKind,
  type Trail,
  type TrailStep,
  type WishStep,
} from './trail.js'
export {
  type Desired,
  type Duration,
  type Existing,
  type Flavor,
  type InstanceId,
  type InstanceName,
  type Instant,
  MAX_REPLICAS,
  never,
  type Revision,
} from './units.js'
export { earlier, monoidWake, type Wake, type WakeWhy } from './wake.js'
export { type ActionWhy, type ActWhy, type CountWhy, type Direction, passed, type Room, type StageWhy } from './why.js'
