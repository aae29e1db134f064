import { describe, expect, it } from 'vitest'
import {
  type Agent,
  agent,
  agentKey,
  explain,
  type FleetPlan,
  type InstanceInput,
  type ObservedInput,
  observe,
  type Plans,
  reconcile,
  reconcileFleet,
  type SpecInput,
} from '../../../../src/index.js'
import { at } from '../scene.js'

const basics = { agentType: 'chat', model: { provider: 'acme', model: 'm1' } }
const own = (name: string, spec: Partial<SpecInput> = {}, deletedAt?: number): Agent =>
  agent({ name, spec: { ...basics, ...spec }, ...(deletedAt === undefined ? {} : { deletedAt }) })

const ready = (of: Agent, count: number, words: Partial<InstanceInput> = {}): readonly InstanceInput[] =>
  Array.from({ length: count }, (_, i) => {
    const name = `${of.name}-${of.revision}-${i}-0`
    return { id: name, name, phase: 'Healthy', revision: of.revision, createdAt: at(0), readyAt: at(0), ...words }
  })

type Seen = readonly [agent: Agent, instances: readonly InstanceInput[], input?: Partial<ObservedInput>]
/** `before`: the plans whose status is handed back. */
const pass = (shared: Parameters<typeof reconcileFleet>[2], seen: readonly Seen[], seconds = 0, before?: Plans): Plans => {
  const statuses = new Map(before?.plans.map(({ key, plan }) => [key, plan.status]))
  const observed = seen.map(([of, instances, input]) => [agentKey(of), observe({ instances, status: statuses.get(agentKey(of)), ...input })] as const)
  return reconcileFleet(
    seen.map(([of]) => of),
    new Map(observed),
    shared,
    at(seconds),
  )
}
const creates = ({ plans }: Plans): readonly string[] =>
  plans.flatMap(({ plan }) => plan.actions.flatMap((action) => (action.type === 'Create' ? [action.name.split('-')[0] as string] : [])))
const numbers = ({ held, claim, most, granted, why }: FleetPlan): string => `${held} ${claim} ${most}: ${granted} ${why.type}`

