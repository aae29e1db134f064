/** The version of the package, read from where npm keeps it: one place, no copy. */
import { readFileSync } from 'node:fs'

/** What asks for it, and nothing else. */
export const versionFlags: readonly string[] = ['-V', '--version']

export const version = (): string => (JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { readonly version: string }).version
