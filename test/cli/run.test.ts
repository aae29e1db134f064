/** `run`, as a function and as the built command by pipes: what it tells, how it ends, and what it refuses. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/run.js'
import { type Collected, collecting, file, folder, homeostat, worldWith } from './world.js'

const document = (name: string, replicas: number): string =>
  JSON.stringify({
    apiVersion: 'homeostat.dev/v1alpha1',
    kind: 'Agent',
    metadata: { name },
    spec: { agentType: 'chat', model: { provider: 'acme', model: 'm1' }, replicas },
  })
const agents = file('agents.yaml', `${document('support', 2)}\n---\n${document('search', 1)}\n`)

/** Runs until `enough`, then asks it to stop, as a signal would. */
const until = async (args: readonly string[], stdout: Collected, enough: (text: string) => boolean): Promise<number> => {
  let stop = (): void => undefined
  const onStop = (asked: () => void): (() => void) => {
    stop = asked
    return () => undefined
  }
  const world = { ...worldWith(Readable.from([]), stdout, collecting()), onStop }
  const ended = run(['run', agents, ...args], world)
  for (let i = 0; i < 400 && !enough(stdout.texts.join('')); i++) await new Promise((resolve) => setTimeout(resolve, 25))
  stop()
  return ended
}

describe('run', () => {
  it('on a terminal: a line for each decision, and the figures at the end', async () => {
    const stdout = collecting({ isTerminal: true })
    expect(await until([], stdout, (text) => text.split('create').length > 3)).toBe(0)
    const text = stdout.texts.join('')
    expect(text).toMatch(/\d\d:\d\d:\d\d {2}default\/support .* create 1: \d stay, 2 should/)
    expect(text).toMatch(/\d\d:\d\d:\d\d {2}default\/search .* create 1: 0 stay, 1 should/)
    expect(text.trimEnd().split('\n').at(-1)).toMatch(/^stopped: passes \d+, errors 0, scaleUps 2, scaleDowns 0, healed 0$/)
  })

  it('otherwise: JSON lines', async () => {
    const stdout = collecting()
    expect(await until(['--interval', '1s'], stdout, (text) => text.split('Action accepted').length > 3)).toBe(0)
    const lines = stdout.texts
      .join('')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>)
    expect(lines[0]).toMatchObject({ level: 'info', msg: 'Started', agents: 2, provider: 'inMemory', mode: 'apply' })
    expect(lines.filter(({ msg }) => msg === 'Action accepted').map(({ agent, action }) => `${agent} ${action}`)).toContain('default/support Create')
    expect(lines.at(-1)).toMatchObject({ msg: 'Stopped', errors: 0 })
  })

  it('recommend tells what it would do, and does nothing', async () => {
    const stdout = collecting({ isTerminal: true })
    expect(await until(['--mode', 'recommend', '--interval', '200ms'], stdout, (text) => text.split('would: create').length > 6)).toBe(0)
    expect(stdout.texts.at(-1)).toMatch(/scaleUps 0/)
  })

  it('a reader that went away stops nothing', async () => {
    let asked = 0
    const gone = collecting({
      write: () => {
        asked++
        throw new Error('no space left')
      },
    })
    expect(await until(['--interval', '100ms'], gone, () => asked > 4)).toBe(0)
  })

  it.each([
    ['no agents', [], 2, 'missing required argument'],
    ['a provider that is none', [agents, '--provider', 'moon'], 2, 'Allowed choices are inMemory'],
    ['a mode that is none', [agents, '--mode', 'try'], 2, 'Allowed choices are observe, recommend, apply'],
    ['an interval of nothing', [agents, '--interval', '0s'], 2, 'duration above 0'],
    ['a grace without a unit', [agents, '--grace', '30'], 2, 'such as 30s'],
    ['a file that is not there', ['nowhere.yaml'], 3, 'no such file'],
    ['an agent with a fault', [file('fault.json', '{"kind":"Agnet"}')], 3, 'fault.json:1:'],
  ])('refuses %s', async (_, args, code, says) => {
    const ran = await homeostat(['run', ...args])
    expect({ code: ran.code, stdout: ran.stdout }).toEqual({ code, stdout: '' })
    expect(ran.stderr).toContain(says)
  })
})

describe('run, by pipes', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('ends with 0 on %s, its last line told', async (signal) => {
    const main = join(import.meta.dirname, '../../dist/cli/main.js')
    const child = spawn(process.execPath, [main, 'run', agents, '--provider', 'inMemory', '--grace', '5s'], { cwd: folder, stdio: 'pipe' })
    const closed = once(child, 'close')
    let text = ''
    child.stdout.on('data', (chunk) => {
      const before = text.includes('Action accepted')
      text += chunk
      if (!before && text.includes('Action accepted')) child.kill(signal)
    })
    expect(await closed).toEqual([0, null])
    expect(JSON.parse(text.trimEnd().split('\n').at(-1) ?? '')).toMatchObject({ msg: 'Stopped' })
  })
})
