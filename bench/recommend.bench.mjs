/**
 * How many decisions a second: `recommend` alone, with its whole trail as plain objects, over instances that each report. Each case by a policy of its own, as
 * agents of different specs have them: alone in a process, a policy is compiled as if there were no other.
 */
import assert from 'node:assert/strict'
import { recommend } from '../dist/index.js'
import { hpa, standard } from '../dist/policy/index.js'
import { question } from './harness.mjs'
import { epoch, fleetOf, listOf } from './world.mjs'

const fleet = fleetOf()
const now = epoch + 600_000
/** Decisions a second, by how many instances report. */
const goals = { 10: 1_000_000, 100: 300_000, 1000: 40_000 }

const inputOf = (size, cpu) => ({ current: size, instances: listOf(fleet, size, now, cpu).map(({ metrics }) => ({ standing: 'Ready', metrics })), metrics: [] })
const newStandard = () => recommend(standard().of(fleet))
const grown = (decide, input) => decide(input, decide(input, null, epoch).memory, now).memory

question(
  'A steady decision: the same memory comes back',
  [10, 100, 1_000].map((size) => {
    const decide = newStandard()
    const input = inputOf(size, 58)
    const memory = grown(decide, input)
    return {
      name: `recommend, steady, ${size} instances`,
      check: () => {
        const decision = decide(input, memory, now)
        assert.equal(decision.desired, size)
        assert.equal(decision.memory, memory)
        assert.ok(decision.trail.length >= 5)
      },
      run: () => decide(input, memory, now),
      atLeast: goals[size],
    }
  }),
)

question(
  'A decision that changes the number',
  [10, 100, 1_000].map((size) => {
    const decide = newStandard()
    const memory = grown(decide, inputOf(size, 58))
    const input = inputOf(size, 90)
    return {
      name: `recommend, a rise, ${size} instances`,
      check: () => assert.equal(decide(input, memory, now).desired, size * 1.5),
      run: () => decide(input, memory, now),
    }
  }),
)

// The policy that counts passes writes down each of them, so what is steady is the number: each call is the next pass, on the memory of the one before,
// which is as long as its window holds.
const due = epoch + 900_000

question(
  'A steady decision as the Kubernetes HPA takes it, when its pass is due',
  [10, 100, 1_000].map((size) => {
    const asHpa = recommend(hpa().of(fleet))
    const seen = (cpu) => listOf(fleet, size, due, cpu).map((instance) => ({ standing: 'Ready', metrics: instance.metrics, instance }))
    const input = { current: size, instances: seen(58), metrics: [] }
    let memory = null
    let at = epoch
    const next = () => {
      const decision = asHpa(input, memory, at)
      memory = decision.memory
      at += 15_000
      return decision
    }
    while (at < due) next()
    return {
      name: `recommend(hpa), steady, ${size} instances`,
      check: () => {
        const decision = asHpa(input, memory, due)
        assert.equal(decision.desired, size)
        assert.equal(decision.wake.at, due + 15_000)
        assert.equal(decision.memory.stages['hpa.stabilize'].records.length, 22)
        assert.ok(decision.trail.length >= 6)
        // Half of them at half as much again as the target: it multiplies by those that it sees.
        assert.equal(asHpa({ ...input, instances: seen(90).slice(size / 2) }, memory, due).trail[0].count, Math.ceil(1.5 * (size / 2)))
      },
      run: next,
      atLeast: goals[size],
    }
  }),
)
