/** What becomes of the predecessor's fields here, and what is said of it: assumption by assumption, refusal by refusal. */
import * as Th from 'fp-ts/lib/These.js'
import { describe, expect, it } from 'vitest'
import { encodeAgent, importOrigin, type OriginAgent, originToAgent, renderErrors } from '../../../../src/codec/index.js'
import { remarks } from '../../../../src/codec/origin/convert/note.js'
import { agent } from '../../../../src/core/index.js'
import { sound } from '../arbitrary.js'

/** Some text of a sound agent, parts of it replaced. */
const text = (spec: object = {}, metadata: object = {}, rest: object = {}): string =>
  JSON.stringify({
    apiVersion: 'agentflow.io/v1',
    kind: 'Agent',
    metadata: { name: 'a', namespace: 'n', uid: 'u', ...metadata },
    spec: { agentType: 'chat', replicas: 2, model: { provider: 'p', model: 'm' }, ...spec },
    ...rest,
  })
const scaled = (scaling: object): string =>
  text({
    replicas: 0,
    scaling: { enabled: true, minReplicas: 1, maxReplicas: 9, targetMetrics: [{ type: 'cpu', name: 'cpu', targetValue: 60 }], behavior: {}, ...scaling },
  })
const checked = (healthCheck: object): string => text({ healthCheck: { enabled: true, ...healthCheck } })

const notes = (input: string): readonly string[] => {
  const imported = importOrigin(input)
  return Th.isRight(imported) ? [] : imported.left.map(({ type, path, problem, got }) => `${type} ${path}: ${problem} (got ${got})`)
}
const made = (input: string) => {
  const imported = importOrigin(input)
  if (Th.isLeft(imported)) throw new Error(renderErrors(imported.left))
  return encodeAgent(agent(imported.right))
}

describe('a sound agent', () => {
  it('comes over without a word', () => {
    expect(importOrigin(text())._tag).toBe('Right')
    expect(made(text())).toMatchObject({ metadata: { name: 'a', namespace: 'n', uid: 'u', generation: 0 }, spec: { agentType: 'chat', replicas: 2 } })
    expect(importOrigin(text())).toMatchObject({ right: { spec: { replicas: 2, scaling: { enabled: false, targetMetrics: [] } } } })
    expect(made(text()).spec.scaling).toMatchObject({ enabled: false, policy: 'standard' })
    expect(originToAgent(sound)).toStrictEqual(
      Th.right({
        name: 'a',
        namespace: 'n',
        uid: 'u',
        generation: 1,
        labels: {},
        annotations: {},
        spec: {
          agentType: 'chat',
          model: { provider: 'p', model: 'm' },
          resources: {},
          environment: {},
          replicas: 1,
          scaling: { enabled: false, targetMetrics: [] },
        },
      }),
    )
  })

  it('keeps what an instance is made of', () =>
    expect(
      made(
        text(
          {
            model: { provider: 'p', model: 'm', temperature: 0.7, maxTokens: 4096 },
            resources: { requests: { cpu: '500m', memory: '1Gi', gpu: '1' }, limits: { cpu: '2' } },
            environment: { A: '1' },
            configMapRef: 'c',
            secretRef: 's',
          },
          { labels: { team: 'x' }, annotations: { 'a/b': 'c' }, generation: 7 },
        ),
      ),
    ).toMatchObject({
      metadata: { labels: { team: 'x' }, annotations: { 'a/b': 'c' }, generation: 7 },
      spec: {
        model: { provider: 'p', model: 'm', temperature: 0.7, maxTokens: 4096 },
        resources: { requests: { cpu: '500m', memory: '1Gi', gpu: 1 }, limits: { cpu: 2 } },
        environment: { A: '1' },
        configMapRef: 'c',
        secretRef: 's',
      },
    }))

  it('keeps its scaling', () =>
    expect(
      made(
        scaled({
          targetMetrics: [
            { type: 'custom', name: 'requests_per_second', targetValue: 5 },
            { type: 'custom', name: 'backlog', targetAverageValue: 3 },
            { type: 'latency', targetValue: 200 },
          ],
          scaleUpDelay: 1_500_000_000,
          cooldownPeriod: 60_000_000_000,
          behavior: { scaleDown: { stabilizationWindowSeconds: 60, policies: [{ type: 'Pods', value: 1, periodSeconds: 30 }] } },
        }),
      ).spec.scaling,
    ).toMatchObject({
      enabled: true,
      policy: 'standard',
      minReplicas: 1,
      maxReplicas: 9,
      targetMetrics: [
        { type: 'requests_per_second', targetValue: 5 },
        { type: 'custom', name: 'backlog', targetAverageValue: 3 },
        { type: 'latency', targetValue: 200 },
      ],
      scaleUpDelay: '1s500ms',
      scaleDownDelay: '0s',
      cooldownPeriod: '1m',
      behavior: { scaleDown: { stabilizationWindowSeconds: 60, policies: [{ type: 'Pods', value: 1, periodSeconds: 30 }] } },
    }))

  it('keeps its health check', () =>
    expect(
      made(checked({ interval: 2_000_000_000, timeout: 500_000_000, failureThreshold: 4, successThreshold: 2, initialDelaySeconds: 5 })).spec.healthCheck,
    ).toEqual({
      enabled: true,
      interval: '2s',
      timeout: '500ms',
      failureThreshold: 4,
      successThreshold: 2,
      initialDelaySeconds: 5,
    }))

  it('whose scaling has no target is held, within its bounds', () =>
    expect(made(scaled({ targetMetrics: [] })).spec.scaling).toMatchObject({ enabled: true, policy: 'fixed', minReplicas: 1, maxReplicas: 9 }))
})

