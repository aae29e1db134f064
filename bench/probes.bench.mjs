/** What do probes add to a steady pass: evidence is there and nothing is due, and one in ten is due? */
import assert from 'node:assert/strict'
import { observe, reconcile } from '../dist/index.js'
import { question } from './harness.mjs'
import { probedFleet, probedList, steady } from './world.mjs'

const fleet = probedFleet()
const sizes = [10, 1_000]

question(
  'A steady pass with probes on, and nothing due: the same status comes back',
  sizes.map((size) => {
    const { observed, now, status } = steady(fleet, size, probedList)
    return {
      name: `reconcile, probed, none due, ${size} instances`,
      check: () => {
        const plan = reconcile(fleet, observed, now)
        assert.equal(plan.status, status)
        assert.equal(plan.status.readyReplicas, size)
        assert.equal(plan.actions.length, 0)
        assert.equal(plan.evidence.length, 0)
        assert.equal(plan.wake.why.type, 'ProbeDue')
      },
      run: () => reconcile(fleet, observed, now),
    }
  }),
)

question(
  'The same, and one in ten is due: its probe, its evidence, and still the same status',
  sizes.map((size) => {
    const { now, status } = steady(fleet, size, probedList)
    const observed = observe({ at: now, instances: probedList(fleet, size, now, 10), status })
    return {
      name: `reconcile, probed, one in ten due, ${size} instances`,
      check: () => {
        const plan = reconcile(fleet, observed, now)
        assert.equal(plan.status, status)
        assert.equal(plan.persist, 'No')
        assert.equal(plan.actions.length, size / 10)
        assert.ok(plan.actions.every(({ type, seq }) => type === 'Probe' && seq === now))
        assert.deepEqual(
          plan.evidence.map(({ id, probing }) => [id, probing]),
          plan.actions.map(({ id, seq }) => [id, seq]),
        )
      },
      run: () => reconcile(fleet, observed, now),
    }
  }),
)

question(
  'The answers of those probes come in: evidence to keep, and still the same status',
  sizes.map((size) => {
    const { now, status } = steady(fleet, size, probedList)
    const asked = reconcile(fleet, observe({ at: now, instances: probedList(fleet, size, now, 10), status }), now).actions
    const probes = asked.map(({ id, seq }) => ({ id, seq, ok: true, at: now + 1 }))
    const probingById = new Map(asked.map(({ id, seq }) => [id, seq]))
    const instances = probedList(fleet, size, now, 10)
    for (const instance of instances) instance.probing = probingById.get(instance.id) ?? instance.probing
    const observed = observe({ at: now + 1, instances, status, probes })
    return {
      name: `reconcile, probed, one in ten answered, ${size} instances`,
      check: () => {
        const plan = reconcile(fleet, observed, now + 1)
        assert.equal(plan.status, status)
        assert.equal(plan.actions.length, 0)
        assert.equal(plan.evidence.length, size / 10)
        assert.ok(plan.evidence.every(({ health }) => health.type === 'Ready' && health.seq === now))
      },
      run: () => reconcile(fleet, observed, now + 1),
    }
  }),
)
