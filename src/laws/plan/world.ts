/**
 * Laws of a world that keeps its word, from some time on: what should be, is, after a stated time, and stays without a write.
 */
import fc from 'fast-check'
import type { InstanceSeed } from '../arbitrary/instance.js'
import { stories } from '../arbitrary/story.js'
import { must } from '../must.js'
import type { Pass, Reconcile } from '../pass.js'
import { type Law, sometimes } from '../sometimes.js'
import { isServing } from '../story/cluster.js'
import { play } from '../story/play.js'
import type { Story } from '../story/story.js'
import { CALM_FROM_MS, describe, fair, isAsDesired, settled, staying, steppedBackMs, sums } from './settling.js'

/**
 * Passes that a static agent of `desired` needs on a world that obeys at once and is looked at twice a second: drain, delete, look, and creates that double;
 * five for each of `bad` that is replaced, one after the other; the back-off of ten seconds where something `failed`.
 */
export const passesOf = (desired: number, bad: number, failed: boolean): number => 4 + Math.ceil(Math.log2(1 + desired)) + 5 * bad + (failed ? 21 : 0)

export const fixpoint = (reconcile: Reconcile): Law => {
  const reached = sometimes(['several creates', 'a surplus', 'a failed one', 'a cordon', 'a deletion'])
  const ideal = stories({
    policies: ['Static'],
    world: 'Still',
    actions: 'Done',
    store: 'Kept',
    clock: 'Steady',
    lag: 'None',
    mayPause: false,
    mayBeDeleted: true,
    probes: 'None',
    lengthMs: fc.constant(45_000),
  })
  return {
    title:
      'fixpoint: on a world that obeys at once, with d desired and b to be replaced, the plan is empty after 4 + ⌈log₂(1 + d)⌉ + 5b passes, and a back-off where one failed; d stay, and it stays so',
    sometimes: reached,
    property: fc.property(ideal, (story) => {
      // One that does not get well is given up after half a minute: another law's business.
      const begin = story.begin.map((seed): InstanceSeed => (seed.phase === 'Unhealthy' ? { ...seed, phase: 'Healthy' } : seed))
      const agent = { ...story.agent, spec: { ...story.agent.spec, minReadyMs: 0 } }
      const atOnce: Story = { ...story, agent, begin, nature: { ...story.nature, startMs: [0], workMs: [0], goneMs: 0 }, drive: { everyMs: 500, watch: false } }
      const passes = play(reconcile, atOnce, 120)
      const first = passes[0] as Pass
      const { desiredReplicas } = first.plan.status
      const { revision: wanted } = first.agent
      const bad = first.observed.instances.filter(({ phase, revision = wanted }) => revision !== wanted || phase === 'Pending').length
      const failed = first.observed.instances.some(({ phase }) => phase === 'Failed' || phase === 'Pending')
      const most = passesOf(desiredReplicas, bad, failed)
      passes.forEach((pass, index) => {
        if (index < most) return
        must(pass.plan.actions.length === 0, () => `pass ${index + 1}, where ${most} are enough, at ${describe(pass)}`)
        isAsDesired(pass)
      })
      reached.reach('several creates', desiredReplicas - staying(first).length > 2)
      reached.reach('a surplus', staying(first).length > desiredReplicas)
      reached.reach(
        'a failed one',
        first.plan.trail.some((step) => step.type === 'Pass' && step.failed > 0),
      )
      reached.reach(
        'a cordon',
        first.observed.instances.some(({ drainCause }) => drainCause === 'External'),
      )
      reached.reach('a deletion', first.agent.deletedAt !== undefined)
    }),
  }
}

export const convergence = (reconcile: Reconcile): Law => {
  const reached = sometimes([
    'a static agent',
    'a fixed policy',
    'sums',
    'averages',
    'levels',
    'a protected surplus',
    'a cordon',
    'at the least',
    'at the most',
    'in between',
    'a load that is answered',
    'asleep',
  ])
  return {
    title: 'convergence: in a fair world what is desired is reached in the stated time, answers the load, and stays without a write',
    sometimes: reached,
    property: fc.property(stories(fair), (story) => {
      const rest = settled(reconcile, story)
      for (const pass of rest) {
        must(pass.plan.actions.length === 0 && pass.plan.persist === 'No', () => `not at rest at ${describe(pass)}`)
        isAsDesired(pass)
      }
      const last = rest[rest.length - 1] as Pass
      reached.reach('a load that is answered', answersLoad(last, story))
      reached.reach('asleep', last.agent.spec.scaling.enabled && last.plan.status.desiredReplicas === 0)
      const { agent, plan, observed } = last
      const { scaling } = agent.spec
      const { desiredReplicas } = plan.status
      reached.reach('a static agent', !scaling.enabled)
      reached.reach('a fixed policy', scaling.enabled && scaling.policy === 'fixed')
      reached.reach(
        'a cordon',
        observed.instances.some(({ drainCause }) => drainCause === 'External'),
      )
      reached.reach('a protected surplus', staying(last).length > desiredReplicas)
      if (!scaling.enabled || scaling.policy !== 'standard') return
      for (const step of plan.trail) if (step.type === 'Metric') reached.reach(step.kind === 'total' ? 'sums' : step.kind === 'average' ? 'averages' : 'levels')
      reached.reach(desiredReplicas === scaling.minReplicas ? 'at the least' : desiredReplicas === scaling.maxReplicas ? 'at the most' : 'in between')
    }),
  }
}

