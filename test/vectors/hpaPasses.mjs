/** Whole passes of the HPA controller, one by one and in sequences. */

import { LIMIT } from '../../dist/core/scaling/hpa/limit.js'
import { passAsHpa } from '../../dist/core/scaling/hpa/pass.js'
import { STABILIZE } from '../../dist/core/scaling/hpa/stabilize.js'
import { emptyStatus } from '../../dist/core/scaling/hpa/status.js'
import { int, maybeInt } from './exact.mjs'
import { behaviorOf, ms, NOW, podOf, recordsOf, settingsWith, strangersOf } from './hpaWorld.mjs'

/** The controller of the single passes. */
const testSettings = {
  tolerance: 0.1,
  cpuInitializationMs: 120_000,
  initialReadinessDelayMs: 10_000,
  downscaleStabilizationMs: 300_000,
  least: 4,
}

const isWhole = ({ type }) => type === 'Object' || type === 'External'

const metricOf = ({ type, resource, targetUtilizationPercent, targetAverageMilli, targetMilli, targetPerPodMilli, targetType }) => ({
  type,
  resource: resource ?? null,
  target: {
    type: targetType ?? (targetMilli != null ? 'Value' : targetUtilizationPercent != null ? 'Utilization' : 'AverageValue'),
    utilization: targetUtilizationPercent ?? null,
    averageValue: maybeInt(targetPerPodMilli ?? targetAverageMilli),
    value: maybeInt(targetMilli),
  },
})

const specOf = ({ minReplicas, maxReplicas, metrics, behavior }) => ({
  minReplicas: minReplicas ?? null,
  maxReplicas,
  metrics: metrics.map(metricOf),
  behavior: behaviorOf(behavior),
})

const conditionsOf = (conditions) => Object.fromEntries(conditions.map(({ type, status, reason }) => [type, [status ? 'True' : 'False', reason]]))
const selectors = { missing: 'Missing', unparsable: 'Unparsable', ambiguous: 'Ambiguous' }
const unavailable = { type: 'Unavailable' }

/** The first utilization of cpu that is shown. */
const cpuShown = ({ currentMetrics }) =>
  currentMetrics.find((shown) => shown !== null && shown.type === 'Resource' && shown.resource === 'cpu' && shown.utilization !== null)?.utilization ?? null

/** A reading of a single pass: the values of a Pods metric are beside the metric, those of a resource with the pods. */
const singleReading = (metric, { pods, extraMetrics }) => {
  if (metric.unavailable === true) return unavailable
  if (isWhole(metric)) return { type: 'Whole', values: (metric.valuesMilli ?? []).map(int) }
  if (metric.type !== 'Pods') return { type: 'PerPod', pods: pods.map((pod) => podOf(pod)), strangers: strangersOf(extraMetrics) }
  const values = metric.perPodMilli ?? {}
  const listed = new Set(pods.map(({ name }) => name))
  const ghosts = Object.keys(values).filter((name) => values[name] != null && !listed.has(name))
  return {
    type: 'PerPod',
    pods: pods.map((pod) => podOf(pod, NOW, values[pod.name] == null ? null : { valueMilli: values[pod.name] })),
    strangers: strangersOf(ghosts.map((name) => ({ valueMilli: values[name] }))),
  }
}

const reconcile = (inputs) => {
  const settings = settingsWith({ ...testSettings, factor: inputs.scaleUpLimitFactor ?? 2, scaleToZero: inputs.hpaScaleToZeroGate ?? true })
  const { specReplicas, statusReplicas, recommendations, initialConditions } = inputs
  const conditions = Object.entries(initialConditions ?? {}).map(([type, [status, reason]]) => ({
    type,
    status: status === 'True',
    reason,
    lastTransitionAt: NOW - 60_000,
  }))
  const memory =
    recommendations == null
      ? null
      : {
          [STABILIZE]: { version: 1, records: recordsOf(recommendations) },
          [LIMIT]: { version: 1, up: [], down: [] },
        }
  const { status, written, error } = passAsHpa(specOf(inputs), settings)(
    {
      scale: inputs.scaleGetFails === true ? null : { replicas: specReplicas, statusReplicas },
      selector: selectors[inputs.selector] ?? 'Valid',
      pods: inputs.pods.map((pod) => podOf(pod)),
      readings: inputs.metrics.map((metric) => singleReading(metric, inputs)),
      status: { ...emptyStatus, currentReplicas: specReplicas, desiredReplicas: specReplicas, conditions },
      conflicts: inputs.scaleConflicts ?? 0,
      writeFails: inputs.scaleUpdateFails === true,
      statusWriteFails: false,
    },
    memory,
    NOW,
  )
  return {
    scaleUpdated: written !== null,
    error: error !== null,
    desiredReplicas: status.desiredReplicas,
    conditions: conditionsOf(status.conditions),
    cpuUtilizationPercent: cpuShown(status),
  }
}

