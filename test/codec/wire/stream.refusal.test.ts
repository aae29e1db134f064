/** What is refused in a line of a stream, beside what `stream.test.ts` has: each with the exact words. */
import * as E from 'fp-ts/lib/Either.js'
import { expect, it } from 'vitest'
import { decodeStreamLine, renderErrors } from '../../../src/codec/index.js'

const rows: readonly (readonly [text: string, ...errors: string[]])[] = [
  ['﻿{}', 'expected one JSON document of spec, observed and now on the line (got a text that is not JSON)'],
  ['{}{}', 'expected one JSON document of spec, observed and now on the line (got a text that is not JSON)'],
  ['{"spec":1,"spec":2}', 'spec: expected each key once in a map (got the same key again)'],
  [
    '{"spec":{"apiVersion":"homeostat.dev/v1alpha1","kind":"Agent","metadata":{"name":"a"},"spec":{"agentType":"x","model":{"provider":"x","model":"x"}}},"observed":{"instances":[]},"now":"noon"}',
    'now: expected an instant: RFC 3339 such as "2030-01-31T12:00:00Z", or whole milliseconds since 1970 (got a text)',
  ],
  [
    '{"spec":{"apiVersion":"homeostat.dev/v1alpha1","kind":"Agent","metadata":{"name":"a"},"spec":{"agentType":"x","model":{"provider":"x","model":"x"}}},"observed":{"instances":[]},"now":null}',
    'now: expected an instant: RFC 3339 such as "2030-01-31T12:00:00Z", or whole milliseconds since 1970 (got null)',
  ],
  [
    '{"spec":{"apiVersion":"homeostat.dev/v1alpha1","kind":"Agent","metadata":{"name":"a"},"spec":{"agentType":"x","model":{"provider":"x","model":"x"}}},"observed":{"instances":[]},"now":1.5}',
    'now: expected an instant: RFC 3339 such as "2030-01-31T12:00:00Z", or whole milliseconds since 1970 (got a number)',
  ],
  [
    '{"spec":{"apiVersion":"homeostat.dev/v1alpha1","kind":"Agent","metadata":{"name":"a"},"spec":{"agentType":"x","model":{"provider":"x","model":"x"}}},"observed":null,"now":1}',
    'observed: expected a map (got null)',
  ],
  [
    '{"spec":[],"observed":[],"now":[]}',
    'now: expected an instant: RFC 3339 such as "2030-01-31T12:00:00Z", or whole milliseconds since 1970 (got a list)',
    'spec: expected a map (got a list)',
    'observed: expected a map (got a list)',
  ],
  [
    '{"spec":{"apiVersion":"homeostat.dev/v1alpha1","kind":"Agent","metadata":{"name":"a"},"spec":{"agentType":"x","model":{"provider":"x","model":"x"}}},"observed":{"instances":[]},"now":1,"observd":{}}',
    'observd: unknown key; did you mean observed? (got a map)',
  ],
  [
    '{"spec":{"apiVersion":"homeostat.dev/v1alpha1","kind":"Agent","metadata":{"name":"a"},"spec":{"agentType":"x","model":{"provider":"x","model":"x"}}},"observed":{"instances":[],"metrics":[{"name":"x","value":1e999}]},"now":1}',
    'observed.metrics[0].value: expected a finite number (got an infinite number)',
  ],
  ['NaN', 'expected one JSON document of spec, observed and now on the line (got a text that is not JSON)'],
  ['"text"', 'expected a map (got a text)'],
  ["{'spec':1}", 'expected one JSON document of spec, observed and now on the line (got a text that is not JSON)'],
  [
    '{"spec":"x","observed":{"instances":[{"id":1}]},"now":1}',
    'spec: expected a map (got a text)',
    'observed.instances[0].id: expected a text that is not empty; put it in quotes (got a number)',
    'observed.instances[0].phase: expected one of Pending, Running, Healthy, Unhealthy, Failed; this key is required (got nothing)',
  ],
  ['{"now":1}', 'spec: expected a value; this key is required (got nothing)', 'observed: expected a value; this key is required (got nothing)'],
  [
    '{"__proto__":{},"now":1}',
    'spec: expected a value; this key is required (got nothing)',
    'observed: expected a value; this key is required (got nothing)',
    '__proto__: unknown key; the keys here are spec, observed, now (got a map)',
  ],
]

it.each(rows)('refusal: %j', (text, ...errors) => {
  const decoded = decodeStreamLine(text)
  expect(E.isLeft(decoded) ? renderErrors(decoded.left).trimEnd().split('\n') : 'accepted').toEqual(errors)
})
