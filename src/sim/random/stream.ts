/**
 * Random numbers of a world: one stream for each purpose, so that a policy which starts more instances does not shift the arrivals.
 * Law: the same seed and purpose give the same numbers; streams of different purposes share none of their state.
 */
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus'
import { hashText } from '../../core/index.js'
import { log } from './elementary.js'

export type Purpose =
  | 'arrivals'
  | 'thinning'
  | 'sizes'
  | 'patience'
  | 'starts'
  | 'crashes'
  | 'hangs'
  | 'fates'
  | 'controller'
  | 'faults'
  | 'telemetry'
  | 'phase'

export type Stream = {
  /** In [0, 1), in steps of 2⁻⁵³. */
  uniform(): number
  /** Mean 1. */
  exponential(): number
  /** Mean 0, standard deviation 1. */
  normal(): number
}

/** The stream of a purpose; `index` for those that have one for each start, fault, or whatever a fault may strike. */
export const streamOf = (seed: number, purpose: Purpose, index: number | string = 0): Stream => {
  const text = `${seed}/${purpose}/${index}`
  const generator = xoroshiro128plusFromState([hashText(text, 1), hashText(text, 2), hashText(text, 3), hashText(text, 4) | 1])
  let spare = Number.NaN
  const uniform = (): number => uniformFloat64(generator)
  return {
    uniform,
    exponential: () => Math.abs(log(1 - uniform())), // next to 1 the last bit of a logarithm may have the wrong sign
    // Marsaglia's polar method: logarithm and square root are all it needs.
    normal: () => {
      if (!Number.isNaN(spare)) {
        const kept = spare
        spare = Number.NaN
        return kept
      }
      for (;;) {
        const x = 2 * uniform() - 1
        const y = 2 * uniform() - 1
        const square = x * x + y * y
        if (square > 0 && square < 1) {
          const factor = Math.sqrt((-2 * log(square)) / square)
          spare = y * factor
          return x * factor
        }
      }
    },
  }
}
