import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatInstant, parseInstant } from '../../../src/core/index.js'

/** What the platform makes of it, without milliseconds when there are none. */
const twin = (instant: number): string => new Date(instant).toISOString().replace('.000Z', 'Z')

const texts: readonly (readonly [text: string, iso: string])[] = [
  ['1970-01-01T00:00:00Z', '1970-01-01T00:00:00.000Z'],
  ['1969-12-31T23:59:59Z', '1969-12-31T23:59:59.000Z'],
  ['2024-02-29T23:59:59.999Z', '2024-02-29T23:59:59.999Z'],
  ['2024-03-01T00:00:00.001Z', '2024-03-01T00:00:00.001Z'],
  ['2000-02-29T00:00:00Z', '2000-02-29T00:00:00.000Z'],
  ['1999-12-31T12:34:56.070Z', '1999-12-31T12:34:56.070Z'],
  ['2100-02-28T01:02:03Z', '2100-02-28T01:02:03.000Z'],
  ['2100-03-01T00:00:00Z', '2100-03-01T00:00:00.000Z'],
  ['0000-01-01T00:00:00Z', '0000-01-01T00:00:00.000Z'],
  ['0000-02-29T00:00:00Z', '0000-02-29T00:00:00.000Z'],
  ['0000-03-01T00:00:00Z', '0000-03-01T00:00:00.000Z'],
  ['0400-02-29T00:00:00Z', '0400-02-29T00:00:00.000Z'],
  ['1600-12-31T00:00:00Z', '1600-12-31T00:00:00.000Z'],
  ['9999-12-31T23:59:59.999Z', '9999-12-31T23:59:59.999Z'],
]

describe('an instant as people write it', () => {
  it.each(texts)('%s, and back', (text, iso) => {
    const instant = Date.parse(iso)
    expect(formatInstant(instant)).toBe(text)
    expect(parseInstant(text)).toBe(instant)
  })

  it.each([
    ['lower case', '2026-01-02t03:04:05z', '2026-01-02T03:04:05.000Z'],
    ['an offset', '2026-01-02T03:04:05+01:30', '2026-01-02T01:34:05.000Z'],
    ['the other way', '2026-01-02T03:04:05-01:30', '2026-01-02T04:34:05.000Z'],
    ['the widest offset', '2026-01-02T03:04:05+23:59', '2026-01-01T03:05:05.000Z'],
    ['tenths', '2026-01-02T03:04:05.5Z', '2026-01-02T03:04:05.500Z'],
    ['more than milliseconds are cut', '2026-01-02T03:04:05.1239999Z', '2026-01-02T03:04:05.123Z'],
    ['a leap second is the second before', '2016-12-31T23:59:60Z', '2016-12-31T23:59:59.000Z'],
    ['every last day of a short month', '2026-04-30T00:00:00Z', '2026-04-30T00:00:00.000Z'],
  ])('%s', (_case, text, iso) => expect(parseInstant(text)).toBe(Date.parse(iso)))

  it.each([
    '',
    '2026-01-02',
    '2026-01-02T03:04:05',
    '2026-01-02 03:04:05Z',
    '2026-01-02T03:04Z',
    '2026-01-02T03:04:05.Z',
    '2026-01-02T03:04:05+01',
    '2026-01-02T03:04:05+0100',
    '2026-01-02T03:04:05+1:00',
    '26-01-02T03:04:05Z',
    ' 2026-01-02T03:04:05Z',
    '2026-01-02T03:04:05Z ',
    'x2026-01-02T03:04:05Z',
    '2026-00-02T03:04:05Z',
    '2026-13-02T03:04:05Z',
    '2026-01-00T03:04:05Z',
    '2026-01-32T03:04:05Z',
    '2026-02-29T03:04:05Z',
    '2024-02-30T03:04:05Z',
    '2100-02-29T03:04:05Z',
    '2026-04-31T03:04:05Z',
    '2026-06-31T03:04:05Z',
    '2026-09-31T03:04:05Z',
    '2026-11-31T03:04:05Z',
    '2026-01-02T24:00:00Z',
    '2026-01-02T03:60:05Z',
    '2026-01-02T03:04:61Z',
    '2026-01-02T03:04:05+24:00',
    '2026-01-02T03:04:05+01:60',
  ])('%j is none', (text) => expect(parseInstant(text)).toBeNull())

  it('days of four hundred years and some, each date among them, as the platform has it', () => {
    const wrong: string[] = []
    for (let instant = Date.parse('1890-01-01T00:00:00Z'); instant < Date.parse('2305-01-01T00:00:00Z'); instant += 11 * 86_400_000) {
      const text = formatInstant(instant)
      if (text !== twin(instant) || parseInstant(text) !== instant) wrong.push(text)
    }
    expect(wrong).toEqual([])
  })

  it('roundtrip and twin, whatever the instant', () =>
    fc.assert(
      fc.property(fc.integer({ min: Date.parse('0000-01-01T00:00:00Z'), max: Date.parse('9999-12-31T23:59:59.999Z') }), (instant) => {
        const text = formatInstant(instant)
        expect(text).toBe(twin(instant))
        expect(parseInstant(text)).toBe(instant)
      }),
    ))
})
