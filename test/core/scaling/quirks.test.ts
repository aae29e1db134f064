/** Each quirk by a case of its own: the number with it and the number without, all others as the controller has them. */
import { describe, expect, it } from 'vitest'
import { agent, hpaQuirks, noQuirks, type Quirks } from '../../../src/core/index.js'
import { limitOf } from '../../../src/core/scaling/hpa/events.js'
import { levelOf, perLevel, perPod, totalOf } from '../../../src/core/scaling/hpa/external.js'
import { MAX_INT32 } from '../../../src/core/scaling/hpa/int64.js'
import { byPolicies, limitAsHpa } from '../../../src/core/scaling/hpa/limit.js'
import { highestOf } from '../../../src/core/scaling/hpa/records.js'
import { settingsOf } from '../../../src/core/scaling/hpa/settings.js'
import { STABILIZE, stabilizeAsHpa } from '../../../src/core/scaling/hpa/stabilize.js'
import { emptyStatus, type HpaStatus } from '../../../src/core/scaling/hpa/status.js'
import type { Context } from '../../../src/core/scaling/policy.js'
import { hpa } from '../../../src/policy/index.js'
import { averaged, external, NOW, passed, pod, told, tolerance, whole } from './hpa/scene.js'

type Row = { readonly case: string; readonly ask: (quirks: Quirks) => unknown; readonly on: unknown; readonly off: unknown }

const half = { type: 'Utilization', target: 50 } as const
const tenEach = { type: 'AverageValue', target: 10_000 } as const
const unready = { ready: 'False', readySince: NOW - 3_600_000 } as const
const at = (current: number): Context => ({ input: { current, instances: [], metrics: [] }, current, changedAt: NOW })
const scaledToZero: HpaStatus = {
  ...emptyStatus,
  conditions: [{ type: 'ScaledToZero', status: true, reason: 'ScaledToZero', lastTransitionAt: NOW }],
}
const pods = (value: number, periodMs: number) => ({ selectPolicy: 'Max', policies: [{ type: 'Pods', value, periodMs }] }) as const
const percent = (value: number) => ({ selectPolicy: 'Max', policies: [{ type: 'Percent', value, periodMs: 15_000 }] }) as const
const disabled = { selectPolicy: 'Disabled', policies: [] } as const
const limits = { behavior: null, minReplicas: 1, maxReplicas: 1_000, factor: 2, least: 4 } as const

/** The number of a stage of limits at 61 s, after two changes that were written at 0 and 60 s. */
const limited = (quirks: Quirks, scaleUp: ReturnType<typeof pods> | null, changes: readonly (readonly [number, number])[], current: number): number => {
  const stage = limitAsHpa({ ...limits, behavior: scaleUp === null ? null : { scaleUp, scaleDown: percent(100) }, quirks })
  const memory = changes.reduce((known, [from, to], i) => stage.settle(known, { from, to }, NOW + i * 60_000), stage.memory.empty(0, NOW))
  return stage.decide(at(current), { raw: 100, missing: false, count: 100 }, memory, NOW + (changes.length - 1) * 60_000 + 1_000).value.count
}

