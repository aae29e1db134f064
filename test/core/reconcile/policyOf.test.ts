/** Which policy an agent is bound to, and how it ends: no policy of a user's goes without the edges, and none gets one twice. */
import { describe, expect, it } from 'vitest'
import { bounds, caution, cooldown, type Policy, type Stage } from '../../../src/core/index.js'
import { type Policies, policyFor, policyOf } from '../../../src/core/reconcile/policyOf.js'
import { agentOf } from './scene.js'

const stage = cooldown(1) as Stage
const ofStages = (...stages: readonly Stage[]): Policy => ({
  name: 'mine',
  parameters: {},
  propose: ({ current }) => ({ raw: current + 1, missing: false, wake: null, steps: [] }),
  stages,
})
const scaled = (words: object = {}) => ({ scaling: { enabled: true, policy: 'mine', maxReplicas: 9, ...words } })
const boundTo = (policies: Policies, spec: object = scaled()) => policyOf(policies)(agentOf(spec))
const input = { current: 3, instances: [], metrics: [] }
const askedOf = (policies: Policies, spec?: object) => boundTo(policies, spec).recommend?.(input, null, 0)
const stagesOf = (policies: Policies, spec?: object): readonly string[] =>
  askedOf(policies, spec)?.trail.flatMap((step) => (step.type === 'Stage' ? [step.stage] : [])) ?? []
const firstOf = (policies: Policies, spec?: object): number | undefined => askedOf(policies, spec)?.trail.find((step) => step.type === 'Stage')?.in

describe('an agent is bound to', () => {
  it('the policy of its name, by value or by function', () => {
    const mine = ofStages(stage)
    for (const policies of [{ mine }, { mine: () => mine }]) {
      expect(boundTo(policies).why).toEqual({ type: 'Scaled' })
      expect(firstOf(policies)).toBe(4)
    }
  })
  it('one that is made once for all who name it', () => {
    let made = 0
    const mine = (): Policy => {
      made++
      return ofStages(stage)
    }
    const boundOf = policyOf({ mine })
    expect(made).toBe(0)
    for (const replicas of [1, 2]) boundOf(agentOf({ ...scaled(), replicas }))
    expect(made).toBe(1)
  })
  it('one that stands where nobody knows the name', () => {
    for (const policy of ['other', 'toString']) {
      const policies = { mine: ofStages(stage) }
      expect(boundTo(policies, scaled({ policy })).why).toEqual({ type: 'PolicyUnknown', policy })
      expect(firstOf(policies, scaled({ policy }))).toBe(3)
      expect(stagesOf(policies, scaled({ policy }))).toEqual(['caution', 'bounds', 'budget'])
    }
  })
  it('the same, as long as the agent is', () => {
    const boundOf = policyOf({ mine: ofStages(stage) })
    const agent = agentOf(scaled())
    expect(boundOf(agent)).toBe(boundOf(agent))
  })
  it('none once it goes', () => {
    expect(policyOf({ mine: ofStages(stage) })(agentOf(scaled(), 0))).toEqual({ recommend: null, why: { type: 'AgentDeleted' } })
  })
  it('none where it is not scaled', () => {
    expect(boundTo({}, { replicas: 4 })).toEqual({ recommend: null, why: { type: 'Static', replicas: 4 } })
    expect(boundTo({}, { replicas: 4, paused: true })).toEqual({ recommend: null, why: { type: 'AgentPaused' } })
  })
  it('and holds at the end while it is paused', () => {
    expect(stagesOf({ mine: ofStages(stage) }, { ...scaled(), paused: true })).toEqual(['cooldown', 'caution', 'bounds', 'budget', 'hold'])
    expect(boundTo({ mine: ofStages(stage) }, { ...scaled(), paused: true }).why).toEqual({ type: 'AgentPaused' })
  })
})

describe('the edges', () => {
  const own = bounds({ minReplicas: 2, maxReplicas: 3 })
  it.each<[string, readonly Stage[], readonly string[]]>([
    ['come after what is there', [stage], ['cooldown', 'caution', 'bounds', 'budget']],
    ['come each before the next one that is there', [own as Stage, stage], ['caution', 'bounds', 'cooldown', 'budget']],
    ['are not asked twice', [caution as Stage, own as Stage, stage], ['caution', 'bounds', 'cooldown', 'budget']],
  ])('%s', (_title, stages, names) => expect(stagesOf({ mine: ofStages(...stages) })).toEqual(names))
  it('all there already: the policy stays as it is', () => {
    const whole = policyFor(ofStages(stage), agentOf(scaled()))
    expect(policyFor(whole, agentOf(scaled()))).toBe(whole)
  })
})
