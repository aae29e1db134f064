/** How large is what an agent remembers, and what it publishes: settled, and at its worst? Bytes of JSON, not time. */
import assert from 'node:assert/strict'
import { agent, observe, reconcile } from '../dist/index.js'
import { goal } from './harness.mjs'
import { epoch, fleetOf, listOf, steady } from './world.mjs'

const bytesOf = (value) => Buffer.byteLength(JSON.stringify(value))
const row = (name, { memory }, whole) => {
  const [bytes, all] = [bytesOf(memory), bytesOf(whole)]
  const parts = ['slots', 'backoffs', 'wishes'].map((part) => `${part} ${bytesOf(memory[part])}`)
  console.log(`  ${name}: memory ${bytes} bytes (${parts.join(', ')}), status ${all} bytes`)
  return bytes
}

console.log('\nWhat a settled agent hands back')
const settled = [10, 100, 1_000, 10_000].map((size) => {
  const { status } = steady(fleetOf(), size)
  assert.equal(status.desiredReplicas, size)
  assert.deepEqual([status.memory.slots, status.memory.backoffs.length, status.memory.wishes.length], [`0-${size - 1}`, 0, 0])
  return row(`${size} instances`, status, status)
})
goal('memory of a settled agent is at most 8 KiB', Math.max(...settled) <= 8_192)

/** A fleet of a plain number, so that it is the world alone that changes it. */
const fleet = agent({ name: 'support', spec: { agentType: 'chat', model: { provider: 'acme', model: 'm1' }, replicas: 1_000 } })
const settledOn = (instances) => {
  let plan = reconcile(fleet, observe({ at: epoch, instances }), epoch)
  for (const at of [epoch + 1_000, epoch + 600_000]) plan = reconcile(fleet, observe({ at, instances, status: plan.status }), at)
  return plan.status
}

console.log('\nThe worst that a settled fleet of 1,000 can hand back: every other slot is free, so that no two are neighbours')
const gappy = listOf(fleet, 2_000, epoch).filter((_, slot) => slot % 2 === 0)
const apart = settledOn(gappy)
assert.deepEqual([apart.replicas, apart.memory.slots.split(',').length, apart.memory.wishes.length], [1_000, 1_000, 0])
const bytesApart = row('1000 instances, no two neighbours', apart, apart)
goal('memory of a settled agent is at most 8 KiB, in whatever slots', bytesApart <= 8_192)

console.log('\nThe worst of a crashing fleet of 1,000: each fails in turn, none next to the one before, and none is seen to go')
/** `turns` a second apart; those of a turn are as far from each other as can be. */
const crashing = (turns) => {
  let status = settledOn(listOf(fleet, 1_000, epoch))
  let now = epoch + 600_000
  for (let turn = 0; turn <= turns; turn++) {
    now += 1_000
    const instances = listOf(fleet, 1_000, epoch).map((each, slot) => (slot % turns < turn ? { ...each, phase: 'Failed', lastTransitionAt: now } : each))
    status = reconcile(fleet, observe({ at: now, instances, status }), now).status
  }
  return status
}
for (const turns of [1, 8, 64, 250]) {
  const status = crashing(turns)
  const { backoffs, wishes } = status.memory
  const slots = backoffs.flatMap((each) => each.slots.split(',')).map((range) => range.split('-').map(Number))
  assert.equal(
    slots.reduce((sum, [from, to = from]) => sum + to - from + 1, 0),
    1_000,
  )
  assert.ok(backoffs.length <= 64)
  row(`${turns} turns, ${backoffs.length} groups of back-offs, ${wishes.length} wishes`, status, status)
}

console.log('\nThe most creates that may be under way at once')
const large = agent({ ...fleet, spec: { ...fleet.spec, replicas: 5_000 } })
const opening = () => {
  let status
  let outcomes = []
  const instances = []
  let now = epoch
  for (let pass = 0; pass < 40; pass++) {
    now += 1_000
    const plan = reconcile(large, observe({ at: now, instances, outcomes, status }), now)
    status = plan.status
    const creates = plan.actions.filter(({ type }) => type === 'Create')
    outcomes = creates.map(({ name }) => ({ action: { type: 'Create', name }, at: now }))
    // Until the burst is at its most, what was created is seen; after that, nothing is.
    if (status.memory.creates.burst < 1_024 || pass === 0)
      for (const { name } of creates)
        instances.push({ id: name, name, ownerUid: large.uid, phase: 'Healthy', revision: large.revision, createdAt: now, readyAt: now })
    else if (creates.length === 0) return status
  }
  return status
}
const open = opening()
assert.equal(open.memory.wishes.filter(({ type }) => type === 'Create').length, 1_024)
row(`${open.memory.wishes.length} wishes beside ${open.replicas} instances`, open, open)
