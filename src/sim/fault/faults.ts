/**
 * The faults of a scenario, ready to be asked: by kind, in an order of their own (so that the order in which a scenario lists them changes nothing),
 * and who is struck by which. Law: what a fault strikes depends on the seed, on itself and on what it strikes, on no policy and on no other kind of fault.
 */
import { canonicalText, compareBytes } from '../../core/index.js'
import { streamOf } from '../random/stream.js'
import type { Scenario } from '../scenario.js'
import { type Micros, microsOf } from '../time.js'
import { type Mishap, type MishapKind, mishapKinds, type Of, type Span } from './mishap.js'

/** `zone`: null is all there is. */
export type Outage = { readonly zone: string | null; readonly from: Micros; readonly to: Micros; readonly starts: 'fail' | 'wait' }

export type Faults = {
  readonly seed: number
  readonly of: { readonly [K in MishapKind]: readonly Of<K>[] }
  readonly outages: readonly Outage[]
  readonly zones: readonly string[]
  readonly forgetful: boolean
}

export const faultsOf = ({ faults, instances }: Scenario, seed: number): Faults => {
  const of = Object.fromEntries(mishapKinds.map((kind) => [kind, inOrder(faults.filter((mishap) => mishap.kind === kind))])) as unknown as Faults['of']
  const zones = instances.zones ?? []
  const outages = of.zoneOutage.map(
    ({ at, forSeconds, zone, starts = 'fail' }, rank): Outage => ({
      zone: zone ?? (zones.length === 0 ? null : zones[Math.floor(drawn(seed, `zoneOutage/${rank}`) * zones.length)]!),
      from: microsOf(at),
      to: microsOf(at) + microsOf(forSeconds),
      starts,
    }),
  )
  return { seed, of, outages: outages.sort((a, b) => a.from - b.from), zones, forgetful: instances.forgetful ?? false }
}

type Likely = 'refuse' | 'slow' | 'lost' | 'duplicate' | 'staleView' | 'lostWrite'

/** The first fault of a kind that strikes, or null. `about`: what could be struck, in words that no two of them share. */
export const struckBy = <K extends Likely>(
  { seed, of }: Faults,
  kind: K,
  about: string,
  now: Micros,
  applies: (fault: Of<K>) => boolean = always,
): Of<K> | null => {
  const all = of[kind] as readonly Of<Likely>[]
  for (let rank = 0; rank < all.length; rank++) {
    const fault = all[rank]!
    if (isOn(fault, now) && applies(fault as Of<K>) && drawn(seed, `${kind}/${rank}/${about}`) < fault.probability) return fault as Of<K>
  }
  return null
}

const always = (): boolean => true

/** What keeps an instance of that zone from starting now: one that makes it fail, else the one that is over last; null when nothing does. */
export const outageOf = ({ outages }: Faults, zone: string, now: Micros): Outage | null => {
  let worst: Outage | null = null
  for (const outage of outages) {
    if ((outage.zone !== null && outage.zone !== zone) || now < outage.from || now >= outage.to) continue
    if (outage.starts === 'fail') return outage
    if (worst === null || outage.to > worst.to) worst = outage
  }
  return worst
}

/** In [0, 1), the same for the same words. */
export const drawn = (seed: number, about: string): number => streamOf(seed, 'fates', about).uniform()

/** From its moment on, for its time: [at, at + forSeconds). */
export const isOn = ({ at = 0, forSeconds = Number.POSITIVE_INFINITY }: Span, now: Micros): boolean =>
  now >= microsOf(at) && (forSeconds === Number.POSITIVE_INFINITY || now < microsOf(at) + microsOf(forSeconds))

const inOrder = (mishaps: readonly Mishap[]): readonly Mishap[] => {
  const texts = new Map(mishaps.map((mishap) => [mishap, canonicalText(mishap)]))
  return [...mishaps].sort((a, b) => compareBytes(texts.get(a)!, texts.get(b)!))
}
