/** What the laws of a fleet look at, pass by pass. */
import fc from 'fast-check'
import type { ReconcileFleet } from '../../core/index.js'
import type { AgentOptions } from '../arbitrary/agent.js'
import type { FleetPass } from './pass.js'
import { playFleet } from './play.js'
import { type FleetStory, fleetStories } from './story.js'
import { runViews, type Views, views } from './views.js'

export type FleetCourse = Views | FleetStory

export const fleetCourses = (options: AgentOptions = {}): fc.Arbitrary<FleetCourse> =>
  fc.oneof({ weight: 2, arbitrary: views(options) }, { weight: 1, arbitrary: fleetStories(options) })

export const runFleet = (reconcileFleet: ReconcileFleet, course: FleetCourse): readonly FleetPass[] =>
  course.type === 'Views' ? runViews(reconcileFleet, course) : playFleet(reconcileFleet, course)
