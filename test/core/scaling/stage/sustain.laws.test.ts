import { describe } from 'vitest'
import { type Delays, type Stage, type Sustained, sustain } from '../../../../src/core/index.js'
import { subjects } from '../../../../src/laws/stage/builders.js'
import { stageLaws, twinLaws } from '../../../../src/laws/stage/index.js'
import { caught, keep } from '../lawful.js'

describe('sustain', () => {
  keep(stageLaws(subjects.sustain, { never: ['Crowded'] }))
  keep(twinLaws.sustain(sustain))
})

describe('wrong sustains', () => {
  const wrongs = {
    'a clock that a change does not restart': (own) => ({ ...own, settle: (memory) => memory }),
    'a missing sample that breaks nothing': (own) => ({
      ...own,
      decide: (context, value, memory, now) => own.decide(context, { ...value, missing: false }, memory, now),
    }),
    'an instant a second too late': (own) => ({
      ...own,
      decide: (context, value, memory, now) => {
        const step = own.decide(context, value, memory, now)
        return { ...step, until: step.until + 1_000 }
      },
    }),
  } satisfies Record<string, (own: Stage<Sustained>) => Stage<Sustained>>
  for (const [wrong, spoil] of Object.entries(wrongs))
    caught(
      'twin',
      wrong,
      twinLaws.sustain((delays: Delays) => spoil(sustain(delays))),
    )

  const copies = subjects.sustain.map(({ stage, ...rest }) => ({
    ...rest,
    stage: { ...stage, memory: { ...stage.memory, decode: (json: unknown, latest: number) => copyOf(stage.memory.decode(json, latest)) } },
  }))
  caught('roundtrip', 'a decode that copies, so that a pass which changes nothing changes memory', stageLaws(copies))

  const forgetful = subjects.sustain.map(({ stage, ...rest }) => ({
    ...rest,
    stage: { ...stage, decide: (...[context, value, , now]: Parameters<Stage['decide']>) => stage.decide(context, value, stage.memory.empty(0, now), now) },
  }))
  caught('patience', 'a clock that begins anew with every call', stageLaws(forgetful))
})

const copyOf = <T extends object>(value: T | null): T | null => (value === null ? null : { ...value })
