/**
 * Every parser of the package as one shape: an input in; out, what it refuses, or what it took as text and what the same is after it was written and read again.
 * `share`: how many of a thousand inputs it gets; `family`: whose seeds.
 */

import { decodePolicyText } from '../../../dist/cli/input/policyFile.js'
import { traceOf } from '../../../dist/cli/input/trace.js'
import { durationOfText, textOfDuration } from '../../../dist/codec/base/duration.js'
import { textOfInstant } from '../../../dist/codec/base/instant.js'
import { quantityOfText, textOfBytes, textOfCores } from '../../../dist/codec/base/quantity.js'
import {
  decodeAgent,
  decodeAgents,
  decodeCounts,
  decodeInstantText,
  decodeObserved,
  decodeObservedText,
  decodeOrigin,
  decodeScenario,
  decodeStreamLine,
  encodeAgent,
  encodeOrigin,
  importOrigin,
  toYaml,
} from '../../../dist/codec/index.js'
import { agent } from '../../../dist/index.js'
import { scenarioFaults } from '../../../dist/sim/index.js'
import { scheduleFaults } from '../../../dist/source/calendar/index.js'

const NOW = 1_900_000_000_000
/** With the keys of maps in order, which is no part of a value. */
const textOf = (value) =>
  JSON.stringify(value, (_, held) => {
    if (typeof held === 'bigint') return `${held}n`
    if (typeof held !== 'object' || held === null || Array.isArray(held)) return held
    return [...(held instanceof Map ? held : Object.entries(held))].sort(([a], [b]) => (a < b ? -1 : 1))
  })
const refused = (errors) => ({ errors })
const taken = (value, again) => ({ value: textOf(value), again: () => textOf(again()) })
const ofEither = (either, then) => (either._tag === 'Left' ? refused(either.left) : then(either.right))
const right = (either) => (either._tag === 'Left' ? either.left : either.right)

/** YAML is slow, so one alone goes as JSON. */
const textOfAgents = (all) => (all.length === 1 ? JSON.stringify(encodeAgent(all[0])) : all.map((each) => toYaml(encodeAgent(each))).join('---\n'))
const takenAgent = (made) => taken(made, () => right(decodeAgent(encodeAgent(made))))
/** What was wrong with a status is said beside the observation, and is no part of its document. */
const takenObserved = ({ rejected: _, ...seen }) => taken(seen, () => right(decodeObserved(seen, NOW)))

const complete = (text) => {
  const files = new Map([
    ['counts.txt', '1\n2\n'],
    ['agent.yaml', 'kind: Agent\n'],
  ])
  const read = decodeScenario(scenarioFaults)(text, { source: 'f' })
  return read._tag === 'Left' ? read : read.right.complete(files)
}
const scenarioDocument = ({ agent: made, ...rest }) => (made === undefined ? rest : { ...rest, agent: encodeAgent(made) })

const policyDocument = ({ policy, name, replicas, scaling }) => {
  const label = name === undefined ? {} : { name }
  if (policy === 'fixed') return { policy, ...label, parameters: { replicas } }
  const {
    enabled: _,
    policy: __,
    minReplicas: ___,
    maxReplicas: ____,
    ...parameters
  } = encodeAgent(agent({ name: 'x', spec: { agentType: 'x', model: { provider: 'x', model: 'x' }, scaling } })).spec.scaling
  return { policy, ...label, parameters }
}

const ofImport = (these) =>
  these._tag === 'Left' ? refused(these.left) : { notes: these._tag === 'Both' ? these.left : [], ...takenAgent(agent(these.right)) }
const ofNumber = (read, write) => (text) => {
  const value = read(text)
  return value === undefined ? refused([{ path: '', problem: 'expected one', got: 'a text' }]) : taken(value, () => read(String(write(value))))
}

