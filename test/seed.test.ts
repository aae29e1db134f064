/** The table of the seed is whole, and what it points at is there. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rows as effects } from './effect.table.js'
import { fates, fields, methods, rowsOf, type SeedRow } from './seed.table.js'

/** The types on the predecessor's wire, and the methods of its operator. */
const wire: Readonly<Record<string, string>> = {
  AgentCRD: 'apiVersion kind metadata spec status',
  ObjectMeta: 'name namespace labels annotations uid resourceVersion generation creationTimestamp',
  AgentSpec: 'agentType replicas model resources scaling healthCheck environment configMapRef secretRef',
  ModelSpec: 'provider model temperature maxTokens',
  ResourceSpec: 'requests limits',
  ResourceList: 'cpu memory gpu',
  ScalingSpec: 'enabled minReplicas maxReplicas targetMetrics scaleDownDelay scaleUpDelay cooldownPeriod behavior',
  TargetMetric: 'type name targetValue targetAverageValue',
  ScalingBehavior: 'scaleUp scaleDown',
  ScalingRules: 'stabilizationWindowSeconds policies',
  ScalingPolicy: 'type value periodSeconds',
  HealthCheckSpec: 'enabled interval timeout failureThreshold successThreshold initialDelaySeconds',
  AgentCRDStatus: 'phase replicas readyReplicas availableReplicas conditions lastScaleTime currentMetrics observedGeneration',
  AgentCondition: 'type status lastTransitionTime reason message',
  MetricValue: 'name currentValue targetValue',
  AgentInstance: 'id agentName namespace status startTime lastHealthy metrics labels',
  InstanceMetrics: 'requestsTotal requestsPerSecond averageLatency errorRate cpuUsage memoryUsage tokensUsed',
  OperatorConfig:
    'namespace reconcileInterval metricsPort healthProbePort leaderElection leaderElectionId watchNamespaces enableWebhooks certDir maxConcurrentReconciles',
  OperatorMetrics: 'reconcileTotal reconcileErrors scaleUpEvents scaleDownEvents selfHealingEvents averageReconcileTime',
}
const operator = [
  'NewAgentOperator',
  'DefaultOperatorConfig',
  'SetInstanceProvider',
  'SetReconcileCallback',
  'SetScaleCallback',
  'SetHealthCheckCallback',
  'Start',
  'Stop',
  'RegisterAgent',
  'UnregisterAgent',
  'GetAgent',
  'ListAgents',
  'GetInstances',
  'GetMetrics',
  'UpdateInstanceMetrics',
  'ExportCRD',
  'ImportCRD',
  ...['create', 'delete', 'status', 'list'].map((method) => `InMemoryInstanceProvider.${method}`),
]

const root = join(import.meta.dirname, '..')
const leaves: ReadonlySet<string> = new Set(effects.map(({ leaf }) => leaf))

/** What is wrong with a row, and nothing for a sound one. */
const faultsOf = ({ there, here, fate, file, shown }: SeedRow): readonly string[] => {
  const faults: string[] = []
  if (there === '' || here === '') faults.push('it says not what was there, or what is here')
  if (!fates.includes(fate)) faults.push(`${fate} is no fate`)
  if (!/^src\/.+\.ts$/.test(file) || !existsSync(join(root, file))) faults.push(`${file} is no file of ours`)
  if (shown === null) return fate === 'Later' ? faults : [...faults, 'nothing shows it']
  if (shown.type === 'Effect') return [...faults, ...shown.leaves.filter((leaf) => !leaves.has(leaf)).map((leaf) => `${leaf} has no row of effects`)]
  const path = join(root, shown.file)
  if (!shown.file.endsWith('.test.ts') || !existsSync(path)) return [...faults, `${shown.file} is no test`]
  return shown.title !== '' && readFileSync(path, 'utf8').includes(shown.title) ? faults : [...faults, `${shown.file} has not the title: ${shown.title}`]
}

describe('the table of the seed', () => {
  it('has each field on the wire once, and none besides, in its order', () => {
    expect(fields.map(({ name }) => name)).toEqual(Object.entries(wire).flatMap(([type, names]) => names.split(' ').map((name) => `${type}.${name}`)))
  })

  it('has each method once, and none besides', () => expect(methods.map(({ name }) => name)).toEqual(operator))

  it.each([...fields, ...methods])('$name: $fate, and what says so is there', (row) => expect(faultsOf(row)).toEqual([]))

  it('says what is still to come, and nothing else is without a test', () => {
    const later = [...fields, ...methods].filter(({ fate }) => fate === 'Later').map(({ name }) => name)
    expect(later).toEqual(
      ['metricsPort', 'healthProbePort', 'leaderElection', 'leaderElectionId', 'enableWebhooks', 'certDir'].map((name) => `OperatorConfig.${name}`),
    )
  })

  it.each([
    ['a file that is gone', 'a.b | was | is | Kept | src/nowhere.ts | effect replicas', 'src/nowhere.ts is no file of ours'],
    ['a leaf without an effect', 'a.b | was | is | Kept | src/index.ts | effect replicas, stove', 'stove has no row of effects'],
    ['a test that is gone', 'a.b | was | is | Kept | src/index.ts | test/nowhere.test.ts: x', 'test/nowhere.test.ts is no test'],
    ['a title that is gone', 'a.b | was | is | Kept | src/index.ts | test/rooms.test.ts: no such title', 'test/rooms.test.ts has not the title: no such title'],
    ['no title', 'a.b | was | is | Kept | src/index.ts | test/rooms.test.ts', 'test/rooms.test.ts has not the title: '],
    ['nothing that shows it', 'a.b | was | is | Kept | src/index.ts | -', 'nothing shows it'],
    ['a cell too few', 'a.b | was | Kept | src/index.ts | effect replicas', 'src/index.ts is no fate'],
  ])('would tell of %s', (_name, line, fault) => expect(rowsOf(line).flatMap(faultsOf)).toContain(fault))
})
