/** The single steps of the HPA controller: proposals of one metric, classes of pods, requests, and the rules of time one by one. */

import { scalingOf } from '../../dist/core/domain/agent.js'
import { average, averageRule, surveyRules } from '../../dist/core/scaling/hpa/average.js'
import { changedWithin, limitOf, longestPeriod, store } from '../../dist/core/scaling/hpa/events.js'
import { levelOf, perLevel, perPod, readingOf, totalOf } from '../../dist/core/scaling/hpa/external.js'
import { byPolicies, doubling } from '../../dist/core/scaling/hpa/limit.js'
import { podRequest } from '../../dist/core/scaling/hpa/podRequest.js'
import { classOf, isServing, readinessFor } from '../../dist/core/scaling/hpa/pods.js'
import { between, highestOf, remember } from '../../dist/core/scaling/hpa/records.js'
import { settingsOf } from '../../dist/core/scaling/hpa/settings.js'
import { survey } from '../../dist/core/scaling/hpa/survey.js'
import { hpaQuirks } from '../../dist/core/scaling/quirks.js'
import { int, maybeInt } from './exact.mjs'
import { eventsOf, ms, NOW, podOf, recordsOf, rulesOf, strangersOf, toleranceOf } from './hpaWorld.mjs'

/** As the vectors say, 0 included, which as a setting would be the default. */
const readinessOf = ({ cpuInitializationPeriodSeconds, initialReadinessDelaySeconds }) => ({
  cpuInitializationMs: ms(cpuInitializationPeriodSeconds ?? 0),
  initialReadinessDelayMs: ms(initialReadinessDelaySeconds ?? 0),
})
const settingsFor = (inputs) => ({ ...settingsOf({}), ...readinessOf(inputs) })
const codeOf = (reason) => `${reason[0].toLowerCase()}${reason.slice(1)}`
const told = (proposed, names) =>
  proposed.type === 'Failed'
    ? { failure: codeOf(proposed.reason) }
    : { replicas: proposed.replicas, ...Object.fromEntries(Object.entries(names).map(([name, field]) => [name, proposed[field]])) }

const averageOf = (inputs, target, resource) => {
  const pods = inputs.pods.map((pod) => podOf(pod))
  const found = survey(surveyRules(target, resource, settingsFor(inputs)), pods, NOW)
  return average(averageRule(target, toleranceOf(inputs), hpaQuirks), found, strangersOf(inputs.extraMetrics), inputs.currentReplicas)
}

const loadOf = ({ metricKind, valuesMilli }, sum) => (metricKind === 'Object' ? readingOf(int(valuesMilli[0])) : sum(valuesMilli.map(int), hpaQuirks))

const bothRules = ({ scaleUp, scaleDown }) => scalingOf({ behavior: { scaleUp: rulesOf(scaleUp) ?? {}, scaleDown: rulesOf(scaleDown) ?? {} } }).behavior
const nameOf = ({ why }) => {
  if (why.type === 'BelowMinimum') return 'TooFewReplicas'
  if (why.type === 'AboveMaximum') return 'TooManyReplicas'
  return why.type === 'RateLimited' ? `Scale${why.direction}Limit` : 'DesiredWithinRange'
}
const limitRules = ({ minReplicas, maxReplicas, scaleUpLimitFactor = 2, scaleUpLimitMinimum = 4 }, behavior) => ({
  behavior,
  minReplicas,
  maxReplicas,
  factor: scaleUpLimitFactor,
  least: scaleUpLimitMinimum,
  quirks: hpaQuirks,
})

