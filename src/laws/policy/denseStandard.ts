/**
 * The policy `standard` once more, as a list of dense twins: each rule of time by a history of seconds that is looked through from end to end.
 * The metrics propose by the core's own function, which has a naive twin of its own. Source: reconcile.md §6.
 */
import {
  type Agent,
  edgesOf,
  type MetricStep,
  never,
  type Policy,
  passed,
  proposeByTargets,
  type Stage,
  type StageMemory,
  type Target,
  targetsOf,
} from '../../core/index.js'
import { denseCooldown, denseIdle, denseLastGood, denseRateLimit, denseStabilize, denseSustain, type Twin } from '../stage/twins.js'

/** The twin of `standard`: every stage by a history of one entry a second. */
export const denseStandard = ({ spec }: Agent): Policy => {
  const { scaling } = spec
  const { scaleUp, scaleDown } = scaling.behavior
  const targets = targetsOf(scaling, spec.resources.requests ?? {})
  return {
    name: 'denseStandard',
    parameters: {},
    propose: proposeByTargets(targets),
    stages: [
      ...targets.flatMap(keptOf),
      staged('sustain', denseSustain({ upMs: scaling.scaleUpDelayMs, downMs: scaling.scaleDownDelayMs })),
      staged('stabilize', denseStabilize({ upMs: scaleUp.stabilizationWindowMs, downMs: scaleDown.stabilizationWindowMs })),
      ...(scaling.activation === undefined
        ? []
        : [staged('idle', denseIdle(scaling.activation, targets.find(({ name }) => name === scaling.activation?.metric)?.maxAgeMs))]),
      staged('rateLimit', denseRateLimit({ up: scaleUp, down: scaleDown })),
      ...(scaling.cooldownPeriodMs === 0 ? [] : [staged('cooldown', denseCooldown(scaling.cooldownPeriodMs))]),
      ...edgesOf(spec),
    ],
  }
}

const keptOf = (target: Target, index: number): readonly Stage[] => {
  if (target.whenMissing.type !== 'LastGood') return []
  const propose = proposeByTargets([target])
  const twin = denseLastGood(target.whenMissing.maxAgeMs, (context, now) => {
    const { count, oldestAt, reason } = propose(context, now).steps[0] as MetricStep
    return reason === null ? { count, at: oldestAt ?? now } : null
  })
  return [staged(`lastGood${index}`, twin, true)]
}

type Remembered<H> = StageMemory & { readonly history: H }

/** A twin as a stage, which never says when it might answer otherwise. `leads`: it raises the advice itself. */
const staged = <H>(name: string, twin: Twin<H>, leads = false): Stage<Remembered<H>> => ({
  name,
  memory: {
    version: 1,
    empty: (current, now) => ({ version: 1, history: twin.born(current, now) }),
    decode: (json) => json as Remembered<H>,
  },
  decide: (context, value, memory, now) => {
    const { count, history } = twin.decide(context, value, memory.history, now)
    return { value: { ...value, count, raw: leads ? Math.max(value.raw, count) : value.raw }, memory: { version: 1, history }, why: passed, until: never }
  },
  settle: (memory, change, now) => ({ version: 1, history: twin.settle(memory.history, change, now) }),
})
