/**
 * What every provider keeps to, ours and a user's: laws over what is asked of it and what it lists, never over how it works.
 * Laws by word: once, namesake, strangers, drain, undrain, condition, delete, gone, evidence, abort, whole.
 */
import fc from 'fast-check'
import { sometimes } from '../sometimes.js'
import type { AsyncLaw } from './asyncLaw.js'
import { abort, condition, deletion, gone } from './endings.js'
import type { ProviderLaw } from './law.js'
import { drain, evidence, namesake, once, strangers, undrain } from './life.js'
import { type Patience, type ProviderWorld, sceneOf } from './scene.js'
import { whole } from './whole.js'

/**
 * `cannot`: words of laws that a provider says it cannot keep; they are left out, and that they are is visible in the code of whoever wrote it.
 * The patience is in the provider's own time.
 */
export type ProviderLawOptions = Partial<Patience> & { readonly cannot?: readonly string[] }

/** The laws of a provider. `make` gives one that is fresh and empty; it is called for each run. */
export const providerLaws = (make: () => ProviderWorld | Promise<ProviderWorld>, options: ProviderLawOptions = {}): readonly AsyncLaw[] => {
  const { cannot = [], readyMs = 60_000, goneMs = 60_000, answerMs = 5_000 } = options
  const patience: Patience = { readyMs, goneMs, answerMs }
  const laws = [
    ...[bound(make, patience, once), bound(make, patience, namesake), bound(make, patience, strangers), bound(make, patience, drain)],
    ...[bound(make, patience, undrain), bound(make, patience, evidence), bound(make, patience, whole), bound(make, patience, condition)],
    ...[bound(make, patience, deletion), bound(make, patience, gone), bound(make, patience, abort)],
  ]
  return laws.filter(({ title }) => !cannot.includes(title.slice(0, title.indexOf(':'))))
}

/** A law of one provider. */
const bound = <Input>(
  make: () => ProviderWorld | Promise<ProviderWorld>,
  patience: Patience,
  { title, branches, inputs, look }: ProviderLaw<Input>,
): AsyncLaw => {
  const reached = sometimes(branches)
  const property = fc.asyncProperty(inputs, async (input) => {
    const world = await make()
    try {
      await look(sceneOf(world, patience), input, reached.reach)
    } finally {
      await world.close?.()
    }
  })
  return { title, property: property as fc.IAsyncProperty<unknown>, sometimes: reached }
}
