import { describe, expect, it } from 'vitest'
import {
  advise,
  type Context,
  type Count,
  MAX_REPLICAS,
  type Policy,
  type Proposal,
  passed,
  run,
  runStages,
  type Stage,
  type StageMemories,
  type StageMemory,
  type StageStep,
  type StageWhy,
  settleStages,
} from '../../../src/core/index.js'
import { checkPolicy, judgeStages } from '../../../src/core/scaling/run.js'

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
    expect(wake(adder('b', 0, NOW + 5), adder('a', 0, NOW + 9))).toEqual({ at: NOW + 5, why: { type: 'Stage', id: 'b' } })
    expect(wake(adder('z', 0, NOW + 5), adder('y', 0, NOW + 5))).toEqual({ at: NOW + 5, why: { type: 'Stage', id: 'y' } })
    expect(wake(adder('y', 0, NOW + 5), adder('z', 0, NOW + 5))).toEqual({ at: NOW + 5, why: { type: 'Stage', id: 'y' } })
  })

  it('unchanged memories are the same object, and a stage without memory stores none', () => {
    const memories = { a: { version: 1, calls: 3 } }
    expect(runStages([adder('a', 0), quiet])(context, { raw: 7, missing: false, count: 7 }, memories, NOW).memories).toBe(memories)
  })

  it('a stage without memory is handed that it has none, and is never asked for one', () => {
    const seen: StageMemory[] = []
    const spy: Stage = {
      ...quiet,
      memory: {
        ...quiet.memory,
        empty: () => {
          throw new Error('asked')
        },
      },
      decide: (_context, value, memory) => {
        seen.push(memory)
        return { value, memory, why: { type: 'Passed' }, until: Number.POSITIVE_INFINITY }
      },
    }
    runStages([spy])(context, { raw: 7, missing: false, count: 7 }, { quiet: { version: 3 } }, NOW)
    expect(seen).toEqual([{ version: 0 }])
  })

  describe('a number that is let through is told by the same step', () => {
    type Told = { readonly count: number; readonly by?: number; readonly why?: StageWhy; readonly until?: number }
    /** One stage, asked for each in turn: it adds `by`, for that reason and until then. */
    const toldOf = (...asked: readonly Told[]): readonly StageStep[] => {
      let { by = 0, why = passed, until = Number.POSITIVE_INFINITY }: Partial<Told> = {}
      const told: Stage = { ...quiet, decide: (_context, value, memory) => ({ value: { ...value, count: value.count + by }, memory, why, until }) }
      const runs = runStages([told])
      return asked.map((one) => {
        ;({ by = 0, why = passed, until = Number.POSITIVE_INFINITY } = one)
        return runs(context, { raw: 7, missing: false, count: one.count }, {}, NOW).trail[0] as StageStep
      })
    }
    const other: StageWhy = { type: 'Custom', text: 'other' }
    it('as long as it is the same number', () => {
      const [first, second, third] = toldOf({ count: 7 }, { count: 7 }, { count: 8 })
      expect(second).toBe(first)
      expect([first, third]).toEqual([7, 8].map((count) => ({ type: 'Stage', stage: 'quiet', in: count, out: count, why: passed, until: null })))
    })
    it.each<[string, Told, Partial<StageStep>]>([
      ['has an end', { count: 7, until: NOW + 5 }, { until: NOW + 5 }],
      ['is let through by another rule', { count: 7, why: other }, { why: other }],
      ['was another before', { count: 6, by: 1 }, { in: 6 }],
    ])('and by another where it %s', (_case, one, differs) => {
      const [first, second, third, fourth] = toldOf({ count: 7 }, one, { count: 7 }, one)
      expect([second, fourth]).toEqual([
        { ...first, ...differs },
        { ...first, ...differs },
      ])
      expect(third).toBe(first)
    })
    it('also where that came first', () => {
      const [, second] = toldOf({ count: 6, by: 1 }, { count: 7 })
      expect(second).toMatchObject({ in: 7, out: 7 })
    })
  })

  it('a memory that changes leaves the others as they are', () => {
    const memories = { a: { version: 1, calls: 3 }, b: { version: 1, calls: 4 } }
    const after = runStages([adder('a', 0), adder('b', 1)])(context, { raw: 7, missing: false, count: 7 }, memories, NOW).memories
    expect(after).toEqual({ a: { version: 1, calls: 3 }, b: { version: 1, calls: 5 } })
    expect(memories.b).toEqual({ version: 1, calls: 4 })
  })

  describe('memories are copied as the policy says', () => {
    const memories: StageMemories = { a: { version: 1, calls: 3 } as Counter, b: { version: 1, calls: 4 } as Counter }
    /** How often a policy of these stages that copies so is asked for a copy of something, and what is then remembered. */
    const ranBy = (copied: (of: StageMemories) => StageMemories, ...stages: readonly Stage[]) => {
      let copies = 0
      const counts = (of: StageMemories): StageMemories => {
        if (of === memories) copies++
        return copied(of)
      }
      return { after: run({ ...policyOf(...stages), copied: counts })(context, memories, NOW).memories, copies }
    }
    const both = ({ a, b }: StageMemories) => ({ a, b }) as StageMemories
    it('once where one changes, and never where none does', () => {
      expect(ranBy(both, adder('a', 0), quiet, adder('b', 1))).toEqual({ after: { a: memories.a, b: { version: 1, calls: 5 } }, copies: 1 })
      expect(ranBy(both, adder('a', 2), quiet, adder('b', 1)).copies).toBe(1)
      expect(ranBy(both, adder('a', 0), quiet, adder('b', 0))).toEqual({ after: memories, copies: 0 })
      expect(memories.b).toEqual({ version: 1, calls: 4 })
    })
    it.each<[string, (of: StageMemories) => StageMemories]>([
      ['of a stage less', ({ a }) => ({ a }) as StageMemories],
      ['of a stage more', ({ a, b }) => ({ a, b, c: { version: 1 } }) as StageMemories],
      ['by another name', ({ a, b }) => ({ a, c: b }) as StageMemories],
      ['of the same one', (of) => of],
    ])('but not where it makes one %s', (_case, copied) => {
      expect(ranBy(copied, adder('a', 0), quiet, adder('b', 1))).toEqual({ after: { a: memories.a, b: { version: 1, calls: 5 } }, copies: 0 })
    })
    it('what was not remembered yet is remembered', () => {
      const after = run({ ...policyOf(adder('a', 1), adder('b', 0)), copied: both })(context, {}, NOW).memories
      expect(after).toStrictEqual({ a: { version: 1, calls: 5 }, b: { version: 1, calls: 4 } })
    })
  })

  it.each([
    ['never', Number.POSITIVE_INFINITY, null],
    ['a part of a millisecond', NOW + 0.25, NOW + 1],
    ['now', NOW, NOW + 1],
    ['an instant that is over', NOW - 9, NOW + 1],
    ['an instant ahead', NOW + 9, NOW + 9],
  ])('an end that a stage names lies ahead, in whole milliseconds: %s', (_case, until, expected) => {
    const { trail, wake } = runStages([adder('a', 0, until)])(context, { raw: 7, missing: false, count: 7 }, {}, NOW)
    expect(trail).toEqual([{ type: 'Stage', stage: 'a', in: 7, out: 7, why: { type: 'Custom', text: '0' }, until: expected }])
    expect(wake?.at ?? null).toBe(expected)
  })

  it.each([
    ['below zero', -3, 0],
    ['half of one', 2.5, 3],
    ['a minus that rounds to nothing', -0.5, 0],
    ['a zero with a sign', -0, 0],
    ['nothing', 0, 0],
    ['the most', MAX_REPLICAS, MAX_REPLICAS],
    ['more than the most', MAX_REPLICAS + 1, MAX_REPLICAS],
    ['without end', Number.POSITIVE_INFINITY, MAX_REPLICAS],
    ['no number, so the one before', Number.NaN, 4],
  ])('a count of a policy of one’s own is a whole number that can be: %s', (_case, says, expected) => {
    const proposes: Policy = { ...policyOf(), propose: () => advise(says) }
    expect(run(proposes)(context, {}, NOW).desired).toBe(expected)
    const stage: Stage = {
      ...quiet,
      decide: (_context, value, memory) => ({ value: { ...value, count: says }, memory, why: { type: 'Passed' }, until: NOW + 1 }),
    }
    const ran = runStages([stage])(context, { raw: 4, missing: false, count: 4 }, {}, NOW)
    expect([ran.value.count, ran.trail]).toEqual([expected, [expect.objectContaining({ in: 4, out: expected })]])
  })

  it.each([
    [2 ** 31 - 1, 2 ** 31 - 1],
    [2 ** 31, 2 ** 31 - 1],
    [MAX_REPLICAS + 0.5, MAX_REPLICAS + 1],
  ])('a list of stages may be let say more than a policy may: %d', (says, expected) => {
    const stage: Stage = {
      ...quiet,
      decide: (_context, value, memory) => ({ value: { ...value, count: says }, memory, why: { type: 'Passed' }, until: NOW + 1 }),
    }
    expect(runStages([stage], 2 ** 31 - 1)(context, { raw: 4, missing: false, count: 4 }, {}, NOW).value.count).toBe(expected)
  })

  it('a bare number misses nothing, waits for nothing, and is not exempt', () => {
    expect(advise(7)).toEqual({ raw: 7, missing: false, wake: null, steps: [] })
    expect(run({ ...policyOf(), propose: () => advise(7) })(context, {}, NOW)).toEqual({ desired: 7, memories: {}, wake: null, trail: [] })
  })

  it.each<[string, Partial<Proposal>, Count]>([
    ['as it is', {}, { raw: 7, missing: false, count: 7 }],
    ['that misses something', { missing: true }, { raw: 7, missing: true, count: 7 }],
    ['that is exempt', { exempt: true }, { raw: 7, missing: false, count: 7, exempt: true }],
    ['that says that it is not', { exempt: false }, { raw: 7, missing: false, count: 7 }],
  ])('the first stage is handed the advice: %s', (_case, words, expected) => {
    const seen: Count[] = []
    const spy: Stage = {
      ...quiet,
      decide: (_context, value, memory) => {
        seen.push(value)
        return { value, memory, why: { type: 'Passed' }, until: Number.POSITIVE_INFINITY }
      },
    }
    run({ ...policyOf(spy), propose: () => ({ ...advise(7), ...words }) })(context, {}, NOW)
    expect(seen).toStrictEqual([expected])
  })

  it('the trail ends with the metrics where there is no stage', () => {
    const step = { type: 'Count', from: 1, to: 2, why: { type: 'Scaled' } } as const
    expect(run({ ...policyOf(), propose: () => ({ ...advise(7), steps: [step, step] }) })(context, {}, NOW).trail).toEqual([step, step])
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
  it('one of a stage that remembers nothing is dropped without a word', () =>
    expect(judge({ a: { version: 1, calls: 1 }, quiet: { version: 0 } })).toEqual({ memories: { a: { version: 1, calls: 1 } }, rejected: [] }))
  it('one that is mended is what the stage made of it', () => {
    const mending = adder('a', 0)
    const own = policyOf({ ...mending, memory: { ...mending.memory, decode: () => ({ version: 1, calls: 0 }) } } as Stage)
    const judged = judgeStages(own, { version: 1, at: NOW, current: 4, changedAt: NOW, stages: { a: { version: 1, calls: -1 } as StageMemory } })
    expect(judged).toEqual({ memories: { a: { version: 1, calls: 0 } }, rejected: [] })
  })
  it('is told how late it may be', () => {
    const latest: number[] = []
    const asking = adder('a', 0)
    const decode: Stage<Counter>['memory']['decode'] = (_json, late) => {
      latest.push(late)
      return null
    }
    judgeStages(policyOf({ ...asking, memory: { ...asking.memory, decode } } as Stage), {
      version: 1,
      at: NOW - 5,
      current: 4,
      changedAt: NOW - 9,
      stages: { a: { version: 1 } },
    })
    expect(latest).toEqual([NOW - 5])
  })
})

describe('what a policy must be', () => {
  const check = (...names: readonly string[]) => checkPolicy(policyOf(...names.map((name) => adder(name, 0))))
  it.each([
    ['none at all', []],
    ['words', ['a', 'Zone', 'hpa.limit', 'own:rate-limit_2']],
  ])('named by %s', (_case, names) => expect(() => check(...names)).not.toThrow())
  it.each([
    ['nothing', ''],
    ['a digit first', '1st'],
    ['a sign first', '.a'],
    ['a space within', 'a b'],
    ['a space before', ' a'],
    ['a line after', 'a\n'],
    ['what every object has', 'constructor'],
    ['what every object has, hidden', '__proto__'],
  ])('and by no other names, for memories are found by them: %s', (_case, name) => {
    expect(() => check(name)).toThrow('each stage of the policy p is named by a word of its own')
    expect(() => check('a', name)).toThrow('each stage of the policy p is named by a word of its own')
  })
  it('each by a name of its own', () =>
    expect(() => check('a', 'b', 'a')).toThrow('each stage of the policy p is named by a word of its own (letters, digits, _ . : -), got a,b,a'))
})
