/** A plan in words, from trails made by hand: every line, and where it is left out. */
import { describe, expect, it } from 'vitest'
import { explain, explainTrail } from '../../../src/core/explain/explain.js'
import type { Action, CountStep, MetricStep, PassStep, Plan, StageStep, Trail, TrailStep } from '../../../src/core/index.js'

const now = Date.parse('2030-01-31T12:00:00Z')

const pass = (words: Partial<PassStep> = {}): PassStep => ({
  type: 'Pass',
  at: now,
  viewAt: now,
  existing: 4,
  ready: 3,
  starting: 0,
  leaving: 0,
  failed: 0,
  suspects: 0,
  strangers: 0,
  ...words,
})
const metric = (words: Partial<MetricStep> = {}): MetricStep => ({
  type: 'Metric',
  metric: 'jobs',
  kind: 'total',
  target: 4,
  current: 4,
  up: 22,
  down: 22,
  lowest: 14.4,
  highest: 17.6,
  used: 1,
  ignored: 0,
  missing: 0,
  reason: null,
  oldestAt: now - 5_000,
  ratio: 1.375,
  count: 6,
  counts: true,
  until: null,
  ...words,
})
const stage = (name: string, from: number, to: number, words: Partial<StageStep> = {}): StageStep => ({
  type: 'Stage',
  stage: name,
  in: from,
  out: to,
  why: from === to ? { type: 'Passed' } : { type: 'AboveMaximum', maxReplicas: to },
  until: null,
  ...words,
})
const count = (from: number, to: number, why: CountStep['why'] = { type: 'Scaled' }): CountStep => ({ type: 'Count', from, to, why })
const planOf = (trail: Trail, actions: readonly Action[] = [], wake: Plan['wake'] = null): Plan => ({
  actions,
  status: {} as Plan['status'],
  persist: 'No',
  evidence: [],
  wake,
  trail,
})
const linesOf = (...trail: readonly TrailStep[]): readonly string[] => explain(planOf(trail)).split('\n')
const asleep = 'look again when something new is seen: time alone changes nothing'

describe('a whole plan', () => {
  it('reads from the decision to the wake', () => {
    const trail = [
      pass({ viewAt: now - 2_000, starting: 1 }),
      { type: 'Memory', part: 'stabilize', result: 'Rejected' },
      { type: 'Wish', action: 'Create', key: 'a-0', result: 'Met' },
      metric(),
      stage('rateLimit', 6, 6, { until: now + 1_000 }),
      stage('bounds', 6, 5, { until: now + 60_000 }),
      count(4, 5),
      { type: 'Act', why: { type: 'SurgeFull', withheld: 1, maxSurge: 1 } },
    ] as const
    const actions: readonly Action[] = [
      { type: 'Create', name: 'a-1', revision: 'r' as never, why: { type: 'BelowDesired', existing: 4, desired: 5 } },
      { type: 'Probe', id: 'i', seq: now, timeoutMs: 1, why: { type: 'ProbeDue' } },
    ]
    expect(explain(planOf(trail, actions, { at: now + 30_000, why: { type: 'ProbeDue', id: 'i' } }))).toBe(
      [
        'desired goes from 4 to 5: bounds binds, for at most 5',
        'seen at 2030-01-31T12:00:00Z in a list 2 s old: 4 exist, 3 ready, 1 starting',
        'what was remembered of stabilize is not sound and counts as forgotten',
        'create a-0: seen',
        'metrics',
        '  jobs: 22 in all against 4 each for 4 (stands from 14.4 to 17.6), 137.5 % of what was asked for; it proposes 6  <- the advice',
        '    1 sample, the oldest 5 s old; with one fewer it would be at 183.333 % of the target',
        'stages',
        '  rateLimit: 6 -> 6, nothing to say',
        '  bounds: 6 -> 5, at most 5, until 2030-01-31T12:01:00Z at least  <- binds',
        'actions',
        '  create a-1: 4 stay, 5 should',
        '  1 probe, for it is due',
        '  1 replacement held back: no more than 1 may be beyond what should be, those that leave included',
        'look again at 2030-01-31T12:00:30Z (in 30 s): a probe of i is due',
      ].join('\n'),
    )
  })

  it('says nothing of what is not there', () => expect(linesOf()).toEqual([asleep]))
  it('counts the wake from the epoch where nobody says when it was', () =>
    expect(explain(planOf([], [], { at: 5_000, why: { type: 'Unsettled' } }))).toBe(
      'look again at 1970-01-01T00:00:05Z (in 5 s): the policy would already decide otherwise',
    ))
  it('counts probes, and names none', () => {
    const probe = (id: string): Action => ({ type: 'Probe', id, seq: now, timeoutMs: 1, why: { type: 'ProbeDue' } })
    expect(explain(planOf([], [probe('a'), probe('b')])).split('\n')).toEqual(['actions', '  2 probes, for they are due', asleep])
    expect(explain(planOf([], [{ type: 'Undrain', id: 'a', why: { type: 'AgentDeleted' } }])).split('\n')).toEqual([
      'actions',
      '  undrain a: the agent is being deleted',
      asleep,
    ])
  })
})

