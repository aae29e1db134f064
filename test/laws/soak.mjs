/**
 * `npm run soak`: every law, of the built package, with a new seed each round, until it is stopped or `--minutes` are over. A line a round; the first law
 * that fails is told with the seed and the path that show it again, and ends it with 1. `--runs`: of each law and round; `--seed`: of the first round.
 */
import { parseArgs } from 'node:util'
import fc from 'fast-check'
import { cooldown, rateLimit, reconcile, reconcileFleet, runStages, settleStages, stabilize, sustain } from '../../dist/index.js'
import { fleetLaws, planLaws, policyLaws, providerLaws, splitLaws, stageLaws, twinLaws } from '../../dist/laws/index.js'
import { lawsOfHealth } from '../../dist/laws/plan/health.js'
import { peace } from '../../dist/laws/plan/peace.js'
import { subjects } from '../../dist/laws/stage/builders.js'
import { fixed, standard } from '../../dist/policy/index.js'
import { inMemoryProvider } from '../../dist/provider/inMemory/index.js'

/** A whole number of at least 1; nothing: `otherwise`. */
const whole = (text, name, otherwise) => {
  const value = text === undefined ? otherwise : Number(text)
  if (value === otherwise || (Number.isSafeInteger(value) && value > 0)) return value
  console.error(`--${name} is a whole number of at least 1`)
  process.exit(2)
}

const { values } = parseArgs({ options: { minutes: { type: 'string' }, runs: { type: 'string' }, seed: { type: 'string' } } })
const minutes = whole(values.minutes, 'minutes', Number.POSITIVE_INFINITY)
const runs = whole(values.runs, 'runs', 200)
const firstSeed = whole(values.seed, 'seed', Date.now() % 2 ** 31)

/** A world whose time moves when it is waited for. */
const world = () => {
  let time = 1_900_000_000_000
  const now = () => time
  const wait = async (ms) => {
    time += ms
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { provider: inMemoryProvider({ now, startMs: 3_000 }), now, wait }
}

const timed = standard({ scaleDownDelayMs: 60_000, cooldownPeriodMs: 30_000, targetMetrics: [{ type: 'concurrency', targetValue: 2 }] })
const built = { sustain, stabilize, rateLimit, cooldown }

const groups = {
  plan: planLaws(reconcile),
  fleet: fleetLaws(reconcileFleet),
  policy: [standard(), timed, fixed()].flatMap((policy) => policyLaws(policy)),
  stage: Object.entries(subjects).flatMap(([name, subject]) => stageLaws(subject, { exempt: name === 'bounds' })),
  twin: Object.entries(twinLaws).flatMap(([name, laws]) => laws(built[name])),
  split: splitLaws({ run: runStages, settle: settleStages }),
  provider: providerLaws(world),
}
// Of hours of passes each: a tenth of the runs is as much work.
const long = new Set([...lawsOfHealth, peace].map((law) => law(reconcile).title))

let stopped = false
process.once('SIGINT', () => {
  stopped = true
})
const endsAt = performance.now() + minutes * 60_000
/** Lets a signal in between two laws. */
const goesOn = async () => {
  await new Promise((resolve) => setImmediate(resolve))
  return !stopped && performance.now() < endsAt
}

/** Runs every law once; how many runs that were, or null when it was stopped or one failed. */
const round = async (seed) => {
  let done = 0
  for (const [group, laws] of Object.entries(groups))
    for (const { title, property } of laws) {
      if (!(await goesOn())) return null
      const numRuns = long.has(title) ? Math.ceil(runs / 10) : runs
      const found = await fc.check(property, { seed, numRuns })
      done += found.numRuns
      if (!found.failed) continue
      console.log(`FAIL ${group}: ${title}`)
      console.log(`seed ${found.seed}, path "${found.counterexamplePath}"`)
      console.log(fc.stringify(found.counterexample))
      console.log(found.errorInstance instanceof Error ? found.errorInstance.message : 'it was false')
      process.exitCode = 1
      return null
    }
  return done
}

for (let seed = firstSeed, number = 1; await goesOn(); seed = (seed + 1) % 2 ** 31, number += 1) {
  const beganAt = performance.now()
  const done = await round(seed)
  if (done === null) break
  console.log(`round ${number}: seed ${seed}, ${done} runs, ${((performance.now() - beganAt) / 1_000).toFixed(1)} s`)
}
