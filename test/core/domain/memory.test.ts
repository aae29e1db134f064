import { expect, it } from 'vitest'
import { overdueAt, type Wish } from '../../../src/core/index.js'

const wish: Wish = { type: 'Create', key: 'a-0', revision: 'r', at: 1_000 }

it('a wish is overdue a minute after it was made, or when it says', () => {
  expect(overdueAt(wish)).toBe(61_000)
  expect(overdueAt({ ...wish, until: 5_000 })).toBe(5_000)
})
