/**
 * Every rule about what a scenario may say that a type cannot. One list: `scenario` throws it, the command line reports it all at once.
 */
import { type Fault, kindOf, specFaults } from '../core/index.js'
import type { Arrivals, Mishap, ScenarioInput, Sizes, Start } from './scenario.js'

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
  if (control?.periodSeconds !== undefined) inMillis(add, 'control.periodSeconds', control.periodSeconds)
  atLeast(add, 'control.phaseSeconds', control?.phaseSeconds, MAX_SECONDS)
  atLeast(add, 'control.actuationSeconds', control?.actuationSeconds, MAX_SECONDS)
  if (telemetry?.scrapeSeconds !== undefined) inMillis(add, 'telemetry.scrapeSeconds', telemetry.scrapeSeconds)
  above(add, 'telemetry.windowSeconds', telemetry?.windowSeconds, MAX_SECONDS)
  atLeast(add, 'telemetry.delaySeconds', telemetry?.delaySeconds, MAX_SECONDS)
  share(add, 'telemetry.lossProbability', telemetry?.lossProbability)
  input.faults?.forEach((mishap, index) => {
    ofMishap(add, `faults[${index}]`, mishap)
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

type Report = (path: string, problem: string, value: unknown) => void

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

const ofMishap = (add: Report, path: string, mishap: Mishap): void => {
  if ('ratePerHour' in mishap) atLeast(add, `${path}.ratePerHour`, mishap.ratePerHour, MAX_RATE)
  else atLeast(add, `${path}.atSeconds`, mishap.atSeconds, MAX_SECONDS)
  if (mishap.kind === 'telemetryGap') atLeast(add, `${path}.forSeconds`, mishap.forSeconds, MAX_SECONDS)
}

const atLeast = (add: Report, path: string, value: number | null | undefined, most: number): void => {
  if (value !== undefined && value !== null && !(value >= 0 && value <= most)) add(path, `expected a number from 0 to ${most}`, value)
}

const above = (add: Report, path: string, value: number | undefined, most: number): void => {
  if (value !== undefined && !(value > 0 && value <= most)) add(path, `expected a number above 0, at most ${most}`, value)
}

/** Passes and scrapes fall on whole milliseconds, the grid of the core's clock. */
const inMillis = (add: Report, path: string, value: number): void => {
  if (!(value >= 0.001 && value <= MAX_SECONDS)) add(path, `expected a number from 0.001 to ${MAX_SECONDS}`, value)
}

const share = (add: Report, path: string, value: number | undefined): void => {
  if (value !== undefined && !(value >= 0 && value <= 1)) add(path, 'expected a share from 0 to 1', value)
}

const whole = (add: Report, path: string, value: number | null | undefined, least: number): void => {
  if (value !== undefined && value !== null && !(Number.isSafeInteger(value) && value >= least && value <= MAX_PLACES))
    add(path, `expected a whole number from ${least} to ${MAX_PLACES}`, value)
}

/** Ten years: whole microseconds stay exact, sums of them too. */
const MAX_SECONDS = 315_360_000
const MAX_RATE = 1e6
const MAX_PLACES = 1e9
