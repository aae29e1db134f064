/** Laws of instance providers: a contract suite that runs against anyone's. */
export { type AsyncLaw, holdsAsync, rejectsAsync } from './asyncLaw.js'
export { type ProviderLawOptions, providerLaws } from './providerLaws.js'
export type { Patience, ProviderWorld } from './scene.js'
