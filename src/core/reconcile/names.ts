/**
 * Names of new instances: `agent-revision-slot-incarnation`, deterministic, from what is listed and wished alone.
 * Rule: what failed before and may be tried again, then the lowest slot in which nothing of ours is listed, for which there is no wish and which is not reserved; the incarnation is one above the highest seen there, never from memory.
 * Laws: order, never (the namesake of one that is listed). Source: reconcile.md §7, names.
 */
import type { Agent } from '../domain/agent.js'
import type { Wish } from '../domain/memory.js'
import { type InstanceName, MAX_REPLICAS } from '../domain/units.js'
import type { Row } from './classify.js'
import type { SlotState } from './slots.js'

export const namesOf = (
  agent: Agent,
  rows: readonly Row[],
  wishes: readonly Wish[],
  { reserved, tried }: Pick<SlotState, 'reserved' | 'tried'>,
  count: number,
): readonly InstanceName[] => {
  const taken = new Set<number>()
  const highest = new Map<number, number>()
  for (const row of rows) {
    const place = placeOf(agent, row.instance.name)
    if (place === null) continue
    if (row.class !== 'Stranger' || place.incarnation === LAST_INCARNATION) taken.add(place.slot)
    highest.set(place.slot, Math.max(highest.get(place.slot) ?? -1, place.incarnation))
  }
  for (const wish of wishes) {
    const place = placeOf(agent, wish.name ?? wish.key)
    if (place !== null) taken.add(place.slot)
  }
  const names: InstanceName[] = []
  const put = (slot: number): unknown => names.push(`${agent.name}-${agent.revision}-${slot}-${(highest.get(slot) ?? -1) + 1}`)
  const again = [...tried].filter((slot) => !taken.has(slot)).sort((a, b) => a - b)
  for (const slot of again) if (names.length < count) put(slot)
  for (let slot = 0; names.length < count; slot++) if (!taken.has(slot) && !reserved.has(slot) && !tried.has(slot)) put(slot)
  return names
}

export type Place = { readonly slot: number; readonly incarnation: number }

/** The place that a name of ours stands for; any other name has none. */
export const placeOf = (agent: Agent, name: InstanceName): Place | null => {
  if (!name.startsWith(`${agent.name}-`)) return null
  const parts = pattern.exec(name.slice(agent.name.length + 1))
  if (parts === null) return null
  const slot = Number(parts[1])
  const incarnation = Number(parts[2])
  return slot < MAX_REPLICAS && Number.isSafeInteger(incarnation + 1) ? { slot, incarnation } : null
}

/** The last that fits the pattern: a slot that has come so far is given no more. */
const LAST_INCARNATION = 999_999_999_999_999
const pattern = /^[0-9a-f]{8}-(0|[1-9][0-9]{0,6})-(0|[1-9][0-9]{0,14})$/
