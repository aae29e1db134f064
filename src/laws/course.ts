/** A course is a series or a story: what most laws look at, pass by pass. */
import fc from 'fast-check'
import { runSeries, type Series, type SeriesOptions, series } from './arbitrary/series.js'
import { type StoryOptions, stories } from './arbitrary/story.js'
import type { Pass, Reconcile } from './pass.js'
import { play } from './story/play.js'
import type { Story } from './story/story.js'

/** Passes of a `Series` or of a `Story`. */
export type Course = Series | Story
/** Of both. */
export type CourseOptions = SeriesOptions & StoryOptions

/** Courses of either kind, to hold a whole pass to laws. */
export const courses = (options: CourseOptions = {}): fc.Arbitrary<Course> =>
  fc.oneof({ weight: 2, arbitrary: series(options) }, { weight: 1, arbitrary: stories(options) })

/** The passes of a course by a `reconcile`, with what was true at each. */
export const run = (reconcile: Reconcile, course: Course, most = 24): readonly Pass[] =>
  course.type === 'Series' ? runSeries(reconcile, course) : play(reconcile, course, most)
