/** What each codec of a plain value takes, what it says of the rest, and how what is nearly right can be mended. */
import * as E from 'fp-ts/lib/Either.js'
import type * as t from 'io-ts'
import { describe, expect, it } from 'vitest'
import { Duration, Seconds } from '../../../src/codec/base/duration.js'
import { Instant, Timestamp } from '../../../src/codec/base/instant.js'
import { Amount, Finite, Flag, Name, oneOf, Share, Text, Unread, wholeFrom } from '../../../src/codec/base/plain.js'
import { Bytes, Cores, Devices, MetricAmount } from '../../../src/codec/base/quantity.js'
import { decodeBy } from '../../../src/codec/base/refuse.js'

const decoded = (codec: t.Mixed, given: unknown): unknown => {
  const result = decodeBy(codec as t.Type<unknown>)(given)
  return E.isLeft(result) ? result.left.map(({ problem, got }) => `${problem}, got ${got}`).join() : { is: result.right }
}

describe('what is taken', () => {
  it.each<[name: string, codec: t.Mixed, given: unknown, value?: unknown]>([
    ['a text', Text, ''],
    ['a text that is not empty', Name, ' '],
    ['true', Flag, true],
    ['false', Flag, false],
    ['a number', Finite, -1.5],
    ['-0', Finite, -0, 0],
    ['an amount of nothing', Amount, 0],
    ['an amount', Amount, 0.5],
    ['the least whole number', wholeFrom(1), 1],
    ['the greatest whole number', wholeFrom(1), Number.MAX_SAFE_INTEGER],
    ['a count', Share, 3],
    ['a count of -0', Share, -0, 0],
    ['a share', Share, '25%'],
    ['anything', Unread, undefined],
    ['one of some', oneOf(['a', 'b']), 'b'],
    ['the only one', oneOf(['a']), 'a'],
    ['a duration', Duration, '5m', 300_000],
    ['seconds', Seconds, 30, 30_000],
    ['a year of seconds', Seconds, 31_536_000, 31_536_000_000],
    ['no seconds, with a sign', Seconds, -0, 0],
    ['cores', Cores, '500m', 0.5],
    ['a number of cores', Cores, 1.5],
    ['no cores, with a sign', Cores, -0, 0],
    ['bytes', Bytes, '1Ki', 1_024],
    ['an amount of a metric', MetricAmount, '3', 3],
    ['devices', Devices, '2', 2],
    ['no devices', Devices, 0],
    ['an instant', Timestamp, '1970-01-01T00:00:01Z', 1_000],
    ['an instant as a number', Instant, -1],
  ])('%s: %s', (_, codec, given, value = given) => expect(decoded(codec, given)).toEqual({ is: value }))
})