const KNOWN = 'cpu, memory, kv_cache, requests_per_second, tokens_per_second, concurrency, queue_depth, latency, ttft, custom'
const THERE = 'takes effect here; it had none there'

describe('what is said', () => {
  it.each<[what: string, text: string, said: readonly string[]]>([
    ['kind', text({}, {}, { kind: 'Other' }), ['Assumed kind: read as an Agent, whatever it says it is (got a text)']],
    ['no namespace', text({}, { namespace: '' }), ['Assumed metadata.namespace: the default namespace is assumed (got nothing)']],
    [
      'no uid',
      text({}, { uid: null, resourceVersion: '7' }),
      [
        'Assumed metadata.uid: namespace/name is assumed (got nothing)',
        'Lost metadata.resourceVersion: left out; it belongs to the store that it came from (got a text)',
      ].toReversed(),
    ],
    [
      'a creation time',
      text({}, { creationTimestamp: '2026-05-14T00:51:50Z' }),
      ['Lost metadata.creationTimestamp: left out; nothing here depends on it (got a text)'],
    ],
    ['no creation time', text({}, { creationTimestamp: '0001-01-01T00:00:00Z' }), []],
    ['a status', text({}, {}, { status: { phase: 'Running', replicas: 1 } }), ['Lost status: left out; homeostat makes its own (got a map)']],
    ...[{ lastScaleTime: '2026-05-14T00:51:50Z' }, { conditions: [{}] }, { currentMetrics: [{}] }, { observedGeneration: 1 }, { availableReplicas: 1 }].map(
      (status): [string, string, readonly string[]] => [
        `a status with ${Object.keys(status)}`,
        text({}, {}, { status }),
        ['Lost status: left out; homeostat makes its own (got a map)'],
      ],
    ),
    ['a status that says nothing', text({}, {}, { status: { phase: 'Pending' } }), []],
    [
      'unknown keys',
      text({ drainSeconds: 5 }, { 'x/y': { z: 1 } }),
      ['Unknown metadata["x/y"]: not read; no field has this name (got a key)', 'Unknown spec.drainSeconds: not read; no field has this name (got a key)'],
    ],
    [
      'a large number',
      text({ model: { provider: 'p', model: 'm', maxTokens: 1 } }).replace('"maxTokens":1', '"maxTokens":9223372036854775807'),
      ['Rounded spec.model.maxTokens: cut to 53 bits (got a number)'],
    ],
    ['a large generation', text({}, { generation: 2 ** 60 }), ['Rounded metadata.generation: cut to 53 bits (got a number)']],
    [
      'large targets',
      scaled({
        targetMetrics: [
          { type: 'cpu', name: 'cpu', targetValue: 2 ** 60 },
          { type: 'memory', name: 'memory', targetAverageValue: 2 ** 60 },
        ],
      }),
      [
        'Rounded spec.scaling.targetMetrics[0].targetValue: cut to 53 bits (got a number)',
        'Rounded spec.scaling.targetMetrics[1].targetAverageValue: cut to 53 bits (got a number)',
        `Assumed spec.scaling.targetMetrics[1].targetAverageValue: ${THERE} (got a number)`,
      ],
    ],
    [
      'a target by the name of custom ones',
      scaled({ targetMetrics: [{ type: 'custom', name: 'custom', targetValue: 1 }] }),
      ['Assumed spec.scaling.targetMetrics[0].name: measured here under this name, where nothing was there (got a text)'],
    ],
    [
      'rules that are said in full',
      scaled({ behavior: { scaleDown: { stabilizationWindowSeconds: 60, policies: [{ type: 'Pods', value: 1, periodSeconds: 30 }] } } }),
      [`Assumed spec.scaling.behavior.scaleDown: ${THERE} (got a map)`],
    ],
    [
      'health checks by the nanosecond',
      checked({ interval: 5_000_000_001, timeout: 1_000_000_001, failureThreshold: 1, successThreshold: 1 }),
      [
        'Rounded spec.healthCheck.interval: rounded up to whole milliseconds (got a number)',
        'Assumed spec.healthCheck.interval: takes effect here; there it was 10 s, whatever this said (got a number)',
        'Rounded spec.healthCheck.timeout: rounded up to whole milliseconds (got a number)',
        'Assumed spec.healthCheck.timeout: the limit of one probe here; there a factor of how long an instance might be unhealthy (got a number)',
        `Assumed spec.healthCheck.successThreshold: ${THERE} (got a number)`,
      ],
    ],
    [
      'replicas beside scaling',
      scaled({}).replace('"replicas":0', '"replicas":3'),
      ['Assumed spec.replicas: the number to begin with; there it was minReplicas (got a number)'],
    ],
    ['replicas where nothing scales', text({ replicas: 5, scaling: { enabled: false, minReplicas: 1, maxReplicas: 9 } }), []],
    ['no least number', scaled({ minReplicas: 0 }), ['Assumed spec.scaling.minReplicas: at least 1 is assumed (got nothing)']],
    [
      'no targets',
      scaled({ targetMetrics: [] }),
      ['Assumed spec.scaling.targetMetrics: without a target the policy fixed is assumed: replicas, within the bounds; there it was minReplicas (got nothing)'],
    ],
    [
      'no behavior',
      scaled({ behavior: null }),
      ['Assumed spec.scaling.behavior: the default windows and rates are assumed, where the predecessor had none (got nothing)'],
    ],
    [
      'a behavior without rules',
      scaled({ behavior: { scaleUp: {} } }),
      [
        `Assumed spec.scaling.behavior.scaleUp: ${THERE} (got a map)`,
        'Assumed spec.scaling.behavior.scaleUp.stabilizationWindowSeconds: the default window is assumed (got nothing)',
        'Assumed spec.scaling.behavior.scaleUp.policies: the default policies are assumed (got nothing)',
      ],
    ],
    [
      'delays',
      scaled({ scaleUpDelay: 1_000_001, scaleDownDelay: 1, cooldownPeriod: 2_000_001 }),
      [
        'Rounded spec.scaling.scaleUpDelay: rounded up to whole milliseconds (got a number)',
        `Assumed spec.scaling.scaleUpDelay: ${THERE} (got a number)`,
        'Rounded spec.scaling.scaleDownDelay: rounded up to whole milliseconds (got a number)',
        `Assumed spec.scaling.scaleDownDelay: ${THERE} (got a number)`,
        'Rounded spec.scaling.cooldownPeriod: rounded up to whole milliseconds (got a number)',
        `Assumed spec.scaling.cooldownPeriod: ${THERE} (got a number)`,
      ],
    ],
    [
      'a target that is named by its type',
      scaled({ targetMetrics: [{ type: 'cpu', targetValue: 1 }] }),
      ['Assumed spec.scaling.targetMetrics[0].name: the type decides what is measured; without a name nothing was there (got nothing)'],
    ],
    [
      'a target whose name is another type',
      scaled({ targetMetrics: [{ type: 'latency', name: 'cpu', targetValue: 1 }] }),
      ['Assumed spec.scaling.targetMetrics[0].type: the name decides what is measured, as it did there (got a text)'],
    ],
    [
      'a target without a type',
      scaled({ targetMetrics: [{ name: 'backlog', targetValue: 1 }] }),
      [
        'Assumed spec.scaling.targetMetrics[0].type: custom is assumed (got nothing)',
        'Assumed spec.scaling.targetMetrics[0].name: measured here under this name, where nothing was there (got a text)',
      ],
    ],
    [
      'two targets in one',
      scaled({ targetMetrics: [{ type: 'cpu', name: 'cpu', targetValue: 1, targetAverageValue: 2 }] }),
      ['Lost spec.scaling.targetMetrics[0].targetAverageValue: left out beside targetValue; it had no effect there (got a number)'],
    ],
    [
      'an average alone',
      scaled({ targetMetrics: [{ type: 'cpu', name: 'cpu', targetAverageValue: 2 }] }),
      [`Assumed spec.scaling.targetMetrics[0].targetAverageValue: ${THERE} (got a number)`],
    ],
    [
      'nothing of scaling that is off',
      text({ scaling: { scaleUpDelay: 1_000_000, targetMetrics: [{ type: 'cpu', targetValue: 1 }], behavior: { scaleUp: {} } } }),
      [],
    ],
    [
      'health checks by default',
      checked({}),
      [
        'Assumed spec.healthCheck.interval: an interval of 10 s is assumed (got nothing)',
        'Assumed spec.healthCheck.timeout: a limit of 5 s is assumed (got nothing)',
        'Assumed spec.healthCheck.failureThreshold: 3 is assumed (got nothing)',
        'Assumed spec.healthCheck.successThreshold: 1 is assumed (got nothing)',
      ],
    ],
    [
      'health checks',
      checked({ interval: 5_000_000_000, timeout: 1_000_000_000, failureThreshold: 1, successThreshold: 1, initialDelaySeconds: 1 }),
      [
        'Assumed spec.healthCheck.interval: takes effect here; there it was 10 s, whatever this said (got a number)',
        'Assumed spec.healthCheck.timeout: the limit of one probe here; there a factor of how long an instance might be unhealthy (got a number)',
        `Assumed spec.healthCheck.successThreshold: ${THERE} (got a number)`,
        `Assumed spec.healthCheck.initialDelaySeconds: ${THERE} (got a number)`,
      ],
    ],
    ['nothing of health checks that are off', text({ healthCheck: { interval: 5_000_000_000, timeout: 1_000_000_000 } }), []],
  ])('%s', (_, input, said) => {
    expect(notes(input).toSorted()).toEqual(said.toSorted())
    expect(importOrigin(input)._tag).toBe(said.length === 0 ? 'Right' : 'Both')
  })
})

