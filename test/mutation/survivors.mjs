/** The mutants that may live, each with the reason why no test can tell it from what stands in src. By name, as `judge` gives it. */
export const survivors = {}
