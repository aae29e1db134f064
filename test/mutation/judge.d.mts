export type Mutant = {
  readonly location: { readonly start: Place; readonly end: Place }
  readonly replacement?: string
  readonly status: string
}
type Place = { readonly line: number; readonly column: number }
export type Report = { readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>> }
export type Demand = { readonly listed: Readonly<Record<string, string>>; readonly least: number; readonly share: number }
export type Verdict = {
  readonly mutants: number
  readonly killed: number
  readonly alive: number
  readonly timedOut: number
  readonly score: number
  readonly faults: readonly string[]
}
export const nameOf: (file: string, source: string, mutant: Mutant) => string
export const judge: (report: Report, demand: Demand) => Verdict
export const percent: (share: number) => string
