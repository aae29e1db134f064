/**
 * The Kubernetes HPA controller, v1.37.2, decision for decision, as proposals and stages. Each of its quirks is a switch (`quirks.ts`).
 * One pass: read the scale, disabled at zero or outside the bounds? (`zero`, `stages`) → each metric proposes (`metrics` for a pass by `survey`, `reader` for
 * what `reconcile` sees by `surveyReporters`; both then by `average`, or `external`) → `combine` → the stages `stabilize` (`records`) → `limit` (`events`) →
 * write → status, whose conditions are a fold over what happened (`conditions`). `pass` is all of it as one pure function.
 * Absences: no clock, no condition is set by a stage; amounts are whole thousandths of 64 bits (`int64`).
 */
export { askedMetric, isWhole } from './asked.js'
export type { HpaCondition, HpaConditionType } from './conditions.js'
export type { HpaMetric, HpaReading, HpaScale, HpaTarget } from './metrics.js'
export { type HpaInput, type HpaPass, type HpaSpec, passAsHpa } from './pass.js'
export { everyPeriod } from './period.js'
export { proposeAsHpa } from './propose.js'
export { type HpaSettings, settingsOf } from './settings.js'
export { stagesAsHpa, stagesWithZero } from './stages.js'
export { emptyStatus, type HpaError, type HpaMetricStatus, type HpaStatus, type RescaleReason } from './status.js'
export { quantityTolerance } from './tolerance.js'
