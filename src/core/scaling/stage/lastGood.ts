/**
 * For metrics that ask for it: while one is missing, the advice is raised to what it asked for last, as long as its sample then would not be too old; never lowered.
 * A proposal is dated by its oldest sample, in cells of a 32nd of its age, so that a steady metric writes nothing new and an age is over early by less than one.
 * Laws: caution, patience, twin (dense history), never lowers. Source: reconcile.md §6, missing.
 */
import { isPast, isReplicas } from '../../domain/judge.js'
import type { StageMemory } from '../../domain/memory.js'
import type { MetricStep } from '../../domain/trail.js'
import { type Duration, type Instant, never } from '../../domain/units.js'
import { passed } from '../../domain/why.js'
import type { Stage } from '../policy.js'
import { proposeByMetric } from '../propose/byMetrics.js'
import type { Target } from '../propose/targets.js'
import { isFields, isListOf, keep } from './common.js'

/** The last good proposal of a metric, and when it was measured, in cells. `metric`: its name; `count`: what it last asked for; `at`: when. */
export type Good = { readonly metric: string; readonly count: number; readonly at: Instant }
/** At most one a metric, in the order of the targets. `goods`: what each metric last asked for. */
export type Goods = StageMemory & { readonly goods: readonly Good[] }

/** A metric that is missing goes on asking what it last asked, until that is too old. Laws: caution, bounded, twin. */
export const lastGood = (targets: readonly Target[]): Stage<Goods> => {
  const asking = askingOf(targets)
  return {
    name: 'lastGood',
    memory: {
      version: 1,
      empty: () => nothing,
      decode: (json, latest) => (isFields<Goods>(json, 1) && isGoods(json.goods, latest) ? json : null),
    },
    decide: (context, value, memory, now) => {
      const goods: Good[] = []
      let same = true
      let best: Good | undefined
      let ends = -never
      let until: number = never
      for (const { target, maxAgeMs } of asking) {
        const before = memory.goods.find(({ metric }) => metric === target.name)
        const { step, ages } = proposeByMetric(target, context, now)
        const isGood = step.reason === null
        const good = isGood ? goodOf(step, before, maxAgeMs / CELLS) : before
        until = Math.min(until, step.until ?? never)
        if (good === undefined) continue
        // What a foreign clock dates ahead is read as of now, and moves on with it.
        if (isGood && ages && step.oldestAt === now) until = Math.min(until, Math.ceil(good.at + maxAgeMs / CELLS))
        if (!isGood && now < good.at + maxAgeMs && (best === undefined || good.count > best.count)) {
          best = good
          ends = good.at + maxAgeMs
        }
        const kept = before !== undefined && isSame(before, good) ? before : good
        if (kept !== memory.goods[goods.length]) same = false
        goods.push(kept)
      }
      const next = same && goods.length === memory.goods.length ? memory : { version: 1, goods }
      if (best === undefined || best.count <= value.raw) return { value, memory: next, why: passed, until }
      const raised = { raw: best.count, missing: value.missing, count: Math.max(best.count, value.count) }
      return { value: raised, memory: next, why: { type: 'LastGood', metric: best.metric, until: ends }, until: Math.min(until, ends) }
    },
    settle: keep,
  }
}

type Asking = { readonly target: Target; readonly maxAgeMs: Duration }

/** Whether any of them asks for it. */
export const asksForLastGood = ({ whenMissing }: Target): boolean => whenMissing.type === 'LastGood'

const askingOf = (targets: readonly Target[]): readonly Asking[] =>
  targets.flatMap((target) => (target.whenMissing.type === 'LastGood' ? [{ target, maxAgeMs: target.whenMissing.maxAgeMs }] : [])).slice(0, MOST_ENTRIES)

/** Dated by its oldest sample; a date never goes back, whatever the clock does. */
const goodOf = ({ metric, count, oldestAt }: MetricStep, before: Good | undefined, cellMs: Duration): Good => {
  const at = Math.floor(Math.floor((oldestAt ?? 0) / cellMs) * cellMs)
  return { metric, count, at: before === undefined ? at : Math.max(at, before.at) }
}

const isSame = (a: Good, b: Good): boolean => a.count === b.count && a.at === b.at

const isGoods = (json: unknown, latest: Instant): json is readonly Good[] =>
  isListOf<Good>(json, MOST_ENTRIES, ({ metric, count, at }) => typeof metric === 'string' && isReplicas(count) && isPast(at, latest))

const nothing: Goods = { version: 1, goods: [] }
const CELLS = 32
const MOST_ENTRIES = 64
