import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { decodeCounts, decodeScenario } from '../../../src/codec/scenario/index.js'
import { readDocuments } from '../../../src/codec/text/decodeText.js'
import { mishapKinds, scenario, scenarioFaults } from '../../../src/sim/index.js'
import { anyScenario } from '../../sim/arbitraries.js'

// The rules of the laboratory take what the document gives: were the two types to drift apart, this line would not compile.
const decode = decodeScenario(scenarioFaults)
const noFiles: ReadonlyMap<string, string> = new Map()

const valueIn = (text: string, files = noFiles) => {
  const read = decode(text)
  if (E.isLeft(read)) throw new Error(JSON.stringify(read.left))
  const value = read.right.complete(files)
  if (E.isLeft(value)) throw new Error(JSON.stringify(value.left))
  return value.right
}
/** `line:column path problem` of every fault. */
const faultsIn = (text: string): readonly string[] => {
  const read = decode(text)
  if (E.isRight(read)) return []
  return read.left.map(({ line, column, path, problem }) => `${line}:${column} ${path} ${problem}`)
}

const agentDocument = {
  apiVersion: 'homeostat.dev/v1alpha1',
  kind: 'Agent',
  metadata: { name: 'support' },
  spec: { agentType: 'chat', model: { provider: 'acme', model: 'm1' }, replicas: 4 },
}
const support = `
apiVersion: homeostat.dev/v1alpha1
kind: Agent
metadata: { name: support }
spec:
  agentType: chat
  model: { provider: acme, model: m1 }
  replicas: 4
`
/** The example of DESIGN §8. */
const example = `
name: chat-hour
seed: 1
horizonSeconds: 3600
warmupSeconds: 0
workload:
  arrivals: { kind: poisson, ratePerSecond: 5 }
  requests: { kind: exponential, meanSeconds: 1 }
instances:
  service: { kind: slots, slots: 1 }
  queue: shared
  queueCapacity: null
  patienceSeconds: null
  initialReady: null
  start: { kind: fixed, seconds: 30 }
control: { periodSeconds: 15, phaseSeconds: null, actuationSeconds: 0, onArrivalAtZero: true }
telemetry: { scrapeSeconds: 15, windowSeconds: 15, delaySeconds: 0, lossProbability: 0 }
faults: []
slo: { waitSeconds: 2, share: 0.99 }
price: { perInstanceHour: 1, quantumSeconds: 1, perStart: 0, billFrom: request }
agent: support.yaml
`

