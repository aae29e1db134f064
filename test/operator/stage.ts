/** An operator on a clock that the test turns, over a provider that can be told to fail, and everything that was asked of both, in order. */
import * as E from 'fp-ts/lib/Either.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { AgentInput, Failure, Plan, SpecInput } from '../../src/core/index.js'
import { reconcile } from '../../src/index.js'
import {
  type AgentOperator,
  createAgentOperator,
  memoryStore,
  type OperatorConfig,
  type OperatorParts,
  type Reconcile,
  type Report,
} from '../../src/operator/index.js'
import type { AgentStore, Fields, InstanceProvider, Logger } from '../../src/port/index.js'
import { type ManualClock, manualClock } from './manualClock.js'
import { type ReferenceOptions, referenceProvider } from './reference.js'

export type Stage = {
  readonly clock: ManualClock
  readonly operator: AgentOperator
  readonly provider: InstanceProvider
  readonly store: AgentStore
  /** `list`, `create support-…-0-0`, `save`, in the order in which they were asked. */
  readonly calls: string[]
  readonly reports: Report[]
  /** What fails, by the first word of its call, until it is taken out. */
  readonly faults: Map<string, Failure | 'Hangs' | 'Throws' | 'Rejects'>
}

export type StageOptions = {
  readonly config?: Partial<OperatorConfig>
  readonly parts?: OperatorParts
  readonly memory?: Partial<ReferenceOptions>
  readonly reconcile?: (right: Reconcile) => Reconcile
}

export const stageOf = ({ config = {}, parts = {}, memory = {}, reconcile: by }: StageOptions = {}): Stage => {
  const clock = manualClock()
  const calls: string[] = []
  const reports: Report[] = []
  const faults: Stage['faults'] = new Map()
  const guarded = <A>(call: string, task: () => TE.TaskEither<Failure, A>): TE.TaskEither<Failure, A> => {
    calls.push(call)
    const fault = faults.get(call.split(' ')[0] as string)
    if (fault === undefined) return task()
    if (fault === 'Throws') throw new Error('thrown by the provider')
    if (fault === 'Rejects') return () => Promise.reject(new Error('rejected by the provider'))
    return fault === 'Hangs' ? () => new Promise(() => undefined) : TE.left(fault)
  }
  const right = referenceProvider({ now: clock.now, ...memory })
  const provider: InstanceProvider = {
    name: 'faulty',
    list: (agent, signal) => guarded('list', () => right.list(agent, signal)),
    create: (agent, action, signal) => guarded(`create ${action.name}`, () => right.create(agent, action, signal)),
    drain: (agent, action, signal) => guarded(`drain ${action.id}`, () => right.drain(agent, action, signal)),
    undrain: (agent, action, signal) => guarded(`undrain ${action.id}`, () => right.undrain(agent, action, signal)),
    delete: (agent, action, signal) => guarded(`delete ${action.id}`, () => right.delete(agent, action, signal)),
    probe: (agent, action, signal) => guarded(`probe ${action.id}`, () => right.probe(agent, action, signal)),
    remember: (agent, evidence, signal) => guarded(`remember ${evidence.map(({ id }) => id).join(' ')}`, () => right.remember(agent, evidence, signal)),
  }
  const held = parts.store ?? memoryStore()
  const store: AgentStore = {
    list: (signal) => guarded('stored', () => held.list(signal)),
    load: (agent, signal) => guarded('load', () => held.load(agent, signal)),
    save: (agent, status, signal) => guarded('save', () => held.save(agent, status, signal)),
    remove: (agent, signal) => guarded('remove', () => held.remove(agent, signal)),
  }
  const operator = createAgentOperator({ leaderElection: false, ...config }, undefined, {
    clock,
    onReport: (report) => reports.push(report),
    reconcile: by === undefined ? reconcile : by(reconcile),
    ...parts,
    store,
  })
  operator.setInstanceProvider(provider)
  return { clock, operator, provider, store, calls, reports, faults }
}

export const chat = (name = 'support', spec: Partial<SpecInput> = {}): AgentInput => ({
  name,
  spec: { agentType: 'chat', model: { provider: 'acme', model: 'm1' }, replicas: 1, ...spec },
})
export const scaled = (name = 'support', most = 20): AgentInput =>
  chat(name, { scaling: { enabled: true, minReplicas: 1, maxReplicas: most, targetMetrics: [{ type: 'requests_per_second', targetValue: 10 }] } })

/** The value of a call that has to succeed. */
export const right = <A>(either: E.Either<unknown, A>): A => {
  if (E.isLeft(either)) throw new Error(`refused: ${JSON.stringify(either.left)}`)
  return either.right
}
export const left = <A>(either: E.Either<A, unknown>): A => {
  if (E.isRight(either)) throw new Error('not refused')
  return either.left
}

/** A reconcile that decides as the right one, and then changes the plan. */
export const planning =
  (by: (plan: Plan, pass: number, input: Parameters<Reconcile>) => Plan) =>
  (decide: Reconcile): Reconcile => {
    let pass = 0
    return (...input) => by(decide(...input), pass++, input)
  }
export const count = (calls: readonly string[], word: string): number => calls.filter((call) => call.split(' ')[0] === word).length

/** A logger, and what it was told: level, message, fields. */
export const listener = (): { readonly logger: Logger; readonly lines: readonly (readonly [string, string, Fields])[] } => {
  const lines: (readonly [string, string, Fields])[] = []
  const level =
    (name: string) =>
    (message: string, fields: Fields = {}): void =>
      void lines.push([name, message, fields])
  return { logger: { debug: level('debug'), info: level('info'), warn: level('warn'), error: level('error') }, lines }
}
