/** What `recommend` makes of policies of one's own: what each run is told, what is kept of it, and which of their wakes are worth a look. */
import { describe, expect, it } from 'vitest'
import {
  advise,
  type Context,
  type MetricStep,
  type Policy,
  type Proposal,
  recommend,
  type ScalingInput,
  type Stage,
  type StageMemory,
  type StageWhy,
  type Wake,
} from '../../../src/core/index.js'

const NOW = 1_760_000_000_000
const LATE = NOW + 5_000
const SKEW = 300_000
const never = Number.POSITIVE_INFINITY
const passed: StageWhy = { type: 'Passed' }
const inputOf = (current: number, more: Partial<ScalingInput> = {}): ScalingInput => ({ current, instances: [], metrics: [], ...more })
const policyOf = (propose: Policy['propose'], ...stages: readonly Stage[]): Policy => ({ name: 'own', parameters: {}, propose, stages })

type Says = { readonly count?: number; readonly why?: StageWhy; readonly until?: number }
/** A stage without a memory, which says so much at an instant. */
const stage = (name: string, says: (now: number) => Says, more: Partial<Stage> = {}): Stage => ({
  name,
  memory: { version: 0, empty: () => ({ version: 0 }), decode: () => null },
  decide: (_context, value, memory, now) => {
    const { count = value.count, why = passed, until = never } = says(now)
    return { value: { ...value, count }, memory, why, until }
  },
  settle: (memory) => memory,
  ...more,
})
type Calls = StageMemory & { readonly calls: number }
/** It remembers how often it was asked, and a hundred for each change that was settled. */
const counting = (decode: (json: unknown) => Calls | null): Stage => {
  const own: Stage<Calls> = {
    name: 'calls',
    memory: { version: 1, empty: () => ({ version: 1, calls: 0 }), decode },
    decide: (_context, value, memory) => ({ value, memory: { version: 1, calls: memory.calls + 1 }, why: passed, until: never }),
    settle: (memory) => ({ version: 1, calls: memory.calls + 100 }),
  }
  return own as Stage
}

describe('what a run is told', () => {
  const watched = (raw: (current: number) => number) => {
    const contexts: Context[] = []
    const propose: Policy['propose'] = (context) => {
      contexts.push(context)
      return advise(raw(context.current))
    }
    return { contexts, decide: recommend(policyOf(propose)) }
  }

  it('the second one is told of the change, and of all that was seen', () => {
    const { contexts, decide } = watched(() => 6)
    const { desired, memory } = decide(inputOf(4, { ready: 2 }), null, NOW)
    expect(contexts).toEqual([
      { input: inputOf(4, { ready: 2 }), current: 4, changedAt: NOW },
      { input: inputOf(6, { ready: 2 }), current: 6, changedAt: NOW },
    ])
    expect({ desired, memory }).toEqual({ desired: 6, memory: { version: 1, at: NOW, current: 6, changedAt: NOW, stages: {} } })
  })

  it('when the number last changed, also where another has it changed since', () => {
    const { contexts, decide } = watched((current) => current)
    const first = decide(inputOf(4), null, NOW)
    expect(first.after).toBe(first.trail)
    const same = decide(inputOf(4), first.memory, NOW + 10)
    expect(same.memory).toBe(first.memory)
    expect(same.after).toBe(same.trail)
    const other = decide(inputOf(8), first.memory, NOW + 20)
    expect(other.memory).toEqual({ version: 1, at: NOW + 20, current: 8, changedAt: NOW, stages: {} })
    expect(contexts.map(({ changedAt }) => changedAt - NOW)).toEqual([0, 0, 0])
  })

  it('no less than a whole number of replicas, which may be none', () => {
    const { decide } = watched((current) => current)
    for (const current of [-1, 2.5, Number.NaN]) expect(() => decide(inputOf(current), null, NOW)).toThrow('input.current is a whole number')
    expect(decide(inputOf(0), null, NOW).desired).toBe(0)
  })

  it('nothing by stages that cannot be told apart', () => {
    const twice = policyOf(
      () => advise(1),
      stage('a', () => ({})),
      stage('a', () => ({})),
    )
    expect(() => recommend(twice)).toThrow('is named by a word of its own')
  })
})

