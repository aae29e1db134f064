/** How many decisions a second: `recommend` alone, with its whole trail as plain objects, over instances that each report. */
import assert from 'node:assert/strict'
import { recommend } from '../dist/index.js'
import { standard } from '../dist/policy/index.js'
import { question } from './harness.mjs'
import { epoch, fleetOf, listOf } from './world.mjs'

const fleet = fleetOf()
const decide = recommend(standard().of(fleet))
const now = epoch + 600_000

const inputOf = (size, cpu) => ({ current: size, instances: listOf(fleet, size, now, cpu).map(({ metrics }) => ({ standing: 'Ready', metrics })), metrics: [] })
const grown = (input) => decide(input, decide(input, null, epoch).memory, now).memory

await question(
  'A steady decision: the same memory comes back',
  [10, 100, 1_000].map((size) => {
    const input = inputOf(size, 58)
    const memory = grown(input)
    return {
      name: `recommend, steady, ${size} instances`,
      check: () => {
        const decision = decide(input, memory, now)
        assert.equal(decision.desired, size)
        assert.equal(decision.memory, memory)
        assert.ok(decision.trail.length >= 5)
      },
      run: () => decide(input, memory, now),
      ...(size === 10 ? { atLeast: 1_000_000 } : {}),
    }
  }),
)

await question(
  'A decision that changes the number',
  [10, 100, 1_000].map((size) => {
    const memory = grown(inputOf(size, 58))
    const input = inputOf(size, 90)
    return {
      name: `recommend, a rise, ${size} instances`,
      check: () => assert.equal(decide(input, memory, now).desired, size * 1.5),
      run: () => decide(input, memory, now),
    }
  }),
)
