// biome-ignore-all lint/correctness/noUnresolvedImports: the package by its own name, as users import it
// biome-ignore-all format: word for word as in the README
// biome-ignore-all assist/source/organizeImports: word for word as in the README
/** A count for KEDA: its external scaler over a socket, spoken to as KEDA does. The queue and the Deployment are fakes. */
import { Server, ServerCredentials, type ServiceDefinition, type UntypedServiceImplementation } from '@grpc/grpc-js'
import { expect, it } from 'vitest'
import { kedaAt } from '../examples/keda/client.js'
import { ExternalScaler } from '../examples/keda/contract.js'
import { countOnly, observe, recommend, type ScalingMemory } from 'homeostat'  // keda
import { standard } from 'homeostat/policy'

let waiting: number | null = 0
const queue = { size: async () => waiting ?? Promise.reject(new Error('no queue')) }
const deployment = { replicas: async () => 3 }
const grpc = new Server()
/** Of gRPC's, with the type of these handlers: its own is a union of four kinds of calls, in which no parameter has a type. */
type Handler = (call: unknown, reply: (error: unknown, told?: unknown) => void) => void
const server = { addService: (service: ServiceDefinition, handlers: Readonly<Record<string, Handler>>): void => grpc.addService(service, handlers as UntypedServiceImplementation) }
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
server.addService(ExternalScaler.service, {
  GetMetricSpec: (_, reply) => reply(null, { metricSpecs: [{ metricName, targetSize }] }),
  GetMetrics: (_, reply) => desired().then((metricValue) => reply(null, { metricValues: [{ metricName, metricValue }] }), reply),
  IsActive: (_, reply) => desired().then((count) => reply(null, { result: count > 0 }), reply),
})

it('answers KEDA with the desired number, of which each replica is to have one', async () => {
  const port = await new Promise<number>((bound) => grpc.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (_, own) => bound(own)))
  const keda = kedaAt(port)
  expect(await keda.ask('GetMetricSpec', {})).toMatchObject({ metricSpecs: [{ metricName: 'desired', targetSize: 1 }] })
  expect(await keda.ask('GetMetrics', {})).toMatchObject({ metricValues: [{ metricName: 'desired', metricValue: 3 }] })
  expect(await keda.ask('IsActive', {})).toEqual({ result: true })
  waiting = null
  expect(await keda.ask('GetMetrics', {})).toContain('no queue')
  keda.close()
  await new Promise((stopped) => grpc.tryShutdown(stopped))
})
