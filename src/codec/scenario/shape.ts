/**
 * The shape of the Scenario document: which keys, and what kind of value. What a value may be is the business of the laboratory's own rules.
 */
import type * as t from 'io-ts'
import { closed, optional, required } from '../base/closed.js'
import { listOf } from '../base/collection.js'
import { Finite, Flag, Name, oneOf, Unread } from '../base/plain.js'
import { isMap } from '../base/refuse.js'
import type {
  ArrivalsPart,
  ControlPart,
  InstancesPart,
  LognormalPart,
  PricePart,
  ScenarioDraft,
  SizesPart,
  SloPart,
  StartPart,
  TelemetryPart,
  WorkloadDocument,
} from './document.js'
import { either, hasAny, kinded, oneOfNow } from './kinded.js'
import { MishapList } from './mishap.js'

/** A map whose document is its value. */
const map = <A extends object>(...args: Parameters<typeof closed<A, A>>): t.Type<A> => closed<A, A>(...args)

type Of<A extends { readonly kind: string }, K extends A['kind']> = Extract<A, { readonly kind: K }>
type File = string | readonly number[]

const Counts: t.Type<File> = either<File>(
  (u) => (Array.isArray(u) ? listOf(Finite) : typeof u === 'string' ? Name : undefined) as t.Type<File> | undefined,
  (u): u is File => typeof u === 'string' || listOf(Finite).is(u),
  'the path of a file, or a list of whole numbers',
)

type Arrivals = ArrivalsPart<File>
const Arrivals: t.Type<Arrivals> = kinded<Arrivals>(
  {
    constant: map<Of<Arrivals, 'constant'>>({ kind: required(oneOf(['constant'])), ratePerSecond: required(Finite) }),
    poisson: map<Of<Arrivals, 'poisson'>>({ kind: required(oneOf(['poisson'])), ratePerSecond: required(Finite) }),
    step: map<Of<Arrivals, 'step'>>({ kind: required(oneOf(['step'])), before: required(Finite), after: required(Finite), atSeconds: required(Finite) }),
    sine: map<Of<Arrivals, 'sine'>>({ kind: required(oneOf(['sine'])), mean: required(Finite), amplitude: required(Finite), periodSeconds: required(Finite) }),
    counts: map<Of<Arrivals, 'counts'>>({ kind: required(oneOf(['counts'])), perSecond: required(Counts), spread: optional(oneOf(['even', 'uniform'])) }),
  },
  ['gamma', 'mmpp', 'hawkes', 'ramp', 'flash', 'onOff'],
  'arrivals',
)

type ByMean = Extract<LognormalPart, { readonly meanSeconds: number }>
type ByMedian = Extract<LognormalPart, { readonly medianSeconds: number }>
const ByMean = { kind: required(oneOf(['lognormal'])), meanSeconds: required(Finite), cv: required(Finite) } as const
const ByMedian = { kind: required(oneOf(['lognormal'])), medianSeconds: required(Finite), sigma: required(Finite) } as const

/** By mean and cv, or by median and sigma: whichever it begins to say. */
const byEither = <A extends LognormalPart>(mean: t.Type<Extract<A, ByMean>>, median: t.Type<Extract<A, ByMedian>>): t.Type<A> =>
  either<A>(
    (u) => (hasAny(u, 'medianSeconds', 'sigma') ? median : mean) as unknown as t.Type<A>,
    (u): u is A => mean.is(u) || median.is(u),
    mean.name,
  )

const Fixed = { kind: required(oneOf(['fixed'])), seconds: required(Finite) } as const

const Sizes: t.Type<SizesPart> = kinded<SizesPart>(
  {
    fixed: map<Of<SizesPart, 'fixed'>>(Fixed),
    exponential: map<Of<SizesPart, 'exponential'>>({ kind: required(oneOf(['exponential'])), meanSeconds: required(Finite) }),
    lognormal: byEither<LognormalPart>(map<ByMean>(ByMean), map<ByMedian>(ByMedian)),
  },
  ['tokens', 'trace'],
  'requests',
)

