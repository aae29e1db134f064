/** Each example is run, and does what it says. Those that need another program stand in `outside.test.ts`. */
import type { AddressInfo } from 'node:net'
import type { Action, InstanceInput, Recommendation, Status } from 'homeostat'
import { decodeAgents } from 'homeostat/codec'
import { afterAll, describe, expect, it } from 'vitest'
import { workersFor } from './01-recommend.js'
import { createPasses, type Pool } from './02-pool.js'
import { contest, table } from './05-compare.js'
import { inShort, inWords, planFor } from './06-explain.js'
import { share } from './07-fleet.js'
import { createService } from './08-express.js'
import { convert } from './12-convert.js'

const begin = 1_700_000_000_000

it('01 recommend: a number that follows what waits, and stands where nobody can tell', () => {
  const told: Recommendation[] = []
  const ask = (waiting: number | null, atSeconds: number) => {
    told.push(workersFor(waiting, told.at(-1)?.memory, begin + atSeconds * 1_000))
    return told.at(-1)?.desired
  }
  expect([0, 15, 30].map((at) => ask(64, at))).toEqual([2, 6, 8])
  expect(ask(null, 45)).toBe(8)
  expect(ask(8, 60)).toBe(8)
  expect(ask(8, 400)).toBe(2)
})

it('02 pool: the plan is carried out by name, a refused create is told and tried again', () => {
  const workers = new Map<string, InstanceInput>()
  let refusals = 1
  const perform = (action: Action): void => {
    if (action.type === 'Create' && refusals-- > 0) throw new Error('no room')
    if (action.type === 'Create') workers.set(action.name, { id: `${action.name}`, name: action.name, phase: 'Healthy', revision: action.revision })
    if (action.type === 'Drain')
      workers.set(action.id, { ...(workers.get(action.id) as InstanceInput), drainingSince: clock, drainDeadline: action.deadline, drainCause: action.cause })
    if (action.type === 'Delete') workers.delete(action.id)
  }
  const pool: Pool = { list: () => [...workers.values()], perform }
  const saved: Status[] = []
  const pass = createPasses(pool, { load: () => saved.at(-1), save: (status) => void saved.push(status) })
  let clock = begin
  const sizes = (waiting: number, passes: number): readonly number[] =>
    Array.from({ length: passes }, () => {
      pass(waiting, clock)
      clock += 15_000
      return workers.size
    })
  expect(sizes(12, 6)).toEqual([0, 0, 1, 3, 3, 3])
  expect(sizes(0, 40).at(-1)).toBe(1)
  expect(pass(0, clock).actions).toEqual([])
})

it('05 compare: too few break the promise, a fleet that follows the load keeps it for less than the most', async () => {
  const [few, many, follows] =
    (await contest(2)).scenarios[0]?.policies.map(({ means }) => ({ kept: means.sloAttainment.mean ?? 0, cost: means.cost.mean ?? 0 })) ?? []
  expect(few?.kept).toBeLessThan(0.8)
  expect(follows?.kept).toBeGreaterThan(0.85)
  expect(follows?.cost).toBeLessThan(many?.cost ?? 0)
  expect(await table(2)).toContain('standard')
})

it('06 explain: which metric asked, and which rule stood in its way', () => {
  const plan = planFor(80, begin)
  expect(inShort(plan)).toEqual({ metric: 'queue_depth', asked: 20, rule: 'RateLimited', got: 1 })
  expect(inWords(plan)).toContain('queue_depth')
})

it('07 fleet: the more important is served first, and keeps what it has', () => {
  const { plans } = share({ support: [{ id: 'a', phase: 'Healthy' }], batch: [{ id: 'b', phase: 'Healthy' }] }, begin)
  expect(plans.map(({ key, held, claim, granted }) => ({ key, held, claim, granted }))).toEqual([
    { key: 'default/batch', held: 1, claim: 5, granted: 1 },
    { key: 'default/support', held: 1, claim: 3, granted: 3 },
  ])
})

describe('08 express', () => {
  const server = createService().listen(0, '127.0.0.1')
  afterAll(() => new Promise((resolve) => server.close(resolve)))
  const post = async (path: string, body: string): Promise<{ readonly code: number; readonly text: string }> => {
    const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { method: 'POST', body })
    return { code: response.status, text: await response.text() }
  }
  const spec = {
    apiVersion: 'homeostat.dev/v1alpha1',
    kind: 'Agent',
    metadata: { name: 'support' },
    spec: { agentType: 'chat', model: { provider: 'acme', model: 'm1' }, replicas: 2 },
  }
  const line = JSON.stringify({ spec, observed: { instances: [] }, now: begin })

  it('answers with a plan, and with its reasons', async () => {
    const { code, text } = await post('/plan', line)
    expect({ code, actions: JSON.parse(text).actions.map(({ type }: Action) => type) }).toEqual({ code: 200, actions: ['Create'] })
    expect((await post('/explanation', line)).text).toContain('create support-')
  })

  it('says of a wrong document all that is wrong, and never what it held', async () => {
    const { code, text } = await post('/plan', line.replace('"replicas":2', '"replicas":"hunter2","replcas":2'))
    expect(code).toBe(422)
    expect(JSON.parse(text).errors.map(({ path }: { readonly path: string }) => path)).toEqual(['spec.spec.replicas', 'spec.spec.replcas'])
    expect(text).not.toContain('hunter2')
    expect((await post('/plan', '')).code).toBe(422)
  })
})

it('12 convert: an agent of ours, and what it took', () => {
  const scaling = { enabled: true, minReplicas: 1, maxReplicas: 20, targetMetrics: [{ type: 'cpu', name: 'cpu', targetValue: 60 }] }
  const old = {
    apiVersion: 'agentflow.io/v1',
    kind: 'Agent',
    metadata: { name: 'old', uid: 'u1' },
    spec: { agentType: 'chat', replicas: 2, model: { provider: 'acme', model: 'm1' }, scaling },
  }
  const { yaml, notes } = convert(JSON.stringify(old), 'old.json')
  expect(decodeAgents(yaml)).toMatchObject({ _tag: 'Right', right: [{ name: 'old', spec: { replicas: 2, scaling: { maxReplicas: 20 } } }] })
  expect(notes).toContain('spec.scaling.behavior')
  expect(() => convert('{ "kind": ', 'old.json')).toThrow('old.json:1:')
})
