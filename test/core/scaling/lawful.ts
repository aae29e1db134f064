/** How tests ask for laws: that ours keep them, and that a wrong one is caught by the law that it breaks. */
import { expect, it } from 'vitest'
import { holds, type Law, rejects } from '../../../src/laws/sometimes.js'

/** Every law holds, and its runs reached what they must. */
export const keep = (laws: readonly Law[]): void => {
  for (const law of laws) it(law.title, () => holds(law))
}

/** The law with that word, and with `part` in its sentence, fails within the runs that are configured. */
export const caught = (word: string, wrong: string, laws: readonly Law[], part = ''): void =>
  it(`${word}: rejects ${wrong}`, () => {
    const own = laws.filter(({ title }) => title.startsWith(`${word}:`) && title.includes(part))
    expect(own).toHaveLength(1)
    for (const { property } of own) expect(rejects(property)).toBe(true)
  })
