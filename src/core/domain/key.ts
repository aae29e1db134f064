/** What tells agents apart: `namespace/name`. */

/**
 * A slash within the namespace is escaped, and a percent sign for its sake: no two agents have one key, whatever they are called. Takes an agent, or just its
 * `namespace` and `name`.
 */
export const agentKey = (named: { readonly namespace: string; readonly name: string }): string => {
  const known = made.get(named)
  if (known !== undefined) return known
  const { namespace, name } = named
  const key = `${/[%/]/.test(namespace) ? namespace.replaceAll('%', '%25').replaceAll('/', '%2F') : namespace}/${name}`
  if ('revision' in named) made.set(named, key)
  return key
}

/** Of agents, which stay as they are. A map that was given one text and is asked for the same one need not compare the two: of a large fleet an eighth of a pass. */
const made = new WeakMap<object, string>()
