/**
 * Shifts every instant of a memory, after a clock was found to have been far ahead. Instants are found by their names (`at`, `until`, `deadline`, `…At`, `…Since`),
 * which is why the names are a law of the boundary; memories of a user's own stages are shifted by it too.
 * Laws: identity (by 0), composition.
 */
import type { Duration } from './units.js'

export const shiftInstants = <T>(value: T, byMs: Duration): T => shifted(value, byMs) as T

const shifted = (value: unknown, byMs: Duration): unknown => {
  if (Array.isArray(value)) return value.map((held) => shifted(held, byMs))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, held]) => [key, isInstantName(key) && typeof held === 'number' ? held + byMs : shifted(held, byMs)]),
  )
}

const isInstantName = (key: string): boolean => key === 'at' || key === 'until' || key === 'deadline' || key.endsWith('At') || key.endsWith('Since')
