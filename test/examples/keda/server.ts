/**
 * KEDA's contract around the decisions. The metric is the desired number itself, with a target of 1: the average that the HPA aims at is reached with exactly
 * so many. A stop ends the streams, lets questions under way have their answers, and cuts off what takes too long.
 */
import { Server, ServerCredentials, type sendUnaryData } from '@grpc/grpc-js'
import { ExternalScaler, statusOf } from './contract.js'
import { createScaler, Refused, type ScaledObjectRef, settingsIn, type World } from './scaler.js'
import { type ActiveStream, follow } from './stream.js'

export type Running = { readonly port: number; readonly stop: () => Promise<void> }

/** Without encryption: behind a mesh, or give `ServerCredentials.createSsl` its place. */
export const serve = async (address: string, world: World): Promise<Running> => {
  const desired = createScaler(world)
  const streams = new Set<() => void>()
  const server = new Server()
  server.addService(ExternalScaler.service, {
    // Told though the queue cannot be seen: KEDA asks for it before each number, and its fallback takes the place of a number alone.
    GetMetricSpec: unary(async (ref: ScaledObjectRef) => {
      settingsIn(ref)
      return { metricSpecs: [{ metricName: METRIC, targetSize: 1, targetSizeFloat: 1 }] }
    }),
    GetMetrics: unary(async ({ scaledObjectRef, metricName }: { readonly scaledObjectRef: ScaledObjectRef | null; readonly metricName: string }) => {
      if (scaledObjectRef === null) throw new Refused('scaledObjectRef: expected the ScaledObject, got nothing')
      if (metricName !== METRIC) throw new Refused(`metricName: expected ${METRIC}, got another name`)
      const count = (await desired(scaledObjectRef)).desired
      return { metricValues: [{ metricName, metricValue: count, metricValueFloat: count }] }
    }),
    IsActive: unary(async (ref: ScaledObjectRef) => ({ result: (await desired(ref)).desired > 0 })),
    StreamIsActive: (call: ActiveStream) => follow(call, desired, world.clock, streams),
  })
  const port = await new Promise<number>((bound, failed) =>
    server.bindAsync(address, ServerCredentials.createInsecure(), (error, own) => (error === null ? bound(own) : failed(error))),
  )
  const stop = (): Promise<void> => {
    for (const end of streams) end()
    return new Promise((stopped) => {
      const cancel = world.clock.after(GRACE_MS, () => server.forceShutdown())
      server.tryShutdown(() => {
        cancel()
        stopped()
      })
    })
  }
  return { port, stop }
}

const unary =
  <Asked, Told>(answer: (asked: Asked) => Promise<Told>) =>
  ({ request }: { readonly request: Asked }, reply: sendUnaryData<Told>): void =>
    void answer(request).then(
      (told) => reply(null, told),
      (error: unknown) => reply(statusOf(error)),
    )

const METRIC = 'desired-replicas'
const GRACE_MS = 10_000
