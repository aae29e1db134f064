import { describe } from 'vitest'
import { cooldown, type LastChange, type Stage } from '../../../../src/core/index.js'
import { secondsUpTo, subjects } from '../../../../src/laws/stage/builders.js'
import { stageLaws, twinLaws } from '../../../../src/laws/stage/index.js'
import { caught, keep } from '../lawful.js'

type Spoil = (own: Stage<LastChange>, periodMs: number) => Stage<LastChange>

describe('cooldown', () => {
  keep(stageLaws(subjects.cooldown, { never: ['Remembered', 'Crowded'] }))
  keep(twinLaws.cooldown(cooldown))
})

describe('wrong cooldowns', () => {
  const spoilt = (spoil: Spoil) => secondsUpTo(40).map((own) => ({ stage: spoil(cooldown(own), own), cautiousMs: own, of: own }))

  const upOnly: Spoil = (own) => ({ ...own, settle: (memory, change, now) => (change.to > change.from ? own.settle(memory, change, now) : memory) })
  caught(
    'twin',
    'one that begins with a rise only',
    twinLaws.cooldown((own) => upOnly(cooldown(own), own)),
  )

  const bold: Spoil = (own) => ({ ...own, memory: { ...own.memory, empty: (_current, now) => ({ version: 1, bornAt: now - 3_600_000, changedAt: null }) } })
  caught('caution', 'a birth that holds nothing', stageLaws(spoilt(bold)))

  const faraway: Spoil = (own, periodMs) => ({
    ...own,
    decide: (context, value, memory, now) =>
      Math.abs(now - (memory.changedAt ?? memory.bornAt)) >= periodMs
        ? { value, memory, why: { type: 'Passed' }, until: Number.POSITIVE_INFINITY }
        : own.decide(context, value, memory, now),
  })
  caught('clock', 'a distance in time without a direction', stageLaws(spoilt(faraway)))

  const endless: Spoil = (own) => ({ ...own, memory: { ...own.memory, empty: () => ({ version: 1, bornAt: Number.NEGATIVE_INFINITY, changedAt: null }) } })
  caught('roundtrip', 'an instant that JSON does not know', stageLaws(spoilt(endless)))
})
