/**
 * Laws of replacement and of probes, told on what a pass was shown: what goes is missed by nobody, what comes has room, and what failed is waited for.
 */
import fc from 'fast-check'
import { overdueAt } from '../../core/domain/memory.js'
import { hasSlot } from '../../core/domain/slots.js'
import { type Instance, isWorldAction, keyOf, observe } from '../../core/index.js'
import { type CourseOptions, courses, run } from '../course.js'
import { must } from '../must.js'
import type { Pass, Reconcile } from '../pass.js'
import { type Law, type Sometimes, sometimes } from '../sometimes.js'
import { surgeOf, unavailableOf } from './rollout.js'

type OfPasses = ((reconcile: Reconcile) => Law) & { readonly judge: (pass: Pass, reconcile: Reconcile) => void }

/** A law of one pass, over courses of agents of every kind; its judge is there for laws that look at many things at once. */
const ofPasses = <Name extends string>(
  title: string,
  reaches: readonly Name[],
  judge: (pass: Pass, reach: Sometimes<Name>['reach'], reconcile: Reconcile) => void,
  options: CourseOptions = {},
): OfPasses => {
  const law = (reconcile: Reconcile): Law => {
    const reached = sometimes(reaches)
    const property = fc.property(courses(options), (course) => {
      for (const pass of run(reconcile, course)) judge(pass, reached.reach, reconcile)
    })
    return { title, sometimes: reached, property }
  }
  return Object.assign(law, { judge: (pass: Pass, reconcile: Reconcile) => judge(pass, () => {}, reconcile) })
}

const isOurs = ({ ownerUid }: Instance, { agent }: Pass): boolean => ownerUid === undefined || ownerUid === agent.uid
/** Whether it is to go by a wish. What was refused, or not seen for too long, is wished no more; a drain that was taken back is over once it is seen. */
const isWishedAway = ({ observed, agent, plan, now }: Pass, id: string): boolean => {
  const memory = observed.status?.memory
  if (memory?.uid !== agent.uid || observed.outcomes.some(({ action, error }) => error !== undefined && keyOf(action) === id)) return false
  const time = Math.max(now, plan.status.memory.at)
  return memory.wishes.some((wish) => (wish.type === 'Drain' || wish.type === 'Delete') && wish.key === id && wish.blocked !== true && time < overdueAt(wish))
}

export const surge = ofPasses(
  'never: does a create make more exist than are desired and may be beyond them',
  ['a create', 'one for a replacement', 'a place that one who leaves still holds', 'no room'],
  (pass, reach) => {
    const { agent, observed, plan } = pass
    const creates = plan.actions.filter(({ type }) => type === 'Create').length
    const { desiredReplicas: desired } = plan.status
    const existing = observed.instances.filter(
      (instance) => isOurs(instance, pass) && instance.phase !== 'Failed' && instance.deletingAt === undefined && !isCordoned(instance),
    )
    reach(
      'no room',
      plan.trail.some((step) => step.type === 'Act' && step.why.type === 'SurgeFull'),
    )
    if (creates === 0) return
    const most = desired + surgeOf(agent, desired)
    must(existing.length + creates <= most, () => `${creates} are created where ${existing.length} exist and ${most} may`)
    reach('a create')
    reach('one for a replacement', existing.length + creates > desired)
    reach(
      'a place that one who leaves still holds',
      existing.some(({ drainingSince }) => drainingSince !== undefined),
    )
  },
)

const isCordoned = ({ drainingSince, drainCause, drainDeadline }: Instance): boolean =>
  drainingSince !== undefined && (drainCause ?? (drainDeadline === undefined ? 'External' : 'ScaleDown')) === 'External'

export const unavailable = ofPasses(
  'never: does what is replaced leave fewer available than are needed',
  ['a stale one goes', 'a suspect one goes', 'one that serves goes', 'it is held'],
  (pass, reach) => {
    const { agent, observed, plan } = pass
    const { desiredReplicas: desired } = plan.status
    const needed = desired - unavailableOf(agent, desired)
    const serves = new Set(observed.instances.filter((instance) => mayServe(instance, pass)).map(({ id }) => id))
    const gone = plan.actions.flatMap((action) => (action.type === 'Drain' ? [action] : []))
    const replaced = gone.filter(({ cause }) => cause === 'Rollout')
    const serving = replaced.filter(({ id }) => serves.has(id)).length
    const before = serves.size - gone.filter(({ id, cause }) => cause === 'ScaleDown' && serves.has(id)).length
    must(serving === 0 || before - serving >= needed, () => `${serving} of ${before} that serve are replaced, and ${needed} are needed`)
    reach('a stale one goes', replaced.length > 0)
    reach('one that serves goes', serving > 0)
    reach(
      'a suspect one goes',
      gone.some(({ cause }) => cause === 'Suspect'),
    )
    reach(
      'it is held',
      plan.trail.some((step) => step.type === 'Act' && (step.why.type === 'RolloutHeld' || step.why.type === 'SuspectsHeld')),
    )
  },
  { mayBeDeleted: false, mayPause: false },
)

