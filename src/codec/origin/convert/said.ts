/** What was said, and only that: zero is how the predecessor said nothing, and an absent key is how it is said here. */

export const said = <A extends number | string>(value: A): A | undefined => (value === 0 || value === '' ? undefined : value)

type Open<A> = { readonly [K in keyof A]: A[K] | undefined }
/** Without the keys that hold undefined. */
export const defined = <A extends object>(open: Open<A>): A => Object.fromEntries(Object.entries(open).filter(([, value]) => value !== undefined)) as A

/** Of most of what it was told the predecessor made no use. */
export const IDLE_THERE = 'takes effect here; it had none there'
