/** What the operator holds of one agent between two passes. Everything in it that matters lives in the store or with the instances as well. */
import type { Either } from 'fp-ts/lib/Either.js'
import type { Agent, CalendarWindow, Instance, InstanceId, Instant, Outcome, Probed, Status } from '../core/index.js'
import type { OperatorError } from './error.js'
import type { Reported } from './instanceMetrics.js'
import type { Mode } from './report.js'

/**
 * Conditions of the shell beside those of the status: whether passes succeed, and whether the scale callback did. `status`: whether it is so; `reason`: as a
 * tag; `message`: for people; `lastTransitionAt`: when `status` last flipped.
 */
export type ShellCondition = {
  readonly type: 'Reconciled' | 'ScaleNotified'
  readonly status: boolean
  readonly reason: string
  readonly message?: string
  readonly lastTransitionAt: Instant
}

/**
 * `status`: what was last adopted, or what the store gave, unread. `outcomes`, `probes`: seen by no pass that came through.
 * `unwritten`: the status moved on since the last write. `waiting`: who waits for the end of the agent.
 */
export type Entry = {
  readonly key: string
  agent: Agent
  mode: Mode
  loaded: boolean
  status: unknown
  published: Status | null
  unwritten: boolean
  writtenAt: Instant
  outcomes: readonly Outcome[]
  probes: readonly Probed[]
  listed: readonly Instance[]
  reported: ReadonlyMap<InstanceId, Reported>
  calendar: CalendarWindow | null
  conditions: readonly ShellCondition[]
  waiting: ((ended: Either<OperatorError, void>) => void)[]
}

export const newEntry = (key: string, agent: Agent, mode: Mode): Entry => ({
  key,
  agent,
  mode,
  loaded: false,
  status: undefined,
  published: null,
  unwritten: false,
  writtenAt: Number.NEGATIVE_INFINITY,
  outcomes: [],
  probes: [],
  listed: [],
  reported: new Map(),
  calendar: null,
  conditions: [],
  waiting: [],
})

/** The condition as it was, unless it says something else now; `lastTransitionAt` moves only when the status flips. */
export const withCondition = (before: readonly ShellCondition[], { lastTransitionAt: now, ...said }: ShellCondition): readonly ShellCondition[] => {
  const old = before.find(({ type }) => type === said.type)
  if (old !== undefined && old.status === said.status && old.reason === said.reason && old.message === said.message) return before
  const next = { ...said, lastTransitionAt: old?.status === said.status ? old.lastTransitionAt : now }
  return [...before.filter(({ type }) => type !== said.type), next].sort((a, b) => (a.type < b.type ? -1 : 1))
}

/** What a pass did not see yet may wait; the oldest goes where nobody has looked for very long. */
export const appended = <A>(list: readonly A[], added: readonly A[]): readonly A[] => [...list, ...added].slice(-MOST_WAITING)

const MOST_WAITING = 10_000