describe('what is refused', () => {
  it.each<[what: string, text: string, said: readonly string[]]>([
    [
      'nothing at all',
      'null',
      [
        'metadata.name: expected 1 to 40 lower-case letters, digits and inner hyphens (got an empty text)',
        'spec.agentType: expected a text that is not empty (got an empty text)',
        'spec.model.model: expected a text that is not empty (got an empty text)',
        'spec.model.provider: expected a text that is not empty (got an empty text)',
      ],
    ],
    [
      'an Agent document',
      text({}, {}, { apiVersion: 'homeostat.dev/v1alpha1' }),
      ['apiVersion: expected the JSON of the predecessor, and no Agent document (got a text)'],
    ],
    ['a name that is none here', text({}, { name: 'A b' }), ['metadata.name: expected 1 to 40 lower-case letters, digits and inner hyphens (got a text)']],
    ['a generation below 0', text({}, { generation: -1 }), ['metadata.generation: expected a whole number, 0 or more (got a number)']],
    [
      'a label that is never read',
      text({}, {}).replace('"uid":"u"', '"uid":"u","labels":{"__proto__":"x"}'),
      ['metadata.labels.__proto__: expected another key; this one is never read (got a text)'],
    ],
    ['fewer than 0 replicas', text({ replicas: -1 }), ['spec.replicas: expected a whole number from 0 to 1000000 (got a number)']],
    [
      'a temperature below 0',
      text({ model: { provider: 'p', model: 'm', temperature: -0.5, maxTokens: -1 } }),
      ['spec.model.maxTokens: expected a whole number, 1 or more (got a number)', 'spec.model.temperature: expected a finite number, 0 or more (got a number)'],
    ],
    [
      'an amount that is none',
      text({ resources: { requests: { cpu: 'lots' } } }),
      ['spec.resources.requests.cpu: expected an amount of cores such as 2, 0.5 or "500m" (got a text)'],
    ],
    ['a variable without a name', text({ environment: { '': 'x' } }), ['spec.environment[""]: expected the name of a variable, without = in it (got a text)']],
    ['scaling without an upper bound', scaled({ maxReplicas: 0 }), ['spec.scaling.maxReplicas: expected an upper bound, for scaling is enabled (got nothing)']],
    ['min above max', scaled({ minReplicas: 5, maxReplicas: 3 }), ['spec.scaling.maxReplicas: expected at least minReplicas (5) (got a number)']],
    [
      'a target of 0',
      scaled({ targetMetrics: [{ type: 'cpu', name: 'cpu' }] }),
      ['spec.scaling.targetMetrics[0].targetValue: expected a finite number above 0 (got a number)'],
    ],
    [
      'a target below 0',
      scaled({ targetMetrics: [{ type: 'cpu', name: 'cpu', targetValue: -5 }] }),
      ['spec.scaling.targetMetrics[0].targetValue: expected a finite number above 0 (got a number)'],
    ],
    [
      'a metric that nobody knows',
      scaled({ targetMetrics: [{ type: 'CPU', targetValue: 1 }] }),
      [
        'spec.scaling.targetMetrics[0].type: expected one of cpu, memory, kv_cache, requests_per_second, tokens_per_second, concurrency, queue_depth, latency, ttft, custom; did you mean cpu? (got a text)',
      ],
    ],
    [
      'metrics of no type',
      scaled({ targetMetrics: [{ targetValue: 1 }] }),
      [`spec.scaling.targetMetrics[0].type: expected one of ${KNOWN} (got an empty text)`],
    ],
    [
      'metrics that nobody knows, each for itself',
      scaled({ targetMetrics: ['x', 'y', 'z', 'z'].map((type, i) => ({ type, name: i < 2 ? '' : `n${i}`, targetValue: 1 })) }),
      [0, 1, 2, 3].map((index) => `spec.scaling.targetMetrics[${index}].type: expected one of ${KNOWN} (got a text)`),
    ],
    [
      'a custom metric without a name',
      scaled({ targetMetrics: [{ type: 'custom', targetValue: 1 }] }),
      ['spec.scaling.targetMetrics[0].name: expected the name of the custom metric (got nothing)'],
    ],
    [
      'one metric twice',
      scaled({
        targetMetrics: [
          { type: 'cpu', name: 'cpu', targetValue: 1 },
          { type: 'cpu', targetValue: 2 },
        ],
      }),
      ['spec.scaling.targetMetrics[1]: expected one target for each metric, for two on one would only hide each other (got a map)'],
    ],
    [
      'delays below 0, and too long',
      scaled({ scaleUpDelay: -1, cooldownPeriod: 31_536_000_001_000_000 }),
      [
        'spec.scaling.cooldownPeriod: expected a duration of 0 to 365 days, in whole milliseconds (got a number)',
        'spec.scaling.scaleUpDelay: expected a duration of 0 to 365 days, in whole milliseconds (got a number)',
      ],
    ],
    [
      'policies',
      scaled({ behavior: { scaleUp: { stabilizationWindowSeconds: -1, policies: [{ type: 'percent', value: 0, periodSeconds: 0 }] } } }),
      [
        'spec.scaling.behavior.scaleUp.policies[0].periodSeconds: expected more than 0, for nothing changes in no time (got a number)',
        'spec.scaling.behavior.scaleUp.policies[0].type: expected one of Pods, Percent; did you mean Percent? (got a text)',
        'spec.scaling.behavior.scaleUp.policies[0].value: expected a whole number from 1 to 1000000 (got a number)',
        'spec.scaling.behavior.scaleUp.stabilizationWindowSeconds: expected a duration of 0 to 365 days, in whole milliseconds (got a number)',
      ],
    ],
    [
      'health checks',
      checked({ interval: 1, timeout: 2_000_000_000, failureThreshold: -1 }),
      [
        'spec.healthCheck.failureThreshold: expected a whole number from 1 to 1000000 (got a number)',
        'spec.healthCheck.interval: expected at least 1 second (got a number)',
        'spec.healthCheck.timeout: expected at most the interval, for one probe at a time is under way (got a number)',
      ],
    ],
    ['the same in a value: NaN', '', ['spec.model.temperature: expected a finite number, 0 or more (got NaN)']],
  ])('%s', (_, input, said) => {
    const imported = input === '' ? originToAgent(withTemperature(Number.NaN)) : importOrigin(input)
    expect(Th.isLeft(imported) && imported.left.map(({ path, problem, got }) => `${path}: ${problem} (got ${got})`).toSorted()).toEqual(said)
  })

  it('with its place, and nothing of the text but keys', () => {
    const input = '{"metadata": {"name": "a"},\n "spec": {"agentType": "chat", "model": {"provider": "p", "MODEL": "m"},\n  "Replicas": 1, "rePlicas": -2}}'
    const imported = importOrigin(input, { source: 'f.json' })
    expect(Th.isLeft(imported) && renderErrors(imported.left)).toBe('f.json:3:30: spec.replicas: expected a whole number from 0 to 1000000 (got a number)\n')
  })
  it('what the text does not say has the place of what is around it', () => {
    const imported = importOrigin('{"metadata":{"name":"a"},\n"spec":{"model":{\n}}}')
    expect(Th.isLeft(imported) && imported.left.map(({ path, line, column }) => `${line}:${column} ${path}`)).toEqual([
      '2:8 spec.agentType',
      '2:17 spec.model.provider',
      '2:17 spec.model.model',
    ])
  })
  it('in the order of the text, with the file and the place of each', () => {
    const input = [
      '{"apiVersion": "agentflow.io/v1", "x": 1, "kind": "Other", "y": 2,',
      '"spec": {"agentType": "chat", "zone": "z", "model": {"provider": "p", "model": "m"}},',
      '"metadata": {"resourceVersion": "7", "name": "a", "uid": "u"}}',
    ].join('\n')
    const imported = importOrigin(input, { source: 'f.json' })
    expect(Th.isBoth(imported) && imported.left.map(({ type, path, line, column, source }) => `${source}:${line}:${column} ${type} ${path}`)).toEqual([
      'f.json:1:35 Unknown x',
      'f.json:1:51 Assumed kind',
      'f.json:1:60 Unknown y',
      'f.json:2:31 Unknown spec.zone',
      'f.json:3:13 Assumed metadata.namespace',
      'f.json:3:33 Lost metadata.resourceVersion',
    ])
  })
  it('a hundred notes are told, and what is beyond is counted', () => {
    const unknown = (count: number): readonly string[] => notes(text({}, {}, Object.fromEntries(Array.from({ length: count }, (_, index) => [`x${index}`, 1]))))
    const more = 'more was assumed, rounded, lost or not read than the 100 notes before this one tell'
    expect([99, 100].map((count) => unknown(count).length)).toEqual([99, 100])
    expect(unknown(100)[99]).toBe('Unknown x99: not read; no field has this name (got a key)')
    expect(unknown(101).slice(100)).toEqual([`Unknown : ${more} (got another)`])
    expect(unknown(103).slice(100)).toEqual([`Unknown : ${more} (got 3 others)`])
  })
  it('the note that counts is of the kind of what it stands for', () => {
    const input = text({}, { ...Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`x${index}`, 1])), resourceVersion: '7' })
    expect(notes(input).at(-1)).toContain('Lost : more was')
  })
  it('what is refused is not forgotten for what is noted, however much that is', () => {
    const targetMetrics = Array.from({ length: 1_000 }, (_, i) => ({ type: 'custom', name: `m${i}`, targetValue: 1, targetAverageValue: 2 }))
    const input = scaled({ targetMetrics, behavior: { scaleUp: { stabilizationWindowSeconds: 1, policies: [{ type: 'pods', value: 1, periodSeconds: 1 }] } } })
    expect(notes(input)).toEqual(['Refused spec.scaling.behavior.scaleUp.policies[0].type: expected one of Pods, Percent; did you mean Pods? (got a text)'])
  })
  it('no more is kept of either than anybody counts', () => {
    const { said, say } = remarks()
    for (let i = 0; i < 1_200; i++) {
      say('Refused', [], 'r', i)
      say('Lost', [], 'l', i)
    }
    expect(['Refused', 'Lost'].map((type) => said.filter((remark) => remark.type === type).length)).toEqual([1_001, 1_001])
  })
  it('as many targets as there may be, and one more', () => {
    const targets = (length: number): string => scaled({ targetMetrics: Array.from({ length }, (_, i) => ({ type: 'custom', name: `m${i}`, targetValue: 1 })) })
    expect(made(targets(1_000)).spec.scaling?.targetMetrics).toHaveLength(1_000)
    expect(notes(targets(1_001))).toEqual(['Refused spec.scaling.targetMetrics: expected at most 1000 targets (got a list)'])
    const wrongAfter = targets(1_200).replace('"type":"custom","name":"m1100"', '"type":"x","name":"m1100"')
    expect(notes(wrongAfter)).toEqual(['Refused spec.scaling.targetMetrics: expected at most 1000 targets (got a list)'])
    expect(notes(targets(3_000))).toEqual(['Refused spec.scaling.targetMetrics: expected at most 1000 targets (got a list)'])
  })
  it('a hundred at most of each, and how many more there were', () => {
    const targetMetrics = Array.from({ length: 1_000 }, (_, i) => ({ type: 'custom', name: `m${i}`, targetValue: 1, targetAverageValue: 2 }))
    const told = notes(scaled({ targetMetrics }))
    expect(told).toHaveLength(101)
    expect(told[100]).toBe('Assumed : more was assumed, rounded, lost or not read than the 100 notes before this one tell (got more than 900 others)')
    const wrong = notes(scaled({ targetMetrics: targetMetrics.map((target) => ({ ...target, type: 'x', targetValue: -1 })) }))
    expect(wrong).toHaveLength(101)
    expect(wrong[100]).toBe('Refused : expected at most 100 faults in one text; mend these first (got more than 900 others)')
  })
  it('a longer text than any document may have', () => {
    const text = `${scaled({})}${' '.repeat(1_048_576)}`
    const long = [{ type: 'Refused', path: '', problem: 'expected at most 1 MiB of text', got: 'a longer text', source: 'f' }]
    expect(importOrigin(text, { source: 'f' })).toEqual(Th.left(long))
    expect(importOrigin(new TextEncoder().encode(text), { source: 'f' })).toEqual(Th.left(long))
    expect(importOrigin('€'.repeat(400_000), { source: 'f' })).toEqual(Th.left(long))
    const most = text.slice(0, 1_048_576)
    for (const input of [most, new TextEncoder().encode(most)]) expect(importOrigin(input)._tag).toBe('Right')
  })
  it('a broken text, as the reader of the text does', () => {
    const imported = importOrigin('{"kind":', { source: 'f' })
    expect(imported).toEqual(Th.left([{ type: 'Refused', path: '', problem: 'expected a value', got: 'the end of the text', line: 1, column: 9, source: 'f' }]))
  })
})

const withTemperature = (temperature: number): OriginAgent => ({ ...sound, spec: { ...sound.spec, model: { ...sound.spec.model, temperature } } })
