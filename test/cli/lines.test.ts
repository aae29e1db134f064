/** How bytes become lines, whatever the cuts. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Line, lineCutter } from '../../src/cli/stream/lines.js'

const cutAll = (chunks: readonly Uint8Array[], most = 16): readonly Line[] => {
  const cutter = lineCutter(most)
  return [...chunks.flatMap((chunk) => [...cutter.push(chunk)]), ...cutter.end()]
}
const bytes = (text: string): Uint8Array => Buffer.from(text)
const text = (each: string): Line => ({ type: 'Text', text: each })

describe('lineCutter', () => {
  it.each<{ readonly title: string; readonly chunks: readonly Uint8Array[]; readonly lines: readonly Line[] }>([
    { title: 'nothing', chunks: [], lines: [] },
    { title: 'one line', chunks: [bytes('a\n')], lines: [text('a')] },
    { title: 'a last line without newline', chunks: [bytes('a\nb')], lines: [text('a'), text('b')] },
    { title: 'blank lines', chunks: [bytes('\n\na\n')], lines: [text(''), text(''), text('a')] },
    { title: 'a sign of several bytes cut in two', chunks: [Buffer.from([0xc3]), Buffer.from([0xa9, 10])], lines: [text('é')] },
    { title: 'exactly as long as allowed', chunks: [bytes(`${'x'.repeat(16)}\n`)], lines: [text('x'.repeat(16))] },
    { title: 'too long', chunks: [bytes(`${'x'.repeat(17)}\na\n`)], lines: [{ type: 'TooLong', bytes: 17 }, text('a')] },
    { title: 'too long, without end', chunks: [bytes('x'.repeat(40)), bytes('x'.repeat(40))], lines: [{ type: 'TooLong', bytes: 80 }] },
    { title: 'not UTF-8', chunks: [Buffer.from([0xff, 10]), bytes('a\n')], lines: [{ type: 'NotUtf8' }, text('a')] },
  ])('$title', ({ chunks, lines }) => expect(cutAll(chunks)).toEqual(lines))

  it('gives a line before it is shown more', () => {
    const lines = lineCutter(16).push(bytes('a\nb\n'))
    expect(lines.next().value).toEqual(text('a'))
  })

  it('order: any cut of the same bytes gives the same lines', () =>
    fc.assert(
      fc.property(fc.uint8Array({ max: 255, maxLength: 80 }), fc.array(fc.nat(80), { maxLength: 8 }), fc.nat(20), (content, cuts, most) => {
        const lively = content.map((byte) => (byte % 7 === 0 ? 10 : byte))
        const at = [0, ...cuts.filter((cut) => cut <= lively.length).sort((a, b) => a - b), lively.length]
        const chunks = at.slice(1).map((to, index) => lively.subarray(at[index], to))
        expect(cutAll(chunks, most)).toEqual(cutAll([lively], most))
      }),
    ))

  it('bounded: as many lines as newlines, one more if bytes follow the last', () =>
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (content) => {
        const newlines = content.filter((byte) => byte === 10).length
        const rest = content.length > 0 && content[content.length - 1] !== 10 ? 1 : 0
        expect(cutAll([content])).toHaveLength(newlines + rest)
      }),
    ))
})
