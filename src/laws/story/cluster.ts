/**
 * A small provider that keeps its word: instances start, work, drain and end in their own time, and a list may be older than now.
 * It answers like a real one: a name that exists is refused, what is gone is Gone, and with `checks` a Delete is held to the state it was decided on.
 */
import { copyOf } from '../../core/domain/copy.js'
import { type Evidence, type Failure, type Instance, type Instant, isBusy, type WorldAction } from '../../core/index.js'

/**
 * How the world of a story behaves; lists of numbers are taken in turn, one for each instance. `startMs` until ready, `workMs` of work in hand, whether `busy`,
 * in which `zones`; `goneMs` from a Delete until it is gone; `readyPhase`: how readiness is told; `idIsName`: the provider calls it by its name; `checks`: it
 * refuses a Delete in another state.
 */
export type Nature = {
  readonly startMs: readonly number[]
  readonly workMs: readonly number[]
  readonly busy: readonly boolean[]
  readonly zones: readonly string[]
  readonly goneMs: number
  readonly readyPhase: 'Running' | 'Healthy'
  readonly idIsName: boolean
  readonly checks: boolean
  /** What becomes of all that is created, where it never gets well: it fails as it starts, starts for ever, or runs and does not serve. */
  readonly broken?: 'Fails' | 'Hangs' | 'Unwell'
}

/** What is held of an instance beside its listing: when it starts, and how long its work lasts once it is drained. */
type Held = {
  readonly listed: Instance
  readonly startsAt: Instant | null
  readonly workMs: number
  readonly idleAt: Instant | null
  readonly goneAt: Instant | null
}

export type Cluster = {
  /** Lets time pass up to and including `to`; the instants at which something changed come back. */
  advance(to: Instant): readonly Instant[]
  /** The next instant at which something changes by itself; null: never. */
  next(): Instant | null
  /** What a list read at `at` shows. */
  listAt(at: Instant): readonly Instance[]
  list(): readonly Instance[]
  /** Does it; what is wrong with it comes back. */
  perform(action: WorldAction, owner: string): Failure | null
  /** What a probe of it shows now: whether it serves; false when it is gone. */
  probe(id: string): boolean
  /** Keeps what is known of it, unread. */
  remember(evidence: readonly Evidence[]): void
  /** Changes the listing of one instance, by a hand that is not ours. */
  change(id: string, by: (instance: Instance) => Instance): void
  /** Ends it without a word. */
  vanish(id: string): void
  add(instance: Instance): void
  /** What is there now has always been there. */
  begin(): void
}

