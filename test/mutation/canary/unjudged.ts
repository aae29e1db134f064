/** Run by a test that looks at nothing: a mutant of it that dies means that a run takes every mutant for dead. */
export const unheard = (value: number): boolean => value > 1 && value < 3
