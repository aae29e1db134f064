/** KEDA's contract as this process speaks it: read from the file, so there is one list of its fields. */
import { fileURLToPath } from 'node:url'
import { loadPackageDefinition, type ServiceClientConstructor } from '@grpc/grpc-js'
import { loadSync } from '@grpc/proto-loader'

type Contract = { readonly externalscaler: { readonly ExternalScaler: ServiceClientConstructor } }

const file = fileURLToPath(new URL('externalscaler.proto', import.meta.url))
export const { ExternalScaler } = (loadPackageDefinition(loadSync(file, { keepCase: true, longs: Number, defaults: true })) as unknown as Contract)
  .externalscaler
