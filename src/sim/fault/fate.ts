/**
 * What becomes of an action on its way into the world: refused, lost, late, done twice, or simply done. Drawn by what it is and when it is sent.
 * Source: operators.md §5.2.
 */
import type { Create, Failure, WorldAction } from '../../core/index.js'
import { type Micros, microsOf } from '../time.js'
import { drawn, type Faults, struckBy } from './faults.js'
import type { Of } from './mishap.js'

/** `lost`, `twice`: the action itself, or only what is said of it. `after`: so much later. */
export type Fate = {
  readonly refused: Failure | null
  readonly lost: 'action' | 'outcome' | null
  readonly after: Micros
  readonly twice: 'action' | 'outcome' | null
}

export const fateOf = (faults: Faults, action: WorldAction, now: Micros): Fate => {
  const { refuse, lost, slow, duplicate } = faults.of
  if (refuse.length + lost.length + slow.length + duplicate.length === 0) return done
  const about = `${action.type}/${action.type === 'Create' ? placeOf(action) : action.id}/${now}`
  const refusal = struckBy(faults, 'refuse', about, now, ({ actions }) => actions === undefined || actions.includes(words[action.type]))
  return {
    refused: refusal === null ? null : failureOf(refusal),
    lost: partOf(faults, struckBy(faults, 'lost', about, now), about),
    after: microsOf(struckBy(faults, 'slow', about, now)?.seconds ?? 0),
    twice: partOf(faults, struckBy(faults, 'duplicate', about, now), about),
  }
}

/** Slot and incarnation: what an agent is called, and what its instances are made of, is no business of fate. */
const placeOf = ({ name }: Create): string => name.split('-').slice(-2).join('-')

const done: Fate = { refused: null, lost: null, after: 0, twice: null }

const failureOf = ({ retryAfterSeconds }: Of<'refuse'>): Failure => ({
  type: 'Unavailable',
  message: 'refused by the scenario',
  ...(retryAfterSeconds === undefined ? {} : { retryAfterMs: Math.round(retryAfterSeconds * 1000) }),
})

const partOf = ({ seed }: Faults, fault: Of<'lost' | 'duplicate'> | null, about: string): 'action' | 'outcome' | null => {
  if (fault === null) return null
  return fault.what ?? (drawn(seed, `${fault.kind}/what/${about}`) < 1 / 2 ? 'action' : 'outcome')
}

const words = { Create: 'create', Drain: 'drain', Undrain: 'undrain', Delete: 'delete' } as const
