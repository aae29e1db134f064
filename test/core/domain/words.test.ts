import { describe, expect, it } from 'vitest'
import { actionTypes } from '../../../src/core/domain/action.js'
import { failureTypes } from '../../../src/core/domain/failure.js'
import { drainCauses, phases } from '../../../src/core/domain/instance.js'
import { metricTypes, missingReasons, sampleKinds } from '../../../src/core/domain/sample.js'
import { pauseDirections, selectPolicies } from '../../../src/core/domain/spec.js'
import { agentPhases, conditionTypes } from '../../../src/core/domain/status.js'

/** Documents of people, lists of providers and what is stored between two versions carry these words: one that goes or changes is a break. */
describe('the words that others have written down', () => {
  it.each<[string, readonly string[], string]>([
    ['phases of an instance', phases, 'Pending Running Healthy Unhealthy Failed'],
    ['causes of a drain', drainCauses, 'ScaleDown Rollout Suspect Deletion External'],
    ['failures of a provider', failureTypes, 'Unavailable Rejected Gone QuotaExceeded TimedOut Conflict Unknown'],
    ['kinds of a sample', sampleKinds, 'demand utilization saturation'],
    ['reasons of a missing sample', missingReasons, 'Unavailable Stale NotReported Invalid'],
    ['metrics', metricTypes, 'cpu memory kv_cache requests_per_second tokens_per_second concurrency queue_depth latency ttft custom'],
    ['directions of a pause', pauseDirections, 'Both Up Down'],
    ['choices among rates', selectPolicies, 'Max Min Disabled'],
    ['phases of an agent', agentPhases, 'Pending Running Scaling Degraded Failed Terminating'],
    [
      'conditions of an agent',
      conditionTypes,
      'Ready Progressing Degraded ScalingActive ScalingLimited MetricsAvailable ProbesSuspect ClockSkewed MemoryRejected Paused',
    ],
    ['actions, in running order', actionTypes, 'Undrain Create Drain Delete'],
  ])('%s', (_of, words, expected) => expect(words.join(' ')).toBe(expected))
})
