/** What a human reads of the stages that lead: one sentence a reason. */
import { expect, it } from 'vitest'
import { stageWhy } from '../../../src/core/explain/phrases.js'
import type { StageWhy } from '../../../src/core/index.js'

const now = Date.parse('2030-01-31T12:00:00Z')
const noon = '2030-01-31T12:00:00.000Z'

it.each<[StageWhy, string]>([
  [{ type: 'LastGood', metric: 'jobs', until: now }, `jobs is missing, and this is what it asked for last; that counts until ${noon}`],
  [{ type: 'Idle', since: now }, `it has been idle since ${noon}`],
  [{ type: 'NotIdle', since: null, until: null }, 'it is not idle'],
  [{ type: 'NotIdle', since: now - 60_000, until: now }, `it is quiet since 2030-01-31T11:59:00.000Z and idle from ${noon}`],
  [{ type: 'Activated', metric: 'jobs' }, 'jobs is above its threshold, so there is one at least'],
  [{ type: 'NotActivated', metric: 'jobs', missing: false }, 'jobs is not above its threshold, and nothing else leads from zero'],
  [{ type: 'NotActivated', metric: 'jobs', missing: true }, 'jobs is missing, and nothing else leads from zero'],
  [{ type: 'Overridden', replicas: 3, until: null }, 'a human has set it to 3'],
  [{ type: 'Overridden', replicas: 0, until: now }, `a human has set it to 0 until ${noon}`],
  [{ type: 'ScalingPaused', direction: 'Both', until: null }, 'scaling is paused'],
  [{ type: 'ScalingPaused', direction: 'Up', until: now }, `scaling up is paused until ${noon}`],
  [{ type: 'ScalingPaused', direction: 'Down', until: null }, 'scaling down is paused'],
])('%o: %s', (why, text) => expect(stageWhy(why, now).replace(/(\d\d)Z/g, '$1.000Z')).toBe(text))