describe('what is kept of a run', () => {
  const sound = (json: unknown): Calls => json as Calls

  it('of a change that stands the second: what stages remember, and how the next call finds itself', () => {
    const own = policyOf(() => advise(6), counting(sound))
    const { memory, trail, after } = recommend(own)(inputOf(4), null, NOW)
    expect(memory.stages).toEqual({ calls: { version: 1, calls: 102 } })
    expect([trail, after]).toEqual([[expect.objectContaining({ in: 6, out: 6 })], [{ type: 'Stage', stage: 'calls', in: 6, out: 6, why: passed, until: null }]])
    expect(after).not.toBe(trail)
  })

  it('of one that does not stand the first', () => {
    const restless = policyOf(({ current }) => advise(current === 4 ? 6 : 4), counting(sound))
    const { memory, trail, after } = recommend(restless)(inputOf(4), null, NOW)
    expect(memory.stages).toEqual({ calls: { version: 1, calls: 101 } })
    expect(after).toBe(trail)
  })

  it('where the number stands what stages remember, and when it last changed', () => {
    const own = policyOf(({ current }) => advise(current), counting(sound))
    const { memory } = recommend(own)(inputOf(4), null, NOW)
    expect(recommend(own)(inputOf(4), memory, NOW + 9).memory).toEqual({
      version: 1,
      at: NOW + 9,
      current: 4,
      changedAt: NOW,
      stages: { calls: { version: 1, calls: 2 } },
    })
  })

  it.each<[string, number, boolean, number]>([
    ['it comes back', NOW, false, 0],
    ['it comes back by a clock that is as far behind as may be', NOW - SKEW, false, 0],
    ['it comes back by one that is further behind', NOW - SKEW - 1, false, 1],
    ['it comes back from a store', NOW, true, 1],
  ])('is judged unless it is what was handed out last: %s', (_case, now, stored, judged) => {
    let asked = 0
    const own = policyOf(
      ({ current }) => advise(current),
      counting((json) => {
        asked++
        return json as Calls
      }),
    )
    const { memory } = recommend(own)(inputOf(4), null, NOW)
    const { trail } = recommend(own)(inputOf(4), stored ? (JSON.parse(JSON.stringify(memory)) as unknown) : memory, now)
    expect(asked).toBe(judged)
    expect(trail[0]?.type).toBe(now < NOW - SKEW ? 'Memory' : 'Stage')
  })

  it('from a store is not shifted as long as it may be our own clock that was set back', () => {
    const own = policyOf(({ current }) => advise(current), counting(sound))
    const stored = JSON.parse(JSON.stringify(recommend(own)(inputOf(4), null, NOW).memory)) as unknown
    const { trail, memory } = recommend(own)(inputOf(4), stored, NOW - SKEW)
    expect([trail[0]?.type, memory.at]).toEqual(['Stage', NOW])
  })

  it('nothing is said of a memory that is not there', () => {
    const own = policyOf(({ current }) => advise(current), counting(sound))
    for (const memory of [null, undefined])
      expect(recommend(own)(inputOf(4), memory, NOW).trail).toEqual([{ type: 'Stage', stage: 'calls', in: 4, out: 4, why: passed, until: null }])
  })
})

const idOf = (wake: Wake | null): readonly [number, string] | null => (wake === null ? null : [wake.at - NOW, 'id' in wake.why ? wake.why.id : wake.why.type])

