/** The document of an agent: what it says when nothing was said, what stands between the documents of one text, and what only who knows more can refuse. */
import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { documentKeyOf } from '../../../src/codec/agent/rules.js'
import { Body } from '../../../src/codec/agent/spec.js'
import { decodeBy } from '../../../src/codec/base/refuse.js'
import { decodeAgent, decodeAgents, encodeAgent, renderErrors } from '../../../src/codec/index.js'
import { type Agent, type AgentInput, agent, type ScalingInputSpec } from '../../../src/core/domain/index.js'
import { agents, withAt } from '../arbitrary.js'

const spec: AgentInput['spec'] = { agentType: 'chat', model: { provider: 'p', model: 'm' } }
const document = { apiVersion: 'homeostat.dev/v1alpha1', kind: 'Agent', metadata: { name: 'a' }, spec }

describe('the document of an agent', () => {
  it('says every default, and leaves out what says nothing', () =>
    expect(encodeAgent(agent({ name: 'a', spec }))).toEqual({
      ...document,
      metadata: { name: 'a', namespace: 'default', generation: 1 },
      spec: {
        ...spec,
        replicas: 1,
        minReadySeconds: 0,
        drainSeconds: 300,
        terminationGraceSeconds: 30,
        startDeadlineSeconds: 600,
        rollout: { maxSurge: '25%', maxUnavailable: 0 },
        healthCheck: { enabled: false, interval: '10s', timeout: '5s', failureThreshold: 3, successThreshold: 1, initialDelaySeconds: 0 },
        paused: false,
        scaling: {
          enabled: false,
          policy: 'standard',
          minReplicas: 1,
          targetMetrics: [],
          scaleUpDelay: '0s',
          scaleDownDelay: '0s',
          cooldownPeriod: '0s',
          metrics: [],
          schedules: [],
          priority: 0,
          weight: 1,
        },
      },
    }))

  it('says a uid that is not namespace/name, labels and the day it goes', () => {
    const metadataOf = (input: Partial<AgentInput>) => encodeAgent(agent({ name: 'a', namespace: 'n', spec, ...input })).metadata
    expect(metadataOf({ uid: 'n/a' })).toEqual({ name: 'a', namespace: 'n', generation: 1 })
    expect(metadataOf({ uid: 'u', labels: { x: 'y' }, deletedAt: 0 })).toEqual({
      name: 'a',
      namespace: 'n',
      uid: 'u',
      generation: 1,
      labels: { x: 'y' },
      deletionTimestamp: '1970-01-01T00:00:00Z',
    })
  })

  it.each<[what: string, scaling: ScalingInputSpec, maxReplicas: number | undefined]>([
    ['off without one', {}, undefined],
    ['off with one', { maxReplicas: 5 }, 5],
    ['on with the largest', { enabled: true, maxReplicas: 1_000_000, targetMetrics: [{ type: 'cpu', targetValue: 1 }] }, 1_000_000],
  ])('says the upper bound of scaling that is %s', (_, scaling, maxReplicas) =>
    expect(encodeAgent(agent({ name: 'a', spec: { ...spec, scaling } })).spec.scaling?.maxReplicas).toBe(maxReplicas),
  )

  it('what to do without a sample is a word where a word says it', () => {
    const target = (whenMissing: unknown) => ({ type: 'cpu', targetValue: 1, whenMissing })
    const said = (whenMissing: unknown): unknown => {
      const decoded = decodeAgent({ ...document, spec: { ...spec, scaling: { targetMetrics: [target(whenMissing)] } } })
      return E.isRight(decoded) ? encodeAgent(decoded.right).spec.scaling?.targetMetrics?.[0]?.whenMissing : decoded.left
    }
    expect(['Hold', { type: 'Hold' }].map(said)).toEqual(['Hold', 'Hold'])
    expect(['Ignore', { type: 'Ignore' }].map(said)).toEqual(['Ignore', 'Ignore'])
    for (const rule of [
      { type: 'Value', value: 2 },
      { type: 'Fallback', replicas: 3 },
      { type: 'LastGood', maxAgeSeconds: 5 },
    ])
      expect(said(rule)).toEqual(rule)
  })

  it('a selector is what its labels are, and nothing of them is none', () => {
    const selectorOf = (selector: object): unknown => {
      const metric = { type: 'Object', object: { describedObject: { kind: 'Ingress', name: 'i', apiVersion: 'v1' }, metric: { name: 'x', selector }, target } }
      const decoded = decodeAgent({ ...document, spec: { ...spec, scaling: { metrics: [metric] } } })
      return E.isRight(decoded) ? decoded.right.spec.scaling.metrics.map((each) => ('object' in each ? each.object : each)) : decoded.left
    }
    const target = { type: 'Value', value: 1 }
    const described = { describedObject: { kind: 'Ingress', name: 'i' }, target }
    expect(selectorOf({ matchLabels: { a: 'b' } })).toEqual([{ ...described, metric: { name: 'x', selector: { a: 'b' } } }])
    expect(selectorOf({})).toEqual([{ ...described, metric: { name: 'x', selector: {} } }])
  })

  it('guard: what a document says is of its type, and with one part of another kind it is not', () => {
    const is = (given: Agent, path: readonly (string | number)[] = [], value?: unknown): boolean => {
      const read = decodeBy(Body)(encodeAgent(given))
      return E.isRight(read) && Body.is(path.length === 0 ? read.right : withAt(read.right, path, value))
    }
    fc.assert(fc.property(agents, (given) => is(given)))
    const whole = agent({
      name: 'a',
      spec: {
        ...spec,
        scaling: {
          targetMetrics: [{ type: 'cpu', targetValue: 1, whenMissing: { type: 'Value', value: 1 } }],
          metrics: [{ type: 'Pods', pods: { metric: { name: 'x', selector: { a: 'b' } }, target: { type: 'AverageValue', averageValue: 1 } } }],
        },
      },
    })
    expect(is(whole)).toBe(true)
    expect(is(whole, ['spec', 'scaling', 'metrics', 0, 'pods', 'metric', 'selector', 'a'], 5)).toBe(false)
    expect(is(whole, ['spec', 'scaling', 'targetMetrics', 0, 'whenMissing', 'value'], 'x')).toBe(false)
  })

  it.each<[key: string, name: string]>([
    ['deletedAt', 'deletionTimestamp'],
    ['replicas', 'replicas'],
    ['scaleUpDelayMs', 'scaleUpDelay'],
    ['intervalMs', 'interval'],
    ['aMsB', 'aMsB'],
    ...['minReady', 'drain', 'terminationGrace', 'startDeadline', 'initialDelay', 'maxAge', 'stabilizationWindow', 'period', 'idle', 'duration'].map(
      (key): [string, string] => [`${key}Ms`, `${key}Seconds`],
    ),
  ])('the document calls %s %s', (key, name) => expect(documentKeyOf(key)).toBe(name))
})

