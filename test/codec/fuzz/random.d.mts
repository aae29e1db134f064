export type Random = {
  readonly below: (count: number) => number
  readonly oneOf: <A>(list: readonly A[]) => A
  readonly chance: (share: number) => boolean
}
export const randomOf: (seed: number, index: number) => Random
