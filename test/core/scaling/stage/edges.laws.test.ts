import { describe } from 'vitest'
import { caution, type Stage } from '../../../../src/core/index.js'
import { subjects } from '../../../../src/laws/stage/builders.js'
import { stageLaws } from '../../../../src/laws/stage/index.js'
import { caught, keep } from '../lawful.js'

/** They remember nothing, so what laws say of memory is not theirs to keep. */
const forgetful = ['Remembered', 'Lived', 'Refused', 'Accepted', 'Crowded'] as const

describe('caution', () => keep(stageLaws(subjects.caution, { never: [...forgetful, 'HeldUp', 'Young'] })))
describe('budget', () => keep(stageLaws(subjects.budget, { never: [...forgetful, 'HeldDown', 'Young', 'Waited'] })))
describe('hold', () => keep(stageLaws(subjects.hold, { never: [...forgetful, 'PassedUp', 'PassedDown', 'Young', 'Grown', 'Waited'] })))
describe('bounds', () => keep(stageLaws(subjects.bounds, { exempt: true, never: [...forgetful, 'HeldUp', 'HeldDown'] })))

describe('override', () => keep(stageLaws(subjects.override, { exempt: true, never: [...forgetful, 'HeldUp', 'HeldDown'] })))
describe('pause', () => keep(stageLaws(subjects.pause, { never: [...forgetful, 'Young'] })))

describe('wrong edges', () => {
  const decides = (decide: Stage['decide']): Stage => ({ ...caution, decide })
  const never = Number.POSITIVE_INFINITY

  const timid = decides((context, value, memory) => ({
    value: { ...value, count: Math.max(value.count, context.current + 1) },
    memory,
    why: { type: 'Passed' },
    until: never,
  }))
  caught('identity', 'one more than now, to be sure', stageLaws(timid))
  caught('bounded', 'one more than now, to be sure', stageLaws(timid))

  const sealing = decides((_context, value, memory) => ({ value: { ...value, missing: false }, memory, why: { type: 'Passed' }, until: never }))
  caught('identity', 'one that hides that a sample is missing', stageLaws(sealing))

  const past = decides((_context, value, memory, now) => ({ value, memory, why: { type: 'Passed' }, until: now }))
  caught('punctuality', 'an instant that is now', stageLaws(past))
})
