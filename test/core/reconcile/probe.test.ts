/** Which instances are probed, what is kept of them, and when the next one is due; an interval is ten seconds, and it is 0 s. */
import { describe, expect, it } from 'vitest'
import { resultsOf } from '../../../src/core/health/evidence.js'
import { classify } from '../../../src/core/reconcile/classify.js'
import { type Probes, probe } from '../../../src/core/reconcile/probe.js'
import { viewOf } from '../../../src/core/reconcile/view.js'
import { type Agent, type Health, type InstanceInput, observe, type Probed } from '../../../src/index.js'
import { agentOf, at, one } from './scene.js'

const own = agentOf({ replicas: 1, healthCheck: { enabled: true, intervalMs: 10_000, timeoutMs: 2_000 } })
const going = agentOf({ replicas: 1, healthCheck: { enabled: true, intervalMs: 10_000, timeoutMs: 2_000 } }, -1)
/** Known to be well since its last probe, which was due then: the next one is due ten seconds later. */
const well = (seq: number): Health => ({ type: 'Ready', failed: 0, seq: at(seq), since: at(-1_000) })
const known = (id: string, seq: number, words: Partial<InstanceInput> = {}): InstanceInput => ({ ...one(id), health: well(seq), ...words })
const answer = (id: string, seq: number): Probed => ({ id, seq: at(seq), ok: true, at: at(seq + 1) })
const probed = (whose: Agent, see: readonly InstanceInput[], answers: readonly Probed[] = []): Probes => {
  const observed = observe({ instances: see })
  return probe(whose, classify(whose, observed.instances, resultsOf(answers), [], viewOf(whose, observed, at(0), at(0))), at(0))
}
const asks = (id: string) => ({ type: 'Probe', id, seq: at(0), timeoutMs: 2_000, why: { type: 'ProbeDue' } }) as const
const due = (seconds: number, id: string): Probes['wake'] => ({ at: at(seconds), why: { type: 'ProbeDue', id } })

describe('probes', () => {
  it.each<[string, Agent, readonly InstanceInput[], readonly Probed[], Partial<Probes>]>([
    ['are none where they are off', agentOf({ replicas: 1 }), [known('i', -10)], [], {}],
    ['wait for their time', own, [known('i', -4)], [], { wake: due(6, 'i') }],
    [
      'go out at their time, and what was asked is kept until it is answered',
      own,
      [known('i', -10)],
      [],
      { actions: [asks('i')], evidence: [{ id: 'i', health: well(-10), probing: at(0) }], wake: due(10, 'i') },
    ],
    [
      'an answer is kept, with what was asked',
      own,
      [known('i', -14, { probing: at(-4) })],
      [answer('i', -4)],
      { evidence: [{ id: 'i', health: well(-4), probing: at(-4) }], wake: due(6, 'i') },
    ],
    [
      'an answer is kept though nobody knows of a question',
      own,
      [known('i', -14)],
      [answer('i', -4)],
      { evidence: [{ id: 'i', health: well(-4), probing: null }], wake: due(6, 'i') },
    ],
    ['the next one is that of the first that is due', own, [known('a', -3), known('b', -4), known('c', -2)], [], { wake: due(6, 'b') }],
    ['of two at once that of the first', own, [known('a', -4), known('b', -4)], [], { wake: due(6, 'a') }],
    [
      'one that drains is asked too',
      own,
      [known('d', -10, { drainingSince: at(-1) })],
      [],
      {
        actions: [asks('d')],
        evidence: [{ id: 'd', health: well(-10), probing: at(0) }],
        wake: due(10, 'd'),
      },
    ],
    ["not another's", own, [known('s', -10, { ownerUid: 'b' })], [], {}],
    ['not one that goes', own, [known('t', -10, { deletingAt: at(-1) })], [], {}],
    ['not one that has not begun to run', own, [one('p', { phase: 'Pending' })], [], {}],
    ['none once the agent goes', going, [known('i', -10)], [], {}],
    [
      'whose answers are still kept',
      going,
      [known('i', -14, { probing: at(-4) })],
      [answer('i', -4)],
      { evidence: [{ id: 'i', health: well(-4), probing: at(-4) }] },
    ],
  ])('%s', (_title, whose, see, answers, expected) => {
    expect(probed(whose, see, answers)).toEqual({ actions: [], evidence: [], wake: null, ...expected })
  })

  it('where there is nothing to ask and to keep, the lists are the same', () => {
    const [first, second] = [probed(own, [known('i', -4)]), probed(own, [known('i', -5)])]
    expect(first.actions).toBe(second.actions)
    expect(first.evidence).toBe(second.evidence)
  })
})
