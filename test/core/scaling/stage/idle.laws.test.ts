import { describe } from 'vitest'
import { type Activation, idle, type Quiet, type Sample, type Stage } from '../../../../src/core/index.js'
import { activations, subjects } from '../../../../src/laws/stage/builders.js'
import { stageLaws, twinLaws } from '../../../../src/laws/stage/index.js'
import { caught, keep } from '../lawful.js'

describe('idle', () => {
  keep(stageLaws(subjects.idle, { exempt: true, never: ['HeldUp', 'HeldDown', 'Untimed', 'Crowded'] }))
  keep(twinLaws.idle(idle))
})

describe('wrong idles', () => {
  const quiet = (samples: readonly Sample[]): readonly Sample[] =>
    samples.length > 0 ? samples : [{ name: 'load', value: 0, at: Number.MAX_SAFE_INTEGER, windowMs: 0, kind: 'demand' }]
  const wrongs = {
    'a missing sample that breaks nothing': (own) => ({
      ...own,
      decide: (context, value, memory, now) => {
        const { metrics } = context.input
        const heard = quiet(metrics).map((sample) => (metrics.length > 0 ? sample : { ...sample, at: now }))
        return own.decide({ ...context, input: { ...context.input, metrics: heard } }, value, memory, now)
      },
    }),
    'a birth after a long rest': (own) => ({ ...own, memory: { ...own.memory, empty: (_current, now) => ({ version: 1, quietSince: now - 3_600_000 }) } }),
    'one that the advice leads from zero': (own) => ({
      ...own,
      decide: (context, value, memory, now) => {
        const step = own.decide(context, value, memory, now)
        return context.current === 0 ? { ...step, value } : step
      },
    }),
    'a rest of which the end is told too late': (own) => ({
      ...own,
      decide: (context, value, memory, now) => {
        const step = own.decide(context, value, memory, now)
        return { ...step, until: step.until + 1_000 }
      },
    }),
  } satisfies Record<string, (own: Stage<Quiet>) => Stage<Quiet>>
  for (const [wrong, spoil] of Object.entries(wrongs))
    caught(
      'twin',
      wrong,
      twinLaws.idle((activation: Activation) => spoil(idle(activation))),
    )

  const deaf = activations.map((own) => ({ stage: { ...idle(own), decide: silent(idle(own)) }, of: own }))
  caught('patience', 'one that does not say when its sample will be too old', stageLaws(deaf, { exempt: true }))
})

const silent =
  (own: Stage<Quiet>): Stage<Quiet>['decide'] =>
  (context, value, memory, now) => ({ ...own.decide(context, value, memory, now), until: Number.POSITIVE_INFINITY })
