/**
 * The seed of homeostat, field by field and method by method: what the predecessor had on its wire and in its operator, what it did with it, and what is done here.
 * A line each: name | there | here | fate | file of ours | shown by. Fates: Kept; Changed; Gone, with the reason; Later, and what there is until then.
 * Shown by: `effect` with the leaves of the spec whose rows in `effect.table.ts` show it, or a test file and the words of its title; Later may have none.
 * `seed.test.ts` holds the list of names against it, and looks up every file, leaf and title. Durations were whole nanoseconds there, and are milliseconds here;
 * the predecessor's own bytes are read and written by a codec that is still to come, so its names on the wire are here those of the Agent document.
 */

export const fates = ['Kept', 'Changed', 'Gone', 'Later'] as const
export type Fate = (typeof fates)[number]

export type Shown = { readonly type: 'Effect'; readonly leaves: readonly string[] } | { readonly type: 'Test'; readonly file: string; readonly title: string }
export type SeedRow = {
  readonly name: string
  readonly there: string
  readonly here: string
  readonly fate: Fate
  readonly file: string
  readonly shown: Shown | null
}

export const rowsOf = (table: string): readonly SeedRow[] =>
  table
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [name = '', there = '', here = '', fate = '', file = '', shown = ''] = line.split(' | ').map((cell) => cell.trim())
      return { name, there, here, fate: fate as Fate, file, shown: shownOf(shown) }
    })

const shownOf = (cell: string): Shown | null => {
  if (cell === '-') return null
  if (cell.startsWith('effect ')) return { type: 'Effect', leaves: cell.slice('effect '.length).split(', ') }
  const [file = '', ...title] = cell.split(': ')
  return { type: 'Test', file, title: title.join(': ') }
}

