/** What `doctor` makes of a machine, found and not found; and that a long simulation tells how far it is. */
import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { watching } from '../../src/cli/command/watching.js'
import { fileFindings } from '../../src/cli/doctor/files.js'
import type { Finding } from '../../src/cli/doctor/finding.js'
import { machineFindings } from '../../src/cli/doctor/machine.js'
import { peerFindings } from '../../src/cli/doctor/peers.js'
import { terminalFindings } from '../../src/cli/doctor/terminal.js'
import type { Machine } from '../../src/cli/io.js'
import { scenario, simulate, worldOf } from '../../src/sim/index.js'
import { collecting, file, folder, homeostat } from './world.js'

const machine: Machine = { node: '22.1.0', system: 'linux x64', cores: 4, memoryBytes: 2 ** 33, heapBytes: 2 ** 31, zones: '2030a' }
const named = (findings: readonly Finding[], name: string): Finding | undefined => findings.find((each) => each.name === name)

describe('the machine', () => {
  it.each<[change: Partial<Machine>, name: string, found: boolean, detail: string]>([
    [{}, 'Node.js', true, '22.1.0'],
    [{ node: '20.19.0' }, 'Node.js', true, '20.19.0'],
    [{ node: '20.18.3' }, 'Node.js', false, '20.18.3'],
    [{ node: '18.20.0' }, 'Node.js', false, '18.20.0'],
    [{}, 'memory', true, '8192 MiB, of which a heap may take 2048 MiB'],
    [{ memoryBytes: 2 ** 28 }, 'memory', false, '256 MiB, of which a heap may take 2048 MiB'],
    [{ cores: 1 }, 'cores', false, '1'],
    [{}, 'time zones', true, '2030a'],
    [{ zones: null }, 'time zones', false, 'only UTC is known'],
  ])('%j: %s %s', (change, name, found, detail) => expect(named(machineFindings({ ...machine, ...change }), name)).toMatchObject({ found, detail }))
})

describe('the terminal', () => {
  it.each<[isTerminal: boolean, env: Record<string, string>, name: string, found: boolean, detail: string]>([
    [true, {}, 'terminal', true, '120 columns'],
    [false, {}, 'terminal', false, 'stdout is none'],
    [true, { NO_COLOR: '1' }, 'colour', false, 'NO_COLOR is set'],
    [true, { TERM: 'dumb' }, 'colour', false, 'TERM is dumb'],
    [false, {}, 'colour', false, 'stdout is no terminal'],
    [false, {}, 'progress', false, 'stderr is no terminal'],
  ])('%s, %j: %s', (isTerminal, env, name, found, detail) => {
    const output = collecting({ isTerminal })
    expect(named(terminalFindings({ stdout: output, stderr: output, env }), name)).toMatchObject({ found, detail })
  })

  it('a narrow one', () =>
    expect(named(terminalFindings({ stdout: collecting({ columns: 60 }), stderr: collecting(), env: {} }), 'wide terminal')?.found).toBe(false))
})

describe('the disk', () => {
  const home = join(folder, 'home')
  mkdirSync(join(home, '.kube'), { recursive: true })
  mkdirSync(join(home, 'bin'))
  const put = (path: string): string => join(folder, file(`home/${path}`, ''))
  for (const name of ['bin/zsh', 'bin/firefox']) chmodSync(put(name), 0o755)
  const found = (env: Record<string, string>, name: string): Finding | undefined => named(fileFindings({ env, cwd: folder }), name)

  it('finds programs on the path that may be run', () => {
    put('bin/fish')
    expect(found({ PATH: `/nowhere:${join(home, 'bin')}` }, 'zsh')).toMatchObject({ found: true, detail: join(home, 'bin/zsh'), remedy: '' })
    expect(found({ PATH: join(home, 'bin') }, 'fish')).toMatchObject({ found: false, detail: 'not on the PATH' })
    expect(found({}, 'zsh')?.remedy).toContain('install')
  })

  it('finds a browser, the one of BROWSER first', () => {
    expect(found({ PATH: join(home, 'bin') }, 'browser')?.detail).toBe(join(home, 'bin/firefox'))
    expect(found({ PATH: join(home, 'bin'), BROWSER: 'zsh' }, 'browser')?.detail).toBe(join(home, 'bin/zsh'))
    expect(found({}, 'browser')?.found).toBe(false)
  })

  it('finds a kubeconfig, and says where it looked', () => {
    expect(found({ HOME: home }, 'kubeconfig')).toMatchObject({ found: false, detail: `not at ${join(home, '.kube/config')}` })
    expect(found({ HOME: home, KUBERNETES_SERVICE_HOST: '10.0.0.1' }, 'kubeconfig')).toMatchObject({ found: true, detail: 'the service account of this pod' })
    const mine = put('.kube/mine')
    expect(found({ HOME: home, KUBECONFIG: `/nowhere:${mine}` }, 'kubeconfig')?.detail).toBe(mine)
    const config = put('.kube/config')
    expect(found({ HOME: home }, 'kubeconfig')?.detail).toBe(config)
  })

  it('tells whether folders take files, those that would have to be made too', () => {
    expect(found({ HOME: home }, 'this folder')).toMatchObject({ found: true, detail: folder })
    expect(found({ HOME: home }, 'state folder')).toMatchObject({ found: true, detail: join(home, '.local/state/homeostat') })
    expect(found({ XDG_STATE_HOME: join(home, 'bin/zsh/below') }, 'state folder')?.found).toBe(false)
  })
})

describe('packages', () => {
  it('tells why one does not load, and how to get it', async () => {
    const findings = await peerFindings({ canImport: async (name) => (name === 'fast-check' ? null : 'not installed here') })
    expect(named(findings, 'fast-check')).toMatchObject({ found: true, remedy: '' })
    expect(named(findings, '@kubernetes/client-node')).toMatchObject({
      found: false,
      detail: 'not installed here',
      remedy: 'npm install @kubernetes/client-node@1',
    })
  })
})

describe('doctor', () => {
  it('says how much of it is there, and ends with 0', async () => {
    const { code, stdout } = await homeostat(['doctor'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/\n\n\d+ of 18 are there; homeostat runs without the rest\n$/)
  })
})

describe('watching', () => {
  it('tells how far several simulations are, ever further, to the end of the last', () => {
    const shares: number[] = []
    const calendar = watching({ step: (share) => shares.push(share), end: () => undefined }, [{ horizonSeconds: 600, simulations: 2 }])
    const world = worldOf(scenario({ name: 'x', horizonSeconds: 600 }))
    simulate(world, undefined, { calendar })
    const half = shares.at(-1) ?? 0
    expect(half).toBeGreaterThan(0.4)
    expect(half).toBeLessThanOrEqual(0.55)
    simulate(worldOf(scenario({ name: 'y', horizonSeconds: 600 })), undefined, { calendar })
    expect(shares.at(-1)).toBeGreaterThan(0.9)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(Math.max(...shares)).toBeLessThanOrEqual(1)
  })
})