const rows: Readonly<Record<keyof Quirks, Row>> = {
  averagesOverSeen: {
    case: 'four wanted, one there, 5 % above its target',
    ask: (quirks) => told(averaged(quirks, half, [pod(525)], 4)),
    on: 4,
    off: 2,
  },
  levelTimesReady: {
    case: 'three wanted, one ready, at 195 % of the target',
    ask: (quirks) => told(perLevel(1_000, tolerance, quirks)(levelOf([1_950]), 1, 3, 3, true)),
    on: 2,
    off: 3,
  },
  totalOverExisting: {
    case: 'two more than wanted are there in a rollout, and the total is near the target',
    ask: (quirks) => told(perPod(1_000, tolerance, quirks)({ usage: 20_500, endless: false }, 22, 20)),
    on: 22,
    off: 20,
  },
  cutsAverage: {
    case: 'at 3.9 % of a target of 3 %',
    ask: (quirks) => told(averaged(quirks, { type: 'Utilization', target: 3 }, [pod(39)], 1)),
    on: 1,
    off: 2,
  },
  oldAdviceRaises: {
    case: 'five there, three wanted, eight advised a minute ago',
    ask: (quirks) => highestOf(300_000, quirks)([{ replicas: 8, at: NOW - 60_000 }], 3, 5, NOW).count,
    on: 8,
    off: 5,
  },
  remembersUnbounded: {
    case: 'an advice of 1,000 where 10 is the most',
    ask: (quirks) => {
      const stage = stabilizeAsHpa({ windows: null, downscaleMs: 300_000, minReplicas: 1, maxReplicas: 10, quirks })
      return stage.decide(at(5), { raw: 1_000, missing: false, count: 1_000 }, { version: 1, records: [] }, NOW).memory.records
    },
    on: [{ replicas: 1_000, at: NOW }],
    off: [{ replicas: 10, at: NOW }],
  },
  boundsFirst: {
    case: 'twelve there, ten allowed, the metric not available',
    ask: (quirks) => passed(12, null, { quirks }).written,
    on: 10,
    off: null,
  },
  hidesDisabled: {
    case: 'five wanted, three there, up is disabled',
    ask: (quirks) => {
      const behavior = { scaleUp: disabled, scaleDown: percent(100) }
      return byPolicies({ ...limits, behavior, quirks }, behavior)({ up: [], down: [] }, 5, 3, NOW).why.type
    },
    on: 'RateLimited',
    off: 'DirectionDisabled',
  },
  countsWindowEdge: {
    case: 'eight advised exactly one window ago',
    ask: (quirks) => highestOf(300_000, quirks)([{ replicas: 8, at: NOW - 300_000 }], 3, 5, NOW).count,
    on: 8,
    off: 3,
  },
  percentInBinary: {
    case: '10 % more than a hundred',
    ask: (quirks) => limitOf('Up', percent(10), quirks)({ up: [], down: [] }, 100, NOW),
    on: 111,
    off: 110,
  },
  forgetsByOwnPeriod: {
    case: 'two falls a minute apart, ten up in five minutes',
    ask: (quirks) =>
      limited(
        quirks,
        pods(10, 300_000),
        [
          [10, 8],
          [8, 6],
        ],
        6,
      ),
    on: 18,
    off: 20,
  },
  limitsNet: {
    case: 'one up and one down within the period, of one that may come',
    ask: (quirks) => {
      const once = [{ change: 1, at: NOW, outdated: false }]
      return limitOf('Up', pods(1, 15_000), quirks)({ up: once, down: once }, 5, NOW)
    },
    on: 6,
    off: 5,
  },
  hearsStrangers: {
    case: 'one pod at its target, and a sample of one that is not listed',
    ask: (quirks) => told(averaged(quirks, tenEach, [pod(10_000)], 1, null, { count: 1, usage: 30_000 })),
    on: 2,
    off: 1,
  },
  needsRequestOfIgnored: {
    case: 'a failed pod without a request',
    ask: (quirks) => told(averaged(quirks, half, [pod(1_000), pod(0, { phase: 'Failed', request: null })], 1)),
    on: 'RequestMissing',
    off: 2,
  },
  negativeIsEndless: {
    case: 'a total below zero',
    ask: (quirks) => {
      const load = totalOf([-5_000], quirks)
      return load === null ? null : told(perPod(1_000, tolerance, quirks)(load, 1, 1))
    },
    on: MAX_INT32,
    off: null,
  },
  countsLostReadiness: {
    case: 'two at twice the target, one of them no longer ready',
    ask: (quirks) => told(averaged(quirks, half, [pod(1_000), pod(1_000, { ready: 'False', readySince: NOW - 60_000 })], 2)),
    on: 4,
    off: 2,
  },
  blamesMetric: {
    case: 'five wanted, two there, three allowed',
    ask: (quirks) => passed(2, 5, { quirks, spec: { maxReplicas: 3 } }).reason,
    on: { type: 'MetricAboveTarget', metric: 0 },
    off: { type: 'Rule', why: { type: 'AboveMaximum', maxReplicas: 3 } },
  },
  showsNumberBefore: {
    case: 'three written where two were',
    ask: (quirks) => passed(2, 3, { quirks }).status.currentReplicas,
    on: 2,
    off: 3,
  },
  failureKeepsZero: {
    case: 'scaled to zero, then a minimum of two, the metric not available',
    ask: (quirks) => passed(0, null, { quirks, spec: { minReplicas: 2 }, input: { status: scaledToZero } }).written,
    on: null,
    off: 2,
  },
  dropsStarting: {
    case: 'ten wanted, five ready at 85 % of the target, five pending',
    ask: (quirks) => told(averaged(quirks, half, [...Array(5).fill(pod(425)), ...Array(5).fill(pod(null, { phase: 'Pending' }))], 10)),
    on: 5,
    off: 10,
  },
  doublesPerPass: {
    case: 'a second after one became four',
    ask: (quirks) => limited(quirks, null, [[1, 4]], 4),
    on: 8,
    off: 4,
  },
  sumsInOrder: {
    case: 'samples whose sum is below zero on the way',
    ask: (quirks) => {
      const load = totalOf([5_000, -6_000, 4_000], quirks)
      return load === null ? null : told(perPod(1_000, tolerance, quirks)(load, 1, 1))
    },
    on: MAX_INT32,
    off: 3,
  },
  fillsRequest: {
    case: 'two at 20 %, one silent, a target of 50 %',
    ask: (quirks) => told(averaged(quirks, half, [pod(200), pod(200), pod(null)], 3)),
    on: 3,
    off: 2,
  },
  readinessForCpuOnly: {
    case: 'two at twice the target of a metric of their own, one never ready',
    ask: (quirks) => told(averaged(quirks, tenEach, [pod(20_000), pod(20_000, unready)], 2, null)),
    on: 4,
    off: 2,
  },
  staleIsFresh: {
    case: 'a queue that was measured ten minutes ago',
    ask: (quirks) => {
      const scaling = { enabled: true, maxReplicas: 10, targetMetrics: [{ type: 'queue_depth', targetValue: 4 }] } as const
      const own = agent({ name: 'a', spec: { agentType: 'chat', model: { provider: 'p', model: 'm' }, scaling } })
      const metrics = [{ name: 'queue_depth', value: 20, at: NOW - 600_000, windowMs: 0, kind: 'demand' }] as const
      return hpa({ quirks })
        .of(own)
        .propose({ ...at(2), input: { current: 2, instances: [], metrics } }, NOW).raw
    },
    on: 5,
    off: 2,
  },
  remembersRefused: {
    case: 'five wanted, and the write refused',
    ask: (quirks) => passed(2, 5, { quirks, input: { writeFails: true } }).memory?.[STABILIZE],
    on: {
      version: 1,
      records: [
        { replicas: 2, at: NOW },
        { replicas: 5, at: NOW },
      ],
    },
    off: { version: 1, records: [{ replicas: 2, at: NOW }] },
  },
  zeroIsDefault: {
    case: 'a tolerance of 0',
    ask: (quirks) => settingsOf({ quirks, tolerance: 0 }).tolerance,
    on: 0.1,
    off: 0,
  },
  averageValueWins: {
    case: 'an average of 1 and a level of 2 in one target',
    ask: (quirks) => {
      const metrics = [external({ averageValue: 1_000, value: 2_000 })]
      const { written, error } = passed(1, null, { quirks, spec: { metrics }, input: { readings: [whole(4_000)] } })
      return written ?? error
    },
    on: 4,
    off: 'FailedComputeMetricsReplicas',
  },
}

describe('the quirks', () => {
  it.each(Object.entries(rows))('%s', (quirk, { ask, on, off }) => {
    expect(ask(hpaQuirks), 'as released').toEqual(on)
    expect(ask({ ...hpaQuirks, [quirk]: false }), 'switched off').toEqual(off)
    expect(on).not.toEqual(off)
  })

  it('have each a row, and each row a quirk', () => {
    const names = Object.keys(rows).sort()
    expect(Object.keys(hpaQuirks).sort()).toEqual(names)
    expect(Object.keys(noQuirks).sort()).toEqual(names)
  })

  it('are all on, or all off', () => {
    expect(Object.values(hpaQuirks).every((is) => is)).toBe(true)
    expect(Object.values(noQuirks).some((is) => is)).toBe(false)
  })
})
