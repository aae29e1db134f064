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

export type Undrain = { readonly type: 'Undrain'; readonly id: InstanceId; readonly why: ActionWhy }
export type Create = { readonly type: 'Create'; readonly name: InstanceName; readonly revision: Revision; readonly why: ActionWhy }
export type Drain = { readonly type: 'Drain'; readonly id: InstanceId; readonly deadline: Instant; readonly cause: DrainCause; readonly why: ActionWhy }
export type Delete = { readonly type: 'Delete'; readonly id: InstanceId; readonly graceMs: Duration; readonly onlyIf: OnlyIf; readonly why: ActionWhy }
/** `seq`: the due point, which the result names again. No answer within `timeoutMs` is a failed probe. */
export type Probe = { readonly type: 'Probe'; readonly id: InstanceId; readonly seq: Instant; readonly timeoutMs: Duration; readonly why: ActionWhy }
/** What changes the world. */
export type WorldAction = Undrain | Create | Drain | Delete
export type Action = WorldAction | Probe

export const isWorldAction = (action: Action): action is WorldAction => action.type !== 'Probe'

export const actionTypes = ['Undrain', 'Create', 'Drain', 'Delete'] as const
export type ActionType = (typeof actionTypes)[number]

/** What an action is about: the name for a Create, the id otherwise. */
export const keyOf = (action: ActionRef): string => (action.type === 'Create' ? action.name : action.id)

/** Enough of an action to know which one it was: what an outcome hands back. That of a Probe says nothing: its result does. */
export type ActionRef =
  | { readonly type: 'Create'; readonly name: InstanceName }
  | { readonly type: 'Undrain' | 'Drain' | 'Delete' | 'Probe'; readonly id: InstanceId }

/** How an action ended, as the provider says. Without `error` it was accepted, which is not yet observed. */
export type Outcome = { readonly action: ActionRef; readonly at: Instant; readonly error?: Failure }
