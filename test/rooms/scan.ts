/** What a source file imports and which globals it uses, from its syntax tree: a word in a comment or a string is neither. */
import ts from 'typescript'
import { impureGlobals, localeMethods } from './table.js'

export type Import = { readonly from: string; readonly kind: 'static' | 'types' | 'onDemand' }
export type Scan = { readonly imports: readonly Import[]; readonly impure: readonly string[] }

export const scan = (path: string, text: string): Scan => {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const imports: Import[] = []
  const impure: string[] = []
  const declared = new Set<string>()
  const used: ts.Identifier[] = []
  const visit = (node: ts.Node): void => {
    const found = importOf(node)
    if (found) imports.push(found)
    if (isBinding(node) && node.name && ts.isIdentifier(node.name)) declared.add(node.name.text)
    if (ts.isIdentifier(node) && !isName(node)) used.push(node)
    if (ts.isPropertyAccessExpression(node) && localeMethods.has(node.name.text)) impure.push(node.name.text)
    ts.forEachChild(node, visit)
  }
  visit(file)
  for (const node of used) {
    if (declared.has(node.text)) continue
    if (impureGlobals.has(node.text)) impure.push(node.text)
    if (node.text === 'Math' && !isSeededMath(node)) impure.push('Math.random')
  }
  return { imports, impure }
}

const importOf = (node: ts.Node): Import | undefined => {
  if (ts.isImportDeclaration(node)) return at(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword ? 'types' : 'static')
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) return at(node.moduleSpecifier, node.isTypeOnly ? 'types' : 'static')
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return at(node.argument.literal, 'types')
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) return at(node.arguments[0], 'onDemand')
  return undefined
}

/** An `import(name)` of a computed name has no text to judge; `*` stands for it, and only rooms with effects may have it. */
const at = (specifier: ts.Node | undefined, kind: Import['kind']): Import => ({
  from: specifier && ts.isStringLiteralLike(specifier) ? specifier.text : '*',
  kind,
})

type Binding = ts.VariableDeclaration | ts.ParameterDeclaration | ts.BindingElement | ts.FunctionDeclaration | ts.ImportSpecifier

const isBinding = (node: ts.Node): node is Binding =>
  ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node) || ts.isFunctionDeclaration(node) || ts.isImportSpecifier(node)

/** The name of a property, a label of a type, the far end of a dot: not a use of a global. */
const isName = (node: ts.Identifier): boolean => {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent)) return parent.name === node
  if (ts.isQualifiedName(parent)) return parent.right === node
  if (ts.isBindingElement(parent)) return parent.propertyName === node
  return ts.isTypeElement(parent) || ts.isNamedTupleMember(parent) || ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent)
}

/** `Math.max` and its like; not `Math.random`, and not a `Math` that leaves for somewhere else. */
const isSeededMath = ({ parent }: ts.Identifier): boolean => ts.isPropertyAccessExpression(parent) && parent.name.text !== 'random'
