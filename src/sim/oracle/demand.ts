/**
 * The demand d(t): the fewest instances that keep the SLO if the rate of a window went on for ever, by Erlang C on the true mean rate of the window.
 * Windows are a minute, or the 99 % quantile of a start if that is longer. Never below 1. The rate is known, the sample path is not, so a policy may cost
 * a little less than a fleet that follows d(t). Source: simulation.md §2.1, §4.8 (L1).
 */
import { meanSecondsOf, p99SecondsOf } from '../random/duration.js'
import type { Scenario } from '../scenario.js'
import { type Micros, microsOf, secondsOf } from '../time.js'
import { meanRate } from '../workload/rate.js'
import { serversFor } from './erlang.js'

/**
 * `name` says which demand it is, for whoever prints a number that was measured against it. `instances`: how many were needed, window by window of
 * `windowMicros`.
 */
export type Demand = { readonly name: string; readonly windowMicros: Micros; readonly instances: readonly number[] }

export const demandOf = (scenario: Scenario): Demand => {
  const { workload, instances, slo } = scenario
  const slots = instances.service.slots
  const mean = meanSecondsOf(workload.requests)
  const windowSeconds = Math.max(60, Math.ceil(p99SecondsOf(instances.start)))
  const count = Math.max(1, Math.ceil(scenario.horizonSeconds / windowSeconds))
  const known = new Map<number, number>()
  const needed: number[] = []
  for (let index = 0; index < count; index++) {
    const rate = meanRate(workload, index * windowSeconds, (index + 1) * windowSeconds)
    let servers = known.get(rate)
    if (servers === undefined) {
      servers = serversFor(rate, mean, slo, slots)
      known.set(rate, servers)
    }
    needed.push(servers / slots)
  }
  return { name: `Erlang C on the mean rate of ${windowSeconds} s`, windowMicros: microsOf(windowSeconds), instances: needed }
}

/** How many instances were needed at a time. */
export const demandAt = ({ windowMicros, instances }: Demand, at: Micros): number =>
  instances[Math.min(instances.length - 1, Math.floor(at / windowMicros))] ?? 1

/** Instance-hours of a fleet that follows the demand exactly, without delay and for nothing. */
export const hoursOfDemand = (demand: Demand, from: Micros, to: Micros): number => {
  let sum = 0
  for (let at = from; at < to; ) {
    const end = Math.min(to, (Math.floor(at / demand.windowMicros) + 1) * demand.windowMicros)
    sum += demandAt(demand, at) * secondsOf(end - at)
    at = end
  }
  return sum / 3600
}
