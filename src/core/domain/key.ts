/** What tells agents apart: `namespace/name`. */

/**
 * A slash within the namespace is escaped, and a percent sign for its sake: no two agents have one key, whatever they are called. Takes an agent, or just its
 * `namespace` and `name`.
 */
export const agentKey = ({ namespace, name }: { readonly namespace: string; readonly name: string }): string =>
  `${/[%/]/.test(namespace) ? namespace.replaceAll('%', '%25').replaceAll('/', '%2F') : namespace}/${name}`
