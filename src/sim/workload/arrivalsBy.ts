/**
 * Arrivals at a rate that is asked for as time goes on: a Poisson process, by the area under the rate, which is taken as constant within each second.
 * Law: as many as the area, on average; asking in many steps or in one gives the same moments.
 */
import type { Stream } from '../random/stream.js'
import type { Micros } from '../time.js'

export type ArrivalsBy = {
  /** The next moment up to and including `until`; Infinity when none is, and then it can be asked again with a later one. */
  readonly next: (until: Micros) => Micros
}

export const arrivalsBy = (ratePerSecond: (at: Micros) => number, stream: Stream): ArrivalsBy => {
  let at: Micros = 0
  let left = stream.exponential() // how much area until the next
  let rate = 0
  let cell = -1
  return {
    next: (until) => {
      while (at <= until) {
        const own = Math.floor(at / CELL)
        if (own !== cell) {
          const asked = ratePerSecond(own * CELL)
          rate = asked > 0 && asked < Number.POSITIVE_INFINITY ? asked / CELL : 0 // what is no rate is none
          cell = own
        }
        const end = (own + 1) * CELL
        if (rate * (end - at) < left) {
          left -= rate * (end - at)
          at = end
          continue
        }
        const moment = at + left / rate
        if (moment > until) return Number.POSITIVE_INFINITY
        at = moment
        left = stream.exponential()
        return Math.round(moment)
      }
      return Number.POSITIVE_INFINITY
    },
  }
}

/** A second. */
const CELL: Micros = 1e6
