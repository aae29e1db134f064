/** What is refused in a scenario, each with the exact words and its place; the rules of the laboratory are among them. */
import * as E from 'fp-ts/lib/Either.js'
import { expect, it } from 'vitest'
import { decodeScenario, renderErrors, type ScenarioText } from '../../../src/codec/index.js'
import { scenarioFaults } from '../../../src/sim/index.js'

const rows: readonly (readonly [text: string, ...errors: string[]])[] = [
  ['', 'expected a document (got an empty text)'],
  ['5', '1:1: expected a scenario (got a number)'],
  ['[]', '1:1: expected a scenario (got a list)'],
  ['name: ""', '1:7: name: expected a text that is not empty (got an empty text)'],
  ['name: 5', '1:7: name: expected a text that is not empty; put it in quotes (got a number)'],
  ['seed: x', '1:7: seed: expected a finite number (got a text)'],
  ['seed: 1.5', '1:7: seed: expected a whole number (got a number)'],
  ['seed: "1"', '1:7: seed: expected a finite number; leave the quotes out (got a text)'],
  ['horizonSeconds: 0', '1:17: horizonSeconds: expected a number above 0, at most 315360000 (got a number)'],
  ['horizonSeconds: .inf', '1:17: horizonSeconds: expected a finite number (got an infinite number)'],
  ['horizonSeconds: 1m', '1:17: horizonSeconds: expected a finite number; write the number alone, without a unit (got a text)'],
  ['warmupSeconds: -1', '1:16: warmupSeconds: expected a number from 0 to 315360000 (got a number)'],
  ['warmupSeconds: 4000\nhorizonSeconds: 3600', '1:16: warmupSeconds: expected less than horizonSeconds, for nothing would be scored (got a number)'],
  ['workload: []', '1:11: workload: expected a map (got a list)'],
  ['workload: { arrivals: 5 }', '1:23: workload.arrivals: expected arrivals with its kind, one of constant, poisson, step, sine, counts (got a number)'],
  ['workload: { arrivals: {} }', '1:13: workload.arrivals.kind: expected one of constant, poisson, step, sine, counts; this key is required (got nothing)'],
  [
    'workload: { arrivals: { kind: poison } }',
    '1:31: workload.arrivals.kind: expected one of constant, poisson, step, sine, counts; did you mean poisson? (got a text)',
  ],
  [
    'workload: { arrivals: { kind: mmpp } }',
    '1:31: workload.arrivals.kind: expected one of constant, poisson, step, sine, counts; this version does not know mmpp yet (got a text)',
  ],
  ['workload: { arrivals: { kind: poisson } }', '1:13: workload.arrivals.ratePerSecond: expected a finite number; this key is required (got nothing)'],
  ['workload: { arrivals: { kind: poisson, ratePerSecond: -1 } }', '1:55: workload.arrivals.ratePerSecond: expected a number from 0 to 1000000 (got a number)'],
  [
    'workload: { arrivals: { kind: poisson, rate: 5 } }',
    '1:13: workload.arrivals.ratePerSecond: expected a finite number; this key is required (got nothing)',
    '1:40: workload.arrivals.rate: unknown key; did you mean ratePerSecond? (got a number)',
  ],
  [
    'workload: { arrivals: { kind: step, before: 1, after: 2 } }',
    '1:13: workload.arrivals.atSeconds: expected a finite number; this key is required (got nothing)',
  ],
  ['workload: { arrivals: { kind: counts, perSecond: [] } }', '1:50: workload.arrivals.perSecond: expected at least one count (got a list)'],
  [
    'workload: { arrivals: { kind: counts, perSecond: [1, 1.5] } }',
    '1:54: workload.arrivals.perSecond[1]: expected a whole number from 0 to 1000000 (got a number)',
  ],
  [
    'workload: { arrivals: { kind: counts, perSecond: 5 } }',
    '1:50: workload.arrivals.perSecond: expected the path of a file, or a list of whole numbers (got a number)',
  ],
  [
    'workload: { arrivals: { kind: counts, perSecond: [1], spread: evenly } }',
    '1:63: workload.arrivals.spread: expected one of even, uniform; did you mean even? (got a text)',
  ],
  ['workload: { trace: "" }', '1:20: workload.trace: expected a text that is not empty (got an empty text)'],
  [
    'workload: { trace: a.txt, arrivals: { kind: constant, ratePerSecond: 1 } }',
    '1:20: workload.trace: expected either trace or arrivals; leave one out (got both)',
  ],
  ['workload: { requests: { kind: lognormal, meanSeconds: 1 } }', '1:13: workload.requests.cv: expected a finite number; this key is required (got nothing)'],
  [
    'workload: { requests: { kind: lognormal, meanSeconds: 1, sigma: 1 } }',
    '1:13: workload.requests.medianSeconds: expected a finite number; this key is required (got nothing)',
    '1:42: workload.requests.meanSeconds: unknown key; did you mean medianSeconds? (got a number)',
  ],
  ['workload: { requests: 5 }', '1:23: workload.requests: expected requests with its kind, one of fixed, exponential, lognormal (got a number)'],
  ['workload: { requests: { kind: 5 } }', '1:31: workload.requests.kind: expected one of fixed, exponential, lognormal (got a number)'],
  ['instances: { start: 5 }', '1:21: instances.start: expected a start with its kind, one of fixed, lognormal (got a number)'],
  ['instances: { queue: 5 }', '1:21: instances.queue: expected shared (got a number)'],
  [
    'workload: { requests: { kind: lognormal, sigma: 1 } }',
    '1:13: workload.requests.medianSeconds: expected a finite number; this key is required (got nothing)',
  ],
  ['faults: [{ kind: hang, at: 5, ratePerHour: 1 }]', '1:31: faults[0].ratePerHour: unknown key; the keys here are kind, at (got a number)'],
  ['faults: [{ kind: crash, atSeconds: 5, ratePerHour: 1 }]', '1:39: faults[0].ratePerHour: unknown key; the keys here are kind, atSeconds (got a number)'],
  [
    'horizonSeconds: -1\nworkload: []\nseed: 1.5',
    '1:17: horizonSeconds: expected a number above 0, at most 315360000 (got a number)',
    '2:11: workload: expected a map (got a list)',
    '3:7: seed: expected a whole number (got a number)',
  ],
  [
    'faults: [{ kind: clockJump, at: 5, bySeconds: x }, { kind: crash, ratePerHour: -1 }]\nseed: 1.5',
    '1:47: faults[0].bySeconds: expected a finite number (got a text)',
    '2:7: seed: expected a whole number (got a number)',
  ],
  [
    'faults: [{ kind: crash, ratePerHour: -1 }]\nseed: x',
    '1:38: faults[0].ratePerHour: expected a number from 0 to 1000000 (got a number)',
    '2:7: seed: expected a finite number (got a text)',
  ],
  [
    'horizonSeconds: x\nworkload: { loadScale: 0, loadscale: 1 }',
    '1:17: horizonSeconds: expected a finite number (got a text)',
    '2:24: workload.loadScale: expected a number above 0, at most 1000000 (got a number)',
    '2:27: workload.loadscale: unknown key; did you mean loadScale? (got a number)',
  ],
  [
    'workload: { trace: a.txt, arrivals: { kind: constant, ratePerSecond: 1 } }\nseed: x\nagent: 5',
    '1:20: workload.trace: expected either trace or arrivals; leave one out (got both)',
    '2:7: seed: expected a finite number (got a text)',
    '3:8: agent: expected the path of a file, or an Agent (got a number)',
  ],
  [
    'slo: { share: x, waitSeconds: -1 }\nseed: 1.5\nworkload: { loadScale: x, timeScale: 0 }',
    '1:15: slo.share: expected a finite number (got a text)',
    '2:7: seed: expected a whole number (got a number)',
    '3:24: workload.loadScale: expected a finite number (got a text)',
  ],
  ['workload: { timeScale: 0 }', '1:24: workload.timeScale: expected a number above 0, at most 1000000 (got a number)'],
  ['workload: { loadScale: -1 }', '1:24: workload.loadScale: expected a number above 0, at most 1000000 (got a number)'],
  ['instances: { service: { kind: slots } }', '1:14: instances.service.slots: expected a finite number; this key is required (got nothing)'],
  ['instances: { service: { kind: slots, slots: 0 } }', '1:45: instances.service.slots: expected a whole number from 1 to 1000000000 (got a number)'],
  ['instances: { service: 4 }', '1:23: instances.service: expected a service with its kind, slots (got a number)'],
  ['instances: { queue: private }', '1:21: instances.queue: expected shared (got a text)'],
  ['instances: { queueCapacity: -1 }', '1:29: instances.queueCapacity: expected a whole number from 0 to 1000000000 (got a number)'],
  ['instances: { patienceSeconds: never }', '1:31: instances.patienceSeconds: expected seconds, or {kind: exponential, meanSeconds} (got a text)'],
  ['instances: { patienceSeconds: { kind: fixed } }', '1:39: instances.patienceSeconds.kind: expected exponential (got a text)'],
  ['instances: { initialReady: -1 }', '1:28: instances.initialReady: expected a whole number from 0 to 1000000000 (got a number)'],
  ['instances: { start: { kind: fixed } }', '1:14: instances.start.seconds: expected a finite number; this key is required (got nothing)'],
  [
    'instances: { start: { kind: fixed, seconds: 3, failureProbability: 2 } }',
    '1:68: instances.start.failureProbability: expected a share from 0 to 1 (got a number)',
  ],
  ['instances: { zones: [] }', '1:21: instances.zones: expected names, each of them once (got a list)'],
  ['instances: { zones: [a, 5] }', '1:25: instances.zones[1]: expected a text that is not empty; put it in quotes (got a number)'],
  ['instances: { forgetful: yes }', '1:25: instances.forgetful: expected true or false (got a text)'],
  ['control: { periodSeconds: 0 }', '1:27: control.periodSeconds: expected a number from 0.001 to 315360000 (got a number)'],
  ['control: { period: 15 }', '1:12: control.period: unknown key; did you mean periodSeconds? (got a number)'],
  ['control: { onArrivalAtZero: 1 }', '1:29: control.onArrivalAtZero: expected true or false (got a number)'],
  ['telemetry: { scrapeSeconds: null }', '1:29: telemetry.scrapeSeconds: expected a finite number; leave the key out for the default (got null)'],
  ['telemetry: { lossProbability: 1.5 }', '1:31: telemetry.lossProbability: expected a share from 0 to 1 (got a number)'],
  ['telemetry: { delaySeconds: -1 }', '1:28: telemetry.delaySeconds: expected a number from 0 to 315360000 (got a number)'],
  ['faults: {}', '1:9: faults: expected a list; begin each entry with a dash, or put them in [ ] (got a map)'],
  [
    'faults: [crash]',
    '1:10: faults[0]: expected a fault with its kind, one of crash, hang, telemetryGap, zoneOutage, startLimit, probeFalse, refuse, slow, lost, duplicate, staleView, lostWrite, controllerCrash, clockJump (got a text)',
  ],
  [
    'faults: [null]',
    '1:10: faults[0]: expected a fault with its kind, one of crash, hang, telemetryGap, zoneOutage, startLimit, probeFalse, refuse, slow, lost, duplicate, staleView, lostWrite, controllerCrash, clockJump (got null)',
  ],
  ['faults: [{ kind: crash }]', '1:10: faults[0].ratePerHour: expected a finite number; this key is required (got nothing)'],
  ['faults: [{ kind: crash, ratePerHour: -1 }]', '1:38: faults[0].ratePerHour: expected a number from 0 to 1000000 (got a number)'],
  ['faults: [{ kind: clockJump, at: 5 }]', '1:10: faults[0].bySeconds: expected a finite number; this key is required (got nothing)'],
  ['faults: [{ kind: refuse, probability: 2 }]', '1:39: faults[0].probability: expected a share from 0 to 1 (got a number)'],
  ['faults: [{ kind: refuse, probability: 1, actions: [restart] }]', '1:52: faults[0].actions[0]: expected one of create, drain, undrain, delete (got a text)'],
  ['slo: {}', '1:1: slo.share: expected a finite number; this key is required (got nothing)'],
  ['slo: { share: 1, waitSeconds: 1 }', '1:15: slo.share: expected a share above 0 and below 1 (got a number)'],
  ['slo: { share: 0.9 }', '1:6: slo: expected waitSeconds, ttftSeconds or latencySeconds (got nothing)'],
  ['price: { perInstanceHour: -1 }', '1:27: price.perInstanceHour: expected a number from 0 to 1.7976931348623157e+308 (got a number)'],
  ['price: { billFrom: start }', '1:20: price.billFrom: expected one of request, ready (got a text)'],
  ['agent: 5', '1:8: agent: expected the path of a file, or an Agent (got a number)'],
  [
    'agent: {}',
    '1:1: agent.apiVersion: expected homeostat.dev/v1alpha1; this key is required (got nothing)',
    '1:1: agent.kind: expected Agent; this key is required (got nothing)',
    '1:1: agent.metadata: expected a map; this key is required (got nothing)',
    '1:1: agent.spec: expected a map; this key is required (got nothing)',
  ],
  ['agent: ""', '1:8: agent: expected the path of a file, or an Agent (got an empty text)'],
  ['agent: missing.yaml', 'missing.yaml: expected the text of this file (got nothing)'],
  [
    '__proto__: {}\nconstructor: 1',
    '1:1: __proto__: unknown key; the keys here are name, seed, horizonSeconds, warmupSeconds, workload, instances, control, telemetry, faults, slo, price, agent (got a map)',
    '2:1: constructor: unknown key; the keys here are name, seed, horizonSeconds, warmupSeconds, workload, instances, control, telemetry, faults, slo, price, agent (got a number)',
  ],
  ['name: a\nname: b', '2:1: name: expected each key once in a map (got the same key again)'],
  ['name: a\n---\nname: b', '3:1: expected one document (got another document)'],
]

it.each(rows)('refusal: %j', (text, ...errors) => {
  const decoded = E.chain(({ complete }: ScenarioText) => complete(new Map()))(decodeScenario(scenarioFaults)(text))
  expect(E.isLeft(decoded) ? renderErrors(decoded.left).trimEnd().split('\n') : 'accepted').toEqual(errors)
})

it.each<[unknown: number, told: readonly string[]]>([
  [99, ['2:7: seed: expected a whole number (got a number)']],
  [100, ['2:7: seed: expected a whole number (got a number)', 'expected at most 100 faults in one text; mend these first (got another)']],
  // From there on nobody looks at the rules.
  [101, ['expected at most 100 faults in one text; mend these first (got another)']],
])('beside %d unknown keys', (count, told) => {
  const keys = Array.from({ length: count }, (_, index) => `k${index}: 1`)
  const decoded = decodeScenario(scenarioFaults)(['name: a', 'seed: 1.5', ...keys].join('\n'))
  const lines = E.isLeft(decoded) ? renderErrors(decoded.left).trimEnd().split('\n') : []
  expect(lines.filter((line) => !line.includes('unknown key'))).toEqual(told)
})
