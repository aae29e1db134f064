/** Told by its tests whole: a mutant of it that lives means that a run is blind. A constant, which is read once, and rules that are read at every call. */
export const least = -[1, 2].length

export const isWithin = (value: number): boolean => value >= least && value < 3

export const sideOf = (value: number): string => {
  if (isWithin(value)) return 'inside'
  return 'outside'
}
