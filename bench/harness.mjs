/**
 * One question per file, swept over sizes, each answer checked before it is timed: a fast wrong answer is no answer.
 * Times the built package, as users have it. Method: tinybench, one second a case when it is warm; what takes less than
 * 20 µs runs in batches of that length, so that reading the clock stays below 1 %, and p99 is then that of batches.
 * `alone`: for how much of that time the core was ours. Whoever works on its other thread takes up to half of it, and where that is most of the time, the
 * median is that of half a core. So goals are judged by `ours`, the median of those samples before and after which a fixed reference, which asks for nothing but
 * a core, was as fast as ever; by all of them where those are too few. What takes longer than a neighbour rests is timed in parts as well: each between two
 * references, on what the parts before it left in caches and heap, and `ours` is then the sum of their means, which holds what is collected as garbage.
 */
import { availableParallelism, cpus } from 'node:os'
import { Bench } from 'tinybench'

/**
 * @typedef {object} Case
 * @property {string} name say the size in it
 * @property {() => void} check runs once before the timing, and throws if the output is wrong
 * @property {(i: number) => unknown} run the timed work; `i` counts calls, to pick an input by; return the result, so that it is not optimised away
 * @property {readonly (() => unknown)[]} [parts] the same work in parts of a millisecond or less; what they return is kept until all are done
 * @property {number} [atLeast] the goal, in operations a second
 *
 * @typedef {object} Row
 * @property {string} name
 * @property {number | null} oursNs median of the samples during which the core was ours, or the sum over the parts; null where too few tell
 * @property {number} allNs median of all
 * @property {number} nsPerOp by which goals are judged: `oursNs`, else `allNs`
 * @property {number} p99Ns
 * @property {number} alone the share of samples during which the core was ours
 */

/**
 * Checks, times and prints the cases, and returns the rows for whoever compares them.
 * @param {string} title the question, as a sentence
 * @param {readonly Case[]} cases
 * @returns {readonly Row[]}
 */
export const question = (title, cases) => {
  for (const { check } of cases) check()
  const rows = []
  for (const each of cases) rows.push(time(each))
  console.log(`\n${title}\n${table(rows.map(cells))}`)
  return rows
}

/** Prints one line on a comparison of rows, met or missed; the machine decides, so a miss does not fail the run. */
export const goal = (sentence, met) => console.log(`${met ? 'met   ' : 'MISSED'} ${sentence}`)

/**
 * How many times as long as `base` takes `run`, by medians of samples taken in turn: a shared machine changes its pace from one second to the next, and two rows
 * of a table were not timed in the same second.
 * @param {() => unknown} base
 * @param {() => unknown} run
 */
export const timesAsLong = (base, run) => {
  const cases = [base, run]
  const batches = cases.map(batchOf)
  const samples = [[], []]
  const end = performance.now() + timeMs
  while (performance.now() < end || samples[0].length < 20) {
    cases.forEach((call, i) => {
      const start = performance.now()
      for (let calls = 0; calls < batches[i]; calls += 1) last.result = call(calls)
      samples[i].push((performance.now() - start) / batches[i])
    })
  }
  const [usual, own] = samples.map(median)
  return own / usual
}

const mean = (samples) => samples.reduce((sum, sample) => sum + sample, 0) / samples.length
const median = (samples) => samples.sort((a, b) => a - b)[samples.length >> 1]

/** What the numbers were measured on. */
export const machine = () =>
  `node ${process.version}, ${cpus()[0]?.model.trim() ?? 'unknown cpu'}, ${availableParallelism()} cores, ${process.platform} ${process.arch}`

const time = ({ name, run, parts, atLeast }) => {
  const batch = batchOf(run)
  const whole = watch()
  let calls = 0
  const work = () => {
    for (let i = 0; i < batch; i += 1) last.result = run(calls++)
  }
  const bench = new Bench({ time: timeMs, warmup: false })
  bench.add(name, () => ({ overriddenDuration: whole.timed(work).ns / 1e6 }))
  const [task] = bench.runSync()
  if (task.result.state !== 'completed') throw task.result.error ?? new Error(`${name}: ${task.result.state}`)
  const { p50, p99 } = task.result.latency
  const watched = parts === undefined ? untilOurs(whole, work) : inParts(parts)
  const undisturbed = undisturbedOf(watched)
  const typicalNs = parts === undefined ? median(undisturbed) / batch : mean(undisturbed) * parts.length
  const oursNs = undisturbed.length < fewest ? null : typicalNs
  const allNs = (p50 * 1e6) / batch
  return { name, oursNs, allNs, nsPerOp: oursNs ?? allNs, p99Ns: (p99 * 1e6) / batch, alone: undisturbed.length / watched.samples.length, atLeast }
}