export const createCluster = (nature: Nature, begin: Instant): Cluster => {
  let now = begin
  let held: readonly Held[] = []
  let born = 0
  const snapshots: { readonly at: Instant; readonly instances: readonly Instance[] }[] = [{ at: Number.NEGATIVE_INFINITY, instances: [] }]
  const set = (next: readonly Held[]): void => {
    held = next
    const instances = held.map(({ listed }) => listed)
    const last = snapshots[snapshots.length - 1]
    if (last !== undefined && last.at === now) snapshots[snapshots.length - 1] = { at: now, instances }
    else snapshots.push({ at: now, instances })
  }
  const replace = (one: Held, by: Held): void => set(held.map((each) => (each === one ? by : each)))
  const take = <T>(list: readonly T[], index: number, none: T): T => (list.length === 0 ? none : (list[index % list.length] as T))

  const dueOf = ({ startsAt, idleAt, goneAt }: Held): Instant | null => least(least(startsAt, idleAt), goneAt)
  const next = (): Instant | null => held.reduce<Instant | null>((soonest, one) => least(soonest, dueOf(one)), null)

  /** One change of one instance: it ends, becomes idle, or starts. */
  const turn = (one: Held): void => {
    const { listed } = one
    if (one.goneAt !== null && one.goneAt <= now) set(held.filter((each) => each !== one))
    else if (one.idleAt !== null && one.idleAt <= now) replace(one, { ...one, idleAt: null, listed: copyOf(listed, { activeRequests: 0, sessions: 0 }) })
    else replace(one, { ...one, startsAt: null, listed: started(listed, nature, take(nature.busy, born, false), now) })
  }

  const perform = (action: WorldAction, owner: string): Failure | null => {
    if (action.type === 'Create') {
      if (held.some(({ listed }) => listed.name === action.name)) return { type: 'Rejected', message: 'exists' }
      const listed: Instance = {
        id: nature.idIsName ? action.name : `id-${born}`,
        name: action.name,
        ownerUid: owner,
        phase: 'Pending',
        revision: action.revision,
        createdAt: now,
        lastTransitionAt: now,
        activeRequests: 0,
        sessions: 0,
        protected: false,
        deletionCost: 0,
        zone: take(nature.zones, born, ''),
        metrics: [],
      }
      set([
        ...held,
        {
          listed,
          startsAt: nature.broken === 'Hangs' ? null : now + take(nature.startMs, born, 0),
          workMs: take(nature.workMs, born, 0),
          idleAt: null,
          goneAt: null,
        },
      ])
      born++
      return null
    }
    const one = held.find(({ listed }) => listed.id === action.id)
    if (one === undefined) return { type: 'Gone' }
    const { listed } = one
    switch (action.type) {
      case 'Undrain':
        if (listed.deletingAt !== undefined) return { type: 'Conflict', message: 'it terminates' }
        replace(one, { ...one, idleAt: null, listed: without(listed, ['drainingSince', 'drainDeadline', 'drainCause']) })
        return null
      case 'Drain':
        if (listed.drainingSince !== undefined) return null
        replace(one, {
          ...one,
          idleAt: isBusy(listed) ? now + one.workMs : null,
          listed: copyOf(listed, { drainingSince: now, drainDeadline: action.deadline, drainCause: action.cause }),
        })
        return null
      case 'Delete':
        if (listed.deletingAt !== undefined) return null
        if (nature.checks && action.onlyIf === 'Draining' && listed.drainingSince === undefined) return { type: 'Conflict', message: 'it does not drain' }
        if (nature.checks && action.onlyIf === 'NotReady' && isServing(listed)) return { type: 'Conflict', message: 'it is ready' }
        replace(one, { ...one, startsAt: null, goneAt: now + Math.min(action.graceMs, nature.goneMs), listed: copyOf(listed, { deletingAt: now }) })
        return null
    }
  }

  return {
    advance: (to) => {
      const changed: Instant[] = []
      for (let at = next(); at !== null && at <= to; at = next()) {
        now = Math.max(now, at)
        turn(held.find((one) => dueOf(one) === at) as Held)
        changed.push(now)
      }
      now = Math.max(now, to)
      return changed
    },
    next,
    listAt: (at) => {
      let i = snapshots.length - 1
      while (i > 0 && (snapshots[i] as { at: Instant }).at > at) i--
      return (snapshots[i] as { instances: readonly Instance[] }).instances
    },
    list: () => held.map(({ listed }) => listed),
    probe: (id) => held.some(({ listed }) => listed.id === id && isServing(listed)),
    remember: (evidence) => {
      if (evidence.length === 0) return
      const byId = new Map(evidence.map((each) => [each.id, each]))
      set(held.map((one) => (byId.has(one.listed.id) ? { ...one, listed: knowing(one.listed, byId.get(one.listed.id) as Evidence) } : one)))
    },
    perform,
    change: (id, by) => {
      const one = held.find(({ listed }) => listed.id === id)
      if (one === undefined) return
      const listed = by(one.listed)
      const startsAt = listed.phase === 'Failed' ? null : one.startsAt
      replace(one, { ...one, listed, startsAt, idleAt: listed.drainingSince !== undefined && isBusy(listed) ? (one.idleAt ?? now + one.workMs) : null })
    },
    begin: () => snapshots.splice(0, snapshots.length, { at: Number.NEGATIVE_INFINITY, instances: held.map(({ listed }) => listed) }),
    vanish: (id) => set(held.filter(({ listed }) => listed.id !== id)),
    add: (instance) => {
      const workMs = take(nature.workMs, born, 0)
      const one: Held = {
        listed: instance,
        startsAt: instance.phase === 'Pending' ? now + take(nature.startMs, born, 0) : null,
        workMs,
        idleAt: instance.drainingSince !== undefined && isBusy(instance) ? now + workMs : null,
        goneAt: instance.deletingAt === undefined ? null : now + nature.goneMs,
      }
      set([...held, one])
      born++
    },
  }
}

const knowing = (listed: Instance, { health, probing }: Evidence): Instance => ({
  ...without(listed, ['health', 'probing']),
  ...(health === null ? {} : { health }),
  ...(probing === null ? {} : { probing }),
})

const started = (listed: Instance, { readyPhase, broken }: Nature, busy: boolean, now: Instant): Instance => {
  if (broken === 'Fails') return copyOf(listed, { phase: 'Failed', lastTransitionAt: now })
  if (broken === 'Unwell') return copyOf(listed, { phase: 'Unhealthy', startedAt: now, lastTransitionAt: now })
  return running(listed, readyPhase, busy, now)
}

const running = (listed: Instance, readyPhase: Nature['readyPhase'], busy: boolean, now: Instant): Instance =>
  copyOf(listed, {
    phase: readyPhase,
    startedAt: now,
    readyAt: now,
    lastTransitionAt: now,
    activeRequests: busy && listed.drainingSince === undefined ? 1 : listed.activeRequests,
  })

export const isServing = ({ phase }: Instance): boolean => phase === 'Running' || phase === 'Healthy'

export const without = (instance: Instance, keys: readonly (keyof Instance)[]): Instance =>
  Object.fromEntries(Object.entries(instance).filter(([key]) => !keys.includes(key as keyof Instance))) as Instance

const least = (a: Instant | null, b: Instant | null): Instant | null => (a === null ? b : b === null ? a : Math.min(a, b))
