// biome-ignore-all lint/correctness/noUnresolvedImports: the package by its own name, as users import it
// biome-ignore-all format: word for word as in the README
// biome-ignore-all assist/source/organizeImports: word for word as in the README
/** A count for KEDA: its external scaler over a socket, spoken to as KEDA does. The queue and the Deployment are fakes. */
import { type sendUnaryData, Server, ServerCredentials } from '@grpc/grpc-js'
import { expect, it } from 'vitest'
import { kedaAt } from '../examples/keda/client.js'
import { ExternalScaler } from '../examples/keda/contract.js'
import { countOnly, observe, recommend, type ScalingMemory } from 'homeostat'  // keda
import { standard } from 'homeostat/policy'

let waiting: number | null = 0
const queue = { size: async () => waiting ?? Promise.reject(new Error('no queue')) }
const deployment = { replicas: async () => 3 }
const server = new Server()
const decide = recommend(standard().of(countOnly({ maxReplicas: 50, targetMetrics: [{ type: 'queue_depth', targetValue: 8 }] })))
let memory: ScalingMemory | undefined
const desired = async () => {
  const [value, replicas] = await Promise.all([queue.size(), deployment.replicas()])
  const now = Date.now()
  const { metrics } = observe({ instances: [], metrics: [{ name: 'queue_depth', value, at: now }] })
  const told = decide({ current: memory?.current ?? replicas, instances: [], metrics }, memory, now)
  memory = told.memory
  return told.desired
}
const [metricName, targetSize] = ['desired', 1]
type Reply = sendUnaryData<object>                        // of @grpc/grpc-js, as `server` is; `ExternalScaler` is read from KEDA's externalscaler.proto
server.addService(ExternalScaler.service, {
  GetMetricSpec: (_: unknown, reply: Reply) => reply(null, { metricSpecs: [{ metricName, targetSize }] }),
  GetMetrics: (_: unknown, reply: Reply) => desired().then((metricValue) => reply(null, { metricValues: [{ metricName, metricValue }] }), reply),
  IsActive: (_: unknown, reply: Reply) => desired().then((count) => reply(null, { result: count > 0 }), reply),
})

it('answers KEDA with the desired number, of which each replica is to have one', async () => {
  const port = await new Promise<number>((bound) => server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (_, own) => bound(own)))
  const keda = kedaAt(port)
  expect(await keda.ask('GetMetricSpec', {})).toMatchObject({ metricSpecs: [{ metricName: 'desired', targetSize: 1 }] })
  expect(await keda.ask('GetMetrics', {})).toMatchObject({ metricValues: [{ metricName: 'desired', metricValue: 3 }] })
  expect(await keda.ask('IsActive', {})).toEqual({ result: true })
  waiting = null
  expect(await keda.ask('GetMetrics', {})).toContain('no queue')
  keda.close()
  await new Promise((stopped) => server.tryShutdown(stopped))
})
