/**
 * "Did you mean": the known word that is at most two edits away from what was written, and clearly nearer than a guess.
 */

/** The nearest of the known words, the first of equals; else the only one that begins so; none when all are further than one edit in three letters. */
export const nearest = (word: string, known: readonly string[]): string | undefined => {
  if (word.length > LONGEST_WORD) return undefined
  let found: string | undefined
  let least = Math.min(2, Math.ceil(word.length / 3)) + 1
  const plain = word.toLowerCase()
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) >= least) continue
    const edits = distance(plain, candidate.toLowerCase())
    if (edits < least) [found, least] = [candidate, edits]
  }
  return found ?? theOnly(plain.length < 3 ? [] : known.filter((candidate) => candidate.toLowerCase().startsWith(plain)))
}

const theOnly = (words: readonly string[]): string | undefined => (words.length === 1 ? words[0] : undefined)

/** Levenshtein's, in which two neighbours that changed places are one edit. */
const distance = (a: string, b: string): number => {
  let before: readonly number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const edits = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1))
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] // before the first letter of either there is none
      row.push(swapped ? Math.min(edits, before[j - 2]! + 1) : edits)
    }
    before = last
    last = row
  }
  return last[b.length]!
}

const LONGEST_WORD = 40
