import { describe, expect, it } from 'vitest'
import { agent, observe, type Plan, reconcile, type SpecInput } from '../src/index.js'
import { full, type Look, rows, START, shown } from './effect.table.js'

const basics: SpecInput = { agentType: 'chat', model: { provider: 'acme', model: 'm1' } }

const plansOf = (spec: Partial<SpecInput>, looks: readonly Look[]): readonly Plan[] => {
  const own = agent({ name: 'a', spec: { ...basics, ...spec } })
  const plans: Plan[] = []
  for (const { at, see = [], metrics = [], probes = [], limits } of looks) {
    const status = plans[plans.length - 1]?.status
    const observed = observe({ instances: see, metrics, probes, ...(limits === undefined ? {} : { limits }), ...(status === undefined ? {} : { status }) })
    plans.push(reconcile(own, observed, START + at * 1_000))
  }
  return plans
}

/** Paths of all leaves: a list counts by what is in it, a map of names as one. */
const leavesOf = (value: unknown, path: string): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap((held) => leavesOf(held, `${path}[]`))
  if (typeof value !== 'object' || value === null || path === 'environment') return [path]
  return Object.entries(value).flatMap(([key, held]) => leavesOf(held, path === '' ? key : `${path}.${key}`))
}

describe('effect: each leaf of the spec changes a plan', () => {
  it.each(rows)('$leaf changes $shows', ({ spec = {}, instead, looks, shows }) => {
    expect(shown(plansOf({ ...spec, ...instead }, looks), shows)).not.toEqual(shown(plansOf(spec, looks), shows))
  })

  it('no leaf of a canonical agent is without a row, and no row without a leaf', () => {
    const leaves = new Set(leavesOf(agent(full).spec, ''))
    expect([...leaves].sort()).toEqual([...new Set(rows.map(({ leaf }) => leaf))].sort())
  })
})

describe('effect: each field of the metadata does too, but for those that only the provider is handed', () => {
  const plan = (input: Partial<Parameters<typeof agent>[0]>) =>
    reconcile(agent({ name: 'a', spec: basics, ...input }), observe({ instances: [{ id: 'i', phase: 'Healthy', ownerUid: 'default/a' }] }), START)

  it.each([
    ['name', { name: 'b', uid: 'default/a', spec: { ...basics, replicas: 2 } }],
    ['namespace', { namespace: 'other' }],
    ['uid', { uid: 'another' }],
    ['generation', { generation: 2 }],
    ['deletedAt', { deletedAt: START }],
  ])('%s', (_field, input) => {
    const changed = plan(input)
    const before = plan('spec' in input ? { spec: input.spec } : {})
    expect([changed.actions, changed.status]).not.toEqual([before.actions, before.status])
  })

  it('labels and annotations change nothing that is decided', () => {
    expect(plan({ labels: { team: 'x' }, annotations: { note: 'y' } })).toEqual(plan({}))
  })

  it('every field of an agent is named here', () => {
    const named = ['annotations', 'deletedAt', 'generation', 'labels', 'name', 'namespace', 'revision', 'spec', 'uid']
    expect(Object.keys(agent({ ...full, deletedAt: START })).sort()).toEqual(named)
  })
})
