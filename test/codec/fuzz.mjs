/**
 * `npm run fuzz`: RUNS inputs (a million) from SEED (1) over every parser of the built package. None may throw, hang, pollute, show a planted secret, refuse without a
 * word, or take what is another thing after a round. What fails is told with its index: `SEED=… FROM=… RUNS=1 npm run fuzz` does it again. Last line: what passed.
 */
import { inputOf } from './fuzz/inputs.mjs'
import { polluted, wrongWith } from './fuzz/judge.mjs'
import { parserOf } from './fuzz/parsers.mjs'
import { randomOf } from './fuzz/random.mjs'
import { stopwatch } from './fuzz/speed.mjs'

const [runs, seed, from] = [
  ['RUNS', 1_000_000],
  ['SEED', 1],
  ['FROM', 0],
].map(([name, otherwise]) => Number(process.env[name] ?? otherwise))
const MOST_SHOWN = 20
/** To look at all that is built in takes as long as to parse a little. */
const EVERY = 50

const caseOf = (index) => {
  const random = randomOf(seed, index)
  const parser = parserOf(random)
  return { parser, input: inputOf(parser, random) }
}

let failed = 0
const fail = (index, { parser, input }, sentence) => {
  failed += 1
  if (failed <= MOST_SHOWN)
    console.error(`${parser.name}, SEED=${seed} FROM=${index}: ${sentence}\n  ${JSON.stringify(input.text || String(input.value)).slice(0, 2_000)}`)
}

const watch = stopwatch()
const began = performance.now()
for (let index = from; index < from + runs; index++) {
  const each = caseOf(index)
  try {
    const at = performance.now()
    const answer = each.parser.parse(each.input)
    const ms = performance.now() - at
    // A trace of two lines may span a year, and then it is the answer that is long.
    if (answer.value !== '') watch.note(each, index, ms)
    const sentence = wrongWith(answer, each.input) ?? (index % EVERY === 0 ? polluted() : undefined)
    if (sentence !== undefined) fail(index, each, sentence)
  } catch (error) {
    fail(index, each, error instanceof Error ? (error.stack ?? error.message) : String(error))
  }
  if (index % 100_000 === 99_999) console.log(`${index + 1} inputs in ${((performance.now() - began) / 1000).toFixed(0)} s`)
}
const pollution = polluted()
if (pollution !== undefined) fail(from + runs - 1, caseOf(from + runs - 1), pollution)
for (const { name, index, slower, bytes } of watch.slow(caseOf))
  fail(index, caseOf(index), `${name}: ${bytes} bytes took ${slower.toFixed(1)} times the median of their size`)
console.log(watch.table())
console.log(`${runs} inputs of seed ${seed} in ${((performance.now() - began) / 1000).toFixed(0)} s`)
console.log(`${runs - failed} passed, ${failed} failed`)
if (failed > 0) process.exitCode = 1
