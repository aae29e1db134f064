/** What the tests take of `model.mjs`, which is plain because `npm run docs` runs it as it is. */
export type Project = { readonly children?: readonly unknown[] }

export function readModel(other?: {
  readonly entryPoints: readonly string[]
  readonly tsconfig: string
}): Promise<{ readonly project: Project; readonly warnings: readonly string[] }>
export function undocumented(project: Project): readonly string[]
