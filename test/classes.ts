/** How many hidden classes the engine of this Node gives to objects: what is of many is slow to read, and no other test would tell. */
import { setFlagsFromString } from 'node:v8'

setFlagsFromString('--allow-natives-syntax')
const isOfOneClass = new Function('a', 'b', 'return %HaveSameMap(a, b)') as (a: object, b: object) => boolean
setFlagsFromString('--no-allow-natives-syntax')

/** Of plain objects. */
export const classesOf = (objects: readonly object[]): number => {
  const seen: object[] = []
  for (const own of objects) if (!seen.some((other) => isOfOneClass(own, other))) seen.push(own)
  return seen.length
}

/** Of each plain object within `values`, by where it lies: keys, `[]` for any place of a list, and what `type` and `stage` say there. */
export const classesWithin = (values: readonly unknown[]): Readonly<Record<string, number>> => {
  const byPath = new Map<string, object[]>()
  const walk = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return
    if (Array.isArray(value)) {
      for (const each of value) walk(each, `${path}[]`)
      return
    }
    const { type = '', stage = '' } = value as { readonly type?: string; readonly stage?: string }
    const own = `${path}${type}${stage}`
    const known = byPath.get(own)
    if (known === undefined) byPath.set(own, [value])
    else known.push(value)
    for (const [key, each] of Object.entries(value)) walk(each, `${own}.${key}`)
  }
  for (const value of values) walk(value, '')
  return Object.fromEntries([...byPath].map(([path, objects]) => [path, classesOf(objects)]))
}
