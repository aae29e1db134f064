/** Laws of a world in which nothing new is seen: nothing is done twice, nothing is done before its time, and only memory moves the clock. */
import fc from 'fast-check'
import { isWorldAction, keyOf, type ObservedInput, observe, type Plan } from '../../core/index.js'
import { courses, run } from '../course.js'
import { must, sameBytes, sameValue } from '../must.js'
import type { Pass, Reconcile } from '../pass.js'
import { type Law, sometimes } from '../sometimes.js'

/** What was seen, once more, with the status that came of it and nothing that was said since. */
export const again = ({ input, plan }: Pass, status: unknown = plan.status): ObservedInput => ({ ...input, outcomes: [], status })

export const twice = (reconcile: Reconcile): Law => {
  const reached = sometimes(['an action', 'a change of number', 'an undrain', 'a create held back', 'a deletion'])
  return {
    title: 'twice: the same look once more, under the wishes of the first, does nothing, changes nothing and says the same',
    sometimes: reached,
    property: fc.property(courses(), (course) => {
      for (const pass of run(reconcile, course)) {
        const { agent, now, plan } = pass
        const second = reconcile(agent, observe(again(pass)), now)
        const done = second.actions.filter(isWorldAction)
        must(done.length === 0 || plan.actions.length >= 500, () => `the second look does ${JSON.stringify(done)}`)
        sameValue(second.status, plan.status, 'the status of the second look')
        must(second.persist === 'No', () => `the second look wants to be written: ${second.persist}`)
        sameValue(second.wake, plan.wake, 'the wake of the second look')
        reached.reach('an action', plan.actions.length > 0)
        reached.reach(
          'a change of number',
          plan.trail.some((step) => step.type === 'Count' && step.from !== step.to && step.why.type === 'Scaled'),
        )
        reached.reach(
          'an undrain',
          plan.actions.some(({ type }) => type === 'Undrain'),
        )
        reached.reach(
          'a create held back',
          plan.trail.some((step) => step.type === 'Act' && step.why.type === 'SlowStart'),
        )
        reached.reach('a deletion', agent.deletedAt !== undefined && plan.actions.length > 0)
      }
    }),
  }
}

export const repetition = (reconcile: Reconcile): Law => {
  const reached = sometimes(['a create', 'a drain', 'a delete', 'an undrain', 'an old view'])
  return {
    title: "repetition: on the same view no action is repeated before its wish's deadline",
    sometimes: reached,
    property: fc.property(courses(), fc.array(fc.integer({ min: 1, max: 30_000 }), { minLength: 1, maxLength: 6 }), (course, gaps) => {
      const passes = run(reconcile, course)
      const last = passes[passes.length - 1]
      if (last === undefined) return
      const { agent, input } = last
      let { now, plan } = last
      const issued = new Map<string, number>()
      const note = (made: Plan): void => {
        for (const action of made.actions.filter(isWorldAction)) {
          const key = `${action.type} ${keyOf(action)}`
          must(now >= (issued.get(key) ?? -1), () => `${key} is repeated at ${now}, before its deadline ${issued.get(key)}`)
          issued.set(key, now + 60_000 + (action.type === 'Delete' ? action.graceMs : 0))
          reached.reach(action.type === 'Create' ? 'a create' : action.type === 'Drain' ? 'a drain' : action.type === 'Delete' ? 'a delete' : 'an undrain')
        }
      }
      now = Math.max(now, plan.status.memory.at)
      note(plan)
      for (const gap of gaps) {
        now += gap
        plan = reconcile(agent, observe({ ...input, outcomes: [], status: plan.status }), now)
        note(plan)
        reached.reach('an old view', input.at !== undefined)
      }
    }),
  }
}

export const patience = (reconcile: Reconcile): Law => {
  const reached = sometimes([
    'no wake',
    'a wish',
    'a stage',
    'a stale sample',
    'a drain deadline',
    'a back-off',
    'an instance that is not available yet',
    'a young deletion',
  ])
  return {
    title: 'patience: before its wake, with nothing new, it does nothing and its status is the same',
    sometimes: reached,
    property: fc.property(courses(), fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 3 }), (course, shares) => {
      for (const pass of run(reconcile, course)) {
        const { agent, now, plan } = pass
        const { wake } = plan
        const from = Math.max(now, plan.status.memory.at)
        const room = (wake === null ? from + 86_400_000 : wake.at) - from - 1
        for (const share of [...shares, 1]) {
          const at = from + Math.max(0, Math.floor(share * room))
          const early = reconcile(agent, observe(again(pass)), at)
          const where = `at ${at - from} ms, ${wake === null ? 'never' : wake.at - from} is the wake (${wake?.why.type})`
          const done = early.actions.filter(isWorldAction)
          must(done.length === 0, () => `too early ${where}: ${JSON.stringify(done)}`)
          must(early.persist === 'No', () => `to be written ${early.persist} ${where}`)
          sameValue(early.status, plan.status, `the status ${where}`)
        }
        reached.reach('no wake', wake === null)
        reached.reach('a wish', wake?.why.type === 'WishDeadline')
        reached.reach('a stage', wake?.why.type === 'Stage')
        reached.reach('a stale sample', wake?.why.type === 'SampleStale')
        reached.reach('a drain deadline', wake?.why.type === 'DrainDeadline')
        reached.reach('a back-off', wake?.why.type === 'CreateBackoff')
        reached.reach('an instance that is not available yet', wake?.why.type === 'Available')
        reached.reach('a young deletion', wake?.why.type === 'DeletionWait')
      }
    }),
  }
}

export const clock = (reconcile: Reconcile): Law => {
  const reached = sometimes(['an action', 'a memory of stages', 'a wish'])
  return {
    title: 'clock: a clock that steps back by up to five minutes decides as if it stood still',
    sometimes: reached,
    property: fc.property(courses(), fc.integer({ min: 1, max: 300_000 }), (course, back) => {
      for (const { agent, input, observed, plan } of run(reconcile, course)) {
        const memory = observed.status?.memory
        if (memory === undefined || memory.uid !== agent.uid) continue
        const stood = reconcile(agent, observe(input), memory.at)
        sameBytes(reconcile(agent, observe(input), memory.at - back), stood, `${back} ms back`)
        reached.reach('an action', stood.actions.length > 0)
        reached.reach('a memory of stages', (memory.scaling?.at ?? 0) > 0)
        reached.reach('a wish', plan.status.memory.wishes.length > 0)
      }
    }),
  }
}
