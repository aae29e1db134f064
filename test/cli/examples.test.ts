/**
 * Each example of each command's help, typed into a shell as it is shown, in a folder with the files of `homeostat init --all` and in the order of the help.
 * By the built command.
 */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { homeostat } from './world.js'

const main = join(import.meta.dirname, '../../dist/cli/main.js')
const home = mkdtempSync(join(tmpdir(), 'homeostat-examples-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))
const bin = join(home, 'bin')
mkdirSync(bin)
writeFileSync(join(bin, 'homeostat'), `#!/bin/sh\nexec '${process.execPath}' '${main}' "$@"\n`)
chmodSync(join(bin, 'homeostat'), 0o755)
const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}`, NO_COLOR: '1' }

const typed = (line: string, cwd: string): void => {
  const { status, stderr } = spawnSync('sh', ['-ec', line], { cwd, env, encoding: 'utf8' })
  expect({ line, status, stderr: status === 0 ? '' : stderr }).toEqual({ line, status: 0, stderr: '' })
}

const { stdout: help } = await homeostat(['--help'])
const names = [...help.slice(help.indexOf('Commands:'), help.indexOf('Begin with')).matchAll(/^ {2}(\w+)/gm)].map(([, name]) => name ?? '')
const shown = await Promise.all(
  names.map(async (name) => ({
    name,
    lines: [...(await homeostat([name, '--help'])).stdout.matchAll(/^ {2}\$ (homeostat .*)$/gm)].map(([, line]) => line ?? ''),
  })),
)

/** Ends by a signal, not by itself. */
const endless = new Set(['run'])
/** The main job takes long, and has a test and a step of its own: here it is given less to do. */
const shortened = new Map([['homeostat start --seed 2', 'homeostat start --seed 2 --trace short.txt']])

describe.skipIf(process.platform === 'win32')('examples', () => {
  it('there is one at least of each command', () => {
    expect(names.length).toBeGreaterThanOrEqual(13)
    expect(shown.filter(({ lines }) => lines.length === 0)).toEqual([])
  })

  it('those of the README are among them', () => {
    const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8')
    const section = readme.slice(readme.indexOf('## The command line'), readme.indexOf('## The rooms'))
    const lines = [...section.matchAll(/^\$ (homeostat .*)$/gm)].map(([, line]) => line)
    expect(lines.length).toBeGreaterThanOrEqual(7)
    expect(lines.filter((line) => !shown.some((each) => each.lines.includes(line ?? '')))).toEqual([])
  })

  it.each(shown.filter(({ name }) => !endless.has(name)))('$name', { timeout: 300_000 }, ({ name, lines }) => {
    const folder = join(home, name)
    mkdirSync(folder)
    if (name !== 'init') typed('homeostat init --all', folder)
    writeFileSync(join(folder, 'short.txt'), Array.from({ length: 300 }, () => '3\n').join(''))
    for (const line of lines) {
      if (line.endsWith(' --all')) rmSync(join(folder, 'agent.yaml'), { force: true })
      typed(shortened.get(line) ?? line, folder)
    }
  })

  it('run goes on until it is stopped', { timeout: 120_000 }, async () => {
    const folder = join(home, 'run')
    mkdirSync(folder)
    typed('homeostat init --all', folder)
    const [line = ''] = shown.find(({ name }) => name === 'run')?.lines ?? []
    const child = spawn('sh', ['-c', `exec ${line}`], { cwd: folder, env, stdio: ['ignore', 'pipe', 'inherit'] })
    const closed = once(child, 'close')
    child.stdout.once('data', () => child.kill('SIGINT'))
    expect(await closed).toEqual([0, null])
  })
})
