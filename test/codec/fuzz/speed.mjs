/**
 * Time per byte. Inputs are compared with those of the same parser, size, and kind of text: what everything costs at least does not count so, and JSON.parse is a hundred
 * times as fast as any YAML. A suspect is timed again, for in the midst of others it may have paid for their garbage: the least of its turns counts. They are taken in
 * rounds with the other suspects, and more for a while where it is still too slow: turns in a row may all fall on a moment in which the machine was somebody else's.
 * Law: none takes more than ten times the median of its group.
 */
const MOST_TIMES = 10
const SUSPECTS = 5
const ROUNDS = 5
const IN_A_ROW = 5
const PATIENCE_MS = 2_000
/** Fewer have no median worth the name. */
const LEAST = 200

export const stopwatch = () => {
  const groups = new Map()

  const note = ({ parser, input }, index, ms) => {
    const bytes = sizeOf(input)
    if (bytes === 0) return
    const size = Math.max(6, Math.ceil(Math.log2(bytes)))
    const form = input.isPlanted || (/^\s*[[{]/.test(input.text) && isJson(input.text)) ? 'JSON' : 'text'
    const key = `${parser.name}, ${form} up to ${2 ** size} bytes`
    const group = groups.get(key) ?? { key, rates: [], suspects: [] }
    groups.set(key, group)
    const rate = (ms * 1e6) / bytes
    if (group.rates.length < 20_000) group.rates.push(rate)
    const { suspects } = group
    if (suspects.length < SUSPECTS || rate > suspects[SUSPECTS - 1].rate) {
      suspects.push({ index, rate, bytes, name: parser.name })
      suspects.sort((a, b) => b.rate - a.rate)
      suspects.length = Math.min(SUSPECTS, suspects.length)
    }
  }

  /** Those that are too slow by themselves as well; each group remembers its slowest. */
  const slow = (caseOf) => {
    const suspects = [...groups.values()]
      .filter(({ rates }) => rates.length >= LEAST)
      .flatMap((group) => {
        Object.assign(group, { median: medianOf(group.rates), slowest: 0 })
        return group.suspects.map((suspect) => ({ ...suspect, name: group.key, group, case: caseOf(suspect.index), slower: Number.POSITIVE_INFINITY }))
      })
    for (let round = 0; round < ROUNDS; round++) suspects.forEach(takeTurns)
    const isSlow = ({ slower }) => slower > MOST_TIMES
    for (const end = performance.now() + PATIENCE_MS; suspects.some(isSlow) && performance.now() < end; ) suspects.filter(isSlow).forEach(takeTurns)
    for (const { group, slower, index } of suspects) if (slower > group.slowest) Object.assign(group, { slowest: slower, index })
    return suspects.filter(isSlow)
  }

  /** The slowest of all groups, most striking first. */
  const table = () =>
    [...groups.values()]
      .filter(({ rates }) => rates.length >= LEAST)
      .sort((a, b) => b.slowest - a.slowest)
      .slice(0, 12)
      .map(
        ({ key, rates, median, slowest, index }) =>
          `${key}: ${rates.length} timed, median ${median.toFixed(0)} ns a byte, slowest ${slowest.toFixed(1)} times that (FROM=${index})`,
      )
      .join('\n')

  return { note, slow, table }
}

/** Some in a row, for the first of them finds nothing in the caches. */
const takeTurns = (suspect) => {
  const { parser, input } = suspect.case
  for (let turn = 0; turn < IN_A_ROW; turn++) {
    const at = performance.now()
    parser.parse(input)
    const rate = ((performance.now() - at) * 1e6) / suspect.bytes
    suspect.slower = Math.min(suspect.slower, rate / suspect.group.median)
  }
}

const isJson = (text) => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

const sizeOf = ({ text, bytes }) => bytes?.length ?? text.length
const medianOf = (rates) => rates.toSorted((a, b) => a - b)[rates.length >> 1]
