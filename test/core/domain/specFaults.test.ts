import { describe, expect, it } from 'vitest'
import {
  type AgentInput,
  type HealthCheck,
  MAX_REPLICAS,
  type MetricSpec,
  type MetricTarget,
  type ScalingInputSpec,
  type ScalingPolicy,
  type ScalingRules,
  type ScheduleInput,
  type SpecInput,
  specFaults,
  type TargetMetricInput,
} from '../../../src/core/index.js'

const input = (more: Partial<AgentInput> = {}, own: Partial<SpecInput> = {}): AgentInput => ({
  name: 'support',
  ...more,
  spec: { agentType: 'chat', model: { provider: 'acme', model: 'm1' }, ...own },
})
/** All of it as `agent` throws it. */
const said = (of: AgentInput): string =>
  specFaults(of)
    .map(({ path, problem, got }) => `${path}: ${problem}, got ${got}`)
    .join('; ')
const paths = (of: AgentInput): readonly string[] => specFaults(of).map(({ path }) => path)
const scaling = (own: ScalingInputSpec): AgentInput => input({}, { scaling: own })
const target = (own: Partial<TargetMetricInput>): AgentInput => scaling({ targetMetrics: [{ type: 'cpu', targetValue: 60, ...own }] })
const without = (own: TargetMetricInput): AgentInput => scaling({ targetMetrics: [own] })
const gpu = (own: MetricTarget): MetricSpec => ({ type: 'Resource', resource: { name: 'gpu', target: own } })
const metric = (own: MetricTarget): AgentInput => scaling({ metrics: [gpu(own)] })
const check = (healthCheck: Partial<HealthCheck>): AgentInput => input({}, { healthCheck })
const rules = (scaleUp: Partial<ScalingRules>): AgentInput => scaling({ behavior: { scaleUp } })
const targets = (count: number): readonly TargetMetricInput[] =>
  Array.from({ length: count }, (_, index) => ({ type: 'custom', name: `m${index}`, targetValue: 1 }))
const container = (own: MetricTarget = { type: 'AverageValue', averageValue: 1 }): MetricSpec => ({
  type: 'ContainerResource',
  containerResource: { name: 'cpu', container: 'app', target: own },
})
const pods = (own: MetricTarget = { type: 'AverageValue', averageValue: 1 }): MetricSpec => ({ type: 'Pods', pods: { metric: { name: 'hits' }, target: own } })
const object = (own: MetricTarget): MetricSpec => ({
  type: 'Object',
  object: { describedObject: { kind: 'Queue', name: 'main' }, metric: { name: 'jobs' }, target: own },
})
const jobs = (own: MetricTarget): MetricSpec => ({ type: 'External', external: { metric: { name: 'jobs' }, target: own } })
const external = jobs({ type: 'Value', value: 1 })
const schedule: ScheduleInput = { cron: 'x', durationMs: 1, minReplicas: 1 }
const DAILY: ScalingPolicy = { type: 'Pods', value: 1, periodMs: 86_400_000 }
const year = 365 * 86_400_000

const NAME = 'expected 1 to 40 lower-case letters, digits and inner hyphens'
const DURATION = 'expected a duration of 0 to 365 days, in whole milliseconds'
const COUNT = 'expected a whole number from 0 to 1000000'
const ONE_OR_MORE = 'expected a whole number from 1 to 1000000'
const ABOVE = 'expected a finite number above 0'
const AMOUNT = 'expected a finite number, 0 or more'
const PERCENT = 'expected a whole number from 1 to 2147483647'
const PRIORITY = 'expected a whole number from -1000000000 to 1000000000'
const GENERATION = 'expected a whole number, 0 or more'
const TEXT = 'expected a text that is not empty'