describe('beside a part of the wrong shape the rules are told of the rest', () => {
  const scaling = {
    targetMetrics: [{ type: 'cpu', targetValue: 1 }],
    behavior: {
      scaleUp: {
        policies: [
          { type: 'Pods', value: 1, periodSeconds: 1 },
          { type: 'Pods', value: 0, periodSeconds: 1 },
        ],
      },
      scaleDown: {
        policies: [
          { type: 'Pods', value: 1, periodSeconds: 1 },
          { type: 'Pods', value: 0, periodSeconds: 1 },
        ],
      },
    },
    metrics: [
      { type: 'External', external: { metric: { name: 'jobs' }, target: { type: 'Value', value: 1 } } },
      { type: 'Pods', pods: { metric: { name: 'work' }, target: { type: 'Value', value: 1 } } },
    ],
    override: { replicas: 1 },
    activation: { metric: 'jobs', threshold: -1 },
    schedules: [
      { cron: '* * * * *', durationSeconds: 60, minReplicas: 1 },
      { cron: '* * * * *', durationSeconds: 0, minReplicas: 1 },
    ],
  }
  const broken = { ...document, spec: { ...spec, replicas: -1, scaling } }
  const rules = [
    'spec.replicas',
    'spec.scaling.activation.threshold',
    'spec.scaling.behavior.scaleDown.policies[1].value',
    'spec.scaling.behavior.scaleUp.policies[1].value',
    'spec.scaling.metrics[1].pods.target.type',
    'spec.scaling.schedules[1].durationSeconds',
  ]
  const told = (json: unknown): readonly string[] => {
    const decoded = decodeAgent(json)
    return E.isLeft(decoded) ? decoded.left.map(({ path }) => path).toSorted() : []
  }

  it('nothing is wrong with the shape', () => expect(told(broken)).toEqual(rules))
  it.each<[path: readonly (string | number)[], value: unknown, at?: string]>([
    [['apiVersion'], 'x'],
    [['kind'], 'x'],
    [['kind'], undefined],
    [['metadata'], 'x'],
    [['metadata'], undefined],
    [['metadata', 'name'], undefined],
    [['spec', 'model'], undefined],
    [['spec', 'model', 'provider'], 5],
    [['spec', 'model', 'model'], undefined],
    [['spec', 'agentType'], ''],
    [['spec', 'scaling', 'targetMetrics', 0], 'x', 'spec.scaling.targetMetrics[0]'],
    [['spec', 'scaling', 'targetMetrics', 0, 'targetValue'], 'x', 'spec.scaling.targetMetrics[0].targetValue'],
    [['spec', 'scaling', 'behavior', 'scaleUp', 'policies', 0], 'x', 'spec.scaling.behavior.scaleUp.policies[0]'],
    [['spec', 'scaling', 'behavior', 'scaleUp', 'policies', 0, 'value'], 'x', 'spec.scaling.behavior.scaleUp.policies[0].value'],
    [['spec', 'scaling', 'behavior', 'scaleDown', 'policies', 0, 'periodSeconds'], 'x', 'spec.scaling.behavior.scaleDown.policies[0].periodSeconds'],
    [['spec', 'scaling', 'metrics', 0], 'x', 'spec.scaling.metrics[0]'],
    [['spec', 'scaling', 'metrics', 0, 'external'], 'x', 'spec.scaling.metrics[0].external'],
    [['spec', 'scaling', 'metrics', 0, 'external', 'metric', 'name'], 5, 'spec.scaling.metrics[0].external.metric.name'],
    [['spec', 'scaling', 'metrics', 0, 'external', 'target', 'value'], 'x', 'spec.scaling.metrics[0].external.target.value'],
    [['spec', 'scaling', 'override', 'replicas'], 'x'],
    [['spec', 'scaling', 'override'], 5],
    [['spec', 'scaling', 'activation', 'metric'], 5],
    [['spec', 'scaling', 'schedules', 0], 'x', 'spec.scaling.schedules[0]'],
    [['spec', 'scaling', 'schedules', 0, 'cron'], 5, 'spec.scaling.schedules[0].cron'],
    [['spec', 'scaling', 'schedules', 0, 'durationSeconds'], 'x', 'spec.scaling.schedules[0].durationSeconds'],
  ])('%j is %j', (path, value, at = path.join('.')) => expect(told(withAt(broken, path, value))).toEqual([...rules, at].toSorted()))

  it('but not of a hundred faults and more', () => {
    const unknown = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, 1]))
    const rulesBeside = (count: number): readonly string[] => told({ ...broken, ...unknown(count) }).filter((path) => !/^k\d+$/.test(path))
    expect(rulesBeside(94)).toEqual(rules)
    expect(decodeAgent({ ...broken, ...unknown(100) })).toMatchObject({ left: { 100: { got: '6 others' } } })
    expect(decodeAgent({ ...broken, ...unknown(101) })).toMatchObject({ left: { 100: { got: 'another' } } })
  })

  it('and what is given stays as it was', () => {
    const given = withAt(withAt(broken, ['spec', 'scaling', 'schedules', 0], 'x'), ['spec', 'model'], 5)
    const before = JSON.stringify(given)
    decodeAgent(given)
    expect(JSON.stringify(given)).toBe(before)
  })
})

