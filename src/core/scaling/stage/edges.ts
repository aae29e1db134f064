/**
 * The last stages of every policy, a user's own included: nobody steps down on a memory that was just born, the bounds are a human's word,
 * and nothing rises beyond its share.
 * Laws: bounded, identity, caution. Source: reconcile.md §3 (absent memory) and §6, bounds, budget.
 */
import type { LimitName, Limits } from '../../domain/observed.js'
import type { Consumption, Scaling, Spec } from '../../domain/spec.js'
import { MAX_REPLICAS, never } from '../../domain/units.js'
import { passed, type Room } from '../../domain/why.js'
import type { Stage } from '../policy.js'
import { type Forgetful, forgetful, held, keep } from './common.js'
import { override, pause } from './human.js'

/** No step down before `input.cautiousUntil`; the bounds, which come after, excepted. */
export const caution: Stage<Forgetful> = {
  name: 'caution',
  memory: forgetful,
  decide: ({ current, input }, value, memory, now) => {
    const until = input.cautiousUntil ?? -never
    return value.count >= current || now >= until
      ? { value, memory, why: passed, until: never }
      : { value: held(value, current), memory, why: { type: 'MemoryYoung', until }, until }
  },
  settle: keep,
}

/** Into the bounds at once: those of the spec, narrowed by a calendar that still runs. A calendar outside the spec is cut to it. */
export const bounds = ({ minReplicas, maxReplicas }: Pick<Scaling, 'minReplicas' | 'maxReplicas'>): Stage<Forgetful> => ({
  name: 'bounds',
  memory: forgetful,
  decide: ({ input }, value, memory, now) => {
    const calendar = input.calendar !== undefined && input.calendar.until > now ? input.calendar : undefined
    const within = (count: number): number => Math.min(Math.max(count, minReplicas), maxReplicas)
    const most = within(calendar?.maxReplicas ?? maxReplicas)
    const least = Math.min(within(calendar?.minReplicas ?? minReplicas), most)
    const until = calendar?.until ?? never
    if (value.count < least) return { value: held(value, least), memory, why: { type: 'BelowMinimum', minReplicas: least }, until }
    if (value.count > most) return { value: held(value, most), memory, why: { type: 'AboveMaximum', maxReplicas: most }, until }
    return { value, memory, why: passed, until }
  },
  settle: keep,
})

/** No rise beyond what the limits leave room for; what is there already is never taken away for it. */
export const budget = (consumption: Consumption): Stage<Forgetful> => ({
  name: 'budget',
  memory: forgetful,
  decide: ({ current, input: { limits } }, value, memory) => {
    if (limits === undefined || value.count <= current) return { value, memory, why: passed, until: never }
    const room = tightest(limits, consumption)
    const count = Math.min(value.count, Math.max(current, room.most))
    if (count === value.count) return { value, memory, why: passed, until: never }
    return { value: held(value, count), memory, why: { type: 'OverBudget', ...room }, until: never }
  },
  settle: keep,
})

/** How many the limits leave room for in all, and which of them is the tightest. */
export const tightest = (limits: Limits, consumption: Consumption): Room => {
  let limit: LimitName = 'instances'
  let most = limits.instances ?? MAX_REPLICAS
  for (const name of ['tokensPerMinute', 'requestsPerMinute', 'costPerHour'] as const) {
    const [all, drawn] = [limits[name], consumption[name]]
    if (all === undefined || drawn === undefined) continue
    const fits = Math.floor((all / drawn) * (1 + 1e-9))
    if (fits < most) {
      limit = name
      most = fits
    }
  }
  most = Math.max(0, most)
  const { shared } = limits
  return limit !== 'instances' || shared === undefined ? { limit, most } : { limit: shared.limit, most, shared: shared.all }
}

/** The edges in their order, as every policy ends: an override may lie outside the bounds, and whatever was said, a pause holds. */
export const edgesOf = ({ scaling, consumption }: Pick<Spec, 'scaling' | 'consumption'>): readonly Stage[] => [
  caution,
  bounds(scaling),
  ...(scaling.override === undefined ? [] : [override(scaling.override)]),
  budget(consumption),
  ...(scaling.pause === undefined ? [] : [pause(scaling.pause)]),
]

/** What a paused agent ends with: advice and memory go on, the number stands. */
export const hold: Stage<Forgetful> = {
  name: 'hold',
  memory: forgetful,
  decide: ({ current }, value, memory) => ({
    value: held(value, current),
    memory,
    why: value.count === current ? passed : { type: 'AgentPaused' },
    until: never,
  }),
  settle: keep,
}
