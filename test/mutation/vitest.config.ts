/**
 * The tests that judge mutants: those of one room, which `run.mjs` hands over by the environment, at fewer runs a law than `npm test` gives. What laws must
 * reach, the wrong ones that they must reject, and speed, are the business of `npm test`: here they would take most of the time and judge nothing of src.
 * `npm run coverage`: the branches that the tests of all these rooms reach, and the vectors, which are kept here as the tests of the HPA's arithmetic.
 */
import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import base from '../vitest.config.js'
import { rooms, testsOf } from './rooms.mjs'

const lenient = fileURLToPath(new URL('lenient.ts', import.meta.url))
const alias = Array.isArray(base.resolve?.alias) ? base.resolve.alias : []

/** Tables before laws: they kill in a moment, and the first failure ends a run. */
class TablesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLaws = ({ moduleId }: TestSpecification): number => (moduleId.includes('.laws.') || moduleId.includes('/laws/') ? 1 : 0)
    return [...files].sort((a, b) => isLaws(a) - isLaws(b) || (a.moduleId < b.moduleId ? -1 : 1))
  }
}

export default defineConfig({
  resolve: { alias: [...alias, { find: /^(?:\.{1,2}\/)+(?:src\/laws\/)?sometimes\.js$/, replacement: lenient }] },
  test: {
    include: process.env.MUTATION_TESTS?.split(',') ?? [...new Set([...rooms.flatMap(testsOf), 'test/vectors/*.test.ts'])],
    exclude: [...configDefaults.exclude, 'test/core/scaling/hpa/mutants.test.ts'], // replaces texts of src itself, which here are others
    setupFiles: ['test/setup.ts', ...(process.env.MUTATION_TESTS === undefined ? [] : ['test/mutation/skip.ts'])],
    isolate: false, // one load of the modules a mutant, not one a file: a mutant of a constant still has a load of its own
    sequence: { sequencer: TablesFirst },
    testTimeout: 60_000,
    coverage: {
      include: ['src/{core,policy,codec}/**'],
      reporter: ['text-summary', 'json', 'html'],
      reportOnFailure: true,
      thresholds: { branches: 98 },
    },
  },
})
