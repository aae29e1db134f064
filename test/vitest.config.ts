import { defineConfig } from 'vitest/config'
import { tally } from './tally.js'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    reporters: ['default', tally],
    testTimeout: 60_000, // laws run a thousand times, on slow machines too
    hookTimeout: 60_000,
    coverage: { include: ['src/**'], reporter: ['text-summary', 'html'] },
  },
})