describe('a fleet', () => {
  it('has a plan for each agent, in the order of keys, and wakes at the earliest', () => {
    const [a, b] = [own('a', { replicas: 2 }), own('b', { replicas: 1 })]
    const plans = pass({}, [
      [b, []],
      [a, ready(a, 1)],
    ])
    expect(plans.plans.map(({ key }) => key)).toEqual(['default/a', 'default/b'])
    expect(plans.plans.map(numbers)).toEqual(['1 2 2: 2 Whole', '0 1 1: 1 Whole'])
    expect(plans.plans[1]?.plan).toEqual(reconcile(b, observe({ instances: [] }), at(0)))
    expect(plans.wake).toEqual({ at: at(60), why: { type: 'WishDeadline', id: `a-${a.revision}-1-0` } })
  })

  it('is in the order of bytes, whatever the namespaces are called', () => {
    const agents = ['\u{1f600}', '\uffff', 'b', 'a'].map((namespace) => agent({ name: 'x', namespace, spec: basics }))
    const keys = ['a/x', 'b/x', '\uffff/x', '\u{1f600}/x']
    for (const given of [agents, [...agents].reverse()]) {
      expect(
        pass(
          {},
          given.map((each) => [each, []]),
        ).plans.map(({ key }) => key),
      ).toEqual(keys)
      expect(reconcileFleet(given, new Map(), {}, at(0))).toEqual({ plans: [], unseen: keys, wake: null })
    }
  })

  it('counts as held what a list from before the last action does not show', () => {
    const [a, b] = [own('a', { replicas: 2 }), own('b')]
    const made = pass({}, [[a, ready(a, 1)]])
    const grown = pass({}, [[a, ready(a, 2)]], 10, made)
    const old = { at: at(-1) }
    const stale = pass(
      { instances: 2 },
      [
        [a, [], old],
        [b, []],
      ],
      20,
      grown,
    )
    expect([stale.plans.map(numbers), creates(stale)]).toEqual([['2 2 2: 2 Whole', '0 1 1: 0 ClaimCut'], []])
    const more = own('a', { replicas: 3 })
    const higher = pass({ instances: 3 }, [[more, ready(a, 1), old]], 20, grown)
    expect([higher.plans.map(numbers), creates(higher)]).toEqual([['2 3 3: 3 Whole'], ['a']])
  })

  it('is nothing without agents', () => expect(pass({ instances: 1 }, [])).toEqual({ plans: [], unseen: [], wake: null }))

  it('refuses an agent that is in it twice, whose plans would both be carried out', () => {
    expect(() =>
      pass({}, [
        [own('a'), []],
        [own('a'), []],
      ]),
    ).toThrow('once')
    const [a, b] = [own('a'), own('b')]
    const beyond = agent({ name: 'x', namespace: '\uffff', spec: basics })
    for (const agents of [
      [b, a, b],
      [beyond, beyond],
      [a, beyond, beyond],
    ])
      expect(() => reconcileFleet(agents, new Map(), {}, at(0))).toThrow('once')
  })

  it('names who was not seen, and hands out nothing that those may hold', () => {
    const [a, b] = [own('a', { replicas: 2 }), own('b', { consumption: { costPerHour: 2 } })]
    const observedByKey = new Map([['default/a', observe({ instances: [] })]])
    const plans = reconcileFleet([b, a], observedByKey, { instances: 100 }, at(0))
    expect(plans.unseen).toEqual(['default/b'])
    expect(plans.plans.map(numbers)).toEqual(['0 2 2: 0 ClaimCut'])
    expect(creates(reconcileFleet([b, a], observedByKey, { costPerHour: 100 }, at(0)))).toEqual(['a'])
  })

  it('claims nothing for what is paused, or forbidden by limits of its own; what goes holds its place', () => {
    const [paused, limited, gone] = [own('paused', { replicas: 5, paused: true }), own('limited', { replicas: 5 }), own('gone', { replicas: 5 }, at(0))]
    const plans = pass({ instances: 6 }, [
      [gone, ready(gone, 1)],
      [limited, [], { limits: { instances: 3 } }],
      [paused, ready(paused, 1)],
    ])
    expect(plans.plans.map(numbers)).toEqual(['1 1 1: 1 Whole', '0 3 3: 3 Whole', '1 1 1: 1 Whole'])
  })

  it('counts what is on its way, of others too, until it is seen', () => {
    const [a, b] = [own('a', { replicas: 2 }), own('b', { replicas: 2 })]
    const first = pass({ instances: 2 }, [
      [a, []],
      [b, []],
    ])
    expect(creates(first)).toEqual(['a', 'b'])
    const second = pass(
      { instances: 2 },
      [
        [a, []],
        [b, []],
      ],
      1,
      first,
    )
    expect(second.plans.map(numbers)).toEqual(['1 2 2: 1 ClaimCut', '1 2 2: 1 ClaimCut'])
    expect(creates(second)).toEqual([])
  })
})

describe('a rollout in a fleet', () => {
  const roll = (shared: number): Plans => {
    const a = own('a', { replicas: 4, rollout: { maxSurge: 2 } })
    const b = own('b', { replicas: 2 })
    return pass({ instances: shared }, [
      [a, ready(a, 4, { revision: 'old' })],
      [b, ready(b, 1)],
    ])
  }

  it('gets its surge once every claim is met', () => {
    expect(roll(7).plans.map(numbers)).toEqual(['4 4 6: 5 SurgeCut', '1 2 2: 2 Whole'])
    expect(roll(8).plans.map(numbers)).toEqual(['4 4 6: 6 Whole', '1 2 2: 2 Whole'])
  })

  it('says that it needs room, and whose limit it is', () => {
    const [a, b] = roll(6).plans
    expect(creates(roll(6))).toEqual(['b'])
    expect(b?.why).toEqual({ type: 'Whole' })
    expect(a?.plan.trail).toContainEqual({ type: 'Act', why: { type: 'RolloutNeedsRoom', limit: 'instances', most: 4, shared: 6 } })
    expect(explain(a?.plan as FleetPlan['plan'])).toContain('the rollout needs room: the shared limit on instances (6 for all) leaves room for 4 in all')
  })
})

