/** Asks a scaler what KEDA asks, over a connection of its own. */
import { type Client, credentials, type ServiceError } from '@grpc/grpc-js'
import { ExternalScaler } from './contract.js'

type Asked = object
type Calls = Client & {
  readonly [method: string]: (asked: Asked, reply: (error: ServiceError | null, told: unknown) => void) => unknown
} & {
  readonly StreamIsActive: (asked: Asked) => NodeJS.ReadableStream & { cancel(): void }
}

export type Keda = {
  /** The answer, or the status as `CODE details`. */
  readonly ask: (method: 'IsActive' | 'GetMetricSpec' | 'GetMetrics', asked: Asked) => Promise<unknown>
  /** What a stream told so far, and how it ended: null while it is open. */
  readonly follow: (asked: Asked) => Followed
  readonly close: () => void
}
export type Followed = { readonly told: readonly boolean[]; readonly ended: () => string | null; readonly cancel: () => void }

export const kedaAt = (port: number): Keda => {
  const client = new ExternalScaler(`127.0.0.1:${port}`, credentials.createInsecure()) as unknown as Calls
  return {
    ask: (method, asked) => new Promise((answered) => client[method]?.(asked, (error, told) => answered(error === null ? told : statusText(error)))),
    follow: (asked) => {
      const told: boolean[] = []
      let ended: string | null = null
      const stream = client.StreamIsActive(asked)
      stream.on('data', ({ result }: { readonly result: boolean }) => told.push(result))
      stream.on('end', () => {
        ended ??= 'OK'
      })
      stream.on('error', (error: ServiceError) => {
        ended = statusText(error)
      })
      return { told, ended: () => ended, cancel: () => stream.cancel() }
    },
    close: () => client.close(),
  }
}

/** `INVALID_ARGUMENT queue: expected …`. */
const statusText = ({ message }: ServiceError): string => message.replace(/^\d+ ([A-Z_]+): /, '$1 ')
