/** Bugs throw, and nobody in core or loop catches them. Errors of the user are found by the codecs, those of the world are observations. */
export function invariant(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(`homeostat: ${message}. This is a bug of the caller or of homeostat, never of the world.`)
}
