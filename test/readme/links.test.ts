/** No link of the README is dead, no file it names is missing, and every example stands in its table. It is read where there is no repository too: links lead within it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const text = readFileSync(join(root, 'README.md'), 'utf8')
const prose = text.replaceAll(/```[\s\S]*?```/g, '')
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-')
const anchors = [...prose.matchAll(/^#+ (.*)$/gm)].map(([, heading]) => `#${anchorOf(heading ?? '')}`)

it('every link leads to a heading of the page, or shows a picture that is there', () => {
  const pictures = [...prose.matchAll(/!\[[^\]]*\]\(([^)\s]+)\)/g)].map(([, path]) => path ?? '')
  const links = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link ?? '')
  expect(links.filter((link) => !/^https?:/.test(link) && !anchors.includes(link) && !pictures.includes(link))).toEqual([])
  expect(pictures.filter((path) => !existsSync(join(root, path)))).toEqual([])
})

it('every file that is named is there', () => {
  const named = [...prose.matchAll(/`((?:src|test|bench|\.ci)\/[\w./-]+)`/g)].map(([, path]) => path ?? '')
  expect(named.length).toBeGreaterThan(20)
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([])
})

it('every script that is named is one', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly scripts: Record<string, string> }
  const named = [...text.matchAll(/npm run (?:-s )?([\w:]+)/g)].map(([, script]) => script ?? '')
  expect(named.filter((script) => !(script in scripts))).toEqual([])
})

it('every example stands in the table', () => {
  const files = readdirSync(join(root, 'test/examples')).filter((file) => /^\d\d-/.test(file))
  expect(files.filter((file) => !prose.includes(`| \`${file}\` |`))).toEqual([])
})
