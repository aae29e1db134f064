/** What old advice allows, when it would allow something else, and how it is kept; the stage that does both. */
import { describe, expect, it } from 'vitest'
import { type Advised, between, highestOf, isRecords, remember, type Stabilization } from '../../../../src/core/scaling/hpa/records.js'
import { type StabilizeRules, stabilizeAsHpa } from '../../../../src/core/scaling/hpa/stabilize.js'
import { hpaQuirks, noQuirks, type Quirks } from '../../../../src/core/scaling/quirks.js'
import { NOW } from './scene.js'

const MINUTE = 60_000
const never = Number.POSITIVE_INFINITY
const of = (...records: readonly (readonly [replicas: number, ago: number])[]): readonly Advised[] =>
  records.map(([replicas, ago]) => ({ replicas, at: NOW - ago }))

describe('without behavior the highest of the window', () => {
  const old = of([9, MINUTE + 1], [8, MINUTE], [6, 40_000], [6, 30_000], [5, 10_000])
  const held = (count: number, until: number): Stabilization => ({ count, windowMs: MINUTE, until: until === never ? never : NOW + until })
  it.each<[string, Quirks, readonly Advised[], number, number, Stabilization]>([
    ['counts the edge with the quirk', hpaQuirks, old, 4, 5, held(8, 1)],
    ['and not without', noQuirks, old, 4, 8, held(6, 30_000)],
    ['lasts until the last that holds it', hpaQuirks, of([6, 40_000], [6, 30_000], [5, 10_000]), 4, 5, held(6, 30_001)],
    ['raises the number in force with the quirk', hpaQuirks, of([6, 30_000]), 4, 5, held(6, 30_001)],
    ['and without holds only that', noQuirks, of([6, 30_000]), 4, 5, held(5, 30_000)],
    ['which may be held by more than one', noQuirks, of([6, 30_000], [5, 10_000], [4, 0]), 4, 5, held(5, 50_000)],
    ['is the advice where that is more', hpaQuirks, of([6, 30_000]), 7, 5, held(7, never)],
    ['or as much', hpaQuirks, of([6, 30_000]), 6, 5, held(6, never)],
    ['without the quirk too', noQuirks, of([9, 30_000]), 7, 5, held(7, never)],
    ['is the advice where there is none', hpaQuirks, [], 3, 5, held(3, never)],
  ])('%s', (_case, quirks, records, raw, current, expected) => expect(highestOf(MINUTE, quirks)(records, raw, current, NOW)).toEqual(expected))
})

describe('with behavior the number in force, between the lowest and the highest', () => {
  const old = of([2, 3 * MINUTE], [9, 2 * MINUTE], [7, 90_000], [3, MINUTE], [5, 50_000], [6, 40_000], [5, 30_000], [6, 20_000])
  it.each<[string, readonly Advised[], number, number, Stabilization]>([
    ['falls to the highest of the down window', old, 4, 8, { count: 7, windowMs: 2 * MINUTE, until: NOW + 30_000 }],
    ['stands below it', old, 4, 6, { count: 6, windowMs: 2 * MINUTE, until: NOW + 100_000 }],
    ['rises to the lowest of the up window', old, 8, 4, { count: 5, windowMs: MINUTE, until: NOW + 30_000 }],
    ['stands above it', old, 8, 6, { count: 6, windowMs: MINUTE, until: NOW + 40_000 }],
    ['is held down while it stands at what is asked', of([9, 10_000]), 6, 6, { count: 6, windowMs: MINUTE, until: never }],
    ['or at what was asked', of([5, 10_000]), 6, 6, { count: 6, windowMs: MINUTE, until: never }],
    ['rises freely where nothing is remembered', [], 8, 4, { count: 8, windowMs: MINUTE, until: never }],
    ['and falls', [], 4, 8, { count: 4, windowMs: 2 * MINUTE, until: never }],
    ['the high wins where both would hold', of([9, 10_000], [3, 10_000]), 5, 1, { count: 3, windowMs: MINUTE, until: NOW + 50_000 }],
  ])('%s', (_case, records, raw, current, expected) => expect(between({ upMs: MINUTE, downMs: 2 * MINUTE })(records, raw, current, NOW)).toEqual(expected))
})

