/** On the way to the predecessor and back: what is not told comes back the same, what is told does not; and each leaf that it has no place for, by name. */
import fc from 'fast-check'
import * as Th from 'fp-ts/lib/These.js'
import { describe, expect, it } from 'vitest'
import { agentToOrigin, decodeAgent, decodeOrigin, encodeAgent, encodeOrigin, importOrigin } from '../../../../src/codec/index.js'
import { type Agent, type AgentInput, agent, type Status } from '../../../../src/core/index.js'
import { agents, pathsOf, withAt } from '../../arbitrary.js'

type Convert = typeof agentToOrigin
type Leaves = ReadonlyMap<string, unknown>

/** Every leaf of the document, by its path. */
const leavesOf = (given: Agent): Leaves => {
  const document: unknown = encodeAgent(given)
  const paths = pathsOf(document).map(
    (path) => [path, path.reduce<unknown>((held, key) => (held as Readonly<Record<string | number, unknown>>)[key], document)] as const,
  )
  return new Map(paths.filter(([, held]) => typeof held !== 'object').map(([path, held]) => [pathText(path), held]))
}
const pathText = (path: readonly (string | number)[]): string => path.reduce<string>((text, key) => `${text}/${key}`, '')
/** Of a note, as above. Keys of labels are no business of these. */
const placeOf = (path: string): string => `/${path.replaceAll(/\[(\d+)\]/g, '/$1').replaceAll('.', '/')}`

const reported = (convert: Convert) =>
  fc.property(agents, (given) => {
    const converted = convert(given)
    const back = importOrigin(encodeOrigin(converted.right))
    if (Th.isLeft(back)) throw new Error(JSON.stringify(back.left))
    const [before, after] = [leavesOf(given), leavesOf(agent(back.right))]
    const changed = [...new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path) !== after.get(path))
    const told = (Th.isBoth(converted) ? converted.left : []).map(({ path }) => placeOf(path))
    expect(changed.filter((path) => !told.some((place) => path === place || path.startsWith(`${place}/`)))).toEqual([])
  })

describe('agentToOrigin', () => {
  it('reported: what is not told comes back the same', () => fc.assert(reported(agentToOrigin)))
  it.each<[string, Convert]>([
    ['tells nothing', (given) => ({ _tag: 'Right', right: agentToOrigin(given).right })],
    [
      'drops the labels',
      (given) => {
        const converted = agentToOrigin(given)
        return { ...converted, right: { ...converted.right, metadata: { ...converted.right.metadata, labels: new Map() } } }
      },
    ],
    [
      'takes milliseconds for nanoseconds',
      (given) => {
        const converted = agentToOrigin(given)
        const { spec } = converted.right
        return {
          ...converted,
          right: { ...converted.right, spec: { ...spec, scaling: { ...spec.scaling, cooldownPeriod: spec.scaling.cooldownPeriod / 1_000_000n } } },
        }
      },
    ],
  ])('the law rejects a conversion that %s', (_, wrong) => expect(() => fc.assert(reported(wrong))).toThrow())

  it('roundtrip: once over, it stays what it is, and nothing is told again', () =>
    fc.assert(
      fc.property(agents, (given) => {
        const origin = agentToOrigin(given).right
        const back = importOrigin(encodeOrigin(origin))
        if (Th.isLeft(back)) throw new Error(JSON.stringify(back.left))
        const again = agentToOrigin(agent(back.right))
        expect(encodeOrigin(again.right)).toBe(encodeOrigin(origin))
        expect(again._tag).toBe('Right')
        expect(decodeOrigin(encodeOrigin(origin))).toEqual({ _tag: 'Right', right: origin })
      }),
    ))
})

const base: AgentInput = {
  name: 'a',
  spec: {
    agentType: 'chat',
    model: { provider: 'p', model: 'm' },
    scaling: { enabled: true, maxReplicas: 9, targetMetrics: [{ type: 'cpu', targetValue: 60 }], behavior: { scaleUp: { stabilizationWindowMs: 1000 } } },
  },
}
const told = (path: readonly (string | number)[], value: unknown): readonly string[] => {
  const decoded = decodeAgent(withAt(encodeAgent(agent(base)), path, value))
  if (decoded._tag === 'Left') throw new Error(JSON.stringify(decoded.left))
  const converted = agentToOrigin(decoded.right)
  return Th.isBoth(converted) ? converted.left.map(({ type, path: at, problem, got }) => `${type} ${at}: ${problem} (got ${got})`) : []
}
const LOST = 'has no place there'
const target = ['spec', 'scaling', 'targetMetrics', 0] as const
const up = ['spec', 'scaling', 'behavior', 'scaleUp'] as const

