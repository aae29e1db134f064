/** Small stories as texts. Read them: each says what the engine does when the world does this. */
import { expect, it } from 'vitest'
import type { SpecInput } from '../../src/index.js'
import { NOW } from '../../src/laws/arbitrary/time.js'
import { agentOf, on, storyOf, transcript } from './transcript.js'

const told = (file: string, title: string, story: ReturnType<typeof storyOf>): void => {
  it(title, async () => {
    await expect(transcript(title, story)).toMatchFileSnapshot(`./stories/${file}.txt`)
  })
}

const three = { replicas: 3 }
const queue: Partial<SpecInput> = {
  scaling: {
    enabled: true,
    minReplicas: 1,
    maxReplicas: 8,
    targetMetrics: [{ type: 'queue_depth', targetValue: 10 }],
    behavior: { scaleUp: { policies: [{ type: 'Pods', value: 2, periodMs: 30_000 }] }, scaleDown: { stabilizationWindowMs: 60_000 } },
  },
}

told('first-start', 'three are wanted and none is there: creates double as they are seen', storyOf(agentOf(three), 60, []))

told(
  'busy-drain',
  'none is wanted any more: the idle one goes at once, the busy ones work on, one of them past its deadline',
  storyOf(agentOf({ ...three, drainMs: 30_000 }), 140, [on(40, { type: 'Replicas', replicas: 0 })], {
    nature: { ...storyOf(agentOf(), 0, []).nature, busy: [true, true, false], workMs: [10_000, 90_000, 0] },
  }),
)

told(
  'change-of-mind',
  'down, and up again before the work is done: what drains is taken back, and only the rest is created',
  storyOf(agentOf(three), 120, [on(40, { type: 'Replicas', replicas: 1 }), on(50, { type: 'Replicas', replicas: 4 })], {
    nature: { ...storyOf(agentOf(), 0, []).nature, busy: [true], workMs: [60_000] },
  }),
)

told(
  'crash-and-vanish',
  'one crashes and one is gone without a word: both are replaced, the failed one is deleted',
  storyOf(agentOf(three), 120, [on(40, { type: 'Crash', which: 1 }), on(80, { type: 'Vanish', which: 0 })]),
)

told(
  'quota',
  'the provider has no room: creates back off, one second and doubling, and begin again with one',
  storyOf(agentOf(three), 60, [], {
    fates: [
      { type: 'Done' },
      { type: 'Refused', error: { type: 'QuotaExceeded' } },
      { type: 'Refused', error: { type: 'QuotaExceeded' } },
      { type: 'Refused', error: { type: 'QuotaExceeded', retryAfterMs: 10_000 } },
      { type: 'Done' },
      { type: 'Done' },
      { type: 'Done' },
    ],
  }),
)

told(
  'lost-status',
  'the status is lost in the middle of a scale-down: nothing more goes than was meant to',
  storyOf(agentOf(three), 120, [on(40, { type: 'Replicas', replicas: 1 }), on(41, { type: 'StatusLost' })], {
    nature: { ...storyOf(agentOf(), 0, []).nature, busy: [true], workMs: [30_000] },
  }),
)

told(
  'clock-step',
  'the clock steps back by an hour: memory is shifted with it, once, and the drain goes on',
  storyOf(agentOf(three), 120, [on(40, { type: 'Replicas', replicas: 2 }), on(45, { type: 'ClockStep', byMs: -3_600_000 })], {
    nature: { ...storyOf(agentOf(), 0, []).nature, busy: [true], workMs: [20_000] },
  }),
)

told(
  'deletion',
  'an agent with a cordoned and a protected one is deleted: everything of it goes, the stranger stays',
  storyOf(agentOf(three), 180, [
    on(30, { type: 'Cordon', which: 0 }),
    on(31, { type: 'Protect', which: 1 }),
    on(32, { type: 'Stranger', slot: 1 }),
    on(60, { type: 'DeleteAgent' }),
  ]),
)

told(
  'queue',
  'a queue grows and empties: two at a time up, after a minute down',
  storyOf(agentOf(queue), 420, [on(75, { type: 'Load', load: 5 }), on(200, { type: 'Load', load: 1 })], { load: 1 }),
)

told(
  'to-zero',
  'the load is gone: one a minute less, after a minute of rest the last one; a first job wakes it at once',
  storyOf(
    agentOf({
      replicas: 5,
      scaling: {
        enabled: true,
        minReplicas: 0,
        maxReplicas: 8,
        targetMetrics: [{ type: 'queue_depth', targetValue: 10 }],
        activation: { metric: 'jobs', threshold: 0, idleMs: 60_000 },
        scaleUpDelayMs: 30_000,
        cooldownPeriodMs: 20_000,
        behavior: { scaleDown: { stabilizationWindowMs: 0, policies: [{ type: 'Pods', value: 1, periodMs: 60_000 }] } },
      },
    }),
    480,
    [on(65, { type: 'Load', load: 0 }), on(420, { type: 'Load', load: 1 })],
    { load: 5, begin: [] },
  ),
)

told(
  'pause',
  'scaling down is paused for three minutes: what the metrics ask for is told and not done, up it goes all the same',
  storyOf(
    agentOf({
      scaling: {
        enabled: true,
        minReplicas: 1,
        maxReplicas: 8,
        targetMetrics: [{ type: 'queue_depth', targetValue: 10 }],
        pause: { direction: 'Down', until: NOW + 180_000 },
        behavior: { scaleDown: { stabilizationWindowMs: 0 } },
      },
    }),
    240,
    [on(75, { type: 'Load', load: 1 }), on(110, { type: 'Load', load: 4 }), on(140, { type: 'Load', load: 2 })],
    { load: 3 },
  ),
)

told(
  'slow-list',
  'the list is eight seconds old: what was asked for is waited for, and nothing is removed on what is older than the last action',
  storyOf(agentOf(three), 120, [on(60, { type: 'Replicas', replicas: 2 }), on(64, { type: 'Crash', which: 1 })], { lagMs: 8_000 }),
)

it('tells one pass of a world in which nothing happens', () => {
  expect(transcript('nothing', storyOf(agentOf({ replicas: 0 }), 600, [])).split('\n')).toHaveLength(6)
})