describe('advice is kept', () => {
  it.each<[string, readonly Advised[], readonly Advised[]]>([
    ['at the end', of([1, 20], [2, 10]), of([1, 20], [2, 10], [7, 0])],
    ['in the last place that is too old', of([1, 101], [2, 102], [3, 10]), of([1, 101], [7, 0], [3, 10])],
    ['in the first, if only that is', of([1, 101], [2, 100], [3, 10]), of([7, 0], [2, 100], [3, 10])],
    ['where nothing was', [], of([7, 0])],
  ])('%s', (_case, records, expected) => {
    const before = structuredClone(records)
    expect(remember(records, 7, 100, NOW)).toEqual(expected)
    expect(records).toEqual(before)
  })
  it('up to a most', () => {
    const full = (length: number) => Array.from({ length }, (_, i) => ({ replicas: 1, at: NOW - length + i }))
    expect(remember(full(511), 7, 1_000, NOW)).toHaveLength(512)
    expect(remember(full(511), 7, 1_000, NOW)[0]).toEqual({ replicas: 1, at: NOW - 511 })
    expect(remember(full(512), 7, 1_000, NOW)).toHaveLength(512)
    expect([isRecords(full(512), NOW), isRecords(full(513), NOW)]).toEqual([true, false])
  })
  it.each([
    [2_147_483_647, true],
    [-2_147_483_647, true],
    [2_147_483_648, false],
    [-2_147_483_648, false],
  ])('of %d: %s', (replicas, sound) => expect(isRecords([{ replicas, at: NOW }], NOW)).toBe(sound))
})

describe('the stage', () => {
  const rules = (other: Partial<StabilizeRules> = {}): StabilizeRules => ({
    windows: null,
    downscaleMs: MINUTE,
    minReplicas: 2,
    maxReplicas: 10,
    quirks: hpaQuirks,
    ...other,
  })
  const decide = (own: StabilizeRules, records: readonly Advised[], raw: number, current: number, missing = false) =>
    stabilizeAsHpa(own).decide(
      { input: { current, instances: [], metrics: [] }, current, changedAt: NOW },
      { raw, missing, count: raw },
      { version: 1, records },
      NOW,
    )
  const windows = { upMs: MINUTE, downMs: 2 * MINUTE }

  it('says what it held, and remembers the advice', () => {
    expect(decide(rules(), of([6, 30_000]), 4, 8, true)).toEqual({
      value: { raw: 4, missing: true, count: 6 },
      memory: { version: 1, records: of([6, 30_000], [4, 0]) },
      why: { type: 'Stabilized', direction: 'Down', windowMs: MINUTE, to: 6 },
      until: NOW + 30_001,
    })
    expect(decide(rules(), of([6, 30_000]), 5, 3)).toMatchObject({ value: { count: 6 }, why: { direction: 'Down' } })
    expect(decide(rules(), [], 5, 3)).toMatchObject({ value: { count: 5 }, why: { type: 'Passed' }, until: never })
  })
  it('with behavior holds both ways', () => {
    expect(decide(rules({ windows }), of([4, 30_000]), 6, 4)).toMatchObject({ value: { count: 4 }, why: { direction: 'Up', windowMs: MINUTE, to: 4 } })
    expect(decide(rules({ windows }), of([6, 30_000]), 4, 8)).toMatchObject({ value: { count: 6 }, why: { direction: 'Down', windowMs: 2 * MINUTE, to: 6 } })
  })
  it('keeps advice as long as the longer window', () => {
    const kept = (own: StabilizeRules) => (decide(own, of([6, 90_000]), 6, 6).memory as { records: readonly Advised[] }).records.length
    expect([rules(), rules({ windows }), rules({ windows: { upMs: 2 * MINUTE, downMs: MINUTE } })].map(kept)).toEqual([1, 2, 2])
    expect(kept(rules({ windows: { upMs: MINUTE, downMs: MINUTE } }))).toBe(1)
  })
  it('remembers advice as it came, or without the quirk within the bounds', () => {
    const recorded = (quirks: Quirks) => [1, 5, 12].map((raw) => decide(rules({ quirks }), [], raw, 5).memory)
    const memories = (...replicas: readonly number[]) => replicas.map((own) => ({ version: 1, records: of([own, 0]) }))
    expect(recorded(hpaQuirks)).toEqual(memories(1, 5, 12))
    expect(recorded({ ...hpaQuirks, remembersUnbounded: false })).toEqual(memories(2, 5, 10))
  })
  it('begins with the number in force', () => expect(stabilizeAsHpa(rules()).memory.empty(3, NOW)).toEqual({ version: 1, records: of([3, 0]) }))
})
