/** In a fair world what is granted is taken, and then there is peace. */
import fc from 'fast-check'
import type { ReconcileFleet } from '../../core/index.js'
import { must } from '../must.js'
import { type Law, sometimes } from '../sometimes.js'
import type { FleetPass } from './pass.js'
import { playFleet } from './play.js'
import { fleetStories } from './story.js'

/** Creates double from one as they are seen: a static agent of `desired` has asked for all of them after so many. */
const passesOf = (desired: number): number => 1 + Math.ceil(Math.log2(1 + desired))

export const convergence = (reconcileFleet: ReconcileFleet): Law => {
  const reached = sometimes(['a claim that is cut', 'one that gets nothing', 'all of it'])
  return {
    title:
      'convergence: in a fair world static agents of d have all that they are granted after 1 + ⌈log₂(1 + d)⌉ passes, and then nothing is done and nothing more is granted',
    sometimes: reached,
    property: fc.property(fleetStories({ world: 'Fair', policies: ['Static'], mayPause: false, ticks: 10 }), (drawn) => {
      const story = { ...drawn, members: drawn.members.map((each) => ({ ...each, nature: { ...each.nature, startMs: [0] } })) }
      const passes = playFleet(reconcileFleet, story)
      const most = Math.max(...story.members.map(({ agent }) => passesOf(agent.spec.replicas ?? 1)))
      const first = passes[0] as FleetPass
      for (const { plans } of passes.slice(most))
        plans.plans.forEach(({ key, plan, held, granted, claim, most: asked }, i) => {
          must(plan.actions.length === 0, () => `${key} is not at rest after ${most} passes: ${JSON.stringify(plan.actions)}`)
          must(held === granted, () => `${key} is granted ${granted}, and holds ${held}`)
          must(granted === first.plans.plans[i]?.granted, () => `${key} was granted ${first.plans.plans[i]?.granted}, and now ${granted}`)
          reached.reach('a claim that is cut', granted < claim)
          reached.reach('one that gets nothing', granted === 0 && asked > 0)
          reached.reach('all of it', granted === asked && granted > 0)
        })
    }),
  }
}
