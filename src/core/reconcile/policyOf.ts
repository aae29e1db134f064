/**
 * The policy that decides for an agent: the one its spec names, none when scaling is off, and the hold of a paused agent. Whatever the policy, the last stages
 * are the edges. An agent that comes again shares its policy with all of which the spec says the same: a policy is some forty small objects, no processor keeps
 * those of ten thousand agents at hand, and each pass would wait for its own. Law: twin (a policy of its own).
 */
import type { Agent } from '../domain/agent.js'
import type { CountWhy } from '../domain/why.js'
import { type AnyPolicy, advise, type Policy } from '../scaling/policy.js'
import { type Last, type RecommendAfter, recommendAfter } from '../scaling/recommend.js'
import { edgesOf, hold } from '../scaling/stage/edges.js'

/** Policies by the name under which a spec asks for them; a function is asked once, without parameters. */
export type Policies = Readonly<Record<string, AnyPolicy | (() => AnyPolicy)>>

/** `recommend`: by the policy; null where none decides. `why`: what decides when no stage and no metric does. `last`: of this agent. */
export type Bound = { readonly recommend: RecommendAfter | null; readonly why: CountWhy; readonly last: Last }

export const policyOf = (policies: Policies): ((agent: Agent) => Bound) => {
  const met = new WeakSet<Agent>()
  const kept = new WeakMap<Agent, Bound>()
  const named = namedIn(policies)
  const shared = sharing()
  return (agent) => {
    const known = kept.get(agent)
    if (known !== undefined) return known
    // To look for its like takes longer than to make a policy: not for an agent that nobody may ask for again.
    const isBack = met.delete(agent)
    const bound = build(named, agent, isBack ? shared : policyFor)
    if (isBack) kept.set(agent, bound)
    else met.add(agent)
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

/** `policyFor`, and the same policy for agents of which all that is read says the same. Where there are too many it begins anew. */
const sharing = (): typeof policyFor => {
  const made = new Map<string, Policy>()
  return (policy, agent) => {
    const reads = 'of' in policy ? policy.reads : []
    if (reads === undefined) return policyFor(policy, agent)
    const key = JSON.stringify([...new Set([...alwaysRead, ...reads])].map((part) => agent.spec[part]))
    const known = made.get(key)
    if (known !== undefined) return known
    const own = policyFor(policy, agent)
    if (made.size >= MOST_SHARED) made.clear()
    made.set(key, own)
    return own
  }
}

const build = (named: Named, agent: Agent, make: typeof policyFor): Bound => {
  const { scaling, replicas, paused } = agent.spec
  const last: Last = { memory: null }
  if (agent.deletedAt !== undefined) return { recommend: null, why: { type: 'AgentDeleted' }, last }
  if (!scaling.enabled) return { recommend: null, why: paused ? { type: 'AgentPaused' } : { type: 'Static', replicas }, last }
  const { policy, why } = scaled(named, agent, make)
  if (!paused) return { recommend: recommendAfter(policy), why, last }
  return { recommend: recommendAfter({ ...policy, stages: [...policy.stages, hold] }), why: { type: 'AgentPaused' }, last }
}

const scaled = (named: Named, agent: Agent, make: typeof policyFor): { readonly policy: Policy; readonly why: CountWhy } => {
  const { policy: name } = agent.spec.scaling
  const policy = named(name)
  if (policy !== undefined) return { policy: make(policy, agent), why: { type: 'Scaled' } }
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

/** Which policy is meant, and what the edges read. */
const alwaysRead = ['scaling', 'consumption'] as const
/** A fleet has few specs, and each text that is kept takes a kilobyte. */
const MOST_SHARED = 1_000
