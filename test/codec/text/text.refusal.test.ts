/** What is refused in a text of agents before anybody asks what is in it, each with the exact words and its place. */
import * as E from 'fp-ts/lib/Either.js'
import { expect, it } from 'vitest'
import { decodeAgents, renderErrors } from '../../../src/codec/index.js'

const rows: readonly (readonly [text: string, ...errors: string[]])[] = [
  ['﻿', 'expected a document (got an empty text)'],
  ['#', 'expected a document (got an empty text)'],
  ['---\n', 'expected a document (got an empty text)'],
  ['null', 'expected a document (got an empty text)'],
  ['5', '1:1: expected a map (got a number)'],
  ['"text"', '1:1: expected a map (got a text)'],
  ['[]', '1:1: expected a map (got a list)'],
  [
    '{"apiVersion":"homeostat.dev/v1alpha1","kind":"Agent","metadata":{"name":"a"},"spec":{"agentType":"x","model":{"provider":"x","model":"x"}}}\n---\n{"apiVersion":"homeostat.dev/v1alpha1","kind":"Agent","metadata":{"name":"a"},"spec":{"agentType":"x","model":{"provider":"x","model":"x"}}}',
    '3:74: metadata.name: expected a name that no document before it has in this namespace (got the same name)',
  ],
  [
    '﻿{"apiVersion":"homeostat.dev/v1alpha1","kind":"Agent","metadata":{"name":"A"},"spec":{"agentType":"x","model":{"provider":"x","model":"x"}}}',
    '1:75: metadata.name: expected 1 to 40 lower-case letters, digits and inner hyphens (got a text)',
  ],
  [
    '{"apiVersion":"homeostat.dev/v1alpha1","kind":"Agent","metadata":{"name":"\\ud800"},"spec":{"agentType":"\\ud800","model":{"provider":"x","model":"x"}}}',
    '1:74: metadata.name: expected 1 to 40 lower-case letters, digits and inner hyphens (got a text)',
  ],
  [
    'a: 1\r\nb: 2\r\n',
    '1:1: apiVersion: expected homeostat.dev/v1alpha1; this key is required (got nothing)',
    '1:1: kind: expected Agent; this key is required (got nothing)',
    '1:1: metadata: expected a map; this key is required (got nothing)',
    '1:1: spec: expected a map; this key is required (got nothing)',
    '1:1: a: unknown key; the keys here are apiVersion, kind, metadata, spec (got a number)',
    '2:1: b: unknown key; the keys here are apiVersion, kind, metadata, spec (got a number)',
  ],
  ['%YAML 1.1\n---\na: 1', '1:1: expected no directive; leave the line out (got a directive)'],
  [
    '&a : b',
    '1:4: apiVersion: expected homeostat.dev/v1alpha1; this key is required (got nothing)',
    '1:4: kind: expected Agent; this key is required (got nothing)',
    '1:4: metadata: expected a map; this key is required (got nothing)',
    '1:4: spec: expected a map; this key is required (got nothing)',
    '1:4: [""]: unknown key; the keys here are apiVersion, kind, metadata, spec (got a text)',
  ],
  ['? : ', '1:3: expected a key that is a text; put it in quotes (got text that is not YAML)'],
  [
    '!!map {}',
    '1:7: apiVersion: expected homeostat.dev/v1alpha1; this key is required (got nothing)',
    '1:7: kind: expected Agent; this key is required (got nothing)',
    '1:7: metadata: expected a map; this key is required (got nothing)',
    '1:7: spec: expected a map; this key is required (got nothing)',
  ],
  ['- &x [*x]', '1:7: [0][0]: expected an alias of an anchor that is set before it (got an alias)'],
]

it.each(rows)('refusal: %j', (text, ...errors) => {
  const decoded = decodeAgents(text)
  expect(E.isLeft(decoded) ? renderErrors(decoded.left).trimEnd().split('\n') : 'accepted').toEqual(errors)
})
