/** What stages remember: how it begins, and what of it is believed when it comes back from a store. Damage counts as forgotten. */
import { describe, expect, it } from 'vitest'
import {
  bounds,
  budget,
  caution,
  cooldown,
  hold,
  idle,
  lastGood,
  override,
  pause,
  rateLimit,
  type Stage,
  stabilize,
  sustain,
} from '../../../../src/core/index.js'

const [early, late] = [1_000, 2_000]
const ahead = late + 1
const rules = { selectPolicy: 'Max', policies: [{ type: 'Pods', value: 4, periodMs: 15_000 }] } as const
const listOf = <T>(length: number, one: (index: number) => T): readonly T[] => Array.from({ length }, (_, index) => one(index))

const windows = stabilize({ upMs: 10_000, downMs: 10_000 })
const rates = rateLimit({ up: rules, down: rules })
const stages: readonly Stage[] = [
  cooldown(1) as Stage,
  idle({ metric: 'jobs', threshold: 0, idleMs: 1 }) as Stage,
  lastGood([]) as Stage,
  rates as Stage,
  windows as Stage,
  sustain({ upMs: 1, downMs: 1 }) as Stage,
  caution as Stage,
  bounds({ minReplicas: 1, maxReplicas: 2 }) as Stage,
  budget({}) as Stage,
  hold as Stage,
  override({ replicas: 1 }) as Stage,
  pause({ direction: 'Up' }) as Stage,
]

it('each goes by its own name, under which its memory is kept', () =>
  expect(stages.map(({ name }) => name)).toEqual([
    'cooldown',
    'idle',
    'lastGood',
    'rateLimit',
    'stabilize',
    'sustain',
    'caution',
    'bounds',
    'budget',
    'hold',
    'override',
    'pause',
  ]))

it('each begins with nothing but what it must be cautious of', () =>
  expect(stages.map(({ memory }) => memory.empty(5, late))).toEqual([
    { version: 1, bornAt: late, changedAt: null },
    { version: 1, quietSince: null },
    { version: 1, goods: [] },
    { version: 1, bornAt: late, up: [], down: [] },
    { version: 1, up: [], down: [{ value: 5, until: late }] },
    { version: 1, upSince: null, downSince: null },
    ...listOf(6, () => ({ version: 0 })),
  ]))

it('no window down, nothing to be cautious of', () => expect(stabilize({ upMs: 1, downMs: 0 }).memory.empty(5, late)).toEqual({ version: 1, up: [], down: [] }))

it('one that remembers nothing believes nothing', () =>
  expect(stages.slice(6).map(({ memory }) => memory.decode({ version: 0, more: 1 }, late))).toEqual(listOf(6, () => ({ version: 0 }))))