describe('a wake is worth a look if something is different then', () => {
  const metric = (reason: MetricStep['reason']): MetricStep => ({
    type: 'Metric',
    metric: 'queue',
    kind: 'total',
    target: 1,
    current: 5,
    up: 5,
    down: 5,
    lowest: 5,
    highest: 5,
    used: 1,
    ignored: 0,
    missing: 0,
    reason,
    oldestAt: null,
    ratio: 1,
    count: 5,
    counts: true,
    until: null,
  })
  const limited = (limit: number): StageWhy => ({ type: 'RateLimited', direction: 'Up', limit, policy: '' })
  const cooling: StageWhy = { type: 'CoolingDown', since: 0, until: LATE }
  const paused: StageWhy = { type: 'ScalingPaused', direction: 'Both', until: null }
  const early: StageWhy = { type: 'NotDue', until: LATE }
  /** The advice, what each of two stages makes of it, and whether a metric is missing; what is not said lets pass. */
  type Then = { readonly raw?: number; readonly a?: Says; readonly b?: Says; readonly missing?: true }

  const wakeOf = (before: Then, after: Then): Wake | null => {
    const then = (now: number): Then => (now < LATE ? before : after)
    const propose: Policy['propose'] = (_context, now): Proposal => ({
      ...advise(then(now).raw ?? 5),
      steps: [metric(then(now).missing === true ? 'Stale' : null)],
    })
    const first = stage('a', (now) => ({ ...then(now).a, until: now < LATE ? LATE : never }))
    return recommend(
      policyOf(
        propose,
        first,
        stage('b', (now) => ({ ...then(now).b })),
      ),
    )(inputOf(5), null, NOW).wake
  }
  const cut = (why: StageWhy): Says => ({ count: 5, why })

  it.each<[string, Then, Then, boolean]>([
    ['nothing', {}, {}, false],
    ['the number', {}, { raw: 6 }, true],
    ['the rule that binds', { raw: 7, a: cut(cooling) }, { raw: 7, b: cut(cooling) }, true],
    ['what it says', { raw: 7, a: cut(cooling) }, { raw: 7, a: cut(limited(5)) }, true],
    ['its numbers, of which nothing is told', { raw: 7, a: cut(limited(5)) }, { raw: 7, a: cut(limited(4)) }, false],
    ['that none binds any more', { raw: 7, a: cut(cooling) }, {}, true],
    ['that one binds now', {}, { raw: 7, a: cut(cooling) }, true],
    ['what does not bind', { a: { why: cooling } }, { a: { why: limited(5) } }, false],
    ['that a metric is missing', {}, { missing: true }, true],
    ['that it is not any more', { missing: true }, {}, true],
    ['that a human holds the number', {}, { b: { why: paused } }, true],
    ['that nobody does any more', { b: { why: paused } }, {}, true],
    ['that nothing is told, for it is early', { raw: 7, a: cut(cooling) }, { a: { why: early } }, false],
    ['that it is early, and a metric is missing', { raw: 7, a: cut(cooling) }, { a: { why: early }, missing: true }, true],
    ['that it is early, and a human holds the number', { raw: 7, a: cut(cooling) }, { a: { why: early }, b: { why: paused } }, true],
  ])('%s', (_case, before, after, worth) => expect(idOf(wakeOf(before, after))).toEqual(worth ? [5_000, 'a'] : null))

  it('a memory', () => {
    type Since = StageMemory & { readonly since: number | null }
    const own: Stage<Since> = {
      name: 'since',
      memory: { version: 1, empty: () => ({ version: 1, since: null }), decode: () => null },
      decide: (_context, value, memory, now) => ({
        value,
        memory: now < LATE || memory.since !== null ? memory : { version: 1, since: now },
        why: passed,
        until: now < LATE ? LATE : never,
      }),
      settle: (memory) => memory,
    }
    expect(idOf(recommend(policyOf(({ current }) => advise(current), own as Stage))(inputOf(5), null, NOW).wake)).toEqual([5_000, 'since'])
  })
})

