/** How long is a pass: steady (what runs every second), under a rise, and over a whole fleet that is to go; and what does `observe` cost beside it? */
import assert from 'node:assert/strict'
import { agent, observe, reconcile } from '../dist/index.js'
import { goal, question, timesAsLong } from './harness.mjs'
import { briefListOf, epoch, fleetOf, inNoOrder, listOf, steady } from './world.mjs'

const fleet = fleetOf()
const sizes = [10, 100, 1_000, 10_000]
const goals = { 10: 300_000, 1000: 4_000 }

const passes = question(
  'A steady pass: nothing to do, the same status comes back',
  sizes.map((size) => {
    const { observed, now, status } = steady(fleet, size)
    return {
      name: `reconcile, steady, ${size} instances`,
      check: () => {
        const plan = reconcile(fleet, observed, now)
        assert.equal(plan.status, status)
        assert.equal(plan.actions.length, 0)
        assert.equal(plan.status.desiredReplicas, size)
      },
      run: () => reconcile(fleet, observed, now),
      atLeast: goals[size],
    }
  }),
)

question(
  'What observe costs: a list in order already, one in the order of slots, one in no order, and one of which every instance and sample has to be completed',
  sizes.flatMap((size) => {
    const { observed, now, status } = steady(fleet, size)
    const listed = listOf(fleet, size, now)
    const shuffled = inNoOrder(listed)
    const brief = briefListOf(fleet, size, now)
    return [
      {
        name: `observe, sorted, ${size} instances`,
        check: () => assert.equal(observe({ at: now, instances: observed.instances, status }).instances, observed.instances),
        run: () => observe({ at: now, instances: observed.instances, status }),
      },
      {
        name: `observe, by slot, ${size} instances`,
        check: () => assert.deepEqual(observe({ at: now, instances: listed, status }), observed),
        run: () => observe({ at: now, instances: listed, status }),
      },
      {
        name: `observe, shuffled, ${size} instances`,
        check: () => assert.deepEqual(observe({ at: now, instances: shuffled, status }), observed),
        run: () => observe({ at: now, instances: shuffled, status }),
      },
      {
        name: `observe, to be completed, ${size} instances`,
        check: () => assert.equal(reconcile(fleet, observe({ at: now, instances: brief, status }), now).status, status),
        run: () => observe({ at: now, instances: brief, status }),
      },
    ]
  }),
)

question(
  'Passes that change memory',
  sizes.flatMap((size) => {
    const { now, status } = steady(fleet, size)
    const risen = observe({ at: now + 15_000, instances: listOf(fleet, size, now + 15_000, 90), status })
    const noisy = observe({ at: now + 15_000, instances: listOf(fleet, size, now + 15_000, 40), status })
    const gone = agent({ ...fleet, deletedAt: epoch })
    const whole = observe({ at: now, instances: listOf(fleet, size, now), status })
    return [
      {
        name: `a rise begins, ${size} instances`,
        check: () => assert.ok(reconcile(fleet, risen, now + 15_000).actions.some(({ type }) => type === 'Create')),
        run: () => reconcile(fleet, risen, now + 15_000),
      },
      {
        name: `a window moves, ${size} instances`,
        check: () => assert.equal(reconcile(fleet, noisy, now + 15_000).persist, 'Lazily'),
        run: () => reconcile(fleet, noisy, now + 15_000),
      },
      {
        name: `all must go, ${size} instances`,
        check: () => assert.equal(reconcile(gone, whole, now).actions.length, Math.min(size, 500)),
        run: () => reconcile(gone, whole, now),
      },
    ]
  }),
)

const [, hundred, thousand] = passes
goal('time per instance at 1,000 is at most 1.5 times that at 100', thousand.nsPerOp / 1_000 <= (1.5 * hundred.nsPerOp) / 100)
for (const size of sizes) {
  const { observed, now, status } = steady(fleet, size)
  const listed = listOf(fleet, size, now)
  const times = (instances) =>
    timesAsLong(
      () => reconcile(fleet, observed, now),
      () => observe({ at: now, instances, status }),
    )
  const [sorted, bySlot] = [observed.instances, listed].map(times)
  goal(`observe, sorted, is no dearer than the pass at ${size}: ${sorted.toFixed(2)} of it`, sorted <= 1)
  goal(`observe, by slot, is no dearer than the pass at ${size}: ${bySlot.toFixed(2)} of it`, bySlot <= 1)
  console.log(
    `       in no order it takes ${times(inNoOrder(listed)).toFixed(2)} of the pass, and to be completed ${times(briefListOf(fleet, size, now)).toFixed(2)}`,
  )
}
