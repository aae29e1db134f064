/**
 * What a stranger gets: packs the package, installs it in an empty folder and uses it there, under plain node and the
 * compiler. vitest and tsc in this folder accept imports that node refuses, so only this shows that the package loads.
 */
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { check, claim, tell } from '../checks.mjs'

const root = join(import.meta.dirname, '../..')
const { name, version, exports, peerDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const entries = Object.keys(exports)
  .filter((entry) => !entry.endsWith('.json'))
  .map((entry) => name + entry.slice(1))
const laws = `${name}/laws`
/** Packages that an entry may load; a loaded package is a price that every user of the entry pays. */
const mayLoad = {
  [name]: [],
  [`${name}/policy`]: [],
  [`${name}/codec`]: ['fp-ts', 'io-ts', 'yaml'],
  [`${name}/sim`]: ['fp-ts', 'pure-rand', 'simple-statistics'],
  [`${name}/report`]: ['fp-ts'],
  [`${name}/operator`]: ['fp-ts', 'io-ts', 'yaml', 'p-limit', 'yocto-queue'],
  [`${name}/provider/inMemory`]: ['fp-ts', 'pure-rand', 'simple-statistics'],
  [`${name}/provider/fourMethods`]: ['fp-ts'],
  [`${name}/source/calendar`]: ['fp-ts', 'croner'],
  [laws]: ['fp-ts', 'pure-rand', 'simple-statistics', 'fast-check'],
}
/** Of each entry one name that is a function, so that a type that quietly became `any` is seen. */
const known = {
  [name]: 'reconcile',
  [`${name}/policy`]: 'standard',
  [`${name}/sim`]: 'simulate',
  [`${name}/report`]: 'toText',
  [`${name}/operator`]: 'createAgentOperator',
  [`${name}/provider/inMemory`]: 'inMemoryProvider',
  [`${name}/provider/fourMethods`]: 'fourMethodsProvider',
  [`${name}/source/calendar`]: 'calendarOf',
  [laws]: 'policyLaws',
}

const home = mkdtempSync(join(tmpdir(), 'homeostat-pack-'))
const folder = join(home, 'consumer')
mkdirSync(folder)
writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }')

const sameList = (got, expected, what) => claim(String(got) === String(expected), `${what}: expected ${expected}, got ${got}`)

const runBoth = (file, args, options = {}) =>
  new Promise((resolve, reject) => {
    execFile(file, args, { cwd: folder, maxBuffer: 1 << 26, ...options }, (error, stdout, stderr) => {
      if (error) reject(new Error(`${[file, ...args].join(' ')}\n${stdout}${stderr}`))
      else resolve({ stdout, stderr })
    })
  })
const run = async (file, args, options) => (await runBoth(file, args, options)).stdout
const tool = (bin) => join(root, 'node_modules/.bin', bin)
const node = (code, env = {}) => run(process.execPath, ['--no-warnings', '-e', code], { env: { ...process.env, ...env } })
const install = (what) => run('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock', '--no-save', ...what])
const namesOf = async (expression) =>
  JSON.parse(await node(`Promise.resolve(${expression}).then((it) => console.log(JSON.stringify(Object.keys(it).sort())))`)).filter(
    (each) => each !== 'module.exports' && each !== '__esModule',
  )

/** The packages whose scripts ran while the entry loaded, ESM and CJS alike, as V8 itself lists them. */
const packagesLoadedBy = async (entry) => {
  const listing = mkdtempSync(join(home, 'loaded-'))
  await node(`import('${entry}')`, { NODE_V8_COVERAGE: listing })
  const urls = readdirSync(listing).flatMap((file) => JSON.parse(readFileSync(join(listing, file), 'utf8')).result.map(({ url }) => url))
  const names = urls.map((url) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url)?.[1]).filter((each) => each !== undefined)
  return [...new Set(names)].sort()
}

const pack = async () => {
  const [packed] = JSON.parse(await run('npm', ['pack', '--json', '--silent', '--pack-destination', home], { cwd: root }))
  const files = packed.files.map(({ path }) => path)
  const odd = files.filter((path) => !/^(dist\/.*\.(js|js\.map|d\.ts)|package\.json|README\.md|LICENSE)$/.test(path))
  sameList(odd, [], 'files that nobody asked for')
  sameList(
    ['README.md', 'LICENSE'].filter((path) => !files.includes(path)),
    [],
    'not there',
  )
  console.log(`      ${packed.files.length} files, ${Math.round(packed.size / 1024)} KiB packed, ${Math.round(packed.unpackedSize / 1024)} KiB unpacked`)
}

/** A map is worth its bytes where the source that it shows is in it: `src` is not shipped. */
const maps = () => {
  const shipped = join(folder, 'node_modules', name)
  const files = readdirSync(shipped, { recursive: true })
  const read = (file) => readFileSync(join(shipped, file), 'utf8')
  const empty = files
    .filter((file) => file.endsWith('.map'))
    .filter((file) => !JSON.parse(read(file)).sourcesContent?.every((text) => typeof text === 'string'))
  sameList(empty, [], 'maps without their sources')
  const named = files
    .filter((file) => /\.(js|ts)$/.test(file))
    .flatMap((file) => {
      const map = /^\/\/# sourceMappingURL=(.+)$/m.exec(read(file))?.[1]
      return map === undefined ? [] : [join(dirname(file), map)]
    })
  claim(named.length > 0, 'no file names its map')
  sameList(
    named.filter((map) => !files.includes(map)),
    [],
    'maps that are named and not there',
  )
}

