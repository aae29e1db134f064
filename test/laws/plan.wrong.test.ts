/** Each law of a plan rejects, within the runs of CI, a reconcile that breaks one thing. */
import { expect, it } from 'vitest'
import { reconcile } from '../../src/index.js'
import { type Law, type Reconcile, rejects } from '../../src/laws/index.js'
import { enabling, partition } from '../../src/laws/plan/count.js'
import { deletion } from '../../src/laws/plan/deletion.js'
import { brokenRevision, probedConvergence, refusedHour, storm } from '../../src/laws/plan/health.js'
import { restart, skew } from '../../src/laws/plan/memory.js'
import { cutOff, human, limit, namesake, once, protectedOnes, touch, undrained } from '../../src/laws/plan/never.js'
import { bounds, budget, caution, monotone, newcomer } from '../../src/laws/plan/number.js'
import { punctuality } from '../../src/laws/plan/punctuality.js'
import { backsOff, blind, probed, surge, unavailable } from '../../src/laws/plan/replace.js'
import { determinism, json, order, totality } from '../../src/laws/plan/shape.js'
import { clock, patience, repetition, twice } from '../../src/laws/plan/steady.js'
import { convergence, fixpoint, path, recovery } from '../../src/laws/plan/world.js'
import * as health from './wrong/health.js'
import * as memory from './wrong/memory.js'
import * as plan from './wrong/plan.js'
import * as world from './wrong/world.js'

type Case = readonly [law: (reconcile: Reconcile) => Law, wrong: Readonly<Record<string, (right: Reconcile) => Reconcile>>]

const cases: readonly Case[] = [
  [totality, { wakesAtOnce: plan.wakesAtOnce }],
  [determinism, { keepsToItself: memory.keepsToItself }],
  [order, { readsTheFirst: world.readsTheFirst }],
  [json, { saysUndefined: plan.saysUndefined }],
  [twice, { forgetsItsWishes: memory.forgetsItsWishes }],
  [repetition, { forgetsItsWishes: memory.forgetsItsWishes, losesPatience: memory.losesPatience }],
  [patience, { neverWakes: plan.neverWakes, stampsEveryPass: memory.stampsEveryPass }],
  [clock, { followsTheClock: memory.followsTheClock }],
  [punctuality, { oversleeps: plan.oversleeps }],
  [bounds, { overshoots: plan.overshoots }],
  [budget, { refunds: memory.refunds }],
  [caution, { takesSilenceForCalm: world.takesSilenceForCalm }],
  [newcomer, { trustsNewcomers: memory.trustsNewcomers }],
  [monotone, { dropsOutliers: world.dropsOutliers }],
  [restart, { beginsSmall: memory.beginsSmall }],
  [skew, { followsTheLatest: plan.followsTheLatest }],
  [partition, { takesStrangers: world.takesStrangers }],
  [enabling, { believesItsDrains: world.believesItsDrains, believesItsCreates: world.believesItsCreates }],
  [undrained, { deletesAtOnce: plan.deletesAtOnce }],
  [cutOff, { cutsWork: world.cutsWork }],
  [protectedOnes, { ignoresProtection: world.ignoresProtection }],
  [namesake, { reusesNames: plan.reusesNames, forgetsTheDying: world.forgetsTheDying }],
  [human, { undoesCordons: world.undoesCordons }],
  [touch, { takesStrangers: world.takesStrangers, believesOldLists: world.believesOldLists }],
  [once, { undrainsAndDeletes: plan.undrainsAndDeletes }],
  [limit, { ignoresLimits: world.ignoresLimits }],
  [surge, { ignoresSurge: health.ignoresSurge }],
  [unavailable, { replacesAllAtOnce: health.replacesAllAtOnce }],
  [backsOff, { forgetsBackoffs: health.forgetsBackoffs }],
  [probed, { probesTooEarly: health.probesTooEarly, probesTwice: health.probesTwice, probesWhatStarts: health.probesWhatStarts }],
  [blind, { takesSilenceForSickness: health.takesSilenceForSickness }],
  [fixpoint, { actsOnceAPass: plan.actsOnceAPass }],
  [convergence, { overshoots: plan.overshoots, neverDeletes: plan.neverDeletes }],
  [recovery, { givesUp: memory.givesUp }],
  [path, { isEasilyContent: plan.isEasilyContent }],
  [probedConvergence, { neverProbes: health.neverProbes, keepsTheOld: health.keepsTheOld }],
  [storm, { replacesAllAtOnce: health.replacesAllAtOnce }],
  [refusedHour, { neverTires: health.neverTires, givesUp: memory.givesUp }],
  [
    brokenRevision,
    {
      forgetsBackoffs: health.forgetsBackoffs,
      replacesAllAtOnce: health.replacesAllAtOnce,
      ignoresSurge: health.ignoresSurge,
      saysNothing: health.saysNothing,
    },
  ],
  [deletion, { finishesEarly: plan.finishesEarly, forgetsTheDying: world.forgetsTheDying }],
]

const each = cases.flatMap(([law, wrong]) => Object.entries(wrong).map(([name, spoil]) => ({ title: law(reconcile).title.split(',')[0], name, law, spoil })))

it.each(each)('"$title" rejects one that $name', ({ law, spoil }) => {
  expect(rejects(law(spoil(reconcile)).property)).toBe(true)
})
