/** A world for the command line: texts in, texts out, a folder of its own. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll } from 'vitest'
import type { Io, Output } from '../../src/cli/io.js'
import { run } from '../../src/cli/run.js'

export type Ran = { readonly code: number; readonly stdout: string; readonly stderr: string }

export const folder = mkdtempSync(join(tmpdir(), 'homeostat-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Writes a file into the folder and gives its name back. */
export const file = (name: string, content: string | Uint8Array | object): string => {
  writeFileSync(join(folder, name), typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content))
  return name
}
export const contentOf = (name: string): string => readFileSync(join(folder, name), 'utf8')

export type Collected = Output & { readonly texts: string[] }
export const collecting = (options: Partial<Output> = {}): Collected => {
  const texts: string[] = []
  return { isTerminal: false, colors: false, columns: 120, write: (text) => texts.push(text) > 0, texts, ...options }
}

export const worldWith = (stdin: Readable, stdout: Output, stderr: Output): Io => {
  let time = 0
  return {
    stdin,
    stdout,
    stderr,
    env: {},
    cwd: folder,
    stopwatch: () => (time += 1),
    stayLean: () => undefined,
    machine: () => ({ node: '20.19.0', system: 'moon arm64', cores: 2, memoryBytes: 2 ** 32, heapBytes: 2 ** 31, zones: '2030a' }),
    canImport: async () => null,
    onStop: () => () => undefined,
  }
}

export const homeostat = async (args: readonly string[], stdin: string | Uint8Array = ''): Promise<Ran> => {
  const stdout = collecting()
  const stderr = collecting()
  const code = await run(args, worldWith(Readable.from([Buffer.from(stdin)]), stdout, stderr))
  return { code, stdout: stdout.texts.join(''), stderr: stderr.texts.join('') }
}

export const agentDocument = (
  scaling: object = { enabled: true, maxReplicas: 20, targetMetrics: [{ type: 'concurrency', targetValue: 4 }] },
  name = 'support',
): object => ({
  apiVersion: 'homeostat.dev/v1alpha1',
  kind: 'Agent',
  metadata: { name },
  spec: { agentType: 'chat', model: { provider: 'acme', model: 'm1' }, scaling },
})

export const observedDocument = {
  instances: [
    { id: 'a', phase: 'Healthy' },
    { id: 'b', phase: 'Failed' },
  ],
  metrics: [{ name: 'concurrency', value: 12, at: '2030-01-31T11:59:55Z' }],
}
export const NOW = '2030-01-31T12:00:00Z'
