import { describe } from 'vitest'
import { type Goods, lastGood, type Stage } from '../../../../src/core/index.js'
import { lastGoodTargets, subjects } from '../../../../src/laws/stage/builders.js'
import { stageLaws, twinLaws } from '../../../../src/laws/stage/index.js'
import { caught, keep } from '../lawful.js'

const build = (maxAgeMs: number): Stage<Goods> => lastGood(lastGoodTargets(maxAgeMs))

describe('lastGood', () => {
  keep(stageLaws(subjects.lastGood, { exempt: true, never: ['HeldUp', 'HeldDown', 'Crowded'] }))
  keep(twinLaws.lastGood(build))
})

describe('wrong last goods', () => {
  const wrongs = {
    'one that never grows old': (own) => ({ ...own, decide: (context, value, memory, now) => own.decide(context, value, renewed(memory, now), now) }),
    'one that lowers too': (own) => ({
      ...own,
      decide: (context, value, memory, now) => {
        const step = own.decide(context, value, memory, now)
        const [good] = memory.goods
        return context.input.metrics.length === 0 && good !== undefined ? { ...step, value: { ...value, raw: good.count, count: good.count } } : step
      },
    }),
    'the largest that ever was': (own) => ({
      ...own,
      decide: (context, value, memory, now) => {
        const step = own.decide(context, value, memory, now)
        const most = Math.max(0, ...[...memory.goods, ...step.memory.goods].map(({ count }) => count))
        return { ...step, memory: { version: 1, goods: step.memory.goods.map((good) => ({ ...good, count: most })) } }
      },
    }),
    'one that forgets while it is missing': (own) => ({
      ...own,
      decide: (context, value, memory, now) =>
        context.input.metrics.length === 0
          ? { ...own.decide(context, value, memory, now), memory: own.memory.empty(0, now) }
          : own.decide(context, value, memory, now),
    }),
  } satisfies Record<string, (own: Stage<Goods>) => Stage<Goods>>
  for (const [wrong, spoil] of Object.entries(wrongs))
    caught(
      'twin',
      wrong,
      twinLaws.lastGood((maxAgeMs) => spoil(build(maxAgeMs))),
    )
})

const renewed = (memory: Goods, now: number): Goods => ({ version: 1, goods: memory.goods.map((good) => ({ ...good, at: now })) })
