/** How far from the target the number stands, as shares: a band with both its ends. Source: hpa.md §1.4, tolerance; E9. */
import { thousandths } from './thousandths.js'

export type Tolerance = { readonly up: number; readonly down: number }

/** False for NaN and infinity: nothing to compare is never near. */
export const isWithin = ({ up, down }: Tolerance, ratio: number): boolean => 1 - down <= ratio && ratio <= 1 + up

/** A tolerance that was written as a quantity is thousandths of one, but for whole ones. */
export const quantityTolerance = (tolerance: number): number => (Number.isInteger(tolerance) ? tolerance : Number(thousandths(tolerance)) * 0.001)
