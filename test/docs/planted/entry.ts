/**
 * An entry with faults, to show that they are seen.
 * @module planted
 */

/** Says one thing of `said`, and links to {@link nowhere}. */
export type Told = { readonly type: 'Told'; readonly said: number; readonly silent: number }

type Hidden = { readonly at: number }

/** Takes what nobody can name. */
export const told = (hidden: Hidden): Told => ({ type: 'Told', said: hidden.at, silent: 0 })

export const untold = 1
