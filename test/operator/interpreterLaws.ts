/** Laws of an interpreter, told of every begin and end of a call in the runs that `play` makes. */
import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { type Action, isWorldAction, keyOf, type Outcome } from '../../src/core/index.js'
import { type AsyncLaw, sometimes } from '../../src/laws/index.js'
import { must, sameValue } from '../../src/laws/must.js'
import type { createInterpreter } from '../../src/operator/index.js'
import { actions, type Call, type Manner, manners, NOT_BEFORE, play, type Run } from './interpreterPlay.js'

type Branch = Manner | 'Late' | 'Stopped' | 'Same' | 'Kinds' | 'Full' | 'Shared' | 'Queued'
type InterpreterLaw = {
  readonly title: string
  readonly branches: readonly Branch[]
  readonly look: (run: Run, reach: (name: Branch, when?: boolean) => void) => void
}

export const interpreterLaws = (create: typeof createInterpreter): readonly AsyncLaw[] =>
  table.map(({ title, branches, look }) => {
    const reached = sometimes<Branch>(branches)
    const inputs = fc.record({
      plans: fc.array(actions, { minLength: 1, maxLength: 2 }),
      manner: fc.array(fc.constantFrom(...manners), { minLength: 1, maxLength: 6 }),
      concurrency: fc.integer({ min: 1, max: 4 }),
      stop: fc.boolean(),
      scheduler: fc.scheduler(),
    })
    const property = fc.asyncProperty(inputs, async (input) => {
      const run = await play(create, input)
      for (const index of run.calls.keys()) reached.reach(input.manner[index % input.manner.length] as Manner)
      look(run, reached.reach)
    })
    return { title, property: property as fc.IAsyncProperty<unknown>, sometimes: reached }
  })

const worldOf = (plan: readonly Action[]) => plan.filter(isWorldAction)
const probesOf = (plan: readonly Action[]) => plan.filter((action) => action.type === 'Probe')

const table: readonly InterpreterLaw[] = [
  {
    title: 'complete: each action has one outcome, in order, each probe one result, and each says what the provider said in time',
    branches: [...manners, 'Late', 'Stopped'],
    look: ({ input, calls, outcomes, probes }, mark) => {
      sameValue(
        outcomes.map((each) => each.length),
        input.plans.map((plan) => worldOf(plan).length),
        'how many outcomes',
      )
      sameValue(
        probes.map((each) => each.map(({ id: of, seq }) => [of, seq])),
        input.plans.map((plan) => probesOf(plan).map((each) => [keyOf(each), each.seq])),
        'probes',
      )
      for (const [plan, each] of input.plans.entries())
        for (const [index, action] of worldOf(each).entries()) {
          const { action: ref, at, error } = (outcomes[plan] as readonly Outcome[])[index] as Outcome
          must(ref.type === action.type && keyOf(ref) === keyOf(action), () => `outcome ${index} is of ${ref.type} ${keyOf(ref)}`)
          must(at >= NOT_BEFORE, () => 'an outcome is dated before its plan')
          const call = calls.find((one) => one.action === action && one.plan === plan)
          if (call === undefined) {
            mark('Stopped')
            must(error?.type === 'Unavailable', () => `it was never asked for, and is told as ${error?.type ?? 'accepted'}`)
          } else if (call.answer === null) {
            mark('Late')
            must(error?.type === 'TimedOut', () => `it was given up, and is told as ${error?.type ?? 'accepted'}`)
          } else sameValue(error?.type ?? null, E.isLeft(call.answer) ? call.answer.left.type : null, 'how it ended')
        }
    },
  },
  {
    title: 'order: of one name or id one action ends before the next begins, and so do those of one kind before the next kind',
    branches: ['Same', 'Kinds'],
    look: ({ input, calls }, mark) => {
      for (const [plan, each] of input.plans.entries()) {
        const list = worldOf(each)
        const callOf = (action: Action): Call | undefined => calls.find((one) => one.action === action && one.plan === plan)
        list.forEach((first, i) => {
          for (const second of list.slice(i + 1)) {
            const [before, after] = [callOf(first), callOf(second)]
            if (before === undefined || after === undefined) continue
            const same = keyOf(first) === keyOf(second)
            if (!same && first.type === second.type) continue
            mark(same ? 'Same' : 'Kinds')
            must(before.ended < after.began, () => `${second.type} ${keyOf(second)} began before ${first.type} ${keyOf(first)} had ended`)
          }
        })
      }
    },
  },
  {
    title: 'bounded: no more world actions run at once than may, and what can does run side by side',
    branches: ['Full'],
    look: ({ input, mostAtOnce }, mark) => {
      must(mostAtOnce <= input.concurrency, () => `${mostAtOnce} at once`)
      mark('Full', mostAtOnce === input.concurrency && mostAtOnce > 1)
    },
  },
  {
    title: 'one at a time: an instance has one probe under way, over plans too; the same one asked again is the same',
    branches: ['Shared', 'Queued'],
    look: ({ input, calls, probes, told }, mark) => {
      const asked = calls.filter(({ action }) => action.type === 'Probe')
      asked.forEach((first, i) => {
        for (const second of asked.slice(i + 1)) {
          if (keyOf(first.action) !== keyOf(second.action)) continue
          mark('Queued')
          must(first.ended < second.began, () => `two probes of ${keyOf(first.action)} at once`)
        }
      })
      const wanted = input.plans.flatMap(probesOf).length
      mark('Shared', told.length < wanted)
      must(
        told.length <= wanted && told.length >= asked.length,
        () => `${told.length} results were told, of ${asked.length} that were asked and ${wanted} that were wanted`,
      )
      for (const shown of probes.flat()) must(told.includes(shown), () => 'a result was not told')
      for (const shown of told.filter(({ ok }) => ok))
        must(
          asked.some(({ action, answer }) => keyOf(action) === shown.id && answer !== null && E.isRight(answer)),
          () => `${shown.id} passed, and no probe of it said so`,
        )
    },
  },
  {
    title: 'given up: what nobody waits for any more has been told so, and nothing is left unhandled',
    branches: ['Late', 'Rejects'],
    look: ({ calls, unhandled }, mark) => {
      must(unhandled.length === 0, () => `unhandled: ${unhandled.map(String).join(', ')}`)
      for (const call of calls) {
        if (call.answer !== null) continue
        mark('Late')
        must(call.signal.aborted, () => `${call.action.type} ${keyOf(call.action)} was given up, and its signal does not say so`)
      }
    },
  },
]
