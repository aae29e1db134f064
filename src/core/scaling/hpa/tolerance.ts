/** How far from the target the number stands, as shares: a band with both its ends. Source: hpa.md §1.4, tolerance; E9. */

export type Tolerance = { readonly up: number; readonly down: number }

/** False for NaN and infinity: nothing to compare is never near. */
export const isWithin = ({ up, down }: Tolerance, ratio: number): boolean => 1 - down <= ratio && ratio <= 1 + up

/**
 * A tolerance that was written as a quantity: the whole number of the coarsest unit in which it is one (ones, thousandths, millionths, billionths) times that
 * unit, as the controller makes a double of it; finer, it is rounded up. So 0.009 is 9 * 0.001, which lies above it.
 */
export const quantityTolerance = (tolerance: number): number => {
  for (const [per, unit] of units) {
    const whole = Math.round(tolerance * per)
    if (whole / per === tolerance) return whole * unit
  }
  return Math.ceil(tolerance * 1e9) * 1e-9
}

const units = [
  [1, 1],
  [1e3, 1e-3],
  [1e6, 1e-6],
  [1e9, 1e-9],
] as const
