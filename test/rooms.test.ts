/** The rooms of src, and the three nets around them. A net that has never caught anything may be blind, so each is shown a violation. */
import { execFile } from 'node:child_process'
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { violations } from './rooms/check.js'
import { scan } from './rooms/scan.js'
import { rooms } from './rooms/table.js'

const root = join(import.meta.dirname, '..')
const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const sources = new Map(
  readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts'))
    .sort()
    .map((path) => [path, read(`src/${path}`)]),
)

describe('rooms', () => {
  it('sees the sources, and their imports', () => {
    expect(sources.size).toBeGreaterThanOrEqual(60)
    expect([...sources].flatMap(([path, text]) => scan(path, text).imports).length).toBeGreaterThanOrEqual(sources.size)
    const seen = new Set([...sources.keys()].map((path) => (path.includes('/') ? path.slice(0, path.indexOf('/')) : '')))
    expect([...seen].sort()).toEqual(Object.keys(rooms).sort())
  })

  it('keeps the table', () => expect(violations(sources)).toEqual([]))

  it('has the same table in the references of the compiler', () => {
    for (const [room, { rooms: may, effects }] of Object.entries(rooms)) {
      const config = JSON.parse(read(`src/${room}/tsconfig.json`))
      const seen = (config.references ?? []).map(({ path }: { path: string }) => join('src', room, path).replace(/^src\/?/, ''))
      expect(seen.sort(), room).toEqual([...may].sort())
      expect(config.compilerOptions.types, room).toEqual(effects ? ['node'] : undefined)
    }
  })
})

describe('net: rooms test', () => {
  const caught = (path: string, text: string): readonly string[] => violations(new Map([[path, text]]))

  it.each([
    ['core/x.ts', `import { standard } from '../policy/index.js'`],
    ['core/a/x.ts', `export * from '../../sim/index.js'`],
    ['core/x.ts', `export type A = import('../codec/index.js').A`],
    ['core/x.ts', `import * as t from 'io-ts'`],
    ['core/x.ts', `import * as O from 'fp-ts/Option'`],
    ['core/x.ts', `import { option } from 'fp-ts'`],
    ['core/x.ts', `import { readFileSync } from 'node:fs'`],
    ['core/x.ts', `import { a } from './a'`],
    ['core/x.ts', `export const a = Date.now()`],
    ['core/x.ts', `export const a = new Date(0)`],
    ['core/x.ts', `export const a = Math.random()`],
    ['core/x.ts', `const { random } = Math`],
    ['core/x.ts', `export const a = Math['random']()`],
    ['core/x.ts', `export const a = { process }`],
    ['core/x.ts', `export const a = ['b', 'a'].sort((a, b) => a.localeCompare(b))`],
    ['core/x.ts', '\n'.repeat(301)],
    ['policy/x.ts', `setTimeout(() => {}, 1)`],
    ['codec/x.ts', `import { simulate } from '../sim/index.js'`],
    ['sim/x.ts', `import fc from 'fast-check'`],
    ['sim/x.ts', `export const a = performance.now()`],
    ['laws/x.ts', `import { parse } from 'yaml'`],
    ['report/x.ts', `import { simulate } from '../sim/index.js'`],
    ['report/x.ts', `export const a = (name: string) => import(name)`],
    ['laws/x.ts', `import { isSignal } from '../port/index.js'`],
    ['port/x.ts', `import { observe } from '../core/index.js'`],
    ['port/x.ts', `export const later = () => setTimeout(() => {}, 1)`],
    ['operator/x.ts', `import { inMemoryProvider } from '../provider/inMemory/index.js'`],
    ['operator/x.ts', `import pino from 'pino'`],
    ['provider/a/x.ts', `export type A = import('../../operator/index.js').A`],
    ['source/a/x.ts', `import { createAgentOperator } from '../../operator/index.js'`],
    ['source/a/x.ts', `import pino from 'pino'`],
    ['cli/x.ts', `import { createAgentOperator } from '../operator/index.js'`],
    ['cli/x.ts', `import { stageLaws } from '../laws/index.js'`],
    ['cli/x.ts', `import version from '../../package.json' with { type: 'json' }`],
    ['port/x.ts', `import { agent } from '../core/index.js'`],
    ['provider/inMemory/x.ts', `import { standard } from '../../policy/index.js'`],
    ['index.ts', `export * from './codec/index.js'`],
    ['attic/x.ts', `export {}`],
  ])('catches in %s: %s', (path, text) => expect(caught(path, text)).toHaveLength(1))

  it.each([
    ['core/x.ts', `import * as O from 'fp-ts/lib/Option.js'\n// Date, Math.random\nexport const a = 'new Date()' + Math.max(1, 2)`],
    ['core/x.ts', `export type A = { process: number }\nexport const f = (a: A, fetch: number) => a.process + fetch`],
    ['report/x.ts', `import type { Result } from '../sim/index.js'`],
    ['port/x.ts', `import type { Agent } from '../core/index.js'`],
    ['operator/x.ts', `import pLimit from 'p-limit'\nexport const now = () => [Date.now(), pLimit(1)]`],
    ['cli/x.ts', `import { join } from 'node:path'\nexport const a = () => [import('../laws/index.js'), Date.now(), join]`],
  ])('lets pass in %s: %s', (path, text) => expect(caught(path, text)).toEqual([]))
})

