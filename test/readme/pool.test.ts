// biome-ignore-all lint/correctness/noUnresolvedImports: the package by its own name, as users import it
// biome-ignore-all lint/suspicious/noAssignInExpressions: word for word as in the README
// biome-ignore-all format: word for word as in the README
// biome-ignore-all assist/source/organizeImports: word for word as in the README
/** A count of workers: the memory is written before anything is done, and goes on after a restart. The clock, the queue, the store and the pool are fakes. */
import { expect, it, vi } from 'vitest'
import type { ScalingMemory } from 'homeostat'
import { countOnly, observe, recommend } from 'homeostat'                      // pool
import { standard } from 'homeostat/policy'

const log: string[] = []
const stored: ScalingMemory[] = []
const db = {
  load: async () => stored[stored.length - 1],
  save: async (memory: ScalingMemory) => {
    stored.push(memory)
    log.push('saved')
  },
}
const pool = {
  size: async () => {
    log.push('counted')
    return 4
  },
  resize: async (count: number) => void log.push(`resized to ${count}`),
}
let size = 64
const queue = { size: async () => size }
let passes = 0
const sleepUntil = async (at: number): Promise<void> => {
  expect(at).toBeGreaterThan(Date.now())
  vi.setSystemTime(at)
  if (--passes <= 0) throw new Error('enough')
}

const work = async (): Promise<never> => {
const decide = recommend(standard().of(countOnly({ minReplicas: 2, maxReplicas: 50, targetMetrics: [{ type: 'queue_depth', targetValue: 8 }] })))
let memory = await db.load()                                                  // nothing, the first time
for (;;) {
  const now = Date.now()
  const { metrics } = observe({ instances: [], metrics: [{ name: 'queue_depth', value: await queue.size(), at: now }] })
  const told = decide({ current: memory?.current ?? (await pool.size()), instances: [], metrics }, memory, now)
  if (told.memory !== memory) await db.save((memory = told.memory))           // before acting
  await pool.resize(told.desired)
  await sleepUntil(Math.min(told.wake?.at ?? Number.POSITIVE_INFINITY, now + 15_000))
}
}
const runFor = async (count: number): Promise<readonly string[]> => {
  log.length = 0
  passes = count
  await expect(work()).rejects.toThrow('enough')
  return log
}

it('resizes a pool by its queue, having written down why, and is cautious with nothing but the memory of before', async () => {
  vi.useFakeTimers({ now: 1_700_000_000_000, toFake: ['Date'] })
  expect(await runFor(3)).toEqual(['counted', 'saved', 'resized to 4', 'saved', 'resized to 8', 'resized to 8'])
  size = 8
  // A restart: the pool is not counted again, and the window of five minutes goes on where it was.
  expect((await runFor(2))[1]).toBe('resized to 8')
  expect(log).not.toContain('counted')
  expect((await runFor(25)).at(-1)).toBe('resized to 2')
  vi.useRealTimers()
})
