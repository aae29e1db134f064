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

const bundle = await rolldown({ input: Object.fromEntries(entries), platform: 'neutral', external: /^fp-ts\// })
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
