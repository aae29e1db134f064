import { describe, expect, it } from 'vitest'
import { advise, type Policy, type Sample } from '../../../src/core/index.js'
import { type ScenarioInput, START_AT, simulate } from '../../../src/sim/index.js'
import { fleet, quiet, tiny } from '../tiny.js'

type Seen = { readonly at: number; readonly metrics: readonly Sample[]; readonly cpu: readonly (readonly Sample[])[] }

/** Runs a world under a policy that holds `replicas` and writes down what it is shown. */
const watch = (perSecond: readonly number[], seconds: number, rest: Partial<ScenarioInput>, replicas = 1): readonly Seen[] => {
  const seen: Seen[] = []
  const spy: Policy = {
    name: 'spy',
    parameters: {},
    propose: ({ input }, now) => {
      const at = (now - START_AT) / 1_000
      if (seen.at(-1)?.at !== at) seen.push({ at, metrics: input.metrics, cpu: input.instances.map(({ metrics }) => metrics) })
      return advise(replicas)
    },
    stages: [],
  }
  simulate(tiny(perSecond, seconds, fleet(replicas), { control: { periodSeconds: 10 }, ...rest }), spy)
  return seen
}

const read = (samples: readonly Sample[], name: string): number | string | undefined => {
  const sample = samples.find((one) => one.name === name)
  return sample === undefined ? undefined : 'value' in sample ? sample.value : sample.missing
}
const row = ({ metrics, cpu }: Seen): readonly unknown[] => [
  read(metrics, 'concurrency'),
  read(metrics, 'requests_per_second'),
  read(metrics, 'queue_depth'),
  read(metrics, 'latency'),
  read(metrics, 'ttft'),
  ...cpu.map((samples) => read(samples, 'cpu')),
]

describe('telemetry', () => {
  const telemetry = { scrapeSeconds: 10, windowSeconds: 10 }
  it('every metric is what its formula says over the window', () => {
    // Two come at 5.25 and 5.75 and take 3 s each, one after the other: 5.25 to 8.25, 8.25 to 11.25.
    const seen = watch([...quiet(5), 2, ...quiet(34)], 3, { telemetry })
    expect(seen.map(({ at }) => at).slice(0, 5)).toEqual([0, 10, 20, 30, 40])
    expect(row(seen[0]!)).toEqual([undefined, undefined, undefined, undefined, undefined, undefined])
    const inWindow = (3 + (10 - 5.75)) / 10
    expect(row(seen[1]!)).toEqual([inWindow, 0.2, 0, 3_000, 1_250, 47.5])
    expect(row(seen[2]!)).toEqual([0.125, 0, 0, 5_500, 'NotReported', 12.5])
    expect(row(seen[3]!)).toEqual([0, 0, 0, 'NotReported', 'NotReported', 0])
    expect(seen[1]?.metrics.find(({ name }) => name === 'concurrency')).toEqual({
      name: 'concurrency',
      value: inWindow,
      at: START_AT + 10_000,
      windowMs: 10_000,
      kind: 'demand',
    })
    expect(seen[1]?.metrics.map((sample) => 'kind' in sample && sample.kind)).toEqual(['demand', 'demand', 'demand', 'saturation', 'saturation'])
  })
  it('an arrival comes before a scrape of the same moment', () => {
    const seen = watch([...quiet(10), 1, ...quiet(29)], 3, { telemetry: { scrapeSeconds: 10.5, windowSeconds: 10.5 } })
    expect(row(seen[2]!)).toEqual([0, 1 / 10.5, 0, 'NotReported', 0, 0])
  })
  it('windows may be longer and shorter than the time between scrapes; at first they are as long as there is', () => {
    const rates = (windowSeconds: number) =>
      watch(
        Array.from({ length: 60 }, (_, second) => (second < 30 ? 1 : 3)),
        0.1,
        { telemetry: { scrapeSeconds: 10, windowSeconds } },
      ).map(({ metrics }) => read(metrics, 'requests_per_second'))
    expect(rates(20).slice(0, 7)).toEqual([undefined, 1, 1, 1, 2, 3, 3])
    expect(rates(5).slice(0, 7)).toEqual([undefined, 1, 1, 1, 3, 3, 3])
    expect(rates(30).slice(0, 7)).toEqual([undefined, 1, 1, 1, 5 / 3, 7 / 3, 3])
  })
  it('queue depth is what waits at the scrape, and a full instance is at 100 %', () => {
    const seen = watch([...quiet(5), 4, ...quiet(34)], 60, { telemetry })
    expect(row(seen[2]!)).toEqual([4, 0, 3, 'NotReported', 'NotReported', 100])
  })
  it('cpu is an instance’s own, from the moment it was ready', () => {
    const seen = watch([...quiet(5), 2, ...quiet(34)], 30, { telemetry, instances: { initialReady: 1, start: { kind: 'fixed', seconds: 6 } } }, 2)
    // The second instance is asked for at 0 and ready at 6, and takes the one that waits at once.
    expect(seen[1]?.cpu.map((samples) => samples[0])).toMatchObject([
      { value: 47.5, windowMs: 10_000 },
      { value: 100, windowMs: 4_000 },
    ])
  })
  it('a scrape is seen late by the delay, and stays until a newer one is', () => {
    const ats = (more: Partial<ScenarioInput['telemetry']>, rest: Partial<ScenarioInput> = {}) =>
      watch(quiet(60), 1, { telemetry: { ...telemetry, ...more }, ...rest }).map(({ metrics }) => {
        const sample = metrics[0]
        return sample !== undefined && 'at' in sample ? (sample.at - START_AT) / 1_000 : null
      })
    expect(ats({}).slice(0, 6)).toEqual([null, 10, 20, 30, 40, 50])
    expect(ats({ delaySeconds: 5 }).slice(0, 6)).toEqual([null, null, 10, 20, 30, 40])
    expect(ats({ delaySeconds: 20 }).slice(0, 6)).toEqual([null, null, null, 10, 20, 30])
    expect(ats({ lossProbability: 1 })).toEqual(ats({}).map(() => null))
    expect(ats({}, { faults: [{ kind: 'telemetryGap', atSeconds: 20, forSeconds: 20 }] }).slice(0, 6)).toEqual([null, 10, 10, 10, 40, 50])
  })
  it('a share of scrapes is lost whole, the same ones for every policy', () => {
    const lost = (replicas: number) => {
      const seen = watch(quiet(2_000), 1, { telemetry: { ...telemetry, lossProbability: 0.3 } }, replicas)
      return seen.map(({ at, metrics }) => (metrics[0] !== undefined && 'at' in metrics[0] ? (metrics[0].at - START_AT) / 1_000 : 0) !== at)
    }
    const first = lost(1)
    expect(first.filter((is) => is).length / first.length).toBeCloseTo(0.3, 1)
    expect(lost(3)).toEqual(first)
  })
})
