/** Every public symbol has a sentence, no link is dead, no type is named that is not exported: over all entries, as `npm run docs` shows them. */
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readModel, undocumented } from './model.mjs'

const planted = join(import.meta.dirname, 'planted')

it('every public symbol is documented, and typedoc has nothing to warn of', { timeout: 300_000 }, async () => {
  const { project, warnings } = await readModel()
  expect(warnings).toEqual([])
  expect(project.children?.length).toBeGreaterThanOrEqual(10)
  expect(undocumented(project)).toEqual([])
})

it('would see one that is not: a planted entry', async () => {
  const { project, warnings } = await readModel({ entryPoints: [join(planted, 'entry.ts')], tsconfig: join(planted, 'tsconfig.json') })
  expect(undocumented(project).map((line) => line.split(' ')[0])).toEqual(['Told.silent', 'untold'])
  expect(warnings.join('\n')).toContain('nowhere')
  expect(warnings.join('\n')).toContain('Hidden')
})
