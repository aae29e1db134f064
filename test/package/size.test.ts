/**
 * What the engine weighs in a page: bundled with the es6 alias of fp-ts, minified and gzipped. `npm run size` prints the figures. The budget is the core's; the
 * others are here so that a growth is seen and meant.
 */
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, expect, it } from 'vitest'
import { bundle } from '../examples/10-browser.js'

const KIB = 1_024
const src = join(import.meta.dirname, '../../src')

const weights: readonly [what: string, code: string, mostKib: number][] = [
  [
    'a count: recommend, observe, countOnly, standard',
    `import { countOnly, observe, recommend } from './core/index.js'; import { standard } from './policy/standard.js'`,
    17,
  ],
  ['the core, to decide: agent, observe, recommend, reconcileWith', `import { agent, observe, recommend, reconcileWith } from './core/index.js'`, 25],
  ['and to say why: explain', `import { agent, explain, observe, recommend, reconcileWith } from './core/index.js'`, 26],
  ['and the policy standard', `import { agent, explain, observe, reconcileWith } from './core/index.js'; import { standard } from './policy/standard.js'`, 32],
  ['and the policy hpa: agent, observe, reconcile, explain', `import { agent, explain, observe, reconcile } from './index.js'`, 42],
  ['all of homeostat', `import * as homeostat from './index.js'`, 44],
  ['all of homeostat and homeostat/policy', `import * as homeostat from './index.js'; import * as policy from './policy/index.js'`, 45],
]
/** Everything imported is used, so that nothing of it is shaken off. */
const used = (code: string): string => {
  const names = [...code.matchAll(/import (?:\* as (\w+)|\{([^}]*)\})/g)].flatMap(([, all, some]) => all ?? (some ?? '').split(','))
  return `${code}; globalThis.used = [${names.join(',')}]`
}

const lines: string[] = []
afterAll(() => {
  process.stdout.write(`${lines.join('\n')}\n`)
})

it.each(weights)('%s', async (what, code, mostKib) => {
  const script = await bundle(used(code), src)
  const kib = gzipSync(script, { level: 9 }).length / KIB
  lines.push(`${kib.toFixed(1).padStart(6)} KiB of ${String(mostKib).padStart(2)} (${(script.length / KIB).toFixed(0)} minified)  ${what}`)
  expect(script).not.toContain('require(')
  expect(kib).toBeLessThanOrEqual(mostKib)
})

it('would see a weight: the CommonJS build of fp-ts, or io-ts and yaml, are beyond any of these', async () => {
  const script = await bundle(used(`import * as codec from './codec/index.js'`), src)
  expect(gzipSync(script, { level: 9 }).length / KIB).toBeGreaterThan(45)
})
