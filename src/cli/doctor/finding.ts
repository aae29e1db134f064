/** What was found of a thing that homeostat could use. Never a fault: what is missing takes one ability away, and says which. */

/** `detail`: which, or what instead. `use`: what it is good for. `remedy`: how to have it, where it is missing. */
export type Finding = { readonly name: string; readonly found: boolean; readonly detail: string; readonly use: string; readonly remedy: string }

/** The remedy is told only where there is something to mend. */
export const finding = (name: string, found: boolean, detail: string, use: string, remedy: string): Finding => ({
  name,
  found,
  detail,
  use,
  remedy: found ? '' : remedy,
})
