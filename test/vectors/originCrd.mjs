/**
 * What the predecessor exported and imported, through the built codec. A kind's function gives null where all agrees, and what there was where it does not.
 * `node test/vectors/originCrd.mjs FILE…` replays files by itself.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { classOf, decodeOrigin, encodeOrigin, pendingStatus } from '../../dist/codec/index.js'

/** What each kind comes to, to be compared with `expected`. */
export const originCrd = {
  crdRoundTrip: ({ text }) => {
    const decoded = decodeOrigin(text)
    return decoded._tag === 'Right' ? { text: encodeOrigin(decoded.right) } : { error: classOf(decoded.left) }
  },
  crdImport: ({ text }) => {
    const decoded = decodeOrigin(text)
    return decoded._tag === 'Right'
      ? { ok: true, crd: exact(encodeOrigin({ ...decoded.right, status: pendingStatus })) }
      : { ok: false, error: classOf(decoded.left) }
  },
}

export const crdRoundTrip = (inputs, expected) => judged(originCrd.crdRoundTrip(inputs), expected)
export const crdImport = (inputs, expected) => judged(originCrd.crdImport(inputs), expected)

/** A JSON text as a value, whose integers beyond 2^53 are texts. */
const exact = (json) => JSON.parse(json.replace(/"(?:[^"\\]|\\.)*"|-?\d{16,}(?![\d.eE])/g, (token) => (/^"|^-?\d{1,15}$/.test(token) ? token : `"${token}"`)))

/** A field that `expected` does not name is free; what it names is the same to the last key. */
const judged = (got, expected) =>
  Object.keys(expected).every((key) => isDeepStrictEqual(JSON.parse(loose(got[key])), JSON.parse(loose(expected[key])))) ? null : got

/** Whoever parsed `expected` may have kept large integers as texts, or not. */
const loose = (value) => JSON.stringify(value ?? null).replace(/"(-?\d{16,})"/g, '$1')

const main = (paths) => {
  let passed = 0
  let failed = 0
  for (const path of paths) {
    const bytes = readFileSync(path)
    for (const line of (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n')) {
      const { id, kind, inputs, expected } = line === '' ? {} : JSON.parse(line)
      const play = kind === 'crdRoundTrip' ? crdRoundTrip : kind === 'crdImport' ? crdImport : () => null
      const got = play(inputs, expected)
      if (line !== '' && got === null) passed += 1
      if (got === null) continue
      failed += 1
      console.error(`${id}\n  expected ${JSON.stringify(expected)}\n  got      ${JSON.stringify(got)}`)
    }
  }
  console.log(`${passed} passed, ${failed} failed`)
  return failed > 0 ? 1 : 0
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main(process.argv.slice(2))