describe('what is not', () => {
  const FINITE = 'expected a finite number'
  const SHARE = 'expected a whole number, or a share such as "25%"'
  const DURATION = 'expected a duration such as "30s", "5m", "1h30m" or "250ms"'
  const SECONDS = 'expected a whole number of seconds, at most 365 days'
  const CORES = 'expected an amount of cores such as 2, 0.5 or "500m"'
  const BYTES = 'expected an amount of bytes such as "512Mi" or "2Gi"'
  const METRIC = 'expected an amount such as 3, "500m" or "1Gi"'
  const DEVICES = 'expected a whole number of devices'
  const UNIT = `${FINITE}; write the number alone, without a unit, got a text`
  const rows: readonly (readonly [codec: t.Mixed, given: unknown, says: string])[] = [
    [Text, 5, 'expected a text; put it in quotes, got a number'],
    [Text, true, 'expected a text; put it in quotes, got true'],
    [Text, null, 'expected a text, got null'],
    [Text, [], 'expected a text, got a list'],
    [Name, '', 'expected a text that is not empty, got an empty text'],
    [Name, false, 'expected a text that is not empty; put it in quotes, got false'],
    [Flag, 'true', 'expected true or false; leave the quotes out, got a text'],
    [Flag, 'false', 'expected true or false; leave the quotes out, got a text'],
    [Flag, 'yes', 'expected true or false, got a text'],
    [Flag, 1, 'expected true or false, got a number'],
    [Finite, '5', `${FINITE}; leave the quotes out, got a text`],
    [Finite, '-1e3', `${FINITE}; leave the quotes out, got a text`],
    [Finite, ' ', `${FINITE}, got a text`],
    [Finite, '', `${FINITE}, got an empty text`],
    [Finite, 'Infinity', `${FINITE}, got a text`],
    [Finite, '30s', UNIT],
    [Finite, '-30 s', UNIT],
    [Finite, '1.25Gi', UNIT],
    [Finite, '5%', UNIT],
    [Finite, `1${'s'.repeat(31)}`, UNIT],
    [Finite, `1${'s'.repeat(32)}`, `${FINITE}, got a text`],
    [Finite, 'x5s', `${FINITE}, got a text`],
    [Finite, '5s5', `${FINITE}, got a text`],
    [Finite, '5  s', `${FINITE}, got a text`],
    [Finite, '5.s', `${FINITE}, got a text`],
    [Finite, '5.x5s', `${FINITE}, got a text`],
    [Finite, null, `${FINITE}, got null`],
    [Finite, Number.NaN, `${FINITE}, got NaN`],
    [Finite, Number.POSITIVE_INFINITY, `${FINITE}, got an infinite number`],
    [Amount, -1, 'expected a finite number, 0 or more, got a number'],
    [Amount, Number.POSITIVE_INFINITY, 'expected a finite number, 0 or more, got an infinite number'],
    [wholeFrom(1), 0, 'expected a whole number, 1 or more, got a number'],
    [wholeFrom(1), 1.5, 'expected a whole number, 1 or more, got a number'],
    [wholeFrom(1), 2 ** 53, 'expected a whole number, 1 or more, got a number'],
    [Share, '25', `${SHARE}; leave the quotes out, got a text`],
    [Share, 'all', `${SHARE}, got a text`],
    [Share, null, `${SHARE}, got null`],
    [oneOf(['Up', 'Down']), 'up', 'expected one of Up, Down; did you mean Up?, got a text'],
    [oneOf(['Up', 'Down']), 'sideways', 'expected one of Up, Down, got a text'],
    [oneOf(['Up', 'Down']), 5, 'expected one of Up, Down, got a number'],
    [oneOf(['Up']), 'up', 'expected Up, got a text'],
    [Duration, 30, `${DURATION}; a bare number is refused, for here the predecessor wrote nanoseconds, got a number`],
    [Duration, '30', `${DURATION}, got a text`],
    [Duration, null, `${DURATION}, got null`],
    [Seconds, '30s', `${SECONDS}; write the number alone, without a unit or quotes, got a text`],
    [Seconds, 1.5, `${SECONDS}, got a number`],
    [Seconds, -1, `${SECONDS}, got a number`],
    [Seconds, 31_536_001, `${SECONDS}, got a number`],
    [Seconds, 2 ** 60, `${SECONDS}, got a number`],
    [Seconds, null, `${SECONDS}, got null`],
    [Cores, -1, `${CORES}, got a number`],
    [Cores, '-1', `${CORES}, got a text`],
    [Cores, null, `${CORES}, got null`],
    [Cores, Number.NaN, `${CORES}, got NaN`],
    [Bytes, '1Xi', `${BYTES}, got a text`],
    [MetricAmount, [], `${METRIC}, got a list`],
    [Devices, 1.5, `${DEVICES}, got a number`],
    [Devices, '500m', `${DEVICES}, got a text`],
    [Devices, -1, `${DEVICES}, got a number`],
  ]
  it.each(rows.map(([codec, given, says]) => [codec.name, given, says, codec] as const))('%s: %o', (_, given, says, codec) =>
    expect(decoded(codec, given)).toBe(says),
  )
})

it.each<[name: string, codec: t.Mixed, values: readonly unknown[], others: readonly unknown[]]>([
  ['Text', Text, [''], [1]],
  ['Name', Name, ['a'], ['', 1]],
  ['Flag', Flag, [false], [0, 'true']],
  ['Finite', Finite, [-1], ['1', Number.NaN]],
  ['Amount', Amount, [0], [-1]],
  ['Share', Share, [1, '1%'], ['1', null, Number.NaN]],
  ['Unread', Unread, [null], []],
  ['oneOf', oneOf(['a', 'b']), ['a'], ['c', 1]],
  ['Duration', Duration, [0, 31_536_000_000], [-1, 0.5, 31_536_000_001, '5s']],
  ['Seconds', Seconds, [0, 31_536_000_000], [-1, 0.5, 31_536_000_001, '5s']],
  ['Cores', Cores, [0, 0.5], [-1, '1', Number.POSITIVE_INFINITY]],
  ['Devices', Devices, [2], [0.5, '1']],
  ['Instant', Instant, [-1], [0.5, '1970-01-01T00:00:00Z']],
])('%s knows its values', (_, codec, values, others) => {
  expect([...values, ...others].map((value) => codec.is(value))).toEqual([...values.map(() => true), ...others.map(() => false)])
})

it.each<[name: string, codec: t.Mixed, value: unknown, written: unknown]>([
  ['Finite', Finite, 2, 2],
  ['Share', Share, '25%', '25%'],
  ['Seconds', Seconds, 1_500, 1.5],
  ['Duration', Duration, 0, '0s'],
  ['Cores', Cores, 0.25, '250m'],
  ['Bytes', Bytes, 2_048, '2Ki'],
  ['MetricAmount', MetricAmount, 0.5, '500m'],
  ['Devices', Devices, 1, 1],
])('%s is written', (_, codec, value, written) => expect(codec.encode(value)).toBe(written))