describe('what has no place there', () => {
  it('nothing of this one', () => expect(told(['metadata', 'labels'], { x: 'y' })).toEqual([]))
  it.each<[path: readonly (string | number)[], value: unknown, said: readonly string[]]>([
    [['metadata', 'deletionTimestamp'], '2030-01-31T12:00:00Z', [`Lost metadata.deletionTimestamp: ${LOST} (got a number)`]],
    [['spec', 'minReadySeconds'], 5, [`Lost spec.minReadySeconds: ${LOST} (got a number)`]],
    [['spec', 'drainSeconds'], 5, [`Lost spec.drainSeconds: ${LOST} (got a number)`]],
    [['spec', 'terminationGraceSeconds'], 5, [`Lost spec.terminationGraceSeconds: ${LOST} (got a number)`]],
    [['spec', 'startDeadlineSeconds'], 5, [`Lost spec.startDeadlineSeconds: ${LOST} (got a number)`]],
    [
      ['spec', 'rollout'],
      { maxSurge: 1, maxUnavailable: '10%' },
      [`Lost spec.rollout.maxSurge: ${LOST} (got a number)`, `Lost spec.rollout.maxUnavailable: ${LOST} (got a text)`],
    ],
    [['spec', 'paused'], true, [`Lost spec.paused: ${LOST} (got true)`]],
    [['spec', 'consumption'], { costPerHour: 2 }, [`Lost spec.consumption.costPerHour: ${LOST} (got a number)`]],
    [['spec', 'model', 'temperature'], 0, [`Lost spec.model.temperature: ${LOST} (got a number)`]],
    [['spec', 'scaling', 'policy'], 'fixed', [`Lost spec.scaling.policy: ${LOST} (got a text)`]],
    [['spec', 'resources'], { requests: {} }, [`Lost spec.resources.requests: ${LOST} (got a map)`]],
    [['spec', 'resources'], { requests: { cpu: 0.1234 } }, []],
    [[...target, 'tolerance'], 0.5, [`Lost spec.scaling.targetMetrics[0].tolerance: ${LOST} (got a number)`]],
    [[...target, 'maxAgeSeconds'], 5, [`Lost spec.scaling.targetMetrics[0].maxAgeSeconds: ${LOST} (got a number)`]],
    [[...target, 'whenMissing'], 'Ignore', [`Lost spec.scaling.targetMetrics[0].whenMissing: ${LOST} (got a map)`]],
    [
      [...target, 'targetValue'],
      0.25,
      ['Rounded spec.scaling.targetMetrics[0].targetValue: not held exactly there; the next number that is stands in its place (got a number)'],
    ],
    [
      [...target, 'targetValue'],
      1e300,
      ['Rounded spec.scaling.targetMetrics[0].targetValue: not held exactly there; the next number that is stands in its place (got a number)'],
    ],
    [[...up, 'stabilizationWindowSeconds'], 0, []],
    [
      ['spec', 'scaling', 'behavior', 'scaleDown', 'stabilizationWindowSeconds'],
      0,
      [`Lost spec.scaling.behavior.scaleDown.stabilizationWindowSeconds: ${LOST} (got a number)`],
    ],
    [[...up, 'selectPolicy'], 'Min', [`Lost spec.scaling.behavior.scaleUp.selectPolicy: ${LOST} (got a text)`]],
    [[...up, 'tolerance'], 0.5, [`Lost spec.scaling.behavior.scaleUp.tolerance: ${LOST} (got a number)`]],
  ])('%j: %j', (path, value, said) => expect(told(path, value)).toEqual(said))

  it('a part of the spec that is known to the core alone', () => {
    const converted = agentToOrigin(
      agent({
        ...base,
        spec: {
          ...base.spec,
          scaling: { ...base.spec.scaling, priority: 3, pause: { direction: 'Up' }, schedules: [{ cron: '* * * * *', durationMs: 1000, minReplicas: 2 }] },
        },
      }),
    )
    expect(Th.isBoth(converted) && converted.left.map(({ path, type }) => `${type} ${path}`).toSorted()).toEqual([
      'Lost spec.scaling.pause',
      'Lost spec.scaling.priority',
      'Lost spec.scaling.schedules',
    ])
  })
  it('an agent that no document makes, and that cannot be read back', () => {
    const converted = agentToOrigin(agent({ ...base, labels: JSON.parse('{"__proto__":"x"}') as Record<string, string> }))
    expect(Th.isBoth(converted) && converted.left.map(({ problem }) => problem)).toEqual([
      'not read back: metadata.labels.__proto__: expected another key; this one is never read',
    ])
  })
})

describe('a status', () => {
  const status: Status = {
    phase: 'Degraded',
    replicas: 3,
    readyReplicas: 2,
    availableReplicas: 1,
    updatedReplicas: 3,
    desiredReplicas: 4,
    revision: 'r',
    observedGeneration: 7,
    lastScaleAt: 1_767_225_600_500,
    currentMetrics: [
      { name: 'cpu', value: 61.2, target: 60 },
      { name: 'memory', value: null, target: 0.5 },
    ],
    conditions: [{ type: 'Ready', status: false, reason: 'Starting', lastTransitionAt: 1_767_225_600_000 }],
    finished: false,
    memory: {} as Status['memory'],
  }
  it('goes along in whole numbers', () =>
    expect(JSON.parse(encodeOrigin(agentToOrigin(agent(base), status).right)).status).toEqual({
      phase: 'Degraded',
      replicas: 3,
      readyReplicas: 2,
      availableReplicas: 1,
      conditions: [{ type: 'Ready', status: 'False', lastTransitionTime: '2026-01-01T00:00:00Z', reason: 'Starting' }],
      lastScaleTime: '2026-01-01T00:00:00.5Z',
      currentMetrics: [
        { name: 'cpu', currentValue: 62, targetValue: 60 },
        { name: 'memory', currentValue: 0, targetValue: 1 },
      ],
      observedGeneration: 7,
    }))
  it('of nobody yet is Pending', () =>
    expect(JSON.parse(encodeOrigin(agentToOrigin(agent(base)).right)).status).toEqual({
      phase: 'Pending',
      replicas: 0,
      readyReplicas: 0,
      availableReplicas: 0,
    }))
})
