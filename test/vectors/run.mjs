/**
 * Replays vectors through the built package: `node test/vectors/run.mjs FILE…`, JSON lines, `.gz` too, each `{id, kind, inputs, expected}`.
 * Mismatches (the first 20) go to stderr; the last line of stdout counts. A kind that is not known is skipped; `expected` lists all that must agree.
 */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { agrees, parse } from './exact.mjs'
import { kinds } from './kinds.mjs'

const MOST_SHOWN = 20

/** Text of a file, unzipped where its name says so. */
export const textOf = (path) => {
  const bytes = readFileSync(path)
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
}

/** What each vector of a text came to: its id, kind, what was expected and what there was; `got` is undefined where the kind is not known. */
export const replay = function* (text) {
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue
    const { id, kind, inputs, expected } = parse(line)
    const play = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined
    if (play === undefined) yield { id, kind, result: 'skipped' }
    else {
      const got = outcome(play, inputs)
      yield { id, kind, result: agrees(expected, got) ? 'passed' : 'failed', expected, got }
    }
  }
}

const main = (paths) => {
  if (paths.length === 0) {
    console.error('usage: vectors FILE…')
    return 2
  }
  const counts = { passed: 0, failed: 0, skipped: 0 }
  for (const path of paths) {
    for (const { id, result, expected, got } of replay(textOf(path))) {
      counts[result]++
      if (result === 'failed' && counts.failed <= MOST_SHOWN) console.error(`${id}\n  expected ${show(expected)}\n  got      ${show(got)}`)
    }
  }
  console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`)
  return counts.failed > 0 ? 1 : 0
}

/** A play that throws is a mismatch like any other. */
const outcome = (play, inputs) => {
  try {
    return play(inputs)
  } catch (error) {
    return { thrown: String(error) }
  }
}

const show = (value) => JSON.stringify(value, (_key, own) => (typeof own === 'bigint' ? `${own}` : own))

if (process.argv[1] !== undefined && import.meta.url.endsWith('/run.mjs') && process.argv[1].endsWith('run.mjs')) process.exitCode = main(process.argv.slice(2))
