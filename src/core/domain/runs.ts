/**
 * Joins the sorted runs of a list. A list in the order of slots ("a-9" before "a-10") is a run per number of digits, and joining those few
 * costs a comparison an element, where a sort asks five and more, each through a call.
 */

/** From more breaks than this on, a sort is cheaper. */
export const FEW_BREAKS = 8

/** `twins`: two of one id met; they lie side by side. */
export type Joined<A> = { readonly items: readonly A[]; readonly twins: boolean }

/** `breaks`: where a next run begins, in order; an element that equals the one before begins one as well. */
export const joinRuns = <A extends { readonly id: string }>(items: readonly A[], breaks: readonly number[]): Joined<A> => {
  let from = items
  let to: A[] = new Array(items.length)
  let twins = false
  for (let i = 0; i < breaks.length; i++) {
    const end = breaks[i + 1] ?? items.length
    if (joinTwo(from, breaks[i] as number, end, to)) twins = true
    const joined = to
    to = i === 0 ? new Array(items.length) : (from as A[])
    from = joined
  }
  return { items: from, twins }
}

/** What lies before `middle` and from there to `end` is sorted each; what follows is taken over as it is. True: two were equal, and two that are always meet. */
const joinTwo = <A extends { readonly id: string }>(from: readonly A[], middle: number, end: number, to: A[]): boolean => {
  let left = 0
  let right = middle
  let at = 0
  let a = from[left] as A
  let b = from[right] as A
  let twins = false
  for (;;) {
    if (b.id < a.id) {
      to[at++] = b
      if (++right === end) break
      b = from[right] as A
    } else {
      if (a.id === b.id) twins = true
      to[at++] = a
      if (++left === middle) break
      a = from[left] as A
    }
  }
  while (left < middle) to[at++] = from[left++] as A
  while (right < end) to[at++] = from[right++] as A
  while (at < from.length) to[at] = from[at++] as A
  return twins
}
