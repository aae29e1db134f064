/** The promise: what is shared is never overspent by what a pass adds, whoever is late, refused or lost, as long as memory holds. */
import fc from 'fast-check'
import { agentKey, type LimitName, limitNames, type ReconcileFleet } from '../../core/index.js'
import { must } from '../must.js'
import { type Law, sometimes } from '../sometimes.js'
import { fleetCourses, runFleet } from './course.js'
import { createsIn, drawnBy, type FleetPass, heldAfter, partsOf } from './pass.js'
import { playFleet } from './play.js'
import { fleetStories } from './story.js'

/** The last digits of a sum are not money. */
const exceeds = (drawn: number, all: number): boolean => drawn > all * (1 + 1e-9) + 1e-9

export const overspent = (reconcileFleet: ReconcileFleet): Law => {
  const reached = sometimes([...limitNames.filter((name) => name !== 'requestsPerMinute'), 'overspent already', 'somebody unseen', 'two that create'])
  return {
    title: 'never: does what a pass adds make all of them draw more than is shared, what exists and is on its way included',
    sometimes: reached,
    property: fc.property(fleetCourses(), (course) => {
      for (const pass of runFleet(reconcileFleet, course)) {
        const parts = partsOf(pass)
        const creators = parts.filter(({ given }) => createsIn(given.plan) > 0)
        for (const name of limitNames) {
          const all = pass.shared[name]
          if (all === undefined) continue
          const drawn = parts.reduce((sum, part) => sum + heldAfter(part) * drawnBy(part.agent, name), 0)
          const adds = creators.some(({ agent }) => drawnBy(agent, name) > 0)
          must(!adds || !exceeds(drawn, all), () => `${drawn} of ${name} are drawn, and ${all} shared`)
          must(!adds || !isUnseen(pass, name), () => `${name} is drawn on, and somebody who draws it was not seen`)
          if (adds && name !== 'requestsPerMinute') reached.reach(name, 2 * drawn > all)
          reached.reach('overspent already', exceeds(drawn, all))
          reached.reach('somebody unseen', isUnseen(pass, name))
        }
        reached.reach('two that create', creators.length > 1)
      }
    }),
  }
}

const isUnseen = ({ agents, observedByKey }: FleetPass, name: LimitName): boolean =>
  agents.some((agent) => !observedByKey.has(agentKey(agent)) && drawnBy(agent, name) > 0)

export const overspentInTruth = (reconcileFleet: ReconcileFleet): Law => {
  const reached = sometimes([
    'a create',
    'the last place',
    'a create that was refused',
    'one that is done late',
    'one of which nobody hears',
    'an agent that is deleted',
    'a rank that changes',
    'an old list',
  ])
  return {
    title: 'never: is more drawn in truth than is shared when a create is done, however late, refused, lost or repeated, whoever comes, goes or changes rank',
    sometimes: reached,
    property: fc.property(fleetStories({ ticks: 24 }), (story) => {
      const { shared, members, events } = story
      for (const { spent = [] } of playFleet(reconcileFleet, story))
        for (const { agent, drawn } of spent) {
          for (const name of limitNames) {
            const all = shared[name]
            if (all === undefined || drawnBy(agent, name) === 0) continue
            must(!exceeds(drawn[name], all), () => `${agent.name} gets one more, and ${drawn[name]} of ${name} are drawn, where ${all} are shared`)
            reached.reach('the last place', name === 'instances' && drawn[name] === all)
          }
          reached.reach('a create')
          reached.reach('an old list', story.lagMs > 0)
        }
      const fates = members.flatMap((each) => each.fates.map(({ type }) => type))
      reached.reach('a create that was refused', fates.includes('Refused'))
      reached.reach('one that is done late', fates.includes('Slow'))
      reached.reach('one of which nobody hears', fates.includes('Silent'))
      reached.reach(
        'an agent that is deleted',
        events.some(({ what }) => what.type === 'DeleteAgent'),
      )
      reached.reach(
        'a rank that changes',
        events.some(({ what }) => what.type === 'Rank'),
      )
    }),
  }
}
