import { describe, expect, it } from 'vitest'
import { isPercent, shareOf } from '../../../src/core/index.js'

describe('a share', () => {
  it.each(['0%', '5%', '25%', '99%', '100%'])('%s is one', (text) => expect(isPercent(text)).toBe(true))
  it.each(['', '%', '25', '101%', '200%', '1000%', '-5%', '2.5%', 'a%', ' 5%', '5% ', '5%\n', '5%%', 'x5%', '1005%'])('%j is none', (text) =>
    expect(isPercent(text)).toBe(false),
  )

  it.each([
    [3, 8, Math.ceil, 3],
    ['25%', 8, Math.ceil, 2],
    ['25%', 10, Math.ceil, 3],
    ['25%', 10, Math.floor, 2],
    ['100%', 7, Math.floor, 7],
    ['0%', 7, Math.ceil, 0],
  ])('%s of %d', (share, count, round, expected) => expect(shareOf(share, count, round)).toBe(expected))
})
