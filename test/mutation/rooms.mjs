/**
 * The rooms whose rules are mutated, and the tests that judge each: its own, and the nearest that see it from outside. `least`: fewer mutants than these
 * mean that Stryker did not see the room. `runs`: of each law. Left out everywhere: tests that replace texts of src themselves, and the vectors, which
 * are too slow a judge.
 */
export const rooms = [
  { room: 'core/health', least: 200, runs: 100, tests: ['core/health'] },
  { room: 'core/scaling/stage', least: 980, runs: 20, tests: ['core/scaling/stage'] },
  { room: 'core/scaling/propose', least: 580, runs: 100, tests: ['core/scaling/propose', 'core/scaling/quirks.test.ts'] },
  { room: 'core/scaling', least: 440, runs: 20, tests: ['core/scaling/*.test.ts', 'policy/hpa.test.ts'] },
  { room: 'core/scaling/hpa', least: 2_170, runs: 25, tests: ['core/scaling/hpa'] },
  { room: 'core/explain', least: 580, runs: 100, tests: ['core/explain'] },
  { room: 'core/domain', least: 2_100, runs: 25, tests: ['core/domain'] },
  { room: 'core/reconcile', least: 2_470, runs: 25, tests: ['core/reconcile/*.test.ts'] },
  { room: 'core/reconcile/fleet', least: 235, runs: 25, tests: ['core/reconcile/fleet', 'laws/fleet.test.ts'] },
  { room: 'policy', least: 170, runs: 30, tests: ['policy'] },
  { room: 'codec/agent', least: 350, runs: 30, tests: ['codec/agent'] },
  { room: 'codec/base', least: 980, runs: 30, tests: ['codec/base', 'codec/agent/refusal.test.ts'] },
  { room: 'codec/origin', least: 4, runs: 30, tests: ['codec/origin/convert/fromAgent.test.ts'] },
  { room: 'codec/origin/convert', least: 590, runs: 20, tests: ['codec/origin/convert'] },
  { room: 'codec/origin/text', least: 790, runs: 30, tests: ['codec/origin/text', 'codec/origin/convert/toAgent.test.ts'] },
  { room: 'codec/scenario', least: 400, runs: 30, tests: ['codec/scenario'] },
  { room: 'codec/text', least: 750, runs: 30, tests: ['codec/text', 'codec/agent/refusal.test.ts'] },
  { room: 'codec/wire', least: 170, runs: 30, tests: ['codec/wire'] },
]

/** The share of its mutants that a room's tests must kill. */
export const LEAST_KILLED = 0.9

/** Where the tests of a room are. */
export const testsOf = ({ tests }) => tests.map((path) => (path.endsWith('.ts') ? `test/${path}` : `test/${path}/**/*.test.ts`))