describe('the decision', () => {
  const decision = (...trail: readonly TrailStep[]): string | undefined => linesOf(...trail)[0]
  it.each<[string, Trail, string]>([
    ['names the metric that was followed', [metric(), stage('bounds', 6, 6), count(4, 6)], 'desired goes from 4 to 6: jobs asks for 6'],
    [
      'says when that metric is missing',
      [metric({ reason: 'Stale', count: 4 }), stage('bounds', 4, 4), count(4, 4)],
      'desired stays at 4: jobs is missing (its sample is too old), so it keeps 4',
    ],
    [
      'names what is said of the whole where nothing was scaled',
      [count(4, 2, { type: 'Static', replicas: 2 })],
      'desired goes from 4 to 2: spec.replicas is 2 and scaling is off',
    ],
    ['though a metric proposed', [metric(), count(4, 4, { type: 'AgentPaused' })], 'desired stays at 4: the agent is paused'],
    ['falls back on the policy where no metric won', [stage('bounds', 6, 6), count(4, 6)], 'desired goes from 4 to 6: as the policy says'],
    [
      'has one full stop less than a sentence of a user',
      [pass(), stage('mine', 6, 5, { why: { type: 'Custom', text: 'As v1.2 says it.' } }), count(4, 5)],
      'desired goes from 4 to 5: mine binds, for As v1.2 says it',
    ],
    [
      'says that a rule is cautious where nothing is remembered',
      [pass(), { type: 'Memory', part: 'memory', result: 'Born' }, stage('bounds', 6, 5), count(4, 5)],
      'desired goes from 4 to 5: bounds binds, for at most 5; nothing is remembered, which makes every rule cautious',
    ],
    [
      'and not where only a part of it is lost',
      [pass(), { type: 'Memory', part: 'stabilize', result: 'Rejected' }, stage('bounds', 6, 5), count(4, 5)],
      'desired goes from 4 to 5: bounds binds, for at most 5',
    ],
    [
      'counts from the time of the pass',
      [pass(), stage('sustain', 6, 4, { why: { type: 'Sustaining', direction: 'Up', since: now - 3_000, until: now + 1_000 } }), count(4, 4)],
      'desired stays at 4: sustain binds, for the advice has stood for 3 s and must stand until 2030-01-31T12:00:01Z',
    ],
    [
      'or from the epoch',
      [stage('sustain', 6, 4, { why: { type: 'Sustaining', direction: 'Up', since: -3_000, until: now + 1_000 } }), count(4, 4)],
      'desired stays at 4: sustain binds, for the advice has stood for 3 s and must stand until 2030-01-31T12:00:01Z',
    ],
  ])('%s', (_title, trail, text) => expect(decision(...trail)).toBe(text))
})

describe('what was seen', () => {
  it.each<[string, Partial<PassStep>, string]>([
    ['nothing but who is ready', {}, 'seen at 2030-01-31T12:00:00Z: 4 exist, 3 ready'],
    ['who starts', { starting: 1 }, 'seen at 2030-01-31T12:00:00Z: 4 exist, 3 ready, 1 starting'],
    [
      'and everyone else',
      { starting: 1, leaving: 2, suspects: 3, failed: 4, strangers: 5 },
      'seen at 2030-01-31T12:00:00Z: 4 exist, 3 ready, 1 starting, 2 leaving, 3 unhealthy, 4 failed, 5 strangers',
    ],
    ['one stranger', { strangers: 1 }, 'seen at 2030-01-31T12:00:00Z: 4 exist, 3 ready, 1 stranger'],
    ['in a list of before', { viewAt: now - 500 }, 'seen at 2030-01-31T12:00:00Z in a list 500 ms old: 4 exist, 3 ready'],
    ['in a list that lies ahead', { viewAt: now + 500 }, 'seen at 2030-01-31T12:00:00Z: 4 exist, 3 ready'],
  ])('%s', (_title, words, text) => expect(linesOf(pass(words))).toEqual([text, asleep]))
})

describe('notes', () => {
  it.each<[TrailStep, string]>([
    [{ type: 'Memory', part: 'wishes', result: 'Born' }, 'nothing is remembered from before: this pass is cautious'],
    [{ type: 'Memory', part: 'wishes', result: 'Rejected' }, 'what was remembered of wishes is not sound and counts as forgotten'],
    [{ type: 'Memory', part: 'wishes', result: 'Shifted' }, 'what was remembered of wishes was ahead of the clock and was shifted to it'],
    [{ type: 'Wish', action: 'Delete', key: 'i', result: 'Met' }, 'delete i: seen'],
    [{ type: 'Wish', action: 'Delete', key: 'i', result: 'Refused' }, 'delete i: refused by the provider'],
    [{ type: 'Wish', action: 'Drain', key: 'i', result: 'Overdue' }, 'drain i: not seen in time, forgotten'],
    [{ type: 'Wish', action: 'Undrain', key: 'i', result: 'Released' }, 'undrain i: its back-off is over'],
  ])('%j', (step, text) => expect(linesOf(step)).toEqual([text, asleep]))
})

