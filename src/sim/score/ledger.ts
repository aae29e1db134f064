/**
 * What instances cost: billed from the request of a start (or from ready) until the end, rounded up to whole quanta, within [warm-up, horizon].
 * Who still runs at the horizon is billed up to it, not rounded. Those of time 0 owe no start fee. Laws: a static fleet costs exactly its hours;
 * initial + starts − stops is what runs at the horizon. Source: simulation.md §0.1, §2.4.
 */
import type { Price } from '../scenario.js'
import { type Micros, microsOf } from '../time.js'

export type Ledger = {
  readonly price: Price
  readonly quantum: Micros
  readonly warmup: Micros
  readonly horizon: Micros
  /** Microseconds, as they were and as they are billed. */
  running: number
  billed: number
  starts: number
  startsWasted: number
  stops: number
}

export const createLedger = (price: Price, warmup: Micros, horizon: Micros): Ledger => ({
  price,
  quantum: microsOf(price.quantumSeconds),
  warmup,
  horizon,
  running: 0,
  billed: 0,
  starts: 0,
  startsWasted: 0,
  stops: 0,
})

/** What is charged for: `billedFrom` is −1 while nothing is owed; `startedAt` is −1 for those of time 0. */
export type Charged = { readonly startedAt: Micros; readonly billedFrom: Micros; readonly served: boolean }

export const isScored = (ledger: Ledger, at: Micros): boolean => at >= ledger.warmup && at <= ledger.horizon

export const noteStart = (ledger: Ledger, at: Micros): void => {
  if (isScored(ledger, at)) ledger.starts += 1
}

/** An instance is no longer billed: it has failed, crashed or gone. */
export const noteStop = (ledger: Ledger, { startedAt, billedFrom, served }: Charged, at: Micros): void => {
  if (!isScored(ledger, at)) return
  ledger.stops += 1
  if (!served && isScored(ledger, startedAt)) ledger.startsWasted += 1
  if (billedFrom < 0) return
  const length = at - billedFrom
  const rounded = ledger.quantum > 0 ? Math.ceil(length / ledger.quantum) * ledger.quantum : length
  charge(ledger, billedFrom, at, billedFrom + rounded)
}

/** At the horizon, for each that is still billed. */
export const noteHorizon = (ledger: Ledger, billedFrom: Micros): void => {
  if (billedFrom >= 0) charge(ledger, billedFrom, ledger.horizon, ledger.horizon)
}

export const hoursOf = (ledger: Ledger): number => ledger.running / MICROS_PER_HOUR

export const costOf = ({ price, billed, starts }: Ledger): number => (billed / MICROS_PER_HOUR) * price.perInstanceHour + starts * price.perStart

const charge = (ledger: Ledger, from: Micros, to: Micros, billedTo: Micros): void => {
  const begin = Math.max(from, ledger.warmup)
  ledger.running += Math.max(0, to - begin)
  ledger.billed += Math.max(0, billedTo - begin)
}

export const MICROS_PER_HOUR = 3_600e6
