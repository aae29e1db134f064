/**
 * What a simulation remembers of itself, for time lines and for `explain`: nothing, what changed something, or every pass.
 */
import type { Plan } from '../core/index.js'
import { type Micros, secondsOf } from './time.js'

/** `Changes`: passes that act or move the number, and what happens to instances. `Everything`: every pass besides. */
export type RecordMode = 'Nothing' | 'Changes' | 'Everything'

/**
 * One pass, and the world in it. `ready` may take requests, `leaving` drains or is being deleted; `arrived` and `missed` (rejected, abandoned or lost) are
 * totals since time 0; `demand` is d(t). `atSeconds` since the start, `why` it came to a pass, `from` which number to which (`desired`); `starting` and
 * `failed` instances, `busy` slots, `waiting` requests; and the `plan` itself.
 */
export type Decision = {
  readonly atSeconds: number
  readonly why: PassWhy
  readonly from: number
  readonly desired: number
  readonly ready: number
  readonly starting: number
  readonly leaving: number
  readonly failed: number
  readonly busy: number
  readonly waiting: number
  readonly arrived: number
  readonly missed: number
  readonly demand: number
  readonly plan: Plan
}

/** What made a pass: the period, a wake of the plan, or a request that found nothing. */
export type PassWhy = 'Period' | 'Wake' | 'ArrivalAtZero'

/**
 * What happened to an instance. Refused: the provider would not do what a plan asked for; `id` is then what the action named. WriteFailed, ControllerCrashed:
 * what happened to the controller; `id` is then the agent's uid. `retried`, `lost`: so many requests that it ran went back to the queue, or were lost; absent
 * when none. `atSeconds` since the start.
 */
export type WorldEvent = {
  readonly atSeconds: number
  readonly type:
    | 'Created'
    | 'Ready'
    | 'StartFailed'
    | 'Crashed'
    | 'Hung'
    | 'Draining'
    | 'Undrained'
    | 'Deleting'
    | 'Gone'
    | 'Refused'
    | 'WriteFailed'
    | 'ControllerCrashed'
  readonly id: string
  readonly retried?: number
  readonly lost?: number
}

export type Recorder = { readonly mode: RecordMode; readonly events: WorldEvent[]; readonly decisions: Decision[] }

export const createRecorder = (mode: RecordMode): Recorder => ({ mode, events: [], decisions: [] })

export const noteEvent = (recorder: Recorder, at: Micros, type: WorldEvent['type'], id: string, { retried, lost }: Interrupted = nobody): void => {
  if (recorder.mode === 'Nothing') return
  recorder.events.push({ atSeconds: secondsOf(at), type, id, ...(retried > 0 ? { retried } : {}), ...(lost > 0 ? { lost } : {}) })
}

/** What became of the requests of an instance that stopped serving at once. */
export type Interrupted = { readonly retried: number; readonly lost: number }
export const nobody: Interrupted = { retried: 0, lost: 0 }
