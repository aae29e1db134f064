/**
 * The engine in a page. A bundler follows the imports of fp-ts into its CommonJS build, which cannot be shaken: two lines point them at the other one. What is
 * pure needs nothing else of the platform: no clock, no randomness, no `process`.
 */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { build, type Plugin } from 'esbuild'

const fpTs = dirname(createRequire(import.meta.url).resolve('fp-ts/package.json'))

/** `fp-ts/lib/X.js` → `fp-ts/es6/X.js`; with vite: `resolve.alias: [{ find: /^fp-ts\/lib\//, replacement: 'fp-ts/es6/' }]`. */
export const es6: Plugin = {
  name: 'fp-ts-es6',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^fp-ts\/lib\// }, ({ path }) => ({ path: join(fpTs, path.replace('fp-ts/lib/', 'es6/')), sideEffects: false })),
}

/** One script for a page; `code` imports what it uses, from the folder `from`. */
export const bundle = async (code: string, from: string = import.meta.dirname): Promise<string> => {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: from },
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    plugins: [es6],
  })
  return outputFiles.map(({ text }) => text).join('\n')
}

/** Says in the page what would be done, and why. */
export const page = `
import { agent, explain, observe, reconcile } from 'homeostat'
const support = agent({ name: 'support', spec: { agentType: 'chat', model: { provider: 'acme', model: 'm1' },
  scaling: { enabled: true, maxReplicas: 9, targetMetrics: [{ type: 'queue_depth', targetValue: 4 }] } } })
const now = 1_700_000_000_000
const plan = reconcile(support, observe({ at: now, instances: [{ id: 'a', phase: 'Healthy' }], metrics: [{ name: 'queue_depth', value: 30, at: now }] }), now)
globalThis.explanation = explain(plan)
if (globalThis.document) document.body.append(Object.assign(document.createElement('pre'), { textContent: explanation }))
`
