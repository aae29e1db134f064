/**
 * Files that were made to be read for ever are answered by every command that reads such a file: exit 3, a short text that says what to do, and within a second.
 * The second is one of the processor, for a busy machine makes any other longer, and the start of the command is left out of it.
 * The full run, every file by every command: ALL=1 npx vitest run --config test/vitest.config.ts test/cli/hostile.test.ts
 */
import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/run.js'
import { documents, type Hostile, predecessors, traces } from './hostile.js'
import { agentDocument, collecting, file, folder, homeostat, NOW, observedDocument, type Ran, worldWith } from './world.js'

const agent = file('agent.json', agentDocument())
const observed = file('observed.json', observedDocument)

type Command = readonly [name: string, args: (file: string) => readonly string[]]
const commands: readonly Command[] = [
  ['validate', (name) => ['validate', name]],
  ['decide --spec', (name) => ['decide', '--spec', name, '--observed', observed, '--now', NOW]],
  ['decide --observed', (name) => ['decide', '--spec', agent, '--observed', name, '--now', NOW]],
  ['explain', (name) => ['explain', '--spec', name, '--observed', observed, '--now', NOW]],
  ['convert --to origin', (name) => ['convert', name, '--to', 'origin']],
  ['convert --to agent', (name) => ['convert', name, '--to', 'agent']],
  ['simulate', (name) => ['simulate', name]],
  ['simulate --policy', (name) => ['simulate', '--policy', name]],
]
const convert: readonly Command[] = commands.filter(([name]) => name === 'convert --to agent')
const trace: readonly Command[] = [['simulate --trace', (name) => ['simulate', '--trace', name]]]

const MOST_MS = 700

/** What the processor worked, in milliseconds. */
const timed = async (args: readonly string[], stdin?: string): Promise<Ran & { readonly ms: number }> => {
  const before = process.cpuUsage()
  const ran = await homeostat(args, stdin)
  const { user, system } = process.cpuUsage(before)
  return { ...ran, ms: (user + system) / 1000 }
}

/** A loaded machine, or a collection of somebody else's garbage, may make one of them slow, but not each of three. */
const answers = async (args: readonly string[]): Promise<void> => {
  let ran = await timed(args)
  for (let again = 0; again < 2 && ran.ms >= MOST_MS; again++) ran = await timed(args)
  expect(ran.code, ran.stderr.slice(0, 300)).toBe(3)
  expect(ran.stdout).toBe('')
  expect(ran.stderr).not.toBe('')
  expect(ran.stderr.length).toBeLessThan(50_000)
  expect(ran.ms).toBeLessThan(MOST_MS)
}

/** One file is written once, read by its commands, and gone again. In turn by two of them each, unless ALL asks for everything: what reads a document is one. */
const read = (table: readonly Hostile[], by: readonly Command[]): void => {
  const rows = table.map(([name, content], index) => ({ name, content, index }))
  it.each(rows)('$name', { timeout: 300_000 }, async ({ content, index }) => {
    const name = file('hostile.yaml', content())
    const turn = process.env.ALL === undefined ? new Set([index % by.length, (index + 1 + (index % 3)) % by.length]) : undefined
    for (const [place, [, args]] of by.entries()) if (turn?.has(place) ?? true) await answers(args(name))
    rmSync(join(folder, name))
  })
}

describe('a document', () =>
  read(
    documents,
    commands.filter(([name]) => name !== 'convert --to agent'),
  ))
describe('a document as the predecessor’s', () => read([...documents.slice(0, 12), ...predecessors], convert))
describe('a trace', () => read(traces, trace))

describe('what is no file of text', () => {
  const everyone = [...commands, ...trace]

  it.each([
    ['a folder', () => void mkdirSync(join(folder, 'hostile.yaml')), 'it is a folder'],
    ['nothing at all', () => undefined, 'there is no such file'],
    ['a link to itself', () => symlinkSync('hostile.yaml', join(folder, 'hostile.yaml')), 'ELOOP'],
    ['a device without an end', () => symlinkSync('/dev/zero', join(folder, 'hostile.yaml')), ''],
  ])('%s', async (_, make, says) => {
    make()
    for (const [, args] of everyone) {
      await answers(args('hostile.yaml'))
      expect((await homeostat(args('hostile.yaml'))).stderr).toContain(says)
    }
    rmSync(join(folder, 'hostile.yaml'), { recursive: true, force: true })
  })

  it('a file that cannot be read, or a path through a file', async () => {
    expect((await homeostat(['validate', '/proc/self/mem'])).code).toBe(3)
    expect(await homeostat(['validate', `${agent}/x`])).toMatchObject({ code: 3, stderr: expect.stringContaining('a part of the path is a file') })
    expect((await homeostat(['validate', 'a\0b'])).code).toBe(3)
    expect((await homeostat(['validate', 'a'.repeat(5_000)])).code).toBe(3)
  })

  it('a pipe without an end: by name, and as stdin', async () => {
    const pipe = join(folder, 'pipe')
    execFileSync('mkfifo', [pipe])
    const writer = spawn('sh', ['-c', `exec yes > '${pipe}'`], { stdio: 'ignore' })
    expect(await homeostat(['validate', 'pipe'])).toEqual({ code: 3, stdout: '', stderr: 'pipe: expected at most 1 MiB of text (got a longer text)\n' })
    writer.kill()
    let asked = 0
    const endless = Readable.from(
      (function* () {
        for (;;) {
          asked += 1
          yield Buffer.alloc(65_536, 'y\n')
        }
      })(),
    )
    const stderr = collecting()
    expect(await run(['validate', '-'], worldWith(endless, collecting(), stderr))).toBe(3)
    expect(stderr.texts).toEqual(['stdin: expected at most 1 MiB of text (got a longer text)\n'])
    expect(asked).toBeLessThan(40)
  })
})
