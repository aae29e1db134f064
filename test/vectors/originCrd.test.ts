/** The predecessor's own exports and imports, through the built codec; and that a vector can fail. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { crdImport, crdRoundTrip } from './originCrd.mjs'

type Vector = { readonly id: string; readonly kind: string; readonly inputs: { readonly text: string }; readonly expected: object }
const vectors = gunzipSync(readFileSync(join(import.meta.dirname, 'data/origin-crd.ndjson.gz')))
  .toString('utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Vector)

describe.each([
  ['crdRoundTrip', crdRoundTrip, 29],
  ['crdImport', crdImport, 30],
] as const)('%s', (kind, play, count) => {
  const own = vectors.filter((vector) => vector.kind === kind)
  it('has its vectors', () => expect(own).toHaveLength(count))
  it.each(own.map((vector) => [vector.id, vector] as const))('%s', (_, { inputs, expected }) => expect(play(inputs, expected)).toBeNull())
})

it('fails a vector that says something else', () => {
  expect(crdRoundTrip({ text: '{}' }, { text: '{}' })).not.toBeNull()
  expect(crdImport({ text: '{}' }, { ok: false })).not.toBeNull()
  expect(crdImport({ text: '{}' }, { ok: true, crd: {} })).not.toBeNull()
  expect(crdImport({ text: '{' }, { ok: true })).not.toBeNull()
  expect(crdImport({ text: '{' }, { ok: false, error: 'syntax' })).toEqual({ ok: false, error: 'syntax:eof' })
})
