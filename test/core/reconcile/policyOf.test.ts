/** Which policy an agent is bound to, who shares it, and how it ends: no policy of a user's goes without the edges, and none gets one twice. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bounds, caution, cooldown, type Policy, type PolicyTemplate, reconcileFleetWith, type Stage } from '../../../src/core/index.js'
import { type Policies, policyFor, policyOf } from '../../../src/core/reconcile/policyOf.js'
import { runViews, type Views, views } from '../../../src/laws/fleet/views.js'
import { type Law, sometimes } from '../../../src/laws/sometimes.js'
import { builtin } from '../../../src/policy/index.js'
import { caught, keep } from '../scaling/lawful.js'
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
const askedOf = (policies: Policies, spec?: object) => boundTo(policies, spec).recommend?.(input, null, 0, { memory: null })
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
  it('the same from the second time on, as long as the agent is', () => {
    const boundOf = policyOf({ mine: ofStages(stage) })
    const agent = agentOf(scaled())
    boundOf(agent)
    expect(boundOf(agent)).toBe(boundOf(agent))
  })
  it('none once it goes', () => {
    expect(policyOf({ mine: ofStages(stage) })(agentOf(scaled(), 0))).toMatchObject({ recommend: null, why: { type: 'AgentDeleted' } })
  })
  it('none where it is not scaled', () => {
    expect(boundTo({}, { replicas: 4 })).toMatchObject({ recommend: null, why: { type: 'Static', replicas: 4 } })
    expect(boundTo({}, { replicas: 4, paused: true })).toMatchObject({ recommend: null, why: { type: 'AgentPaused' } })
  })
  it('and holds at the end while it is paused', () => {
    expect(stagesOf({ mine: ofStages(stage) }, { ...scaled(), paused: true })).toEqual(['cooldown', 'caution', 'bounds', 'budget', 'hold'])
    expect(boundTo({ mine: ofStages(stage) }, { ...scaled(), paused: true }).why).toEqual({ type: 'AgentPaused' })
  })
})

describe('a policy is shared', () => {
  const template: PolicyTemplate = { name: 'mine', parameters: {}, reads: ['replicas'], of: ({ spec }) => ofStages(cooldown(spec.replicas) as Stage) }
  const { reads: _, ...unsaid } = template
  /** Each agent is asked for so often; whether the two are then bound to one. */
  const areAlike = (mine: Policy | PolicyTemplate, one: object, other: object, times = 2): boolean => {
    const boundOf = policyOf({ mine, yours: mine })
    const agents = [scaled(one), scaled(other)].map((spec, i) => agentOf({ ...spec, ...[one, other][i] }))
    for (let asked = 1; asked < times; asked++) for (const agent of agents) boundOf(agent)
    const [a, b] = agents.map((agent) => boundOf(agent).recommend)
    return a === b
  }
  it.each<[string, Policy | PolicyTemplate, object, object, boolean]>([
    ['by agents of which all that it reads says the same', template, {}, {}, true],
    ['and what it does not read may differ', template, { minReadyMs: 1_000 }, { minReadyMs: 2_000 }, true],
    ['unless what it reads differs', template, { replicas: 1 }, { replicas: 2 }, false],
    ['or what the edges read: the bounds', template, { maxReplicas: 8 }, { maxReplicas: 9 }, false],
    ['what one instance draws', template, { consumption: { tokensPerMinute: 1 } }, { consumption: { tokensPerMinute: 2 } }, false],
    ['or which policy is meant', template, { policy: 'mine' }, { policy: 'yours' }, false],
    ['where it reads nothing, as well', ofStages(stage), { replicas: 1 }, { replicas: 2 }, true],
    ['and not where nobody knows what it reads', unsaid, {}, {}, false],
  ])('%s', (_title, mine, one, other, alike) => {
    expect(areAlike(mine, one, other)).toBe(alike)
  })
  it.each(Object.entries(builtin))('%s reads what it says, and no more', (_name, make) => {
    const { reads, of } = make()
    const own = agentOf(scaled({ targetMetrics: [{ type: 'cpu', targetValue: 60 }], behavior: {} }))
    const seen = new Set<PropertyKey>()
    const watched = <T extends object>(value: T, see: (key: PropertyKey) => void): T =>
      new Proxy(value, {
        get: (from, key) => {
          see(key)
          return Reflect.get(from, key)
        },
      })
    const spec = watched(own.spec, (key) => seen.add(key))
    const policy = of(watched({ ...own, spec }, (key) => expect(key).toBe('spec')))
    policy.propose({ input, current: 3, changedAt: 0 }, 0)
    expect([...seen].sort()).toEqual([...(reads ?? [])].sort())
  })
  it('by those who come again: to look for the like of one that is asked once takes longer than to make its policy', () => {
    expect(areAlike(template, {}, {}, 1)).toBe(false)
  })
  it('by all who come while there are a thousand policies; then it begins anew', () => {
    const boundOf = policyOf({ mine: template })
    const twice = (replicas: number) => {
      const agent = agentOf({ ...scaled(), replicas })
      boundOf(agent)
      return boundOf(agent).recommend
    }
    const first = twice(0)
    for (let replicas = 1; replicas < 1_000; replicas++) twice(replicas)
    expect(twice(0)).toBe(first)
    expect(twice(1_000)).toBe(twice(1_000))
    expect(twice(0)).not.toBe(first)
  })
  it('and each is believed what it was handed last itself', () => {
    let judged = 0
    const mine: Stage<{ version: 1 }> = {
      name: 'mine',
      memory: {
        version: 1,
        empty: () => ({ version: 1 }),
        decode: () => {
          judged++
          return { version: 1 }
        },
      },
      decide: (_context, value, memory) => ({ value, memory, why: { type: 'Passed' }, until: Number.POSITIVE_INFINITY }),
      settle: (memory) => memory,
    }
    const boundOf = policyOf({ mine: ofStages(mine as Stage) })
    const agents = [agentOf(scaled()), agentOf(scaled())]
    for (const agent of agents) boundOf(agent)
    const [one, other] = agents.map((agent) => {
      const { recommend, last } = boundOf(agent)
      return (memory: unknown) => recommend?.({ ...input, current: 9 }, memory, 0, last).memory
    })
    const [handedToOne, handedToOther] = [one?.(null), other?.(null)]
    expect([one?.(handedToOne), other?.(handedToOther)]).toEqual([handedToOne, handedToOther])
    expect(judged).toBe(0)
    other?.(handedToOne)
    expect(judged).toBe(1)
  })

  /** The same words to all of a fleet, which sees each of them otherwise. */
  const alike = ({ members, ...rest }: Views): Views => {
    const [first] = members as [Views['members'][number]]
    return { ...rest, members: members.map((each) => ({ ...each, rank: first.rank, series: { ...each.series, agent: first.series.agent } })) }
  }
  const apart = Object.fromEntries(
    Object.entries(builtin).map(([name, make]) => {
      const { reads: _reads, ...own } = make()
      return [name, own]
    }),
  )
  const twin = (policies: Policies): Law => {
    const reached = sometimes(['two that are scaled', 'a change', 'one that is paused'])
    return {
      title: 'twin: a fleet that shares its policies plans as one in which each has its own',
      sometimes: reached,
      property: fc.property(views({}), (drawn) => {
        const passes = runViews(reconcileFleetWith(policies), alike(drawn))
        const own = runViews(reconcileFleetWith(apart), alike(drawn))
        expect(passes.map(({ plans }) => plans)).toEqual(own.map(({ plans }) => plans))
        const plans = passes.slice(1).flatMap((pass) => pass.plans.plans.map(({ plan }) => plan))
        const scaledOf = plans.filter(({ status }) => status.memory.scaling !== null)
        reached.reach('two that are scaled', scaledOf.length > 2)
        reached.reach(
          'a change',
          plans.some(({ trail }) => trail.some((step) => step.type === 'Count' && step.why.type === 'Scaled' && step.from !== step.to)),
        )
        reached.reach(
          'one that is paused',
          plans.some(({ trail }) => trail.some((step) => step.type === 'Count' && step.why.type === 'AgentPaused')),
        )
      }),
    }
  }
  keep([twin(builtin)])
  const { reads: _reads, of, ...rest } = builtin.standard()
  let first: Policy | undefined
  const ofWhoeverComesFirst: PolicyTemplate = {
    ...rest,
    of: (agent) => {
      first ??= of(agent)
      return first
    },
  }
  caught('twin', 'a fleet that shares what differs', [twin({ ...builtin, standard: () => ofWhoeverComesFirst })])
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
