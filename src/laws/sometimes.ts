/**
 * Two answers to a law that proves nothing: `sometimes` names the branches that its runs must have reached, and `rejects` shows
 * that a wrong implementation does not get through. A law is one property over a builder, with the branches it must reach.
 */
import fc from 'fast-check'

/** Counts the branches that a law reached. Of one law: two laws never share one. */
export type Sometimes<Name extends string = string> = {
  /** Counts `name`, unless `when` is false. */
  reach(name: Name, when?: boolean): void
  /** How often `name` was reached. */
  count(name: Name): number
  /** The names never reached so far. */
  missing(): readonly Name[]
  /** Throws, with the names, if one was never reached. */
  check(): void
}

/**
 * `title` begins with the law's word; `property` is what `fc.assert` takes; `sometimes` says after the runs whether they
 * proved anything. It is optional to look at: a policy that does nothing reaches nothing, and is lawful.
 */
export type Law = { readonly title: string; readonly property: fc.IProperty<unknown>; readonly sometimes: Pick<Sometimes, 'missing' | 'check'> }

/** Counts branches by `names`; `check` throws where one was never reached. */
export const sometimes = <Name extends string>(names: readonly Name[]): Sometimes<Name> => {
  const counts = new Map<Name, number>(names.map((name) => [name, 0]))
  const missing = (): readonly Name[] => names.filter((name) => counts.get(name) === 0)
  return {
    reach: (name, when = true) => {
      if (when) counts.set(name, (counts.get(name) ?? 0) + 1)
    },
    count: (name) => counts.get(name) ?? 0,
    missing,
    check: () => {
      if (missing().length > 0)
        throw new Error(`never reached: ${missing().join(', ')}; the law holds, but proves nothing of it: give it more runs, or say that it cannot be`)
    },
  }
}

/** Does the property fail within the runs that are configured? Nothing is shrunk: a yes or no is enough. */
export const rejects = (property: fc.IProperty<unknown>, parameters: fc.Parameters<unknown> = {}): boolean =>
  fc.check(property, { ...parameters, endOnFailure: true }).failed

/** The body of a test of a law: it holds, and its runs reached what they must. */
export const holds = ({ property, sometimes: reached }: Law, parameters: fc.Parameters<unknown> = {}): void => {
  fc.assert(property, parameters)
  reached.check()
}