/** A copy of the ground in the system's temporary folder, with these files in it. */
const made: string[] = []
const plant = (files: Readonly<Record<string, string>>, ...ground: readonly string[]): string => {
  const folder = mkdtempSync(join(tmpdir(), 'homeostat-net-'))
  made.push(folder)
  for (const path of ground) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    if (path === 'node_modules') symlinkSync(join(root, path), join(folder, path), 'junction')
    else if (path === '.biome') cpSync(join(root, path), join(folder, path), { recursive: true })
    else copyFileSync(join(root, path), join(folder, path))
  }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
})

type Ran = { readonly code: number; readonly output: string }
const run = (tool: string, args: readonly string[], cwd: string): Promise<Ran> =>
  new Promise((resolve) => {
    execFile(join(root, 'node_modules/.bin', tool), args, { cwd }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, output: stdout + stderr })
    })
  })

describe('net: compiler', () => {
  const ground = ['node_modules', 'package.json', 'tsconfig.json', 'src/core/tsconfig.json', 'src/policy/tsconfig.json']
  const compile = (core: string): Promise<Ran> =>
    run('tsc', ['-b', 'src/core'], plant({ 'src/policy/index.ts': 'export const chosen = 1', 'src/core/index.ts': core }, ...ground))

  it('lets a pure file pass', async () => expect(await compile(`export { none } from 'fp-ts/lib/Option.js'`)).toEqual({ code: 0, output: '' }))

  it('catches an import upward, and node', async () => {
    const { code, output } = await compile(`export { chosen } from '../policy/index.js'\nexport const a = [process.pid, setTimeout]`)
    expect(output).toMatch(/src\/core\/index.ts\(1,\d+\): error TS6307: File '.*\/src\/policy\/index.ts' is not listed/)
    expect(output).toMatch(/src\/core\/index.ts\(2,\d+\): error TS\d+: Cannot find name 'process'/)
    expect(output).toMatch(/src\/core\/index.ts\(2,\d+\): error TS\d+: Cannot find name 'setTimeout'/)
    expect(code).not.toBe(0)
  })
})

describe('net: Biome', () => {
  const lint = (files: Readonly<Record<string, string>>): Promise<Ran> =>
    run('biome', ['lint', '--colors=off', '--error-on-warnings', '.'], plant(files, '.biome.jsonc', '.biome', '.gitignore', 'package.json'))

  it('lets pure files pass', async () => {
    const files = { 'src/core/a.ts': 'export const a = Math.max(1, 2)', 'src/sim/b.ts': `export { a } from '../core/a.js'` }
    expect(await lint(files)).toMatchObject({ code: 0 })
  })

  it('catches each in its place', async () => {
    const planted = [
      ['src/core/a/upward.ts', `export { chosen } from '../../policy/index.js'`, 'lint/style/noRestrictedImports'],
      ['src/core/short.ts', `export { none } from 'fp-ts/Option'`, 'lint/style/noRestrictedImports'],
      ['src/sim/package.ts', `export { assert } from 'fast-check'`, 'lint/style/noRestrictedImports'],
      ['src/report/node.ts', `export { readFileSync } from 'node:fs'`, 'lint/style/noRestrictedImports'],
      ['src/port/upward.ts', `export { createQueue } from '../operator/queue.js'`, 'lint/style/noRestrictedImports'],
      ['src/operator/adapter.ts', `export { inMemoryProvider } from '../provider/inMemory/index.js'`, 'lint/style/noRestrictedImports'],
      ['src/provider/own/shell.ts', `export { createQueue } from '../../operator/queue.js'`, 'lint/style/noRestrictedImports'],
      ['src/source/own/shell.ts', `export { createQueue } from '../../operator/queue.js'`, 'lint/style/noRestrictedImports'],
      ['src/cli/short.ts', `export { none } from 'fp-ts/Option'`, 'lint/style/noRestrictedImports'],
      ['src/codec/clock.ts', 'export const a = Date.now()', 'lint/style/noRestrictedGlobals'],
      ['src/policy/seed.ts', 'export const a = Math.random()', 'plugin'],
      ['src/cli/lost.ts', 'const f = async () => {}\nexport const g = () => {\n  f()\n}', 'lint/nursery/noFloatingPromises'],
    ] as const
    const { code, output } = await lint(Object.fromEntries(planted.map(([path, text]) => [path, text])))
    const lines = output.replaceAll('\\', '/').split('\n')
    for (const [path, , rule] of planted)
      expect(
        lines.filter((line) => line.startsWith(`${path}:`) && line.includes(` ${rule} `)),
        path,
      ).toHaveLength(1)
    expect(code).not.toBe(0)
  })
})
