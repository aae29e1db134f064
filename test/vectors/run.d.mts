/** What became of one vector; `expected` and `got` are there where its kind is known. */
export type Replayed = {
  readonly id: string
  readonly kind: string
  readonly result: 'passed' | 'failed' | 'skipped'
  readonly expected?: unknown
  readonly got?: unknown
}
export const textOf: (path: string) => string
export const replay: (text: string) => Generator<Replayed>
