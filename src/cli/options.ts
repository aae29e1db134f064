/** What each command may be asked for, as commander hands it over. */

export type DecideOptions = {
  readonly spec?: string
  readonly observed?: string
  readonly now?: string
  readonly output?: 'json' | 'yaml' | 'table'
  readonly stream?: true
}
export type SimulateOptions = {
  readonly trace?: string
  readonly policy: readonly string[]
  readonly seed?: number
  readonly json?: true
  readonly report?: string
}
export type CompareOptions = { readonly policy: readonly string[]; readonly seeds: number; readonly json?: true; readonly report?: string }
export type StartOptions = { readonly trace?: string; readonly seed: number; readonly report: string }
export type InitOptions = { readonly scenario?: true }
