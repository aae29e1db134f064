/** The contract of `decide --stream`: a line in, a line out, in order, before more input is asked for. */
import { PassThrough, Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/run.js'
import { agentDocument, collecting, homeostat, observedDocument, worldWith } from './world.js'

const good = (now: number | string = 1_000): string => JSON.stringify({ spec: agentDocument(), observed: { instances: [{ id: 'a', phase: 'Healthy' }] }, now })
const stream = async (input: string | Uint8Array) => {
  const { code, stdout, stderr } = await homeostat(['decide', '--stream'], input)
  return { code, stderr, lines: stdout.split('\n').slice(0, -1) }
}
type Answer = { readonly error?: readonly { readonly path: string; readonly problem: string; readonly got: string }[]; readonly trail?: readonly object[] }
const parsed = (line: string | undefined): Answer => JSON.parse(line ?? 'null') as Answer
/** In time for the test; a second is too little where a busy machine loads the command. */
const soon = <A>(value: () => A) => expect.poll(value, { timeout: 30_000 })

describe('decide --stream', () => {
  it('answers a good line with a bare plan', async () => {
    const { code, lines } = await stream(`${good()}\n`)
    expect(code).toBe(0)
    expect(Object.keys(parsed(lines[0]))).toEqual(['actions', 'status', 'persist', 'evidence', 'wake', 'trail'])
  })

  it('answers a bad one with path, problem and got, and nothing else', async () => {
    const { code, lines } = await stream(`${JSON.stringify({ spec: agentDocument(), observed: { instances: [{ id: 'a', phase: 'Healty' }] }, now: 1 })}\n`)
    expect(code).toBe(0)
    const { error } = parsed(lines[0])
    expect(error?.map((each) => Object.keys(each))).toEqual([['path', 'problem', 'got']])
    expect(error?.[0]?.path).toBe('observed.instances[0].phase')
  })

  it.each([
    ['an empty input', '', 0],
    ['a blank line', '\n', 1],
    ['several blank lines', '\n\r\n \n', 3],
    ['a last line without newline', `${good()}\n${good()}`, 2],
    ['text that is not JSON', 'nonsense\n{"spec"\n', 2],
    ['JSON that is no map', '1\nnull\n[]\n"x"\n', 4],
  ])('counts %s', async (_, input, count) => {
    const { code, lines } = await stream(input)
    expect({ code, count: lines.length }).toEqual({ code: 0, count })
    for (const line of lines) expect(Object.keys(parsed(line)).length).toBeGreaterThan(0)
  })

  it('answers bytes that are no text, and goes on', async () => {
    const { code, lines } = await stream(Buffer.concat([Buffer.from([0x22, 0xff, 0xfe, 0x22, 10]), Buffer.from(`${good()}\n`)]))
    expect(code).toBe(0)
    expect(parsed(lines[0]).error).toEqual([{ path: '', problem: 'expected UTF-8 text', got: 'other bytes' }])
    expect(parsed(lines[1]).trail).toBeDefined()
  })

  it('answers a line over 1 MiB without holding it, and goes on', async () => {
    const long = good().replace('"id":"a"', `"id":"${'a'.repeat(3_000_000)}"`)
    const { code, lines } = await stream(`${good(1)}\n${long}\n${good(2)}\n`)
    expect(code).toBe(0)
    expect(lines).toHaveLength(3)
    expect(parsed(lines[1]).error).toEqual([{ path: '', problem: 'expected at most 1048576 bytes a line', got: `${long.length} bytes` }])
  })

  it('takes RFC 3339 and whole milliseconds alike', async () => {
    const { lines } = await stream(`${good('2030-01-31T12:00:00Z')}\n${good(Date.UTC(2030, 0, 31, 12))}\n`)
    expect(lines[0]).toBe(lines[1])
  })

  it('answers before it is given more', async () => {
    const stdin = new PassThrough()
    const stdout = collecting()
    const ended = run(['decide', '--stream'], worldWith(stdin, stdout, collecting()))
    for (let index = 0; index < 5; index++) {
      stdin.write(`${index === 2 ? '' : good(index)}\n`)
      await soon(() => stdout.texts.length).toBe(index + 1)
    }
    stdin.end()
    expect(await ended).toBe(0)
  })

  it('reads no further while nobody takes the answers', async () => {
    let given = 0
    const stdin = Readable.from(
      (function* () {
        for (; given < 1_000; given++) yield Buffer.from(`${good(given)}\n`)
      })(),
      { highWaterMark: 1 },
    )
    let release: (more: boolean) => void = () => undefined
    let taken = 0
    const slow = collecting({
      write: () => {
        taken += 1
        return taken === 10 ? new Promise<boolean>((resolve) => (release = resolve)) : true
      },
    })
    const ended = run(['decide', '--stream'], worldWith(stdin, slow, collecting()))
    await soon(() => taken).toBe(10)
    await new Promise((resolve) => setTimeout(resolve, 30))
    expect(taken).toBe(10)
    expect(given).toBeLessThan(20)
    release(true)
    expect(await ended).toBe(0)
    expect(taken).toBe(1_000)
  })

  it('ends well when the reader goes away', async () => {
    let taken = 0
    const gone = collecting({ write: () => ++taken < 3 })
    const code = await run(['decide', '--stream'], worldWith(Readable.from([Buffer.from(`${good()}\n`.repeat(10))]), gone, collecting()))
    expect({ code, taken }).toEqual({ code: 0, taken: 3 })
  })

  it('fails when the stream breaks off', async () => {
    const broken = new Readable({ read: () => undefined })
    const stderr = collecting()
    const ended = run(['decide', '--stream'], worldWith(broken, collecting(), stderr))
    broken.destroy(new Error('no more'))
    expect(await ended).toBe(1)
    expect(stderr.texts.join('')).toContain('the stream broke off: no more')
  })

  it('takes nothing but the stream', async () => {
    const { code, stderr } = await homeostat(['decide', '--stream', '--now', '1'])
    expect(code).toBe(2)
    expect(stderr).toContain('Leave out --spec')
  })

  it('feeds a status back: the memory of one line is the ground of the next', async () => {
    const first = parsed((await stream(`${good(1_000)}\n`)).lines[0]) as { readonly status: object }
    const second = { spec: agentDocument(), observed: { ...observedDocument, status: first.status }, now: 61_500 }
    const { lines } = await stream(`${JSON.stringify(second)}\n`)
    expect((parsed(lines[0]) as { readonly status: { readonly memory: { readonly bornAt: number } } }).status.memory.bornAt).toBe(1_000)
  })
})
