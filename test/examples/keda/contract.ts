/** KEDA's contract as this process speaks it: read from the file, so there is one list of its fields; and what our errors are in it. */
import { fileURLToPath } from 'node:url'
import { loadPackageDefinition, type ServiceClientConstructor, status } from '@grpc/grpc-js'
import { loadSync } from '@grpc/proto-loader'
import { Refused, Unseen } from './scaler.js'

type Contract = { readonly externalscaler: { readonly ExternalScaler: ServiceClientConstructor } }

const file = fileURLToPath(new URL('externalscaler.proto', import.meta.url))
export const { ExternalScaler } = (loadPackageDefinition(loadSync(file, { keepCase: true, longs: Number, defaults: true })) as unknown as Contract)
  .externalscaler

/** What cannot be meant is INVALID_ARGUMENT; what cannot be seen is UNAVAILABLE, so that KEDA's own fallback may apply. */
export const statusOf = (error: unknown): { readonly code: status; readonly details: string } => {
  if (error instanceof Refused) return { code: status.INVALID_ARGUMENT, details: error.message }
  if (error instanceof Unseen) return { code: status.UNAVAILABLE, details: error.message }
  return { code: status.INTERNAL, details: 'a bug in the scaler' }
}
