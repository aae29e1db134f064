import { expect, it } from 'vitest'
import { isWithin, least, sideOf } from './judged.js'
import { unheard } from './unjudged.js'

it('the judged canary is told whole', () => {
  expect(least).toBe(-2)
  expect([-3, -2, 0, 2, 3].map(isWithin)).toEqual([false, true, true, true, false])
  expect([2, 3].map(sideOf)).toEqual(['inside', 'outside'])
})

it('the unjudged canary is run, and nobody looks', () => {
  unheard(2)
})
