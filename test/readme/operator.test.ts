// biome-ignore-all lint/correctness/noUnresolvedImports: the package by its own name, as users import it
// biome-ignore-all format: word for word as in the README
// biome-ignore-all assist/source/organizeImports: word for word as in the README
/** Of the README: the shell runs an agent, on the clock of the machine, until its instances are ready. */
import { expect, it } from 'vitest'
import { createAgentOperator } from 'homeostat/operator'                    // operator
import { inMemoryProvider } from 'homeostat/provider/inMemory'
import { explain } from 'homeostat'

const said: string[] = []
const say = (text: string): void => void said.push(text)
const log = { debug: say, info: say, warn: say, error: say }
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

it('runs an agent until it is ready', async () => {
const operator = createAgentOperator({ reconcileIntervalMs: 15_000, settleMs: 100, leaderElection: false }, log, {
  onReport: (report) => report.type === 'Planned' && log.debug(explain(report.plan)),
})
operator.setInstanceProvider(inMemoryProvider({ startMs: 100 }))            // or yours
operator.start()
operator.registerAgent({ name: 'support', spec: { agentType: 'chat', model: { provider: 'acme', model: 'm1' }, replicas: 3,
  healthCheck: { enabled: true, intervalMs: 1_000 } } })                    // an Either: the agent, or what is wrong with it
const support = () => operator.getAgent('default', 'support')
while (support()?.phase !== 'Running') await sleep(100)
log.info(`ready: ${operator.getInstances('default', 'support').map(({ name }) => name)}`)
await operator.stop()                                                       // what is under way has its grace to end
  expect(support()?.status).toMatchObject({ replicas: 3, readyReplicas: 3, desiredReplicas: 3 })
  expect(operator.getMetrics()).toMatchObject({ reconcileErrors: 0 })
  expect(said.join('\n')).toContain('create support-')
}, 20_000)
