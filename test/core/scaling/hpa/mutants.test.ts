/**
 * Each wrong controller of the table is built and put to the vectors that are kept here; one that gives every expected answer is a hole in them.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cases, type Mutant, mutants } from './mutants.table.js'

type Replayed = { readonly id: string; readonly result: 'passed' | 'failed' | 'skipped' }
type Runner = { readonly home: string; readonly replay: (text: string) => Iterable<Replayed>; readonly textOf: (path: string) => string }

const root = join(import.meta.dirname, '../../../..')
const at = join(root, 'node_modules/.cache/homeostat-mutants', `${process.pid}`)
const core = join(at, 'core')
const data = ['hpa-upstream', 'hpa-oracle', 'hpa-more', 'hpa-ours'].map((name) => join(root, 'test/vectors/data', `${name}.ndjson.gz`))

const compiled = (source: string): string =>
  ts.transpileModule(source, { compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 } }).outputText

/** The core, a file a module, as the built one is not: so that one of them can be another. */
const writeCore = (folder: string): void => {
  for (const path of readdirSync(join(root, 'src/core'), { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.ts')) continue
    const to = join(folder, path.replace(/\.ts$/, '.js'))
    mkdirSync(dirname(to), { recursive: true })
    writeFileSync(to, compiled(readFileSync(join(root, 'src/core', path), 'utf8')))
  }
}

/** The vectors' runner over a core of its own. */
const built = async (mutant: Mutant | null, name: string): Promise<Runner> => {
  const home = join(at, name)
  mkdirSync(join(home, 'test'), { recursive: true })
  cpSync(core, join(home, 'dist/core'), { recursive: true })
  for (const room of ['policy', 'codec']) symlinkSync(join(root, 'dist', room), join(home, 'dist', room))
  cpSync(join(root, 'test/vectors'), join(home, 'test/vectors'), { recursive: true, filter: (path) => !path.endsWith('data') })
  if (mutant !== null) {
    const source = readFileSync(join(root, 'src/core/scaling/hpa', `${mutant.file}.ts`), 'utf8')
    writeFileSync(join(home, 'dist/core/scaling/hpa', `${mutant.file}.js`), compiled(source.replace(mutant.from, () => mutant.to)))
  }
  const runner = (await import(/* @vite-ignore */ pathToFileURL(join(home, 'test/vectors/run.mjs')).href)) as Omit<Runner, 'home'>
  return { ...runner, home }
}

/** The first vector or case that tells it from ours. */
const killer = async ({ replay, home }: Runner): Promise<string | null> => {
  for (const text of texts) for (const { id, result } of replay(text)) if (result === 'failed') return id
  for (const { file, call, expected } of cases) {
    const module = (await import(/* @vite-ignore */ pathToFileURL(join(home, 'dist/core/scaling/hpa', `${file}.js`)).href)) as never
    if (!equals(call(module), expected)) return `a case of ${file}`
  }
  return null
}

const equals = (got: unknown, expected: unknown): boolean => {
  try {
    expect(got).toEqual(expected)
    return true
  } catch {
    return false
  }
}

let ours: Runner
let texts: readonly string[] = []
beforeAll(async () => {
  writeCore(core)
  ours = await built(null, 'ours')
  texts = data.map(ours.textOf)
})
afterAll(() => rmSync(at, { recursive: true, force: true }))

describe('wrong controllers', () => {
  it('ours is not one', async () => expect(await killer(ours)).toBeNull())

  it('are many, each of one rule, and stand in the sources', () => {
    expect(mutants.filter(({ equal }) => equal === undefined).length).toBeGreaterThanOrEqual(60)
    expect(new Set(mutants.map(({ file, from, to }) => `${file} ${from} ${to}`)).size).toBe(mutants.length)
    for (const { file, from, rule } of mutants) expect(readFileSync(join(root, 'src/core/scaling/hpa', `${file}.ts`), 'utf8').split(from).length, rule).toBe(2)
  })

  it.each(mutants.map((mutant, i) => ({ ...mutant, i })))('$file: $rule', async (mutant) => {
    const found = await killer(await built(mutant, `${mutant.i}`))
    if (mutant.equal === undefined) expect(found, 'no vector tells it from ours').not.toBeNull()
    else expect(found, mutant.equal).toBeNull()
  })
})