describe('what may be said', () => {
  it.each<[string, AgentInput]>([
    ['the least there is', input()],
    ['no replicas', input({}, { replicas: 0 })],
    ['a million of them', input({}, { replicas: MAX_REPLICAS })],
    ['a year of drain', input({}, { drainMs: year })],
    ['a name of 40', input({ name: 'a'.repeat(40) })],
    ['a name of one digit', input({ name: '0' })],
    ['bounds that are one number', scaling({ minReplicas: 3, maxReplicas: 3 })],
    ['scaling without targets, by a policy that needs none', scaling({ enabled: true, policy: 'fixed', maxReplicas: 3 })],
    [
      'a target of each kind',
      scaling({
        targetMetrics: [
          { type: 'cpu', targetValue: 60 },
          { type: 'custom', name: 'jobs', targetAverageValue: 0.001 },
        ],
      }),
    ],
    [
      'two custom targets',
      scaling({
        targetMetrics: [
          { type: 'custom', name: 'a', targetValue: 1 },
          { type: 'custom', name: 'b', targetValue: 1 },
        ],
      }),
    ],
    ['a target by another name', target({ name: 'engine_cpu' })],
    ['no tolerance', target({ tolerance: 0 })],
    ['a fallback to nothing', target({ whenMissing: { type: 'Fallback', replicas: 0 } })],
    ['none at the least, and what wakes it', scaling({ minReplicas: 0, activation: { metric: 'jobs' } })],
    ['a target in metrics alone', scaling({ enabled: true, maxReplicas: 3, metrics: [gpu({ type: 'Utilization', averageUtilization: 60 })] })],
    ['an override outside the bounds', scaling({ maxReplicas: 3, override: { replicas: 0, until: year } })],
    ['a pause without an end', scaling({ pause: {} })],
    ['a priority below others', scaling({ priority: -5, weight: 0.5 })],
    ['a schedule of one bound', scaling({ schedules: [{ cron: 'x', durationMs: 1, maxReplicas: 0 }] })],
    ['a window of nothing', scaling({ behavior: { scaleDown: { stabilizationWindowMs: 0 } } })],
    ['a name of three parts', input({ name: 'a-1--b' })],
    ['no generation yet', input({ generation: 0 })],
    ['the last generation there is', input({ generation: Number.MAX_SAFE_INTEGER })],
    ['deleted long ago', input({ deletedAt: -1 })],
    ['no surge, and all unavailable', input({}, { rollout: { maxSurge: 0, maxUnavailable: '100%' } })],
    ['a surge of a million', input({}, { rollout: { maxSurge: MAX_REPLICAS } })],
    ['a probe a second, and as long for an answer', check({ intervalMs: 1_000, timeoutMs: 1_000, failureThreshold: 1, successThreshold: 1 })],
    ['a million probes in a row', check({ failureThreshold: 1_000_000, successThreshold: 1_000_000, initialDelayMs: year })],
    ['as long for an answer as the interval that was not said', check({ timeoutMs: 10_000 })],
    ['a little that is drawn', input({}, { consumption: { costPerHour: 0.001 } })],
    ['bounds of one', scaling({ minReplicas: 1, maxReplicas: 1 })],
    ['bounds of a million', scaling({ minReplicas: MAX_REPLICAS, maxReplicas: MAX_REPLICAS })],
    ['none at the least under hpa, and an External metric', scaling({ minReplicas: 0, policy: 'hpa', metrics: [external] })],
    ['as many targets as anybody reads', scaling({ targetMetrics: targets(1_000) })],
    ['a target by its own name', target({ name: 'cpu' })],
    ['a custom target by the name of a type', without({ type: 'custom', name: 'memory', targetValue: 1 })],
    ['the youngest of samples', target({ maxAgeMs: 1 })],
    ['a last good one for a moment', target({ whenMissing: { type: 'LastGood', maxAgeMs: 1 } })],
    ['a fallback to a million', target({ whenMissing: { type: 'Fallback', replicas: MAX_REPLICAS } })],
    ['a value of nothing', target({ whenMissing: { type: 'Value', value: 0 } })],
    ['one percent', metric({ type: 'Utilization', averageUtilization: 1 })],
    ['as many percent as Kubernetes stores', metric({ type: 'Utilization', averageUtilization: 2_147_483_647 })],
    [
      'a metric of each kind',
      scaling({
        metrics: [gpu({ type: 'AverageValue', averageValue: 1 }), container(), pods(), object({ type: 'AverageValue', averageValue: 1 }), external],
      }),
    ],
    ['two metrics of one name that say more than it', scaling({ metrics: [external, object({ type: 'Value', value: 1 })] })],
    ['a rate of one in a millisecond', rules({ policies: [{ type: 'Pods', value: 1, periodMs: 1 }] })],
    ['a rate of a million in a year', rules({ policies: [{ type: 'Percent', value: MAX_REPLICAS, periodMs: year }] })],
    ['no tolerance of a direction', rules({ tolerance: 0 })],
    ['a pause until long ago', scaling({ pause: { until: -1 } })],
    ['an override to a million', scaling({ override: { replicas: MAX_REPLICAS } })],
    ['awake by anything, and idle at once', scaling({ activation: { metric: 'jobs', threshold: 0, idleMs: 0 } })],
    ['fifty schedules', scaling({ schedules: Array(50).fill(schedule) })],
    ['a schedule of a long text', scaling({ schedules: [{ ...schedule, cron: '*'.repeat(256) }] })],
    ['a schedule of one number', scaling({ schedules: [{ ...schedule, minReplicas: MAX_REPLICAS, maxReplicas: MAX_REPLICAS }] })],
    ['a schedule of none at the least', scaling({ schedules: [{ ...schedule, minReplicas: 0 }] })],
    ['the first of all', scaling({ priority: 1_000_000_000 })],
    ['the last of all', scaling({ priority: -1_000_000_000 })],
  ])('%s', (_case, of) => expect(specFaults(of)).toEqual([]))
})

