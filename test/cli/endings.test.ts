/** A reader that goes away, and Ctrl-C, as the built command meets them: it ends at once, and complains of nothing. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { file, folder } from './world.js'

const main = join(import.meta.dirname, '../../dist/cli/main.js')
const long = file('long.yaml', 'name: long\nhorizonSeconds: 36000000\nworkload: { arrivals: { kind: constant, ratePerSecond: 1 } }\n')

const begun = (...args: readonly string[]) => {
  const child = spawn(process.execPath, [main, ...args], { cwd: folder, stdio: 'pipe' })
  let complaints = ''
  child.stderr.on('data', (chunk) => {
    complaints += String(chunk)
  })
  return { child, closed: once(child, 'close'), complaints: () => complaints }
}

describe('a reader that goes away', () => {
  it.each([
    [['init']],
    [['doctor']],
    [['doctor', '-o', 'json']],
    [['completion', 'bash']],
    [['simulate', 'quiet', '--policy', 'fixed:1', '--json']],
    [['help', 'decide']],
  ])('%j ends with 0', async (args) => {
    const { child, closed, complaints } = begun(...args)
    child.stdout.destroy()
    expect(await closed).toEqual([0, null])
    expect(complaints().replace(/.* events in .* s\n/, '')).toBe('')
  })
})

describe('Ctrl-C', () => {
  it.each([[['simulate', long, '--policy', 'fixed:2']], [['compare', long, '--policy', 'fixed:2', '--seeds', '3']], [['validate', '-']]])(
    '%j ends at once',
    async (args) => {
      const { child, closed, complaints } = begun(...args)
      await new Promise((resolve) => setTimeout(resolve, 1_500))
      child.kill('SIGINT')
      expect(await closed).toEqual([null, 'SIGINT'])
      expect(complaints()).toBe('')
    },
  )
})