export const fields: readonly SeedRow[] = rowsOf(`
AgentCRD.apiVersion | any text, never read | homeostat.dev/v1alpha1 and no other | Changed | src/codec/agent/spec.ts | test/codec/agent/refusal.test.ts: another apiVersion
AgentCRD.kind | any text, never read | Agent and no other | Changed | src/codec/agent/spec.ts | test/codec/agent/refusal.test.ts: another kind
AgentCRD.metadata | identity | the same, checked, closed | Kept | src/codec/agent/spec.ts | test/effect.test.ts: every field of the metadata is named here
AgentCRD.spec | mostly without effect | each leaf has one | Changed | src/core/domain/spec.ts | test/effect.test.ts: no leaf of the codec is without a row, and no row without a leaf
AgentCRD.status | parsed, then thrown away; replaced at each registration | refused in a document; handed in with the observation, kept over a new spec | Changed | src/codec/agent/later.ts | test/codec/agent/refusal.test.ts: leave it out, for status is handed in with the observation
ObjectMeta.name | half of the key, anything, empty too | 1 to 40 letters, digits and hyphens; first part of instances' names | Changed | src/core/domain/specFaults.ts | test/effect.test.ts: ['name', { name: 'b'
ObjectMeta.namespace | half of the key; a/b + c was a + b/c | half of the key, which is unambiguous, since no name holds a slash | Changed | src/operator/register.ts | test/effect.test.ts: ['namespace', { namespace: 'other' }]
ObjectMeta.labels | one map, shared by the agent and its instances | the provider's, with each create; nothing is decided by them | Kept | src/port/instanceProvider.ts | test/provider/fourMethods/fourMethods.test.ts: after a restart the name is known by its labels
ObjectMeta.annotations | carried | carried to the provider; nothing is decided by them | Kept | src/core/domain/agent.ts | test/effect.test.ts: labels and annotations change nothing that is decided
ObjectMeta.uid | carried | whose an instance is, and whose a memory; namespace/name when absent | Changed | src/core/domain/agent.ts | test/effect.test.ts: ['uid', { uid: 'another' }]
ObjectMeta.resourceVersion | carried | read and dropped: a precondition belongs to the store that gave it | Changed | src/codec/agent/spec.ts | test/codec/agent/refusal.test.ts: a resourceVersion that is a number
ObjectMeta.generation | copied into the status | the same; a spec that differs gets a higher one | Changed | src/operator/register.ts | test/effect.test.ts: ['generation', { generation: 2 }]
ObjectMeta.creationTimestamp | always written, year 1 when unset | refused: no rule asks when an agent was made | Gone | src/codec/agent/later.ts | test/codec/agent/refusal.test.ts: metadata.creationTimestamp: unknown key
AgentSpec.agentType | carried | part of the revision | Changed | src/core/domain/agent.ts | effect agentType
AgentSpec.replicas | the count without scaling; what the phase compares with, even with it | the count without scaling, the start with it, never more | Changed | src/core/reconcile/decide.ts | effect replicas
AgentSpec.model | carried | part of the revision | Changed | src/core/domain/agent.ts | effect model.provider, model.model
AgentSpec.resources | carried | part of the revision; requests turn cores and bytes into percent | Changed | src/core/scaling/propose/reading.ts | effect resources.requests.cpu, resources.limits.cpu
AgentSpec.scaling | bounds and targets; every rule of time without effect | a policy: a list of stages | Changed | src/policy/standard.ts | effect scaling.enabled
AgentSpec.healthCheck | one loop for all, every 10 s | probes of each instance, in its own interval | Changed | src/core/reconcile/probe.ts | effect healthCheck.enabled
AgentSpec.environment | carried | part of the revision | Changed | src/core/domain/agent.ts | effect environment
AgentSpec.configMapRef | carried | part of the revision | Changed | src/core/domain/agent.ts | effect configMapRef
AgentSpec.secretRef | carried | part of the revision | Changed | src/core/domain/agent.ts | effect secretRef
ModelSpec.provider | carried | part of the revision | Changed | src/codec/agent/spec.ts | effect model.provider
ModelSpec.model | carried | part of the revision | Changed | src/codec/agent/spec.ts | effect model.model
ModelSpec.temperature | carried | part of the revision | Changed | src/codec/agent/spec.ts | effect model.temperature
ModelSpec.maxTokens | carried | part of the revision | Changed | src/codec/agent/spec.ts | effect model.maxTokens
ResourceSpec.requests | carried | part of the revision; what a sample in cores or bytes is a share of | Changed | src/core/scaling/propose/reading.ts | effect resources.requests.cpu, resources.requests.memory
ResourceSpec.limits | carried | part of the revision | Changed | src/core/domain/agent.ts | effect resources.limits.cpu
ResourceList.cpu | any text | cores, as Kubernetes writes them | Changed | src/codec/base/quantity.ts | effect resources.requests.cpu, resources.limits.cpu
ResourceList.memory | any text | bytes, as Kubernetes writes them | Changed | src/codec/base/quantity.ts | effect resources.requests.memory, resources.limits.memory
ResourceList.gpu | any text | whole devices | Changed | src/codec/base/quantity.ts | effect resources.requests.gpu, resources.limits.gpu
ScalingSpec.enabled | metrics instead of replicas | the same | Kept | src/core/reconcile/decide.ts | effect scaling.enabled
ScalingSpec.minReplicas | first of the clamps; a step below it was dropped | a stage after every rule of time, at once | Changed | src/core/scaling/stage/edges.ts | effect scaling.minReplicas
ScalingSpec.maxReplicas | last of the clamps; absent meant 0, so none at all | the same stage; required with scaling, at least minReplicas | Changed | src/core/scaling/stage/edges.ts | effect scaling.maxReplicas
ScalingSpec.targetMetrics | in order, a later low one undid an earlier high one | the largest proposal; down only when all agree | Changed | src/core/scaling/propose/byMetrics.ts | test/core/scaling/propose/byMetrics.test.ts: down only when all agree
ScalingSpec.scaleDownDelay | without effect | for so long the advice must have asked for it | Changed | src/core/scaling/stage/sustain.ts | effect scaling.scaleDownDelayMs
ScalingSpec.scaleUpDelay | without effect | for so long the advice must have asked for it | Changed | src/core/scaling/stage/sustain.ts | effect scaling.scaleUpDelayMs
ScalingSpec.cooldownPeriod | without effect | after a change nothing for so long, in both directions | Changed | src/core/scaling/stage/cooldown.ts | effect scaling.cooldownPeriodMs
ScalingSpec.behavior | without effect | windows and rates, a direction each | Changed | src/policy/standard.ts | effect scaling.behavior.scaleUp.selectPolicy, scaling.behavior.scaleDown.selectPolicy
TargetMetric.type | without effect | what the number means: an average, a total, a level | Changed | src/core/scaling/propose/kinds.ts | effect scaling.targetMetrics[].type
TargetMetric.name | picked one of four readings, any other was 0 | which sample is read; the type when absent | Changed | src/core/scaling/propose/reading.ts | effect scaling.targetMetrics[].name
TargetMetric.targetValue | a ratio, cut to a whole count; nothing between half of it and it | the count that meets it, rounded up, beyond a tolerance | Changed | src/core/scaling/propose/kinds.ts | effect scaling.targetMetrics[].targetValue
TargetMetric.targetAverageValue | without effect | the total over the count; instead of targetValue | Changed | src/core/scaling/propose/kinds.ts | effect scaling.targetMetrics[].targetAverageValue
ScalingBehavior.scaleUp | without effect | rules of the way up | Changed | src/policy/standard.ts | effect scaling.behavior.scaleUp.selectPolicy
ScalingBehavior.scaleDown | without effect | rules of the way down | Changed | src/policy/standard.ts | effect scaling.behavior.scaleDown.selectPolicy
ScalingRules.stabilizationWindowSeconds | without effect | up to the lowest, down to the highest advice of the window | Changed | src/core/scaling/stage/stabilize.ts | effect scaling.behavior.scaleUp.stabilizationWindowMs, scaling.behavior.scaleDown.stabilizationWindowMs
ScalingRules.policies | without effect | no more than so many in a period | Changed | src/core/scaling/stage/rateLimit.ts | effect scaling.behavior.scaleUp.policies[].value, scaling.behavior.scaleDown.policies[].value
ScalingPolicy.type | without effect | instances, or percent | Changed | src/core/scaling/stage/rateLimit.ts | effect scaling.behavior.scaleUp.policies[].type, scaling.behavior.scaleDown.policies[].type
ScalingPolicy.value | without effect | how many | Changed | src/core/scaling/stage/rateLimit.ts | effect scaling.behavior.scaleUp.policies[].value, scaling.behavior.scaleDown.policies[].value
ScalingPolicy.periodSeconds | without effect | in how long, sliding | Changed | src/core/scaling/stage/rateLimit.ts | effect scaling.behavior.scaleUp.policies[].periodMs, scaling.behavior.scaleDown.policies[].periodMs
HealthCheckSpec.enabled | whether the loop looks at the agent | whether probes are the evidence of readiness | Changed | src/core/reconcile/probe.ts | effect healthCheck.enabled
HealthCheckSpec.interval | without effect | a probe is due once an interval | Changed | src/core/health/probing.ts | effect healthCheck.intervalMs
HealthCheckSpec.timeout | times failureThreshold: how long ill before replaced | for how long one probe may take | Changed | src/core/reconcile/probe.ts | effect healthCheck.timeoutMs
HealthCheckSpec.failureThreshold | the other factor | so many in a row, and it is not ready | Changed | src/core/health/onProbe.ts | effect healthCheck.failureThreshold
HealthCheckSpec.successThreshold | without effect | so many in a row, and it is ready | Changed | src/core/health/onProbe.ts | effect healthCheck.successThreshold
HealthCheckSpec.initialDelaySeconds | without effect | no probe before, counted from the start | Changed | src/core/health/probing.ts | effect healthCheck.initialDelayMs
AgentCRDStatus.phase | of six, two never set; still Running when all had failed | the first of the same six that fits | Changed | src/core/reconcile/publish.ts | test/core/reconcile/publish.test.ts: phase, first match wins
AgentCRDStatus.replicas | as it was before the pass | as it is, what was just asked for included | Changed | src/core/reconcile/publish.ts | test/core/reconcile/publish.test.ts: says what is asked for as well: wishes count
AgentCRDStatus.readyReplicas | Running or Healthy | the same without probes; with them, by evidence; none that leaves | Changed | src/core/reconcile/classify.ts | test/core/reconcile/publish.test.ts: a draining one is neither ready nor gone
AgentCRDStatus.availableReplicas | the same number as ready | ready for minReadySeconds | Changed | src/core/reconcile/classify.ts | effect minReadyMs
AgentCRDStatus.conditions | one of the last pass, its time moved by each | ten, a time moves when the status flips | Changed | src/core/reconcile/publish.ts | test/core/reconcile/publish.test.ts: lastTransitionAt moves when the status flips, and not with the reason
AgentCRDStatus.lastScaleTime | of the last change, its callback's errors included | of the last change of the desired number | Changed | src/core/reconcile/publish.ts | test/core/reconcile/publish.test.ts: moves lastScaleAt with the number alone
AgentCRDStatus.currentMetrics | a loop every 15 s | what the deciding pass compared, in the order of the targets | Changed | src/core/reconcile/publish.ts | test/operator/predecessor.test.ts: TestAgentOperator_CollectMetrics: one current metric for each target, in order
AgentCRDStatus.observedGeneration | the generation of the agent | the same | Kept | src/core/reconcile/publish.ts | test/effect.test.ts: ['generation', { generation: 2 }]
AgentCondition.type | Reconciled, SelfHealed | ten of a pass, two of the shell | Changed | src/core/domain/status.ts | test/core/reconcile/publish.test.ts: of scaling: who decides, what limits, what is missing
AgentCondition.status | a text: True, False, Unknown | true or false | Changed | src/core/domain/status.ts | test/core/reconcile/publish.test.ts: degraded is too few with nothing on its way
AgentCondition.lastTransitionTime | of the last pass | of the last flip | Changed | src/core/reconcile/publish.ts | test/operator/predecessor.test.ts: TestReconcileCallbackError, the defect: the condition’s time moved on every pass
AgentCondition.reason | a word | a tag | Kept | src/core/reconcile/publish.ts | test/core/reconcile/publish.test.ts: lastTransitionAt moves when the status flips, and not with the reason
AgentCondition.message | the text of an error | the shell's have one; of a pass the words are explain's | Changed | src/operator/entry.ts | test/operator/predecessor.test.ts: TestReconcileCallbackError: a failing callback raises the error counter, and ends the pass
MetricValue.name | the target's name | the same | Kept | src/core/reconcile/publish.ts | test/operator/predecessor.test.ts: TestAgentOperator_CollectMetrics: one current metric for each target, in order
MetricValue.currentValue | an average, cut to whole; 0 for what nobody knows | the number compared, null for what nobody knows | Changed | src/core/reconcile/publish.ts | test/operator/predecessor.test.ts: TestAgentOperator_CollectMetrics: one current metric for each target, in order
MetricValue.targetValue | the target | the same | Kept | src/core/reconcile/publish.ts | test/operator/predecessor.test.ts: TestAgentOperator_CollectMetrics: one current metric for each target, in order
AgentInstance.id | name and clock; two within a tick were one | the provider's; the name is ours, of revision, slot and incarnation | Changed | src/core/reconcile/names.ts | test/core/reconcile/names.test.ts: a slot that is listed is taken
AgentInstance.agentName | whose it is | ownerUid | Changed | src/core/reconcile/view.ts | test/core/reconcile/classify.test.ts: ["another's", { ownerUid: 'b'
AgentInstance.namespace | whose it is | ownerUid | Changed | src/core/reconcile/view.ts | test/core/reconcile/classify.test.ts: one that does not say whose it is
AgentInstance.status | one of five | phase, the same five; one class of nine follows from it and the rest | Kept | src/core/reconcile/classify.ts | test/core/reconcile/classify.test.ts: every row of the table is shown by an example
AgentInstance.startTime | young was healthy | createdAt and startedAt: from when on it is overdue, or probed | Changed | src/core/health/suspicion.ts | test/core/reconcile/classify.test.ts: one that has been pending for too long
AgentInstance.lastHealthy | absent, so the first failed check replaced it | evidence: health, with the instant since which it stands | Changed | src/core/health/onProbe.ts | test/operator/predecessor.test.ts: TestSelfHealing, the defect: the first failed check of a new instance replaced it at once
AgentInstance.metrics | seven numbers without a time | samples, each with its instant | Changed | src/core/domain/observed.ts | test/core/scaling/propose/byMetrics.test.ts: instances of mixed ages: a stale one is a silent one
AgentInstance.labels | the agent's own map | the provider's business | Changed | src/provider/fourMethods/fourMethods.ts | test/provider/fourMethods/fourMethods.test.ts: without labels the name is the id after a restart, as it says
InstanceMetrics.requestsTotal | whether it ever worked: then healthy | the sample requests_total | Changed | src/operator/instanceMetrics.ts | test/operator/agentOperator.test.ts: every field of a report becomes a sample
InstanceMetrics.requestsPerSecond | cut to whole | the sample requests_per_second, as it is | Changed | src/operator/instanceMetrics.ts | test/operator/agentOperator.test.ts: every field of a report becomes a sample
InstanceMetrics.averageLatency | nanoseconds, cut to whole milliseconds | the sample latency, in milliseconds | Changed | src/operator/instanceMetrics.ts | test/operator/agentOperator.test.ts: every field of a report becomes a sample
InstanceMetrics.errorRate | never read | the sample error_rate, for a custom target | Changed | src/operator/instanceMetrics.ts | test/operator/agentOperator.test.ts: every field of a report becomes a sample
InstanceMetrics.cpuUsage | a share, cut to whole percent | the sample cpu, in percent | Changed | src/operator/instanceMetrics.ts | test/operator/agentOperator.test.ts: every field of a report becomes a sample
InstanceMetrics.memoryUsage | a share, cut to whole percent | the sample memory, in percent | Changed | src/operator/instanceMetrics.ts | test/operator/agentOperator.test.ts: every field of a report becomes a sample
InstanceMetrics.tokensUsed | never read | the sample tokens_used, for a custom target | Changed | src/operator/instanceMetrics.ts | test/operator/agentOperator.test.ts: every field of a report becomes a sample
OperatorConfig.namespace | only logged | of agents that name none | Changed | src/operator/register.ts | test/operator/agentOperator.test.ts: refuses a namespace that is not watched, and fills in its own
OperatorConfig.reconcileInterval | the tick of all; 0 ended the process | the longest rest of each agent; 0 is refused | Changed | src/operator/config.ts | test/operator/loop.test.ts: after the interval otherwise
OperatorConfig.metricsPort | without effect | nothing listens yet | Later | src/operator/config.ts | -
OperatorConfig.healthProbePort | without effect | nothing listens yet | Later | src/operator/config.ts | -
OperatorConfig.leaderElection | without effect, and silent about it | not served; start says so | Later | src/operator/config.ts | test/operator/settings.test.ts: says what it does not serve
OperatorConfig.leaderElectionId | without effect | not served | Later | src/operator/config.ts | -
OperatorConfig.watchNamespaces | without effect | agents of others are refused | Changed | src/operator/register.ts | test/operator/agentOperator.test.ts: refuses a namespace that is not watched, and fills in its own
OperatorConfig.enableWebhooks | without effect, and silent about it | not served; start says so | Later | src/operator/config.ts | test/operator/settings.test.ts: says what it does not serve
OperatorConfig.certDir | without effect | not served | Later | src/operator/config.ts | -
OperatorConfig.maxConcurrentReconciles | without effect: one after the other | so many agents at once | Changed | src/operator/queue.ts | test/operator/trouble.test.ts: no more passes at once than may be
OperatorMetrics.reconcileTotal | passes | the same | Kept | src/operator/counters.ts | test/operator/predecessor.test.ts: TestMetricsAtomic: 100 at once are counted as 100
OperatorMetrics.reconcileErrors | failed callbacks | passes that failed, whatever failed | Changed | src/operator/counters.ts | test/operator/predecessor.test.ts: TestMetricsAtomic: 100 at once are counted as 100
OperatorMetrics.scaleUpEvents | changes | changes of the desired number | Changed | src/operator/pass.ts | test/operator/agentOperator.test.ts: a scale callback is told what is wanted, after the change
OperatorMetrics.scaleDownEvents | changes; each pass, with a negative wish | changes of the desired number | Changed | src/operator/pass.ts | test/operator/agentOperator.test.ts: a scale callback is told what is wanted, after the change
OperatorMetrics.selfHealingEvents | replacements, a new one's included | removals, accepted, of what was not fit to stay | Changed | src/operator/pass.ts | test/operator/predecessor.test.ts: TestSelfHealing: an instance that failed is replaced, and that is counted, once
OperatorMetrics.averageReconcileTime | never written | measured, of whole passes | Changed | src/operator/counters.ts | test/operator/settings.test.ts: measures how long a pass takes
`)

