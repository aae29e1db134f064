/** How long is a pass of a fleet that shares limits, and does an agent cost more where there are more of them: steady, and where a part of them is cut? */
import assert from 'node:assert/strict'
import { agent, agentKey, observe, reconcile, reconcileFleet } from '../dist/index.js'
import { goal, question, timesAsLong } from './harness.mjs'
import { epoch, fleetOf, listOf } from './world.mjs'

const EACH = 10
/** Agents of one part of a pass, which takes half a millisecond. */
const PART = 50
const sizes = [100, 1_000, 10_000]

/** So many agents of ten instances each, grown up and with nothing to do, and what is seen of them: of one in `risen`, that it is under load. */
const fleetOfAgents = (size, risen = Number.POSITIVE_INFINITY) => {
  const { spec } = fleetOf()
  const now = epoch + 600_000
  const agents = Array.from({ length: size }, (_, i) =>
    agent({
      name: `agent-${i}`,
      spec: { ...spec, consumption: { tokensPerMinute: 1_000 }, scaling: { ...spec.scaling, priority: i % 3, weight: 1 + (i % 2) } },
    }),
  )
  const statuses = agents.map((own) => {
    let plan = reconcile(own, observe({ at: epoch, instances: listOf(own, EACH, epoch) }), epoch)
    for (let pass = 0; pass < 3; pass++) plan = reconcile(own, observe({ at: now, instances: listOf(own, EACH, now), status: plan.status }), now)
    return plan.status
  })
  // Listed in one go, as from one call: what is seen of an agent lies together.
  const observedByKey = new Map(
    agents.map((own, i) => [agentKey(own), observe({ at: now, instances: listOf(own, EACH, now, i % risen === risen - 1 ? 90 : 58), status: statuses[i] })]),
  )
  return { agents, observedByKey, now }
}

/** There is exactly what is drawn, so that no claim could be met. */
const steady = sizes.map((size) => {
  const { agents, observedByKey, now } = fleetOfAgents(size)
  const shared = { instances: size * EACH, tokensPerMinute: size * EACH * 1_000 }
  const passOf = (some) => () => reconcileFleet(some, observedByKey, shared, now)
  const parts = size < 1_000 ? undefined : Array.from({ length: size / PART }, (_, i) => passOf(agents.slice(i * PART, (i + 1) * PART)))
  return { size, observedByKey, pass: passOf(agents), parts }
})

const rows = question(
  `A steady pass of agents of ${EACH} instances each: nothing to do, every status comes back`,
  steady.map(({ size, observedByKey, pass, parts }) => ({
    name: `reconcileFleet, steady, ${size} agents`,
    check: () => {
      const { plans, unseen } = pass()
      assert.deepEqual([plans.length, unseen.length], [size, 0])
      for (const { key, plan, held, granted, why } of plans) {
        assert.equal(plan.status, observedByKey.get(key).status)
        assert.deepEqual([plan.actions.length, held, granted, why.type], [0, EACH, EACH, 'Whole'])
      }
      const byKey = new Map(plans.map((each) => [each.key, each]))
      for (const part of parts ?? []) for (const each of part().plans) assert.deepEqual(each, byKey.get(each.key))
    },
    run: pass,
    parts,
  })),
)

question(
  'The same, and one in ten wants half as many again: there is room for half of what they ask for',
  sizes.map((size) => {
    const { agents, observedByKey, now } = fleetOfAgents(size, 10)
    const { plans: free } = reconcileFleet(agents, observedByKey, {}, now)
    const asked = free.reduce((sum, { claim, held }) => sum + claim - held, 0)
    const shared = { instances: size * EACH + Math.floor(asked / 2) }
    return {
      name: `reconcileFleet, one in ten rises, ${size} agents`,
      check: () => {
        const { plans } = reconcileFleet(agents, observedByKey, shared, now)
        assert.ok(asked >= size / 10)
        assert.equal(
          plans.reduce((sum, { granted }) => sum + granted, 0),
          shared.instances,
        )
        assert.ok(plans.some(({ plan }) => plan.actions.some(({ type }) => type === 'Create')))
        assert.ok(plans.every(({ why, granted, claim }) => (why.type === 'Whole') === granted >= claim))
      },
      run: () => reconcileFleet(agents, observedByKey, shared, now),
    }
  }),
)

const { nsPerOp, allNs } = rows.at(-1)
const inMs = (ns) => `${(ns / 1e6).toFixed(0)} ms`
goal(`a steady pass of 10,000 agents takes at most 100 ms: ${inMs(nsPerOp)} of a core, ${inMs(allNs)} by the clock`, nsPerOp <= 100e6)

// Ten passes of a thousand against one of ten thousand: as many agents, and each takes its share of what is collected as garbage; of one pass of a thousand it
// is the whole in one of four, and nothing in the median.
const [, thousand, most] = steady
const tenOfThousand = () => {
  let plans
  for (let i = 0; i < most.size / thousand.size; i++) plans = thousand.pass()
  return plans
}
const times = timesAsLong(tenOfThousand, most.pass)
goal(`time per agent at 10,000 is at most 1.5 times that at 1,000, taken in turn: ${times.toFixed(2)} times`, times <= 1.5)
console.log('The predecessor took 46 s for one round of 10,000 agents of three instances each.')
