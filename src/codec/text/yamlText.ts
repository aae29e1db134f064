/**
 * YAML text to values and places, one document after the other, within the limits. The parser is fed sign by sign, so that it stops at a limit
 * and not behind it; documents are read from its tree, for its own way to a value resolves tags and aliases by rules that differ from JSON's.
 */
import { Composer, type CST, type Document, type ErrorCode, Lexer, LineCounter, Parser } from 'yaml'
import { MOST_DEPTH, MOST_DOCUMENTS, MOST_TOKENS, tooDeep } from '../base/limits.js'
import type { Placed, TextFault } from './place.js'
import { sentenceOf } from './sentences.js'
import { readNode } from './yamlNode.js'

export type YamlText = { readonly documents: readonly Placed[]; readonly faults: readonly TextFault[]; readonly lines: LineCounter }

export const readYaml = (text: string): YamlText => {
  const lines = new LineCounter()
  const { tokens, fault } = tokensOf(text, lines)
  if (fault !== undefined) return { documents: [], faults: [fault], lines }
  const { documents, faults } = compose(tokens)
  return faults.length > 0 ? { documents: [], faults, lines } : { documents: documents.map(({ contents }) => readNode(contents)), faults, lines }
}

/** The tokens of a text, up to its first fault or to a limit. */
const tokensOf = (text: string, lines: LineCounter): { readonly tokens: readonly CST.Token[]; readonly fault: TextFault | undefined } => {
  const tokens: CST.Token[] = []
  const parser = new Parser(lines.addNewLine)
  lines.addNewLine(0)
  let documents = 0
  const take = (some: Iterable<CST.Token>): TextFault | undefined => {
    for (const token of some) {
      if (token.type === 'directive') return over(token.offset, sentenceOf('BAD_DIRECTIVE'), 'a directive')
      if (token.type === 'error') return notYaml(token.offset, 'UNEXPECTED_TOKEN')
      if (token.type === 'document') documents += 1
      if (documents > MOST_DOCUMENTS) return over(token.offset, `expected at most ${MOST_DOCUMENTS} documents; split the text`, 'more')
      tokens.push(token)
    }
    return undefined
  }
  let count = 0
  let fault: TextFault | undefined
  for (const lexeme of new Lexer().lex(text)) {
    count += 1
    if (count > MOST_TOKENS) fault = over(parser.offset, `expected at most ${MOST_TOKENS} words and signs of YAML; split the text, or write JSON`, 'more')
    else if (parser.stack.length > MOST_DEPTH + 2) fault = over(parser.offset, tooDeep.problem, tooDeep.got)
    else fault = take(parser.next(lexeme))
    if (fault !== undefined) return { tokens, fault }
  }
  return { tokens, fault: take(parser.end()) }
}

const over = (offset: number, problem: string, got: string): TextFault => ({ path: [], offset, problem, got })

const compose = (tokens: readonly CST.Token[]): { readonly documents: readonly Document.Parsed[]; readonly faults: readonly TextFault[] } => {
  const faults: TextFault[] = []
  // Duplicate keys are ours to find: the parser compares each key with all before it, and a map of 100,000 keys took minutes.
  const composer = new Composer({
    schema: 'core',
    version: '1.2',
    uniqueKeys: false,
    stringKeys: true,
    resolveKnownTags: false,
    prettyErrors: false,
    logLevel: 'silent',
  })
  const onError = (source: Source, code: ErrorCode): void => {
    if (faults.length === 0) faults.push(notYaml(startOf(source), code)) // the rest is mostly bred by the first
  }
  // It makes an Error with a stack for every fault, 10 µs each, and a text of commas has a million. Its own list is read below, should the name ever change.
  Object.defineProperty(composer, 'onError', { value: onError })
  const documents = [...composer.compose(tokens)] as Document.Parsed[]
  for (const { errors, warnings } of documents) {
    for (const { pos, code } of [...errors, ...warnings]) onError(pos, code)
  }
  return { documents, faults }
}

const notYaml = (offset: number, code: ErrorCode): TextFault => over(offset, sentenceOf(code), 'text that is not YAML')

type Source = number | readonly [number, ...number[]] | { readonly offset: number }

const startOf = (source: Source): number => (typeof source === 'number' ? source : 'offset' in source ? source.offset : source[0])
