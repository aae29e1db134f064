/** Durations, quantities and instants: tables, round trips, and twins. */

import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { Duration, durationOfText, Seconds, textOfDuration } from '../../../src/codec/base/duration.js'
import { Instant, Timestamp, textOfInstant } from '../../../src/codec/base/instant.js'
import { quantityOfText, textOfBytes, textOfCores } from '../../../src/codec/base/quantity.js'
import { decodeInstant, decodeInstantText, type SpecErrors } from '../../../src/codec/index.js'

describe('duration', () => {
  it.each([
    ['0s', 0],
    ['250ms', 250],
    ['30s', 30_000],
    ['1.5s', 1_500],
    ['1.001s', 1_001],
    ['5m', 300_000],
    ['1h30m', 5_400_000],
    ['1h30m15s250ms', 5_415_250],
    ['90m', 5_400_000],
    ['0.5h', 1_800_000],
    ['8760h', 31_536_000_000],
    [`${'0'.repeat(31)}s`, 0],
    ['10.25m', 615_000],
    ['0.25h', 900_000],
    ['1.25s', 1_250],
    ['1.00ms', 1],
    ['10.5h10.5m10.5s10.0ms', 38_440_510],
  ])('reads %s', (text, ms) => {
    expect(durationOfText(text)).toBe(ms)
  })

  it.each([
    '',
    ' ',
    's',
    '30',
    '-5s',
    '+5s',
    '1d',
    '1w',
    '30 s',
    '1s1m',
    '1m1m',
    '0.5ms',
    '1.0001s',
    '1e3s',
    '1,5s',
    '8760h1ms',
    '99999999999999999999h',
    '1.0000000000000001s',
    `${'0'.repeat(32)}s`,
    'x1s',
    '1sx',
    '1.s',
    '.5s',
    '1S',
    '٣s',
    '30s\n',
    'Infinitys',
    'NaNs',
  ])('refuses %j', (text) => {
    expect(durationOfText(text)).toBeUndefined()
  })

  it('roundtrip: text of a duration is read as the same duration', () => {
    fc.assert(
      fc.property(fc.nat(31_536_000_000), (ms) => {
        expect(durationOfText(textOfDuration(ms))).toBe(ms)
      }),
    )
  })

  it('is whole seconds where the key says so', () => {
    expect(Seconds.decode(30)).toEqual(E.right(30_000))
    expect(Seconds.encode(30_000)).toBe(30)
    expect(Duration.encode(30_000)).toBe('30s')
  })
})

describe('quantity', () => {
  it.each([
    ['2', 2],
    ['+2', 2],
    ['0.5', 0.5],
    ['.5', 0.5],
    ['5.', 5],
    ['500m', 0.5],
    ['100m', 0.1],
    ['250u', 0.00025],
    ['1n', 1e-9],
    ['1k', 1_000],
    ['1M', 1e6],
    ['1Ki', 1_024],
    ['1.5Gi', 1_610_612_736],
    ['1E', 1e18],
    ['1Ei', 2 ** 60],
    ['12e3', 12_000],
    ['1E3', 1_000],
    ['1e-3', 0.001],
    ['1e+3', 1_000],
    ['1e10', 1e10],
    ['12.75', 12.75],
    ['.25', 0.25],
    ['1G', 1e9],
    ['1T', 1e12],
    ['1P', 1e15],
    ['1Mi', 2 ** 20],
    ['1Ti', 2 ** 40],
    ['1Pi', 2 ** 50],
    ['1'.repeat(64), Number('1'.repeat(64))],
  ])('reads %s', (text, value) => {
    expect(quantityOfText(text)).toBe(value)
  })

  it.each(['', 'm', '-1', '1K', '1gi', '1GiB', '1 Gi', 'e3', '1e400', '0x10', 'Infinity', 'NaN', '1mm', '1.2.3', 'x1', '1x', '1e', '1ex', '.', '1'.repeat(65)])(
    'refuses %j',
    (text) => {
      expect(quantityOfText(text)).toBeUndefined()
    },
  )

  it('roundtrip: what is written is read as the same number, to the last bit', () => {
    const value = fc.oneof(
      fc.nat(),
      fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }),
      fc.nat(10_000).map((millis) => millis / 1000),
      fc.nat(5000).map((mebi) => mebi * 2 ** 20),
    )
    const read = (written: string | number) => (typeof written === 'string' ? quantityOfText(written) : written)
    fc.assert(
      fc.property(value, (given) => {
        expect(read(textOfCores(given))).toBe(given)
        expect(read(textOfBytes(given))).toBe(given)
      }),
    )
  })

  it.each([
    [0, 0],
    [0.5, '500m'],
    [2, 2],
    [1.25, '1250m'],
    [0.0005, 0.0005],
    [-0.5, -0.5],
  ])('writes %d cores as %s', (value, written) => expect(textOfCores(value)).toBe(written))

  it.each([
    [0, 0],
    [1_000, 1_000],
    [1_023, 1_023],
    [1_024, '1Ki'],
    [1_025, 1_025],
    [1_023 * 1_024, '1023Ki'],
    [2 ** 20, '1Mi'],
    [3 * 2 ** 20 + 1_024, 3 * 2 ** 20 + 1_024],
    [2 ** 31, '2Gi'],
    [2 ** 70, 2 ** 70],
  ])('writes %d bytes as %s', (value, written) => expect(textOfBytes(value)).toBe(written))
})