export const methods: readonly SeedRow[] = rowsOf(`
NewAgentOperator | checked nothing, talked to nothing | what would never run, or never rest, is refused; the provider is used | Changed | src/operator/agentOperator.ts | test/operator/settings.test.ts: { reconcileIntervalMs: 0 }
DefaultOperatorConfig | its defaults | the same, and ours | Kept | src/operator/config.ts | test/operator/settings.test.ts: has the predecessor’s defaults
SetInstanceProvider | stored, never called | every list, create, drain, delete and probe goes through it | Changed | src/operator/agentOperator.ts | test/operator/predecessor.test.ts: TestAgentOperator_SetInstanceProvider, the defect: it was stored, and never called
SetReconcileCallback | an error ended the pass | the same, with a deadline; keeps no agent from going | Kept | src/operator/pass.ts | test/operator/agentOperator.test.ts: a reconcile callback that always fails keeps no agent from going
SetScaleCallback | told after the change; an error was logged | told after the change; an error is a condition and a report | Changed | src/operator/pass.ts | test/operator/agentOperator.test.ts: a scale callback is told what is wanted, after the change; its failure is a condition and a report
SetHealthCheckCallback | got the agent; called the operator and hung for ever | gets agent and instance, answers for the probe, may call the operator | Changed | src/operator/engine.ts | test/operator/agentOperator.test.ts: a health check gets agent and instance, answers instead of the provider, and may call the operator
Start | three loops; refused while running, and after a cancel too | one queue, at wakes; refused while running | Changed | src/operator/engine.ts | test/operator/predecessor.test.ts: TestStartWhileRunning: a second start is refused with "already running"
Stop | waited for nothing | waits for what is under way, its grace at most | Changed | src/operator/engine.ts | test/operator/stop.test.ts: waits for what is in flight, and keeps what came of it
RegisterAgent | validated nothing, dropped the status, kept the live object | refuses what cannot be meant; a new generation, with the memory it has | Changed | src/operator/register.ts | test/operator/agentOperator.test.ts: replaces: a new generation where something changed, the same where not; memory and instances stay
UnregisterAgent | dropped instances from a map, orphans included | drains, deletes, forgets | Changed | src/operator/agentOperator.ts | test/operator/agentOperator.test.ts: drains, deletes, forgets, and removes it from the store
GetAgent | the live object | a value, with phase and conditions | Changed | src/operator/agentOperator.ts | test/operator/predecessor.test.ts: TestGetAgentNotFound, the defect: what was found was the live object
ListAgents | live objects, in random order | values, by namespace and name | Changed | src/operator/agentOperator.ts | test/operator/predecessor.test.ts: TestListAgents, the defect: random order
GetInstances | live objects, in random order | values, by id | Changed | src/operator/agentOperator.ts | test/operator/predecessor.test.ts: TestGetInstancesEmpty, the defect: they came in random order
GetMetrics | live counters, {} as JSON | numbers | Changed | src/operator/counters.ts | test/operator/predecessor.test.ts: TestGetMetrics, the defect: as JSON each counter was {}, and the average was never written
UpdateInstanceMetrics | replaced them; ignored an unknown id; Pending became Running | an observation with its time; an unknown id is refused; Pending becomes Running | Changed | src/operator/instanceMetrics.ts | test/operator/predecessor.test.ts: TestUpdateInstanceMetrics: metrics are stored, and Pending becomes Running
ExportCRD | its JSON, byte for byte | the same bytes, with the live status; what has no place there is told | Kept | src/codec/origin/convert/fromAgent.ts | test/operator/origin.test.ts: writes the agent with its status, the same bytes each time, and tells what it has no place for
ImportCRD | any JSON object, {} too | read as it read, then checked; each assumption is told, an unknown key is one | Changed | src/codec/origin/convert/toAgent.ts | test/operator/origin.test.ts: registers what the text says, and tells what it did not
InMemoryInstanceProvider.create | a live object, Pending | one under its name, Pending for its start time; a taken name is refused | Changed | src/provider/inMemory/inMemory.ts | test/operator/predecessor.test.ts: TestInMemoryInstanceProvider: create (Pending), status, list, delete, gone
InMemoryInstanceProvider.delete | at once, undrained | what is in the state that was decided on; an unknown id is Gone | Changed | src/provider/inMemory/inMemory.ts | test/operator/predecessor.test.ts: TestInMemoryInstanceProviderDeleteNotFound: a failure with "instance not found"
InMemoryInstanceProvider.status | of one | part of the list, which is of one moment; of one in fourMethods | Gone | src/provider/fourMethods/fourMethods.ts | test/provider/fourMethods/fourMethods.test.ts: what is not drained, or is ready, is not deleted: Conflict
InMemoryInstanceProvider.list | live objects, in random order | values | Changed | src/provider/inMemory/inMemory.ts | test/operator/predecessor.test.ts: TestInMemoryInstanceProvider, the defect: what was handed out was the live object
`)
