/** A course is a series or a story: what most laws look at, pass by pass. */
import fc from 'fast-check'
import { runSeries, type Series, type SeriesOptions, series } from './arbitrary/series.js'
import { type StoryOptions, stories } from './arbitrary/story.js'
import type { Pass, Reconcile } from './pass.js'
import { play } from './story/play.js'
import type { Story } from './story/story.js'

export type Course = Series | Story
export type CourseOptions = SeriesOptions & StoryOptions

export const courses = (options: CourseOptions = {}): fc.Arbitrary<Course> =>
  fc.oneof({ weight: 2, arbitrary: series(options) }, { weight: 1, arbitrary: stories(options) })

export const run = (reconcile: Reconcile, course: Course, most = 24): readonly Pass[] =>
  course.type === 'Series' ? runSeries(reconcile, course) : play(reconcile, course, most)
