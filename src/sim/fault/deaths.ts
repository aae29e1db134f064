/** When the controller dies: moments that the scenario names, and moments drawn by rate. Law: the same for every policy. */
import { streamOf } from '../random/stream.js'
import { type Micros, microsOf } from '../time.js'
import type { Faults } from './faults.js'
import type { ControllerCrash } from './mishap.js'

type Death = { at: Micros; readonly after: (at: Micros) => Micros; readonly afterActions: number | null }
export type Deaths = readonly Death[]

export const deathsOf = ({ of }: Faults, seed: number): Deaths =>
  of.controllerCrash.map((fault, rank): Death => {
    const afterActions = fault.afterActions ?? null
    if ('at' in fault) return { at: microsOf(fault.at), after: () => Number.POSITIVE_INFINITY, afterActions }
    const after = byRate(fault, seed, rank)
    return { at: after(0), after, afterActions }
  })

const byRate = ({ ratePerHour }: Extract<ControllerCrash, { readonly ratePerHour: number }>, seed: number, rank: number): ((at: Micros) => Micros) => {
  const stream = streamOf(seed, 'controller', rank)
  return (at) => (ratePerHour > 0 ? at + Math.round((stream.exponential() / ratePerHour) * 3_600e6) : Number.POSITIVE_INFINITY)
}

/** Does one fall due? After how many actions, the fewest of those that do; null when it lives on. `any`: what an unnamed number may be drawn from. */
export const dieAt = (deaths: Deaths, any: () => number, now: Micros): number | null => {
  let fewest: number | null = null
  for (const death of deaths) {
    if (death.at > now) continue
    const done = death.afterActions ?? any()
    if (fewest === null || done < fewest) fewest = done
    while (death.at <= now) death.at = death.after(death.at)
  }
  return fewest
}
