/** The ports of the shell: types only. An adapter implements one of them and knows no other. */
export type { AgentStore, Stored } from './agentStore.js'
export type { Calendar } from './calendar.js'
export type { Cancel, Clock } from './clock.js'
export type { InstanceProvider, Listed } from './instanceProvider.js'
export type { Fields, Log, Logger } from './logger.js'
export type { MetricSource } from './metricSource.js'
export type { Signal } from './signal.js'
