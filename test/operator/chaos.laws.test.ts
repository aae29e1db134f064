/** The whole shell in a bad world: whatever fails, hangs, throws or rejects for a while, nothing is doubled, nothing is unhandled, and afterwards all is well. */

import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import type { Failure } from '../../src/core/index.js'
import { type AsyncLaw, holdsAsync, rejectsAsync, sometimes } from '../../src/laws/index.js'
import { must } from '../../src/laws/must.js'
import { chat, count, planning, type StageOptions, stageOf } from './stage.js'

const calls = ['list', 'create', 'drain', 'undrain', 'delete', 'save', 'load', 'remember'] as const
const failures: readonly Failure['type'][] = ['Unavailable', 'Rejected', 'QuotaExceeded', 'TimedOut', 'Conflict', 'Unknown']
const fault = fc.oneof(
  fc.constantFrom('Hangs', 'Throws', 'Rejects').map((how) => how as 'Hangs' | 'Throws' | 'Rejects'),
  fc.constantFrom(...failures).map((type): Failure => ({ type })),
)
type Step = {
  readonly call: (typeof calls)[number]
  readonly fault: Failure | 'Hangs' | 'Throws' | 'Rejects' | null
  readonly forMs: number
  readonly replicas: number
}
const step: fc.Arbitrary<Step> = fc.record({
  call: fc.constantFrom(...calls),
  fault: fc.option(fault),
  forMs: fc.integer({ min: 1, max: 40_000 }),
  replicas: fc.nat(4),
})

const recovery = (options: StageOptions = {}): AsyncLaw => {
  const reached = sometimes(['Failed', 'Acted', 'Restarted', 'Rescaled'])
  const property = fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), fc.boolean(), async (steps, restarts) => {
    const {
      clock,
      operator,
      faults,
      calls: asked,
    } = stageOf({ ...options, config: { callTimeoutMs: 5_000, graceMs: 2_000 }, memory: { startMs: 3_000, stopMs: 1_000 } })
    operator.start()
    let wanted = -1
    for (const each of steps) {
      if (each.fault === null) faults.delete(each.call)
      else faults.set(each.call, each.fault)
      reached.reach('Rescaled', wanted !== -1 && wanted !== each.replicas)
      wanted = each.replicas
      must(E.isRight(operator.registerAgent(chat('support', { replicas: wanted, drainMs: 2_000 }))), () => 'it was refused')
      await clock.advance(each.forMs)
    }
    if (restarts) {
      const stopped = operator.stop()
      await clock.advance(2_000)
      await stopped
      operator.start()
    }
    reached.reach('Restarted', restarts)
    reached.reach('Failed', operator.getMetrics().reconcileErrors > 0)
    faults.clear()
    await clock.advance(1_800_000)
    const instances = operator.getInstances('default', 'support')
    must(instances.length === wanted && instances.every(({ phase }) => phase === 'Healthy'), () => `${instances.length} are there, and ${wanted} should be`)
    reached.reach('Acted', count(asked, 'create') > 0)
    const before = asked.length
    await clock.advance(120_000)
    must(
      asked.slice(before).every((call) => call === 'list'),
      () => `it does not rest: ${asked.slice(before).join(', ')}`,
    )
    await operator.stop()
    must(clock.timers() === 0, () => 'a timer is left')
  })
  return {
    title: 'recovery: after faults end, what is wanted is reached, and then nothing is asked but lists',
    property: property as fc.IAsyncProperty<unknown>,
    sometimes: reached,
  }
}

describe('operator', () => {
  const law = recovery()
  // Half an hour of a bad world each: a tenth of the runs is as many passes as elsewhere.
  const numRuns = Math.ceil((fc.readConfigureGlobal().numRuns ?? 1_000) / 10)
  it(law.title, { timeout: 600_000 }, () => holdsAsync(law, { numRuns }))

  it.each<[string, NonNullable<StageOptions['reconcile']>]>([
    ['never deletes', planning((plan) => ({ ...plan, actions: plan.actions.filter(({ type }) => type !== 'Delete') }))],
    ['never comes to rest', planning((plan) => ({ ...plan, persist: 'Before' }))],
    ['forgets what it was told', (decide) => (agent, observed, now) => decide(agent, { ...observed, status: undefined } as unknown as typeof observed, now)],
  ])('rejects a world in which it %s', async (_, reconcile) => {
    expect(await rejectsAsync(recovery({ reconcile }).property, { numRuns })).toBe(true)
  })
})
