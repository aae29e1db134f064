/** Where the samples of an agent as a whole come from; those of single instances come with the list. */
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Agent, Failure, SampleInput } from '../core/index.js'
import type { Signal } from './signal.js'

/** A source that fails as a whole makes every target of the agent a sample that is missing. `sample`: what is measured of an agent as a whole. */
export type MetricSource = { sample(agent: Agent, signal: Signal): TaskEither<Failure, readonly SampleInput[]> }
