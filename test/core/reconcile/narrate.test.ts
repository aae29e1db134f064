/** The trail of a pass, step by step. */
import { describe, expect, it } from 'vitest'
import type { Counted } from '../../../src/core/reconcile/decide.js'
import { trailOf } from '../../../src/core/reconcile/narrate.js'
import type { Recalled } from '../../../src/core/reconcile/recall.js'
import type { Settled } from '../../../src/core/reconcile/settle.js'
import type { Acts } from '../../../src/core/reconcile/situation.js'
import type { StageStep, Trail, WishStep } from '../../../src/index.js'
import { agentOf, at, draft, one, situationOf, wish } from './scene.js'

const own = agentOf({ replicas: 3 })
const seen = {
  see: [
    one('a'),
    one('b'),
    one('p', { phase: 'Pending' }),
    one('u', { phase: 'Unhealthy', readyAt: at(-1_000), lastTransitionAt: at(-100) }),
    ...['d', 'e'].map((id) => one(id, { drainingSince: at(-5), drainDeadline: at(60) })),
    one('t', { deletingAt: at(-1) }),
    one('f', { phase: 'Failed' }),
    one('o', { phase: 'Pending', createdAt: at(-700) }),
    one('x', { ownerUid: 'b' }),
  ],
  wishes: [wish('Create', 'n'), wish('Create', 'm')],
  stale: true,
} as const
const pass = {
  type: 'Pass',
  at: at(0),
  viewAt: at(-1),
  existing: 6,
  ready: 2,
  starting: 3,
  leaving: 3,
  failed: 2,
  suspects: 1,
  strangers: 1,
} as const
const met: WishStep = { type: 'Wish', action: 'Create', key: 'n', result: 'Met' }
const stage: StageStep = { type: 'Stage', stage: 'bounds', in: 4, out: 3, why: { type: 'AboveMaximum', maxReplicas: 3 }, until: null }
const counted: Counted = { from: 2, desired: 3, scaling: null, wake: null, trail: [stage], after: [], why: { type: 'Scaled' } }
const count = { type: 'Count', from: 2, to: 3, why: { type: 'Scaled' } } as const

const told = (recalled: Partial<Recalled>, isBorn: boolean, notes: readonly WishStep[], acts: Partial<Acts>, byPolicy: Trail = [stage]): Trail => {
  const { view, tally } = situationOf(own, seen)
  const settled: Settled = { wishes: [], creates: { failures: 0, afterAt: at(0), burst: 1 }, refusals: new Map(), notes }
  return trailOf(
    { status: null, rejected: null, skewed: false, ...recalled },
    isBorn,
    view,
    tally,
    settled,
    { ...counted, trail: byPolicy },
    { ...draft(), ...acts },
  )
}

describe('the trail', () => {
  it('of a pass in which nothing happens says so', () => {
    expect(told({}, false, [], {})).toEqual([pass, stage, count, { type: 'Act', why: { type: 'NothingToDo' } }])
  })
  it('says what was seen, what became of memory and of wishes, how the number came, and what was held back, in this order', () => {
    expect(told({ rejected: 'uid', skewed: true }, true, [met], { notes: [{ type: 'AgentPaused' }] })).toEqual([
      pass,
      { type: 'Memory', part: 'uid', result: 'Rejected' },
      { type: 'Memory', part: 'memory', result: 'Shifted' },
      { type: 'Memory', part: 'memory', result: 'Born' },
      met,
      stage,
      count,
      { type: 'Act', why: { type: 'AgentPaused' } },
    ])
  })
  it.each<[Partial<Recalled>, boolean, string]>([
    [{ rejected: 'uid' }, false, 'Rejected'],
    [{ skewed: true }, false, 'Shifted'],
    [{}, true, 'Born'],
  ])('of memory: %j, born %s: %s alone', (recalled, isBorn, result) => {
    expect(told(recalled, isBorn, [], {}).flatMap((step) => (step.type === 'Memory' ? [step.result] : []))).toEqual([result])
  })
  it('of what is done and held back by nothing ends with the number: the actions say why themselves', () => {
    expect(told({}, false, [], { actions: [{ type: 'Undrain', id: 'd', why: { type: 'BelowDesired', desired: 3, existing: 2 } }] })).toEqual([
      pass,
      stage,
      count,
    ])
  })
  it('is as long as what happened, however much of it came from where', () => {
    const many = Array.from({ length: 5 }, () => met)
    expect(told({}, false, many, {}, [])).toEqual([pass, ...many, count, { type: 'Act', why: { type: 'NothingToDo' } }])
    const acts = { actions: [{ type: 'Undrain', id: 'd', why: { type: 'BelowDesired', desired: 3, existing: 2 } }] } as const
    expect(told({ rejected: 'uid', skewed: true }, true, [], acts, []).map(({ type }) => type)).toEqual(['Pass', 'Memory', 'Memory', 'Memory', 'Count'])
  })
})
