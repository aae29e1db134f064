/** Each law of fleets rejects, within the runs of CI, a fleet that breaks one thing. */
import { expect, it } from 'vitest'
import { type ReconcileFleet, reconcileFleet } from '../../src/index.js'
import { convergence } from '../../src/laws/fleet/convergence.js'
import { fleetLaws } from '../../src/laws/fleet/index.js'
import { overspent, overspentInTruth } from '../../src/laws/fleet/never.js'
import { determinism, order, patience, twice } from '../../src/laws/fleet/shape.js'
import { engine, enough, held, monotone, sharing } from '../../src/laws/fleet/shares.js'
import { type Law, rejects } from '../../src/laws/index.js'
import * as wrong from './wrong/fleet.js'

type Case = readonly [law: (reconcileFleet: ReconcileFleet) => Law, wrong: Readonly<Record<string, (right: ReconcileFleet) => ReconcileFleet>>]

const cases: readonly Case[] = [
  [determinism, { takesTurnsWithItself: wrong.takesTurnsWithItself }],
  [order, { keepsTheOrderGiven: wrong.keepsTheOrderGiven, forgetsTheUnseen: wrong.forgetsTheUnseen }],
  [engine, { onlySays: wrong.onlySays }],
  [enough, { hasNoSurge: wrong.hasNoSurge, isStingy: wrong.isStingy }],
  [held, { evicts: wrong.evicts, buriesTheDying: wrong.buriesTheDying }],
  [
    sharing,
    {
      sharesNothing: wrong.sharesNothing,
      knowsNoPriority: wrong.knowsNoPriority,
      knowsNoWeight: wrong.knowsNoWeight,
      countsWhatItGives: wrong.countsWhatItGives,
      servesInTurn: wrong.servesInTurn,
      claimsSurge: wrong.claimsSurge,
      countsHeads: wrong.countsHeads,
      stopsAtTheFirst: wrong.stopsAtTheFirst,
    },
  ],
  [monotone, { prefersTheLarge: wrong.prefersTheLarge }],
  [twice, { countsWhatItGives: wrong.countsWhatItGives }],
  [patience, { oversleeps: wrong.oversleeps, copiesStatus: wrong.copiesStatus }],
  [overspent, { onlySays: wrong.onlySays, countsWhatItSees: wrong.countsWhatItSees, countsHeads: wrong.countsHeads, forgetsTheUnseen: wrong.forgetsTheUnseen }],
  [overspentInTruth, { onlySays: wrong.onlySays, countsWhatItSees: wrong.countsWhatItSees, buriesTheDying: wrong.buriesTheDying }],
  [convergence, { countsWhatItGives: wrong.countsWhatItGives }],
]

const each = cases.flatMap(([law, spoilt]) =>
  Object.entries(spoilt).map(([name, spoil]) => ({ title: law(reconcileFleet).title.split(',')[0], name, law, spoil })),
)

it.each(each)('"$title" rejects one that $name', ({ law, spoil }) => {
  expect(rejects(law(spoil(reconcileFleet)).property)).toBe(true)
})

it('every law of fleets is here', () => {
  expect(cases.map(([law]) => law(reconcileFleet).title).sort()).toEqual(
    fleetLaws(reconcileFleet)
      .map(({ title }) => title)
      .sort(),
  )
})