describe('a scenario document', () => {
  it('the example of the design: names its file, and says the defaults', () => {
    const read = decode(example)
    expect(E.isRight(read) && read.right.files).toEqual([{ path: 'support.yaml', of: 'agent' }])
    const value = valueIn(example, new Map([['support.yaml', support]]))
    const made = scenario(value)
    expect(made).toEqual(scenario({ name: 'chat-hour', agent: made.agent }))
    expect(made.agent.spec.replicas).toBe(4)
  })
  it('every kind that there is', () => {
    const value = valueIn(`
workload: { arrivals: { kind: sine, mean: 4, amplitude: 2, periodSeconds: 600 }, requests: { kind: lognormal, meanSeconds: 8, cv: 1 }, timeScale: 2, loadScale: 0.5 }
instances:
  queuePlaces: 3
  patienceSeconds: { kind: exponential, meanSeconds: 3 }
  start: { kind: lognormal, medianSeconds: 60, sigma: 0.4, perConcurrentStart: 0.1, failureProbability: 0.01 }
  zones: [a, b]
  forgetful: true
faults:
  - { kind: crash, ratePerHour: 1 }
  - { kind: crash, atSeconds: 5 }
  - { kind: telemetryGap, atSeconds: 1, forSeconds: 2 }
  - { kind: hang, ratePerHour: 1 }
  - { kind: hang, at: 5 }
  - { kind: zoneOutage, at: 1, forSeconds: 2, zone: a, starts: wait }
  - { kind: startLimit, limit: 3, of: starts, retryAfterSeconds: 1 }
  - { kind: probeFalse, negative: 0.1, from: 5 }
  - { kind: refuse, probability: 1, actions: [create, drain] }
  - { kind: slow, probability: 1, seconds: 3 }
  - { kind: lost, probability: 1, what: outcome }
  - { kind: duplicate, probability: 1, what: action }
  - { kind: staleView, probability: 1, seconds: 3, dated: false }
  - { kind: lostWrite, probability: 1, at: 5, forSeconds: 6 }
  - { kind: controllerCrash, ratePerHour: 1 }
  - { kind: controllerCrash, at: 5, afterActions: 2 }
  - { kind: clockJump, at: 5, bySeconds: -60 }
slo: { latencySeconds: 3, ttftSeconds: 1, share: 0.9 }
`)
    expect(value).toEqual({
      workload: {
        arrivals: { kind: 'sine', mean: 4, amplitude: 2, periodSeconds: 600 },
        requests: { kind: 'lognormal', meanSeconds: 8, cv: 1 },
        timeScale: 2,
        loadScale: 0.5,
      },
      instances: {
        queuePlaces: 3,
        patienceSeconds: { kind: 'exponential', meanSeconds: 3 },
        start: { kind: 'lognormal', medianSeconds: 60, sigma: 0.4, perConcurrentStart: 0.1, failureProbability: 0.01 },
        zones: ['a', 'b'],
        forgetful: true,
      },
      faults: [
        { kind: 'crash', ratePerHour: 1 },
        { kind: 'crash', atSeconds: 5 },
        { kind: 'telemetryGap', atSeconds: 1, forSeconds: 2 },
        { kind: 'hang', ratePerHour: 1 },
        { kind: 'hang', at: 5 },
        { kind: 'zoneOutage', at: 1, forSeconds: 2, zone: 'a', starts: 'wait' },
        { kind: 'startLimit', limit: 3, of: 'starts', retryAfterSeconds: 1 },
        { kind: 'probeFalse', negative: 0.1, from: 5 },
        { kind: 'refuse', probability: 1, actions: ['create', 'drain'] },
        { kind: 'slow', probability: 1, seconds: 3 },
        { kind: 'lost', probability: 1, what: 'outcome' },
        { kind: 'duplicate', probability: 1, what: 'action' },
        { kind: 'staleView', probability: 1, seconds: 3, dated: false },
        { kind: 'lostWrite', probability: 1, at: 5, forSeconds: 6 },
        { kind: 'controllerCrash', ratePerHour: 1 },
        { kind: 'controllerCrash', at: 5, afterActions: 2 },
        { kind: 'clockJump', at: 5, bySeconds: -60 },
      ],
      slo: { latencySeconds: 3, ttftSeconds: 1, share: 0.9 },
    })
    expect(new Set(value.faults?.map(({ kind }) => kind))).toEqual(new Set(mishapKinds))
  })
  it('every other word that there is', () => {
    const given = {
      workload: { arrivals: { kind: 'counts', perSecond: [1], spread: 'uniform' } },
      instances: { start: { kind: 'lognormal', meanSeconds: 60, cv: 1, perConcurrentStart: 0.1, failureProbability: 0.01 }, zones: ['a'] },
      faults: [
        { kind: 'zoneOutage', at: 1, forSeconds: 2, zone: 'a', starts: 'fail' },
        { kind: 'startLimit', limit: 3, of: 'instances' },
        { kind: 'refuse', probability: 1, actions: ['undrain', 'delete'] },
      ],
      price: { billFrom: 'ready' },
    }
    const decoded = decode(JSON.stringify(given))
    const value = E.isRight(decoded) ? decoded.right.complete(noFiles) : decoded
    expect(E.isRight(value) ? value.right : value.left).toEqual(given)
  })
  it('counts come from the document, from a file, or from a trace; agents may stand inside', () => {
    const inside = valueIn(`workload: { arrivals: { kind: counts, perSecond: [1, 0, 2], spread: even } }\nagent: ${JSON.stringify(agentDocument)}`)
    expect(inside.workload?.arrivals).toEqual({ kind: 'counts', perSecond: [1, 0, 2], spread: 'even' })
    expect(inside.agent).toMatchObject({ name: 'support', spec: { replicas: 4 } })
    const files = new Map([['a.txt', '3\n0\n1\n']])
    expect(valueIn('workload: { arrivals: { kind: counts, perSecond: a.txt } }', files).workload?.arrivals).toEqual({ kind: 'counts', perSecond: [3, 0, 1] })
    const traced = valueIn('workload: { trace: a.txt, requests: { kind: fixed, seconds: 1 } }', files)
    expect(traced.workload).toEqual({ requests: { kind: 'fixed', seconds: 1 }, arrivals: { kind: 'counts', perSecond: [3, 0, 1] } })
    expect(scenario(traced).horizonSeconds).toBe(3)
  })
  it.each<[text: string, files: readonly { path: string; of: string }[]]>([
    ['name: a', []],
    ['workload: { trace: a.txt }', [{ path: 'a.txt', of: 'counts' }]],
    ['workload: { arrivals: { kind: counts, perSecond: a.txt } }', [{ path: 'a.txt', of: 'counts' }]],
    ['workload: { arrivals: { kind: counts, perSecond: [1] } }', []],
    ['workload: { arrivals: { kind: constant, ratePerSecond: 1 } }', []],
    [`agent: ${JSON.stringify(agentDocument)}`, []],
    [
      'agent: a.yaml\nworkload: { trace: a.txt }',
      [
        { path: 'a.txt', of: 'counts' },
        { path: 'a.yaml', of: 'agent' },
      ],
    ],
  ])('the files of %j', (text, files) => {
    const read = decode(text)
    expect(E.isRight(read) && read.right.files).toEqual(files)
  })
  it('what a file holds is judged with the rest, and a fault in it is told with its path', () => {
    const faults = (text: string, files: ReadonlyMap<string, string>): readonly string[] => {
      const read = decode(text, { source: 's.yaml' })
      const value = E.isRight(read) ? read.right.complete(files) : read
      return E.isLeft(value) ? value.left.map(({ source, line, path, problem }) => `${source} ${line} ${path}: ${problem}`) : []
    }
    expect(faults('workload: { trace: a.txt }', new Map([['a.txt', '1\nx']]))).toEqual([
      'a.txt 2 : expected one whole number on each line, the requests of a second',
    ])
    expect(faults('workload: { trace: a.txt }\nagent: b.yaml', new Map([['a.txt', '1']]))).toEqual(['b.yaml undefined : expected the text of this file'])
    expect(faults('seed: x', noFiles)).toEqual(['s.yaml 1 seed: expected a finite number'])
    expect(faults('workload: { trace: a.txt }', new Map([['a.txt', '1\n999999999']]))).toEqual([
      's.yaml 1 workload.arrivals.perSecond[1]: expected a whole number from 0 to 1000000',
    ])
    expect(faults('workload: { trace: a.txt }\nagent: b.yaml', new Map(Object.entries({ 'a.txt': '1', 'b.yaml': support })))).toEqual([])
  })
  it('an agent may be left out of the value, and a workload be none', () => {
    expect(valueIn('name: a')).toStrictEqual({ name: 'a' })
    expect(valueIn('workload: {}')).toStrictEqual({ workload: {} })
    expect(valueIn('workload: { timeScale: 2 }')).toStrictEqual({ workload: { timeScale: 2 } })
    const constant = { kind: 'constant', ratePerSecond: 1 }
    expect(valueIn(JSON.stringify({ workload: { arrivals: constant } }))).toStrictEqual({ workload: { arrivals: constant } })
  })
  it('may have been read before', () => {
    const read = decode(readDocuments(`agent: a.yaml`))
    expect(E.isRight(read) && read.right.files).toEqual([{ path: 'a.yaml', of: 'agent' }])
    expect(E.isRight(read) && E.isRight(read.right.complete(new Map([['a.yaml', support]])))).toBe(true)
  })
  it('roundtrip: a scenario as JSON is its own document, but for the agent', () => {
    fc.assert(
      fc.property(anyScenario, (input) => {
        const { agent: _, ...made } = JSON.parse(JSON.stringify(scenario(input)))
        const { agent: __, ...again } = scenario(valueIn(JSON.stringify(made)))
        expect(again).toEqual(made)
      }),
    )
  })
})