/** Times work, each between two references. */
const watch = () => {
  const samples = []
  let beforeMs = timedReference()
  const timed = (work) => {
    const start = performance.now()
    const result = work()
    const ns = (performance.now() - start) * 1e6
    const afterMs = timedReference()
    samples.push({ ns, referenceMs: Math.max(beforeMs, afterMs) })
    beforeMs = afterMs
    return { ns, result }
  }
  return { samples, timed }
}

/** What the samples took during which the core was ours. */
const undisturbedOf = ({ samples }) => samples.filter(({ referenceMs }) => referenceMs < 1.1 * fastest.ms).map(({ ns }) => ns)

/** Goes on where too few of them tell, for up to four times as long as a case. */
const untilOurs = (watched, work) => {
  const end = performance.now() + 4 * timeMs
  while (undisturbedOf(watched).length < fewest && performance.now() < end) for (let i = 0; i < fewest && performance.now() < end; i += 1) watched.timed(work)
  return watched
}

/** Part after part, round after round, for four times as long as a case: few of the samples have the core to themselves. */
const inParts = (parts) => {
  const watched = watch()
  const end = performance.now() + 4 * timeMs
  while (performance.now() < end) last.result = parts.map((part) => watched.timed(part).result)
  return watched
}

/** How many calls make a sample long enough to be timed; asked when the code is warm, for a cold call takes as long as twenty. */
const batchOf = (run) => {
  const end = performance.now() + timeMs / 4
  for (let batch = 1; ; ) {
    const start = performance.now()
    for (let i = 0; i < batch; i += 1) last.result = run(i)
    const now = performance.now()
    const micros = (now - start) * 1e3
    if (now >= end) return Math.max(1, Math.round((batch * sampleMicros) / micros))
    if (micros < 2_000) batch *= 2
  }
}

/** A few sums that need nothing but a core, several at once: what a neighbour takes of it is seen here, and not in a chain of single steps. */
const timedReference = () => {
  const start = performance.now()
  let a = 1
  let b = 2
  let c = 3
  let d = 4
  for (let i = 0; i < 20_000; i += 1) {
    a = (a + b) | 0
    b ^= i
    c = (c + d) | 0
    d = (d + i) | 0
    a ^= c
  }
  last.result = a + b + c + d
  const ms = performance.now() - start
  fastest.ms = Math.min(fastest.ms, ms)
  return ms
}

const cells = ({ name, oursNs, allNs, nsPerOp, p99Ns, alone, atLeast }) => [
  name,
  number(1e9 / nsPerOp),
  oursNs === null ? '' : number(oursNs),
  number(allNs),
  number(p99Ns),
  `${(alone * 100).toFixed(0)} %`,
  atLeast === undefined ? '' : `${1e9 / nsPerOp >= atLeast ? 'met' : 'MISSED'}: ${number(atLeast)}/s`,
]

const table = (rows) => {
  const all = [['', 'ops/s', 'ours ns', 'all ns', 'p99 ns', 'alone', 'goal'], ...rows]
  const widths = all[0].map((_, column) => Math.max(...all.map((row) => row[column].length)))
  const line = (row) =>
    row.map((cell, column) => (column === 0 || column === row.length - 1 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join('  ')
  return all.map((row) => `  ${line(row).trimEnd()}`).join('\n')
}

const number = (value) =>
  value < 100
    ? value.toFixed(1)
    : Math.round(value)
        .toString()
        .replace(/\B(?=(\d{3})+$)/g, ',')

const sampleMicros = 20
/** Samples that make a median. */
const fewest = 50
const timeMs = Number(process.env.BENCH_MS ?? 1_000)
/** Where results go, so that the optimiser cannot know that nobody wants them. */
const last = { result: undefined }
/** What the reference takes where nobody else is: known when it is warm, and once the core was ours. */
const fastest = { ms: Number.POSITIVE_INFINITY }
for (const end = performance.now() + timeMs / 2; performance.now() < end; ) timedReference()
