/** One open StreamIsActive: tells at once, and again whenever it changes. Looks every few seconds, and when time alone may have changed it. */
import type { ServerWritableStream } from '@grpc/grpc-js'
import type { Clock } from 'homeostat/operator'
import { statusOf } from './contract.js'
import type { ScaledObjectRef, Scaler } from './scaler.js'

export type ActiveStream = ServerWritableStream<ScaledObjectRef, { readonly result: boolean }>

/** `open`: the ends of all that are open; whoever calls one ends that stream. */
export const follow = (call: ActiveStream, desired: Scaler, clock: Clock, open: Set<() => void>): void => {
  let told: boolean | null = null
  let cancel = (): void => {}
  const close = (): void => {
    cancel()
    open.delete(end)
  }
  const end = (): void => {
    close()
    call.end()
  }
  const turn = async (): Promise<void> => {
    try {
      const { desired: count, wake } = await desired(call.request)
      if (!open.has(end)) return
      const active = count > 0
      if (active !== told) call.write({ result: active })
      told = active
      cancel = clock.after(Math.min(LOOK_MS, wake === null ? LOOK_MS : wake.at - clock.now()), () => void turn())
    } catch (error) {
      if (!open.has(end)) return
      close()
      call.emit('error', statusOf(error))
    }
  }
  open.add(end)
  call.on('cancelled', close)
  void turn()
}

const LOOK_MS = 5_000
