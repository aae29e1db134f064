/** The third net: what each file imports and uses, held against the table. */
import { posix } from 'node:path'
import { type Import, scan } from './scan.js'
import { maxLines, type Room, rooms } from './table.js'

/** One sentence for each violation, with its file. Paths are relative to `src`, with slashes. */
export const violations = (files: ReadonlyMap<string, string>): readonly string[] => {
  const found: string[] = []
  for (const [path, text] of files) for (const problem of problemsOf(path, text)) found.push(`${path}: ${problem}`)
  return found
}

const problemsOf = (path: string, text: string): readonly string[] => {
  const name = roomOf(path)
  const room = rooms[name]
  if (!room) return [`there is no room "${name}" in the table`]
  const { imports, impure } = scan(path, text)
  const problems: string[] = []
  for (const each of imports) {
    const problem = problemOfImport(path, name, room, each)
    if (problem) problems.push(problem)
  }
  if (!room.effects) for (const global of impure) problems.push(`uses ${global}`)
  const lines = text.split('\n').length - 1
  if (lines > maxLines) problems.push(`has ${lines} lines, split at ${maxLines}`)
  return problems
}

const problemOfImport = (path: string, name: string, room: Room, { from, kind }: Import): string | undefined => {
  if (from.startsWith('.')) {
    if (!from.endsWith('.js')) return `imports ${from} without .js`
    const target = posix.join(posix.dirname(path), from)
    if (target.startsWith('../')) return `imports ${from}, outside src`
    const other = roomOf(target)
    if (other === name) return undefined
    if (!room.rooms.includes(other)) return `imports the room ${other || 'src/index'}`
    if (room.typesOf?.includes(other) && kind !== 'types') return `imports more than types of ${other}`
    if (room.onDemand?.includes(other) && kind === 'static') return `imports ${other} at start, not on demand`
    return undefined
  }
  if (/^fp-ts\/lib\/\w+\.js$/.test(from)) return undefined
  if (room.effects && (from.startsWith('node:') || from === '*')) return undefined
  const known = room.packages.some((each) => (each === 'io-ts' ? /^io-ts(\/lib\/\w+\.js)?$/.test(from) : from === each || from.startsWith(`${each}/`)))
  return known ? undefined : `imports ${from}`
}

/** `core/domain/agent.ts` is in `core`; `index.ts` is in the room without a name. */
const roomOf = (path: string): string => (path.includes('/') ? path.slice(0, path.indexOf('/')) : '')
