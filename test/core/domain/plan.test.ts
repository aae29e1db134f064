import { expect, it } from 'vitest'
import { emptyActions, emptyEvidence } from '../../../src/core/domain/plan.js'

it('nothing is done and nothing kept where all passes share one empty list', () => {
  expect(emptyActions).toEqual([])
  expect(emptyEvidence).toEqual([])
})
