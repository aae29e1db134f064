/** A stage over time, as a table: what is asked for at a second, what comes out, and until when. What comes out is applied, as `recommend` does it. */
import { expect, it } from 'vitest'
import { type Context, type Instant, never, type ScalingInput, type Stage, type StageMemory } from '../../../src/core/index.js'

/** An instant like today's, at which every series begins. */
export const START: Instant = 1_760_000_000_000
export const at = (seconds: number): Instant => START + seconds * 1_000

/** At that second the advice is `raw`: `out` comes of it, for the reason `why`, and the answer stands until that second (absent: for good). */
export type Row = {
  readonly at: number
  readonly raw: number
  readonly out: number
  readonly why?: string
  readonly until?: number
  readonly missing?: true
  /** What an earlier stage makes of the advice; absent: nothing. */
  readonly count?: number
  /** What a human or a later stage makes of the result; absent: it is applied as it is. */
  readonly applied?: number
  readonly input?: Partial<ScalingInput>
}

export const series = <M extends StageMemory>(title: string, stage: Stage<M>, start: number, rows: readonly Row[]): void =>
  it(title, () => {
    let memory = stage.memory.empty(start, START)
    let current = start
    const seen: unknown[] = []
    const expected: unknown[] = []
    for (const { at: second, raw, out, why = 'Passed', until, missing = false, count = raw, applied, input } of rows) {
      const now = at(second)
      const context: Context = { input: { current, instances: [], metrics: [], ...input }, current, changedAt: START }
      const value = { raw, missing, count }
      const step = stage.decide(context, value, memory, now)
      seen.push({ at: second, out: step.value.count, why: step.why.type, until: step.until === never ? null : (step.until - START) / 1_000 })
      expected.push({ at: second, out, why, until: until ?? null })
      memory = step.memory
      const to = applied ?? step.value.count
      if (to === current) continue
      memory = stage.settle(memory, { from: current, to }, now)
      memory = stage.decide({ ...context, input: { ...context.input, current: to }, current: to, changedAt: now }, value, memory, now).memory
      current = to
    }
    expect(seen).toEqual(expected)
  })
