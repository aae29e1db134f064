/**
 * Replicas for an average per pod: a utilization of requests, or an amount of which every pod requests 1.
 * Looks once at what is counted; where pods are silent or not ready it fills them in against the direction and looks again, and never turns around.
 * Without Q1 both directions are judged on sums over the number in force, as `standard` does. Source: hpa.md §1.4; reconcile.md §6, propose.
 */
import type { Quirks } from '../quirks.js'
import { add, divide, doubleToInt32, type Int, intToInt32, multiply } from './int64.js'
import { readinessFor } from './pods.js'
import { type Failure, failed, type Proposed } from './proposed.js'
import type { HpaSettings } from './settings.js'
import { type Fill, noStrangers, type Strangers, type Survey, type SurveyRules } from './survey.js'
import { isWithin, type Tolerance } from './tolerance.js'

/** `target`: whole percent, or thousandths per pod. */
export type AverageTarget = { readonly type: 'Utilization' | 'AverageValue'; readonly target: Int }

/** `scale`: what a utilization is multiplied by; of an amount 1. */
export type AverageRule = { readonly scale: 1 | 100; readonly target: number; readonly tolerance: Tolerance; readonly quirks: Quirks }

export const averageRule = ({ type, target }: AverageTarget, tolerance: Tolerance, quirks: Quirks): AverageRule => ({
  scale: type === 'Utilization' ? 100 : 1,
  target: Number(target),
  tolerance,
  quirks,
})

export const average = (rule: AverageRule, found: Survey, others: Strangers, current: number): Proposed => {
  const { scale, quirks } = rule
  const strangers = quirks.hearsStrangers ? others : noStrangers
  const failure = failureOf(found, strangers, quirks)
  if (failure !== null) return failed(failure)
  const samples = found.counted + strangers.count
  const isUtilization = scale === 100
  const usage = isUtilization ? found.usage : add(found.usage, strangers.usage)
  const over = isUtilization ? found.requested : samples
  if (over === 0 && (quirks.dropsStarting || found.besideRequested === 0)) return failed('NoSampleOfAKnownPod')
  const look: Look = { usage, over, samples }
  const shown = levelOf(rule, look)
  const ratio = ratioOf(rule, look, shown)
  return {
    type: 'Proposed',
    replicas: quirks.averagesOverSeen ? overSeen(rule, found, look, ratio, current) : overCurrent(rule, found, current),
    shown,
    average: found.counted === 0 ? 0 : divide(found.usage, found.counted),
    ratio,
  }
}

/** How pods are looked at for a target of a resource, or of none. */
export const surveyRules = (target: AverageTarget, resource: string | null, settings: HpaSettings): SurveyRules => ({
  needsRequest: target.type === 'Utilization',
  ofIgnored: settings.quirks.needsRequestOfIgnored,
  fill: fillBy(target, settings.quirks),
  readiness: readinessFor(resource, settings),
})

/** What a silent pod stands for on the way down. */
const fillBy = ({ type, target }: AverageTarget, quirks: Quirks): Fill => {
  if (type === 'AverageValue') return { type: 'Amount', amount: target }
  const percent = Number(target)
  return { type: 'Share', percent: quirks.fillsRequest ? Math.max(100, percent) : percent }
}

type Look = { readonly usage: Int; readonly over: Int; readonly samples: number }

const failureOf = (found: Survey, strangers: Strangers, quirks: Quirks): Failure | null => {
  if (found.heard + strangers.count === 0) return 'MetricsServiceReturnedNothing'
  if (found.listed === 0) return 'NoPods'
  if (found.counted + strangers.count === 0 && (quirks.dropsStarting || found.beside === 0)) return 'NoSampleLeft'
  return found.requestMissing ? 'RequestMissing' : null
}

/** In units of the target, cut to a whole number. */
const levelOf = ({ scale }: AverageRule, { usage, over }: Look): Int => {
  if (over === 0) return 0
  const level = divide(multiply(usage, scale), over)
  return scale === 1 ? level : intToInt32(level)
}

/** `level`: of that look. */
const ratioOf = ({ scale, target, quirks }: AverageRule, { usage, over }: Look, level: Int): number => {
  if (over === 0) return 0
  return (quirks.cutsAverage ? Number(level) : Number(multiply(usage, scale)) / Number(over)) / target
}

const overSeen = (rule: AverageRule, found: Survey, look: Look, first: number, current: number): number => {
  const { tolerance, quirks } = rule
  const { counted, missing, unready } = found
  const rises = first > 1
  if (missing === 0 && !(rises && unready > 0)) return isWithin(tolerance, first) ? current : replicas(first, counted, quirks.dropsStarting ? 0 : unready)
  const filled = refilled(found, look, first)
  const ratio = ratioOf(rule, filled, levelOf(rule, filled))
  if (isWithin(tolerance, ratio) || (first < 1 && ratio > 1) || (rises && ratio < 1)) return current
  const count = replicas(ratio, filled.samples, quirks.dropsStarting ? 0 : unready)
  return (ratio < 1 && count > current) || (ratio > 1 && count < current) ? current : count
}

/** `starting`: beside the counted ones, on the way down. */
const replicas = (ratio: number, samples: number, starting: number): number => doubleToInt32(Math.ceil(ratio * samples) + (ratio < 1 ? starting : 0))

/** Below the target who is silent stands for a whole one, above it for nothing, and so does who is not ready. */
const refilled = (found: Survey, look: Look, first: number): Look => {
  const { usage, over, samples } = look
  const { missing, missingRequested, fill, unready, unreadyRequested } = found
  if (first < 1) return { usage: add(usage, fill), over: add(over, missingRequested), samples: samples + missing }
  if (first > 1) return { usage, over: add(add(over, missingRequested), unreadyRequested), samples: samples + missing + unready }
  return look
}

/** Up on what is counted, down on all that is heard of and a whole one for each that is not; each against the number in force. */
const overCurrent = ({ scale, target, tolerance, quirks }: AverageRule, found: Survey, current: number): number => {
  const pods = found.counted + found.beside
  const requested = Number(add(found.requested, found.besideRequested))
  // The load in units of the target: percent or thousandths, summed over pods of the mean request.
  const loadOf = (usage: Int): number => (scale === 1 ? Number(usage) : (Number(multiply(usage, scale)) * pods) / requested)
  const up = loadOf(found.usage)
  if (up > target * current * (1 + tolerance.up)) return ceil(up / target)
  const heard = quirks.dropsStarting ? found.usage : add(found.usage, found.besideUsage)
  const silent = found.missing + (quirks.dropsStarting ? 0 : found.silentUnready)
  const down = quirks.fillsRequest ? loadOf(add(heard, found.fill)) : loadOf(heard) + target * silent
  if (down >= target * current * (1 - tolerance.down)) return current
  return quirks.fillsRequest ? ceil(down / target) : ceil(loadOf(heard) / target) + silent
}

const ceil = (quotient: number): number => doubleToInt32(Math.max(0, Math.ceil(quotient * (1 - 1e-9))))
