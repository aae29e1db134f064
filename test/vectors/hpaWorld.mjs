/** The words of the HPA vectors in those of the engine: seconds before the decision become instants. */
import { add } from '../../dist/core/scaling/hpa/int64.js'
import { settingsOf } from '../../dist/core/scaling/hpa/settings.js'
import { hpaQuirks } from '../../dist/core/scaling/quirks.js'
import { int, maybeInt } from './exact.mjs'

export const NOW = 1_700_000_000_000
export const ms = (seconds) => Math.round(seconds * 1_000)
const ago = (seconds, now) => (seconds === null || seconds === undefined ? null : now - ms(seconds))

/** A pod of a vector, as one metric sees it. */
export const podOf = (pod, now = NOW, sample = pod.metric, request = pod.requestMilli) => ({
  phase: pod.phase,
  deleting: pod.deleting === true,
  ready: pod.ready ?? null,
  readySince: ago(pod.readyTransitionSecondsAgo, now),
  startedAt: ago(pod.startedSecondsAgo, now),
  request: maybeInt(request),
  sample:
    sample === null || sample === undefined
      ? null
      : { amount: int(sample.valueMilli), at: now - ms(sample.ageSeconds ?? 0), windowMs: ms(sample.windowSeconds ?? 60) },
})

export const strangersOf = (extraMetrics) => ({
  count: extraMetrics?.length ?? 0,
  usage: (extraMetrics ?? []).reduce((sum, { valueMilli }) => add(sum, int(valueMilli)), 0),
})

/** The controller's own settings, as given: what is 0 in a vector is 0. */
export const settingsWith = (given) => ({ ...settingsOf({ quirks: hpaQuirks }), ...given })

/** Rules of one direction; what is absent is left to the defaults. */
export const rulesOf = (rules) => {
  if (rules === null || rules === undefined) return null
  const { stabilizationWindowSeconds, selectPolicy, policies, tolerance } = rules
  return {
    ...(stabilizationWindowSeconds == null ? {} : { stabilizationWindowMs: ms(stabilizationWindowSeconds) }),
    ...(selectPolicy == null ? {} : { selectPolicy }),
    ...(policies == null ? {} : { policies: policies.map(({ type, value, periodSeconds }) => ({ type, value, periodMs: ms(periodSeconds) })) }),
    ...(tolerance == null ? {} : { tolerance }),
  }
}
export const behaviorOf = (behavior) =>
  behavior === null || behavior === undefined ? null : { scaleUp: rulesOf(behavior.scaleUp), scaleDown: rulesOf(behavior.scaleDown) }

export const toleranceOf = ({ tolerance }) => ({ up: tolerance.scaleUp, down: tolerance.scaleDown })
export const eventsOf = (events, now = NOW) =>
  (events ?? []).map(({ change, ageSeconds, outdated }) => ({ change, at: now - ms(ageSeconds), outdated: outdated ?? false }))
export const recordsOf = (recommendations, now = NOW) => recommendations.map(({ replicas, ageSeconds }) => ({ replicas, at: now - ms(ageSeconds) }))
