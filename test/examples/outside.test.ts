/** The examples that need more than this process: a thread, a page, Python. What the machine does not have is skipped, and says so. */
import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { createContext, runInContext } from 'node:vm'
import { fixed } from 'homeostat/policy'
import { scenarios, simulate, worldOf } from 'homeostat/sim'
import { describe, expect, it } from 'vitest'
import { bundle, page } from './10-browser.js'

const run = promisify(execFile)
const main = join(import.meta.dirname, '../../dist/cli/main.js')
const has = (command: string): boolean => spawnSync(command, ['--version']).status === 0
const said = 'queue_depth: 30 in all against 4 each'

it('09 worker: the same scores as on this thread', async () => {
  const { stdout } = await run(process.execPath, [join(import.meta.dirname, '09-worker.mjs')])
  const scores = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(scores.map(({ policy, seed }) => `${policy} ${seed}`)).toEqual(['lean 1', 'lean 2', 'static 1', 'static 2'])
  const { sloAttainment, instanceHours } = simulate(worldOf(scenarios.step, 2), fixed(8)).score
  expect(scores.at(-1)).toEqual({ policy: 'static', seed: 2, sloAttainment, instanceHours })
})

describe('10 browser', () => {
  it('runs in a realm that has the language and nothing else', async () => {
    const realm: { explanation?: string } = createContext({})
    runInContext(await bundle(page), realm)
    expect(realm.explanation).toContain(said)
  })

  it.skipIf(!has('chromium'))('runs in a page of Chromium', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'homeostat-page-'))
    try {
      const script = (await bundle(page)).replaceAll('</', '<\\/')
      writeFileSync(join(folder, 'page.html'), `<!doctype html><meta charset="utf-8"><body><script>${script}</script>`)
      const flags = ['--headless', '--no-sandbox', '--disable-gpu', `--user-data-dir=${folder}/profile`, '--dump-dom']
      const { stdout } = await run('chromium', [...flags, pathToFileURL(join(folder, 'page.html')).href])
      expect(/<pre>([\s\S]*)<\/pre>/.exec(stdout)?.[1]).toContain(said)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})

it.skipIf(!has('python3'))('11 lines: Python asks, line by line, and is told what is wrong', async () => {
  const { stdout } = await run('python3', [join(import.meta.dirname, '11-lines.py'), process.execPath, main])
  expect(stdout.split('\n')).toEqual([
    '0 wait: 1 should be, 1 created',
    '30 wait: 5 should be, 2 created',
    '30 wait: 8 should be, 4 created',
    '30 wait: 8 should be, 1 created',
    'refused: spec.kind: expected Agent',
    '',
  ])
})
