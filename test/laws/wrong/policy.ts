/** Wrong policies: each breaks one thing that a law of policies names. */
import { advise, type Measured, type Policy, type Sample, type Stage, type StageMemory, sampleNamed } from '../../../src/index.js'

const policy = (propose: Policy['propose'], ...stages: readonly Stage[]): Policy => ({ name: 'wrong', parameters: {}, propose, stages })

const queue = (metrics: readonly Sample[]): number => {
  const sample = sampleNamed(metrics, 'queue_depth') ?? sampleNamed(metrics, 'concurrency')
  return sample !== undefined && 'value' in sample ? sample.value : 0
}

const stage = <M extends StageMemory>(
  name: string,
  empty: M,
  decide: (memory: M, raw: number, now: number) => { readonly memory: M; readonly count: number },
): Stage<M> => ({
  name,
  memory: { version: empty.version, empty: () => empty, decode: (json) => json as M },
  decide: (_context, value, memory, now) => {
    const { memory: next, count } = decide(memory, value.raw, now)
    return { value: { ...value, count }, memory: next, why: { type: 'Passed' }, until: Number.POSITIVE_INFINITY }
  },
  settle: (memory) => memory,
})

/** It has no answer above three. */
export const givesUp = policy(({ current }) => {
  if (current > 3) throw new Error('too many for me')
  return advise(current)
})
/** The bounds are for others: it brings a stage of that name that does nothing. */
export const unbounded = policy(
  () => advise(1_000),
  stage('bounds', { version: 1 }, (memory, raw) => ({ memory, count: raw })),
)
/** It counts how often it was asked. */
export const counts = (): Policy => {
  let asked = 0
  return policy(() => advise(1 + (asked++ % 3)))
}
/** It knows the names of its stages, and not which is which. */
export const mixesUp: Policy = {
  ...policy(
    () => advise(3),
    stage('first', { version: 1, asked: 0 }, ({ asked }, raw) => ({ memory: { version: 1, asked: Math.min(9, asked + 1) }, count: raw })),
    stage('second', { version: 1, asked: 0 }, (memory, raw) => ({ memory, count: raw })),
  ),
  copied: ({ first, second }) => ({ first: second as StageMemory, second: first as StageMemory }),
}
/** Its memory is no JSON: a store loses it. */
export const keepsAMap = policy(
  () => advise(3),
  stage('map', { version: 1, seen: new Map<string, number>() }, ({ seen }, raw) => ({
    memory: { version: 1, seen: new Map([['last', raw]]) },
    count: seen instanceof Map && seen.has('last') ? raw : 1,
  })),
)
/** Every other minute it wants more, and never says so before. */
export const looksAtTheClock = policy((_context, now) => advise(1 + (Math.floor(now / 60_000) % 2) * 3))
/** Time that does not go on is none to it. */
export const keepsTheTime = (): Policy => {
  let latest = 0
  return policy((_context, now) => {
    const count = now <= latest ? 1 : 4
    latest = now
    return advise(count)
  })
}
/** No sample, no load. */
export const takesSilenceForCalm = policy(({ input }) => advise(Math.min(1_000, Math.max(0, Math.ceil(queue(input.metrics) / 10)))))
/** It forgets nothing. */
export const hoards = policy(
  ({ current }) => advise(current),
  stage('hoard', { version: 1, seen: [] as readonly object[] }, ({ seen }, raw, now) => ({
    memory: { version: 1, seen: [...seen, { at: now, advice: raw, note: 'one never knows what it is good for, so it is kept, as everything is' }] },
    count: raw,
  })),
)
/** What is high is an error of measurement. */
export const dropsOutliers = policy(({ input }) => {
  const each = input.instances.flatMap(({ metrics }) => metrics.filter((sample): sample is Measured => 'value' in sample))
  return advise(
    Math.min(
      9,
      Math.max(
        1,
        Math.ceil([queue(input.metrics), ...each.map(({ value }) => value)].filter((value) => value < 100).reduce((sum, value) => sum + value, 0) / 10),
      ),
    ),
  )
})
/** It tries one more, and one fewer. */
export const probes = policy(({ current }) => advise(current % 2 === 0 ? current + 1 : current - 1))
