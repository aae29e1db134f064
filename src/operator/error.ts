/** How a call of the operator can be refused. `message` is for people, and for those who knew the predecessor's texts. */
import type { Failure, Fault } from '../core/index.js'

/** `faults`: what is wrong with the agent; `failure`: what the store said. `message`: for people. */
export type OperatorError =
  | { readonly type: 'AlreadyRunning'; readonly message: string }
  | { readonly type: 'AgentNotFound'; readonly message: string }
  | { readonly type: 'InstanceNotFound'; readonly message: string }
  | { readonly type: 'InvalidAgent'; readonly message: string; readonly faults: readonly Fault[] }
  | { readonly type: 'InvalidMetrics'; readonly message: string }
  | { readonly type: 'NotWatched'; readonly message: string }
  | { readonly type: 'Terminating'; readonly message: string }
  | { readonly type: 'Stopped'; readonly message: string }
  | { readonly type: 'Store'; readonly message: string; readonly failure: Failure }

export const agentNotFound = (namespace: string, name: string): OperatorError => ({ type: 'AgentNotFound', message: `agent not found: ${namespace}/${name}` })
