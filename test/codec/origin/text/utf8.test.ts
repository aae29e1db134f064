/** Bytes to text: beside the platform's decoder where both agree, by a table where bytes are bad. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mended, textOfUtf8 } from '../../../../src/codec/origin/text/utf8.js'

const point = fc.oneof(fc.nat(0xd7ff), fc.integer({ min: 0xe000, max: 0x10_ffff }))
const sound = fc.array(point).map((points) => String.fromCodePoint(...points))
const twin = (read: typeof textOfUtf8) =>
  fc.property(sound, (text) => {
    expect(read(new TextEncoder().encode(text))).toBe(text)
  })

describe('textOfUtf8', () => {
  it('twin: sound bytes are their text', () => fc.assert(twin(textOfUtf8)))
  it('the twin rejects a decoder that knows no character beyond the first 65,536', () =>
    expect(() => fc.assert(twin((bytes) => textOfUtf8(bytes).replace(/[\u{10000}-\u{10ffff}]/gu, '\ufffd')))).toThrow())

  it('fills chunks to their last unit', () => {
    for (let length = 8_189; length < 8_196; length++) {
      const text = `${'x'.repeat(length)}🙂é🙂`
      expect(textOfUtf8(new TextEncoder().encode(text))).toBe(text)
    }
  })

  it.each([
    ['a byte that only goes on', [0x80], 1],
    ['a beginning that nothing follows', [0xe2, 0x82], 2],
    ['a beginning before something else', [0xf0, 0x9f, 0x99, 0x41], 3, 'A'],
    ['longer than need be', [0xc0, 0xaf], 2],
    ['longer than need be, of three', [0xe0, 0x80, 0x80], 3],
    ['longer than need be, of four', [0xf0, 0x8f, 0xbf, 0xbf], 4],
    ['a surrogate', [0xed, 0xa0, 0x80], 3],
    ['beyond the last character', [0xf4, 0x90, 0x80, 0x80], 4],
    ['what begins nothing', [0xff, 0xfe, 0xf8], 3],
    ['a beginning of two alone', [0xc2], 1],
    ['a beginning of two before another', [0xc2, 0xc3], 2],
    ['a beginning of two before a sign', [0xc2, 0x41], 1, 'A'],
    ['the last that is longer than need be, of two', [0xc1, 0xbf], 2],
    ['the last that is longer than need be, of three', [0xe0, 0x9f, 0xbf], 3],
    ['the last surrogate', [0xed, 0xbf, 0xbf], 3],
    ['a lead of five', [0xf8, 0x90, 0x80, 0x80], 4],
    ['the last lead that begins nothing of ours', [0xf5, 0x80, 0x80, 0x80], 4],
  ])('%s: each byte for itself', (_, bytes, count, rest = '') => expect(textOfUtf8(new Uint8Array(bytes))).toBe('\ufffd'.repeat(count) + rest))

  it.each([0, 0x7f, 0x80, 0x7ff, 0x800, 0xfff, 0x1000, 0xd7ff, 0xe000, 0xffff, 0x1_0000, 0xf_ffff, 0x10_0000, 0x10_ffff])(
    'the character %i is one',
    (point) => {
      const text = `a${String.fromCodePoint(point)}b`
      expect(textOfUtf8(new TextEncoder().encode(text))).toBe(text)
    },
  )

  it('leaves a byte-order mark in its place', () => expect(textOfUtf8(new Uint8Array([0xef, 0xbb, 0xbf, 0x7b]))).toBe('\ufeff{'))
  it('totality: any bytes', () =>
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(mended(textOfUtf8(bytes))).toBe(textOfUtf8(bytes))
      }),
    ))
})

describe('mended', () => {
  it.each([
    ['a🙂é', 'a🙂é'],
    ['\ud83d', '\ufffd'],
    ['\ude42\ud83d', '\ufffd\ufffd'],
    ['\ud83d🙂\ude42', '\ufffd🙂\ufffd'],
    ['x\ud83dy', 'x\ufffdy'],
    ['\ud7ff\ud800\ue000', '\ud7ff\ufffd\ue000'],
    ['\udfff\ue000', '\ufffd\ue000'],
    ['a\udc00', 'a\ufffd'],
    ['\ud800\udc00\udbff\udfff\udc00', '\ud800\udc00\udbff\udfff\ufffd'],
    ['\ud800\udbff', '\ufffd\ufffd'],
    ['\udc00\udc00', '\ufffd\ufffd'],
  ])('%j', (text, whole) => expect(mended(text)).toBe(whole))
})
