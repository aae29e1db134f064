/** The shape of one law of providers. */
import type fc from 'fast-check'
import type { Sometimes } from '../sometimes.js'
import type { Scene } from './scene.js'

/** What it is tried with, the branches it must reach, and the look. */
export type ProviderLaw<Input> = {
  readonly title: string
  readonly branches: readonly string[]
  readonly inputs: fc.Arbitrary<Input>
  readonly look: (scene: Scene, input: Input, reach: Sometimes['reach']) => Promise<void>
}
