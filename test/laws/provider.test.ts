/** The contract of providers: ours keep it, and each law rejects a provider that breaks one thing. */
import { describe, expect, it } from 'vitest'
import { type AsyncLaw, holdsAsync, type ProviderWorld, providerLaws, rejectsAsync } from '../../src/laws/index.js'
import type { InstanceProvider } from '../../src/port/index.js'
import { fourMethodsProvider } from '../../src/provider/fourMethods/index.js'
import { inMemoryProvider } from '../../src/provider/inMemory/index.js'
import { referenceProvider } from '../operator/reference.js'
import { fourMethods } from '../provider/fourMethods/four.js'
import * as wrong from './wrong/provider.js'

/** A world whose time moves when it is waited for. */
const world = (of: (now: () => number) => InstanceProvider): ProviderWorld => {
  let time = 1_900_000_000_000
  const wait = async (ms: number): Promise<void> => {
    time += ms
    await new Promise((resolve) => setImmediate(resolve))
  }
  const now = (): number => time
  return { provider: of(now), now, wait }
}
const reference = (): ProviderWorld => world((now) => referenceProvider({ now, startMs: 3_000, stopMs: 500 }))
const keep = (laws: readonly AsyncLaw[]): void => {
  for (const law of laws) it(law.title, () => holdsAsync(law))
}

describe('reference', () => keep(providerLaws(reference)))

describe('inMemory', () => keep(providerLaws(() => world((now) => inMemoryProvider({ now, startMs: 3_000 })))))

describe('reference, ready at once', () => {
  const laws = providerLaws(() => world((now) => referenceProvider({ now })))
  for (const { title, property } of laws) it(title, async () => expect(await rejectsAsync(property)).toBe(false))
})

describe('fourMethods', () => keep(providerLaws(() => world((now) => fourMethodsProvider(fourMethods({ now, startMs: 3_000 }), { now })))))

describe('wrong providers', () => {
  it.each([
    ['once', wrong.listsTwice],
    ['once', wrong.renames],
    ['once', wrong.forgetsWhatIsTogether],
    ['namesake', wrong.acceptsNamesakes],
    ['namesake', wrong.makesTwins],
    ['strangers', wrong.listsEverybody],
    ['strangers', wrong.touchesStrangers],
    ['drain', wrong.movesDeadlines],
    ['drain', wrong.losesCauses],
    ['undrain', wrong.leavesDeadlines],
    ['evidence', wrong.mergesEvidence],
    ['evidence', wrong.forgetsEvidence],
    ['whole', wrong.tears],
    ['whole', wrong.handsOutItsOwn],
    ['whole', wrong.datesAhead],
    ['condition', wrong.deletesAnything],
    ['condition', wrong.refusesTooLate],
    ['delete', wrong.neverDeletes],
    ['delete', wrong.revives],
    ['gone', wrong.shrugs],
    ['gone', wrong.probesGhosts],
    ['gone', wrong.throwsForGone],
    ['abort', wrong.hangs],
    ['abort', wrong.diesWithTheCall],
  ] as const)('%s: rejects %o', async (word, spoil) => {
    const laws = providerLaws(() => {
      const made = reference()
      return { ...made, provider: spoil(made.provider) }
    }).filter(({ title }) => title.startsWith(`${word}:`))
    expect(laws).toHaveLength(1)
    for (const { property } of laws) expect(await rejectsAsync(property)).toBe(true)
  })

  it('leaves out what a provider says it cannot', () => {
    const all = providerLaws(reference)
    expect(providerLaws(reference, { cannot: ['condition', 'abort'] })).toHaveLength(all.length - 2)
  })
})
