/**
 * `decide --stream` as another program meets it: the built command, by pipes. A line and its answer, then the next; then many at once.
 * The full run: LINES=100000 npx vitest run --config test/vitest.config.ts test/cli/streamProcess.test.ts
 */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, it } from 'vitest'
import { answers, given } from './lines.js'

const main = join(import.meta.dirname, '../../dist/cli/main.js')
const total = Number(process.env.LINES ?? 4_000)

const begin = (): ChildProcessWithoutNullStreams => spawn(process.execPath, [main, 'decide', '--stream'], { stdio: 'pipe' })

/** Resident memory in KiB, where the system tells. */
const residentOf = ({ pid }: ChildProcessWithoutNullStreams): number | null => {
  const path = `/proc/${pid}/status`
  if (!existsSync(path)) return null
  const found = /VmRSS:\s+(\d+)/.exec(readFileSync(path, 'utf8'))?.[1]
  return found === undefined ? null : Number(found)
}

describe('decide --stream, by pipes', () => {
  it('answers each line before it asks for another', async () => {
    const child = begin()
    const reader = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
    for (let index = 0; index < 60; index++) {
      child.stdin.write(`${given(index).line}\n`)
      const { value } = await reader.next()
      expect(answers(given(index), value as string), `line ${index}`).toBe(true)
    }
    child.stdin.end()
    expect(await once(child, 'close')).toEqual([0, null])
  })

  it(`answers ${total} lines in order, and memory does not follow their number`, { timeout: 600_000 }, async () => {
    const child = begin()
    const sampleAt = total / 5
    let early: number | null = null
    let answered = 0
    const read = (async () => {
      for await (const line of createInterface({ input: child.stdout })) {
        if (!answers(given(answered), line)) throw new Error(`line ${answered} was answered by ${line.slice(0, 200)}`)
        answered += 1
        if (answered === sampleAt) early = residentOf(child)
      }
    })()
    let late: number | null = null
    for (let index = 0; index < total; index++) {
      if (!child.stdin.write(`${given(index).line}\n`)) await once(child.stdin, 'drain')
    }
    while (answered < total && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 10))
    late = residentOf(child)
    const closed = once(child, 'close')
    child.stdin.end()
    await read
    expect(await closed).toEqual([0, null])
    expect(answered).toBe(total)
    if (early === null || late === null) return
    process.stderr.write(`resident at line ${sampleAt}: ${early} KiB, at line ${total}: ${late} KiB, ratio ${(late / early).toFixed(3)}\n`)
    if (total >= 100_000) expect(late / early).toBeLessThanOrEqual(1.2)
    else expect(late - early).toBeLessThan(100_000)
  })

  it('ends quietly when nobody reads any more', async () => {
    const child = begin()
    const complaints: Buffer[] = []
    child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk))
    child.stdin.on('error', () => undefined)
    const closed = once(child, 'close')
    child.stdout.destroy()
    const writing = setInterval(() => child.stdin.write(`${given(0).line}\n`), 1)
    const [code] = (await closed) as [number]
    clearInterval(writing)
    expect({ code, complaints: Buffer.concat(complaints).toString() }).toEqual({ code: 0, complaints: '' })
  })
})
