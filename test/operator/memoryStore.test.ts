/** The store in memory keeps what JSON keeps, and nothing of what it was handed is its own. */
import { describe, expect, it } from 'vitest'
import { agent, observe } from '../../src/core/index.js'
import { reconcile } from '../../src/index.js'
import { memoryStore } from '../../src/operator/index.js'
import { chat, right } from './stage.js'

const { signal } = new AbortController()
const fleet = agent({ ...chat('support', { replicas: 3 }), labels: { team: 'a' }, deletedAt: 5 })
const { status } = reconcile(fleet, observe({ instances: [] }), 1_000)

describe('memoryStore', () => {
  it('gives back agent and status as they were', async () => {
    const store = memoryStore()
    right(await store.save(fleet, status, signal)())
    expect(right(await store.load(fleet, signal)())).toEqual({ agent: fleet, status })
    expect(right(await store.list(signal)())).toEqual([{ agent: fleet, status }])
  })

  it('knows nothing of what it was not told, or has removed', async () => {
    const store = memoryStore()
    expect(right(await store.load(fleet, signal)())).toBeNull()
    right(await store.save(fleet, status, signal)())
    right(await store.remove(fleet, signal)())
    right(await store.remove(fleet, signal)())
    expect(right(await store.list(signal)())).toEqual([])
  })

  it('keeps a copy', async () => {
    const store = memoryStore()
    right(await store.save(fleet, status, signal)())
    Object.assign(right(await store.load(fleet, signal)())?.agent.spec as object, { replicas: 99 })
    expect(right(await store.load(fleet, signal)())?.agent.spec.replicas).toBe(3)
  })

  it('lists by name', async () => {
    const store = memoryStore()
    for (const name of ['b', 'a', 'c']) right(await store.save(agent(chat(name)), status, signal)())
    expect(right(await store.list(signal)()).map(({ agent: { name } }) => name)).toEqual(['a', 'b', 'c'])
  })
})
