/** What is refused in the text of an observation, each with the exact words and its place. Values are in `observed.test.ts`. */
import * as E from 'fp-ts/lib/Either.js'
import { expect, it } from 'vitest'
import { decodeObservedText, renderErrors } from '../../../src/codec/index.js'

const rows: readonly (readonly [text: string, ...errors: string[]])[] = [
  ['', 'expected a document (got an empty text)'],
  ['null', 'expected a document (got an empty text)'],
  ['--- []', '1:5: expected a map (got a list)'],
  [
    'instances: []\nat: 2023-02-30T00:00:00Z',
    '2:5: at: expected an instant: RFC 3339 such as "2030-01-31T12:00:00Z", or whole milliseconds since 1970; no calendar has this day, time or offset (got a text)',
  ],
  [
    'instances: []\nat: 2016-12-31T23:59:61Z',
    '2:5: at: expected an instant: RFC 3339 such as "2030-01-31T12:00:00Z", or whole milliseconds since 1970; no calendar has this day, time or offset (got a text)',
  ],
  [
    'instances: []\nat: "2030-01-31T12:00:00"',
    '2:5: at: expected an instant: RFC 3339 such as "2030-01-31T12:00:00Z", or whole milliseconds since 1970; end it with Z, or with an offset such as +01:00 (got a text)',
  ],
  [
    'instances: []\nat: "2030-01-31T12:00:00+24:00"',
    '2:5: at: expected an instant: RFC 3339 such as "2030-01-31T12:00:00Z", or whole milliseconds since 1970; no calendar has this day, time or offset (got a text)',
  ],
  [
    'instances: []\nat: "2030-01-31T24:00:00Z"',
    '2:5: at: expected an instant: RFC 3339 such as "2030-01-31T12:00:00Z", or whole milliseconds since 1970; no calendar has this day, time or offset (got a text)',
  ],
  [
    'instances: []\nat: "2030-13-01T00:00:00Z"',
    '2:5: at: expected an instant: RFC 3339 such as "2030-01-31T12:00:00Z", or whole milliseconds since 1970; no calendar has this day, time or offset (got a text)',
  ],
  [
    'instances: []\nat: "1700000000000"',
    '2:5: at: expected an instant: RFC 3339 such as "2030-01-31T12:00:00Z", or whole milliseconds since 1970; leave the quotes out (got a text)',
  ],
  ['instances: []\nat: 1700000000.5', '2:5: at: expected an instant: RFC 3339 such as "2030-01-31T12:00:00Z", or whole milliseconds since 1970 (got a number)'],
  [
    'instances: []\nat: 9007199254740993',
    '2:5: at: expected an instant: RFC 3339 such as "2030-01-31T12:00:00Z", or whole milliseconds since 1970 (got a number)',
  ],
  ['instances: []\nat: []', '2:5: at: expected an instant: RFC 3339 such as "2030-01-31T12:00:00Z", or whole milliseconds since 1970 (got a list)'],
  ['instances: a', '1:12: instances: expected a list (got a text)'],
  ['instances: [a]', '1:13: instances[0]: expected a map (got a text)'],
  ['instances: [{id: a, phase: Running}, {id: a, phase: Failed}]', '1:43: instances[1].id: expected each id once in the list (got a text)'],
  [
    'instances: [{id: a, phase: running}]',
    '1:28: instances[0].phase: expected one of Pending, Running, Healthy, Unhealthy, Failed; did you mean Running? (got a text)',
  ],
  [
    'instances: [{id: a, phase: Runing, phse: x}]',
    '1:28: instances[0].phase: expected one of Pending, Running, Healthy, Unhealthy, Failed; did you mean Running? (got a text)',
    '1:36: instances[0].phse: unknown key; did you mean phase? (got a text)',
  ],
  ['instances: []\nmetrics: {cpu: 5}', '2:10: metrics: expected a list; begin each entry with a dash, or put them in [ ] (got a map)'],
  ['instances: []\nmetrics: [{name: cpu, value: "5"}]', '2:30: metrics[0].value: expected a finite number; leave the quotes out (got a text)'],
  ['instances: []\nmetrics: [{name: cpu, value: .inf}]', '2:30: metrics[0].value: expected a finite number (got an infinite number)'],
  [
    'instances: []\nmetrics: [{name: cpu, value: 1}, {name: cpu, value: 2}]',
    '2:41: metrics[1].name: expected one sample of each metric in a list (got a text)',
  ],
  ['instances: []\nmetrics: [{name: 5, value: 1}]', '2:18: metrics[0].name: expected a text that is not empty; put it in quotes (got a number)'],
  ['instances: []\noutcomes: [{at: 5}]', '2:12: outcomes[0].action: expected a map; this key is required (got nothing)'],
  ['instances: []\noutcomes: [{action: Create}]', '2:21: outcomes[0].action: expected a map (got a text)'],
  [
    'instances: []\noutcomes: [{action: {type: create, name: n}}]',
    '2:28: outcomes[0].action.type: expected one of Create, Undrain, Drain, Delete, Probe; did you mean Create? (got a text)',
  ],
  [
    'instances: []\noutcomes: [{action: {type: Create, id: n}}]',
    '2:13: outcomes[0].action.name: expected a text that is not empty; this key is required (got nothing)',
    '2:36: outcomes[0].action.id: unknown key; the keys here are type, name, revision, why (got a text)',
  ],
  [
    'instances: []\nprobes: [{id: a}]',
    '2:10: probes[0].seq: expected an instant: RFC 3339 such as "2030-01-31T12:00:00Z", or whole milliseconds since 1970; this key is required (got nothing)',
    '2:10: probes[0].ok: expected true or false; this key is required (got nothing)',
  ],
  ['instances: []\nlimits: {instance: 5}', '2:10: limits.instance: unknown key; did you mean instances? (got a number)'],
  ['instances: []\nlimits: {instances: 1.5}', '2:21: limits.instances: expected a whole number, 0 or more (got a number)'],
  ['instances: []\nlimits: {tokensPerMinute: -5}', '2:27: limits.tokensPerMinute: expected a finite number, 0 or more (got a number)'],
  [
    'instances: []\nlimits: {shared: {all: 5}}',
    '2:10: limits.shared.limit: expected one of instances, tokensPerMinute, requestsPerMinute, costPerHour; this key is required (got nothing)',
  ],
  [
    'instances: []\ncalendar: {until: tomorrow}',
    '2:19: calendar.until: expected an instant: RFC 3339 such as "2030-01-31T12:00:00Z", or whole milliseconds since 1970 (got a text)',
  ],
  ['instances: []\ncalendar: {minReplicas: -1, until: 5}', '2:25: calendar.minReplicas: expected a whole number, 0 or more (got a number)'],
  ['instances: []\ninstances: []', '2:1: instances: expected each key once in a map (got the same key again)'],
  ['instances: []\n---\ninstances: []', '3:1: expected one document (got another document)'],
  ['instances: []\nmetric: []', '2:1: metric: unknown key; did you mean metrics? (got a list)'],
  [
    'instances: []\n__proto__: {}',
    '2:1: __proto__: unknown key; the keys here are at, instances, metrics, outcomes, limits, calendar, probes, status (got a map)',
  ],
  ['instances: []\nstatus: *s', '2:9: status: expected an alias of an anchor that is set before it (got an alias)'],
  ['{"instances":[],"instances":[]}', '1:17: instances: expected each key once in a map (got the same key again)'],
  ['{"instances":[]', '1:16: expected a closing quote or bracket, a colon or a space before this place (got text that is not YAML)'],
  ['{"instances":[]}x', '1:17: expected nothing more in this place; look before it for a missing colon, dash, quote or bracket (got text that is not YAML)'],
  [
    'instances: [{id: a, phase: Running, health: {}}]',
    '1:37: instances[0].health.type: expected one of Starting, NotReady, Ready; this key is required (got nothing)',
  ],
  [
    'instances: [{id: a, phase: Running, health: {type: ready}}]',
    '1:52: instances[0].health.type: expected one of Starting, NotReady, Ready; did you mean Ready? (got a text)',
  ],
  ['instances: [{id: a, phase: Running, protected: "true"}]', '1:48: instances[0].protected: expected true or false; leave the quotes out (got a text)'],
  [
    'instances: [{id: a, phase: Running, env: {TOKEN: hunter2}}]',
    '1:37: instances[0].env: unknown key; the keys here are id, name, ownerUid, phase, revision, createdAt, startedAt, readyAt, lastTransitionAt, deletingAt, activeRequests, sessions, protected, deletionCost, zone, drainingSince, drainDeadline, drainCause, metrics, health, probing (got a map)',
  ],
]

it.each(rows)('refusal: %j', (text, ...errors) => {
  const decoded = decodeObservedText(text, 0)
  expect(E.isLeft(decoded) ? renderErrors(decoded.left).trimEnd().split('\n') : 'accepted').toEqual(errors)
})