/** As well as it can be told without folding what probes showed: at the most so many serve. */
const mayServe = (instance: Instance, pass: Pass): boolean => {
  const { agent, observed } = pass
  if (!isOurs(instance, pass) || instance.deletingAt !== undefined || instance.drainingSince !== undefined) return false
  if (isWishedAway(pass, instance.id) || instance.phase === 'Pending' || instance.phase === 'Failed') return false
  if (!agent.spec.healthCheck.enabled) return instance.phase === 'Running' || instance.phase === 'Healthy'
  return instance.health?.type === 'Ready' || observed.probes.some(({ id, ok }) => ok && id === instance.id)
}

export const backsOff = ofPasses(
  'never: is anything created in a slot that backs off',
  ['a slot that backs off', 'a create beside it'],
  ({ agent, observed, plan, now }, reach) => {
    const memory = observed.status?.memory
    if (memory === undefined || memory.uid !== agent.uid || memory.at > now + 300_000) return
    const time = Math.max(now, memory.at)
    const waits = memory.backoffs.filter(({ until }) => until > time).map(({ slots }) => slots)
    const creates = plan.actions.flatMap((action) => (action.type === 'Create' ? [action.name] : []))
    reach('a slot that backs off', waits.length > 0)
    for (const name of creates) {
      const slot = Number(name.slice(agent.name.length + 10).split('-')[0])
      must(!waits.some((slots) => hasSlot(slots, slot)), () => `${name} is created, and its slot backs off`)
      reach('a create beside it', waits.length > 0)
    }
  },
)

export const probed = ofPasses(
  'never: is what does not run probed, or before its delay, twice at a time, or for longer than the interval',
  ['a first probe', 'one after another', 'one that still starts', 'none of two in a row'],
  ({ agent, observed, plan, now }, reach) => {
    const { enabled, intervalMs, initialDelayMs } = agent.spec.healthCheck
    const time = Math.max(now, plan.status.memory.at)
    const probes = plan.actions.flatMap((action) => (action.type === 'Probe' ? [action] : []))
    must(enabled || probes.length === 0, () => 'nobody asked for probes')
    must(new Set(probes.map(({ id }) => id)).size === probes.length, () => 'one instance is probed twice')
    for (const { id, seq, timeoutMs } of probes) {
      const seen = observed.instances.find((instance) => instance.id === id) as Instance
      must(seen.phase !== 'Pending' && seen.phase !== 'Failed' && seen.deletingAt === undefined, () => `${id} is ${seen.phase}, and probed`)
      must(seen.ownerUid === undefined || seen.ownerUid === agent.uid, () => `${id} is another's, and probed`)
      must(seq <= time && timeoutMs <= intervalMs && seq % 1_000 === 0, () => `the probe of ${id} is due at ${seq}, now is ${time}`)
      const start = seen.startedAt
      if (start !== undefined && start <= time) {
        must(seq >= start + initialDelayMs, () => `${id} started at ${start}, and is probed for ${seq}`)
        reach('one that still starts', initialDelayMs > 0)
      }
      const under = seen.probing !== undefined && seen.probing <= time && !(start !== undefined && start <= time && seen.probing < start) ? seen.probing : null
      must(under === null || seq >= under + intervalMs, () => `${id} is probed for ${seq}, and the probe of ${under} is under way`)
      const evidence = plan.evidence.find((each) => each.id === id)
      must(evidence?.probing === seq, () => `${id} is probed for ${seq}, and the evidence says ${evidence?.probing}`)
      reach(under === null && seen.health === undefined ? 'a first probe' : 'one after another')
    }
    reach('none of two in a row', enabled && probes.length === 0 && observed.instances.some(({ probing }) => probing !== undefined))
  },
  { probes: 'Always' },
)

export const blind = ofPasses(
  'shell restart: whose evidence is lost removes nothing that runs for not being well',
  ['something unwell before', 'something that runs', 'a removal for another reason'],
  ({ agent, input, plan, now }, reach, reconcile) => {
    const nothing = input.instances.map(({ health: _health, probing: _probing, ...instance }) => instance)
    const anew = reconcile(agent, observe({ ...input, instances: nothing, probes: [] }), now)
    for (const action of anew.actions.filter(isWorldAction)) {
      must(action.why.type !== 'NotHealthy', () => `${action.type} of an instance of which nothing is known`)
      reach('a removal for another reason', action.type === 'Drain' || action.type === 'Delete')
    }
    reach(
      'something unwell before',
      plan.actions.some(({ why }) => why.type === 'NotHealthy'),
    )
    reach(
      'something that runs',
      input.instances.some(({ phase }) => phase === 'Running'),
    )
  },
  { probes: 'Always', mayBeDeleted: false },
)

export const replacements: readonly OfPasses[] = [surge, unavailable, backsOff, probed, blind]
