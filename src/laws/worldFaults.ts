/**
 * What goes wrong in a generated world: every kind of a scenario's faults, and what is wrong with telemetry, starts and the provider by their nature.
 * No law of a sound policy is broken by one of them; two that interrupt the same request would, so `together` keeps the first of those.
 */
import fc from 'fast-check'
import type { Mishap, MishapKind, ScenarioInput } from '../sim/index.js'

export type Fault =
  | { readonly type: 'Mishap'; readonly mishap: Mishap }
  | { readonly type: 'Loss'; readonly share: number }
  | { readonly type: 'Delay'; readonly seconds: number }
  | { readonly type: 'StartFailure'; readonly share: number }
  | { readonly type: 'SlowActions'; readonly seconds: number }
  | { readonly type: 'Forgetful' }

/** One fault, of any kind, as likely. */
export const faultsWithin = (horizonSeconds: number): fc.Arbitrary<Fault> => {
  const at = fc.integer({ min: 0, max: horizonSeconds })
  const forSeconds = fc.integer({ min: 10, max: 200 })
  const seconds = fc.integer({ min: 1, max: 60 })
  const probability = fc.constantFrom(0.1, 0.5, 0.9)
  const span = { probability, at, forSeconds }
  const what = fc.constantFrom('action' as const, 'outcome' as const)
  const mishaps: { readonly [K in MishapKind]: fc.Arbitrary<Extract<Mishap, { readonly kind: K }>> } = {
    crash: record('crash', { atSeconds: at }),
    hang: record('hang', { at }),
    telemetryGap: record('telemetryGap', { atSeconds: at, forSeconds }),
    zoneOutage: record('zoneOutage', { at, forSeconds, starts: fc.constantFrom('fail' as const, 'wait' as const) }),
    startLimit: record('startLimit', { limit: fc.nat(4), of: fc.constantFrom('instances' as const, 'starts' as const), at, forSeconds }),
    probeFalse: record('probeFalse', { negative: fc.constantFrom(0, 0.1, 0.9), positive: fc.constantFrom(0, 0.5), from: at, forSeconds }),
    refuse: record('refuse', { ...span, retryAfterSeconds: fc.constantFrom(1, 30) }),
    slow: record('slow', { ...span, seconds: fc.integer({ min: 1, max: 20 }) }),
    lost: record('lost', { ...span, what }),
    duplicate: record('duplicate', { ...span, what }),
    staleView: record('staleView', { ...span, seconds, dated: fc.boolean() }),
    lostWrite: record('lostWrite', span),
    controllerCrash: record('controllerCrash', { at, afterActions: fc.nat(3) }),
    // Forward by less than any drain has left over: a deadline that the clock jumps past is over.
    clockJump: record('clockJump', { at, bySeconds: fc.constantFrom(-300, -20, 20, 60) }),
  }
  const shares = { type: fc.constantFrom('Loss' as const, 'StartFailure' as const), share: probability }
  return fc.oneof(
    ...Object.values(mishaps).map((mishap) => fc.record({ type: fc.constant('Mishap' as const), mishap: mishap as fc.Arbitrary<Mishap> })),
    fc.record(shares),
    fc.record({ type: fc.constant('Delay' as const), seconds }),
    fc.record({ type: fc.constant('SlowActions' as const), seconds: fc.integer({ min: 1, max: 20 }) }),
    fc.constant({ type: 'Forgetful' as const }),
  )
}

type Parts = Pick<Required<ScenarioInput>, 'faults' | 'telemetry' | 'control'> & {
  readonly failureProbability: number
  readonly forgetful: boolean
}

/** The parts of a scenario in which these go wrong together: the worst of each kind of share and delay, the first that interrupts, the first step of the clock. */
export const together = (faults: readonly Fault[]): Parts => {
  const mishaps = faults.flatMap((fault) => (fault.type === 'Mishap' ? [fault.mishap] : []))
  const first = (is: (mishap: Mishap) => boolean): Mishap | undefined => mishaps.find(is)
  const interruption = first(isInterruption)
  const step = first(isStep)
  const worst = (type: 'Loss' | 'StartFailure'): number => Math.max(0, ...faults.map((fault) => (fault.type === type ? fault.share : 0)))
  const latest = (type: 'Delay' | 'SlowActions'): number => Math.max(0, ...faults.map((fault) => (fault.type === type ? fault.seconds : 0)))
  return {
    faults: mishaps.filter((mishap) => (!isInterruption(mishap) || mishap === interruption) && (!isStep(mishap) || mishap === step)),
    telemetry: { delaySeconds: latest('Delay'), lossProbability: worst('Loss') },
    control: { actuationSeconds: latest('SlowActions') },
    failureProbability: worst('StartFailure'),
    forgetful: faults.some(({ type }) => type === 'Forgetful'),
  }
}

const isInterruption = ({ kind }: Mishap): boolean => kind === 'crash' || kind === 'hang' || kind === 'zoneOutage'
const isStep = ({ kind }: Mishap): boolean => kind === 'clockJump'

const record = <K extends MishapKind, R extends object>(kind: K, parts: { readonly [P in keyof R]: fc.Arbitrary<R[P]> }): fc.Arbitrary<{ kind: K } & R> =>
  fc.record({ kind: fc.constant(kind), ...parts }) as unknown as fc.Arbitrary<{ kind: K } & R>
