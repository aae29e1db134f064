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
  let joined = items
  let twins = false
  for (let i = 0; i < breaks.length; i++) {
    const end = breaks[i + 1] ?? items.length
    const to: A[] = new Array(end)
    if (joinTwo(joined, breaks[i] as number, items, end, to)) twins = true
    joined = to
  }
  return { items: joined, twins }
}

/** What lies in `joined` before `middle`, and in `items` from there to `end`, is sorted each. True: two were equal, and two that are always meet. */
const joinTwo = <A extends { readonly id: string }>(joined: readonly A[], middle: number, items: readonly A[], end: number, to: A[]): boolean => {
  let left = 0
  let right = middle
  let at = 0
  let a = joined[left] as A
  let b = items[right] as A
  let twins = false
  for (;;) {
    if (b.id < a.id) {
      // Between "a-1" and "a-2" lie all of "a-100" to "a-199": many are passed by a look at the last of them.
      while (right + BLOCK < end && (items[right + BLOCK] as A).id < a.id) for (let i = 0; i < BLOCK; i++) to[at++] = items[right++] as A
      to[at++] = items[right] as A
      if (++right === end) break
      b = items[right] as A
    } else {
      if (a.id === b.id) twins = true
      to[at++] = a
      if (++left === middle) break
      a = joined[left] as A
    }
  }
  while (left < middle) to[at++] = joined[left++] as A
  while (right < end) to[at++] = items[right++] as A
  return twins
}

const BLOCK = 4
