/**
 * What a human says over the metrics: a number in their place, and a hold in a direction. Each until an instant, from which on it is as if it were not there.
 * Laws: bounded (of the hold), patience. Source: reconcile.md §6, override and pause.
 */
import type { Override, Pause } from '../../domain/spec.js'
import { never } from '../../domain/units.js'
import { passed } from '../../domain/why.js'
import type { Stage } from '../policy.js'
import { type Forgetful, forgetful, held, keep } from './common.js'

/** That number and no other, outside the bounds too. */
export const override = ({ replicas, until = never }: Override): Stage<Forgetful> => ({
  name: 'override',
  memory: forgetful,
  decide: (_context, value, memory, now) => {
    if (now >= until) return { value, memory, why: passed, until: never }
    return { value: held(value, replicas), memory, why: { type: 'Overridden', replicas, until: until === never ? null : until }, until }
  },
  settle: keep,
})

/** No step in its direction. While it lasts it says so, also where it holds nothing: a condition is told from it. */
export const pause = ({ direction, until = never }: Pause): Stage<Forgetful> => ({
  name: 'pause',
  memory: forgetful,
  decide: ({ current }, value, memory, now) => {
    if (now >= until) return { value, memory, why: passed, until: never }
    const holds = direction === 'Both' || (direction === 'Up' ? value.count > current : value.count < current)
    return { value: holds ? held(value, current) : value, memory, why: { type: 'ScalingPaused', direction, until: until === never ? null : until }, until }
  },
  settle: keep,
})
