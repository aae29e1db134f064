/** How many replicas the predecessor wants for an agent with these instances. */
import { originAverage, originReplicas } from '../../dist/policy/origin.js'

const NS_PER_MS = 1_000_000

/** What it reads of one instance, by the metric's name; what is left out is its zero. */
const readings = {
  requests_per_second: ({ requestsPerSecond }) => requestsPerSecond ?? 0,
  latency: ({ averageLatency }) => (averageLatency ?? 0) / NS_PER_MS,
  cpu: ({ cpuUsage }) => (cpuUsage ?? 0) * 100,
  memory: ({ memoryUsage }) => (memoryUsage ?? 0) * 100,
}

const originScale = ({ agent, instances: listed }) => {
  const instances = listed ?? []
  const { replicas, scaling } = agent.spec
  const targets = (scaling.targetMetrics ?? []).map(({ name, targetValue }) => ({ name: name ?? '', targetValue: Number(targetValue ?? 0) }))
  const averageOf = (name) => originAverage(name, Object.hasOwn(readings, name) ? instances.map(({ metrics }) => readings[name](metrics ?? {})) : [])
  const current = instances.length
  const { minReplicas = 0, maxReplicas = 0 } = scaling
  return {
    current,
    metricValues: targets.map(({ name }) => averageOf(name)),
    desired: scaling.enabled ? originReplicas({ minReplicas, maxReplicas, targets }, current, averageOf) : replicas,
  }
}

export const originKinds = { originScale }