export const hpaSteps = {
  resourceUtilization: (inputs) =>
    told(averageOf(inputs, { type: 'Utilization', target: inputs.targetUtilizationPercent }, inputs.resource), {
      utilizationPercent: 'shown',
      rawAverageMilli: 'average',
    }),
  podsAverageValue: (inputs) =>
    told(averageOf(inputs, { type: 'AverageValue', target: int(inputs.targetAverageMilli) }, inputs.resource ?? null), { usageMilli: 'shown' }),
  valueTarget: (inputs) => {
    if (inputs.valuesMilli.length === 0) return { failure: 'metricsServiceReturnedNothing' }
    const propose = perLevel(int(inputs.targetMilli), toleranceOf(inputs), hpaQuirks)
    const pods = inputs.pods.map((pod) => podOf(pod))
    return told(propose(loadOf(inputs, levelOf), pods.filter(isServing).length, pods.length, inputs.currentReplicas, true), { usageMilli: 'shown' })
  },
  perPodTarget: (inputs) => {
    if (inputs.valuesMilli.length === 0) return { failure: 'metricsServiceReturnedNothing' }
    const propose = perPod(int(inputs.targetPerPodMilli), toleranceOf(inputs), hpaQuirks)
    return told(propose(loadOf(inputs, totalOf), inputs.statusReplicas, inputs.statusReplicas), { perPodUsageMilli: 'shown' })
  },
  groupPods: (inputs) => {
    const readiness = readinessFor(inputs.resource, settingsFor(inputs))
    const isOf = (type, pod) => classOf(readiness, pod, NOW) === type
    const of = (type) => inputs.pods.filter((pod) => isOf(type, podOf(pod))).map(({ name }) => name)
    return { readyCount: of('Counted').length, unready: of('Unready'), missing: of('Missing'), ignored: of('Ignored') }
  },
  legacyClamp: (inputs) => {
    const { currentReplicas, desiredReplicas } = inputs
    const limited = doubling(limitRules(inputs, null))({ up: [], down: [] }, desiredReplicas, currentReplicas, NOW)
    return { replicas: limited.count, reason: nameOf(limited) }
  },
  legacyStabilization: ({ recommendations, desiredReplicas, windowSeconds }) => {
    const records = recordsOf(recommendations)
    const { count } = highestOf(ms(windowSeconds), hpaQuirks)(records, desiredReplicas, desiredReplicas, NOW)
    const after = remember(records, desiredReplicas, ms(windowSeconds), NOW)
    return { stabilizedReplicas: count, logLength: after.length, recordedReplicas: after.map(({ replicas }) => replicas) }
  },
  policyLimit: (inputs) => {
    const { currentReplicas, desiredReplicas, scaleUpEvents, scaleDownEvents } = inputs
    const behavior = bothRules(inputs)
    const changes = { up: eventsOf(scaleUpEvents), down: eventsOf(scaleDownEvents) }
    const limited = byPolicies(limitRules(inputs, behavior), behavior)(changes, desiredReplicas, currentReplicas, NOW)
    return { replicas: limited.count, reason: nameOf(limited) }
  },
  policyLimitRaw: ({ direction, currentReplicas, rules, scaleUpEvents, scaleDownEvents }) => {
    const changes = { up: eventsOf(scaleUpEvents), down: eventsOf(scaleDownEvents) }
    return { limit: limitOf(direction === 'up' ? 'Up' : 'Down', rulesOf(rules), hpaQuirks)(changes, currentReplicas, NOW) }
  },
  storeScaleEvent: ({ replicaChange, previousEvents, rules, sumPeriodSeconds }) => {
    const events = eventsOf(previousEvents)
    const after = rules == null ? events : store(events, replicaChange, longestPeriod(rulesOf(rules).policies), NOW)
    return { sumBefore: changedWithin(events, ms(sumPeriodSeconds), NOW), events: after.map(({ change, outdated }) => ({ change, outdated })) }
  },
  behaviorStabilization: ({ recommendations, currentReplicas, desiredReplicas, scaleUpWindowSeconds, scaleDownWindowSeconds }) => {
    const records = recordsOf(recommendations)
    const windows = { upMs: ms(scaleUpWindowSeconds), downMs: ms(scaleDownWindowSeconds) }
    const { count } = between(windows)(records, desiredReplicas, currentReplicas, NOW)
    const after = remember(records, desiredReplicas, Math.max(windows.upMs, windows.downMs), NOW)
    return { stabilizedReplicas: count, recordedReplicas: after.map(({ replicas }) => replicas) }
  },
  podRequest: ({ container, podLevelResourcesGate, podLevelRequestMilli, podLevelOtherResource, containers, initContainers }) => {
    const spec = {
      containers: containers.map(({ name, requestMilli }) => ({ name, request: maybeInt(requestMilli) })),
      initContainers: (initContainers ?? []).map(({ name, requestMilli, restartAlways }) => ({
        name,
        request: maybeInt(requestMilli),
        restarts: restartAlways === true,
      })),
      podLevel: podLevelResourcesGate ? { request: maybeInt(podLevelRequestMilli), others: podLevelOtherResource === true } : null,
    }
    const request = podRequest(spec, container === '' || container === null || container === undefined ? null : container)
    return request.type === 'Asked' ? { requestMilli: request.amount } : { failure: codeOf(request.type) }
  },
}
