/**
 * A story: an agent, a world that behaves by its nature, and what happens to them, all as data, so that a broken law shows the shortest one.
 * Times are multiples of 500 ms: a pass at every wake and a pass every 500 ms meet the same instants.
 */
import type { AgentInput, Failure } from '../../core/index.js'
import type { Damage } from '../arbitrary/damage.js'
import type { InstanceSeed } from '../arbitrary/instance.js'
import type { Nature } from './cluster.js'

/**
 * What becomes of an action: done; refused; lost, and nobody says so; done, and nobody says so; done later; said to have taken too long, and done later; said
 * done, and never was; done, and said so twice. `error`: why; `ms`: by how much later.
 */
export type Fate =
  | { readonly type: 'Done' }
  | { readonly type: 'Refused'; readonly error: Failure }
  | { readonly type: 'Lost' }
  | { readonly type: 'Silent' }
  | { readonly type: 'Slow'; readonly ms: number }
  | { readonly type: 'TimesOut'; readonly ms: number }
  | { readonly type: 'Promised' }
  | { readonly type: 'Twice' }

/**
 * `which`: an instance, by its place among those of ours that live. `load`: in units of the target; `present`: who reports; `replicas`, `minReplicas`, `room`
 * above it, `paused`: of the spec; `slot`: of a stranger; `damage`: to the status; `done`: after so many actions the shell ends; `byMs`: the clock; `show`: see
 * there.
 */
export type Happening =
  | { readonly type: 'Load'; readonly load: number }
  | { readonly type: 'Telemetry'; readonly present: 'All' | 'Some' | 'None' }
  | { readonly type: 'Replicas'; readonly replicas: number }
  | { readonly type: 'Bounds'; readonly minReplicas: number; readonly room: number }
  | { readonly type: 'Pause'; readonly paused: boolean }
  | { readonly type: 'Model' }
  | { readonly type: 'DeleteAgent' }
  | { readonly type: 'Crash' | 'Vanish' | 'Sicken' | 'Recover' | 'Cordon' | 'Uncordon' | 'Protect' | 'Release' | 'Work'; readonly which: number }
  | { readonly type: 'Stranger'; readonly slot: number }
  | { readonly type: 'StatusLost' | 'WriteFails' | 'Restart' }
  | { readonly type: 'StatusDamaged'; readonly damage: Damage }
  | { readonly type: 'Halfway'; readonly done: number }
  | { readonly type: 'ClockStep'; readonly byMs: number }
  /** What probes show, true or not; null: the truth. `EvidenceLost`: a shell that begins anew knows nothing of what was shown. */
  | { readonly type: 'Probes'; readonly show: boolean | null }
  | { readonly type: 'EvidenceLost' }

/** `what` happens, `atMs` since the start. */
export type Event = { readonly atMs: number; readonly what: Happening }

/** When the shell makes a pass: `watch`, when anything is seen; `everyMs`, besides. A plan's wake is always kept. */
export type Drive = { readonly everyMs: number | null; readonly watch: boolean }

/**
 * The `agent`; instances at the start (`begin`); the `load`; the `nature` of the world; the `fates` of actions, in turn; `events`; what `telemetry` shows,
 * every `scrapeMs`, told `by` whom; `saysWhen`: lists are dated; `drive`: when passes are; `lengthMs`.
 */
export type Story = {
  readonly type: 'Story'
  readonly agent: AgentInput
  readonly begin: readonly InstanceSeed[]
  readonly load: number
  readonly nature: Nature
  readonly fates: readonly Fate[]
  /** From when on every action is done at once; null: never. */
  readonly fairFromMs: number | null
  readonly events: readonly Event[]
  readonly telemetry: { readonly scrapeMs: number; readonly by: 'Instances' | 'Whole' }
  /** How old every list is. */
  readonly lagMs: number
  readonly saysWhen: boolean
  readonly drive: Drive
  readonly lengthMs: number
}

/** From an action until its outcome is there to hand back. */
export const ANSWER_MS = 500
