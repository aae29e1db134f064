/** How an operator is set: the predecessor's fields with its defaults, durations in milliseconds, and ours. */
import { type Duration, invariant } from '../core/index.js'
import { type Mode, modes } from './report.js'

/** How an operator is set: the predecessor's fields with its defaults, durations in milliseconds, and ours. */
export type OperatorConfig = {
  /** Of agents that name none. */
  readonly namespace: string
  /** At the latest so long after a pass comes the next. */
  readonly reconcileIntervalMs: Duration
  /** Agents that are worked on side by side. */
  readonly maxConcurrentReconciles: number
  /** Agents of other namespaces are refused; absent: none is. */
  readonly watchNamespaces?: readonly string[]
  /** These six are not served by this version: `start` says so for each that is asked for. */
  readonly metricsPort: number
  /** Not served. */
  readonly healthProbePort: number
  /** Not served: run one operator only. */
  readonly leaderElection: boolean
  /** Not served. */
  readonly leaderElectionId: string
  /** Not served. */
  readonly enableWebhooks: boolean
  /** Not served. */
  readonly certDir?: string
  /** Of an agent that is registered without one. */
  readonly mode: Mode
  /** Of one plan, side by side. */
  readonly maxConcurrentActions: number
  /** For one call of the provider, the store, a source or a callback. */
  readonly callTimeoutMs: Duration
  /** After an action or a probe the world is looked at again so soon. */
  readonly settleMs: Duration
  /** For what is under way when a stop is asked for. */
  readonly graceMs: Duration
}

/** The settings of an operator that is told nothing. */
export const defaultOperatorConfig = (): OperatorConfig => ({
  namespace: 'default',
  reconcileIntervalMs: 30_000,
  maxConcurrentReconciles: 3,
  metricsPort: 8080,
  healthProbePort: 8081,
  leaderElection: true,
  leaderElectionId: 'agentflow-operator-leader',
  enableWebhooks: false,
  mode: 'apply',
  maxConcurrentActions: 16,
  callTimeoutMs: 30_000,
  settleMs: 1_000,
  graceMs: 30_000,
})

/** With defaults; throws on what would make an operator that never runs, or never rests. */
export const configOf = (input: Partial<OperatorConfig>): OperatorConfig => {
  const config = { ...defaultOperatorConfig(), ...input }
  for (const key of ['reconcileIntervalMs', 'maxConcurrentReconciles', 'maxConcurrentActions', 'callTimeoutMs', 'settleMs'] as const)
    invariant(Number.isSafeInteger(config[key]) && config[key] > 0, `config.${key} is a whole number above 0`)
  invariant(Number.isSafeInteger(config.graceMs) && config.graceMs >= 0, 'config.graceMs is a whole number, 0 or more')
  invariant(modes.includes(config.mode), `config.mode is one of ${modes.join(', ')}`)
  return config
}

/** What is asked for and not there, in words. */
export const unserved = ({ leaderElection, enableWebhooks }: OperatorConfig): readonly string[] => [
  ...(leaderElection ? ['Leader election is asked for and not served by this version, so run one operator only'] : []),
  ...(enableWebhooks ? ['Webhooks are asked for and not served by this version'] : []),
]
