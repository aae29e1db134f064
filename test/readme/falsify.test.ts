// biome-ignore-all format: word for word as in the README
// biome-ignore-all assist/source/organizeImports: word for word as in the README
/** The second snippet of the README: the laws of a policy of one's own, over every input and over whole worlds. */
import fc from 'fast-check'
import { expect as check, it } from 'vitest'
import { mine } from './mine.js'
import { policyLaws, worlds } from 'homeostat/laws'                         // property-based simulation
import { simulate } from 'homeostat/sim'

/** Of vitest, but for the assertion that it hands back: fast-check takes anything but `true` and nothing for a refusal. Jest's hands back nothing. */
const expect = (got: unknown) => ({
  toBe: (asked: unknown): void => {
    check(got).toBe(asked)
  },
})

for (const { title, property } of policyLaws(mine)) it(title, () => fc.assert(property))
it('never cuts busy work', () => fc.assert(fc.property(worlds({ faults: 3 }), (world) => expect(simulate(world, mine).score.lost).toBe(0))))
