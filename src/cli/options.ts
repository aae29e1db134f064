/** What each command may be asked for, as commander hands it over. */

import type { Mode } from '../operator/index.js'
import type { ProviderName } from './input/provider.js'

export type DecideOptions = {
  readonly spec?: string
  readonly observed?: string
  readonly now?: string
  readonly output?: 'json' | 'yaml' | 'table'
  readonly stream?: true
}
export type ConvertOptions = { readonly to: 'agent' | 'origin'; readonly output: 'json' | 'yaml' }
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
/** `interval` and `grace` in milliseconds; absent, as the operator has them. */
export type RunOptions = { readonly provider: ProviderName; readonly mode: Mode; readonly interval?: number; readonly grace?: number }
