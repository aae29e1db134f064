/** Laws of what answers later: the same as `Law`, with a property that is awaited. */
import fc from 'fast-check'
import type { Sometimes } from '../sometimes.js'

/**
 * A law of what answers later: `title`, the `property` that `fc.assert` takes, and `sometimes`, which says after the runs whether they reached what they must.
 */
export type AsyncLaw = { readonly title: string; readonly property: fc.IAsyncProperty<unknown>; readonly sometimes: Pick<Sometimes, 'missing' | 'check'> }

/** The body of a test of such a law: it holds, and its runs reached what they must. */
export const holdsAsync = async ({ property, sometimes: reached }: AsyncLaw, parameters: fc.Parameters<unknown> = {}): Promise<void> => {
  await fc.assert(property, parameters)
  reached.check()
}

/** Does the property fail within the runs that are configured? Nothing is shrunk. */
export const rejectsAsync = async (property: fc.IAsyncProperty<unknown>, parameters: fc.Parameters<unknown> = {}): Promise<boolean> =>
  (await fc.check(property, { ...parameters, endOnFailure: true })).failed
