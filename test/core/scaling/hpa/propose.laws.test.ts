/** Without quirks the engine of the Kubernetes HPA proposes what `standard` proposes: the same arithmetic, reached on another way. */
import fc from 'fast-check'
import { type Agent, agent, isMeasured, noQuirks, type Policy, type Quirks, type Sample } from '../../../../src/core/index.js'
import { type Law, sometimes } from '../../../../src/laws/sometimes.js'
import { hpa, standard } from '../../../../src/policy/index.js'
import { caught, keep } from '../lawful.js'
import { NOW, type Scene, scenes } from '../propose/arbitraries.js'

/** Builds the policy of an agent. */
type Build = (of: Agent) => Policy

const withQuirks =
  (quirks: Quirks): Build =>
  (of) =>
    hpa({ quirks }).of(of)

const agentOf = ({ targets }: Scene): Agent =>
  agent({
    name: 'a',
    spec: {
      agentType: 'chat',
      model: { provider: 'p', model: 'm' },
      resources: { requests: { cpu: 2, memory: 50 } },
      scaling: {
        enabled: true,
        maxReplicas: 1_000,
        targetMetrics: targets.map(({ over, under: _under, ...target }) => ({ ...target, tolerance: over, whenMissing: { type: 'Hold' } })),
      },
    },
  })

/** A mean of nobody means nothing to the controller, and it knows who is ready; of a level it has one number and does not ask who is silent. */
const isShared = ({ targets, context: { input } }: Scene): boolean => {
  const someReady = input.instances.length === 0 ? (input.ready ?? 0) > 0 : input.instances.some(({ standing }) => standing === 'Ready')
  const isHeard = (samples: readonly Sample[], name: string): boolean => samples.some((sample) => sample.name === name && isMeasured(sample))
  return (
    someReady &&
    input.metrics.every((sample) => !isMeasured(sample) || sample.contributors !== 0) &&
    targets.every(({ type, name }) => {
      const silent = input.instances.filter(({ standing, metrics }) => standing !== 'Gone' && !isHeard(metrics, name)).length
      return (type !== 'latency' && type !== 'ttft') || silent === 0 || silent === input.instances.length
    })
  )
}

const twin = (build: Build): Law => {
  const reached = sometimes(['up', 'down', 'stands', 'missing', 'several metrics', 'a whole that reports', 'from zero'])
  return {
    title: 'twin: without quirks it proposes what standard proposes',
    sometimes: reached,
    property: fc.property(scenes.filter(isShared), (scene) => {
      const own = agentOf(scene)
      const ours = build(own).propose(scene.context, NOW)
      const theirs = standard().of(own).propose(scene.context, NOW)
      const { current, input } = scene.context
      if (ours.raw !== theirs.raw) throw new Error(`${ours.raw} is not ${theirs.raw}`)
      reached.reach(ours.raw > current ? 'up' : ours.raw < current ? 'down' : 'stands')
      reached.reach('missing', theirs.missing)
      reached.reach('several metrics', scene.targets.length > 1)
      reached.reach('a whole that reports', input.metrics.length > 0 && input.instances.length === 0)
      reached.reach('from zero', current === 0 && ours.raw > 0)
    }),
  }
}

keep([twin(withQuirks(noQuirks))])

// The other quirks of a proposal need what these worlds do not have: instances that lost their readiness, negative totals, fractions.
const shown = ['averagesOverSeen', 'levelTimesReady', 'totalOverExisting', 'dropsStarting', 'fillsRequest', 'readinessForCpuOnly', 'staleIsFresh'] as const
for (const quirk of shown) caught('twin', `one with ${quirk}`, [twin(withQuirks({ ...noQuirks, [quirk]: true }))])
