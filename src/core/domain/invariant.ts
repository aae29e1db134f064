/** Bugs throw, and nobody in core or loop catches them. Errors of the user are found by the codecs, those of the world are observations. */
export function invariant(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(`homeostat: ${message}. This is for the caller to mend, or a bug of homeostat; never a fault of the world.`)
}
