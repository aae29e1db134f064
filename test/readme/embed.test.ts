// biome-ignore-all lint/correctness/noUnresolvedImports: the package by its own name, as users import it
// biome-ignore-all lint/suspicious/noAssignInExpressions: word for word as in the README
// biome-ignore-all format: word for word as in the README
// biome-ignore-all assist/source/organizeImports: word for word as in the README
/** The first snippet of the README: the engine in somebody's own loop. Its store, pool, queue and clock are fakes; `sleepUntil` ends it. */
import { agent, observe, reconcile, explain } from 'homeostat'              // embed
import type { Action, Instance, Outcome, Status } from 'homeostat'
import { expect, it, vi } from 'vitest'

const saved: Status[] = []
const said: string[] = []
const instances: Instance[] = []

const db = { load: async (): Promise<Status | undefined> => saved[saved.length - 1], save: async (status: Status) => void saved.push(status) }
const queue = { size: async () => 30 }
const pool = {
  list: async (): Promise<readonly Instance[]> => instances,
  perform: async (actions: readonly Action[]): Promise<Outcome[]> =>
    actions.map((action) => {
      if (action.type === 'Create') instances.push({ id: action.name as string, name: action.name, phase: 'Healthy', revision: action.revision, activeRequests: 0, sessions: 0, protected: false, deletionCost: 0, zone: '', metrics: [] })
      return { action: action.type === 'Create' ? { type: action.type, name: action.name } : { type: action.type, id: action.id }, at: Date.now() }
    }),
}
const console = { log: (text: string) => void said.push(text) }
const sleepUntil = async (at: number): Promise<void> => {
  expect(at).toBeGreaterThan(Date.now())
  vi.setSystemTime(at)
  if (said.length === 3) throw new Error('enough')
}

const embed = async (): Promise<never> => {
const fleet = agent({ name: 'support', spec: { agentType: 'chat', replicas: 2, model: { provider: 'acme', model: 'm1' }, scaling: { enabled: true,
  minReplicas: 1, maxReplicas: 20, targetMetrics: [{ type: 'queue_depth', targetValue: 4 }] } } })
// @ts-expect-error: what is in `outcomes` before the first pass is nobody's type; plain JavaScript does not mind
let status = await db.load(), outcomes = []
for (;;) {
  const now = Date.now()
  // @ts-expect-error: the same
  const plan = reconcile(fleet, observe({ at: now, instances: await pool.list(), outcomes, status, metrics: [{ name: 'queue_depth', value: await queue.size(), at: now }] }), now)
  if (plan.persist !== 'No') await db.save((status = plan.status))          // before acting
  outcomes = await pool.perform(plan.actions)
  console.log(explain(plan))
  await sleepUntil(plan.wake?.at ?? now + 15_000)
}
}

it('embeds the engine in a loop of ten lines', async () => {
  vi.useFakeTimers({ now: 1_700_000_000_000, toFake: ['Date'] })
  await expect(embed()).rejects.toThrow('enough')
  vi.useRealTimers()
  expect(instances.length).toBeGreaterThan(1)
  expect(saved.length).toBeGreaterThan(0)
  expect(said.join('\n')).toContain('queue_depth')
})
