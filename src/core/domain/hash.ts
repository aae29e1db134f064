/**
 * A pure hash of JSON values: the revision of an agent and every tie that must not depend on order come from here.
 * Laws: equal values hash alike, whatever the order of their keys. Not cryptographic. Source: MurmurHash3, 32 bit, by A. Appleby.
 */

import { compareBytes } from './bytes.js'

/** A value as one text, keys sorted, absent keys and `undefined` left out: equal values give equal texts. */
export const canonicalText = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value)
    .filter(([, held]) => held !== undefined)
    .sort(([a], [b]) => compareBytes(a, b))
  return `{${entries.map(([key, held]) => `${JSON.stringify(key)}:${canonicalText(held)}`).join(',')}}`
}

/** 32 bits of a text, as an unsigned integer. */
export const hashText = (text: string, seed = 0): number => {
  let hash = seed | 0
  for (let i = 0; i < text.length; i++) {
    let unit = Math.imul(text.charCodeAt(i), 0xcc9e2d51)
    unit = Math.imul((unit << 15) | (unit >>> 17), 0x1b873593)
    hash ^= unit
    hash = (Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64) | 0
  }
  hash ^= text.length
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** Eight hexadecimal characters of a value: fit for a DNS label. */
export const revisionOf = (value: unknown): string => hashText(canonicalText(value)).toString(16).padStart(8, '0')
