/** The exported names of each entry, values and types, pinned: a change of the surface is a line in a diff. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly exports: Record<string, string | { readonly types: string }> }
const sources = Object.entries(exports).flatMap(([entry, target]) =>
  typeof target === 'string' ? [] : [{ entry, source: join(root, target.types.replace('./dist/', 'src/').replace('.d.ts', '.ts')) }],
)
const options: ts.CompilerOptions = {
  module: ts.ModuleKind.NodeNext,
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2023.d.ts'],
  types: [],
  noEmit: true,
}
const program = ts.createProgram(
  sources.map(({ source }) => source),
  options,
)
const checker = program.getTypeChecker()

it.each(sources)('$entry exports what it exported', async ({ entry, source }) => {
  const file = program.getSourceFile(source)
  const symbol = file && checker.getSymbolAtLocation(file)
  const names = symbol ? checker.getExportsOfModule(symbol).map(lineOf) : []
  expect(names.length).toBeGreaterThan(0)
  await expect(`${names.sort().join('\n')}\n`).toMatchFileSnapshot(`./exports/${entry === '.' ? 'homeostat' : entry.slice(2)}.txt`)
})

/** A name may be a value, a type, or both; which of them is part of the surface. */
const lineOf = (exported: ts.Symbol): string => {
  const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported
  const kinds = [symbol.flags & ts.SymbolFlags.Value ? 'value' : '', symbol.flags & ts.SymbolFlags.Type ? 'type' : '']
  return `${exported.name}: ${kinds.filter((kind) => kind !== '').join(' and ')}`
}
