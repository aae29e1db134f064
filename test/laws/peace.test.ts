/** The built-in reconcile keeps the peace, and one that breaks a rule on the way to it does not. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { reconcile } from '../../src/index.js'
import { holds, rejects } from '../../src/laws/index.js'
import { peace } from '../../src/laws/plan/peace.js'
import * as health from './wrong/health.js'
import * as memory from './wrong/memory.js'
import * as plan from './wrong/plan.js'
import * as world from './wrong/world.js'

// Each run is a whole life, seen by every judge: a quarter of the runs is enough to find what is wrong.
const numRuns = Math.ceil((fc.readConfigureGlobal().numRuns ?? 1_000) / 4)
const law = peace(reconcile)

it(law.title, { timeout: 600_000 }, () => holds(law))

it.each(
  Object.entries({
    deletesAtOnce: plan.deletesAtOnce,
    cutsWork: world.cutsWork,
    ignoresSurge: health.ignoresSurge,
    replacesAllAtOnce: health.replacesAllAtOnce,
    sparesTheProtected: health.sparesTheProtected,
    neverDeletes: plan.neverDeletes,
    givesUp: memory.givesUp,
    stampsEveryPass: memory.stampsEveryPass,
  }),
)('peace rejects one that %s', (_name, spoil) => {
  expect(rejects(peace(spoil(reconcile)).property, { numRuns })).toBe(true)
})
