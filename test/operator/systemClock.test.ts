/** The machine's clock: what the platform's timer cannot hold is cut into pieces. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { systemClock } from '../../src/operator/index.js'

describe('systemClock', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it.each([0, 1, 86_400_000, 86_400_001, 2 ** 31, 2 ** 31 + 5_000, 40 * 86_400_000])('fires after %d ms, and not before', (ms) => {
    let fired = 0
    systemClock.after(ms, () => fired++)
    vi.advanceTimersByTime(Math.max(0, ms - 1))
    expect(fired).toBe(ms === 0 ? 1 : 0)
    vi.advanceTimersByTime(1)
    expect(fired).toBe(1)
    vi.advanceTimersByTime(100 * 86_400_000)
    expect(fired).toBe(1)
  })

  it('is taken back, in a later piece too', () => {
    let fired = 0
    const cancel = systemClock.after(3 * 86_400_000, () => fired++)
    vi.advanceTimersByTime(2 * 86_400_000 + 1)
    cancel()
    vi.advanceTimersByTime(10 * 86_400_000)
    expect([fired, vi.getTimerCount()]).toEqual([0, 0])
  })

  it('tells the time, and how long it took', () => {
    vi.setSystemTime(1_900_000_000_000)
    expect(systemClock.now()).toBe(1_900_000_000_000)
    const before = systemClock.elapsed()
    vi.advanceTimersByTime(250)
    expect(systemClock.elapsed() - before).toBe(250)
  })
})
