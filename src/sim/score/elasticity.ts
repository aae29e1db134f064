/**
 * How supply follows demand: the ready instances s(t) against the demand d(t), integrated between their changes over [warm-up, horizon].
 * Accuracy is relative, (1/T) ∫ (d − s)⁺/d dt and (1/T) ∫ (s − d)⁺/d dt; timeshare is the share of time in which d > s, and s > d.
 * Source: simulation.md §2.2; twin: its worked example, §2.6.
 */
import { type Demand, demandAt } from '../oracle/demand.js'
import type { Micros } from '../time.js'

export type Elasticity = {
  readonly demand: Demand
  readonly from: Micros
  readonly to: Micros
  /** Up to where it is integrated, and the supply since. */
  at: Micros
  supply: number
  under: number
  over: number
  timeUnder: number
  timeOver: number
}

export const createElasticity = (demand: Demand, from: Micros, to: Micros): Elasticity => ({
  demand,
  from,
  to,
  at: from,
  supply: 0,
  under: 0,
  over: 0,
  timeUnder: 0,
  timeOver: 0,
})

/** The supply is `supply` from `at` on. */
export const noteSupply = (elasticity: Elasticity, supply: number, at: Micros): void => {
  integrate(elasticity, Math.min(at, elasticity.to))
  elasticity.supply = supply
}

export type Shares = { readonly accuracyUnder: number; readonly accuracyOver: number; readonly timeshareUnder: number; readonly timeshareOver: number }

export const sharesOf = (elasticity: Elasticity): Shares => {
  integrate(elasticity, elasticity.to)
  const length = elasticity.to - elasticity.from
  return {
    accuracyUnder: elasticity.under / length,
    accuracyOver: elasticity.over / length,
    timeshareUnder: elasticity.timeUnder / length,
    timeshareOver: elasticity.timeOver / length,
  }
}

const integrate = (elasticity: Elasticity, until: Micros): void => {
  const { demand, supply } = elasticity
  while (elasticity.at < until) {
    const end = Math.min(until, (Math.floor(elasticity.at / demand.windowMicros) + 1) * demand.windowMicros)
    const length = end - elasticity.at
    const wanted = demandAt(demand, elasticity.at)
    if (wanted > supply) {
      elasticity.under += ((wanted - supply) / wanted) * length
      elasticity.timeUnder += length
    } else if (supply > wanted) {
      elasticity.over += ((supply - wanted) / wanted) * length
      elasticity.timeOver += length
    }
    elasticity.at = end
  }
}
