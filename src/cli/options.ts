/** What each command may be asked for, as commander hands it over. */

import type { Mode } from '../operator/index.js'
import type { ProviderName } from './input/provider.js'

export const forms = ['json', 'yaml', 'table'] as const
export type Form = (typeof forms)[number]
export const shells = ['bash', 'zsh', 'fish'] as const
export type Shell = (typeof shells)[number]

type Output = { readonly output: Form }
type Question = { readonly spec?: string; readonly observed?: string; readonly now?: string }

export type VersionOptions = Output
export type DecideOptions = Output & Question & { readonly stream?: true }
export type ExplainOptions = Output & Question & { readonly line?: number }
export type ValidateOptions = Output
export type ConvertOptions = Output & { readonly to: 'agent' | 'origin' }
export type SimulateOptions = Output & {
  readonly trace?: string
  readonly policy: readonly string[]
  readonly seed?: number
  readonly json?: true
  readonly report?: string
}
export type CompareOptions = Output & { readonly policy: readonly string[]; readonly seeds: number; readonly json?: true; readonly report?: string }
export type StartOptions = { readonly trace?: string; readonly seed: number; readonly report: string }
export type InitOptions = { readonly scenario?: true; readonly observed?: true; readonly policy?: true; readonly all?: true }
/** Texts of durations; absent, as the operator has them. */
export type RunOptions = { readonly provider: ProviderName; readonly mode: Mode; readonly interval?: string; readonly grace?: string }
export type DoctorOptions = Output
