/** A status that is sound, every field said: what tests of memory spoil. */
import type { Status } from '../../../src/core/index.js'

export const AT = 1_760_000_000_000
export const sound: Status = {
  phase: 'Running',
  replicas: 3,
  readyReplicas: 2,
  availableReplicas: 2,
  updatedReplicas: 3,
  desiredReplicas: 3,
  revision: '0123abcd',
  observedGeneration: 1,
  lastScaleAt: AT,
  currentMetrics: [{ name: 'queue_depth', value: 4, target: 2 }],
  conditions: [{ type: 'Ready', status: true, reason: 'AsDesired', lastTransitionAt: AT }],
  finished: false,
  memory: {
    version: 1,
    uid: 'default/support',
    bornAt: AT - 60_000,
    at: AT,
    actedAt: AT,
    desired: 3,
    everReady: true,
    slots: '0-2',
    backoffs: [{ slots: '3', failures: 1, until: AT + 10_000 }],
    wishes: [{ type: 'Create', key: 'support-0123abcd-2-0', revision: '0123abcd', at: AT, until: AT + 60_000 }],
    creates: { failures: 0, afterAt: 0, burst: 1 },
    scaling: { version: 1, at: AT, current: 3, changedAt: AT, stages: { sustain: { version: 1 } } },
  },
}
