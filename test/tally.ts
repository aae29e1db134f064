/**
 * Makes `N passed, N failed` the last line of `npm test`, for scripts that read it. What failed outside a test (a file
 * that does not load, an error nobody caught) counts as one failure, so the line never contradicts the exit code.
 */
import type { Reporter, TestModule } from 'vitest/node'

const count = { passed: 0, failed: 0, skipped: 0 }

const countModule = (module: TestModule): void => {
  let failed = 0
  for (const test of module.children.allTests()) {
    const { state } = test.result()
    if (state === 'failed') failed += 1
    else if (state === 'passed') count.passed += 1
    else count.skipped += 1
  }
  count.failed += failed === 0 && module.state() === 'failed' ? 1 : failed
}

const lastLine = (): string => {
  const failed = count.failed === 0 && process.exitCode ? 1 : count.failed
  return `${count.passed} passed, ${failed} failed${count.skipped > 0 ? `, ${count.skipped} skipped` : ''}\n`
}

export const tally: Reporter = {
  onInit: () => {
    process.once('exit', () => process.stdout.write(lastLine())) // after every other reporter
  },
  onTestRunStart: () => {
    count.passed = count.failed = count.skipped = 0 // watch mode starts again
  },
  onTestRunEnd: (modules, errors) => {
    for (const module of modules) countModule(module)
    count.failed += errors.length
  },
}