export const parsers = [
  {
    name: 'decodeAgents',
    family: 'agents',
    share: 130,
    parse: ({ text }) => ofEither(decodeAgents(text, { source: 'f' }), (all) => taken(all, () => right(decodeAgents(textOfAgents(all))))),
  },
  { name: 'decodeAgent', family: 'agents', of: 'value', share: 120, parse: ({ value }) => ofEither(decodeAgent(value), takenAgent) },
  { name: 'decodeObservedText', family: 'observed', share: 80, parse: ({ text }) => ofEither(decodeObservedText(text, NOW), takenObserved) },
  { name: 'decodeObserved', family: 'observed', of: 'value', share: 80, parse: ({ value }) => ofEither(decodeObserved(value, NOW), takenObserved) },
  {
    name: 'decodeStreamLine',
    family: 'line',
    share: 80,
    parse: ({ text }) =>
      ofEither(decodeStreamLine(text), ({ agent: made, observed: { rejected: _, ...observed }, now }) =>
        taken({ made, observed, now }, () => {
          const again = right(decodeStreamLine(JSON.stringify({ spec: encodeAgent(made), observed, now })))
          return { made: again.agent, observed: again.observed, now: again.now }
        }),
      ),
  },
  {
    name: 'decodePolicyText',
    family: 'policy',
    share: 50,
    parse: ({ text }) =>
      ofEither(decodePolicyText(text, { source: 'f' }), (file) =>
        taken(policyDocument(file), () => policyDocument(right(decodePolicyText(JSON.stringify(policyDocument(file)))))),
      ),
  },
  {
    name: 'decodeScenario',
    family: 'scenario',
    share: 60,
    parse: ({ text }) =>
      ofEither(complete(text), (value) => taken(scenarioDocument(value), () => scenarioDocument(right(complete(JSON.stringify(scenarioDocument(value))))))),
  },
  {
    name: 'decodeOrigin',
    family: 'origin',
    share: 60,
    parse: ({ text, bytes }) => ofEither(decodeOrigin(bytes ?? text), (value) => taken(value, () => right(decodeOrigin(encodeOrigin(value))))),
  },
  { name: 'importOrigin', family: 'origin', share: 60, parse: ({ text, bytes }) => ofImport(importOrigin(bytes ?? text, { source: 'f' })) },
  {
    name: 'traceOf',
    family: 'trace',
    share: 80,
    parse: ({ text }) => {
      const read = traceOf('f', text)
      return read._tag === 'Left'
        ? { errors: [{ path: '', problem: read.left.text, got: 'a text' }] }
        : read.right.counts.length > 5_000
          ? { value: '', again: () => '' }
          : taken(read.right.counts, () => traceOf('f', read.right.counts.join('\n')).right.counts)
    },
  },
  {
    name: 'decodeCounts',
    family: 'counts',
    share: 45,
    parse: ({ text }) => ofEither(decodeCounts(text, { source: 'f' }), (counts) => taken(counts, () => right(decodeCounts(counts.join('\n'))))),
  },
  { name: 'quantityOfText', family: 'quantity', share: 50, parse: ({ text }) => ofNumber(quantityOfText, textOfCores)(text) },
  { name: 'quantityOfText, bytes', family: 'quantity', share: 30, parse: ({ text }) => ofNumber(quantityOfText, textOfBytes)(text) },
  { name: 'durationOfText', family: 'duration', share: 50, parse: ({ text }) => ofNumber(durationOfText, textOfDuration)(text) },
  {
    name: 'decodeInstantText',
    family: 'instant',
    share: 50,
    parse: ({ text }) => ofEither(decodeInstantText(text), (at) => taken(at, () => right(decodeInstantText(String(textOfInstant(at)))))),
  },
  {
    name: 'scheduleFaults',
    family: 'cron',
    share: 3,
    parse: ({ text }) => {
      const faults = scheduleFaults([{ cron: text.slice(0, 256), timeZone: text.slice(0, 40), durationMs: 1_000, minReplicas: 1 }])
      return faults.length > 0 ? refused(faults) : taken(0, () => 0)
    },
  },
]

/** A thousand places, each with its parser. */
const places = parsers.flatMap((parser) => Array.from({ length: parser.share }, () => parser))
export const parserOf = (random) => random.oneOf(places)
