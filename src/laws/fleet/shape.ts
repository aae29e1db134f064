/** Laws of the form: same in, same out; whatever order; JSON; nothing twice and nothing before its time. */
import fc from 'fast-check'
import { agentKey, compareBytes, isWorldAction, type Observed, type ReconcileFleet } from '../../core/index.js'
import { difference, must, sameBytes, sameValue, throughJson } from '../must.js'
import { type Law, sometimes } from '../sometimes.js'
import { fleetCourses, runFleet } from './course.js'
import { againIn, type FleetPass } from './pass.js'

export const determinism = (reconcileFleet: ReconcileFleet): Law => {
  const reached = sometimes(['a cut', 'a memory'])
  return {
    title: 'determinism: the same fleet and time give the same plans; they are JSON, and nothing that was handed in is changed',
    sometimes: reached,
    property: fc.property(fleetCourses(), (course) => {
      const passes = runFleet(reconcileFleet, course)
      for (const { agents, observedByKey, shared, now, plans } of passes) {
        sameBytes(reconcileFleet(agents, observedByKey, shared, now), plans, 'again')
        reached.reach('a cut', isCut(plans))
        reached.reach(
          'a memory',
          [...observedByKey.values()].some(({ status }) => status !== undefined),
        )
      }
      const { agents, observedByKey, shared, now, plans } = passes[passes.length - 1] as FleetPass
      const before = JSON.stringify([agents, [...observedByKey], shared])
      const copies = new Map([...observedByKey].map(([key, observed]) => [key, throughJson(observed)]))
      sameBytes(reconcileFleet(agents.map(throughJson), copies, throughJson(shared), now), plans, 'with copies')
      reconcileFleet(agents, observedByKey, shared, now)
      must(JSON.stringify([agents, [...observedByKey], shared]) === before, () => 'what was handed in was changed')
      const found = difference(throughJson(plans), plans, '')
      must(found === null, () => `not what JSON makes of it: ${found}`)
    }),
  }
}

const isCut = ({ plans }: FleetPass['plans']): boolean => plans.some(({ why }) => why.type !== 'Whole')

export const order = (reconcileFleet: ReconcileFleet): Law => {
  const reached = sometimes(['a cut', 'several agents', 'keys beyond the common plane'])
  return {
    title: 'order: agents and observations in any order give the same bytes; plans come in the order of keys, by bytes, and whoever was not seen is named',
    sometimes: reached,
    property: fc.property(fleetCourses(), fc.nat(), (course, turn) => {
      for (const { agents, observedByKey, shared, now, plans } of runFleet(reconcileFleet, course)) {
        const by = turn % Math.max(1, agents.length)
        const turned = [...agents.slice(by), ...agents.slice(0, by)].reverse()
        sameBytes(reconcileFleet(turned, new Map([...observedByKey].reverse()), shared, now), plans, 'in another order')
        const keys = plans.plans.map(({ key }) => key)
        const all = [...keys, ...plans.unseen].sort()
        must(all.join() === agents.map(agentKey).sort().join(), () => `of ${agents.map(agentKey).join(', ')} there are ${all.join(', ')}`)
        must(
          keys.every((key) => observedByKey.has(key)),
          () => `${keys.join(', ')} have plans, and ${[...observedByKey.keys()].join(', ')} were seen`,
        )
        must(
          keys.every((key, i) => i === 0 || compareBytes(keys[i - 1] as string, key) < 0),
          () => `the keys come as ${keys.join(', ')}`,
        )
        reached.reach('a cut', isCut(plans))
        reached.reach('several agents', agents.length > 2)
        reached.reach(
          'keys beyond the common plane',
          agents.some(({ namespace }) => namespace === '😀') && agents.some(({ namespace }) => namespace === '\uffee'),
        )
      }
    }),
  }
}

export const twice = (reconcileFleet: ReconcileFleet): Law => {
  const reached = sometimes(['a cut', 'a create', 'a cut beside a create', 'the same status'])
  return {
    title: 'twice: the same look once more does nothing, changes nothing and grants the same: what was granted and is not taken yet is granted again',
    sometimes: reached,
    property: fc.property(fleetCourses(), (course) => {
      for (const pass of runFleet(reconcileFleet, course)) {
        const { agents, shared, now, plans, observedByKey } = pass
        const second = reconcileFleet(agents, againIn(pass), shared, now)
        second.plans.forEach(({ key, plan, granted }, i) => {
          const first = plans.plans[i] as FleetPass['plans']['plans'][number]
          const done = plan.actions.filter(isWorldAction)
          must(done.length === 0, () => `${key}: the second look does ${JSON.stringify(done)}`)
          must(plan.persist === 'No', () => `${key}: the second look wants to be written: ${plan.persist}`)
          sameValue(plan.status, first.plan.status, `${key}: the status of the second look`)
          must(granted === first.granted, () => `${key} was granted ${first.granted}, and then ${granted}`)
          reached.reach(
            'a create',
            first.plan.actions.some(({ type }) => type === 'Create'),
          )
          reached.reach('the same status', first.plan.status === observedByKey.get(key)?.status)
        })
        sameValue(second.wake, plans.wake, 'the wake of the second look')
        reached.reach('a cut', isCut(plans))
        reached.reach('a cut beside a create', isCut(plans) && plans.plans.some(({ plan }) => plan.actions.some(({ type }) => type === 'Create')))
      }
    }),
  }
}

export const patience = (reconcileFleet: ReconcileFleet): Law => {
  const reached = sometimes(['no wake', 'a wake', 'a cut', 'the same object'])
  return {
    title: 'patience: before its wake, with nothing new, a fleet does nothing, and every status is the object that was handed in',
    sometimes: reached,
    property: fc.property(fleetCourses(), fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 2 }), (course, parts) => {
      for (const pass of runFleet(reconcileFleet, course)) {
        const { agents, shared, now, plans } = pass
        const { wake } = plans
        must(wake === null || wake.at > now, () => `wakes at ${wake?.at}, which is not after ${now}`)
        const room = (wake === null ? now + 86_400_000 : wake.at) - now - 1
        const observedByKey: ReadonlyMap<string, Observed> = againIn(pass)
        for (const part of [...parts, 1]) {
          const early = reconcileFleet(agents, observedByKey, shared, now + Math.max(0, Math.floor(part * room)))
          for (const { key, plan } of early.plans) {
            const done = plan.actions.filter(isWorldAction)
            must(done.length === 0, () => `${key}: too early, ${JSON.stringify(done)}`)
            must(plan.status === observedByKey.get(key)?.status, () => `${key}: another status, to be written ${plan.persist}`)
          }
        }
        reached.reach('no wake', wake === null)
        reached.reach('a wake', wake !== null)
        reached.reach('a cut', isCut(plans))
        reached.reach('the same object', plans.plans.length > 0)
      }
    }),
  }
}
