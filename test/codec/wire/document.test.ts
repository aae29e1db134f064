/** The observation as programs write it, before the domain has a look: what nobody said is nothing, as old as the observation. */
import { expect, it } from 'vitest'
import { dated } from '../../../src/codec/wire/document.js'

it('lists that are left out are empty', () => {
  expect(dated({ instances: [] }, 5)).toEqual({ at: 5, instances: [], metrics: [], outcomes: [], probes: [] })
})
