import { describe, expect, it } from 'vitest'
import { advise, type Context, type Policy, run, runStages, type Stage, type StageMemory, settleStages } from '../../../src/core/index.js'
import { judgeStages } from '../../../src/core/scaling/run.js'

const NOW = 1_760_000_000_000
const context: Context = { input: { current: 4, instances: [], metrics: [] }, current: 4, changedAt: NOW }

type Counter = StageMemory & { readonly calls: number }
/** Adds to the count, and remembers how often it was asked. */
const adder = (name: string, by: number, until = Number.POSITIVE_INFINITY): Stage<Counter> => ({
  name,
  memory: {
    version: 1,
    empty: (current) => ({ version: 1, calls: current }),
    decode: (json) => ((json as Counter | null)?.version === 1 && Number.isSafeInteger((json as Counter).calls) ? (json as Counter) : null),
  },
  decide: (_context, value, memory) => ({
    value: by === 0 ? value : { ...value, count: value.count + by },
    memory: by === 0 ? memory : { version: 1, calls: memory.calls + 1 },
    why: { type: 'Custom', text: `${by}` },
    until,
  }),
  settle: (memory, { from, to }) => ({ version: 1, calls: memory.calls + 100 * (to - from) }),
})
const quiet: Stage = { ...adder('quiet', 0), memory: { version: 0, empty: () => ({ version: 0 }), decode: () => null } } as Stage
const policyOf = (...stages: readonly Stage[]): Policy => ({ name: 'p', parameters: {}, propose: () => advise(7), stages })

describe('run', () => {
  it('hands the number on, and begins without memory from the cautious empty', () => {
    const { value, memories, trail } = runStages([adder('a', 1), adder('b', 10)])(context, { raw: 7, missing: false, count: 7 }, {}, NOW)
    expect(value).toEqual({ raw: 7, missing: false, count: 18 })
    expect(memories).toEqual({ a: { version: 1, calls: 5 }, b: { version: 1, calls: 5 } })
    expect(trail.map((step) => (step.type === 'Stage' ? [step.stage, step.in, step.out] : step))).toEqual([
      ['a', 7, 8],
      ['b', 8, 18],
    ])
  })

  it('the wake is the first instant of all, ties by name', () => {
    const wake = (...stages: readonly Stage[]) => runStages(stages)(context, { raw: 7, missing: false, count: 7 }, {}, NOW).wake
    expect(wake(adder('a', 0), adder('b', 0))).toBeNull()
    expect(wake(adder('a', 0, NOW + 9), adder('b', 0, NOW + 5))).toEqual({ at: NOW + 5, why: { type: 'Stage', id: 'b' } })
    expect(wake(adder('z', 0, NOW + 5), adder('y', 0, NOW + 5))).toEqual({ at: NOW + 5, why: { type: 'Stage', id: 'y' } })
  })

  it('unchanged memories are the same object, and a stage without memory stores none', () => {
    const memories = { a: { version: 1, calls: 3 } }
    expect(runStages([adder('a', 0), quiet])(context, { raw: 7, missing: false, count: 7 }, memories, NOW).memories).toBe(memories)
  })

  it('the trail begins with what the metrics said', () => {
    const step = { type: 'Count', from: 1, to: 2, why: { type: 'Scaled' } } as const
    const policy: Policy = { ...policyOf(adder('a', 0)), propose: () => ({ ...advise(7), steps: [step] }) }
    expect(run(policy)(context, {}, NOW).trail).toMatchObject([step, { type: 'Stage', stage: 'a' }])
  })
})

describe('settle', () => {
  it('tells every stage that remembers, and none that does not', () => {
    const memories: Readonly<Record<string, StageMemory & { readonly calls?: number }>> = { a: { version: 1, calls: 1 }, other: { version: 3 } }
    const settled = settleStages([adder('a', 0), adder('b', 0), quiet])(memories, { from: 4, to: 6 }, NOW)
    expect(settled).toEqual({ a: { version: 1, calls: 201 }, other: { version: 3 } })
  })
})

describe('judging the memories that come back', () => {
  const policy = policyOf(adder('a', 0), adder('b', 0), quiet)
  const judge = (stages: Readonly<Record<string, StageMemory & { readonly calls?: number }>>) =>
    judgeStages(policy, { version: 1, at: NOW, current: 4, changedAt: NOW, stages })

  it('all sound: the same object', () => {
    const stages = { a: { version: 1, calls: 1 }, b: { version: 1, calls: 2 } }
    expect(judge(stages)).toEqual({ memories: stages, rejected: [] })
    expect(judge(stages).memories).toBe(stages)
  })
  it('one is not: it alone is absent, and named', () => {
    expect(judge({ a: { version: 9 }, b: { version: 1, calls: 2 } })).toEqual({
      memories: { b: { version: 1, calls: 2 } },
      rejected: ['a'],
    })
  })
  it('one of a stage that the policy does not have is dropped without a word', () => {
    expect(judge({ a: { version: 1, calls: 1 }, gone: { version: 1 } })).toEqual({ memories: { a: { version: 1, calls: 1 } }, rejected: [] })
  })
  it('none at all', () => expect(judge({})).toEqual({ memories: {}, rejected: [] }))
})
