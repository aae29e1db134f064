/**
 * Copies with other fields. Not by spread: in V8 11 (Node 20) each `{ ...value, field }` gets a hidden class of its own, and code that has seen many classes at
 * one place reads each field there ten times as slowly; a fleet of ten thousand then waits for little else.
 * Laws: twin (a spread); few (a thousand copies share one class).
 */
export const copyOf = <T extends object>(value: T, changes?: Partial<T>): T => Object.assign({}, value, changes)

/** While it is made; nothing else holds it. */
export type Writable<T> = { -readonly [K in keyof T]: T[K] }
