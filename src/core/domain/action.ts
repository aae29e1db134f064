/**
 * What the world is asked to do. Every action says why; there is no `default` anywhere, so a new tag fails to compile where it is read.
 * Running order: Undrain, Create, Drain, Delete, Probe. A Probe changes nothing in the world: what it shows comes back in `observed.probes`.
 */
import type { Failure } from './failure.js'
import type { DrainCause } from './instance.js'
import type { Duration, InstanceId, InstanceName, Instant, Revision } from './units.js'
import type { ActionWhy } from './why.js'

/** The state a Delete was decided on: a provider that can tell refuses it otherwise. */
export type OnlyIf = 'Draining' | 'NotReady'

/** Takes a drain back: instance `id` may take work again; `why` says what made that right. */
export type Undrain = { readonly type: 'Undrain'; readonly id: InstanceId; readonly why: ActionWhy }
/** Starts an instance under a `name` that no other has had, of `revision`; `why` says what made that right. */
export type Create = { readonly type: 'Create'; readonly name: InstanceName; readonly revision: Revision; readonly why: ActionWhy }
/**
 * Gives instance `id` no new work; it may finish what it has until `deadline`. `cause` goes with it and is listed with the instance; `why` says what made that
 * right.
 */
export type Drain = { readonly type: 'Drain'; readonly id: InstanceId; readonly deadline: Instant; readonly cause: DrainCause; readonly why: ActionWhy }
/** Ends instance `id` with `graceMs` to go in, and only in the state `onlyIf`; `why` says what made that right. */
export type Delete = { readonly type: 'Delete'; readonly id: InstanceId; readonly graceMs: Duration; readonly onlyIf: OnlyIf; readonly why: ActionWhy }
/**
 * Asks instance `id` whether it is well; `why` is always that it was due. `seq`: the due point, which the result names again. No answer within `timeoutMs` is a
 * failed probe.
 */
export type Probe = { readonly type: 'Probe'; readonly id: InstanceId; readonly seq: Instant; readonly timeoutMs: Duration; readonly why: ActionWhy }
/** What changes the world. */
export type WorldAction = Undrain | Create | Drain | Delete
/** All that a plan can ask for. */
export type Action = WorldAction | Probe

/** Whether it changes the world, which every action but a Probe does. */
export const isWorldAction = (action: Action): action is WorldAction => action.type !== 'Probe'

/** The tags of what changes the world, in running order. */
export const actionTypes = ['Undrain', 'Create', 'Drain', 'Delete'] as const
/** One of `actionTypes`. */
export type ActionType = (typeof actionTypes)[number]

/** What an action is about: the name for a Create, the id otherwise. */
export const keyOf = (action: ActionRef): string => (action.type === 'Create' ? action.name : action.id)

/**
 * Enough of an action to know which one it was: what an outcome hands back. That of a Probe says nothing: its result does. A Create is known by its `name`,
 * what came after by the provider's `id`.
 */
export type ActionRef =
  | { readonly type: 'Create'; readonly name: InstanceName }
  | { readonly type: 'Undrain' | 'Drain' | 'Delete' | 'Probe'; readonly id: InstanceId }

/** How an action ended, as the provider says. Without `error` it was accepted, which is not yet observed. `action`: which it was; `at`: when it ended. */
export type Outcome = { readonly action: ActionRef; readonly at: Instant; readonly error?: Failure }
