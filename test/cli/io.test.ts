/** The edges of the outside world: a reader that is slow or gone, colours, progress, and bugs. */
import { PassThrough, Readable, Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { outputOf, type Terminal } from '../../src/cli/io.js'
import { progressOf } from '../../src/cli/progress.js'
import { collecting, file, homeostat, worldWith } from './world.js'

const terminal = (isTTY: boolean): Terminal => Object.assign(new PassThrough(), { isTTY })
const fault = (code: string): Error => Object.assign(new Error(code), { code })

describe('outputOf', () => {
  it('says at once that there is room, and waits when there is none', async () => {
    const stream = new PassThrough({ highWaterMark: 4 })
    const output = outputOf(stream, {})
    expect(output.write('ab')).toBe(true)
    const waiting = output.write('cdefgh')
    expect(waiting).toBeInstanceOf(Promise)
    let more: boolean | undefined
    const settled = Promise.resolve(waiting).then((value) => {
      more = value
    })
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(more).toBeUndefined()
    stream.resume()
    await settled
    expect(more).toBe(true)
  })

  it('says so when nobody reads any more, also to who waits', async () => {
    const stream = new Writable({ highWaterMark: 1, write: (_chunk, _encoding, done) => setTimeout(() => done(fault('EPIPE')), 1) })
    const output = outputOf(stream, {})
    expect(await output.write('ab')).toBe(false)
    expect(output.write('cd')).toBe(false)
  })

  it('throws what else goes wrong', async () => {
    const stream = new Writable({ highWaterMark: 1, write: (_chunk, _encoding, done) => done(fault('ENOSPC')) })
    const output = outputOf(stream, {})
    await output.write('ab')
    expect(() => output.write('cd')).toThrow('ENOSPC')
  })

  it.each([
    ['a terminal', true, {}, true],
    ['no terminal', false, {}, false],
    ['NO_COLOR', true, { NO_COLOR: '1' }, false],
    ['an empty NO_COLOR', true, { NO_COLOR: '' }, true],
    ['FORCE_COLOR', false, { FORCE_COLOR: '1' }, true],
    ['both', true, { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
    ['a dumb terminal', true, { TERM: 'dumb' }, false],
  ])('colours with %s', (_, isTTY, env, colors) => expect(outputOf(terminal(isTTY), env).colors).toBe(colors))
})

describe('progressOf', () => {
  const shown = (isTerminal: boolean, times: readonly number[]): string => {
    const stderr = collecting({ isTerminal })
    let next = 0
    const progress = progressOf({ ...worldWith(Readable.from([]), collecting(), stderr), stopwatch: () => times[next++] ?? 0 }, 'run')
    for (let done = 1; done < times.length; done++) progress.step(done / times.length)
    progress.end()
    return stderr.texts.join('')
  }
  it('is silent for two seconds', () => expect(shown(true, [0, 500, 1_900])).toBe(''))
  it('then tells how far it is, not too often, and cleans up', () =>
    expect(shown(true, [0, 2_100, 2_150, 2_400])).toBe('\rrun: 25 %, 2 s\u001b[K\rrun: 75 %, 2 s\u001b[K\r\u001b[K'))
  it('is for people only', () => expect(shown(false, [0, 5_000, 9_000])).toBe(''))
})

describe('a bug', () => {
  it("of a policy of one's own is told with its place, and fails", async () => {
    const broken = file('broken.mjs', "export const policy = { name: 'broken', parameters: {}, stages: [], propose: () => { throw new Error('mine') } }")
    const { code, stderr } = await homeostat(['simulate', '--policy', broken])
    expect(code).toBe(1)
    expect(stderr).toContain('Error: mine')
    expect(stderr).toContain('a policy of your own')
  })
})
