/**
 * What the predecessor exported and imported, through the built codec. A kind's function gives null where all agrees, and what there was where it does not.
 */
import { isDeepStrictEqual } from 'node:util'
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
