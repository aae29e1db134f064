import { expect, it } from 'vitest'
import { passed } from '../../../src/core/domain/why.js'

it('a stage that had nothing to say gives the reason that no stage with a rule gives', () => {
  expect(passed).toStrictEqual({ type: 'Passed' })
})
