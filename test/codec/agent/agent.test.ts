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

  it('names of the core are named as the document names them', () =>
    expect(['deletedAt', 'drainMs', 'minReadyMs', 'idleMs', 'scaleUpDelayMs', 'intervalMs', 'replicas', 'aMsB'].map(documentKeyOf)).toEqual([
      'deletionTimestamp',
      'drainSeconds',
      'minReadySeconds',
      'idleSeconds',
      'scaleUpDelay',
      'interval',
      'replicas',
      'aMsB',
    ]))
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
