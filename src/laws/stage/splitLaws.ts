/**
 * A policy is a list, and running a list is running its parts: run(a ++ b) is run(b) after run(a), in value, memory, wake and trail, over a whole life with
 * changes settled in between. Laws: split, settle likewise; and what lists of nothing do.
 */
import fc from 'fast-check'
import { type Change, type Context, type Count, earlier, type Instant, type Run, type Stage, type StageMemories } from '../../core/index.js'
import { must, sameValue } from '../must.js'
import { type Law, sometimes } from '../sometimes.js'
import { stageLists } from './builders.js'
import { histories, live } from './history.js'

/**
 * The two functions that act on lists of stages: `runStages` and `settleStages`, or others that are to be as good. Runs and settles a list of stages: `run`,
 * `settle`.
 */
export type Runner = {
  run(stages: readonly Stage[]): (context: Context, start: Count, memories: StageMemories, now: Instant) => Run
  settle(stages: readonly Stage[]): (memories: StageMemories, change: Change, now: Instant) => StageMemories
}

/** split: run(a ++ b) is run(b) after run(a), in value, memory, trail and wake. */
export const splitLaws = (runner: Runner): readonly Law[] => [split(runner), empty(runner)]

const split = ({ run, settle }: Runner): Law => {
  const reached = sometimes(['both parts move the number', 'the wake is of the first part', 'the wake is of the second part', 'a tie', 'settled', 'remembered'])
  const property = fc.property(stageLists, fc.nat(6), histories, (stages, at, history) => {
    const [a, b] = [stages.slice(0, at), stages.slice(at)]
    let parts: StageMemories = {}
    alive(
      (context, value, memories, now) => {
        const whole = run(stages)(context, value, memories, now)
        const first = run(a)(context, value, parts, now)
        const second = run(b)(context, first.value, first.memories, now)
        sameValue(whole.value, second.value, 'value')
        sameValue(whole.memories, second.memories, 'memory')
        sameValue(whole.wake, earlier(first.wake, second.wake), 'wake')
        sameValue(whole.trail, [...first.trail, ...second.trail], 'trail')
        parts = second.memories
        reached.reach('both parts move the number', first.value.count !== value.count && second.value.count !== first.value.count)
        reached.reach('the wake is of the first part', isEarlier(first.wake?.at, second.wake?.at))
        reached.reach('the wake is of the second part', isEarlier(second.wake?.at, first.wake?.at))
        reached.reach('a tie', first.wake !== null && first.wake.at === second.wake?.at)
        reached.reach('remembered', whole.memories !== memories)
        return whole
      },
      (memories, change, now) => {
        const whole = settle(stages)(memories, change, now)
        parts = settle(b)(settle(a)(parts, change, now), change, now)
        sameValue(whole, parts, 'settled memory')
        reached.reach('settled', Object.keys(whole).length > 0)
        return whole
      },
      history,
    )
  })
  return { title: 'split: a list runs as its parts do, one after the other', property, sometimes: reached }
}

const empty = ({ run, settle }: Runner): Law => {
  const reached = sometimes(['run', 'settled'])
  const property = fc.property(stageLists, histories, (stages, history) => {
    alive(
      (context, value, memories, now) => {
        const none = run([])(context, value, memories, now)
        reached.reach('run')
        must(none.value === value && none.memories === memories && none.wake === null && none.trail.length === 0, () => 'no stage at all did something')
        return run(stages)(context, value, memories, now)
      },
      (memories, change, now) => {
        reached.reach('settled')
        sameValue(settle([])(memories, change, now), memories, 'memory settled by no stage')
        return settle(stages)(memories, change, now)
      },
      history,
    )
  })
  return { title: 'identity: a list of no stages changes nothing', property, sometimes: reached }
}

type History = Parameters<typeof live>[1]

/** A list of stages, living as one stage does: its memory is that of all of them. */
const alive = (
  run: (context: Context, value: Count, memories: StageMemories, now: Instant) => Run,
  settle: (memories: StageMemories, change: Change, now: Instant) => StageMemories,
  history: History,
): void => {
  const all: Stage<{ readonly version: number; readonly of: StageMemories }> = {
    name: 'all',
    memory: { version: 1, empty: () => ({ version: 1, of: {} }), decode: () => null },
    decide: (context, value, { of }, now) => {
      const ran = run(context, value, of, now)
      return { value: ran.value, memory: { version: 1, of: ran.memories }, why: { type: 'Passed' }, until: ran.wake?.at ?? Number.POSITIVE_INFINITY }
    },
    settle: ({ of }, change, now) => ({ version: 1, of: settle(of, change, now) }),
  }
  live(all, history, () => {})
}

const isEarlier = (a: Instant | undefined, b: Instant | undefined): boolean => a !== undefined && (b === undefined || a < b)
