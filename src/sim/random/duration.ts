/**
 * Durations drawn from a distribution, in whole microseconds, with the mean and the quantiles that sizing needs.
 * Source: a log-normal of mean m and cv has sigma² = ln(1 + cv²) and median m / √(1 + cv²).
 */
import type { Sizes } from '../scenario.js'
import { exp, log } from './elementary.js'
import type { Stream } from './stream.js'

/** A function that draws the next one: what does not change from draw to draw is computed once. */
export const sampler = (sizes: Sizes, stream: Stream): (() => number) => {
  switch (sizes.kind) {
    case 'fixed': {
      const micros = Math.round(sizes.seconds * 1e6)
      return () => micros
    }
    case 'exponential': {
      const mean = sizes.meanSeconds * 1e6
      return () => Math.round(stream.exponential() * mean)
    }
    case 'lognormal': {
      const { medianSeconds, sigma } = lognormalOf(sizes)
      const median = medianSeconds * 1e6
      return () => Math.round(median * exp(sigma * stream.normal()))
    }
  }
}

export const meanSecondsOf = (sizes: Sizes): number => {
  if (sizes.kind === 'fixed') return sizes.seconds
  if ('meanSeconds' in sizes) return sizes.meanSeconds
  return sizes.medianSeconds * exp((sizes.sigma * sizes.sigma) / 2)
}

/** What 99 % stay below. */
export const p99SecondsOf = (sizes: Sizes): number => {
  if (sizes.kind === 'fixed') return sizes.seconds
  if (sizes.kind === 'exponential') return sizes.meanSeconds * log(100)
  const { medianSeconds, sigma } = lognormalOf(sizes)
  return medianSeconds * exp(sigma * NORMAL_P99)
}

const lognormalOf = (sizes: Extract<Sizes, { kind: 'lognormal' }>): { readonly medianSeconds: number; readonly sigma: number } => {
  if (!('meanSeconds' in sizes)) return sizes
  const spread = 1 + sizes.cv * sizes.cv
  return { medianSeconds: sizes.meanSeconds / Math.sqrt(spread), sigma: Math.sqrt(log(spread)) }
}

/** The 99 % quantile of the normal distribution. */
const NORMAL_P99 = 2.3263478740408408
