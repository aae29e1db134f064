/**
 * What a policy gets to see of the load: scrapes over a window, seen late or never. Totals come from the front of the queue, cpu from each instance.
 * A window that reaches before time 0, or before an instance was ready, is as long as what there is. Source: simulation.md §0.1.
 */
import { defaultKind, type Sample } from '../../core/index.js'
import { kinds, push } from '../kernel/heap.js'
import type { Kernel, Scraped, Snapshot } from '../kernel/kernel.js'
import { instantOf, type Micros, microsOf, secondsOf } from '../time.js'

/** The first scrape is one period after the start. */
export const startTelemetry = (kernel: Kernel): void => {
  const { period, window, marks } = kernel.telemetry
  push(kernel.heap, period, kinds.scrape, 0, 0)
  for (let at = period; at - window <= 0; at += period) marks.push(snapshot(kernel, 0))
  push(kernel.heap, (marks.length + 1) * period - window, kinds.mark, 0, 0)
}

/** A window begins, that of a scrape to come. */
export const onMark = (kernel: Kernel, now: Micros): void => {
  kernel.telemetry.marks.push(snapshot(kernel, now))
  push(kernel.heap, now + kernel.telemetry.period, kinds.mark, 0, 0)
}

export const onScrape = (kernel: Kernel, now: Micros): void => {
  const { telemetry, world } = kernel
  push(kernel.heap, now + telemetry.period, kinds.scrape, 0, 0)
  const since = telemetry.marks.shift()
  const { lossProbability } = world.scenario.telemetry
  const isLost = lossProbability > 0 && telemetry.stream.uniform() < lossProbability
  if (since === undefined || isLost || kernel.faults.of.telemetryGap.some((gap) => isWithin(gap, now))) return
  telemetry.underWay.push(scrape(kernel, since, now))
}

/** The newest scrape that has arrived by now. */
export const seenAt = ({ telemetry }: Kernel, now: Micros): Scraped | null => {
  while (telemetry.underWay.length > 0 && telemetry.underWay[0]!.visibleAt <= now) telemetry.seen = telemetry.underWay.shift() ?? null
  return telemetry.seen
}

const isWithin = ({ atSeconds, forSeconds }: { readonly atSeconds: number; readonly forSeconds: number }, now: Micros): boolean =>
  now >= microsOf(atSeconds) && now < microsOf(atSeconds) + microsOf(forSeconds)

const snapshot = ({ fleet, totals, requests }: Kernel, at: Micros): Snapshot => {
  const numbers: number[] = []
  const areas: number[] = []
  for (const { number, phase } of fleet.listed) {
    if (phase !== 'Healthy') continue
    numbers.push(number)
    areas.push(fleet.busy[number]! * at + fleet.area[number]!)
  }
  return { at, totals: { ...totals }, system: requests.inSystem * at + totals.systemArea, numbers, areas }
}

const scrape = (kernel: Kernel, since: Snapshot, now: Micros): Scraped => {
  const { totals, requests, telemetry } = kernel
  const length = now - since.at
  const at = instantOf(now)
  const windowMs = Math.round(length / 1000)
  const sample = (name: string, value: number, ms = windowMs): Sample => ({ name, value, at, windowMs: ms, kind: defaultKind(name) })
  const mean = (name: string, sum: number, count: number): Sample => (count === 0 ? { name, missing: 'NotReported' } : sample(name, sum / count / 1000))
  return {
    visibleAt: now + telemetry.delay,
    metrics: [
      sample('concurrency', (requests.inSystem * now + totals.systemArea - since.system) / length),
      sample('requests_per_second', (totals.arrived - since.totals.arrived) / secondsOf(length)),
      sample('queue_depth', requests.waiting, 0),
      mean('latency', totals.latencySum - since.totals.latencySum, totals.completed - since.totals.completed),
      mean('ttft', totals.waitSum - since.totals.waitSum, totals.started - since.totals.started),
    ],
    samples: samplesByNumber(kernel, since, now),
  }
}

/** cpu: the share of its slots that worked since the window began, or since it was ready. */
const samplesByNumber = ({ fleet }: Kernel, since: Snapshot, now: Micros): ReadonlyMap<number, readonly Sample[]> => {
  const samples = new Map<number, readonly Sample[]>()
  let index = 0
  for (const { number, phase, hung, readyAt } of fleet.listed) {
    if (phase !== 'Healthy' || hung) continue
    while (index < since.numbers.length && since.numbers[index]! < number) index += 1
    const known = since.numbers[index] === number
    const from = known ? since.at : readyAt
    if (now === from) continue
    const busy = fleet.busy[number]! * now + fleet.area[number]! - (known ? since.areas[index]! : 0)
    const value = (100 * busy) / (fleet.slots * (now - from))
    samples.set(number, [{ name: 'cpu', value, at: instantOf(now), windowMs: Math.round((now - from) / 1000), kind: 'utilization' }])
  }
  return samples
}
