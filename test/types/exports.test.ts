/** The surface of each entry, pinned: its names for the reader in a hurry, and the whole declarations. A change of either is a line in a diff. */
import { expect, it } from 'vitest'
import { declarationOf, nameLine, readSurface } from './surface.js'

const surface = readSurface()
const fileOf = (entry: string): string => `${entry === '.' ? 'homeostat' : entry.slice(2)}.txt`

it.each(surface)('$entry exports what it exported', async ({ entry, exported }) => {
  expect(exported.length).toBeGreaterThan(0)
  await expect(`${exported.map(nameLine).join('\n')}\n`).toMatchFileSnapshot(`./exports/${fileOf(entry)}`)
})

it.each(surface)('$entry declares what it declared', { timeout: 300_000 }, async ({ entry, exported }) => {
  const declarations = exported.map(declarationOf)
  expect(declarations.filter((text) => text === '')).toEqual([])
  await expect(`${declarations.join('\n\n')}\n`).toMatchFileSnapshot(`./declarations/${fileOf(entry)}`)
})
