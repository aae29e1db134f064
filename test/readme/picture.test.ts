/** The picture of the README is what the code draws, and the README shows it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { file, picture } from './picture.mjs'

it('is what the code draws; else run node test/readme/picture.mjs', () => expect(picture() === readFileSync(file, 'utf8')).toBe(true))

it('stands in the README with words for those who do not see it, and with the command that makes it', () => {
  const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8')
  expect(readme).toMatch(/!\[[^\]]{40,}\]\(test\/readme\/hour\.svg\)/)
  expect(readme).toContain('node test/readme/picture.mjs')
})
