import type * as t from 'io-ts'
import { describe, expect, it } from 'vitest'
import { Metadata, Spec } from '../src/codec/agent/spec.js'
import { closed, required } from '../src/codec/base/closed.js'
import { listOf } from '../src/codec/base/collection.js'
import { Seconds } from '../src/codec/base/duration.js'
import { shapeOf } from '../src/codec/base/shape.js'
import { specFaults } from '../src/core/domain/specFaults.js'
import { agent, observe, type Plan, reconcile, type SpecInput } from '../src/index.js'
import { calendarAt } from '../src/source/calendar/index.js'
import { fullest as full, refused, scalingRows, shownElsewhere } from './effect.scaling.table.js'
import { type Look, rows as ownRows, START, scaled, shown } from './effect.table.js'

const rows = [...ownRows, ...scalingRows]

const basics: SpecInput = { agentType: 'chat', model: { provider: 'acme', model: 'm1' } }

const plansOf = (spec: Partial<SpecInput>, looks: readonly Look[]): readonly Plan[] => {
  const own = agent({ name: 'a', spec: { ...basics, ...spec } })
  const plans: Plan[] = []
  for (const { at, see = [], metrics = [], probes = [], limits } of looks) {
    const status = plans[plans.length - 1]?.status
    const now = START + at * 1_000
    const calendar = calendarAt(own, now)
    const observed = observe({
      instances: see,
      metrics,
      probes,
      ...(limits === undefined ? {} : { limits }),
      ...(calendar === undefined ? {} : { calendar }),
      ...(status === undefined ? {} : { status }),
    })
    plans.push(reconcile(own, observed, now))
  }
  return plans
}

/** Paths of all leaves of a codec, in the names of the core: a list counts by what is in it, a map of any names as one. */
const leavesOf = (codec: t.Mixed, path = ''): readonly string[] => {
  const shape = shapeOf(codec)
  switch (shape?.type) {
    case undefined:
      return [path]
    case 'List':
      return leavesOf(shape.entry, `${path}[]`)
    case 'OneOf':
      return shape.members.flatMap((member) => leavesOf(member, path))
    case 'Map':
      return shape.fields.flatMap(({ inside, codec: held }) => (inside === undefined ? [] : leavesOf(held, path === '' ? inside : `${path}.${inside}`)))
  }
}

/** The same of a value. */
const leavesIn = (value: unknown, path = ''): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap((held) => leavesIn(held, `${path}[]`))
  if (typeof value !== 'object' || value === null || path === 'environment' || path.endsWith('.selector')) return [path]
  return Object.entries(value).flatMap(([key, held]) => leavesIn(held, path === '' ? key : `${path}.${key}`))
}

/** What is in one of two lists and not in the other. */
const differences = (leaves: readonly string[], named: readonly string[]): readonly string[] => [
  ...[...new Set(leaves)].filter((leaf) => !named.includes(leaf)).map((leaf) => `${leaf} has no row`),
  ...[...new Set(named)].filter((leaf) => !leaves.includes(leaf)).map((leaf) => `${leaf} is no leaf`),
]

describe('effect: each leaf of the spec changes a plan', () => {
  it.each(rows)('$leaf changes $shows', ({ spec = {}, instead, looks, shows }) => {
    expect(shown(plansOf({ ...spec, ...instead }, looks), shows)).not.toEqual(shown(plansOf(spec, looks), shows))
  })

  const named = [...rows.map(({ leaf }) => leaf), ...Object.keys(shownElsewhere), ...Object.keys(refused)]
  // Read off what was said; no document can say it.
  const derived = ['scaling.hasBehavior']
  const leaves = [...leavesOf(Spec), ...derived]

  it('no leaf of the codec is without a row, and no row without a leaf', () => {
    expect(differences(leaves, named)).toEqual([])
  })

  it.each(Object.entries(refused))('%s is refused: no metric of that kind has such a target', (leaf, metric) => {
    const { scaling } = scaled({ metrics: [metric] })
    const faults = specFaults({ name: 'a', spec: { ...basics, ...(scaling === undefined ? {} : { scaling }) } })
    expect(faults.map(({ path }) => path)).toEqual([`spec.${leaf.replace('[]', '[0]').replace(/[^.]*$/, 'type')}`])
  })

  it('a leaf that the codec gains is missed, and a row whose leaf it loses', () => {
    type Planted = { readonly stove: readonly { readonly heatMs: number }[] }
    const Planted = closed<Planted, { readonly stove: readonly { readonly heatSeconds: number }[] }>({
      stove: required(listOf(closed<{ heatMs: number }, { heatSeconds: number }>({ heatMs: required(Seconds, 'heatSeconds') }))),
    })
    expect(differences([...leaves, ...leavesOf(Planted)], named)).toEqual(['stove[].heatMs has no row'])
    expect(
      differences(
        leaves.filter((leaf) => leaf !== 'replicas'),
        named,
      ),
    ).toEqual(['replicas is no leaf'])
  })

  it('the walk sees all that a full agent holds', () => {
    expect(leavesIn(agent(full).spec).filter((leaf) => !leaves.includes(leaf))).toEqual([])
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

  it('every field of the metadata is named here', () => {
    expect([...leavesOf(Metadata)].sort()).toEqual(['annotations', 'deletedAt', 'generation', 'labels', 'name', 'namespace', 'uid'])
    expect(Object.keys(agent({ ...full, deletedAt: START })).sort()).toEqual([...leavesOf(Metadata), 'revision', 'spec'].sort())
  })
})
