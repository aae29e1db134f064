/** What is told of counts: a phase, and conditions that move only when they flip. */
import { describe, expect, it } from 'vitest'
import type { Tally } from '../../../src/core/reconcile/classify.js'
import { conditionsOf, type Findings, type PhaseFacts, phaseOf } from '../../../src/core/reconcile/publish.js'
import type { Agent, AgentPhase, Condition } from '../../../src/index.js'
import { metricStep } from '../metricStep.js'
import { above, notDue, own, scaled, stage, tallyOf } from './counts.js'
import { agentOf, at } from './scene.js'

describe('a phase, of these counts', () => {
  const facts: PhaseFacts = { desired: 1, everReady: true, isAllBackingOff: false, isRoomOverdue: false }
  const none = { existing: 0, ready: 0 }
  it.each<[string, Partial<Tally>, Partial<PhaseFacts>, AgentPhase]>([
    ['all there', {}, {}, 'Running'],
    ['none, and none wanted', none, { desired: 0, everReady: false }, 'Running'],
    ['whatever should be there backs off', { ready: 0 }, { isAllBackingOff: true }, 'Failed'],
    ['which one that serves makes good', {}, { isAllBackingOff: true }, 'Running'],
    ['some are unwell', { suspects: 1 }, {}, 'Degraded'],
    ['a rollout has no room', {}, { isRoomOverdue: true }, 'Degraded'],
    ['none, and nothing on its way', none, {}, 'Degraded'],
    ['none ready, one starts', { ready: 0, starting: 1 }, {}, 'Scaling'],
    ['none, one is asked for', { ...none, inFlight: 1 }, {}, 'Scaling'],
    ['none ready, one is taken back', { ready: 0, returning: 1 }, {}, 'Scaling'],
    ['one starts, and none was ever ready', { ready: 0, starting: 1 }, { everReady: false }, 'Pending'],
    ['one drains, none is wanted, and none was ever ready', { ready: 0 }, { everReady: false, desired: 0 }, 'Scaling'],
    ['one too many', { existing: 2 }, {}, 'Scaling'],
    ['one to be replaced', { stale: 1 }, {}, 'Scaling'],
  ])('%s', (_title, counts, more, phase) => {
    expect(phaseOf(own, tallyOf(counts), { ...facts, ...more })).toBe(phase)
  })
  it('of an agent that goes is always that', () => {
    expect(phaseOf(agentOf({ replicas: 1 }, 0), tallyOf({ suspects: 1 }), { ...facts, isAllBackingOff: true })).toBe('Terminating')
  })
})

