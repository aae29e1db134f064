/**
 * Turns actions into calls of the provider, and answers into outcomes. Each action gets one outcome, each probe one result; nothing rejects.
 * Order: what stands before another kind of action ends before it, and of one instance one action ends before the next begins; the rest runs side by side,
 * `concurrency` at most. Probes run beside, one at a time for each instance, over plans too; the same probe asked twice is asked once.
 * Laws: complete, order, bounded, late answers are ignored, nothing unhandled.
 */
import type { Either } from 'fp-ts/lib/Either.js'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import pLimit from 'p-limit'
import {
  type Action,
  type ActionRef,
  type Agent,
  type Duration,
  type Failure,
  type Instant,
  isWorldAction,
  keyOf,
  type Outcome,
  type Probe,
  type Probed,
  type WorldAction,
} from '../core/index.js'
import type { Clock, InstanceProvider, Signal } from '../port/index.js'
import { attempt } from './attempt.js'

/**
 * `actionTimeoutMs`: for a Delete its grace comes on top. `ask`: who is asked instead of the provider whether an instance is ready. `clock`: that deadlines are
 * by; `provider`: that is called; `concurrency`: of one plan.
 */
export type InterpreterOptions = {
  readonly clock: Clock
  readonly provider: Pick<InstanceProvider, 'create' | 'drain' | 'undrain' | 'delete' | 'probe'>
  readonly concurrency: number
  readonly actionTimeoutMs: Duration
  readonly ask?: (agent: Agent, action: Probe, signal: Signal) => TaskEither<Failure, boolean>
}

/**
 * The `agent`, the `actions` of a plan in order, and the `signal` that gives up. `notBefore`: no outcome is dated earlier, whatever the clock says, for it
 * would belong to no action.
 */
export type Job = { readonly agent: Agent; readonly actions: readonly Action[]; readonly notBefore: Instant; readonly signal: Signal }

/** `outcomes` in the order of the actions; `probes` in the order of theirs. Neither promise rejects. */
export type Interpretation = { readonly outcomes: Promise<readonly Outcome[]>; readonly probes: Promise<readonly Probed[]> }
/** Carries out the actions of a plan; each call has a deadline, none throws. */
export type Interpret = (job: Job, onProbed?: (probed: Probed) => void) => Interpretation

/** Makes one for a provider. Laws: one outcome an action, in their order; dependent ones in turn. */
export const createInterpreter = (options: InterpreterOptions): Interpret => {
  const underWay = new Map<string, UnderWay>()
  return (job, onProbed) => ({ outcomes: actAll(options, job), probes: probeAll(options, job, underWay, onProbed ?? ignore) })
}

const actAll = async (options: InterpreterOptions, job: Job): Promise<readonly Outcome[]> => {
  const { clock, concurrency } = options
  const limit = pLimit(concurrency)
  const outcomes: Outcome[] = []
  for (const group of groupsOf(job.actions.filter(isWorldAction))) {
    const last = new Map<string, Promise<unknown>>()
    const ended = group.map((action) => {
      const key = keyOf(action)
      const before = last.get(key) ?? Promise.resolve()
      const outcome = before.then(() => limit(() => act(options, job, action))).then((result) => outcomeOf(action, result, clock.now(), job.notBefore))
      last.set(key, outcome)
      return outcome
    })
    outcomes.push(...(await Promise.all(ended)))
  }
  return outcomes
}

/** Neighbours of one kind. */
const groupsOf = (actions: readonly WorldAction[]): readonly (readonly WorldAction[])[] => {
  const groups: WorldAction[][] = []
  for (const action of actions) {
    const last = groups.at(-1)
    if (last !== undefined && last[0]?.type === action.type) last.push(action)
    else groups.push([action])
  }
  return groups
}

const act = ({ clock, provider, actionTimeoutMs }: InterpreterOptions, { agent, signal }: Job, action: WorldAction): Promise<Either<Failure, void>> =>
  attempt({ clock, signal, timeoutMs: actionTimeoutMs + (action.type === 'Delete' ? action.graceMs : 0) }, (own) => {
    switch (action.type) {
      case 'Undrain':
        return provider.undrain(agent, action, own)
      case 'Create':
        return provider.create(agent, action, own)
      case 'Drain':
        return provider.drain(agent, action, own)
      case 'Delete':
        return provider.delete(agent, action, own)
    }
  })()

const outcomeOf = (action: WorldAction, result: Either<Failure, void>, now: Instant, notBefore: Instant): Outcome => {
  const at = Math.max(now, notBefore)
  const ref: ActionRef = action.type === 'Create' ? { type: action.type, name: action.name } : { type: action.type, id: action.id }
  return E.isLeft(result) ? { action: ref, at, error: result.left } : { action: ref, at }
}

/** The last probe of an instance that was asked for and has not ended. */
type UnderWay = { readonly seq: Instant; readonly probed: Promise<Probed> }

const probeAll = (options: InterpreterOptions, job: Job, underWay: Map<string, UnderWay>, onProbed: (probed: Probed) => void): Promise<readonly Probed[]> => {
  const limit = pLimit(options.concurrency)
  const ended: Promise<Probed>[] = []
  for (const action of job.actions) {
    if (isWorldAction(action)) continue
    const key = JSON.stringify([job.agent.uid, action.id])
    const before = underWay.get(key)
    if (before?.seq === action.seq) {
      ended.push(before.probed)
      continue
    }
    const probed = Promise.resolve(before?.probed)
      .then(() => limit(() => ask(options, job, action)))
      .then((result): Probed => {
        if (underWay.get(key)?.probed === probed) underWay.delete(key)
        const shown: Probed = {
          id: action.id,
          seq: action.seq,
          ok: E.isRight(result) && result.right === true,
          at: Math.max(options.clock.now(), job.notBefore),
        }
        onProbed(shown)
        return shown
      })
    underWay.set(key, { seq: action.seq, probed })
    ended.push(probed)
  }
  return Promise.all(ended)
}

const ask = ({ clock, provider, ask: other }: InterpreterOptions, { agent, signal }: Job, action: Probe): Promise<Either<Failure, boolean>> =>
  attempt({ clock, signal, timeoutMs: action.timeoutMs }, (own) => (other === undefined ? provider.probe(agent, action, own) : other(agent, action, own)))()

const ignore = (): void => undefined
