/**
 * Writes the core as one module: to load a hundred small ones takes longer than to start node. Each path of dist/core stays, as a door into that module, so
 * that nobody has a second copy, whatever they import. The types are tsc's, and every other room stays one file a module.
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { rolldown } from 'rolldown'

const core = join(import.meta.dirname, '../src/core')
const sources = readdirSync(core, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'))
const entries = sources.map((path) => [path.replace(/\.ts$/, '').replaceAll('\\', '/'), join(core, path)])

/**
 * Exports what it exports as second names. V8 keeps an exported name in a cell of the module, where compiled code looks it up at each use; another name of the
 * same scope it takes for the constant that it is, and a decision is made of a hundred small functions. A decision of the HPA costs 15 % less.
 */
const exportSecondNames = {
  name: 'export-second-names',
  renderChunk(code, { name }) {
    if (name !== 'whole') return null
    const [list, ...others] = this.parse(code).body.filter(({ type }) => type === 'ExportNamedDeclaration')
    if (list?.declaration !== null || others.length > 0) throw new Error('the core as one module has one list of exports')
    const names = list.specifiers.map(({ local, exported }) => ({ own: local.name, second: `${local.name}$export`, outside: exported.name }))
    const constants = names.map(({ own, second }) => `const ${second} = ${own};`)
    const exported = names.map(({ second, outside }) => `${second} as ${outside}`)
    return { code: `${code.slice(0, list.start)}${constants.join('\n')}\nexport { ${exported.join(', ')} };${code.slice(list.end)}`, map: null }
  },
}

const bundle = await rolldown({ input: Object.fromEntries(entries), platform: 'neutral', external: /^fp-ts\//, plugins: [exportSecondNames] })
await bundle.write({
  dir: join(import.meta.dirname, '../dist/core'),
  format: 'esm',
  sourcemap: true,
  entryFileNames: '[name].js',
  chunkFileNames: '[name].js',
  minifyInternalExports: false, // a stack trace names what the source names
  codeSplitting: { groups: [{ name: 'whole', test: /src[\\/]core[\\/]/ }] },
})
await bundle.close()