describe('comes back', () => {
  it.each<[string, Stage, readonly unknown[]]>([
    [
      'a last change',
      cooldown(1) as Stage,
      [
        { version: 1, bornAt: late, changedAt: late },
        { version: 1, bornAt: early, changedAt: null },
      ],
    ],
    [
      'a rest',
      idle({ metric: 'jobs', threshold: 0, idleMs: 1 }) as Stage,
      [
        { version: 1, quietSince: late },
        { version: 1, quietSince: null },
      ],
    ],
    [
      'last good proposals',
      lastGood([]) as Stage,
      [
        { version: 1, goods: [] },
        { version: 1, goods: listOf(64, (index) => ({ metric: `m${index}`, count: index, at: late })) },
      ],
    ],
    [
      'changes',
      rates as Stage,
      [
        { version: 1, bornAt: late, up: [], down: [] },
        {
          version: 1,
          bornAt: early,
          up: [
            { at: early, change: 1 },
            { at: early, change: 1_000_000_000_000 },
            { at: late, change: 1 },
          ],
          down: [],
        },
        { version: 1, bornAt: early, up: [], down: listOf(64, (index) => ({ at: index, change: 1 })) },
      ],
    ],
    [
      'advice',
      windows as Stage,
      [
        { version: 1, up: [], down: [] },
        {
          version: 1,
          up: [
            { value: 0, until: late },
            { value: 3, until: null },
          ],
          down: [{ value: 3, until: null }],
        },
        { version: 1, up: [], down: listOf(64, () => ({ value: 1, until: early })) },
      ],
    ],
    [
      'delays',
      sustain({ upMs: 1, downMs: 1 }) as Stage,
      [
        { version: 1, upSince: late, downSince: null },
        { version: 1, upSince: null, downSince: early },
      ],
    ],
  ])('%s, the same reference', (_title, { memory }, sound) => {
    for (const json of sound) expect(memory.decode(json, late)).toBe(json)
    const [first] = sound
    for (const none of [null, undefined, 1, 'x', [], {}, { ...(first as object), version: 2 }, Object.assign(() => undefined, first)])
      expect(memory.decode(none, late)).toBe(null)
  })

  const rate = (words: object): unknown => ({ version: 1, bornAt: early, up: [], down: [], ...words })
  const advice = (...up: readonly unknown[]): unknown => ({ version: 1, up, down: [] })
  const good = (words: object): unknown => ({ version: 1, goods: [{ metric: 'a', count: 1, at: early, ...words }] })
  it.each<[string, Stage, unknown]>([
    ['a change of the future', cooldown(1) as Stage, { version: 1, bornAt: early, changedAt: ahead }],
    ['a birth of the future', cooldown(1) as Stage, { version: 1, bornAt: ahead, changedAt: null }],
    ['a rest of the future', idle({ metric: 'a', threshold: 0, idleMs: 1 }) as Stage, { version: 1, quietSince: ahead }],
    ['a rest that says no time', idle({ metric: 'a', threshold: 0, idleMs: 1 }) as Stage, { version: 1 }],
    ['a delay of the future', sustain({ upMs: 1, downMs: 1 }) as Stage, { version: 1, upSince: ahead, downSince: null }],
    ['in either direction', sustain({ upMs: 1, downMs: 1 }) as Stage, { version: 1, upSince: null, downSince: ahead }],
    ['a proposal of nobody', lastGood([]) as Stage, good({ metric: 1 })],
    ['a proposal of no number', lastGood([]) as Stage, good({ count: 1.5 })],
    ['a proposal of the future', lastGood([]) as Stage, good({ at: ahead })],
    ['a proposal that is none', lastGood([]) as Stage, { version: 1, goods: [null] }],
    ['a proposal that is absent', lastGood([]) as Stage, { version: 1, goods: [undefined] }],
    ['more proposals than are kept', lastGood([]) as Stage, { version: 1, goods: listOf(65, () => ({ metric: 'a', count: 1, at: early })) }],
    ['proposals that are no list', lastGood([]) as Stage, { version: 1, goods: {} }],
    ['changes since the future', rates as Stage, rate({ bornAt: ahead })],
    ['a change ahead', rates as Stage, rate({ up: [{ at: ahead, change: 1 }] })],
    [
      'changes out of order',
      rates as Stage,
      rate({
        up: [
          { at: late, change: 1 },
          { at: early, change: 1 },
        ],
      }),
    ],
    ['a change of nothing', rates as Stage, rate({ up: [{ at: early, change: 0 }] })],
    ['a change back', rates as Stage, rate({ up: [{ at: early, change: -1 }] })],
    ['half a change', rates as Stage, rate({ up: [{ at: early, change: 1.5 }] })],
    ['more than could ever change', rates as Stage, rate({ down: [{ at: early, change: 1_000_000_000_001 }] })],
    ['more changes than are kept', rates as Stage, rate({ down: listOf(65, () => ({ at: early, change: 1 })) })],
    ['a change that is none', rates as Stage, rate({ down: [null] })],
    ['a change that is a text', rates as Stage, rate({ down: ['x'] })],
    ['advice that ended ahead', windows as Stage, advice({ value: 1, until: ahead })],
    ['advice that stands, and is not the last', windows as Stage, advice({ value: 1, until: null }, { value: 2, until: null })],
    ['advice that is no number', windows as Stage, advice({ value: -1, until: null })],
    ['advice that ended at no instant', windows as Stage, advice({ value: 1, until: 1.5 })],
    ['more advice than is kept', windows as Stage, advice(...listOf(65, () => ({ value: 1, until: early })))],
    ['damage in the other direction', windows as Stage, { version: 1, up: [], down: [{ value: 1, until: ahead }] }],
  ])('nothing of %s', (_title, { memory }, json) => expect(memory.decode(json, late)).toBe(null))
})
