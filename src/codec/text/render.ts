/**
 * Errors for people: each with its place, and with the line it stands in and a mark under it when the text is at hand.
 * Law: values in that line are hidden, for a secret in the wrong place is the likeliest of faults; keys and signs remain, and they show where it is.
 */
import type { SpecError } from '../base/specError.js'

/** Errors as a person reads them, each with its place and the line it stands in, values hidden. `text`: what was read, or what was by the name of its source. */
export const renderErrors = (errors: readonly SpecError[], text?: string | ReadonlyMap<string, string>): string => {
  const shown = new Map<string, LineOf>()
  return errors
    .map((error) => {
      const source = error.source ?? ''
      const whole = typeof text === 'string' ? text : text?.get(source)
      const lineOf = shown.get(source) ?? linesOf(whole)
      shown.set(source, lineOf)
      return headOf(error) + excerptOf(error, lineOf)
    })
    .join('')
}

/** A line with its values hidden, for which each is looked at once. */
type LineOf = (line: number) => string | undefined

const linesOf = (text: string | undefined): LineOf => {
  let lines: readonly string[] | undefined
  const shown = new Map<number, string>()
  return (line) => {
    lines ??= text?.split(/\r?\n/) ?? []
    const whole = lines[line - 1]
    if (whole === undefined || whole.length > LONGEST_LINE) return undefined
    const known = shown.get(line) ?? hidden(whole)
    shown.set(line, known)
    return known
  }
}

/** `agents.yaml:12:7: spec.replicas: expected a finite number; leave the quotes out (got a text)` */
const headOf = ({ source, line, column, path, problem, got }: SpecError): string => {
  const place = [source, line, column].filter((part) => part !== undefined).join(':')
  return `${place === '' ? '' : `${place}: `}${path === '' ? '' : `${path}: `}${problem} (got ${got})\n`
}

const excerptOf = ({ line, column }: SpecError, lineOf: LineOf): string => {
  const whole = line === undefined ? undefined : lineOf(line)
  if (whole === undefined || column === undefined) return ''
  const from = Math.max(0, column - 1 - HALF_WIDTH)
  const margin = String(line).padStart(5)
  const seen = whole.slice(from, from + 2 * HALF_WIDTH).trimEnd()
  return `${margin} | ${seen}\n${' '.repeat(margin.length)} | ${' '.repeat(column - 1 - from)}^\n`
}

/** The line with its values as dots, one for each sign, so that columns stay. A word is a key when a colon follows where a key can stand. */
export const hidden = (line: string): string => {
  let shown = ''
  let keyMayStand = true // at the start, after dashes, and in braces after { and ,
  let valueMayStand = true
  let inBraces = false
  for (const [word] of line.matchAll(WORDS)) {
    if (word.trim() === '') {
      shown += ' '
      continue
    }
    const after = line.slice(shown.length + word.length, shown.length + word.length + 8)
    if (SIGNS.includes(word)) {
      shown += word
      inBraces ||= word === '{' && valueMayStand
      if (word !== '-') keyMayStand = inBraces && (word === '{' || word === ',')
      valueMayStand = true
    } else {
      const isKey = keyMayStand && KEY.test(word) && (word.startsWith('"') ? /^\s*:/ : /^\s*:(?:\s|$)/).test(after)
      shown += isKey ? word : '·'.repeat(word.length)
      keyMayStand = valueMayStand = false
    }
  }
  return shown
}

const HALF_WIDTH = 60
const LONGEST_LINE = 20_000
const SIGNS: readonly string[] = ['{', '}', '[', ']', ',', ':', '-']
const KEY = /^(["']?)[\w./$-]{1,64}\1$/
/** Texts in quotes; signs; single blanks; runs of anything else, colons inside of them included. */
const WORDS = /"(?:[^"\\]|\\.)*"?|'(?:[^']|'')*'?|[{}[\],:]|-(?=\s|$)|\s|[^\s{}[\],:"']+(?::(?!\s|$)[^\s{}[\],:"']*)*/g
