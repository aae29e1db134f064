/**
 * The public surface as typedoc reads it: the entries of the exports map, in one program. `npm run docs` makes pages of it, tests judge it.
 * A warning is a fault: a dead link, or a type that is named and not exported.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Application, Logger, LogLevel, ReflectionKind } from 'typedoc'

const root = join(import.meta.dirname, '../..')
const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
/** The source of a declaration that is shipped. */
const sourceOf = (types) => join(root, types.replace('./dist/', 'src/').replace('.d.ts', '.ts'))

const entryPoints = Object.values(exports).flatMap(({ types }) => (types === undefined ? [] : [sourceOf(types)]))

/** The model with the application that made it, which also writes pages; `warnings` in typedoc's own words. `other`: settings of another program, to see what is seen. */
export const readModel = async (other = {}) => {
  const app = await Application.bootstrap({ ...settings, entryPoints, ...other })
  const warnings = []
  app.logger = new (class extends Logger {
    log(message, level) {
      super.log(message, level)
      if (level >= LogLevel.Warn) warnings.push(message)
    }
  })()
  const project = await app.convert()
  if (project === undefined) throw new Error(warnings.join('\n'))
  app.validate(project)
  return { app, project, warnings }
}

/**
 * The full names of what no sentence says anything of. A signature, a constant, a type and an entry have one of their own. A member has one, or that of the
 * type or function it stands in names it in backticks: a union of one-line variants stays a table. The tag of a union says what it is.
 */
export const undocumented = (project) =>
  project
    .getReflectionsByKind(OWN | ReflectionKind.Property | ReflectionKind.Method)
    .filter((reflection) => !isCommented(reflection) && !(isMember(reflection) && (isTag(reflection) || isNamed(reflection))))
    .map((reflection) => `${reflection.getFullName()} (${placeOf(reflection)})`)

const OWN =
  ReflectionKind.Module | ReflectionKind.Function | ReflectionKind.Variable | ReflectionKind.TypeAlias | ReflectionKind.Interface | ReflectionKind.Reference

const isMember = ({ kind }) => (kind & (ReflectionKind.Property | ReflectionKind.Method)) !== 0
/** A comment of a function is that of its signatures. */
const isCommented = (reflection) =>
  reflection.kind === ReflectionKind.Reference || reflection.hasComment() || reflection.signatures?.every((signature) => signature.hasComment()) === true
const isTag = ({ name, type }) =>
  /^(type|kind|version)$/.test(name) && (type?.type === 'literal' || (type?.type === 'union' && type.types.every((each) => each.type === 'literal')))
const isNamed = ({ name, parent }) => {
  for (let at = parent; at !== undefined; at = at.parent) if (textOf(at).includes(`\`${name}\``)) return true
  return name.startsWith('[')
}
const textOf = ({ comment, signatures }) =>
  [comment, ...(signatures ?? []).map((each) => each.comment)].map((each) => each?.summary.map(({ text }) => text).join('') ?? '').join('\n')
const placeOf = (reflection) => {
  for (let at = reflection; at !== undefined; at = at.parent) {
    const place = at.project.getSymbolIdFromReflection(at)
    if (place) return place.packagePath
  }
  return '?'
}

const settings = {
  tsconfig: join(import.meta.dirname, 'tsconfig.json'),
  out: join(root, 'dist-docs'),
  readme: join(root, 'README.md'),
  name: 'homeostat',
  includeVersion: true,
  sort: ['kind', 'alphabetical'],
  kindSortOrder: ['Module', 'Function', 'Variable', 'TypeAlias', 'Property', 'Method'],
  ignoredHighlightLanguages: ['mermaid'],
  skipErrorChecking: true, // tsc does it
  disableSources: true, // a source has no address to link to
  excludePrivate: true,
  treatValidationWarningsAsErrors: false, // they are counted
  validation: { notExported: true, invalidLink: true, invalidPath: true, rewrittenLink: true, notDocumented: false, unusedMergeModuleWith: true },
  intentionallyNotExported: ['canonical', '__global.AbortSignal'], // a brand, and the platform's own
}