describe('the documents of one text', () => {
  const told = (...parts: readonly object[]): readonly string[] => {
    const decoded = decodeAgents(parts.map((metadata) => JSON.stringify({ ...document, metadata })).join('\n---\n'))
    return E.isLeft(decoded) ? decoded.left.map(({ line, path, problem, got }) => `${line} ${path}: ${problem} (got ${got})`) : []
  }
  const name = 'metadata.name: expected a name that no document before it has in this namespace (got the same name)'
  const uid = 'metadata.uid: expected a uid that no document before it has (got the same uid)'

  it.each<[what: string, metadata: readonly object[], said: readonly string[]]>([
    ['of two names', [{ name: 'a' }, { name: 'b' }], []],
    ['of one name in two namespaces', [{ name: 'a' }, { name: 'a', namespace: 'n' }], []],
    ['of one name', [{ name: 'a' }, { name: 'b' }, { name: 'a' }], [`5 ${name}`]],
    ['of one name and another uid', [{ name: 'a' }, { name: 'a', uid: 'u' }], [`3 ${name}`]],
    [
      'of one uid',
      [
        { name: 'a', uid: 'u' },
        { name: 'b', uid: 'u' },
      ],
      [`3 ${uid}`],
    ],
    ['of one name and uid', [{ name: 'a' }, { name: 'a' }], [`3 ${name}`]],
    ['a third, too', [{ name: 'a' }, { name: 'a' }, { name: 'a' }], [`3 ${name}`, `5 ${name}`]],
    ['the uid of one that had a name twice counts', [{ name: 'a' }, { name: 'a', uid: 'u' }, { name: 'b', uid: 'u' }], [`3 ${name}`, `5 ${uid}`]],
    [
      'one that is refused is nobody',
      [{ name: 'A' }, { name: 'a' }],
      ['1 metadata.name: expected 1 to 40 lower-case letters, digits and inner hyphens (got a text)'],
    ],
  ])('%s', (_, metadata, said) => expect(told(...metadata)).toEqual(said))
})

