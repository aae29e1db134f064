/** What joins with what: the wake and the trail of a decision are monoids, and the wake takes the least. Each function takes the implementation. */
import fc from 'fast-check'
import type { Monoid } from 'fp-ts/lib/Monoid.js'
import type { StageStep, Trail, Wake } from '../../core/index.js'
import { must, sameValue } from '../must.js'
import { type Law, sometimes } from '../sometimes.js'

/** Associative, with an empty that changes nothing. */
const monoidLaws = <A>(name: string, { concat, empty }: Monoid<A>, values: fc.Arbitrary<A>): readonly Law[] => {
  const reached = sometimes(['three different ones', 'empty'])
  const none = sometimes(['not empty'])
  return [
    {
      title: `associativity: in which order they are joined does not matter (${name})`,
      property: fc.property(values, values, values, (a, b, c) => {
        reached.reach('three different ones', new Set([a, b, c].map((value) => JSON.stringify(value))).size === 3)
        reached.reach('empty', JSON.stringify(a) === JSON.stringify(empty))
        sameValue(concat(concat(a, b), c), concat(a, concat(b, c)), '(a b) c and a (b c)')
      }),
      sometimes: reached,
    },
    {
      title: `identity: joined with the empty one it stays as it is (${name})`,
      property: fc.property(values, (a) => {
        none.reach('not empty', JSON.stringify(a) !== JSON.stringify(empty))
        sameValue(concat(a, empty), a, 'with nothing after')
        sameValue(concat(empty, a), a, 'with nothing before')
      }),
      sometimes: none,
    },
  ]
}

/** A commutative monoid that takes the least: whoever is asked first, the same wake comes. */
export const wakeLaws = (monoid: Monoid<Wake | null>): readonly Law[] => {
  const reached = sometimes(['two instants', 'a tie by tag', 'a tie by id', 'never'])
  return [
    ...monoidLaws('wake', monoid, wakes),
    {
      title: 'order: of two wakes the earlier, whichever comes first; ties by tag, then by id (wake)',
      property: fc.property(wakes, wakes, (a, b) => {
        const least = monoid.concat(a, b)
        reached.reach('never', a === null || b === null)
        if (a !== null && b !== null) {
          reached.reach('two instants', a.at !== b.at)
          reached.reach('a tie by tag', a.at === b.at && a.why.type !== b.why.type)
          reached.reach('a tie by id', a.at === b.at && a.why.type === b.why.type && JSON.stringify(a) !== JSON.stringify(b))
        }
        sameValue(monoid.concat(b, a), least, 'b a and a b')
        must(least === a || least === b, () => 'neither of the two')
        for (const other of [a, b]) must(other === null || (least !== null && least.at <= other.at), () => 'the later of the two')
      }),
      sometimes: reached,
    },
  ]
}

/** Steps are kept, all of them, in the order in which they were taken. */
export const trailLaws = (monoid: Monoid<Trail>): readonly Law[] => {
  const reached = sometimes(['both have steps'])
  return [
    ...monoidLaws('trail', monoid, trails),
    {
      title: 'order: the steps of the first, then those of the second, none left out (trail)',
      property: fc.property(trails, trails, (a, b) => {
        reached.reach('both have steps', a.length > 0 && b.length > 0)
        const joined = monoid.concat(a, b)
        sameValue(joined.slice(0, a.length), a, 'the first')
        sameValue(joined.slice(a.length), b, 'the second')
      }),
      sometimes: reached,
    },
  ]
}

/** Few instants, tags and ids, so that ties are frequent; ids beyond the basic plane, where UTF-16 and bytes part. */
const wakes: fc.Arbitrary<Wake | null> = fc.option(
  fc.record({
    at: fc.integer({ min: 0, max: 3 }),
    why: fc.oneof(
      fc.constantFrom<Wake['why']>({ type: 'Unsettled' }, { type: 'ActionLimit' }),
      fc.record({ type: fc.constantFrom<'Stage' | 'SampleStale'>('Stage', 'SampleStale'), id: fc.constantFrom('', 'a', 'b', '\u{ffee}', '\u{1f600}') }),
    ),
  }),
  { freq: 6 },
)

const step: fc.Arbitrary<StageStep> = fc.record({
  type: fc.constant('Stage'),
  stage: fc.constantFrom('sustain', 'bounds'),
  in: fc.nat(3),
  out: fc.nat(3),
  why: fc.constant({ type: 'Passed' }),
  until: fc.option(fc.nat(3)),
})
const trails: fc.Arbitrary<Trail> = fc.array(step, { maxLength: 4 })
