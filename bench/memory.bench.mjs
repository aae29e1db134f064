/** How large is what a steady agent remembers, and what it publishes? Bytes of JSON, not time. */
import assert from 'node:assert/strict'
import { goal } from './harness.mjs'
import { fleetOf, steady } from './world.mjs'

console.log('\nWhat a steady agent hands back')
const sizes = [10, 100, 1_000, 10_000].map((size) => {
  const { status } = steady(fleetOf(), size)
  assert.equal(status.desiredReplicas, size)
  const [memory, whole] = [JSON.stringify(status.memory).length, JSON.stringify(status).length]
  console.log(`  ${size} instances: memory ${memory} bytes, status ${whole} bytes`)
  return memory
})
goal('memory is at most 8 KiB', Math.max(...sizes) <= 8_192)
