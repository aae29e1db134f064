/**
 * A world: a scenario made concrete by a seed. All that is random in it is drawn from the seed by purpose, so every policy meets the same one.
 * Plain JSON, so a counterexample can be pasted into a test.
 */
import { type Demand, demandOf } from './oracle/demand.js'
import { streamOf } from './random/stream.js'
import { type Scenario, type ScenarioInput, scenario } from './scenario.js'
import { type Micros, microsOf } from './time.js'

/**
 * A `scenario` with a `seed`, and the `demand` that oracles see: everything that is random is drawn from it, and is the same for every policy. `initialReady`:
 * ready at time 0, whatever the policy. `phaseMicros`: when the first pass is.
 */
export type World = {
  readonly scenario: Scenario
  readonly seed: number
  readonly initialReady: number
  readonly phaseMicros: Micros
  readonly demand: Demand
}

/** The world of a scenario, by its own seed or another. */
export const worldOf = (input: ScenarioInput, seed?: number): World => {
  const made = scenario(input)
  const chosen = seed ?? made.seed
  const demand = demandOf(made)
  return { scenario: made, seed: chosen, initialReady: initialReadyOf(made, demand), phaseMicros: phaseOf(made, chosen), demand }
}

const initialReadyOf = ({ instances, agent }: Scenario, demand: Demand): number => {
  if (instances.initialReady !== null) return instances.initialReady
  const { scaling, replicas } = agent.spec
  if (!scaling.enabled) return replicas
  return Math.min(Math.max(demand.instances[0] ?? 1, scaling.minReplicas), scaling.maxReplicas)
}

/** On a whole millisecond, for the clock of the core has no finer ones. */
const phaseOf = ({ control }: Scenario, seed: number): Micros =>
  control.phaseSeconds === null
    ? Math.floor(streamOf(seed, 'phase').uniform() * control.periodSeconds * 1000) * 1000
    : Math.round(microsOf(control.phaseSeconds) / 1000) * 1000
