import { describe } from 'vitest'
import { type Advices, type Stage, stabilize, type Windows } from '../../../../src/core/index.js'
import { subjects, windows } from '../../../../src/laws/stage/builders.js'
import { stageLaws, twinLaws } from '../../../../src/laws/stage/index.js'
import { caught, keep } from '../lawful.js'

describe('stabilize', () => {
  keep(stageLaws(subjects.stabilize))
  keep(twinLaws.stabilize(stabilize))
})

type Spoil = (own: Stage<Advices>, windows: Windows) => Stage<Advices>
const spoilt = (spoil: Spoil) => windows.map((own) => ({ stage: spoil(stabilize(own), own), cautiousMs: own.downMs, of: own }))

describe('wrong stabilizes', () => {
  const highest: Spoil = (own) => ({
    ...own,
    decide: (context, value, memory, now) => {
      const step = own.decide(context, value, memory, now)
      return { ...step, value: { ...value, count: Math.max(value.count, ...step.memory.down.map(({ value: advised }) => advised)) } }
    },
  })
  caught('bounded', 'the highest of old advice, which may scale up while the metrics ask for less (HPA Q6)', stageLaws(spoilt(highest)))
  caught('identity', 'the highest of old advice, which may scale up while the metrics ask for less (HPA Q6)', stageLaws(spoilt(highest)))

  const carefree: Spoil = (own) => ({ ...own, memory: { ...own.memory, empty: () => ({ version: 1, up: [], down: [] }) } })
  caught('caution', 'an empty memory that forbids nothing', stageLaws(spoilt(carefree)))
  caught(
    'twin',
    'an empty memory that forbids nothing',
    twinLaws.stabilize((own) => carefree(stabilize(own), own)),
    'next instant',
  )

  /** A queue of points, as many autoscalers keep it: an advice that stands is remembered only when it began. */
  const points: Spoil = (own, { upMs, downMs }) => ({
    ...own,
    decide: ({ current }, value, memory, now) => {
      const next = memory.down.at(-1)?.value === value.raw ? memory : { ...memory, down: [...memory.down, { value: value.raw, until: now }] }
      const within = (ms: number): readonly number[] => next.down.flatMap(({ value: advised, until }) => ((until ?? now) > now - ms ? [advised] : []))
      const floor = Math.min(value.count, ...within(upMs))
      const ceiling = Math.max(value.count, ...within(downMs))
      return { value: { ...value, count: Math.min(Math.max(current, floor), ceiling) }, memory: next, why: { type: 'Passed' }, until: Number.POSITIVE_INFINITY }
    },
  })
  caught(
    'twin',
    'a queue of points, which forgets an advice that stands',
    twinLaws.stabilize((own) => points(stabilize(own), own)),
    'next instant',
  )
  caught('bounded memory', 'a queue of points without a limit', stageLaws(spoilt(points)))

  const eager: Spoil = (own) => ({
    ...own,
    decide: (context, value, memory, now) => {
      const step = own.decide(context, value, memory, now)
      return { ...step, memory: { ...step.memory } }
    },
  })
  caught('idempotence', 'a memory that is new with every call', stageLaws(spoilt(eager)))

  const trusting: Spoil = (own) => ({ ...own, memory: { ...own.memory, decode: (json) => json as Advices } })
  caught('totality', 'a decode that believes everything', stageLaws(spoilt(trusting)))

  /** Past 64 entries the newest of them only. */
  const oldestOut: Spoil = (own) => ({
    ...own,
    decide: (context, value, memory, now) => {
      const step = own.decide(context, value, memory, now)
      const short = step.memory === memory ? memory : { version: 1, up: step.memory.up.slice(-40), down: step.memory.down.slice(-40) }
      return { ...step, memory: short }
    },
  })
  caught(
    'twin',
    'a list that drops its oldest',
    twinLaws.stabilize((own) => oldestOut(stabilize(own), own)),
    'less cautious',
  )

  /** Past 64 entries all closed ones become one. */
  const lump: Spoil = (own) => ({
    ...own,
    decide: (context, value, memory, now) => {
      const step = own.decide(context, value, memory, now)
      const [up, down] = [step.memory.up, step.memory.down].map((list, index) => {
        const closed = list.filter(({ until }) => until !== null)
        const worst = (index === 0 ? Math.min : Math.max)(...closed.map(({ value: advised }) => advised))
        return closed.length < 60 ? list : [{ value: worst, until: Math.max(...closed.map(({ until }) => until ?? 0)) }, ...list.slice(closed.length)]
      }) as [Advices['up'], Advices['down']]
      return { ...step, memory: { version: 1, up, down } }
    },
  })
  caught(
    'twin',
    'a list that becomes one entry',
    twinLaws.stabilize((own) => lump(stabilize(own), own)),
    'late by',
  )
})