describe('it is looked for in vain', () => {
  const still: Policy['propose'] = ({ current }) => advise(current)
  /** What a proposal without stages says it should be woken for, at an instant. */
  const woken = (wake: (now: number) => Wake | null, steps: Proposal['steps'] = []) =>
    idOf(recommend(policyOf((context, now) => ({ ...still(context, now), wake: wake(now), steps })))(inputOf(5), null, NOW).wake)
  const staleAt = (at: number): Wake => ({ at, why: { type: 'SampleStale', id: 'queue' } })
  const agesAt = (at: number): Wake => ({ at, why: { type: 'SampleAges', id: 'queue' } })
  const missing = [{ type: 'Metric', reason: 'Stale' } as MetricStep]

  it('sixteen times, and then whatever comes', () =>
    expect(
      idOf(
        recommend(
          policyOf(
            still,
            stage('tick', (now) => ({ until: now + 1_000 })),
          ),
        )(inputOf(5), null, NOW).wake,
      ),
    ).toEqual([17_000, 'tick']))
  it('not at all for the first metric that is lost', () => expect(woken((now) => (now < LATE ? staleAt(LATE) : null))).toEqual([5_000, 'queue']))
  it('for another one', () => expect(woken((now) => (now < LATE ? staleAt(LATE) : null), missing)).toBeNull())
  it('for another reason', () => expect(woken((now) => (now < LATE ? agesAt(LATE) : null))).toBeNull())
  it('twice for samples that age one by one', () => expect(woken((now) => agesAt(now + 1_000))).toEqual([3_000, 'queue']))
  it('past the end of a calendar never', () => {
    const ends = stage('z', (now) => ({ until: now < LATE ? LATE : never }))
    const soon = stage('a', (now) => ({ until: now < NOW + 9 ? NOW + 9 : never }))
    const wakeWith = (until: number) => idOf(recommend(policyOf(still, soon, ends))(inputOf(5, { calendar: { until } }), null, NOW).wake)
    expect(wakeWith(LATE)).toEqual([5_000, 'z'])
    expect(wakeWith(LATE + 1)).toBeNull()
  })
})

describe('a proposal may name any instant: what it is woken for', () => {
  const wokenAt = (at: number) =>
    recommend(policyOf((_context) => ({ ...advise(5), wake: { at, why: { type: 'SampleStale', id: 'queue' } } })))(inputOf(5), null, NOW).wake
  it.each<[string, number, number | null]>([
    ['lies ahead', NOW + 2_000, 2_000],
    ['is whole', NOW + 2_000.2, 2_001],
    ['is not now', NOW, 1],
    ['is not past', NOW - 5, 1],
    ['is a number', Number.NaN, 1],
    ['is nothing where it never comes', never, null],
  ])('%s', (_what, at, after) => expect(wokenAt(at)).toEqual(after === null ? null : { at: NOW + after, why: { type: 'SampleStale', id: 'queue' } }))
  it('may be left out', () => {
    const { wake: _left, ...bare } = advise(5)
    expect(recommend(policyOf(() => bare as Proposal))(inputOf(5), null, NOW).wake).toBeNull()
  })
})

describe('a stage that counts passes', () => {
  const still: Policy['propose'] = ({ current }) => advise(current)
  const period = (until: (now: number) => number): Stage => stage('period', (now) => ({ until: until(now) }), { periodic: true })
  const wakeOf = (...stages: readonly Stage[]) => idOf(recommend(policyOf(still, ...stages))(inputOf(5), null, NOW).wake)
  const relaxing = (at: number): Stage => stage('limit', (now) => ({ until: now < at ? at : never }))
  const rising = (at: number): Stage => stage('limit', (now) => ({ count: now < at ? 5 : 6, until: now < at ? at : never }))

  it.each<[string, readonly Stage[], ReturnType<typeof wakeOf>]>([
    ['when it is due, though nothing will be different', [period(() => LATE)], [5_000, 'period']],
    ['not earlier for what makes no difference', [relaxing(NOW + 9), period(() => LATE)], [5_000, 'period']],
    ['earlier for what does', [rising(NOW + 9), period(() => LATE)], [9, 'limit']],
    ['for itself at the same instant', [rising(LATE), period(() => LATE)], [5_000, 'period']],
    ['wherever it stands', [period(() => LATE), rising(LATE)], [5_000, 'period']],
    ['for the others where it is never due', [rising(LATE), period(() => never)], [5_000, 'limit']],
  ])('is woken for %s', (_case, stages, expected) => expect(wakeOf(...stages)).toEqual(expected))
})