describe('a metric', () => {
  const told = (words: Partial<MetricStep>): string => explainTrail([metric({ counts: false, ...words })], now)
  it.each<[string, Partial<MetricStep>, readonly string[]]>([
    [
      'in all',
      {},
      [
        'jobs: 22 in all against 4 each for 4 (stands from 14.4 to 17.6), 137.5 % of what was asked for; it proposes 6',
        '1 sample, the oldest 5 s old; with one fewer it would be at 183.333 % of the target',
      ],
    ],
    [
      'as a level',
      { kind: 'value', metric: 'latency', up: 0.6, target: 0.5, lowest: 0.45, highest: 0.55, ratio: 1.2 },
      [
        'latency: 0.6 against a target of 0.5 (stands from 0.45 to 0.55), 120 % of what was asked for; it proposes 6',
        '1 sample, the oldest 5 s old; with one fewer it would be at 160 % of the target',
      ],
    ],
    [
      'by instance',
      { kind: 'average', down: 22, used: 4 },
      [
        'jobs: 22 over the ready ones against 4 each for 4 (stands from 14.4 to 17.6), 137.5 % of what was asked for; it proposes 6',
        '4 samples, the oldest 5 s old; with one fewer it would be at 183.333 % of the target',
      ],
    ],
    [
      'by instance, of which some leave',
      { kind: 'average', down: 24, used: 4, ignored: 1, missing: 2, ratio: null },
      [
        'jobs: 22 (24 on the way down) over the ready ones against 4 each for 4 (stands from 14.4 to 17.6); it proposes 6',
        '4 samples, the oldest 5 s old, 2 instances not heard of, 1 ignored; with one fewer it would be at 200 % of the target',
      ],
    ],
    [
      'in all, though some leave',
      { down: 24, missing: 1 },
      [
        'jobs: 22 in all against 4 each for 4 (stands from 14.4 to 17.6), 137.5 % of what was asked for; it proposes 6',
        '1 sample, the oldest 5 s old, 1 instance not heard of; with one fewer it would be at 183.333 % of the target',
      ],
    ],
    [
      'of one, who cannot be spared',
      { current: 1, oldestAt: null },
      ['jobs: 22 in all against 4 each for 1 (stands from 14.4 to 17.6), 137.5 % of what was asked for; it proposes 6', '1 sample; there is none to spare'],
    ],
    [
      'of two, one of whom could be',
      { current: 2 },
      [
        'jobs: 22 in all against 4 each for 2 (stands from 14.4 to 17.6), 137.5 % of what was asked for; it proposes 6',
        '1 sample, the oldest 5 s old; with one fewer it would be at 550 % of the target',
      ],
    ],
  ])('%s', (_title, words, [first, second]) => expect(told(words)).toBe(`metrics\n  ${first}\n    ${second}`))

  it('that is missing says why, and when it was heard of last', () => {
    expect(told({ reason: 'Unavailable', oldestAt: null })).toBe('metrics\n  jobs: its source is unavailable; it proposes 6')
    expect(told({ reason: 'Stale' })).toBe('metrics\n  jobs: its sample is too old, last seen 5 s ago; it proposes 6')
    expect(explainTrail([metric({ reason: 'Stale' })], now)).toBe('metrics\n  jobs: its sample is too old, last seen 5 s ago; it proposes 6  <- the advice')
  })

  it('wins alone', () =>
    expect(explainTrail([metric({ metric: 'a', reason: 'Invalid', oldestAt: null }), metric({ reason: 'Invalid', oldestAt: null })], now)).toBe(
      'metrics\n  a: its sample is no usable number; it proposes 6  <- the advice\n  jobs: its sample is no usable number; it proposes 6',
    ))
})

describe('stages', () => {
  it('say their number in and out, and until when that stands; the last that changed it binds', () =>
    expect(
      explainTrail(
        [
          stage('rateLimit', 9, 8),
          stage('cooldown', 8, 7, { until: now + 1_000 }),
          stage('hold', 7, 7, { why: { type: 'AgentPaused' }, until: now }),
          stage('x', 7, 7),
        ],
        now,
      ),
    ).toBe(
      [
        'stages',
        '  rateLimit: 9 -> 8, at most 8',
        '  cooldown: 8 -> 7, at most 7, until 2030-01-31T12:00:01Z at least  <- binds',
        '  hold: 7 -> 7, the agent is paused, until 2030-01-31T12:00:00Z at least',
        '  x: 7 -> 7, nothing to say',
      ].join('\n'),
    ))
})
