/** The queue keeps its laws; queues that break one thing do not. Beside them the numbers that users know. */
import { describe, expect, it } from 'vitest'
import { holdsAsync, rejectsAsync } from '../../src/laws/index.js'
import { createQueue, type Turn } from '../../src/operator/index.js'
import { flush, manualClock } from './manualClock.js'
import { queueLaws } from './queueLaws.js'

describe('createQueue', () => {
  for (const law of queueLaws(createQueue)) it(law.title, () => holdsAsync(law))
})

type Create = typeof createQueue

/** Begins whatever is added, at once. */
const eager: Create = (options) => ({ ...createQueue(options), add: (key) => void options.work(key).catch(() => undefined) })
/** One turn is as good as another: what comes while a key is worked on is taken for seen. */
const forgetful: Create = (options) => {
  const busy = new Set<string>()
  const right = createQueue({
    ...options,
    work: async (key) => {
      busy.add(key)
      try {
        return await options.work(key)
      } finally {
        busy.delete(key)
      }
    },
  })
  return { ...right, add: (key, urgent) => (busy.has(key) ? undefined : right.add(key, urgent)) }
}
/** Every addition is urgent. */
const impatient: Create = (options) => {
  const right = createQueue(options)
  return { ...right, add: (key) => right.add(key, true) }
}
/** The same wait after every failure. */
const monotonous: Create = (options) => {
  const right = createQueue({
    ...options,
    work: async (key) => {
      try {
        const turn = await options.work(key)
        if (turn.type === 'Done') return turn
      } catch {
        // A failure like the others.
      }
      options.onFailed?.(key, 1, 5)
      return { type: 'Done', afterMs: 5 }
    },
  })
  return right
}
const neverCloses: Create = (options) => ({ ...createQueue(options), close: () => undefined })
const idleAtOnce: Create = (options) => ({ ...createQueue(options), idle: () => Promise.resolve() })

describe('wrong queues', () => {
  it.each([
    ['one in flight', 'one that begins at once', eager],
    ['none lost', 'one that takes what comes meanwhile for seen', forgetful],
    ['backoff', 'one in which every addition ends a back-off', impatient],
    ['backoff', 'one that always waits alike', monotonous],
    ['closed', 'one that goes on', neverCloses],
    ['closed', 'one that is always idle', idleAtOnce],
  ] as const)('%s: rejects %s', async (word, _, create) => {
    const laws = queueLaws(create).filter(({ title }) => title.startsWith(`${word}:`))
    expect(laws).toHaveLength(1)
    for (const { property } of laws) expect(await rejectsAsync(property)).toBe(true)
  })
})

describe('numbers', () => {
  it('backs off from 5 ms to 1000 s, and waits as long as the world asks for where that is longer', async () => {
    const clock = manualClock()
    const waits: number[] = []
    let atLeastMs = 0
    const queue = createQueue({ clock, concurrency: 1, work: async () => ({ type: 'Failed', atLeastMs }), onFailed: (_, __, ms) => waits.push(ms) })
    queue.add('a')
    for (let i = 0; i < 20; i++) await clock.advance(1_000_000)
    expect(waits.slice(0, 4)).toEqual([5, 10, 20, 40])
    expect(Math.max(...waits)).toBe(1_000_000)
    atLeastMs = 3_000_000
    await clock.advance(1_000_000)
    expect(waits.at(-1)).toBe(3_000_000)
  })

  it('wakes once a day at least, whatever it was told', async () => {
    const clock = manualClock()
    let turns = 0
    const queue = createQueue({
      clock,
      concurrency: 1,
      work: async () => {
        turns++
        return { type: 'Done', afterMs: Number.POSITIVE_INFINITY }
      },
    })
    queue.add('a')
    await clock.advance(86_400_000 * 3 + 1)
    expect(turns).toBe(4)
  })

  it('what is urgent and comes during a turn that fails is not kept waiting', async () => {
    const clock = manualClock()
    const turns: ((turn: Turn) => void)[] = []
    const queue = createQueue({ clock, concurrency: 1, work: () => new Promise((resolve) => turns.push(resolve)) })
    queue.add('a')
    for (let i = 0; i < 12; i++) {
      turns.at(-1)?.({ type: 'Failed' })
      await clock.advance(1_000_000)
    }
    const { length } = turns
    queue.add('a')
    turns.at(-1)?.({ type: 'Failed' })
    await flush()
    expect(turns).toHaveLength(length)
    await clock.advance(1_000_000)
    queue.add('a', true)
    turns.at(-1)?.({ type: 'Failed' })
    await flush()
    expect(turns).toHaveLength(length + 2)
  })

  it('has one timer a key, and none once it is closed', async () => {
    const clock = manualClock()
    const queue = createQueue({ clock, concurrency: 3, work: async () => ({ type: 'Done', afterMs: 1_000 }) })
    for (let i = 0; i < 50; i++) {
      queue.addAfter('a', 5_000 - i)
      queue.add('b')
      await flush()
    }
    expect(clock.timers()).toBe(2)
    queue.close()
    expect(clock.timers()).toBe(0)
  })

  it('a bug of one key does not stop the others, and is told each time', async () => {
    const clock = manualClock()
    const defects: [string, unknown][] = []
    let turns = 0
    const queue = createQueue({
      clock,
      concurrency: 1,
      work: async (key) => {
        if (key === 'bad') throw new Error('bug')
        turns++
        return { type: 'Done', afterMs: 100 }
      },
      onFailed: (key, _, __, defect) => defects.push([key, defect?.error]),
    })
    queue.add('bad')
    queue.add('good')
    await clock.advance(1_000)
    expect(turns).toBe(11)
    expect(defects).toHaveLength(8)
    expect(defects[0]).toEqual(['bad', new Error('bug')])
  })
})
