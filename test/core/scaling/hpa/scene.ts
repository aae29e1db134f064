/** Pods, metrics and passes in a few words, for the tests of the controller. Amounts are thousandths. */

import { type AverageTarget, average, averageRule, surveyRules } from '../../../../src/core/scaling/hpa/average.js'
import type { Int } from '../../../../src/core/scaling/hpa/int64.js'
import type { HpaMetric, HpaReading } from '../../../../src/core/scaling/hpa/metrics.js'
import { type HpaInput, type HpaPass, type HpaSpec, passAsHpa } from '../../../../src/core/scaling/hpa/pass.js'
import type { Pod } from '../../../../src/core/scaling/hpa/pods.js'
import type { Proposed } from '../../../../src/core/scaling/hpa/proposed.js'
import { type HpaSettings, settingsOf } from '../../../../src/core/scaling/hpa/settings.js'
import { emptyStatus } from '../../../../src/core/scaling/hpa/status.js'
import { noStrangers, type Strangers, survey } from '../../../../src/core/scaling/hpa/survey.js'
import { hpaQuirks, type Quirks } from '../../../../src/core/scaling/quirks.js'
import type { StageMemories } from '../../../../src/core/scaling/run.js'

export const NOW = 1_700_000_000_000
export const tolerance = { up: 0.1, down: 0.1 }
export const tenth = (quirks: Quirks): HpaSettings => settingsOf({ quirks })

/** Ready for an hour, with a request of 1,000. */
export const pod = (amount: Int | null, other: Partial<Pod> = {}): Pod => ({
  phase: 'Running',
  deleting: false,
  ready: 'True',
  readySince: NOW - 3_600_000,
  startedAt: NOW - 3_600_000,
  request: 1_000,
  sample: amount === null ? null : { amount, at: NOW, windowMs: 60_000 },
  ...other,
})

/** What an average proposes; `resource`: null is a metric of a user's own. */
export const averaged = (
  quirks: Quirks,
  target: AverageTarget,
  pods: readonly Pod[],
  current: number,
  resource: string | null = 'cpu',
  strangers: Strangers = noStrangers,
): Proposed => {
  const found = survey(surveyRules(target, resource, settingsOf({ quirks })), pods, NOW)
  return average(averageRule(target, tolerance, quirks), found, strangers, current)
}

/** The number, or why there is none. */
export const told = (proposed: Proposed): number | string => (proposed.type === 'Proposed' ? proposed.replicas : proposed.reason)

export const external = (target: Partial<HpaMetric['target']>): HpaMetric => ({
  type: 'External',
  resource: null,
  target: { type: 'AverageValue', utilization: null, averageValue: null, value: null, ...target },
})
/** One that asks for as many as its value says. */
export const asks: HpaMetric = external({ averageValue: 1_000 })
export const whole = (...values: readonly Int[]): HpaReading => ({ type: 'Whole', values })

export const specOf = (other: Partial<HpaSpec> = {}): HpaSpec => ({ minReplicas: 1, maxReplicas: 10, metrics: [asks], behavior: null, ...other })

/** A pass over `current` pods in which the metric asks for `wanted`; null: it is not available. */
export const passed = (current: number, wanted: number | null, { spec = {}, quirks = hpaQuirks, input = {}, memory = null, now = NOW }: Given = {}): HpaPass =>
  passAsHpa(specOf(spec), tenth(quirks))(
    {
      scale: { replicas: current, statusReplicas: current },
      selector: 'Valid',
      pods: Array.from({ length: current }, () => pod(null)),
      readings: [wanted === null ? { type: 'Unavailable' } : whole(wanted * 1_000)],
      status: emptyStatus,
      conflicts: 0,
      writeFails: false,
      statusWriteFails: false,
      ...input,
    },
    memory,
    now,
  )

type Given = {
  readonly spec?: Partial<HpaSpec>
  readonly quirks?: Quirks
  readonly input?: Partial<HpaInput>
  readonly memory?: StageMemories | null
  readonly now?: number
}
