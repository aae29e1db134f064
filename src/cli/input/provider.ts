/** Providers by the name that `--provider` takes; each is loaded when it is asked for. */
import type { InstanceProvider } from '../../port/index.js'

export const providers = ['inMemory'] as const
export type ProviderName = (typeof providers)[number]

export const providerOf = async (name: ProviderName): Promise<InstanceProvider> => {
  switch (name) {
    case 'inMemory':
      return (await import('../../provider/inMemory/index.js')).inMemoryProvider({ startMs: START_MS })
  }
}

/** Long enough to be seen, short enough to be waited for. */
const START_MS = 2_000
