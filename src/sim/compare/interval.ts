/**
 * A mean over seeds with its interval, and a difference between two policies on the same worlds: paired, seed by seed.
 * `pairing` says what that was worth: the variance of the difference had the worlds been different ones, over what it is. Source: simulation.md §4.7, §0.2 rule 4.
 */
import { mean, sampleVariance } from 'simple-statistics'
import { studentT } from './student.js'

/**
 * `halfWidth`: of the 95 % t interval, null with fewer than two values; `count`: of the seeds for which there is a value. `mean`: null where there is no value.
 */
export type Interval = { readonly mean: number | null; readonly halfWidth: number | null; readonly count: number }
/** A mean of differences, seed by seed; `pairing`: how many times smaller the variance is for it; null where it cannot be told. */
export type Difference = Interval & { readonly pairing: number | null }

export const intervalOf = (values: readonly (number | null)[]): Interval => {
  const known = values.filter((value) => value !== null)
  if (known.length === 0) return { mean: null, halfWidth: null, count: 0 }
  return { mean: mean(known), halfWidth: halfWidthOf(known), count: known.length }
}

/** `values` minus `base`, seed by seed, over the seeds that have both. */
export const differenceOf = (values: readonly (number | null)[], base: readonly (number | null)[]): Difference => {
  const own: number[] = []
  const others: number[] = []
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? null
    const other = base[i] ?? null
    if (value === null || other === null) continue
    own.push(value)
    others.push(other)
  }
  const differences = own.map((value, i) => value - others[i]!)
  return { ...intervalOf(differences), pairing: pairingOf(own, others, differences) }
}

const halfWidthOf = (values: readonly number[]): number | null =>
  values.length < 2 ? null : studentT(CONFIDENCE, values.length - 1) * Math.sqrt(sampleVariance([...values]) / values.length)

const pairingOf = (own: readonly number[], others: readonly number[], differences: readonly number[]): number | null => {
  if (own.length < 2) return null
  const paired = sampleVariance([...differences])
  return paired === 0 ? null : (sampleVariance([...own]) + sampleVariance([...others])) / paired
}

const CONFIDENCE = 0.95
