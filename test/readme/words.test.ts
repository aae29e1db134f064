/** The snippets of the README are the code of the tests beside this file, line for line. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const read = (path: string): string => readFileSync(join(import.meta.dirname, path), 'utf8')
const snippets = [...read('../../README.md').matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code]) => (code ?? '').trimEnd().split('\n'))

it.each([
  ['embed', "from 'homeostat'"],
  ['falsify', "from 'homeostat/laws'"],
  ['compare', "from 'homeostat/sim'                          // benchmark"],
  ['beside', '// beside'],
  ['pool', '// pool'],
  ['keda', '// keda'],
  ['policy', '// policy'],
  ['operator', '// operator'],
  ['fleet', '// fleet'],
])('%s is in the README, word for word', (name, begin) => {
  const snippet = snippets.find(([first]) => first?.includes(begin))
  expect(snippet).toBeDefined()
  const source = read(`${name}.test.ts`).split('\n')
  let from = 0
  for (const line of snippet ?? []) {
    const at = source.indexOf(line, from)
    expect(at, line).toBeGreaterThanOrEqual(from)
    from = at + 1
  }
})
