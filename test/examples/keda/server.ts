/**
 * KEDA's contract around the decisions. The metric is the desired number itself, with a target of 1: the average that the HPA aims at is reached with exactly
 * so many. Statuses: INVALID_ARGUMENT for what cannot be meant, UNAVAILABLE for what cannot be seen, so that KEDA's own fallback may apply.
 */
import { Server, ServerCredentials, type ServerWritableStream, type sendUnaryData, status } from '@grpc/grpc-js'
import { ExternalScaler } from './contract.js'
import { createScaler, Refused, type ScaledObjectRef, Unseen, type World } from './scaler.js'

export type Running = { readonly port: number; readonly stop: () => Promise<void> }

/** Without encryption: behind a mesh, or give `ServerCredentials.createSsl` its place. */
export const serve = async (address: string, world: World): Promise<Running> => {
  const desired = createScaler(world)
  const streams = new Set<() => void>()
  const server = new Server()
  server.addService(ExternalScaler.service, {
    GetMetricSpec: unary((ref: ScaledObjectRef) => desired(ref).then(() => ({ metricSpecs: [{ metricName: METRIC, targetSize: 1, targetSizeFloat: 1 }] }))),
    GetMetrics: unary(async ({ scaledObjectRef, metricName }: { readonly scaledObjectRef: ScaledObjectRef | null; readonly metricName: string }) => {
      if (scaledObjectRef === null) throw new Refused('scaledObjectRef: expected the ScaledObject, got nothing')
      if (metricName !== METRIC) throw new Refused(`metricName: expected ${METRIC}, got another name`)
      const count = (await desired(scaledObjectRef)).desired
      return { metricValues: [{ metricName, metricValue: count, metricValueFloat: count }] }
    }),
    IsActive: unary(async (ref: ScaledObjectRef) => ({ result: (await desired(ref)).desired > 0 })),
    StreamIsActive: (call: ServerWritableStream<ScaledObjectRef, { result: boolean }>) => follow(call, desired, world, streams),
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

/** Tells at once, and again whenever it changes: looks every few seconds, and when time alone may have changed it. */
const follow = (
  call: ServerWritableStream<ScaledObjectRef, { result: boolean }>,
  desired: ReturnType<typeof createScaler>,
  { clock }: World,
  streams: Set<() => void>,
): void => {
  let told: boolean | null = null
  let open = true
  let cancel = (): void => {}
  const close = (): void => {
    open = false
    cancel()
    streams.delete(end)
  }
  const end = (): void => {
    close()
    call.end()
  }
  const turn = async (): Promise<void> => {
    try {
      const { desired: count, wake } = await desired(call.request)
      if (!open) return
      const active = count > 0
      if (active !== told) call.write({ result: active })
      told = active
      cancel = clock.after(Math.min(LOOK_MS, wake === null ? LOOK_MS : wake.at - clock.now()), () => void turn())
    } catch (error) {
      close()
      call.emit('error', statusOf(error))
    }
  }
  streams.add(end)
  call.on('cancelled', close)
  void turn()
}

const unary =
  <Asked, Told>(answer: (asked: Asked) => Promise<Told>) =>
  ({ request }: { readonly request: Asked }, reply: sendUnaryData<Told>): void =>
    void answer(request).then(
      (told) => reply(null, told),
      (error: unknown) => reply(statusOf(error)),
    )

const statusOf = (error: unknown): { readonly code: status; readonly details: string } => {
  if (error instanceof Refused) return { code: status.INVALID_ARGUMENT, details: error.message }
  if (error instanceof Unseen) return { code: status.UNAVAILABLE, details: error.message }
  return { code: status.INTERNAL, details: 'a bug in the scaler' }
}

const METRIC = 'desired-replicas'
const LOOK_MS = 5_000
const GRACE_MS = 10_000
