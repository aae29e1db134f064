/**
 * Every stage of a decision as data, in the order in which it was taken. Holds instants, never ages, so an unchanged world gives an unchanged trail.
 * Law: a monoid under concatenation. `explain` makes the text from it alone.
 */
import type { Monoid } from 'fp-ts/lib/Monoid.js'
import type { ActionType } from './action.js'
import type { MissingReason } from './sample.js'
import type { Instant } from './units.js'
import type { ActWhy, CountWhy, StageWhy } from './why.js'

/** How a target is read: per instance, in all, or as a level. */
export type TargetKind = 'average' | 'total' | 'value'

/**
 * The pass itself: its time and what it saw, under the wishes. `failed`: the overdue ones too. `at`: its time; `viewAt`: of the list; `existing`, `ready`,
 * `starting`, `leaving`, `suspects` and `strangers` (another's) count instances.
 */
export type PassStep = {
  readonly type: 'Pass'
  readonly at: Instant
  readonly viewAt: Instant
  readonly existing: number
  readonly ready: number
  readonly starting: number
  readonly leaving: number
  readonly failed: number
  readonly suspects: number
  readonly strangers: number
}
/** A wish that ended in this pass. `action`: which it was; `key`: of what; `result`: how it ended. */
export type WishStep = { readonly type: 'Wish'; readonly action: ActionType; readonly key: string; readonly result: 'Met' | 'Refused' | 'Overdue' | 'Released' }
/** A part of memory that was not sound, or was shifted. `part`: which; `result`: what became of it. */
export type MemoryStep = { readonly type: 'Memory'; readonly part: string; readonly result: 'Born' | 'Rejected' | 'Shifted' }
/**
 * One metric: what was read and what it proposes. `up` and `down` are the sums that a step up and a step down are judged on; `used`, `ignored` and `missing`
 * count samples; `reason` says why there is none at all; `count` is the proposal; `counts`: it takes part in the advice (one that is ignored while it is
 * missing does not). `metric`: its name; `kind`: how it is read; `target`: what it is compared with; `current`: the number it is judged against; between
 * `lowest` and `highest` the number stands; `oldestAt`: of the samples used; `ratio`: of the sum to what was asked for; `until`: when time alone changes what
 * was read.
 */
export type MetricStep = {
  readonly type: 'Metric'
  readonly metric: string
  readonly kind: TargetKind
  readonly target: number
  readonly current: number
  readonly up: number
  readonly down: number
  readonly lowest: number
  readonly highest: number
  readonly used: number
  readonly ignored: number
  readonly missing: number
  readonly reason: MissingReason | null
  readonly oldestAt: Instant | null
  readonly ratio: number | null
  readonly count: number
  readonly counts: boolean
  readonly until: Instant | null
}
/**
 * One stage: number in, number out, rule, and when it could answer otherwise (null: time alone cannot change it). `stage`: its name; `in` and `out`: the
 * number; `why`: the rule; `until`: when it could answer otherwise.
 */
export type StageStep = {
  readonly type: 'Stage'
  readonly stage: string
  readonly in: number
  readonly out: number
  readonly why: StageWhy
  readonly until: Instant | null
}
/** What was decided in the end. `from` what `to` what, and `why`. */
export type CountStep = { readonly type: 'Count'; readonly from: number; readonly to: number; readonly why: CountWhy }
/** What was held back, or that there was nothing to do. `why`: what held back. */
export type ActStep = { readonly type: 'Act'; readonly why: ActWhy }

/** One step of a decision. */
export type TrailStep = PassStep | WishStep | MemoryStep | MetricStep | StageStep | CountStep | ActStep
/** All steps of a decision, in the order in which they were taken. */
export type Trail = readonly TrailStep[]

/** No step: the unit of `monoidTrail`. */
export const emptyTrail: Trail = []
/** Trails one after the other. Law: monoid. Written out: the module of arrays in fp-ts loads fifteen more, a third of the time that it takes to load all of the core. */
export const monoidTrail: Monoid<Trail> = {
  concat: (first, second) => (first.length === 0 ? second : second.length === 0 ? first : [...first, ...second]),
  empty: emptyTrail,
}
