/**
 * The values that were asked for last, by text: bounded in number and in the length of the texts. What was not asked for the longest goes first.
 */
export type Recent<A> = { get(text: string): A | undefined; set(text: string, value: A): void }

export const recent = <A>(most: { readonly entries: number; readonly length: number }): Recent<A> => {
  const kept = new Map<string, A>() // in order of the last question
  let length = 0
  return {
    get: (text) => {
      const value = kept.get(text)
      if (value === undefined || !kept.delete(text)) return undefined
      kept.set(text, value)
      return value
    },
    set: (text, value) => {
      if (!kept.delete(text)) length += text.length
      kept.set(text, value)
      for (const oldest of kept.keys()) {
        if (kept.size <= most.entries && length <= most.length) return
        kept.delete(oldest)
        length -= oldest.length
      }
    },
  }
}