describe('refusal', () => {
  it('keys that nobody knows, with the one that was meant', () => {
    expect(faultsIn('horizonSecond: 5\nworkload: { arrival: {} }')).toEqual([
      '1:1 horizonSecond unknown key; did you mean horizonSeconds?',
      '2:13 workload.arrival unknown key; did you mean arrivals?',
    ])
  })
  it('kinds of a later version, by name, and slips of the pen as such', () => {
    const text = [
      'workload: { arrivals: { kind: gamma, cv: 2 }, requests: { kind: tokens } }',
      'instances: { service: { kind: batching }, queue: perInstance, routing: roundRobin, start: { kind: fixt } }',
      'faults: [{ kind: zoneOutrage }, { kind: hang, atSeconds: 1 }]',
      'slo: { perTokenSeconds: 1, share: 0.9 }',
    ].join('\n')
    expect(faultsIn(text)).toEqual([
      '1:31 workload.arrivals.kind expected one of constant, poisson, step, sine, counts; this version does not know gamma yet',
      '1:65 workload.requests.kind expected one of fixed, exponential, lognormal; this version does not know tokens yet',
      '2:31 instances.service.kind expected slots; this version does not know batching yet',
      '2:50 instances.queue expected shared; this version does not know perInstance yet',
      '2:63 instances.routing unknown key; leave it out, for this version has one queue for all',
      '2:99 instances.start.kind expected one of fixed, lognormal; did you mean fixed?',
      '3:18 faults[0].kind expected one of crash, hang, telemetryGap, zoneOutage, startLimit, probeFalse, refuse, slow, lost, duplicate, staleView, lostWrite, controllerCrash, clockJump; did you mean zoneOutage?',
      '3:33 faults[1].at expected a finite number; this key is required',
      '3:47 faults[1].atSeconds unknown key; the keys here are kind, at',
      '4:8 slo.perTokenSeconds unknown key; leave it out, for this version serves no tokens yet',
    ])
  })
  it('what is wrong in shape and what is wrong by the rules, at once and in its place', () => {
    const text = [
      'horizonSeconds: -1',
      'workload:',
      '  arrivals: { kind: poisson, ratePerSecond: "5" }',
      '  loadScale: 0',
      'instances: { service: { kind: slots, slots: 0.5 } }',
      'slo: { share: 2, waitSeconds: 1 }',
    ].join('\n')
    expect(faultsIn(text)).toEqual([
      '1:17 horizonSeconds expected a number above 0, at most 315360000',
      '3:45 workload.arrivals.ratePerSecond expected a finite number; leave the quotes out',
      '4:14 workload.loadScale expected a number above 0, at most 1000000',
      '5:45 instances.service.slots expected a whole number from 1 to 1000000000',
      '6:15 slo.share expected a share above 0 and below 1',
    ])
  })
  it('an agent inside is judged by its own rules, and one in a file in its file', () => {
    expect(faultsIn(`agent: ${JSON.stringify({ ...agentDocument, metadata: { name: 'No' } })}`)[0]).toContain('agent.metadata.name')
    const read = decode('agent: a.yaml')
    const value = E.isRight(read) ? read.right.complete(new Map([['a.yaml', `${support}  replica: 1\n`]])) : read
    expect(E.isLeft(value) && value.left[0]).toMatchObject({ source: 'a.yaml', line: 9, path: 'spec.replica' })
    const missing = E.isRight(read) ? read.right.complete(noFiles) : read
    expect(E.isLeft(missing) && missing.left[0]).toMatchObject({ source: 'a.yaml' })
  })
  it('a trace beside arrivals, a negative count, another document', () => {
    expect(faultsIn('workload: { trace: a.txt, arrivals: { kind: constant, ratePerSecond: 1 } }')).toEqual([
      '1:20 workload.trace expected either trace or arrivals; leave one out',
    ])
    expect(faultsIn('workload: { arrivals: { kind: counts, perSecond: [1, -1] } }')[0]).toContain('workload.arrivals.perSecond[1]')
    expect(faultsIn('name: a\n---\nname: b\n')[0]).toContain('expected one document')
    expect(faultsIn('5')[0]).toContain('expected a scenario')
    expect(faultsIn('')[0]).toContain('expected a document')
  })
  it('totality: any JSON gives faults or a value', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        decode(text)
      }),
    )
    const part = fc.constantFrom('workload', 'instances', 'control', 'telemetry', 'faults', 'slo', 'price', 'agent', 'seed')
    fc.assert(
      fc.property(fc.dictionary(part, fc.jsonValue()), (value) => {
        const read = decode(JSON.stringify(value))
        if (E.isRight(read) && read.right.files.length === 0) expect(E.isRight(read.right.complete(noFiles))).toBe(true)
      }),
    )
  })
})

describe('a file of counts', () => {
  it('roundtrip', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(999_999_999), { minLength: 1 }), fc.constantFrom('\n', '\r\n', '\n\n'), (counts, end) => {
        const text = counts.join(end === '\r\n' ? '\r\n' : '\n') + end
        expect(decodeCounts(text)).toEqual(E.right(counts))
      }),
    )
    expect(decodeCounts('# seconds\n1\n2')).toEqual(E.right([1, 2]))
  })
  it('says in which line it is none', () => {
    const lineOf = (text: string) => {
      const read = decodeCounts(text, { source: 'a.txt' })
      return E.isLeft(read) ? [read.left[0].line, read.left[0].source] : null
    }
    expect(['1\n-2\n', '1\n2.5', '1\n\n2', 'a,b\n1', ''].map(lineOf)).toEqual([2, 2, 2, 1, 1].map((line) => [line, 'a.txt']))
  })
  it('a month of seconds passes', () => {
    const text = '1\n'.repeat(2_500_000)
    const read = decodeCounts(text)
    expect(E.isRight(read) && read.right.length).toBe(2_500_000)
  })
})
