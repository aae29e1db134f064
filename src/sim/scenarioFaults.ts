/**
 * Every rule about what a scenario may say that a type cannot. One list: `scenario` throws it, the command line reports it all at once.
 */
import { type Fault, kindOf, specFaults } from '../core/index.js'
import { above, atLeast, inMillis, MAX_RATE, MAX_SECONDS, type Report, share, whole } from './bounds.js'
import { mishapRules } from './fault/rules.js'
import type { Arrivals, ScenarioInput, Sizes, Start } from './scenario.js'

/** The faults of a scenario, in the order of its fields; empty when there are none. */
export const scenarioFaults = (input: ScenarioInput): readonly Fault[] => {
  const faults: Fault[] = []
  const add: Report = (path, problem, value) => faults.push({ path, problem, got: kindOf(value) })
  const { workload, instances, control, telemetry, slo, price } = input
  if (input.seed !== undefined && !Number.isSafeInteger(input.seed)) add('seed', 'expected a whole number', input.seed)
  above(add, 'horizonSeconds', input.horizonSeconds, MAX_SECONDS)
  atLeast(add, 'warmupSeconds', input.warmupSeconds, MAX_SECONDS)
  if (input.warmupSeconds !== undefined && input.warmupSeconds > 0 && input.warmupSeconds >= horizonOf(input))
    add('warmupSeconds', 'expected less than horizonSeconds, for nothing would be scored', input.warmupSeconds)
  if (workload?.arrivals !== undefined) ofArrivals(add, workload.arrivals)
  if (workload?.requests !== undefined) ofDuration(add, 'workload.requests', workload.requests)
  above(add, 'workload.timeScale', workload?.timeScale, 1e6)
  above(add, 'workload.loadScale', workload?.loadScale, 1e6)
  whole(add, 'instances.service.slots', instances?.service?.slots, 1)
  whole(add, 'instances.queueCapacity', instances?.queueCapacity, 0)
  whole(add, 'instances.queuePlaces', instances?.queuePlaces, 0)
  whole(add, 'instances.initialReady', instances?.initialReady, 0)
  const patience = instances?.patienceSeconds
  if (typeof patience === 'number') atLeast(add, 'instances.patienceSeconds', patience, MAX_SECONDS)
  else above(add, 'instances.patienceSeconds.meanSeconds', patience?.meanSeconds, MAX_SECONDS)
  if (instances?.start !== undefined) ofStart(add, instances.start)
  const { zones } = instances ?? {}
  if (zones !== undefined && (zones.length === 0 || zones.includes('') || new Set(zones).size < zones.length))
    add('instances.zones', 'expected names, each of them once', zones)
  if (control?.periodSeconds !== undefined) inMillis(add, 'control.periodSeconds', control.periodSeconds)
  atLeast(add, 'control.phaseSeconds', control?.phaseSeconds, MAX_SECONDS)
  atLeast(add, 'control.actuationSeconds', control?.actuationSeconds, MAX_SECONDS)
  if (telemetry?.scrapeSeconds !== undefined) inMillis(add, 'telemetry.scrapeSeconds', telemetry.scrapeSeconds)
  above(add, 'telemetry.windowSeconds', telemetry?.windowSeconds, MAX_SECONDS)
  atLeast(add, 'telemetry.delaySeconds', telemetry?.delaySeconds, MAX_SECONDS)
  share(add, 'telemetry.lossProbability', telemetry?.lossProbability)
  input.faults?.forEach((mishap, index) => {
    mishapRules(add, `faults[${index}]`, mishap, instances?.zones ?? [])
  })
  if (slo !== undefined) {
    if (slo.waitSeconds === undefined && slo.ttftSeconds === undefined && slo.latencySeconds === undefined)
      add('slo', 'expected waitSeconds, ttftSeconds or latencySeconds', undefined)
    atLeast(add, 'slo.waitSeconds', slo.waitSeconds, MAX_SECONDS)
    atLeast(add, 'slo.ttftSeconds', slo.ttftSeconds, MAX_SECONDS)
    atLeast(add, 'slo.latencySeconds', slo.latencySeconds, MAX_SECONDS)
    if (!(slo.share > 0 && slo.share < 1)) add('slo.share', 'expected a share above 0 and below 1', slo.share)
  }
  atLeast(add, 'price.perInstanceHour', price?.perInstanceHour, Number.MAX_VALUE)
  atLeast(add, 'price.quantumSeconds', price?.quantumSeconds, MAX_SECONDS)
  atLeast(add, 'price.perStart', price?.perStart, Number.MAX_VALUE)
  if (input.agent !== undefined) for (const fault of specFaults(input.agent)) faults.push({ ...fault, path: `agent.${fault.path}` })
  return faults
}

/** As given, else the length of the counts, else an hour. */
export const horizonOf = ({ horizonSeconds, workload }: ScenarioInput): number => {
  const arrivals = workload?.arrivals
  if (horizonSeconds !== undefined) return horizonSeconds
  return arrivals?.kind === 'counts' && arrivals.perSecond.length > 0 ? arrivals.perSecond.length * (workload?.timeScale ?? 1) : 3_600
}

const ofArrivals = (add: Report, arrivals: Arrivals): void => {
  const at = 'workload.arrivals'
  switch (arrivals.kind) {
    case 'constant':
    case 'poisson':
      atLeast(add, `${at}.ratePerSecond`, arrivals.ratePerSecond, MAX_RATE)
      break
    case 'step':
      atLeast(add, `${at}.before`, arrivals.before, MAX_RATE)
      atLeast(add, `${at}.after`, arrivals.after, MAX_RATE)
      atLeast(add, `${at}.atSeconds`, arrivals.atSeconds, MAX_SECONDS)
      break
    case 'sine':
      atLeast(add, `${at}.mean`, arrivals.mean, MAX_RATE)
      atLeast(add, `${at}.amplitude`, arrivals.amplitude, MAX_RATE)
      above(add, `${at}.periodSeconds`, arrivals.periodSeconds, MAX_SECONDS)
      break
    case 'counts': {
      if (arrivals.perSecond.length === 0) add(`${at}.perSecond`, 'expected at least one count', arrivals.perSecond)
      const bad = arrivals.perSecond.findIndex((count) => !(Number.isSafeInteger(count) && count >= 0 && count <= MAX_RATE))
      if (bad >= 0) add(`${at}.perSecond[${bad}]`, `expected a whole number from 0 to ${MAX_RATE}`, arrivals.perSecond[bad])
    }
  }
}

const ofDuration = (add: Report, path: string, duration: Sizes): void => {
  if (duration.kind === 'fixed') atLeast(add, `${path}.seconds`, duration.seconds, MAX_SECONDS)
  else if ('meanSeconds' in duration) above(add, `${path}.meanSeconds`, duration.meanSeconds, MAX_SECONDS)
  else above(add, `${path}.medianSeconds`, duration.medianSeconds, MAX_SECONDS)
  if ('cv' in duration) atLeast(add, `${path}.cv`, duration.cv, 100)
  if ('sigma' in duration) atLeast(add, `${path}.sigma`, duration.sigma, 10)
}

const ofStart = (add: Report, start: Start): void => {
  ofDuration(add, 'instances.start', start)
  if (start.kind === 'lognormal') atLeast(add, 'instances.start.perConcurrentStart', start.perConcurrentStart, 1e6)
  share(add, 'instances.start.failureProbability', start.failureProbability)
}
