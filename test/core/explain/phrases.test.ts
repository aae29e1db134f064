/** What a human reads: one sentence a reason, word for word. A tag without a row here does not compile. */
import { describe, expect, it } from 'vitest'
import { actionLine, actWhy, counted, countWhy, missingWhy, round, span, stageWhy, wakeWhy } from '../../../src/core/explain/phrases.js'
import type { Action, ActionWhy, ActWhy, CountWhy, MissingReason, StageWhy, WakeWhy } from '../../../src/core/index.js'

const now = Date.parse('2030-01-31T12:00:00Z')
const noon = '2030-01-31T12:00:00Z'

/** Of each tag its rows: what is said, and how. */
type Rows<Why extends { readonly type: string }> = {
  readonly [Type in Why['type']]: readonly (readonly [Omit<Extract<Why, { type: Type }>, 'type'>, string])[]
}

const says = <Why extends { readonly type: string }>(title: string, rows: Rows<Why>, text: (why: Why) => string): void => {
  const all = Object.entries<readonly (readonly [object, string])[]>(rows).flatMap(([type, own]) =>
    own.map(([why, words]) => ({ why: { type, ...why }, words })),
  )
  describe(title, () => {
    it.each(all)('$why.type: $words', ({ why, words }) => expect(text(why as unknown as Why)).toBe(words))
  })
}

says<StageWhy>(
  'a stage',
  {
    Passed: [[{}, 'nothing to say']],
    LastGood: [[{ metric: 'jobs', until: now }, `jobs is missing, and this is what it asked for last; that counts until ${noon}`]],
    Sustaining: [
      [{ direction: 'Up', since: now - 90_000, until: now }, `the advice has stood for 90 s and must stand until ${noon}`],
      [{ direction: 'Down', since: null, until: null }, 'a sample is missing, so the delay of a step down has not begun'],
      [{ direction: 'Down', since: now, until: null }, 'a sample is missing, so the delay of a step down has not begun'],
      [{ direction: 'Down', since: null, until: now }, 'a sample is missing, so the delay of a step down has not begun'],
    ],
    Stabilized: [
      [{ direction: 'Up', windowMs: 60_000, to: 3 }, 'within the last 60 s the lowest advice that still holds is 3'],
      [{ direction: 'Down', windowMs: 300_000, to: 7 }, 'within the last 5 min the highest advice that still holds is 7'],
    ],
    Idle: [[{ since: now }, `it has been idle since ${noon}`]],
    NotIdle: [
      [{ since: null, until: null }, 'it is not idle'],
      [{ since: now, until: null }, 'it is not idle'],
      [{ since: null, until: now }, 'it is not idle'],
      [{ since: now - 60_000, until: now }, `it is quiet since 2030-01-31T11:59:00Z and idle from ${noon}`],
    ],
    Activated: [[{ metric: 'jobs' }, 'jobs is above its threshold, so there is one at least']],
    NotActivated: [
      [{ metric: 'jobs', missing: false }, 'jobs is not above its threshold, and nothing else leads from zero'],
      [{ metric: 'jobs', missing: true }, 'jobs is missing, and nothing else leads from zero'],
    ],
    RateLimited: [
      [{ direction: 'Up', limit: 8, policy: '4 instances in 15 s' }, 'no more than 8 for now, by 4 instances in 15 s'],
      [{ direction: 'Down', limit: 2, policy: '100 % in 15 s' }, 'no fewer than 2 for now, by 100 % in 15 s'],
    ],
    DirectionDisabled: [
      [{ direction: 'Up' }, 'scaling up is disabled'],
      [{ direction: 'Down' }, 'scaling down is disabled'],
    ],
    CoolingDown: [[{ since: now - 60_000, until: now }, `cooling down since 2030-01-31T11:59:00Z, until ${noon}`]],
    MemoryYoung: [[{ until: now }, `nothing is remembered from before, so no step down until ${noon}`]],
    BelowMinimum: [[{ minReplicas: 2 }, 'at least 2']],
    AboveMaximum: [[{ maxReplicas: 9 }, 'at most 9']],
    Overridden: [
      [{ replicas: 3, until: null }, 'a human has set it to 3'],
      [{ replicas: 0, until: now }, `a human has set it to 0 until ${noon}`],
    ],
    ScalingPaused: [
      [{ direction: 'Both', until: null }, 'scaling is paused'],
      [{ direction: 'Up', until: now }, `scaling up is paused until ${noon}`],
      [{ direction: 'Down', until: null }, 'scaling down is paused'],
    ],
    NotDue: [[{ until: now }, `the next pass is due at ${noon}`]],
    DisabledAtZero: [[{}, 'it was not scaled to zero, so it stays there']],
    OverBudget: [
      [{ limit: 'costPerHour', most: 4 }, 'the limit on costPerHour leaves room for 4'],
      [{ limit: 'tokensPerMinute', most: 4, shared: 1000.5 }, 'the shared limit on tokensPerMinute (1000.5 for all) leaves room for 4'],
    ],
    AgentPaused: [[{}, 'the agent is paused']],
    Custom: [[{ text: 'as I like it' }, 'as I like it']],
  },
  (why) => stageWhy(why, now),
)

