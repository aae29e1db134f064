/** What the adapter emulates, what of it a restart takes away, and what it says of that. */
import * as TE from 'fp-ts/lib/TaskEither.js'
import { describe, expect, it } from 'vitest'
import { agent, type InstanceInput } from '../../../src/core/index.js'
import { createAgentOperator } from '../../../src/operator/index.js'
import { type FourMethods, fourMethodsProvider, promises } from '../../../src/provider/fourMethods/index.js'
import { manualClock } from '../../operator/manualClock.js'
import { chat, left, right } from '../../operator/stage.js'
import { fourMethods } from './four.js'

const { signal } = new AbortController()
const fleet = agent(chat())
const why = { type: 'AgentDeleted' } as const
const now = (): number => 1_000
const create = (name: string) => ({ type: 'Create', name, revision: fleet.revision, why }) as const
const listed = async (provider: ReturnType<typeof fourMethodsProvider>): Promise<readonly InstanceInput[]> =>
  right(await provider.list(fleet, signal)()).instances

describe('fourMethods', () => {
  const drained = async (four: FourMethods, options = {}) => {
    const provider = fourMethodsProvider(four, { now, ...options })
    right(await provider.create(fleet, create('one'), signal)())
    const [{ id = '' } = {}] = await listed(provider)
    right(await provider.drain(fleet, { type: 'Drain', id, deadline: 9_000, cause: 'ScaleDown', why }, signal)())
    right(await provider.remember(fleet, [{ id, health: null, probing: 5 }], signal)())
    return { provider, id }
  }

  it('after a restart the name is known by its labels; the drain and the evidence are lost, as it says', async () => {
    const four = fourMethods({ now })
    const { provider, id } = await drained(four)
    expect((await listed(provider))[0]).toMatchObject({ id, name: 'one', revision: fleet.revision, drainingSince: 1_000, drainDeadline: 9_000, probing: 5 })
    const [after] = await listed(fourMethodsProvider(four, { now }))
    expect(after).toMatchObject({ id, name: 'one', revision: fleet.revision })
    expect([after?.drainingSince, after?.probing]).toEqual([undefined, undefined])
    expect(promises.emulated.join()).toMatch(/drain.*restart/)
  })

  it('without labels the name is the id after a restart, as it says', async () => {
    const four = fourMethods({ now, labels: false })
    const { id } = await drained(four)
    expect((await listed(fourMethodsProvider(four, { now })))[0]?.name).toBe(id)
    expect(promises.emulated.join()).toMatch(/name is its id/)
  })

  it('what drains counts as busy, unless it is known not to be', async () => {
    expect((await listed((await drained(fourMethods({ now }))).provider))[0]?.activeRequests).toBe(1)
    expect((await listed((await drained(fourMethods({ now }), { isBusy: () => false })).provider))[0]?.activeRequests).toBeUndefined()
  })

  it('what is not drained, or is ready, is not deleted: Conflict', async () => {
    const four = fourMethods({ now })
    const provider = fourMethodsProvider(four, { now })
    right(await provider.create(fleet, create('one'), signal)())
    const [{ id = '' } = {}] = await listed(provider)
    for (const onlyIf of ['Draining', 'NotReady'] as const)
      expect(left(await provider.delete(fleet, { type: 'Delete', id, graceMs: 0, onlyIf, why }, signal)()).type).toBe('Conflict')
    expect(four.held.size).toBe(1)
  })

  it('a create that fails leaves its name free', async () => {
    const four = fourMethods({ now })
    let fails = true
    const provider = fourMethodsProvider({ ...four, create: (of, own) => (fails ? TE.left({ type: 'QuotaExceeded' }) : four.create(of, own)) }, { now })
    expect(left(await provider.create(fleet, create('one'), signal)()).type).toBe('QuotaExceeded')
    fails = false
    right(await provider.create(fleet, create('one'), signal)())
  })

  it('runs under the operator: up, down by drain and deadline, and away', async () => {
    const clock = manualClock()
    const four = fourMethods({ now: clock.now, startMs: 2_000 })
    const operator = createAgentOperator({ leaderElection: false }, undefined, { clock })
    operator.setInstanceProvider(fourMethodsProvider(four, { now: clock.now }))
    right(operator.registerAgent(chat('support', { replicas: 3, drainMs: 20_000 })))
    right(operator.start())
    await clock.advance(60_000)
    expect(operator.getAgent('default', 'support')).toMatchObject({ phase: 'Running', status: { readyReplicas: 3 } })
    right(operator.registerAgent(chat('support', { replicas: 1, drainMs: 20_000 })))
    await clock.advance(15_000)
    expect(four.held.size).toBe(3)
    await clock.advance(15_000)
    expect(four.held.size).toBe(1)
    const gone = operator.unregisterAgent('default', 'support')
    await clock.advance(90_000)
    right(await gone)
    expect(four.held.size).toBe(0)
    await operator.stop()
  })
})