describe('a rise in a fleet', () => {
  const scaled = (name: string, replicas: number, priority = 0): Agent =>
    own(name, { replicas, consumption: { tokensPerMinute: 1_000 }, scaling: { enabled: true, policy: 'fixed', maxReplicas: 9, priority } })
  const rise = (priority: number): Plans => {
    const [a, b] = [scaled('a', 5), scaled('b', 5, priority)]
    return pass({ tokensPerMinute: 7_500 }, [
      [a, ready(a, 2)],
      [b, ready(b, 2)],
    ])
  }

  it('is cut to what is shared, and says so', () => {
    const [a, b] = rise(0).plans
    expect(rise(0).plans.map(numbers)).toEqual(['2 5 5: 4 ClaimCut', '2 5 5: 3 ClaimCut'])
    expect([a, b].map((each) => each?.plan.status.desiredReplicas)).toEqual([4, 3])
    expect(a?.why).toEqual({ type: 'ClaimCut', limit: 'tokensPerMinute', left: 500 })
    const text = explain(b?.plan as FleetPlan['plan'])
    expect(text).toContain('desired goes from 2 to 3: budget binds, for the shared limit on tokensPerMinute (7500 for all) leaves room for 3')
    expect(b?.plan.status.conditions).toContainEqual({ type: 'ScalingLimited', status: true, reason: 'OverBudget', lastTransitionAt: at(0) })
  })

  it('goes to the higher priority first', () => {
    expect(rise(1).plans.map(numbers)).toEqual(['2 5 5: 2 ClaimCut', '2 5 5: 5 Whole'])
  })

  it('takes nothing away from who was there first, until that goes by itself', () => {
    const a = scaled('a', 4)
    const [before, after] = [scaled('b', 1, 9), scaled('b', 5, 9)]
    const first = pass({ tokensPerMinute: 5_000 }, [
      [a, ready(a, 4)],
      [before, ready(before, 1)],
    ])
    const higher: Seen = [after, ready(after, 1)]
    const second = pass({ tokensPerMinute: 5_000 }, [[a, ready(a, 4)], higher], 5, first)
    expect(second.plans.map(numbers)).toEqual(['4 4 4: 4 Whole', '1 5 5: 1 ClaimCut'])
    expect(second.plans.map(({ plan }) => plan.actions)).toEqual([[], []])
    const third = pass({ tokensPerMinute: 5_000 }, [[a, ready(a, 3)], higher], 10, second)
    expect(third.plans.map(numbers)).toEqual(['3 4 4: 3 ClaimCut', '1 5 5: 2 ClaimCut'])
    expect(creates(third)).toEqual(['b'])
  })
})

it('a steady fleet hands every status back as it was', () => {
  const agents = [own('a', { replicas: 2 }), own('b', { replicas: 3 })]
  const seen = agents.map((each): Seen => [each, ready(each, each.spec.replicas)])
  const first = pass({ instances: 5 }, seen)
  const again = pass({ instances: 5 }, seen, 700, first)
  const steady = pass({ instances: 5 }, seen, 701, again)
  expect(steady.plans.map(({ plan }, i) => plan.status === again.plans[i]?.plan.status)).toEqual([true, true])
  expect(steady.plans.map(({ plan }) => plan.persist)).toEqual(['No', 'No'])
})
