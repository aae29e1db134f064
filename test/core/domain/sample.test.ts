import { describe, expect, it } from 'vitest'
import { defaultKind, isMeasured, metricTypes, type SampleKind } from '../../../src/core/index.js'

describe('what a sample is that does not say', () => {
  const kinds: Readonly<Record<string, SampleKind>> = {
    cpu: 'utilization',
    memory: 'utilization',
    kv_cache: 'utilization',
    requests_per_second: 'demand',
    tokens_per_second: 'demand',
    concurrency: 'demand',
    queue_depth: 'demand',
    latency: 'saturation',
    ttft: 'saturation',
    custom: 'demand',
    jobs: 'demand',
  }
  it.each(Object.entries(kinds))('%s: %s', (name, kind) => expect(defaultKind(name)).toBe(kind))
  it('of every metric that is known by name', () => expect(metricTypes.filter((type) => kinds[type] === undefined)).toEqual([]))
})

describe('whether there is a number', () => {
  it('yes, of one that was measured', () => expect(isMeasured({ name: 'cpu', value: 0, at: 0, windowMs: 0, kind: 'utilization' })).toBe(true))
  it('no, of one that is missing', () => expect(isMeasured({ name: 'cpu', missing: 'Stale' })).toBe(false))
})
