/** What is refused in the file of a policy, each with the exact words and its place. */
import * as E from 'fp-ts/lib/Either.js'
import { expect, it } from 'vitest'
import { decodePolicyText } from '../../src/cli/input/policyFile.js'
import { renderErrors } from '../../src/codec/index.js'

const rows: readonly (readonly [text: string, ...errors: string[]])[] = [
  ['', 'expected a document (got an empty text)'],
  ['5', '1:1: expected a map (got a number)'],
  ['[]', '1:1: expected a map (got a list)'],
  ['policy: standrd', '1:9: policy: expected one of standard, fixed; did you mean standard? (got a text)'],
  ['policy: hpa', '1:9: policy: expected one of standard, fixed (got a text)'],
  ['name: a', '1:1: policy: expected one of standard, fixed; this key is required (got nothing)'],
  ['policy: fixed', '1:1: parameters.replicas: expected a whole number from 1 to 1000000; this key is required (got nothing)'],
  ['policy: fixed\nparameters: {}', '2:1: parameters.replicas: expected a whole number from 1 to 1000000; this key is required (got nothing)'],
  ['policy: fixed\nparameters: { replicas: 0 }', '2:25: parameters.replicas: expected a whole number from 1 to 1000000 (got a number)'],
  ['policy: fixed\nparameters: { replicas: -0 }', '2:25: parameters.replicas: expected a whole number from 1 to 1000000 (got a number)'],
  ['policy: fixed\nparameters: { replicas: "8" }', '2:25: parameters.replicas: expected a whole number from 1 to 1000000 (got a text)'],
  ['policy: fixed\nparameters: { replicas: 1.5 }', '2:25: parameters.replicas: expected a whole number from 1 to 1000000 (got a number)'],
  ['policy: fixed\nparameters: { replicas: 8, seed: 1 }', '2:28: parameters.seed: unknown key; the keys here are replicas (got a number)'],
  ['policy: fixed\nparameters: { replicas: 1000001 }', '2:25: parameters.replicas: expected a whole number from 1 to 1000000 (got a number)'],
  ['policy: fixed\nparameters: 8', '2:13: parameters: expected a map (got a number)'],
  ['policy: fixed\nparameters:', '2:12: parameters: expected a value; leave the key out for the default (got null)'],
  [
    'policy: standard\nname: standard\nparameters: { targetMetrics: [{ type: concurrency, targetValue: 3 }] }',
    '2:7: name: expected a name that is not that of a policy of homeostat (got a text)',
  ],
  ['policy: standard\nname: ""', '2:7: name: expected a text that is not empty (got an empty text)'],
  ['policy: standard\nname: 5', '2:7: name: expected a text that is not empty; put it in quotes (got a number)'],
  ['policy: standard\nparameter: {}', '2:1: parameter: unknown key; did you mean parameters? (got a map)'],
  ['policy: standard\nparameters: []', '2:13: parameters: expected a map (got a list)'],
  ['policy: standard\nparameters:', '2:12: parameters: expected a value; leave the key out for the default (got null)'],
  [
    'policy: standard\nparameters: {}',
    '2:1: parameters.targetMetrics: expected at least one target, here or in metrics, for the standard policy scales by metrics (got nothing)',
  ],
  [
    'policy: standard\nparameters: { maxReplicas: 5 }',
    '2:15: parameters.maxReplicas: unknown key; leave it out, for the bounds stay those of the agent (got a number)',
  ],
  [
    'policy: standard\nparameters: { enabled: true, policy: hpa, minReplicas: 1, maxReplicas: 5 }',
    '2:15: parameters.enabled: unknown key; leave it out, for a policy that is asked for is on (got true)',
    '2:30: parameters.policy: unknown key; leave it out, for the name stands beside parameters (got a text)',
    '2:43: parameters.minReplicas: unknown key; leave it out, for the bounds stay those of the agent (got a number)',
    '2:59: parameters.maxReplicas: unknown key; leave it out, for the bounds stay those of the agent (got a number)',
  ],
  [
    'policy: standard\nparameters: { targetMetrics: [] }',
    '2:30: parameters.targetMetrics: expected at least one target, here or in metrics, for the standard policy scales by metrics (got a list)',
  ],
  [
    'policy: standard\nparameters: { targetMetrics: [{ type: concurency, targetValue: 3 }] }',
    '2:39: parameters.targetMetrics[0].type: expected one of cpu, memory, kv_cache, requests_per_second, tokens_per_second, concurrency, queue_depth, latency, ttft, custom; did you mean concurrency? (got a text)',
  ],
  [
    'policy: standard\nparameters: { targetMetrics: [{ type: concurrency, targetValue: 0 }] }',
    '2:65: parameters.targetMetrics[0].targetValue: expected a finite number above 0 (got a number)',
  ],
  [
    'policy: standard\nparameters: { targetMetrics: [{ type: concurrency }] }',
    '2:31: parameters.targetMetrics[0]: expected exactly one of targetValue and targetAverageValue (got nothing)',
  ],
  [
    'policy: standard\nparameters: { targetMetrics: [{ type: concurrency, targetValue: 3 }], scaleUpDelay: 30 }',
    '2:85: parameters.scaleUpDelay: expected a duration such as "30s", "5m", "1h30m" or "250ms"; a bare number is refused, for here the predecessor wrote nanoseconds (got a number)',
  ],
  [
    'policy: standard\nparameters: { targetMetrics: [{ type: concurrency, targetValue: 3 }], behavior: { scaleUp: { policies: [] } } }',
    '2:104: parameters.behavior.scaleUp.policies: expected at least one policy; leave the list out for the default, or say selectPolicy: Disabled (got a list)',
  ],
  [
    'policy: standard\nparameters: { targetMetrics: [{ type: concurrency, targetValue: 3 }], cooldown: 5s }',
    '2:71: parameters.cooldown: unknown key; did you mean cooldownPeriod? (got a text)',
  ],
  [
    'policy: standard\nparameters: { constructor: {}, __proto__: {} }',
    '2:1: parameters.targetMetrics: expected at least one target, here or in metrics, for the standard policy scales by metrics (got nothing)',
    '2:15: parameters.constructor: unknown key; the keys here are targetMetrics, scaleUpDelay, scaleDownDelay, cooldownPeriod, behavior, metrics, pause, override, activation, schedules, priority, weight (got a map)',
    '2:32: parameters.__proto__: unknown key; the keys here are targetMetrics, scaleUpDelay, scaleDownDelay, cooldownPeriod, behavior, metrics, pause, override, activation, schedules, priority, weight (got a map)',
  ],
  ['policy: fixed\npolicy: fixed\nparameters: { replicas: 1 }', '2:1: policy: expected each key once in a map (got the same key again)'],
  ['policy: fixed\nparameters: { replicas: 1 }\n---\npolicy: fixed\nparameters: { replicas: 2 }', '4:1: expected one document (got another document)'],
  ['policy: [fixed]', '1:9: policy: expected one of standard, fixed (got a list)'],
  ['policy:', '1:8: policy: expected one of standard, fixed (got null)'],
  ['{"policy":"fixed","parameters":{"replicas":1e999}}', '1:44: parameters.replicas: expected a whole number from 1 to 1000000 (got an infinite number)'],
  ['policy: fixed\nparameters: { replicas: .nan }', '2:25: parameters.replicas: expected a whole number from 1 to 1000000 (got NaN)'],
  ['policy: fixed\n\tparameters: {}', '2:1: expected spaces, for YAML takes no tab as indentation (got text that is not YAML)'],
]

it.each(rows)('refusal: %j', (text, ...errors) => {
  const decoded = decodePolicyText(text)
  expect(E.isLeft(decoded) ? renderErrors(decoded.left).trimEnd().split('\n') : 'accepted').toEqual(errors)
})