describe('conditions, of these counts', () => {
  const findings: Findings = { desired: 1, after: [], limits: [], rejected: null, skewed: false, policyKnown: true, held: null, isRoomOverdue: false }
  const made = (whose: Agent, counts: Partial<Tally>, found: Partial<Findings>, before: readonly Condition[] = [], now = 0): readonly Condition[] =>
    conditionsOf(whose, tallyOf(counts), { ...findings, ...found }, before, at(now))
  const said = (conditions: readonly Condition[]) => conditions.map(({ type, status, reason }) => `${type}${status ? '+' : '-'} ${reason}`)
  const checked = agentOf({ replicas: 1, healthCheck: { enabled: true } })
  const asIs = ['Ready+ EnoughReady', 'Progressing- Settled', 'Degraded- AsExpected']
  const byPolicy = ['ScalingActive+ PolicyDecides', 'ScalingLimited- AsAdvised', 'MetricsAvailable+ EveryMetricRead']

  it.each<[string, Agent, Partial<Tally>, Partial<Findings>, readonly string[]]>([
    ['all there', own, {}, {}, asIs],
    ['one starts', own, { ready: 0, starting: 1 }, {}, ['Ready- TooFewReady', 'Progressing+ ReplicasChange', 'Degraded- AsExpected']],
    ['one is asked for', own, { ready: 0, inFlight: 1 }, {}, ['Ready- TooFewReady', 'Progressing+ ReplicasChange', 'Degraded- AsExpected']],
    ['one is taken back beside enough', own, { returning: 1 }, {}, ['Ready+ EnoughReady', 'Progressing+ ReplicasChange', 'Degraded- AsExpected']],
    ['none is ready, nothing comes', own, { ready: 0 }, {}, ['Ready- TooFewReady', 'Progressing- Settled', 'Degraded+ NothingOnItsWay']],
    ['one too many', own, { existing: 2, ready: 2 }, {}, ['Ready+ EnoughReady', 'Progressing+ ReplicasChange', 'Degraded- AsExpected']],
    ['one to be replaced', own, { stale: 1 }, {}, ['Ready+ EnoughReady', 'Progressing+ RolloutUnderWay', 'Degraded- AsExpected']],
    ['which is held', own, { stale: 1 }, { held: 'RolloutHeld' }, ['Ready+ EnoughReady', 'Progressing+ RolloutHeld', 'Degraded- AsExpected']],
    [
      'or has waited for room',
      own,
      { stale: 1 },
      { isRoomOverdue: true },
      ['Ready+ EnoughReady', 'Progressing+ RolloutUnderWay', 'Degraded+ RolloutNeedsRoom'],
    ],
    [
      'one of three is unwell, beside one to be replaced',
      own,
      { existing: 3, suspects: 1, stale: 1 },
      { desired: 3, isRoomOverdue: true },
      ['Ready- TooFewReady', 'Progressing+ RolloutUnderWay', 'Degraded+ InstancesUnhealthy'],
    ],
    [
      'one of two is',
      own,
      { existing: 2, suspects: 1 },
      { desired: 2 },
      ['Ready- TooFewReady', 'Progressing+ ReplicasChange', 'Degraded+ InstancesUnhealthy', 'ProbesSuspect+ HalfUnhealthy'],
    ],
    [
      'two of four are',
      own,
      { existing: 4, suspects: 2 },
      { desired: 4 },
      ['Ready- TooFewReady', 'Progressing+ ReplicasChange', 'Degraded+ InstancesUnhealthy', 'ProbesSuspect+ HalfUnhealthy'],
    ],
    [
      'and so is one of three of which one leaves',
      own,
      { existing: 3, draining: 1, suspects: 1 },
      { desired: 3 },
      ['Ready- TooFewReady', 'Progressing+ ReplicasChange', 'Degraded+ InstancesUnhealthy', 'ProbesSuspect+ HalfUnhealthy'],
    ],
    ['where probes are, that few are unwell is said', checked, {}, {}, [...asIs, 'ProbesSuspect- FewUnhealthy']],
    ['also of none', checked, { existing: 0, ready: 0 }, { desired: 0 }, [...asIs, 'ProbesSuspect- FewUnhealthy']],
    ['a policy decides', scaled, {}, {}, [...asIs, ...byPolicy]],
    ['none that anybody knows', scaled, {}, { policyKnown: false }, [...asIs, 'ScalingActive- PolicyUnknown', ...byPolicy.slice(1)]],
    ['none while the agent goes', agentOf(scaled.spec, 0), {}, {}, asIs],
    [
      'none while it is paused',
      agentOf({ ...scaled.spec, paused: true }),
      {},
      {},
      [...asIs, 'ScalingActive- AgentPaused', ...byPolicy.slice(1), 'Paused+ AgentPaused'],
    ],
    [
      'what limits it',
      scaled,
      {},
      { limits: [above] },
      [...asIs, 'ScalingActive+ PolicyDecides', 'ScalingLimited+ AboveMaximum', 'MetricsAvailable+ EveryMetricRead'],
    ],
    [
      'what it does not know',
      scaled,
      {},
      { after: [metricStep({ reason: 'NotReported' })] },
      [...asIs, 'ScalingActive+ PolicyDecides', 'ScalingLimited- AsAdvised', 'MetricsAvailable- MetricMissing'],
    ],
    [
      'a human holds it',
      scaled,
      {},
      { after: [stage(1, 1, { type: 'ScalingPaused', direction: 'Up', until: null })] },
      [...asIs, ...byPolicy, 'Paused+ ScalingPaused'],
    ],
    ['memory was ahead of the clock', own, {}, { skewed: true }, [...asIs, 'ClockSkewed+ MemoryAheadOfClock']],
    ['a part of it was not sound', own, {}, { rejected: 'stages.stabilize' }, [...asIs, 'MemoryRejected+ StagesStabilizeUnsound']],
  ])('%s', (_title, whose, counts, found, expected) => {
    expect(said(made(whose, counts, found))).toEqual(expected)
  })

  it('what is not due says nothing new of what limits it and what it knows', () => {
    const before = made(scaled, {}, { limits: [above], after: [metricStep({ reason: 'NotReported' })] })
    expect(made(scaled, {}, { limits: [notDue] }, before, 5)).toBe(before)
    expect(said(made(scaled, {}, { limits: [notDue] }, []))).toEqual([...asIs, ...byPolicy])
    expect(said(made(scaled, {}, {}, before))).toEqual([...asIs, ...byPolicy])
  })
  it('each keeps its instant until it flips, and the list stays the same while all do', () => {
    const before = made(own, { ready: 0, starting: 1 }, {})
    expect(made(own, { ready: 0, starting: 1 }, {}, before, 5)).toBe(before)
    const after = made(own, { stale: 1 }, {}, before, 5)
    expect(after.map(({ lastTransitionAt }) => lastTransitionAt)).toEqual([at(5), at(0), at(0)])
    expect(after[2]).toBe(before[2])
    expect(said(after)[1]).toBe('Progressing+ RolloutUnderWay')
  })
  it('one more or one less is another list', () => {
    const before = made(own, {}, {})
    expect(said(made(agentOf({ replicas: 1, paused: true }), {}, {}, before))).toEqual([...asIs, 'Paused+ AgentPaused'])
    expect(said(made(own, {}, {}, made(agentOf({ replicas: 1, paused: true }), {}, {})))).toEqual(asIs)
  })
  it('what is told once stands until something changes, and is told again if it is so again', () => {
    for (const found of [{ skewed: true }, { rejected: 'uid' }]) {
      const before = made(own, {}, found)
      expect(made(own, {}, {}, before)).toBe(before)
      expect(made(own, {}, found, before)).toBe(before)
      expect(said(made(own, { stale: 1 }, {}, before))).toHaveLength(3)
    }
    const both = made(own, {}, { skewed: true, rejected: 'stages.x--y' })
    expect(said(both)).toEqual([...asIs, 'ClockSkewed+ MemoryAheadOfClock', 'MemoryRejected+ StagesXYUnsound'])
    expect(said(made(own, {}, { skewed: true }, both))).toEqual([...asIs, 'ClockSkewed+ MemoryAheadOfClock'])
    expect(said(made(own, {}, { rejected: 'stages.x--y' }, both))).toEqual([...asIs, 'MemoryRejected+ StagesXYUnsound'])
    const skewed = made(own, {}, { skewed: true })
    expect(said(made(own, {}, { rejected: 'uid' }, skewed))).toEqual([...asIs, 'MemoryRejected+ UidUnsound'])
  })
})
