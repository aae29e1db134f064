/**
 * How many servers a Poisson load needs: Erlang's formulas for M/M/n, first come first served.
 * Law: more load never needs fewer. Source: simulation.md §5.1.
 */
import { exp } from '../random/elementary.js'
import type { Slo } from '../scenario.js'

/** The least number of servers, a multiple of `slots`, that keeps the SLO at this load; at least one instance's. */
export const serversFor = (ratePerSecond: number, meanSeconds: number, slo: Slo, slots: number): number => {
  const work = ratePerSecond * meanSeconds
  if (!(work > 0)) return slots
  const isKept = keeps(ratePerSecond, meanSeconds, slo)
  let blocking = 1 // Erlang B, from 0 servers on
  for (let servers = 1; servers < MOST; servers++) {
    blocking = (work * blocking) / (servers + work * blocking)
    if (servers % slots !== 0 || servers <= work) continue
    if (isKept(servers, blocking / (1 - (work / servers) * (1 - blocking)))) return servers
  }
  return MOST
}

/** Whether so many servers, all busy with that probability, keep every limit of the SLO. */
type IsKept = (servers: number, busy: number) => boolean

const keeps = (rate: number, mean: number, slo: Slo): IsKept => {
  const miss = (1 - slo.share) * (1 + 1e-12)
  const wait = Math.min(slo.waitSeconds ?? Number.POSITIVE_INFINITY, slo.ttftSeconds ?? Number.POSITIVE_INFINITY)
  const latency = slo.latencySeconds ?? Number.POSITIVE_INFINITY
  const served = latency === Number.POSITIVE_INFINITY ? 0 : exp(-latency / mean) // the share whose service alone is longer than that
  return (servers, busy) => {
    const spare = servers / mean - rate
    const waits = wait === Number.POSITIVE_INFINITY ? 0 : busy * exp(-spare * wait)
    if (served > miss) return waits <= miss && busy <= miss // no number of servers keeps it: then at least nobody waits
    return waits <= miss && tailOfLatency(servers - rate * mean, busy, latency / mean, served) <= miss
  }
}

/** P(latency > t) of M/M/n: `spare` is n − load, `time` is t in mean services, `served` is e^−time. */
const tailOfLatency = (spare: number, busy: number, time: number, served: number): number => {
  if (time === Number.POSITIVE_INFINITY) return 0
  const rest = spare - 1
  if (Math.abs(rest) < 1e-9) return served * (1 + busy * time)
  return served * (1 + (busy * (1 - exp(-rest * time))) / rest)
}

const MOST = 10_000_000
