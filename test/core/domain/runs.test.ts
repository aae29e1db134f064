/** Joined runs are the sorted list, of any number of runs and however long, twins side by side. */
import fc from 'fast-check'
import { describe, expect } from 'vitest'
import { type Joined, joinRuns } from '../../../src/core/domain/runs.js'
import { type Law, sometimes } from '../../../src/laws/sometimes.js'
import { caught, keep } from '../scaling/lawful.js'

type Item = { readonly id: string }
type Join = (items: readonly Item[], breaks: readonly number[]) => Joined<Item>

/** Slots in the order of their numbers, or any few texts: both fall into runs. */
const items = fc.oneof(
  fc.integer({ min: 1, max: 1_200 }).map((size) => Array.from({ length: size }, (_, slot) => ({ id: `a-${slot}` }))),
  fc.array(fc.record({ id: fc.constantFrom('a', 'b', 'ba', 'c', 'd', '') }), { minLength: 1, maxLength: 12 }),
)

const breaksOf = (list: readonly Item[]): readonly number[] => list.flatMap(({ id }, i) => (i > 0 && !((list[i - 1] as Item).id < id) ? [i] : []))

const sorted = (join: Join): Law => {
  const reached = sometimes(['one run', 'two runs', 'many runs', 'twins'])
  const property = fc.property(items, (list) => {
    const breaks = breaksOf(list)
    const { items: joined, twins } = join(list, breaks)
    expect(joined.map(({ id }) => id)).toEqual(list.map(({ id }) => id).sort())
    expect(new Set(joined)).toEqual(new Set(list))
    reached.reach(breaks.length === 0 ? 'one run' : breaks.length === 1 ? 'two runs' : 'many runs')
    const hasTwins = new Set(list.map(({ id }) => id)).size < list.length
    expect(twins).toBe(hasTwins)
    reached.reach('twins', hasTwins)
  })
  return { title: 'sorted: what a sort gives, every element once, and twins are told', property, sometimes: reached }
}

describe('joinRuns', () => keep([sorted(joinRuns)]))

describe('wrong joins', () => {
  caught('sorted', 'the first two runs alone', [sorted((list, breaks) => joinRuns(list, breaks.slice(0, 1)))])
  caught('sorted', 'twins that nobody sees', [sorted((list, breaks) => ({ ...joinRuns(list, breaks), twins: false }))])
  caught('sorted', 'the list as it came', [sorted((items) => ({ items, twins: false }))])
})