/** Nothing is sent, and nobody is asked: an address of this machine at which nothing listens, and a token that is none. */
const publish = async () => {
  const nowhere = ['--registry=http://127.0.0.1:9/', '--//127.0.0.1:9/:_authToken=none', '--fetch-retries=0']
  const { stderr } = await runBoth('npm', ['publish', '--dry-run', ...nowhere, tarball], { cwd: home })
  const warnings = stderr.split('\n').filter((line) => /^npm (warn|err)/i.test(line))
  sameList(warnings, [], 'warnings')
}

const types = (moduleResolution, module) => async () => {
  const project = join(folder, `types-${moduleResolution}`)
  mkdirSync(project)
  const options = { strict: true, noEmit: true, skipLibCheck: false, target: 'es2022', lib: ['es2022'], types: [], module, moduleResolution }
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, include: ['*'] }))
  const uses = entries.map((entry, i) => {
    const use = known[entry]
      ? `export const is${i}: IsFunction<typeof e${i}.${known[entry]}> = true`
      : `export const is${i}: keyof typeof e${i} extends never ? false : true = true`
    return `import * as e${i} from '${entry}'\n${use}`
  })
  const isFunction = 'type IsFunction<T> = 0 extends 1 & T ? false : T extends (...args: never) => unknown ? true : false'
  writeFileSync(join(project, 'use.ts'), [isFunction, ...uses, ''].join('\n'))
  if (module === 'nodenext') {
    const uses = entries.map((entry, i) => `import e${i} = require('${entry}')\nexport const is${i}: keyof typeof e${i} extends never ? false : true = true`)
    writeFileSync(join(project, 'required.cts'), uses.join('\n'))
  }
  await run(tool('tsc'), ['-p', project])
}

await check('npm pack: dist, README, LICENSE and nothing else', pack)
const tarball = join(home, `${name}-${version}.tgz`)
await check('installs in an empty folder', () => install([tarball]))
await check('loads without fast-check, which only laws needs', async () => {
  for (const entry of entries) if (entry !== laws) await namesOf(`import('${entry}')`)
  const refusal = await namesOf(`import('${laws}')`).catch((error) => error.message)
  claim(String(refusal).includes("Cannot find package 'fast-check'"), `${laws} loaded without fast-check: ${refusal}`)
})
await check(`the command says its version, ${version}`, async () => {
  sameList((await run(join(folder, 'node_modules/.bin', name), ['--version'])).trim().split(/\s/)[0], version, 'version')
})
await check('the command runs by npx, from the tarball alone', async () => {
  const empty = join(home, 'npx')
  mkdirSync(empty)
  const said = await run('npx', ['--yes', `--package=${tarball}`, '--', name, '--version'], { cwd: empty })
  sameList(said.trim().split(/\s/)[0], version, 'version')
})
await check('a map shows its sources', maps)
await check('the core exports second names, so that its own are constants to V8', () => {
  const whole = readFileSync(join(folder, 'node_modules', name, 'dist/core/whole.js'), 'utf8')
  const exported = [...whole.matchAll(/^export \{([^}]*)\};$/gm)].flatMap(([, list]) => list.split(',').map((each) => each.trim()))
  claim(exported.length > 100, `only ${exported.length} names are exported`)
  sameList(
    exported.filter((each) => !/^([\w$]+)\$export as [\w$]+$/.test(each)),
    [],
    'exported under its first name',
  )
})
await check('npm publish --dry-run has nothing to say', publish)
await check('installs beside fast-check', () => install([tarball, `fast-check@${peerDependencies['fast-check']}`]))
for (const entry of entries) {
  await check(`import and require give the same names: ${entry}`, async () => {
    const names = await namesOf(`import('${entry}')`)
    claim(names.length > 0, 'exports nothing')
    sameList(await namesOf(`require('${entry}')`), names, 'required')
  })
  await check(`loads no more than it needs: ${entry}`, async () => {
    const loaded = await packagesLoadedBy(entry)
    claim(loaded.includes(name), `the listing is blind: it does not even see ${name}`)
    sameList(
      loaded.filter((each) => each !== name && !mayLoad[entry]?.includes(each)),
      [],
      'also loaded',
    )
  })
}
await check('the listing would see io-ts: homeostat/codec loads it', async () => {
  claim((await packagesLoadedBy(`${name}/codec`)).includes('io-ts'), 'io-ts was not seen')
})
const timed = (work) => async () => {
  const start = performance.now()
  await work()
  return performance.now() - start
}
await check('starts as fast as node: the version in 1.75 starts of node, the import in 0.7 of one', async () => {
  const loading = `const start = performance.now(); import('${name}').then(() => console.log(performance.now() - start))`
  const measures = [
    timed(() => run(process.execPath, ['-e', '0'])),
    timed(() => run(process.execPath, [join(folder, 'node_modules', name, 'dist/cli/main.js'), '--version'])),
    async () => Number(await node(loading)),
  ]
  // The least of several runs, in turn: a busy machine only ever adds time, to the start of node as well, and it is busy for a second or two.
  const least = measures.map(() => Number.POSITIVE_INFINITY)
  const isMet = ([base, version, imported]) => version <= 1.75 * base && imported <= 0.7 * base
  for (let round = 0; round < 9 || (round < 40 && !isMet(least)); round++)
    for (const [index, measure] of measures.entries()) least[index] = Math.min(least[index], await measure())
  const [base, version, imported] = least.map((ms) => ms.toFixed(0))
  const said = `node ${base} ms, --version ${version} ms, import ${imported} ms`
  console.log(`      ${said}`)
  claim(isMet(least), said)
})
await check('types resolve under nodenext, by import and require', types('nodenext', 'nodenext'))
await check('types resolve under bundler', types('bundler', 'esnext'))
await check('publint', () => run(tool('publint'), ['--strict', tarball]))
await check('attw, esm-only', () => run(tool('attw'), [tarball, '--profile', 'esm-only']))

rmSync(home, { recursive: true, force: true })
tell()