describe('instant', () => {
  it('twin: RFC 3339 is read as Date reads it', () => {
    const offset = fc.constantFrom('Z', '+00:00', '-00:00', '+05:30', '-11:45', '+14:00')
    fc.assert(
      fc.property(fc.integer({ min: -62_167_219_200_000, max: 253_402_300_799_999 }), offset, (ms, zone) => {
        const text = new Date(ms).toISOString().replace('Z', zone)
        expect(decodeInstant(text)).toEqual(E.right(Date.parse(text)))
        expect(decodeInstant(textOfInstant(ms))).toEqual(E.right(ms))
        expect(Date.parse(textOfInstant(ms) as string)).toBe(ms)
      }),
    )
  })

  it.each([
    ['2024-02-29T00:00:00Z', 1_709_164_800_000],
    ['1970-01-01t00:00:00.123456z', 123],
    ['1969-12-31T23:59:59.9Z', -100],
    [`1970-01-01T00:00:00.${'1'.repeat(43)}Z`, 111],
  ])('reads %s', (text, ms) => {
    expect(decodeInstant(text)).toEqual(E.right(ms))
  })

  const sentence = 'expected an instant: RFC 3339 such as "2030-01-31T12:00:00Z", or whole milliseconds since 1970'
  const MISSING = 'end it with Z, or with an offset such as +01:00'
  const NO_DAY = 'no calendar has this day, time or offset'
  const DAY = '2023-01-01T00:00:00'
  it.each<[json: unknown, got: string, mend?: string]>([
    ['2023-02-29T00:00:00Z', 'a text', NO_DAY],
    ['2023-13-01T00:00:00Z', 'a text', NO_DAY],
    ['2023-01-01T24:00:00Z', 'a text', NO_DAY],
    ['2023-01-01T00:60:00Z', 'a text', NO_DAY],
    ['2023-01-01T00:00:00+24:00', 'a text', NO_DAY],
    ['2023-01-01T00:00:00', 'a text', MISSING],
    ['2023-01-01', 'a text'],
    ['2023-01-01 00:00:00Z', 'a text'],
    ['2023-01-01T00:00', 'a text', MISSING],
    ['2023-01-01t00:00:00.5', 'a text', MISSING],
    ['2023-01-01 00:00', 'a text', MISSING],
    [`2023-01-01T00:00:00.${'1'.repeat(32)}`, 'a text', MISSING],
    [`2023-01-01T00:00:00.${'1'.repeat(33)}`, 'a text', NO_DAY],
    ['2023-01-01T00:00:00.', 'a text', NO_DAY],
    ['2023-01-01 00:00:00.x', 'a text'],
    ['2023-01-01T00:00x', 'a text'],
    ['x2023-01-01T00:00', 'a text'],
    ['x2023-01-01T00:00:00Z', 'a text'],
    ['2023-01-01T00:00:0', 'a text'],
    ['2023-01-01x00:00', 'a text'],
    ['2023-01-01x00:00:00', 'a text'],
    ['2023-02-30t00:00:00z', 'a text', NO_DAY],
    [`1970-01-01T00:00:00.${'1'.repeat(44)}Z`, 'a text', NO_DAY],
    ...[...'dddd-dd-ddTdd:dd:dd'].flatMap((sign, at): [string, string][] => (sign === 'd' ? [[`${DAY.slice(0, at)}x${DAY.slice(at + 1)}`, 'a text']] : [])),
    ['-17', 'a text', 'leave the quotes out'],
    ['x17', 'a text'],
    ['17x', 'a text'],
    ['now', 'a text'],
    ['1700000000000', 'a text', 'leave the quotes out'],
    ['', 'an empty text'],
    [1.5, 'a number'],
    [2 ** 53, 'a number'],
    [Number.NaN, 'NaN'],
    [Number.POSITIVE_INFINITY, 'an infinite number'],
    [null, 'null'],
    [undefined, 'nothing'],
    [{}, 'a map'],
  ])('refuses %j', (json, got, mend) => {
    const problem = mend === undefined ? sentence : `${sentence}; ${mend}`
    expect(decodeInstant(json)).toEqual(E.left([{ path: '', problem, got }] satisfies SpecErrors))
  })

  it('-0 is 0, as in every number of a document', () => {
    const decoded = decodeInstant(-0)
    expect(E.isRight(decoded) && Object.is(decoded.right, 0)).toBe(true)
  })

  it('takes a number on a command line for what it is', () => {
    expect(decodeInstantText('1700000000000')).toEqual(E.right(1_700_000_000_000))
    expect(decodeInstantText('-5')).toEqual(E.right(-5))
    expect(decodeInstantText('2024-02-29T00:00:00Z')).toEqual(E.right(1_709_164_800_000))
    expect(decodeInstantText('0000000000000005')).toEqual(E.right(5))
    for (const text of ['1e3', '99999999999999999999', '00000000000000005', 'x5', '5x', '-', ''])
      expect([text, E.isLeft(decodeInstantText(text))]).toEqual([text, true])
  })

  it('is a number for programs and a text for people, who get the number where no text can say it', () => {
    expect(Instant.encode(0)).toBe(0)
    expect(Timestamp.encode(0)).toBe('1970-01-01T00:00:00Z')
    expect(Timestamp.encode(253_402_300_799_999)).toBe('9999-12-31T23:59:59.999Z')
    expect(Timestamp.encode(253_402_300_800_000)).toBe(253_402_300_800_000)
    expect(Timestamp.encode(-62_167_219_200_000)).toBe('0000-01-01T00:00:00Z')
    expect(Timestamp.encode(-62_167_219_200_001)).toBe(-62_167_219_200_001)
  })
})
