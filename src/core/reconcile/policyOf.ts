/**
 * The policy that decides for an agent, built once per agent: the one its spec names, none when scaling is off, and the hold of a paused agent.
 * Whatever the policy, the last stages are the edges.
 */
import type { Agent } from '../domain/agent.js'
import type { CountWhy } from '../domain/why.js'
import { type AnyPolicy, advise, type Policy } from '../scaling/policy.js'
import { recommend } from '../scaling/recommend.js'
import { edgesOf, hold } from '../scaling/stage/edges.js'

/** Policies by the name under which a spec asks for them; a function is asked once, without parameters. */
export type Policies = Readonly<Record<string, AnyPolicy | (() => AnyPolicy)>>

/** `recommend`: by the policy; null where none decides. `why`: what decides when no stage and no metric does. */
export type Bound = { readonly recommend: ReturnType<typeof recommend> | null; readonly why: CountWhy }

export const policyOf = (policies: Policies): ((agent: Agent) => Bound) => {
  const built = new WeakMap<Agent, Bound>()
  const named = namedIn(policies)
  return (agent) => {
    const known = built.get(agent)
    if (known !== undefined) return known
    const bound = build(named, agent)
    built.set(agent, bound)
    return bound
  }
}

/** A policy made ready for an agent: parameters from its spec where it is a template, and the edges that every policy has. */
export const policyFor = (policy: AnyPolicy, agent: Agent): Policy => {
  const own = 'of' in policy ? policy.of(agent) : policy
  const edges = edgesOf(agent.spec)
  const stages = [...own.stages]
  const placeOf = (name: string): number => stages.findIndex((stage) => stage.name === name)
  edges.forEach((edge, i) => {
    if (placeOf(edge.name) >= 0) return
    const next = edges.slice(i + 1).find(({ name }) => placeOf(name) >= 0)
    stages.splice(next === undefined ? stages.length : placeOf(next.name), 0, edge)
  })
  return stages.length === own.stages.length ? own : { ...own, stages }
}

const build = (named: Named, agent: Agent): Bound => {
  const { scaling, replicas, paused } = agent.spec
  if (agent.deletedAt !== undefined) return { recommend: null, why: { type: 'AgentDeleted' } }
  if (!scaling.enabled) return { recommend: null, why: paused ? { type: 'AgentPaused' } : { type: 'Static', replicas } }
  const { policy, why } = scaled(named, agent)
  if (!paused) return { recommend: recommend(policy), why }
  return { recommend: recommend({ ...policy, stages: [...policy.stages, hold] }), why: { type: 'AgentPaused' } }
}

const scaled = (named: Named, agent: Agent): { readonly policy: Policy; readonly why: CountWhy } => {
  const { policy: name } = agent.spec.scaling
  const policy = named(name)
  if (policy !== undefined) return { policy: policyFor(policy, agent), why: { type: 'Scaled' } }
  const stay: Policy = { name, parameters: {}, propose: ({ current }) => advise(current), stages: [] }
  return { policy: policyFor(stay, agent), why: { type: 'PolicyUnknown', policy: name } }
}

/** The policy of a name, if there is one; what makes it is asked when the first agent names it, and never again. */
type Named = (name: string) => AnyPolicy | undefined

const namedIn = (policies: Policies): Named => {
  const asked = new Map<string, AnyPolicy>()
  return (name) => {
    const known = asked.get(name)
    if (known !== undefined || !Object.hasOwn(policies, name)) return known
    const own = policies[name] as Policies[string]
    const policy = typeof own === 'function' ? own() : own
    asked.set(name, policy)
    return policy
  }
}