/** The groups of a step, pod by pod, with what is left out filled in. */
const podsOf = (groups) =>
  groups.flatMap(({ repeat = 1, ...group }) => {
    const started = group.startedSecondsAgo === undefined ? 3600 : group.startedSecondsAgo
    const pod = {
      phase: 'Running',
      deleting: false,
      ...group,
      ready: group.ready === undefined ? 'True' : group.ready,
      startedSecondsAgo: started,
      readyTransitionSecondsAgo: group.readyTransitionSecondsAgo ?? started ?? 3600,
      requestMilli: group.requestMilli === undefined ? 1000 : group.requestMilli,
      memory: { requestMilli: 1000, metric: null, ...group.memory },
    }
    return Array(repeat).fill(pod)
  })

const sampleOf = (metric) => (metric === null || metric === undefined ? null : typeof metric === 'object' ? metric : { valueMilli: metric })

/** `place`: of a Pods metric among its like. */
const stepReading = (metric, given, pods, extraMetrics, place, now) => {
  if (given === 'unavailable') return unavailable
  if (isWhole(metric)) return { type: 'Whole', values: (given ?? []).map(int) }
  const seen = (pod) => {
    if (metric.type === 'Pods') return podOf(pod, now, sampleOf(pod.podMetrics?.[place]))
    return metric.resource === 'memory' ? podOf(pod, now, sampleOf(pod.memory.metric), pod.memory.requestMilli) : podOf(pod, now, sampleOf(pod.metric))
  }
  return { type: 'PerPod', pods: pods.map(seen), strangers: strangersOf(extraMetrics) }
}

/** Null is as if it were not there, but for `behavior`, which it removes. */
const changesOf = (set) => Object.fromEntries(Object.entries(set).filter(([key, value]) => key === 'behavior' || value != null))

const reconcileSequence = (inputs) => {
  const settings = settingsWith({
    tolerance: inputs.tolerance,
    cpuInitializationMs: ms(inputs.cpuInitializationPeriodSeconds),
    initialReadinessDelayMs: ms(inputs.initialReadinessDelaySeconds),
    downscaleStabilizationMs: ms(inputs.downscaleWindowSeconds),
    scaleToZero: inputs.gates?.HPAScaleToZero ?? true,
  })
  let own = { minReplicas: inputs.minReplicas, maxReplicas: inputs.maxReplicas, metrics: inputs.metrics, behavior: inputs.behavior }
  let pass = passAsHpa(specOf(own), settings)
  let memory = null
  let status = emptyStatus
  let replicas = 0
  const steps = inputs.steps.map((step) => {
    const now = NOW + ms(step.atSeconds)
    if (step.hpaGone === true) {
      memory = null
      status = emptyStatus
    }
    if (step.set != null) {
      own = { ...own, ...changesOf(step.set) }
      pass = passAsHpa(specOf(own), settings)
    }
    if (step.specReplicas !== 'previous') replicas = step.specReplicas
    const pods = podsOf(step.pods ?? [])
    let place = 0
    const readings = own.metrics.map((metric, i) => stepReading(metric, step.metrics?.[i], pods, step.extraMetrics, metric.type === 'Pods' ? place++ : 0, now))
    const result = pass(
      {
        scale: step.scaleGetFails === true ? null : { replicas, statusReplicas: step.statusReplicas },
        selector: selectors[step.selector] ?? 'Valid',
        pods: pods.map((pod) => podOf(pod, now, null)),
        readings,
        status,
        conflicts: step.scaleConflicts ?? 0,
        writeFails: step.scaleUpdateFails === true,
        statusWriteFails: step.statusUpdateFails === true,
      },
      memory,
      now,
    )
    memory = result.memory
    status = result.status
    if (result.written !== null) replicas = result.written
    return {
      scaleUpdated: result.written !== null,
      writtenReplicas: result.written,
      error: result.error !== null,
      desiredReplicas: status.desiredReplicas,
      conditions: conditionsOf(status.conditions),
      cpuUtilizationPercent: cpuShown(status),
    }
  })
  return { steps }
}

export const hpaPasses = { reconcile, reconcileSequence }