describe('who knows more', () => {
  const many = (count: number): string =>
    Array.from({ length: count }, (_, index) => JSON.stringify({ ...document, metadata: { name: `a${index}` } })).join('\n---\n')
  /** Refuses every second agent; `asked`: of whom it was asked. */
  const knowing = () => {
    const asked: string[] = []
    const edge = ({ name }: Agent) => {
      asked.push(name)
      return Number(name.slice(1)) % 2 === 0 ? [{ path: 'spec.drain', problem: 'expected an even better one', got: 'a number' }] : []
    }
    return { asked, edge }
  }

  it('is asked of each agent, and refuses in the words of the document', () => {
    const { asked, edge } = knowing()
    const decoded = decodeAgents(many(3), { edge, source: 'f' })
    expect(E.isLeft(decoded) && renderErrors(decoded.left)).toBe(
      'f:1:80: spec.drainSeconds: expected an even better one (got a number)\nf:5:80: spec.drainSeconds: expected an even better one (got a number)\n',
    )
    expect(asked).toEqual(['a0', 'a1', 'a2'])
  })

  it('is not asked of what is refused already, nor after enough refusals', () => {
    const { asked, edge } = knowing()
    expect(E.isLeft(decodeAgents(JSON.stringify({ ...document, kind: 'x' }), { edge }))).toBe(true)
    expect(asked).toEqual([])
    const decoded = decodeAgents(many(60), { edge })
    expect(E.isLeft(decoded) && decoded.left.length).toBe(20)
    expect(asked).toHaveLength(39)
  })

  it('that has nothing to say lets them pass', () => {
    expect(decodeAgents(JSON.stringify({ ...document, metadata: { name: 'a1' } }), { edge: knowing().edge })).toEqual(E.right([agent({ name: 'a1', spec })]))
  })
})