/** What is desired answers the load, as near as bands and directions permit; false where the load cannot be told. */
const answersLoad = (pass: Pass, story: Story): boolean => {
  const { agent, plan } = pass
  const { desiredReplicas: desired } = plan.status
  const { scaling, replicas } = agent.spec
  const { minReplicas: least, maxReplicas: most } = scaling
  if (!scaling.enabled) {
    must(desired === replicas, () => `${desired} instead of ${replicas}`)
    return false
  }
  if (scaling.policy === 'fixed') {
    must(desired === Math.min(Math.max(replicas, least), most), () => `${desired} instead of ${replicas}, from ${least} to ${most}`)
    return false
  }
  const stay = staying(pass)
  const deaf = story.events.some(({ what }) => what.type === 'Telemetry' && what.present !== 'All')
  if (deaf || !stay.every(isServing) || stay.length !== desired) return false
  const changes = [...story.events].sort((a, b) => a.atMs - b.atMs).flatMap(({ what }) => (what.type === 'Load' ? [what.load] : []))
  const load = changes[changes.length - 1] ?? story.load
  const { scaleUp, scaleDown } = scaling.behavior
  const up = Math.min(...scaling.targetMetrics.map(({ tolerance = scaleUp.tolerance }) => tolerance))
  const down = Math.max(...scaling.targetMetrics.map(({ tolerance = scaleDown.tolerance }) => tolerance))
  const asleep = desired === 0 && scaling.activation !== undefined && load <= scaling.activation.threshold
  const low = !asleep && desired < most && scaleUp.selectPolicy !== 'Disabled' && load > desired * (1 + up) + 1e-6
  const high = desired > least && scaleDown.selectPolicy !== 'Disabled' && load < desired * (1 - down) - 1e-6 && Math.ceil(load - 1e-6) < desired
  must(!low && !high, () => `${desired} for a load of ${load}, from ${least} to ${most}`)
  return true
}

export const recovery = (reconcile: Reconcile): Law => {
  const reached = sometimes(['a lost status', 'a damaged status', 'a clock that stepped back', 'a refusal', 'a slow action'])
  return {
    title:
      'convergence: after faults of actions, lists, memory and clocks what stays is what is desired, ten minutes later than in a fair world, and as long again as the clock stepped back',
    sometimes: reached,
    property: fc.property(stories({ ...fair, actions: 'Any', store: 'Any', clock: 'Any' }), (story) => {
      for (const pass of settled(reconcile, story, 600_000 + steppedBackMs(story))) {
        must(pass.plan.actions.length === 0, () => `still at work at ${describe(pass)}`)
        isAsDesired(pass)
      }
      reached.reach(
        'a lost status',
        story.events.some(({ what }) => what.type === 'StatusLost'),
      )
      reached.reach(
        'a damaged status',
        story.events.some(({ what }) => what.type === 'StatusDamaged'),
      )
      reached.reach(
        'a clock that stepped back',
        story.events.some(({ what }) => what.type === 'ClockStep' && what.byMs < -300_000),
      )
      reached.reach(
        'a refusal',
        story.fates.some(({ type }) => type === 'Refused'),
      )
      reached.reach(
        'a slow action',
        story.fates.some(({ type }) => type === 'Slow'),
      )
    }),
  }
}

export const path = (reconcile: Reconcile): Law => {
  const reached = sometimes(['static', 'scaled', 'from above and from below'])
  const exact = sums.map((target) => ({ ...target, tolerance: 0 }))
  const route = stories({ ...fair, policies: ['Static', 'standard'], targets: exact, timing: 'None', zero: 'None', world: 'Fair' })
  return {
    title: 'path: two routes to one spec and one load end alike, without a band',
    sometimes: reached,
    property: fc.property(route, route, fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 4 }), (a, b, count, least) => {
      const last: Story['events'] = [
        { atMs: CALM_FROM_MS, what: { type: 'Replicas', replicas: count } },
        { atMs: CALM_FROM_MS, what: { type: 'Bounds', minReplicas: least, room: count } },
        { atMs: CALM_FROM_MS, what: { type: 'Load', load: count } },
      ]
      const ends = [a, { ...b, agent: a.agent }].map((story) => {
        // One that is sick for ever neither serves nor reports: it makes a difference, and should.
        const begin = story.begin.map((seed): InstanceSeed => ({ ...seed, phase: seed.phase === 'Unhealthy' ? 'Healthy' : seed.phase, protected: false }))
        const passes = settled(reconcile, { ...story, begin, events: [...story.events, ...last] })
        return passes[passes.length - 1] as Pass
      })
      const [one, other] = ends as [Pass, Pass]
      const [here, there] = [one.plan.status.desiredReplicas, other.plan.status.desiredReplicas]
      must(here === there, () => `${here} on one way, ${there} on the other`)
      reached.reach(one.agent.spec.scaling.enabled ? 'scaled' : 'static')
      reached.reach('from above and from below', a.begin.length < count !== b.begin.length < count)
    }),
  }
}
