/** What is refused in a trace, each with the exact words and its line, after which the forms of a trace are told. */
import * as E from 'fp-ts/lib/Either.js'
import { expect, it } from 'vitest'
import { traceOf } from '../../src/cli/input/trace.js'

const FORMS =
  ' A trace is counts (one whole number a line, a second each), CSV with a `timestamp` column, or JSON lines with `timestamp` in milliseconds; .gz too.'

const rows: readonly (readonly [text: string, ...errors: string[]])[] = [
  ['', 't: is empty.'],
  ['\n\n', 't: is empty.'],
  ['\n1', 't: begins with an empty line.'],
  ['x', 't: has no column of time in its first line (one of timestamp, time, timestamp_ms, timestamp_s, arrived_at, arrival_time, arrival_ms, arrival_s).'],
  ['1\nx', 't:2: expected a whole number from 0 to 999999, the requests of one second.'],
  ['1\n-1', 't:2: expected a whole number from 0 to 999999, the requests of one second.'],
  ['1\n1.5', 't:2: expected a whole number from 0 to 999999, the requests of one second.'],
  ['1\n1000000', 't:2: expected a whole number from 0 to 999999, the requests of one second.'],
  ['1\n\n2', 't:2: expected a whole number from 0 to 999999, the requests of one second.'],
  ['99999999999', 't:1: expected a whole number from 0 to 999999, the requests of one second.'],
  ['timestamp', 't: holds no request.'],
  ['timestamp\n', 't: holds no request.'],
  ['timestamp\nx', 't:2: expected a request with its time, a number or a date such as 2030-01-31T12:00:00Z.'],
  ['timestamp\n2023-02-30T00:00:00Z', 't:2: expected a request with its time, a number or a date such as 2030-01-31T12:00:00Z.'],
  ['timestamp\n2023-01-01T00:00:00+25:00', 't:2: expected a request with its time, a number or a date such as 2030-01-31T12:00:00Z.'],
  [
    'a,b\n1,2',
    't: has no column of time in its first line (one of timestamp, time, timestamp_ms, timestamp_s, arrived_at, arrival_time, arrival_ms, arrival_s).',
  ],
  ['a,timestamp\n1', 't:2: expected a request with its time, a number or a date such as 2030-01-31T12:00:00Z.'],
  ['timestamp\n-1', 't:2: expected a request with its time, a number or a date such as 2030-01-31T12:00:00Z.'],
  ['timestamp\n1e3', 't:2: expected a request with its time, a number or a date such as 2030-01-31T12:00:00Z.'],
  ['timestamp\nNaN', 't:2: expected a request with its time, a number or a date such as 2030-01-31T12:00:00Z.'],
  ['timestamp_s\n0\n40000000', 't: spans 40000001 seconds, more than a year. Is the unit of its times right?'],
  ['{}', 't:1: expected a request with its time, a number or a date such as 2030-01-31T12:00:00Z.'],
  ['{"timestamp":null}', 't:1: expected a request with its time, a number or a date such as 2030-01-31T12:00:00Z.'],
  ['{"timestamp":"noon"}', 't:1: expected a request with its time, a number or a date such as 2030-01-31T12:00:00Z.'],
  ['{"timestamp":1}\n{"time":2}', 't:2: expected a request with its time, a number or a date such as 2030-01-31T12:00:00Z.'],
  ['{"timestamp":1}\n{"timestamp":1e300}', 't: spans 1e+297 seconds, more than a year. Is the unit of its times right?'],
  ['{"timestamp":1e999}', 't:1: expected a request with its time, a number or a date such as 2030-01-31T12:00:00Z.'],
  ['{"timestamp":1}\n[]', 't:2: expected a request with its time, a number or a date such as 2030-01-31T12:00:00Z.'],
  ['{"timestamp":1', 't:1: expected a request with its time, a number or a date such as 2030-01-31T12:00:00Z.'],
  ['[1,2]', 't: has no column of time in its first line (one of timestamp, time, timestamp_ms, timestamp_s, arrived_at, arrival_time, arrival_ms, arrival_s).'],
  ['﻿1', 't:1: expected a whole number from 0 to 999999, the requests of one second.'],
  ['timestamp,secret\nhunter2,5', 't:2: expected a request with its time, a number or a date such as 2030-01-31T12:00:00Z.'],
]

it.each(rows)('refusal: %j', (text, ...errors) => {
  const read = traceOf('t', text)
  expect(E.isLeft(read) ? read.left.text.replace(FORMS, '') : 'accepted').toBe(errors.join('\n'))
})