says<CountWhy>(
  'a count',
  {
    Scaled: [[{}, 'as the policy says']],
    Static: [[{ replicas: 3 }, 'spec.replicas is 3 and scaling is off']],
    AgentPaused: [[{}, 'the agent is paused']],
    AgentDeleted: [[{}, 'the agent is being deleted']],
    PolicyUnknown: [[{ policy: 'mine' }, 'no policy is called mine here, so the number stands']],
  },
  countWhy,
)

says<ActWhy>(
  'what was held back',
  {
    NothingToDo: [[{}, 'nothing to do']],
    AgentPaused: [[{}, 'nothing is touched: the agent is paused']],
    SlowStart: [[{ withheld: 2, inFlight: 1, burst: 4 }, '2 creates held back: 1 under way, and no more than 4 may be until they are seen']],
    CreateBackoff: [[{ withheld: 1, until: now }, `1 create held back until ${noon}: the provider refused the last ones`]],
    NoRoom: [
      [{ withheld: 3, limit: 'instances', most: 5 }, '3 creates held back: the limit on instances leaves room for 5 in all'],
      [{ withheld: 1, limit: 'costPerHour', most: 5, shared: 9 }, '1 create held back: the shared limit on costPerHour (9 for all) leaves room for 5 in all'],
    ],
    StaleView: [
      [
        { withheld: 2, viewAt: now - 60_000, actedAt: now },
        `2 removals held back: the list was read at 2030-01-31T11:59:00Z, before the last action at ${noon}`,
      ],
    ],
    SlotBackoff: [[{ withheld: 2, until: now }, `2 creates held back until ${noon}: what was there failed`]],
    SurgeFull: [[{ withheld: 2, maxSurge: 1 }, '2 replacements held back: no more than 1 may be beyond what should be, those that leave included']],
    RolloutHeld: [[{ stale: 2, available: 3, needed: 3 }, '2 instances of another revision wait: 3 are available, and 3 must stay so']],
    RolloutNeedsRoom: [[{ limit: 'instances', most: 5 }, 'the rollout needs room: the limit on instances leaves room for 5 in all']],
    SuspectsHeld: [[{ suspects: 2, available: 3, needed: 4 }, '2 unhealthy instances kept for now: 3 are available, and 4 must be']],
    MemoryYoung: [[{ withheld: 2, until: now }, `2 replacements held back until ${noon}: nothing is remembered from before`]],
    Protected: [[{ kept: 2 }, '2 instances more should go, but what is left is protected']],
    ActionLimit: [[{ withheld: 2 }, '2 actions left for the next pass']],
  },
  actWhy,
)

