/**
 * Which instances are probed in this pass, what there is to keep of those that were, and when the next probe is due. Outside memory and status: a thousand
 * probes write nothing. Law: patience (a Probe is the one action that time alone repeats). Source: reconcile.md §5.
 */
import type { Probe } from '../domain/action.js'
import type { Agent } from '../domain/agent.js'
import { isRunning } from '../domain/instance.js'
import { type Evidence, emptyEvidence } from '../domain/plan.js'
import { type Instant, never } from '../domain/units.js'
import type { Wake } from '../domain/wake.js'
import { nextDue, probingOf } from '../health/probing.js'
import type { Tally } from './classify.js'

export type Probes = { readonly actions: readonly Probe[]; readonly evidence: readonly Evidence[]; readonly wake: Wake | null }

/** Of those that run, draining ones too, for they may be taken back; not once the agent goes. */
export const probe = (agent: Agent, { rows }: Tally, now: Instant): Probes => {
  const { healthCheck } = agent.spec
  if (!healthCheck.enabled) return none
  const actions: Probe[] = []
  const evidence: Evidence[] = []
  let dueAt: Instant = never
  let dueId = ''
  for (let i = 0; i < rows.length; i++) {
    const { instance, health, class: own } = rows[i] as Tally['rows'][number]
    if (own === 'Stranger') continue
    const probed = agent.deletedAt === undefined && instance.deletingAt === undefined && isRunning(instance)
    let due = probed ? nextDue(healthCheck, instance, health, now) : never
    let probing = probingOf(instance, now) ?? null
    const isNew = health !== null && health !== instance.health
    const isDue = due <= now
    if (isDue) {
      actions.push({ type: 'Probe', id: instance.id, seq: due, timeoutMs: healthCheck.timeoutMs, why: probeDue })
      probing = due
      // By the next point its answer is known, in a shell that keeps its deadlines.
      due += healthCheck.intervalMs
    }
    if (isNew || isDue) evidence.push({ id: instance.id, health, probing })
    if (due < dueAt) {
      dueAt = due
      dueId = instance.id
    }
  }
  return {
    actions: actions.length === 0 ? none.actions : actions,
    evidence: evidence.length === 0 ? emptyEvidence : evidence,
    wake: dueAt === never ? null : { at: dueAt, why: { type: 'ProbeDue', id: dueId } },
  }
}

const probeDue = { type: 'ProbeDue' } as const
const none: Probes = { actions: [], evidence: emptyEvidence, wake: null }
