/**
 * The faults of a Scenario document: which keys each kind has. What they do, and their defaults, is the laboratory's business (its `Mishap`), whose rules judge
 * the numbers; were the two to drift apart, a test would not compile.
 */
import type * as t from 'io-ts'
import { closed, optional, type Rows, required } from '../base/closed.js'
import { listOf } from '../base/collection.js'
import { Finite, Flag, Name, oneOf } from '../base/plain.js'
import { either, hasAny, kinded } from './kinded.js'

/** When a fault is on: from `at`, for `forSeconds`; absent: from the start, to the end. */
export type Span = { readonly at?: number; readonly forSeconds?: number }
/** Strikes each, so many times an hour (`ratePerHour`); `kind`: which fault. */
export type ByRate<K extends string> = { readonly kind: K; readonly ratePerHour: number }
/** Strikes once, `at` so many seconds; `kind`: which fault. */
export type ByTime<K extends string> = { readonly kind: K; readonly at: number }
/** `afterActions`: the controller dies after so many of a pass; absent: any number. */
export type Deadly = { readonly afterActions?: number }

/**
 * A fault of a scenario: `at`, `atSeconds` or `from` when, `forSeconds` how long; `probability` (`negative`, `positive` of a probe) of what, `seconds` or
 * `bySeconds` by how much, `zone` and `starts` of an outage, `limit` `of` what, `retryAfterSeconds`, which `actions`, `what` is lost or doubled, whether a list
 * is `dated`.
 */
export type MishapPart =
  | ByRate<'crash'>
  | { readonly kind: 'crash'; readonly atSeconds: number }
  | ByRate<'hang'>
  | ByTime<'hang'>
  | { readonly kind: 'telemetryGap'; readonly atSeconds: number; readonly forSeconds: number }
  | { readonly kind: 'zoneOutage'; readonly at: number; readonly forSeconds: number; readonly zone?: string; readonly starts?: 'fail' | 'wait' }
  | (Span & { readonly kind: 'startLimit'; readonly limit: number; readonly of?: 'instances' | 'starts'; readonly retryAfterSeconds?: number })
  | { readonly kind: 'probeFalse'; readonly negative?: number; readonly positive?: number; readonly from?: number; readonly forSeconds?: number }
  | (Span & { readonly kind: 'refuse'; readonly probability: number; readonly actions?: readonly ActionWord[]; readonly retryAfterSeconds?: number })
  | (Span & { readonly kind: 'slow'; readonly probability: number; readonly seconds: number })
  | (Span & { readonly kind: 'lost'; readonly probability: number; readonly what?: 'action' | 'outcome' })
  | (Span & { readonly kind: 'duplicate'; readonly probability: number; readonly what?: 'action' | 'outcome' })
  | (Span & { readonly kind: 'staleView'; readonly probability: number; readonly seconds: number; readonly dated?: boolean })
  | (Span & { readonly kind: 'lostWrite'; readonly probability: number })
  | (ByRate<'controllerCrash'> & Deadly)
  | (ByTime<'controllerCrash'> & Deadly)
  | { readonly kind: 'clockJump'; readonly at: number; readonly bySeconds: number }

/** Which actions a fault strikes. */
export type ActionWord = 'create' | 'drain' | 'undrain' | 'delete'
type Kind = MishapPart['kind']
type Of<K extends Kind> = Extract<MishapPart, { readonly kind: K }>

/** A map whose document is its value. */
const map = <A extends object>(rows: Rows<A, A>): t.Type<A> => closed<A, A>(rows)
const kind = <const K extends Kind>(word: K) => required(oneOf([word]))

const span = { at: optional(Finite), forSeconds: optional(Finite) } as const
const likely = { ...span, probability: required(Finite) } as const
const what = optional(oneOf(['action', 'outcome']))
const afterActions = optional(Finite)

/** At a moment, or, when it names none, by rate. */
const momentOrRate = <K extends Kind>(moment: t.Type<Of<K>>, rate: t.Type<Of<K>>): t.Type<Of<K>> =>
  either<Of<K>>(
    (u) => (hasAny(u, 'at', 'atSeconds') ? moment : rate),
    (u): u is Of<K> => moment.is(u) || rate.is(u),
    moment.name,
  )

export const MishapList: t.Type<readonly MishapPart[]> = listOf(
  kinded<MishapPart>(
    {
      crash: momentOrRate<'crash'>(
        map<Extract<Of<'crash'>, { readonly atSeconds: number }>>({ kind: kind('crash'), atSeconds: required(Finite) }) as t.Type<Of<'crash'>>,
        map<ByRate<'crash'>>({ kind: kind('crash'), ratePerHour: required(Finite) }) as t.Type<Of<'crash'>>,
      ),
      hang: momentOrRate<'hang'>(
        map<ByTime<'hang'>>({ kind: kind('hang'), at: required(Finite) }) as t.Type<Of<'hang'>>,
        map<ByRate<'hang'>>({ kind: kind('hang'), ratePerHour: required(Finite) }) as t.Type<Of<'hang'>>,
      ),
      telemetryGap: map<Of<'telemetryGap'>>({ kind: kind('telemetryGap'), atSeconds: required(Finite), forSeconds: required(Finite) }),
      zoneOutage: map<Of<'zoneOutage'>>({
        kind: kind('zoneOutage'),
        at: required(Finite),
        forSeconds: required(Finite),
        zone: optional(Name),
        starts: optional(oneOf(['fail', 'wait'])),
      }),
      startLimit: map<Of<'startLimit'>>({
        kind: kind('startLimit'),
        ...span,
        limit: required(Finite),
        of: optional(oneOf(['instances', 'starts'])),
        retryAfterSeconds: optional(Finite),
      }),
      probeFalse: map<Of<'probeFalse'>>({
        kind: kind('probeFalse'),
        negative: optional(Finite),
        positive: optional(Finite),
        from: optional(Finite),
        forSeconds: optional(Finite),
      }),
      refuse: map<Of<'refuse'>>({
        kind: kind('refuse'),
        ...likely,
        actions: optional(listOf(oneOf(['create', 'drain', 'undrain', 'delete']))),
        retryAfterSeconds: optional(Finite),
      }),
      slow: map<Of<'slow'>>({ kind: kind('slow'), ...likely, seconds: required(Finite) }),
      lost: map<Of<'lost'>>({ kind: kind('lost'), ...likely, what }),
      duplicate: map<Of<'duplicate'>>({ kind: kind('duplicate'), ...likely, what }),
      staleView: map<Of<'staleView'>>({ kind: kind('staleView'), ...likely, seconds: required(Finite), dated: optional(Flag) }),
      lostWrite: map<Of<'lostWrite'>>({ kind: kind('lostWrite'), ...likely }),
      controllerCrash: momentOrRate<'controllerCrash'>(
        map<ByTime<'controllerCrash'> & Deadly>({ kind: kind('controllerCrash'), at: required(Finite), afterActions }) as t.Type<Of<'controllerCrash'>>,
        map<ByRate<'controllerCrash'> & Deadly>({ kind: kind('controllerCrash'), ratePerHour: required(Finite), afterActions }) as t.Type<
          Of<'controllerCrash'>
        >,
      ),
      clockJump: map<Of<'clockJump'>>({ kind: kind('clockJump'), at: required(Finite), bySeconds: required(Finite) }),
    },
    [],
    'a fault',
  ),
)
