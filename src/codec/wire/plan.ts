/**
 * A plan on its way out: one line of JSON for programs, and a document for people, whose instants are RFC 3339.
 * Laws: the line holds no line break that any reader knows; JSON.parse of it is the plan.
 */
import type { Plan } from '../../core/domain/index.js'
import { textOfInstant } from '../base/instant.js'

/** A plan on one line, as `decide --stream` answers. */
export const planToJson = (plan: Plan): string => toJsonLine(plan)

/** Any JSON value as one line. */
export const toJsonLine = (json: unknown): string =>
  // JSON leaves these three as they are, and some readers end a line at them.
  JSON.stringify(json).replace(/[\u0085\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** A plan as people read it: instants as RFC 3339. */
export const planToDocument = (plan: Plan): unknown => toDocument(plan)

/** Any JSON value with its instants as RFC 3339: by name, as memory is shifted by name, for stages of users keep instants too. */
export const toDocument = (json: unknown): unknown => readable(json, '')

const readable = (json: unknown, key: string): unknown => {
  if (typeof json === 'number') return Number.isSafeInteger(json) && isInstantKey(key) ? textOfInstant(json) : json
  if (Array.isArray(json)) return json.map((held) => toDocument(held))
  if (typeof json !== 'object' || json === null) return json
  return Object.fromEntries(Object.entries(json).map(([name, held]) => [name, readable(held, name)]))
}

const isInstantKey = (key: string): boolean => INSTANTS.has(key) || key.endsWith('At')
const INSTANTS: ReadonlySet<string> = new Set(['at', 'until', 'deadline', 'since', 'drainingSince', 'drainDeadline', 'now'])
