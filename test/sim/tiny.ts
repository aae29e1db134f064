/** Worlds small enough to compute by hand: requests in the middle of seconds, fixed sizes, a static fleet unless told otherwise. */
import { type Agent, type AgentInput, advise, type Policy } from '../../src/core/index.js'
import { type ScenarioInput, START_AT, type World, worldOf } from '../../src/sim/index.js'

export const fleet = (replicas: number, spec: Partial<AgentInput['spec']> = {}): AgentInput => ({
  name: 'tiny',
  spec: { agentType: 'chat', model: { provider: 'acme', model: 'm1' }, replicas, ...spec },
})

/** `perSecond`: how many come in each second, spread evenly. The horizon is the length of the list. */
export const tiny = (perSecond: readonly number[], seconds: number, agent: AgentInput | Agent, rest: Partial<ScenarioInput> = {}): World =>
  worldOf({
    name: 'tiny',
    ...rest,
    workload: { arrivals: { kind: 'counts', perSecond, spread: 'even' }, requests: { kind: 'fixed', seconds } },
    control: { phaseSeconds: 0, ...rest.control },
    agent,
  })

/** So many from each moment on, in seconds: a policy without a will of its own. */
export const script = (...moments: readonly (readonly [atSeconds: number, desired: number])[]): Policy => ({
  name: 'script',
  parameters: {},
  propose: (_, now) => advise(moments.reduce((desired, [at, next]) => (now - START_AT >= at * 1_000 ? next : desired), moments[0]?.[1] ?? 1)),
  stages: [],
})

/** So many seconds of nothing. */
export const quiet = (seconds: number): readonly number[] => new Array(seconds).fill(0)
