/** What `simulate` shows a person at a terminal: the whole report in text; with NO_COLOR or in a pipe nothing but text. */
import { Readable } from 'node:stream'
import { expect, it } from 'vitest'
import { run } from '../../src/cli/run.js'
import { collecting, homeostat, worldWith } from './world.js'

const ARGS = ['simulate', 'step', '--policy', 'fixed:2', '--policy', 'fixed:3']
const shown = async (options: { readonly colors: boolean; readonly columns: number }): Promise<string> => {
  const stdout = collecting({ isTerminal: true, ...options })
  expect(await run(ARGS, worldWith(Readable.from([]), stdout, collecting()))).toBe(0)
  return stdout.texts.join('')
}
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what is looked for
const COLOUR = /\u001b\[\d+m/g

it('draws each policy at a terminal, as wide as that is', async () => {
  const text = await shown({ colors: false, columns: 80 })
  for (const part of ['fixed:2 on ', 'fixed:3 on ', 'desired ', 'waiting ', '█', 'again: homeostat simulate step']) expect(text).toContain(part)
  for (const row of text.split('\n').filter((each) => /[▁-█]/.test(each))) expect([...row].length).toBeLessThanOrEqual(80)
  expect(text).not.toMatch(COLOUR)
})

it('colours are only colours', async () => {
  const text = await shown({ colors: true, columns: 80 })
  expect(text).toMatch(COLOUR)
  expect(text.replaceAll(COLOUR, '')).toBe(await shown({ colors: false, columns: 80 }))
})

it('draws nothing into a pipe', async () => {
  const { stdout } = await homeostat(ARGS)
  expect(stdout).toContain('SLO kept')
  expect(stdout).not.toMatch(/[▁-█]/)
})
