/** Small worlds for tables: an agent, instances of few words, and passes in a row of which only what counts is written down. */
import { expect, it } from 'vitest'
import { classify } from '../../../src/core/reconcile/classify.js'
import type { Draft, Situation } from '../../../src/core/reconcile/situation.js'
import { noSlots } from '../../../src/core/reconcile/slots.js'
import { viewOf } from '../../../src/core/reconcile/view.js'
import {
  type Action,
  type ActionRef,
  type ActionType,
  type Agent,
  agent,
  type Failure,
  type Instance,
  type InstanceInput,
  type InstancePhase,
  type Memory,
  type ObservedInput,
  type Outcome,
  observe,
  type Plan,
  reconcile,
  type SpecInput,
  type Wish,
} from '../../../src/index.js'

/** Seconds of a table are counted from here. */
export const START = 1_000_000_000_000
export const at = (seconds: number): number => START + seconds * 1_000

const basics = { agentType: 'chat', model: { provider: 'acme', model: 'm1' } }
/** Name `a`, static unless it says otherwise. */
export const agentOf = (spec: Partial<SpecInput> = {}, deletedAt?: number): Agent =>
  agent({ name: 'a', spec: { ...basics, ...spec }, ...(deletedAt === undefined ? {} : { deletedAt: at(deletedAt) }) })

/** The revision of `agentOf`. */
export const revision = agentOf().revision
/** The name of a slot, as a Create gives it. */
export const nameOf = (slot: number, incarnation = 0): string => `a-${revision}-${slot}-${incarnation}`

export type Words = Partial<Omit<Instance, 'id' | 'phase'>> & { readonly phase?: InstancePhase }
export const one = (id: string, { phase = 'Healthy', ...words }: Words = {}): InstanceInput => ({ id, phase, ownerUid: 'default/a', revision, ...words })

/** As `observe` makes it. */
export const seen = (id: string, words: Words = {}): Instance => observe({ instances: [one(id, words)] }).instances[0] as Instance

export const ready = (...ids: readonly string[]): readonly InstanceInput[] => ids.map((id) => one(id))

/** `Create a-…-0-0` is `create 0-0`; the others name their instance. */
export const lineOf = (action: Action): string =>
  action.type === 'Create' ? `create ${action.name.replace(`a-${revision}-`, '')}` : `${action.type.toLowerCase()} ${action.id}`

export const ok = (type: ActionType, key: string, seconds: number): Outcome => ({ action: refOf(type, key), at: at(seconds) })
export const no = (type: ActionType, key: string, seconds: number, error: Failure): Outcome => ({ action: refOf(type, key), at: at(seconds), error })
const refOf = (type: ActionType, key: string): ActionRef => (type === 'Create' ? { type, name: key } : { type, id: key })

export const wish = (type: Wish['type'], key: string, words: Partial<Wish> = {}): Wish => ({ type, key, revision, at: START, ...words })

type Seen = Partial<Omit<Situation, 'agent' | 'view' | 'tally'>> & { readonly see?: readonly InstanceInput[]; readonly stale?: true }
/** What `act` and its parts are given, at 0 s: unless it says otherwise nothing is wished, nothing backs off, and as many may come as should. */
export const situationOf = (own: Agent, { see = [], stale, ...words }: Seen = {}): Situation => {
  const observed = observe({ instances: see, at: at(stale === true ? -1 : 0) })
  const view = viewOf(own, observed, at(0), at(0))
  const wishes = words.wishes ?? []
  return {
    agent: own,
    view,
    tally: classify(own, observed.instances, new Map(), wishes, view),
    wishes,
    creates: { failures: 0, afterAt: at(0), burst: 1_000 },
    slots: noSlots,
    desired: own.spec.replicas,
    limits: observed.limits,
    bornAt: at(-1_000),
    ...words,
  }
}
/** One that began at 0 s and knows of nothing. Written out: what is asked of src while tests are listed, and not in one, is judged by all of them. */
export const memoryOf = ({ uid }: Agent): Memory => ({
  version: 1,
  uid,
  bornAt: at(0),
  at: at(0),
  actedAt: at(0),
  desired: 1,
  everReady: false,
  slots: '',
  backoffs: [],
  wishes: [],
  creates: { failures: 0, afterAt: at(0), burst: 1 },
  scaling: null,
})
export const draft = (): Draft => ({ actions: [], notes: [], wake: null, left: 0, given: [], asked: 0 })

/** One pass of a series: when, what is seen, and what is done. `wishes`: what is waited for afterwards; `results`: the wishes that ended. */
export type Step = {
  readonly at: number
  readonly see: readonly InstanceInput[]
  readonly viewAt?: number
  readonly outcomes?: readonly Outcome[]
  readonly forget?: true
  readonly agent?: Agent
  readonly input?: Partial<ObservedInput>
  readonly do: readonly string[]
  readonly wishes?: readonly string[]
  readonly results?: readonly string[]
  readonly wake?: number | null
  readonly notes?: readonly string[]
  readonly check?: (plan: Plan) => void
}

export const series = (title: string, own: Agent, steps: readonly Step[]): void => {
  it(title, () => {
    let status: unknown
    for (const step of steps) {
      const input: ObservedInput = {
        instances: step.see,
        ...(step.viewAt === undefined ? {} : { at: at(step.viewAt) }),
        ...(step.outcomes === undefined ? {} : { outcomes: step.outcomes }),
        ...(status === undefined || step.forget === true ? {} : { status }),
        ...step.input,
      }
      const plan = reconcile(step.agent ?? own, observe(input), at(step.at))
      status = plan.status
      const { wishes } = plan.status.memory
      const got = {
        at: step.at,
        do: plan.actions.map(lineOf),
        ...(step.wishes === undefined
          ? {}
          : {
              wishes: wishes.map(({ type, key, blocked }) => `${blocked === true ? 'blocked ' : ''}${type.toLowerCase()} ${key.replace(`a-${revision}-`, '')}`),
            }),
        ...(step.results === undefined
          ? {}
          : { results: plan.trail.flatMap((note) => (note.type === 'Wish' ? [`${note.action.toLowerCase()} ${note.result}`] : [])) }),
        ...(step.wake === undefined ? {} : { wake: plan.wake === null ? null : (plan.wake.at - START) / 1_000 }),
        ...(step.notes === undefined ? {} : { notes: plan.trail.flatMap((note) => (note.type === 'Act' ? [note.why.type] : [])) }),
      }
      const { at: seconds, do: done, wishes: waits, results, wake, notes } = step
      expect(got).toEqual({
        at: seconds,
        do: done,
        ...(waits === undefined ? {} : { wishes: waits }),
        ...(results === undefined ? {} : { results }),
        ...(wake === undefined ? {} : { wake }),
        ...(notes === undefined ? {} : { notes }),
      })
      step.check?.(plan)
    }
  })
}

/** Draining by a scale-down for five seconds, with a minute left. */
export const scaledDown = { drainingSince: at(-5), drainDeadline: at(60), drainCause: 'ScaleDown' } as const
export const drained = (id: string, words: Partial<InstanceInput> = {}): InstanceInput => ({ ...one(id), ...scaledDown, ...words })
