/** Law of the wake: who comes only when something is seen or a plan said so misses nothing. */
import fc from 'fast-check'
import { stories } from '../arbitrary/story.js'
import { sameValue } from '../must.js'
import type { Pass, Reconcile } from '../pass.js'
import { type Law, sometimes } from '../sometimes.js'
import { play } from '../story/play.js'

export const punctuality = (reconcile: Reconcile): Law => {
  const reached = sometimes([
    'a change at a wake',
    'an action at a wake',
    'a stage',
    'a stale sample',
    'a drain deadline',
    'a wish',
    'a back-off',
    'an instance that became available',
  ])
  return {
    title: 'punctuality: passes at wakes and when something is seen decide what a pass every 500 ms decides, over whole stories',
    sometimes: reached,
    property: fc.property(
      stories({ clock: 'Steady', lag: 'None', store: 'Kept', lengthMs: fc.integer({ min: 20, max: 150 }).map((n) => n * 1_000) }),
      (story) => {
        const dense = play(reconcile, { ...story, drive: { everyMs: 500, watch: false } }, 320)
        const sparse = play(reconcile, { ...story, drive: { everyMs: null, watch: true } }, 320)
        const until = Math.min(dense[dense.length - 1]?.now ?? 0, sparse[sparse.length - 1]?.now ?? 0)
        const decisions = (passes: readonly Pass[]): unknown =>
          passes.flatMap(({ now, plan: { actions, status } }, index) => {
            const changed = index === 0 || passes[index - 1]?.plan.status.desiredReplicas !== status.desiredReplicas
            return now <= until && (actions.length > 0 || changed) ? [{ now, desired: status.desiredReplicas, actions }] : []
          })
        sameValue(decisions(sparse), decisions(dense), 'at wakes, against every 500 ms')
        sparse.forEach(({ now, plan }, index) => {
          const wake = sparse[index - 1]?.plan.wake
          if (wake?.at !== now) return
          reached.reach('a change at a wake', plan.status.desiredReplicas !== sparse[index - 1]?.plan.status.desiredReplicas)
          reached.reach('an action at a wake', plan.actions.length > 0)
          reached.reach('a stage', wake.why.type === 'Stage')
          reached.reach('a stale sample', wake.why.type === 'SampleStale')
          reached.reach('a drain deadline', wake.why.type === 'DrainDeadline')
          reached.reach('a wish', wake.why.type === 'WishDeadline')
          reached.reach('a back-off', wake.why.type === 'CreateBackoff')
          reached.reach('an instance that became available', wake.why.type === 'Available')
        })
      },
    ),
  }
}
