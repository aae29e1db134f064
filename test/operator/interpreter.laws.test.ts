/** The interpreter keeps its laws in every order of completions; interpreters that break one thing do not. */
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { isWorldAction, type Outcome, type WorldAction } from '../../src/core/index.js'
import { holdsAsync, rejectsAsync } from '../../src/laws/index.js'
import { createInterpreter, type Job } from '../../src/operator/index.js'
import { interpreterLaws } from './interpreterLaws.js'

describe('createInterpreter', () => {
  for (const law of interpreterLaws(createInterpreter)) it(law.title, () => holdsAsync(law))
})

type Create = typeof createInterpreter

/** Runs the actions one by one through right interpreters, in an order and number of its own. */
const apart =
  (by: (actions: readonly WorldAction[], one: (action: WorldAction) => Promise<readonly Outcome[]>) => Promise<readonly Outcome[]>): Create =>
  (options) => {
    const right = createInterpreter(options)
    return (job: Job, onProbed) => ({
      probes: right({ ...job, actions: job.actions.filter(({ type }) => type === 'Probe') }, onProbed).probes,
      outcomes: by(job.actions.filter(isWorldAction), (action) => right({ ...job, actions: [action] }).outcomes),
    })
  }

const allAtOnce = apart(async (actions, one) => (await Promise.all(actions.map(one))).flat())
const stopsAtTheFirstFailure = apart(async (actions, one) => {
  const outcomes: Outcome[] = []
  for (const action of actions) {
    outcomes.push(...(await one(action)))
    if (outcomes.at(-1)?.error !== undefined) break
  }
  return outcomes
})
const tellsAsTheyFall = apart(async (actions, one) => {
  const outcomes: Outcome[] = []
  await Promise.all(actions.map(async (action) => outcomes.push(...(await one(action)))))
  return outcomes
})
const believesItself: Create = (options) => (job, onProbed) => {
  const { outcomes, probes } = createInterpreter(options)(job, onProbed)
  return { probes, outcomes: outcomes.then((all) => all.map(({ action, at }) => ({ action, at }))) }
}
/** Each plan has an interpreter of its own, which knows nothing of the probes that are under way. */
const forgetsProbes: Create = (options) => (job, onProbed) => createInterpreter(options)(job, onProbed)
/** Calls without a net: no deadline, and what rejects, rejects. */
const trusts: Create =
  ({ clock, provider }) =>
  ({ agent, actions, notBefore, signal }) => {
    const outcomes = Promise.all(
      actions.filter(isWorldAction).map(async (action): Promise<Outcome> => {
        const ref = action.type === 'Create' ? { type: action.type, name: action.name } : { type: action.type, id: action.id }
        const task =
          action.type === 'Create'
            ? provider.create(agent, action, signal)
            : action.type === 'Drain'
              ? provider.drain(agent, action, signal)
              : action.type === 'Delete'
                ? provider.delete(agent, action, signal)
                : provider.undrain(agent, action, signal)
        const result = await Promise.race([task(), new Promise<E.Either<never, void>>((resolve) => clock.after(1, () => resolve(E.right(undefined))))])
        const at = Math.max(notBefore, clock.now())
        return E.isLeft(result) ? { action: ref, at, error: result.left } : { action: ref, at }
      }),
    )
    return { outcomes: outcomes.catch(() => []), probes: Promise.resolve([]) }
  }

describe('wrong interpreters', () => {
  it.each([
    ['complete', 'one that stops at the first failure', stopsAtTheFirstFailure],
    ['complete', 'one that tells outcomes as they fall', tellsAsTheyFall],
    ['complete', 'one that believes that it was done', believesItself],
    ['order', 'one that runs everything at once', allAtOnce],
    ['bounded', 'one that runs everything at once', allAtOnce],
    ['one at a time', 'one that forgets the probes under way', forgetsProbes],
    ['given up', 'one that trusts its provider', trusts],
  ] as const)('%s: rejects %s', async (word, _, create) => {
    const laws = interpreterLaws(create).filter(({ title }) => title.startsWith(`${word}:`))
    expect(laws).toHaveLength(1)
    for (const { property } of laws) expect(await rejectsAsync(property)).toBe(true)
  })
})