describe('what may not, and where', () => {
  it.each<[string, AgentInput, string]>([
    ['no name', input({ name: '' }), `metadata.name: ${NAME}, got an empty text`],
    ['a capital', input({ name: 'Support' }), `metadata.name: ${NAME}, got a text`],
    ['a hyphen at the end', input({ name: 'support-' }), `metadata.name: ${NAME}, got a text`],
    ['a dot', input({ name: 'a.b' }), `metadata.name: ${NAME}, got a text`],
    ['a hyphen at the start', input({ name: '-a' }), `metadata.name: ${NAME}, got a text`],
    ['a hyphen alone', input({ name: '-' }), `metadata.name: ${NAME}, got a text`],
    ['deleted at half an instant', input({ deletedAt: 0.5 }), 'metadata.deletionTimestamp: expected an instant, got a number'],
    ['a generation before the first', input({ generation: -1 }), `metadata.generation: ${GENERATION}, got a number`],
    ['a generation that no number tells from another', input({ generation: 2 ** 53 }), `metadata.generation: ${GENERATION}, got a number`],
    [
      'a start for which there is no time',
      input({}, { startDeadlineMs: 0 }),
      'spec.startDeadline: expected more than 0, for nothing starts at once, got a number',
    ],
    ['a start for less than no time', input({}, { startDeadlineMs: -1 }), `spec.startDeadline: ${DURATION}, got a number`],
    ['a negative surge', input({}, { rollout: { maxSurge: -1 } }), `spec.rollout.maxSurge: ${COUNT}, got a number`],
    ['a surge beyond all', input({}, { rollout: { maxSurge: MAX_REPLICAS + 1 } }), `spec.rollout.maxSurge: ${COUNT}, got a number`],
    ['half an instance away', input({}, { rollout: { maxUnavailable: 0.5 } }), `spec.rollout.maxUnavailable: ${COUNT}, got a number`],
    [
      'a share of more than all',
      input({}, { rollout: { maxSurge: '101%', maxUnavailable: 'half' } }),
      'spec.rollout.maxSurge: expected a whole number, or a share from "0%" to "100%", got a text; spec.rollout.maxUnavailable: expected a whole number, or a share from "0%" to "100%", got a text',
    ],
    ['an interval below a second', check({ intervalMs: 999, timeoutMs: 999 }), 'spec.healthCheck.interval: expected at least 1 second, got a number'],
    ['an interval of more than a year', check({ intervalMs: year + 1 }), `spec.healthCheck.interval: ${DURATION}, got a number`],
    [
      'a negative interval',
      check({ intervalMs: -1 }),
      `spec.healthCheck.interval: ${DURATION}, got a number; spec.healthCheck.interval: expected at least 1 second, got a number`,
    ],
    ['no time for an answer', check({ timeoutMs: 0 }), 'spec.healthCheck.timeout: expected more than 0, for no answer is that fast, got a number'],
    [
      'more time for an answer than the interval',
      check({ intervalMs: 20_000, timeoutMs: 20_001 }),
      'spec.healthCheck.timeout: expected at most the interval, for one probe at a time is under way, got a number',
    ],
    [
      'more time for an answer than the interval that was not said',
      check({ timeoutMs: 10_001 }),
      'spec.healthCheck.timeout: expected at most the interval, for one probe at a time is under way, got a number',
    ],
    ['no failure', check({ failureThreshold: 0 }), `spec.healthCheck.failureThreshold: ${ONE_OR_MORE}, got a number`],
    ['more than a million failures', check({ failureThreshold: 1_000_001 }), `spec.healthCheck.failureThreshold: ${ONE_OR_MORE}, got a number`],
    ['no success', check({ successThreshold: 0 }), `spec.healthCheck.successThreshold: ${ONE_OR_MORE}, got a number`],
    ['more than a million successes', check({ successThreshold: 1_000_001 }), `spec.healthCheck.successThreshold: ${ONE_OR_MORE}, got a number`],
    ['a probe before the start', check({ initialDelayMs: -1 }), `spec.healthCheck.initialDelay: ${DURATION}, got a number`],
    [
      'nothing that is drawn',
      input({}, { consumption: { tokensPerMinute: 0, costPerHour: Number.POSITIVE_INFINITY } }),
      `spec.consumption.tokensPerMinute: ${ABOVE}, got a number; spec.consumption.costPerHour: ${ABOVE}, got an infinite number`,
    ],
    ['none at the most', scaling({ minReplicas: 0, maxReplicas: 0, activation: { metric: 'jobs' } }), `spec.scaling.maxReplicas: ${ONE_OR_MORE}, got a number`],
    [
      'none at the most, and one at the least, unsaid',
      scaling({ maxReplicas: 0 }),
      `spec.scaling.maxReplicas: ${ONE_OR_MORE}, got a number; spec.scaling.maxReplicas: expected at least minReplicas (1), got a number`,
    ],
    ['too many at the most', scaling({ maxReplicas: MAX_REPLICAS + 1 }), `spec.scaling.maxReplicas: ${ONE_OR_MORE}, got a number`],
    ['too many at the least', scaling({ minReplicas: MAX_REPLICAS + 1 }), `spec.scaling.minReplicas: ${COUNT}, got a number`],
    [
      'no target under hpa',
      scaling({ enabled: true, maxReplicas: 3, policy: 'hpa' }),
      'spec.scaling.targetMetrics: expected at least one target, here or in metrics, for the hpa policy scales by metrics, got nothing',
    ],
    [
      'more targets than are read, and of those that are not one without a name',
      scaling({ targetMetrics: [...targets(1_000), { type: 'custom' }] }),
      'spec.scaling.targetMetrics: expected at most 1000 targets, got a list',
    ],
    [
      'more than fifty schedules, whatever they say',
      scaling({ schedules: Array(51).fill({ cron: '', durationMs: 0 }) }),
      'spec.scaling.schedules: expected at most 50 schedules; one can name several days and hours, as "0 8,20 * * 1-5" does, got a list',
    ],
    [
      'a schedule of a text too long',
      scaling({ schedules: [{ ...schedule, cron: '*'.repeat(257) }] }),
      'spec.scaling.schedules[0].cron: expected at most 256 signs, got a text',
    ],
    [
      'a schedule for less than no time',
      scaling({ schedules: [{ ...schedule, durationMs: -1 }] }),
      `spec.scaling.schedules[0].duration: ${DURATION}, got a number`,
    ],
    [
      'the second of two schedules',
      scaling({ schedules: [schedule, { cron: 'x', durationMs: 1, maxReplicas: MAX_REPLICAS + 1 }] }),
      `spec.scaling.schedules[1].maxReplicas: ${COUNT}, got a number`,
    ],
    [
      'a schedule of fewer than none at the most',
      scaling({ schedules: [{ cron: 'x', durationMs: 1, maxReplicas: -1 }] }),
      `spec.scaling.schedules[0].maxReplicas: ${COUNT}, got a number`,
    ],
    ['a priority beyond all', scaling({ priority: 1_000_000_001 }), `spec.scaling.priority: ${PRIORITY}, got a number`],
    ['a priority below all', scaling({ priority: -1_000_000_001 }), `spec.scaling.priority: ${PRIORITY}, got a number`],
    ['an infinite weight', scaling({ weight: Number.POSITIVE_INFINITY }), `spec.scaling.weight: ${ABOVE}, got an infinite number`],
    ['an override of too many', scaling({ override: { replicas: MAX_REPLICAS + 1 } }), `spec.scaling.override.replicas: ${COUNT}, got a number`],
    ['a negative threshold', scaling({ activation: { metric: 'jobs', threshold: -1 } }), `spec.scaling.activation.threshold: ${AMOUNT}, got a number`],
    [
      'a fallback to too many',
      target({ whenMissing: { type: 'Fallback', replicas: MAX_REPLICAS + 1 } }),
      `spec.scaling.targetMetrics[0].whenMissing.replicas: ${COUNT}, got a number`,
    ],
    [
      'a fallback to fewer than none',
      target({ whenMissing: { type: 'Fallback', replicas: -1 } }),
      `spec.scaling.targetMetrics[0].whenMissing.replicas: ${COUNT}, got a number`,
    ],
    [
      'a last good one for less than no time',
      target({ whenMissing: { type: 'LastGood', maxAgeMs: -1 } }),
      `spec.scaling.targetMetrics[0].whenMissing.maxAge: ${DURATION}, got a number`,
    ],
    [
      'no percent',
      metric({ type: 'Utilization', averageUtilization: 0 }),
      `spec.scaling.metrics[0].resource.target.averageUtilization: ${PERCENT}, got a number`,
    ],
    [
      'more percent than Kubernetes stores',
      metric({ type: 'Utilization', averageUtilization: 2_147_483_648 }),
      `spec.scaling.metrics[0].resource.target.averageUtilization: ${PERCENT}, got a number`,
    ],
    [
      'a resource of a container as a level',
      scaling({ metrics: [container({ type: 'Value', value: 1 })] }),
      'spec.scaling.metrics[0].containerResource.target.type: expected Utilization or AverageValue for a metric of type ContainerResource, got a text',
    ],
    [
      'a metric of pods as a share',
      scaling({ metrics: [pods({ type: 'Utilization', averageUtilization: 50 })] }),
      'spec.scaling.metrics[0].pods.target.type: expected AverageValue for a metric of type Pods, got a text',
    ],
    [
      'a metric of an object as a share',
      scaling({ metrics: [object({ type: 'Utilization', averageUtilization: 50 })] }),
      'spec.scaling.metrics[0].object.target.type: expected Value or AverageValue for a metric of type Object, got a text',
    ],
    [
      'an external metric as a share of nothing',
      scaling({ metrics: [jobs({ type: 'Utilization', averageUtilization: 0 })] }),
      `spec.scaling.metrics[0].external.target.type: expected Value or AverageValue for a metric of type External, got a text; spec.scaling.metrics[0].external.target.averageUtilization: ${PERCENT}, got a number`,
    ],
    [
      'a level of nothing',
      scaling({ metrics: [object({ type: 'Value', value: 0 }), jobs({ type: 'Value', value: -1 })] }),
      `spec.scaling.metrics[0].object.target.value: ${ABOVE}, got a number; spec.scaling.metrics[1].external.target.value: ${ABOVE}, got a number`,
    ],
    [
      'two metrics of one name',
      scaling({ metrics: [external, jobs({ type: 'AverageValue', averageValue: 1 })] }),
      'spec.scaling.metrics[1]: expected one target for each metric, those of targetMetrics included, for two on one would only hide each other, got a map',
    ],
    [
      'a window of more than a year',
      rules({ stabilizationWindowMs: year + 1 }),
      `spec.scaling.behavior.scaleUp.stabilizationWindow: ${DURATION}, got a number`,
    ],
    [
      'an infinite tolerance of a direction',
      rules({ tolerance: Number.POSITIVE_INFINITY }),
      `spec.scaling.behavior.scaleUp.tolerance: ${AMOUNT}, got an infinite number`,
    ],
    [
      'a rate of too many',
      rules({ policies: [{ type: 'Pods', value: MAX_REPLICAS + 1, periodMs: 1 }] }),
      `spec.scaling.behavior.scaleUp.policies[0].value: ${ONE_OR_MORE}, got a number`,
    ],
    [
      'a rate of half',
      rules({ policies: [{ type: 'Pods', value: 0.5, periodMs: 1 }] }),
      `spec.scaling.behavior.scaleUp.policies[0].value: ${ONE_OR_MORE}, got a number`,
    ],
    [
      'the second of two rates',
      rules({ policies: [DAILY, { ...DAILY, periodMs: year + 1 }] }),
      `spec.scaling.behavior.scaleUp.policies[1].period: ${DURATION}, got a number`,
    ],
    [
      'no rate of a fall',
      scaling({ behavior: { scaleDown: { policies: [] } } }),
      'spec.scaling.behavior.scaleDown.policies: expected at least one policy; leave the list out for the default, or say selectPolicy: Disabled, got a list',
    ],
    ['two lines', input({ name: 'a\nb' }), `metadata.name: ${NAME}, got a text`],
    ['a line at the end', input({ name: 'a\n' }), `metadata.name: ${NAME}, got a text`],
    ['41 characters', input({ name: 'a'.repeat(41) }), `metadata.name: ${NAME}, got a text`],
    ['an empty uid', input({ uid: '' }), `metadata.uid: ${TEXT}, got an empty text`],
    ['half a generation', input({ generation: 0.5 }), `metadata.generation: ${GENERATION}, got a number`],
    ['an empty type', input({}, { agentType: '' }), `spec.agentType: ${TEXT}, got an empty text`],
    ['fewer than none', input({}, { replicas: -1 }), `spec.replicas: ${COUNT}, got a number`],
    ['half a replica', input({}, { replicas: 1.5 }), `spec.replicas: ${COUNT}, got a number`],
    ['no number of replicas', input({}, { replicas: Number.NaN }), `spec.replicas: ${COUNT}, got NaN`],
    ['too many replicas', input({}, { replicas: MAX_REPLICAS + 1 }), `spec.replicas: ${COUNT}, got a number`],
    ['a negative duration', input({}, { minReadyMs: -1 }), `spec.minReady: ${DURATION}, got a number`],
    ['half a millisecond', input({}, { drainMs: 0.5 }), `spec.drain: ${DURATION}, got a number`],
    ['more than a year', input({}, { terminationGraceMs: year + 1 }), `spec.terminationGrace: ${DURATION}, got a number`],
    ['fewer than none at the least', scaling({ minReplicas: -1 }), `spec.scaling.minReplicas: ${COUNT}, got a number`],
    [
      'none at the least, and nothing that wakes it',
      scaling({ minReplicas: 0 }),
      'spec.scaling.activation: expected the metric that wakes it from zero, for minReplicas is 0, got nothing',
    ],
    [
      'the same under hpa, which has another way',
      scaling({ minReplicas: 0, policy: 'hpa' }),
      'spec.scaling.metrics: expected an Object or an External metric, for minReplicas is 0 and the others are not measured there, got a list',
    ],
    ['a pause until no instant', scaling({ pause: { until: 0.5 } }), 'spec.scaling.pause.until: expected an instant, got a number'],
    ['an override of fewer than none', scaling({ override: { replicas: -1 } }), `spec.scaling.override.replicas: ${COUNT}, got a number`],
    ['an override until no instant', scaling({ override: { replicas: 1, until: Number.NaN } }), 'spec.scaling.override.until: expected an instant, got NaN'],
    ['an activation by no metric', scaling({ activation: { metric: '' } }), `spec.scaling.activation.metric: ${TEXT}, got an empty text`],
    [
      'an infinite threshold',
      scaling({ activation: { metric: 'jobs', threshold: Number.POSITIVE_INFINITY } }),
      `spec.scaling.activation.threshold: ${AMOUNT}, got an infinite number`,
    ],
    ['idle for less than no time', scaling({ activation: { metric: 'jobs', idleMs: -1 } }), `spec.scaling.activation.idle: ${DURATION}, got a number`],
    [
      'a schedule without a time',
      scaling({ schedules: [{ cron: '', durationMs: 1, minReplicas: 1 }] }),
      `spec.scaling.schedules[0].cron: ${TEXT}, got an empty text`,
    ],
    [
      'a schedule in no zone',
      scaling({ schedules: [{ cron: 'x', timeZone: '', durationMs: 1, minReplicas: 1 }] }),
      `spec.scaling.schedules[0].timeZone: ${TEXT}, got an empty text`,
    ],
    [
      'a schedule for no time',
      scaling({ schedules: [{ cron: 'x', durationMs: 0, minReplicas: 1 }] }),
      'spec.scaling.schedules[0].duration: expected more than 0, for nothing would come of it, got a number',
    ],
    [
      'a schedule of half a replica',
      scaling({ schedules: [{ cron: 'x', durationMs: 1, minReplicas: 0.5 }] }),
      `spec.scaling.schedules[0].minReplicas: ${COUNT}, got a number`,
    ],
    [
      'a schedule of nothing',
      scaling({ schedules: [{ cron: 'x', durationMs: 1 }] }),
      'spec.scaling.schedules[0]: expected minReplicas, maxReplicas or both, for a schedule without them changes nothing, got nothing',
    ],
    [
      'a schedule of more at the least than at the most',
      scaling({ schedules: [{ cron: 'x', durationMs: 1, minReplicas: 2, maxReplicas: 1 }] }),
      'spec.scaling.schedules[0].maxReplicas: expected at least minReplicas (2), got a number',
    ],
    ['half a priority', scaling({ priority: 0.5 }), `spec.scaling.priority: ${PRIORITY}, got a number`],
    ['no weight', scaling({ weight: 0 }), `spec.scaling.weight: ${ABOVE}, got a number`],
    ['more targets than anybody reads', scaling({ targetMetrics: targets(1_001) }), 'spec.scaling.targetMetrics: expected at most 1000 targets, got a list'],
    [
      'a last good one for no time',
      target({ whenMissing: { type: 'LastGood', maxAgeMs: 0 } }),
      'spec.scaling.targetMetrics[0].whenMissing.maxAge: expected more than 0, for nothing good is ever that fresh, got a number',
    ],
    [
      'half a percent',
      metric({ type: 'Utilization', averageUtilization: 0.5 }),
      `spec.scaling.metrics[0].resource.target.averageUtilization: ${PERCENT}, got a number`,
    ],
    [
      'an average of nothing',
      metric({ type: 'AverageValue', averageValue: 0 }),
      `spec.scaling.metrics[0].resource.target.averageValue: ${ABOVE}, got a number`,
    ],
    [
      'a resource as a level',
      metric({ type: 'Value', value: 1 }),
      'spec.scaling.metrics[0].resource.target.type: expected Utilization or AverageValue for a metric of type Resource, got a text',
    ],
    [
      'a metric of both lists',
      scaling({ targetMetrics: [{ type: 'custom', name: 'gpu', targetValue: 1 }], metrics: [gpu({ type: 'AverageValue', averageValue: 1 })] }),
      'spec.scaling.metrics[0]: expected one target for each metric, those of targetMetrics included, for two on one would only hide each other, got a map',
    ],
    [
      'more at the least than at the most',
      scaling({ minReplicas: 4, maxReplicas: 3 }),
      'spec.scaling.maxReplicas: expected at least minReplicas (4), got a number',
    ],
    [
      'no upper bound',
      scaling({ enabled: true, targetMetrics: [{ type: 'cpu', targetValue: 60 }] }),
      'spec.scaling.maxReplicas: expected an upper bound, for scaling is enabled, got nothing',
    ],
    [
      'no target',
      scaling({ enabled: true, maxReplicas: 3 }),
      'spec.scaling.targetMetrics: expected at least one target, here or in metrics, for the standard policy scales by metrics, got nothing',
    ],
    ['a delay without end', scaling({ scaleUpDelayMs: Number.POSITIVE_INFINITY }), `spec.scaling.scaleUpDelay: ${DURATION}, got an infinite number`],
    ['a negative delay', scaling({ scaleDownDelayMs: -1 }), `spec.scaling.scaleDownDelay: ${DURATION}, got a number`],
    ['a negative cooldown', scaling({ cooldownPeriodMs: -1 }), `spec.scaling.cooldownPeriod: ${DURATION}, got a number`],
    [
      'two targets of one metric',
      scaling({
        targetMetrics: [
          { type: 'cpu', targetValue: 60 },
          { type: 'cpu', targetAverageValue: 5 },
        ],
      }),
      'spec.scaling.targetMetrics[1]: expected one target for each metric, for two on one would only hide each other, got a map',
    ],
    [
      'a custom metric without a name',
      without({ type: 'custom', targetValue: 1 }),
      'spec.scaling.targetMetrics[0].name: expected the name of the custom metric, got nothing',
    ],
    [
      'a name that is another type',
      target({ name: 'memory' }),
      "spec.scaling.targetMetrics[0].name: expected a name that is not another metric's type, got a text",
    ],
    ['two values', target({ targetAverageValue: 5 }), 'spec.scaling.targetMetrics[0]: expected exactly one of targetValue and targetAverageValue, got a map'],
    ['no value', without({ type: 'cpu' }), 'spec.scaling.targetMetrics[0]: expected exactly one of targetValue and targetAverageValue, got nothing'],
    ['a value of nothing', target({ targetValue: 0 }), `spec.scaling.targetMetrics[0].targetValue: ${ABOVE}, got a number`],
    [
      'an infinite average',
      without({ type: 'cpu', targetAverageValue: Number.POSITIVE_INFINITY }),
      `spec.scaling.targetMetrics[0].targetAverageValue: ${ABOVE}, got an infinite number`,
    ],
    ['a negative tolerance', target({ tolerance: -0.1 }), `spec.scaling.targetMetrics[0].tolerance: ${AMOUNT}, got a number`],
    ['no age at all', target({ maxAgeMs: 0 }), 'spec.scaling.targetMetrics[0].maxAge: expected more than 0, for no sample is ever that fresh, got a number'],
    [
      'a fallback to half',
      target({ whenMissing: { type: 'Fallback', replicas: 0.5 } }),
      `spec.scaling.targetMetrics[0].whenMissing.replicas: ${COUNT}, got a number`,
    ],
    [
      'a value below nothing',
      target({ whenMissing: { type: 'Value', value: -1 } }),
      `spec.scaling.targetMetrics[0].whenMissing.value: ${AMOUNT}, got a number`,
    ],
    [
      'a negative window',
      scaling({ behavior: { scaleUp: { stabilizationWindowMs: -1 } } }),
      `spec.scaling.behavior.scaleUp.stabilizationWindow: ${DURATION}, got a number`,
    ],
    [
      'a negative tolerance of a direction',
      scaling({ behavior: { scaleDown: { tolerance: -1 } } }),
      `spec.scaling.behavior.scaleDown.tolerance: ${AMOUNT}, got a number`,
    ],
    [
      'an empty list of policies',
      scaling({ behavior: { scaleUp: { policies: [] } } }),
      'spec.scaling.behavior.scaleUp.policies: expected at least one policy; leave the list out for the default, or say selectPolicy: Disabled, got a list',
    ],
    [
      'a policy of nothing',
      scaling({ behavior: { scaleUp: { policies: [{ type: 'Pods', value: 0, periodMs: 1 }] } } }),
      `spec.scaling.behavior.scaleUp.policies[0].value: ${ONE_OR_MORE}, got a number`,
    ],
    [
      'a policy without a period',
      scaling({ behavior: { scaleDown: { policies: [{ type: 'Pods', value: 1, periodMs: 0 }] } } }),
      'spec.scaling.behavior.scaleDown.policies[0].period: expected more than 0, for nothing changes in no time, got a number',
    ],
  ])('%s', (_case, of, faults) => expect(said(of)).toBe(faults))

  it('says what was expected and which kind came, never what it was', () => {
    const [fault] = specFaults(input({ name: 'hunter2!' }))
    expect(fault).toEqual({ path: 'metadata.name', problem: 'expected 1 to 40 lower-case letters, digits and inner hyphens', got: 'a text' })
  })

  it('no more than a thousand, and one that says there are more', () =>
    expect(paths(rules({ policies: Array(2_000).fill({ ...DAILY, value: 0 }) }))).toHaveLength(1_001))

  it('all of it at once, in the order of the fields', () =>
    expect(
      paths(input({ name: '', uid: '' }, { agentType: '', replicas: -1, scaling: { minReplicas: -1, maxReplicas: -2, targetMetrics: [{ type: 'custom' }] } })),
    ).toEqual([
      'metadata.name',
      'metadata.uid',
      'spec.agentType',
      'spec.replicas',
      'spec.scaling.minReplicas',
      'spec.scaling.maxReplicas',
      'spec.scaling.maxReplicas',
      'spec.scaling.targetMetrics[0].name',
      'spec.scaling.targetMetrics[0]',
    ]))

  it('asks for a way back from zero: of the HPA a metric that is measured there, of the others the one that wakes', () => {
    const of = (words: object): readonly string[] =>
      specFaults(input({}, { scaling: { enabled: true, minReplicas: 0, maxReplicas: 9, ...words } })).map(({ problem }) => problem)
    const back = 'expected an Object or an External metric, for minReplicas is 0 and the others are not measured there'
    const metric = { metric: { name: 'jobs' }, target: { type: 'Value', value: 1 } }
    const external = { type: 'External', external: metric }
    const object = { type: 'Object', object: { ...metric, describedObject: { kind: 'Queue', name: 'jobs' } } }
    const cpu = { type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 50 } } }
    expect(of({ policy: 'hpa', metrics: [cpu] })).toContain(back)
    expect(of({ policy: 'hpa' })).toContain(back)
    expect(of({ policy: 'hpa', metrics: [cpu, external] })).not.toContain(back)
    expect(of({ policy: 'hpa', metrics: [object] })).not.toContain(back)
    expect(of({ policy: 'fixed' })).toEqual(['expected the metric that wakes it from zero, for minReplicas is 0'])
    expect(of({ policy: 'fixed', activation: { metric: 'jobs' } })).toEqual([])
    expect(of({ policy: 'fixed', minReplicas: 1 })).toEqual([])
  })
})
