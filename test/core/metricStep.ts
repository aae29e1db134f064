/** What a trail says of one metric, for whoever looks at few of its words. */
import type { MetricStep } from '../../src/index.js'

export const metricStep = (words: Partial<MetricStep>): MetricStep => ({
  type: 'Metric',
  metric: 'q',
  kind: 'average',
  target: 2,
  current: 1,
  up: 5,
  down: 5,
  lowest: 1,
  highest: 1,
  used: 1,
  ignored: 0,
  missing: 0,
  reason: null,
  oldestAt: null,
  ratio: null,
  count: 1,
  counts: true,
  until: null,
  ...words,
})
