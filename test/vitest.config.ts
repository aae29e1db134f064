import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { tally } from './tally.js'

// The package by its own name is its source: snippets run as a user would write them.
const source = (path: string): string => fileURLToPath(new URL(`../src/${path}`, import.meta.url))

export default defineConfig({
  resolve: {
    alias: [
      { find: /^homeostat$/, replacement: source('index.ts') },
      { find: /^(?:\.\.\/)+dist\/(.+)\.js$/, replacement: source('$1.ts') }, // plain scripts import what is built
      { find: /^homeostat\/(\w+(?:\/\w+)?)$/, replacement: source('$1/index.ts') },
    ],
  },
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    reporters: ['default', tally],
    testTimeout: 60_000, // laws run a thousand times, on slow machines too
    hookTimeout: 60_000,
    coverage: { include: ['src/**'], reporter: ['text-summary', 'html'] },
  },
})