type LognormalStart = Of<StartPart, 'lognormal'>
const onlyStarts = { failureProbability: optional(Finite) } as const
const onlyLognormalStarts = { ...onlyStarts, perConcurrentStart: optional(Finite) } as const
const Start: t.Type<StartPart> = kinded<StartPart>(
  {
    fixed: map<Of<StartPart, 'fixed'>>({ ...Fixed, ...onlyStarts }),
    lognormal: byEither<LognormalStart>(
      map<Extract<LognormalStart, ByMean>>({ ...ByMean, ...onlyLognormalStarts }),
      map<Extract<LognormalStart, ByMedian>>({ ...ByMedian, ...onlyLognormalStarts }),
    ),
  },
  ['trace'],
  'a start',
)

type Patience = NonNullable<InstancesPart['patienceSeconds']>
const PatienceMap = kinded<Exclude<Patience, number>>(
  { exponential: map<Exclude<Patience, number>>({ kind: required(oneOf(['exponential'])), meanSeconds: required(Finite) }) },
  [],
  'seconds, or patience',
)
const Patience: t.Type<Patience> = either<Patience>(
  (u) => (isMap(u) ? PatienceMap : typeof u === 'number' ? Finite : undefined) as t.Type<Patience> | undefined,
  (u): u is Patience => Finite.is(u) || PatienceMap.is(u),
  'seconds, or {kind: exponential, meanSeconds}',
)

/** null is written for what is off, so it is the same as leaving the key out. */
const nulls = 'absent' as const

const Instances: t.Type<InstancesPart> = map<InstancesPart>(
  {
    service: optional(
      kinded<NonNullable<InstancesPart['service']>>(
        { slots: map<NonNullable<InstancesPart['service']>>({ kind: required(oneOf(['slots'])), slots: required(Finite) }) },
        ['batching'],
        'a service',
      ),
    ),
    queue: optional(oneOfNow(['shared'], ['perInstance'])),
    queueCapacity: optional(Finite),
    queuePlaces: optional(Finite),
    patienceSeconds: optional(Patience),
    initialReady: optional(Finite),
    start: optional(Start),
    zones: optional(listOf(Name)),
    forgetful: optional(Flag),
  },
  { nulls, hints: { routing: 'leave it out, for this version has one queue for all' } },
)

const Control: t.Type<ControlPart> = map<ControlPart>(
  { periodSeconds: optional(Finite), phaseSeconds: optional(Finite), actuationSeconds: optional(Finite), onArrivalAtZero: optional(Flag) },
  { nulls },
)

const Telemetry: t.Type<TelemetryPart> = map<TelemetryPart>({
  scrapeSeconds: optional(Finite),
  windowSeconds: optional(Finite),
  delaySeconds: optional(Finite),
  lossProbability: optional(Finite),
})

const Slo: t.Type<SloPart> = map<SloPart>(
  { waitSeconds: optional(Finite), ttftSeconds: optional(Finite), latencySeconds: optional(Finite), share: required(Finite) },
  { hints: { perTokenSeconds: 'leave it out, for this version serves no tokens yet' } },
)

const Price: t.Type<PricePart> = map<PricePart>({
  perInstanceHour: optional(Finite),
  quantumSeconds: optional(Finite),
  perStart: optional(Finite),
  billFrom: optional(oneOf(['request', 'ready'])),
})

const Workload: t.Type<WorkloadDocument> = map<WorkloadDocument>({
  arrivals: optional(Arrivals),
  trace: optional(Name),
  requests: optional(Sizes),
  timeScale: optional(Finite),
  loadScale: optional(Finite),
})

export const Shape: t.Type<ScenarioDraft> = map<ScenarioDraft>(
  {
    name: optional(Name),
    seed: optional(Finite),
    horizonSeconds: optional(Finite),
    warmupSeconds: optional(Finite),
    workload: optional(Workload),
    instances: optional(Instances),
    control: optional(Control),
    telemetry: optional(Telemetry),
    faults: optional(MishapList),
    slo: optional(Slo),
    price: optional(Price),
    agent: optional(Unread),
  },
  { name: 'a scenario' },
)
