/**
 * `npm run trust`: theory against simulation. Static fleets under loads whose answers are known, each over independent seeds; the mean has to meet
 * theory within its 99.9 % interval, and the 95 % interval printed beside it has to be narrow. Little and the bill have to be exact. Same seeds, same table.
 */
import { agent, reconcileWith } from '../../dist/core/index.js'
import { builtin } from '../../dist/policy/index.js'
import { studentT } from '../../dist/sim/compare/student.js'
import { simulate, worldOf } from '../../dist/sim/index.js'
import { createKernel } from '../../dist/sim/kernel/kernel.js'
import { begin, step } from '../../dist/sim/loop/step.js'
import { erlangA, figures, mg1, mmc, mmck } from './theory.mjs'

const SEEDS = 20
const ARRIVALS = 45_000 // of one seed; more where waits hang together for longer
let failures = 0

const fleet = (replicas) => agent({ name: 'trust', spec: { agentType: 'chat', model: { provider: 'acme', model: 'm1' }, replicas } })

/** A static fleet; passes and scrapes are rare, for nothing here depends on them. */
const scenarioOf = (servers, ratePerSecond, requests, horizonSeconds, instances = {}) => ({
  name: 'trust',
  horizonSeconds,
  warmupSeconds: Math.min(2_000, horizonSeconds / 10),
  workload: { arrivals: { kind: 'poisson', ratePerSecond }, requests },
  instances,
  control: { periodSeconds: 3_600 },
  telemetry: { scrapeSeconds: 3_600, windowSeconds: 3_600 },
  agent: fleet(servers),
})

const print = (...cells) => {
  const widths = [34, 14, 12, 12, 11]
  console.log(cells.map((cell, i) => (i === 0 ? String(cell).padEnd(widths[i]) : String(cell).padStart(widths[i] ?? 6))).join(' '))
}
const shown = (value) => value.toPrecision(6)

const verdict = (passed) => {
  if (!passed) failures += 1
  return passed ? 'pass' : 'FAIL'
}

/** Rows of one scenario: [what, theory, the same of a score, how wide the interval may be as a share]. */
const rows = (title, scenario, wanted) => {
  const scores = Array.from({ length: SEEDS }, (_, index) => simulate(worldOf(scenario, 1_000 + index), undefined, { record: 'Nothing' }).score)
  for (const [what, theory, read, width = 0.03] of wanted) {
    const values = scores.map(read)
    const mean = values.reduce((sum, value) => sum + value, 0) / SEEDS
    const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (SEEDS - 1) / SEEDS)
    const half = studentT(0.95, SEEDS - 1) * deviation
    // Quantiles come from a sketch of 0.8 %.
    const slack = what.startsWith('p') ? 0.008 * theory : 1e-9
    const passed = Math.abs(mean - theory) <= studentT(0.999, SEEDS - 1) * deviation + slack && half <= width * theory
    print(title, what, shown(theory), shown(mean), `± ${half.toPrecision(2)}`, verdict(passed))
  }
}

