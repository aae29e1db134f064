/**
 * The rooms whose rules are mutated, and the tests that judge each: its own, and the nearest that see it from outside. `least`: fewer mutants than these
 * mean that Stryker did not see the room. `runs`: of each law. Left out everywhere: tests that replace texts of src themselves, and the vectors, which
 * are too slow a judge.
 */
export const rooms = [
  { room: 'core/health', least: 200, runs: 100, tests: ['core/health'] },
  { room: 'core/scaling/stage', least: 500, runs: 20, tests: ['core/scaling/stage'] },
  { room: 'core/scaling/propose', least: 200, runs: 100, tests: ['core/scaling/propose', 'core/scaling/quirks.test.ts'] },
  { room: 'core/scaling', least: 100, runs: 20, tests: ['core/scaling', 'policy'] },
  { room: 'core/scaling/hpa', least: 2_170, runs: 25, tests: ['core/scaling/hpa'] },
  { room: 'core/explain', least: 100, runs: 100, tests: ['core/explain'] },
  { room: 'core/domain', least: 500, runs: 25, tests: ['core/domain'] },
  { room: 'core/reconcile', least: 500, runs: 25, tests: ['core/reconcile', 'core/health', 'scenario'] },
  { room: 'core/reconcile/fleet', least: 100, runs: 25, tests: ['core/reconcile/fleet', 'laws/fleet.test.ts'] },
  { room: 'policy', least: 50, runs: 30, tests: ['policy'] },
  { room: 'codec/agent', least: 100, runs: 30, tests: ['codec/agent'] },
  { room: 'codec/base', least: 100, runs: 30, tests: ['codec/base', 'codec/agent'] },
  { room: 'codec/origin', least: 30, runs: 30, tests: ['codec/origin'] },
  { room: 'codec/origin/convert', least: 100, runs: 30, tests: ['codec/origin'] },
  { room: 'codec/origin/text', least: 100, runs: 30, tests: ['codec/origin'] },
  { room: 'codec/scenario', least: 100, runs: 30, tests: ['codec/scenario'] },
  { room: 'codec/text', least: 100, runs: 30, tests: ['codec/text', 'codec/agent'] },
  { room: 'codec/wire', least: 100, runs: 30, tests: ['codec/wire'] },
]

/** The share of its mutants that a room's tests must kill. */
export const LEAST_KILLED = 0.9

/** Where the tests of a room are. */
export const testsOf = ({ tests }) => tests.map((path) => (path.endsWith('.ts') ? `test/${path}` : `test/${path}/**/*.test.ts`))
