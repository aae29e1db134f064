/**
 * Joins the sorted runs of a list. A list in the order of slots ("a-9" before "a-10") is a run per number of digits, and joining those few
 * costs a comparison an element, where a sort asks five and more, each through a call.
 */

/** From more breaks than this on, a sort is cheaper. */
export const FEW_BREAKS = 8

/** `breaks`: where a next run begins, in order. Elements of one id end side by side. */
export const joinRuns = <A extends { readonly id: string }>(items: readonly A[], breaks: readonly number[]): readonly A[] => {
  let from = items
  let to: A[] = new Array(items.length)
  for (let i = 0; i < breaks.length; i++) {
    const end = breaks[i + 1] ?? items.length
    joinTwo(from, breaks[i] as number, end, to)
    const joined = to
    to = i === 0 ? new Array(items.length) : (from as A[])
    from = joined
  }
  return from
}

/** What lies before `middle` and from there to `end` is sorted each; what follows is taken over as it is. */
const joinTwo = <A extends { readonly id: string }>(from: readonly A[], middle: number, end: number, to: A[]): void => {
  let left = 0
  let right = middle
  let at = 0
  let a = from[left] as A
  let b = from[right] as A
  for (;;) {
    if (b.id < a.id) {
      to[at++] = b
      if (++right === end) break
      b = from[right] as A
    } else {
      to[at++] = a
      if (++left === middle) break
      a = from[left] as A
    }
  }
  while (left < middle) to[at++] = from[left++] as A
  while (right < end) to[at++] = from[right++] as A
  while (at < from.length) to[at] = from[at++] as A
}
