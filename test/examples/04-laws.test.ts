/** The policy of the last example, attacked: every law of policies, and worlds in which things go wrong. This file is the whole test that you would write. */
import fc from 'fast-check'
import { policyLaws, worlds } from 'homeostat/laws'
import { simulate } from 'homeostat/sim'
import { expect, it } from 'vitest'
import { desk } from './03-policy.js'

for (const { title, property } of policyLaws(desk)) it(title, () => fc.assert(property, { numRuns: 200 }))

it('never: busy work is cut', () => {
  const property = fc.property(worlds({ faults: 2 }), (world) => {
    expect(simulate(world, desk).score.lost).toBe(0)
  })
  fc.assert(property, { numRuns: 25 })
})
