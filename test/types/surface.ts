/** What each entry of the package exports, as the compiler sees the sources: its names, and the declaration of each without a comment. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

/** An exported name with the symbol behind it. */
export type Exported = { readonly name: string; readonly symbol: ts.Symbol }
export type Entry = { readonly entry: string; readonly exported: readonly Exported[] }

export const readSurface = (): readonly Entry[] => sources.map(({ entry, source }) => ({ entry, exported: exportedBy(source) }))

/** A name may be a value, a type, or both; which of them is part of the surface. */
export const nameLine = ({ name, symbol }: Exported): string => {
  const kinds = [symbol.flags & ts.SymbolFlags.Value ? 'value' : '', symbol.flags & ts.SymbolFlags.Type ? 'type' : '']
  return `${name}: ${kinds.filter((kind) => kind !== '').join(' and ')}`
}

/** The declaration as it is shipped, under the name that the entry gives it. */
export const declarationOf = ({ name, symbol }: Exported): string => {
  const texts = (symbol.declarations ?? []).map((declaration) => {
    const shipped = shippedText(declaration.getSourceFile())
    const own = shipped.statements.filter((statement) => namesOf(statement).includes(symbol.name))
    return own.map((statement) => printer.printNode(ts.EmitHint.Unspecified, statement, shipped)).join('\n')
  })
  const text = [...new Set(texts)].join('\n').replaceAll(/import\("[^"]+"\)\./g, '') // where a name comes from is no part of the surface
  return name === symbol.name ? text : `${text} // as ${name}`
}

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
  strict: true,
  exactOptionalPropertyTypes: true,
  declaration: true,
  emitDeclarationOnly: true,
}
const program = ts.createProgram(
  sources.map(({ source }) => source),
  options,
)
const checker = program.getTypeChecker()
const printer = ts.createPrinter({ removeComments: true })

const exportedBy = (source: string): readonly Exported[] => {
  const file = program.getSourceFile(source)
  const module = file && checker.getSymbolAtLocation(file)
  return (module ? checker.getExportsOfModule(module) : [])
    .map((each) => ({ name: each.name, symbol: each.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(each) : each }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

const shippedTexts = new Map<ts.SourceFile, ts.SourceFile>()
const shippedText = (source: ts.SourceFile): ts.SourceFile => {
  const known = shippedTexts.get(source)
  if (known) return known
  let text = ''
  program.emit(
    source,
    (_, written) => {
      text = written
    },
    undefined,
    true,
  )
  const shipped = ts.createSourceFile(source.fileName, text, ts.ScriptTarget.ES2022, true)
  shippedTexts.set(source, shipped)
  return shipped
}

const namesOf = (statement: ts.Statement): readonly string[] => {
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.map(({ name }) => name.getText())
  const named = ts.isTypeAliasDeclaration(statement) || ts.isInterfaceDeclaration(statement) || ts.isFunctionDeclaration(statement)
  return named && statement.name ? [statement.name.text] : []
}
