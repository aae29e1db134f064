/**
 * What is loaded before anything is done, as V8 itself lists it: the version and the help wait for no command, and the core for no package. Counts and
 * names, so that it says the same on every machine; `test/package/pack.mjs` takes the time.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const main = join(root, 'dist/cli/main.js')
const home = mkdtempSync(join(tmpdir(), 'homeostat-startup-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

type Loaded = { readonly own: readonly string[]; readonly packages: readonly string[] }

const loadedBy = (...args: readonly string[]): Loaded => {
  const listing = mkdtempSync(join(home, 'loaded-'))
  execFileSync(process.execPath, args, { cwd: home, env: { ...process.env, NODE_V8_COVERAGE: listing }, stdio: ['ignore', 'pipe', 'ignore'] })
  const reports = readdirSync(listing).map((file) => JSON.parse(readFileSync(join(listing, file), 'utf8')) as { readonly result: { readonly url: string }[] })
  const urls = reports.flatMap(({ result }) => result.map(({ url }) => url))
  const packages = urls.flatMap((url) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url)?.[1] ?? [])
  const here = `${pathToFileURL(root).href}/dist/`
  return { own: urls.filter((url) => url.startsWith(here)).map((url) => url.slice(here.length)), packages: [...new Set(packages)].sort() }
}
const loadedByImport = (path: string): Loaded => loadedBy('-e', `import('${pathToFileURL(join(root, path)).href}')`)
const roomsOf = ({ own }: Loaded): readonly string[] => [...new Set(own.map((path) => path.slice(0, path.indexOf('/'))))].sort()

describe('the command line', () => {
  it('--version loads neither the program nor a package', () => {
    const loaded = loadedBy(main, '--version')
    expect(loaded.own).toContain('cli/version.js')
    expect(loaded.own.length).toBeLessThanOrEqual(6)
    expect(loaded.packages).toEqual([])
  })

  it.each([[['--help']], [['help', 'simulate']], [['compare', '--help']]])('%j loads no command, no other room, and two packages', (args) => {
    const loaded = loadedBy(main, ...args)
    expect(loaded.own).toContain('cli/program.js')
    expect(loaded.own.length).toBeLessThanOrEqual(10)
    expect(loaded.own.filter((path) => path.startsWith('cli/command/'))).toEqual([])
    expect(roomsOf(loaded)).toEqual(['cli'])
    expect(loaded.packages).toEqual(['commander', 'picocolors'])
  })

  it('decide loads neither the laboratory nor the laws, and the listing would see them', () => {
    const listed = (...args: readonly string[]): readonly string[] => roomsOf(loadedBy(main, ...args))
    expect(listed('decide', '--stream')).not.toContain('sim')
    expect(listed('completion', 'bash')).toContain('sim')
  })
})

describe("import 'homeostat'", () => {
  it('loads the core and the policies, and no package', () => {
    const loaded = loadedByImport('dist/index.js')
    expect(loaded.own).toContain('index.js')
    expect(loaded.packages).toEqual([])
    expect(loaded.own.length).toBeLessThanOrEqual(12)
    expect(loaded.own.filter((path) => !/^(index\.js$|core\/|policy\/)/.test(path))).toEqual([])
  })

  it('has one core, by whatever path', () => {
    const script =
      "const [a, b] = await Promise.all(['index.js', 'core/domain/trail.js'].map((path) => import(process.argv[1] + path))); console.log(a.emptyTrail === b.emptyTrail)"
    expect(execFileSync(process.execPath, ['--input-type=module', '-e', script, pathToFileURL(join(root, 'dist/')).href], { encoding: 'utf8' })).toBe('true\n')
  })
})