const drain = (why: ActionWhy): Action => ({ type: 'Drain', id: 'i', deadline: now, cause: 'ScaleDown', why })
says<ActionWhy>(
  'why an action',
  {
    BelowDesired: [[{ existing: 2, desired: 3 }, '2 stay, 3 should']],
    AboveDesired: [[{ existing: 4, desired: 3 }, '4 stay, 3 should']],
    Drained: [[{ drainingSince: now }, 'it is drained and idle']],
    DrainDeadlinePassed: [[{ deadline: now }, `its drain was over at ${noon}`]],
    InstanceFailed: [[{}, 'it has failed']],
    StartOverdue: [[{ since: now }, `it has been starting since ${noon}, which is too long`]],
    NotHealthy: [[{ since: now }, `it is unhealthy since ${noon}`]],
    RevisionStale: [[{ revision: 'r1' as never }, 'it is not of revision r1']],
    ProbeDue: [[{}, 'it is due']],
    AgentDeleted: [[{}, 'the agent is being deleted']],
  },
  (why) => actionLine(drain(why)).replace(`drain i until ${noon}: `, ''),
)

describe('an action', () => {
  const why: ActionWhy = { type: 'ProbeDue' }
  it.each<[Action, string]>([
    [{ type: 'Undrain', id: 'i', why }, 'undrain i: it is due'],
    [{ type: 'Create', name: 'a-1', revision: 'r' as never, why }, 'create a-1: it is due'],
    [drain(why), `drain i until ${noon}: it is due`],
    [{ type: 'Delete', id: 'i', graceMs: 1, onlyIf: 'Draining', why }, 'delete i: it is due'],
    [{ type: 'Probe', id: 'i', seq: now, timeoutMs: 1, why }, 'probe i: it is due'],
  ])('$type', (action, text) => expect(actionLine(action)).toBe(text))
})

says<WakeWhy>(
  'a wake',
  {
    ActionBackoff: [[{ id: 'i' }, 'what i was refused may be asked again']],
    ActionLimit: [[{}, 'more actions are left than one pass may take']],
    Available: [[{ id: 'i' }, 'i will have been ready long enough']],
    CreateBackoff: [[{}, 'the provider may be asked for creates again']],
    DeletionWait: [[{}, 'a create that was forgotten would be seen by then']],
    DrainDeadline: [[{ id: 'i' }, 'the drain of i is over']],
    MemoryYoung: [[{}, 'what is remembered is old enough to replace by']],
    ProbeDue: [[{ id: 'i' }, 'a probe of i is due']],
    RolloutOverdue: [[{}, 'the rollout will have waited too long']],
    SampleAges: [[{ id: 'jobs' }, 'one of the samples of jobs is too old by then']],
    SampleStale: [[{ id: 'jobs' }, 'what is known of jobs is too old by then']],
    SlotBackoff: [[{ id: '3' }, 'slot 3 may be tried again']],
    Stage: [[{ id: 'stabilize' }, 'stabilize may answer otherwise']],
    StartBelieved: [[{ id: 'i' }, 'the start of i lies ahead, and will be past by then']],
    StartDeadline: [[{ id: 'i' }, 'i will have been starting for too long']],
    SuspectDue: [[{ id: 'i' }, 'i will have been unhealthy for too long']],
    Unsettled: [[{}, 'the policy would already decide otherwise']],
    WishDeadline: [[{ id: 'i' }, 'what was asked of i is overdue']],
  },
  wakeWhy,
)

const missing: Readonly<Record<MissingReason, string>> = {
  Unavailable: 'its source is unavailable',
  Stale: 'its sample is too old',
  NotReported: 'nobody reports it',
  Invalid: 'its sample is no usable number',
}
it.each(Object.entries(missing))('a sample: %s', (reason, text) => expect(missingWhy(reason as MissingReason)).toBe(text))

it('one is one, and none are several', () => expect([0, 1, 2].map((count) => counted(count, 'probe'))).toEqual(['0 probes', '1 probe', '2 probes']))

it.each([
  [0, '0 ms'],
  [999, '999 ms'],
  [1_000, '1 s'],
  [1_500, '1.5 s'],
  [119_999, '119.999 s'],
  [120_000, '2 min'],
  [7_199_999, '120 min'],
  [7_200_000, '2 h'],
  [9_000_000, '2.5 h'],
])('a span of %i ms is %s', (ms, text) => expect(span(ms)).toBe(text))

it('has three digits at most behind the point', () => expect([1, 0.0004, 0.0005, 1.23456, 2 / 3].map(round)).toEqual([1, 0, 0.001, 1.235, 0.667]))
