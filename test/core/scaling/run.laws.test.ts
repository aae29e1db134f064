import { describe } from 'vitest'
import { monoidTrail, monoidWake, type Run, runStages, type StageMemories, settleStages, type Wake } from '../../../src/core/index.js'
import { type Runner, splitLaws, trailLaws, wakeLaws } from '../../../src/laws/stage/index.js'
import { caught, keep } from './lawful.js'

const ours: Runner = { run: runStages, settle: settleStages }

describe('run over lists of stages', () => keep(splitLaws(ours)))

describe('wrong runs', () => {
  const ran = (spoil: (run: Run, memories: StageMemories) => Run): Runner => ({
    ...ours,
    run: (stages) => (context, start, memories, now) => spoil(runStages(stages)(context, start, memories, now), memories),
  })
  caught('split', 'one that names the wake of its last stage', splitLaws(ran((run) => ({ ...run, wake: lastWake(run) }))))
  caught('split', 'one that writes its trail from the end', splitLaws(ran((run) => ({ ...run, trail: [...run.trail].reverse() }))))
  caught('split', 'one that cuts its trail short', splitLaws(ran((run) => ({ ...run, trail: run.trail.length > 2 ? run.trail.slice(0, 2) : run.trail }))))
  caught('identity', 'one that copies memory', splitLaws(ran((run) => ({ ...run, memories: { ...run.memories } }))))

  /** Every stage gets the advice, and the last one wins: a list of rules that do not know of each other. */
  const beside: Runner = {
    ...ours,
    run: (stages) => (context, start, memories, now) => {
      let whole: Run = runStages([])(context, start, memories, now)
      for (const stage of stages) {
        const { value, memories: after, wake, trail } = runStages([stage])(context, start, whole.memories, now)
        whole = { value, memories: after, wake: monoidWake.concat(whole.wake, wake), trail: [...whole.trail, ...trail] }
      }
      return whole
    },
  }
  caught('split', 'one whose stages stand side by side', splitLaws(beside))

  const deaf: Runner = { ...ours, settle: (stages) => settleStages(stages.slice(-1)) }
  caught('split', 'one that settles its last stage only', splitLaws(deaf))
})

const lastWake = ({ trail }: Run): Wake | null => {
  const last = trail.at(-1)
  return last?.type === 'Stage' && last.until !== null ? { at: last.until, why: { type: 'Stage', id: last.stage } } : null
}

describe('wake', () => keep(wakeLaws(monoidWake)))
describe('trail', () => keep(trailLaws(monoidTrail)))

describe('wrong monoids', () => {
  const first = (a: Wake | null, b: Wake | null): Wake | null => (a === null || (b !== null && b.at < a.at) ? b : a)
  caught('order', 'ties that go to whoever comes first', wakeLaws({ concat: first, empty: null }))
  const later = (a: Wake | null, b: Wake | null): Wake | null => (a === null || b === null ? (a ?? b) : monoidWake.concat(a, b) === a ? b : a)
  caught('order', 'the later of two', wakeLaws({ concat: later, empty: null }))
  const cautious = (a: Wake | null, b: Wake | null): Wake | null => (a === null || b === null ? null : monoidWake.concat(a, b))
  caught('identity', 'a never that stays', wakeLaws({ concat: cautious, empty: null }))
  const meeting = (a: Wake | null, b: Wake | null): Wake | null =>
    a === null || b === null ? (a ?? b) : a.at === b.at ? monoidWake.concat(a, b) : { at: Math.floor((a.at + b.at) / 2), why: { type: 'Unsettled' } }
  caught('associativity', 'a meeting in the middle', wakeLaws({ concat: meeting, empty: null }))

  caught('order', 'steps from the end', trailLaws({ concat: (a, b) => [...b, ...a], empty: [] }))
  caught('associativity', 'steps shuffled into each other', trailLaws({ concat: (a, b) => [...a.slice(0, 1), ...b, ...a.slice(1)], empty: [] }))
  caught('identity', 'steps that begin with a mark', trailLaws({ concat: (a, b) => [...a.slice(1), ...b], empty: [] }))
})