print('queue', 'what', 'theory', 'simulation', '95 %', '')
const exponential = { kind: 'exponential', meanSeconds: 1 }
const longer = new Map([
  [0.8, 4],
  [0.85, 3],
  [0.9, 3],
  [0.95, 5],
])
for (const [servers, rho] of [
  [1, 0.5],
  [1, 0.8],
  [2, 0.7],
  [4, 0.8],
  [8, 0.85],
  [10, 0.9],
  [50, 0.9],
  [100, 0.95],
]) {
  const load = servers * rho
  const theory = mmc(servers, load)
  const horizon = Math.max(4_000, ((longer.get(rho) ?? 1.5) * ARRIVALS) / load)
  rows(`M/M/${servers}, rho ${rho}`, scenarioOf(servers, load, exponential, horizon), [
    ['P(wait)', theory.probability, (score) => score.wait.probability],
    ['wait', theory.wait, (score) => score.wait.mean, 0.08],
    ['p95 wait', theory.p95, (score) => score.wait.p95, 0.07],
    ['p99 wait', theory.p99, (score) => score.wait.p99, 0.12],
    ['in system', theory.inSystem, (score) => score.meanInSystem, 0.06],
    ['utilization', rho, (score) => score.utilization],
  ])
}
rows('M/D/1, rho 0.8', scenarioOf(1, 0.8, { kind: 'fixed', seconds: 1 }, (2 * ARRIVALS) / 0.8), [['wait', mg1(0.8, 0).wait, (score) => score.wait.mean]])
rows('M/G/1, log-normal cv 2, rho 0.7', scenarioOf(1, 0.7, { kind: 'lognormal', meanSeconds: 1, cv: 2 }, (4 * ARRIVALS) / 0.7), [
  ['wait', mg1(0.7, 2).wait, (score) => score.wait.mean, 0.08],
])
const lossy = mmck(4, 10, 4.5)
rows('M/M/4, 10 places, rate 4.5', scenarioOf(4, 4.5, exponential, ARRIVALS / 4.5, { queueCapacity: 10 }), [
  ['loss', lossy.loss, (score) => score.rejected / score.arrived],
  ['in system', lossy.inSystem, (score) => score.meanInSystem],
  ['latency', lossy.latency, (score) => score.latency.mean],
])
for (const load of [10.5, 9]) {
  const theory = erlangA(10, load, 0.5)
  rows(`Erlang A, c 10, rate ${load}`, scenarioOf(10, load, exponential, ARRIVALS / load, { patienceSeconds: { kind: 'exponential', meanSeconds: 2 } }), [
    ['P(wait)', theory.probability, (score) => score.wait.probability],
    ['abandoned', theory.abandoned, (score) => score.abandoned / score.arrived, 0.06],
    ['in system', theory.inSystem, (score) => score.meanInSystem],
  ])
}

const exactly = (title, what, theory, is) => print(title, what, theory, is, 'exact', verdict(theory === is))

/** The integral of what is in the system, event by event, against the sum of the times in it: whole microseconds on both sides. */
const little = () => {
  const horizonSeconds = 20_000
  const arrivals = { kind: 'step', before: 9, after: 0, atSeconds: horizonSeconds / 2 } // so that it starts and ends empty
  const scenario = { ...scenarioOf(10, 9, exponential, horizonSeconds), warmupSeconds: 0, workload: { arrivals, requests: exponential } }
  const world = worldOf(scenario)
  const kernel = createKernel(world, world.scenario.agent, reconcileWith(builtin), 'Nothing')
  let area = 0
  begin(kernel)
  while (!kernel.done) {
    const before = kernel.now
    const { inSystem } = kernel.requests
    step(kernel)
    if (!kernel.done) area += inSystem * (kernel.now - before)
  }
  exactly('Little, M/M/10, starts and ends empty', 'L T = Σ W, µs', kernel.tally.timeInSystem, area)
}
little()

for (const [servers, horizonSeconds, perInstanceHour] of [
  [3, 7_200, 2],
  [7, 3_600, 0.5],
]) {
  const scenario = { ...scenarioOf(servers, 1, exponential, horizonSeconds), warmupSeconds: 1_800, price: { perInstanceHour } }
  const { score } = simulate(worldOf(scenario), undefined, { record: 'Nothing' })
  exactly(`static fleet of ${servers}`, 'cost', (servers * (horizonSeconds - 1_800) * perInstanceHour) / 3_600, score.cost)
}

for (const [formula, figure] of figures()) {
  if (Math.abs(formula - figure) > 1e-6) print('formula of this program', 'figure', figure, shown(formula), '', verdict(false))
}
console.log(failures === 0 ? 'theory and simulation agree' : `${failures} disagree`)
process.exitCode = failures === 0 ? 0 : 1
