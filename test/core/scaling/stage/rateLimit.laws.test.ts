import { describe } from 'vitest'
import { type RateRules, rateLimit, type ScaleEvents, type Stage } from '../../../../src/core/index.js'
import { birthOf, rates, subjects } from '../../../../src/laws/stage/builders.js'
import { stageLaws, twinLaws } from '../../../../src/laws/stage/index.js'
import { caught, keep } from '../lawful.js'

type Rules = { readonly up: RateRules; readonly down: RateRules }
type Spoil = (own: Stage<ScaleEvents>, rules: Rules) => Stage<ScaleEvents>

describe('rateLimit', () => {
  keep(stageLaws(subjects.rateLimit, { never: ['Remembered'] }))
  keep(twinLaws.rateLimit(rateLimit))
})

describe('wrong rateLimits', () => {
  const spoilt = (spoil: Spoil) => rates.map((own) => ({ stage: spoil(rateLimit(own), own), cautiousMs: birthOf(own.down), of: own }))
  const wrong = (spoil: Spoil) => twinLaws.rateLimit((own) => spoil(rateLimit(own), own))

  const rich: Spoil = (own) => ({ ...own, memory: { ...own.memory, empty: (_current, now) => ({ version: 1, bornAt: now - 3_600_000, up: [], down: [] }) } })
  caught('caution', 'a birth with every budget full (HPA after a restart)', stageLaws(spoilt(rich)))
  caught('twin', 'a birth with every budget full (HPA after a restart)', wrong(rich), 'next instant')

  const net: Spoil = (own) => ({
    ...own,
    settle: (memory, change, now) => {
      const { up, down, ...rest } = own.settle(memory, change, now)
      return change.to < change.from ? { ...rest, down, up: [] } : { ...rest, up, down: [] }
    },
  })
  caught('twin', 'a net budget: what comes back is given back', wrong(net), 'next instant')

  const noisy: Spoil = (own, rules) => ({
    ...own,
    decide: (context, value, memory, now) => {
      const [policy] = rules.up.policies
      const limit = policy?.type === 'Percent' && value.count > context.current ? Math.ceil(context.current * (1 + policy.value / 100)) : value.count
      const step = own.decide(context, value, memory, now)
      return step.value.count === limit - 1 ? { ...step, value: { ...value, count: limit } } : step
    },
  })
  caught('twin', 'percentages in binary (HPA Q12)', wrong(noisy), 'next instant')

  const early: Spoil = (own) => ({
    ...own,
    decide: (context, value, memory, now) => {
      const step = own.decide(context, value, memory, now)
      return { ...step, until: Math.min(step.until, now + 1_000) }
    },
  })
  caught('punctuality', 'an instant every second', stageLaws(spoilt(early)))
  caught('patience', 'an instant every second, whatever may come', stageLaws(spoilt(early)))

  const dropping: Spoil = (own) => ({
    ...own,
    settle: (memory, change, now) => {
      const { up, down, ...rest } = own.settle(memory, change, now)
      return { ...rest, up: up.slice(-60), down: down.slice(-60) }
    },
  })
  caught('twin', 'a list that drops its oldest', wrong(dropping), 'less cautious')

  const endless: Spoil = (own) => ({
    ...own,
    settle: (memory, { from, to }, now) => ({
      ...memory,
      [to > from ? 'up' : 'down']: [...(to > from ? memory.up : memory.down), { at: now, change: Math.abs(to - from) }],
    }),
  })
  caught('bounded memory', 'a list without an end', stageLaws(spoilt(endless)))
})
