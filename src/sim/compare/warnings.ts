/**
 * What makes a verdict doubtful, said beside it. Source: simulation.md §0.2, rules 1 and 3.
 */
import { p99SecondsOf } from '../random/duration.js'
import type { Scenario } from '../scenario.js'

/**
 * `WarmupShort`: shorter than 99 % of starts and the longest window of the agent's own rules (those of a policy with parameters of its own are not known here);
 * run it with at least `neededSeconds`, and with twice that the verdict should be the same. `SeedsAreNotDays`: counts are one day, and another seed is no other
 * day. `OneSeed`: no interval. `warmupSeconds`: what the scenario has.
 */
export type Warning =
  | { readonly type: 'WarmupShort'; readonly warmupSeconds: number; readonly neededSeconds: number }
  | { readonly type: 'SeedsAreNotDays' }
  | { readonly type: 'OneSeed' }

export const warningsOf = (scenario: Scenario, seeds: number): readonly Warning[] => {
  const warnings: Warning[] = []
  const { warmupSeconds } = scenario
  const neededSeconds = neededWarmup(scenario)
  if (warmupSeconds < neededSeconds) warnings.push({ type: 'WarmupShort', warmupSeconds, neededSeconds })
  if (seeds < 2) warnings.push({ type: 'OneSeed' })
  else if (scenario.workload.arrivals.kind === 'counts') warnings.push({ type: 'SeedsAreNotDays' })
  return warnings
}

const neededWarmup = ({ instances, telemetry, agent }: Scenario): number => {
  const { scaling } = agent.spec
  const { scaleUp, scaleDown } = scaling.behavior
  const windows = [scaling.scaleUpDelayMs, scaling.scaleDownDelayMs, scaling.cooldownPeriodMs]
  for (const { stabilizationWindowMs, policies } of [scaleUp, scaleDown]) {
    windows.push(stabilizationWindowMs)
    for (const { periodMs } of policies) windows.push(periodMs)
  }
  return Math.ceil(p99SecondsOf(instances.start) + Math.max(telemetry.windowSeconds, ...windows.map((ms) => ms / 1000)))
}
