/**
 * The shell: what runs agents. The pure core decides; here it is asked at the right time, its actions are carried out, and what came of them is handed back.
 *
 * A key (`namespace/name`) comes up in the queue: its agent is looked at (`look`), decided on, its status written, its actions interpreted (`pass`), and it comes
 * back at the plan's wake, at an event, or after the interval. Calls into the world go through `attempt`: each has a deadline, none rejects. What answers late is
 * not heard. What was done and what probes showed go into the next look, whatever became of this one. A bug of one key backs that key off, and nothing else.
 * @module homeostat/operator
 */
export type {
  AgentStore,
  Calendar,
  Cancel,
  Clock,
  Fields,
  InstanceProvider,
  Listed,
  Log,
  Logger,
  MetricSource,
  Signal,
  Stored,
} from '../port/index.js'
export { type AgentOperator, type AgentView, createAgentOperator, type OperatorParts } from './agentOperator.js'
export { defaultOperatorConfig, type OperatorConfig } from './config.js'
export type { OperatorMetrics } from './counters.js'
export type { ShellCondition } from './entry.js'
export type { OperatorError } from './error.js'
export type { InstanceMetrics } from './instanceMetrics.js'
export { createInterpreter, type Interpret, type Interpretation, type InterpreterOptions, type Job } from './interpreter.js'
export { memoryStore } from './memoryStore.js'
export { createQueue, type Queue, type QueueOptions, type Turn } from './queue.js'
export { type Mode, modes, type PassStep, type Report } from './report.js'
export { systemClock } from './systemClock.js'
export type { HealthCheckCallback, Reconcile, ReconcileCallback, ScaleCallback } from './world.js'
