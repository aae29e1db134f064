/**
 * What goes wrong in a world, as a scenario lists it. Moments are seconds since the start; a fault without `at` (or `from`) is on from the start, one without
 * `forSeconds` to the end. Each draws from numbers of its own, by what it strikes and when, so a fault more shifts nothing of what was drawn before.
 */

/** When a fault is on. From `at`, for `forSeconds`. */
export type Span = { readonly at?: number; readonly forSeconds?: number }

/**
 * Ends an instance as Failed; what it ran is retried once, from the head of the queue. By rate any that runs, each for itself; at a time one of them.
 * `ratePerHour` of each, or one `atSeconds`.
 */
export type Crash = { readonly kind: 'crash'; readonly ratePerHour: number } | { readonly kind: 'crash'; readonly atSeconds: number }

/**
 * An instance stops working and answering, and its phase stays: it takes no request, ends none, reports no metric, and a probe of it gets no answer. What it
 * ran is stuck until the instance goes, and is then retried once. By rate any that runs, each for itself; at a time one of them. `ratePerHour` of each, or one
 * `at` so many seconds.
 */
export type Hang = { readonly kind: 'hang'; readonly ratePerHour: number } | { readonly kind: 'hang'; readonly at: number }

/** Scrapes in it are lost. From `atSeconds`, for `forSeconds`. */
export type TelemetryGap = { readonly kind: 'telemetryGap'; readonly atSeconds: number; readonly forSeconds: number }

/**
 * Every instance of a zone ends as Failed at once, as by a crash. What is created there meanwhile fails instead of getting ready (`starts: fail`, the default),
 * or does not begin to start before it is over (`wait`). `zone`: one of `instances.zones`; absent: one of them by the seed, or all there is without zones. From
 * `at`, for `forSeconds`; `starts`: what becomes of them.
 */
export type ZoneOutage = {
  readonly kind: 'zoneOutage'
  readonly at: number
  readonly forSeconds: number
  readonly zone?: string
  readonly starts?: 'fail' | 'wait'
}

/**
 * A Create beyond the limit is refused: so many instances in all that have not failed (`of: instances`, the default), or so many starts at once (`starts`).
 * `limit`: so many, `of` what; `retryAfterSeconds`: the provider's wish to be left alone.
 */
export type StartLimit = Span & {
  readonly kind: 'startLimit'
  readonly limit: number
  readonly of?: 'instances' | 'starts'
  readonly retryAfterSeconds?: number
}

/**
 * From `from`, for `forSeconds`. `negative`: the probability that a probe of one that works gets no answer; `positive`: that one of what does not work says all
 * is well. 0 by default.
 */
export type ProbeFalse = {
  readonly kind: 'probeFalse'
  readonly negative?: number
  readonly positive?: number
  readonly from?: number
  readonly forSeconds?: number
}

/** Which actions a fault strikes. */
export type ActionWord = 'create' | 'drain' | 'undrain' | 'delete'

/**
 * An action is refused, of all kinds or of `actions`, with Unavailable, and with a wish to be left alone for so long. With a `probability` of each;
 * `retryAfterSeconds`: the wish.
 */
export type Refuse = Span & {
  readonly kind: 'refuse'
  readonly probability: number
  readonly actions?: readonly ActionWord[]
  readonly retryAfterSeconds?: number
}

/** An action takes effect so much later, and so does its outcome come. With a `probability` of each, by `seconds`. */
export type Slow = Span & { readonly kind: 'slow'; readonly probability: number; readonly seconds: number }

/**
 * Nobody says how an action ended: it never happened (`what: action`), or it did (`outcome`); absent: one or the other, as likely. With a `probability` of
 * each; `what`: the one that is lost.
 */
export type Lost = Span & { readonly kind: 'lost'; readonly probability: number; readonly what?: 'action' | 'outcome' }

/**
 * An action happens twice, with an outcome each (`what: action`), or its outcome is told in two passes (`outcome`); absent: one or the other, as likely. With a
 * `probability` of each; `what`: the one that comes twice.
 */
export type Duplicate = Span & { readonly kind: 'duplicate'; readonly probability: number; readonly what?: 'action' | 'outcome' }

/**
 * A pass sees an old list: the newest that an earlier pass read at least `seconds` ago, or the first of all. It says of when it is, unless `dated` is false:
 * then it passes for fresh. With a `probability` of each pass.
 */
export type StaleView = Span & { readonly kind: 'staleView'; readonly probability: number; readonly seconds: number; readonly dated?: boolean }

/**
 * Writing the status fails. What had to be written before acting (`persist: Before`) forbids the actions, and the next pass gets what was written last; what
 * could wait is tried again with the next. With a `probability` of each write.
 */
export type LostWrite = Span & { readonly kind: 'lostWrite'; readonly probability: number }

/**
 * The controller dies in the first pass at or after a moment, when it has written its status and sent `afterActions` of its actions (absent: any number of
 * them). It is back a second later with the status last written; outcomes, answers to probes and the evidence of that pass are lost. `ratePerHour`, or once
 * `at` so many seconds.
 */
export type ControllerCrash = { readonly kind: 'controllerCrash'; readonly afterActions?: number } & (
  | { readonly ratePerHour: number }
  | { readonly at: number }
)

/**
 * The clock of the controller steps. What the world dates, instances and samples, keeps the world's time; list, outcomes and answers get the controller's.
 * Once, `at` so many seconds, `bySeconds` forth or back.
 */
export type ClockJump = { readonly kind: 'clockJump'; readonly at: number; readonly bySeconds: number }

/** One fault of a scenario. */
export type Mishap =
  | Crash
  | Hang
  | TelemetryGap
  | ZoneOutage
  | StartLimit
  | ProbeFalse
  | Refuse
  | Slow
  | Lost
  | Duplicate
  | StaleView
  | LostWrite
  | ControllerCrash
  | ClockJump

/** The kind of a fault. */
export type MishapKind = Mishap['kind']
export type Of<K extends MishapKind> = Extract<Mishap, { readonly kind: K }>

/** Every kind, in the order of this file. */
export const mishapKinds = [
  'crash',
  'hang',
  'telemetryGap',
  'zoneOutage',
  'startLimit',
  'probeFalse',
  'refuse',
  'slow',
  'lost',
  'duplicate',
  'staleView',
  'lostWrite',
  'controllerCrash',
  'clockJump',
] as const satisfies readonly MishapKind[]
