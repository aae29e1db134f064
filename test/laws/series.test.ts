/** `standard` over series of every kind of agent: what its dense twin says, on ticks of any length; and wrong ones, which are caught. */
import { describe, expect, it } from 'vitest'
import { type Agent, type Policy, type PolicyTemplate, passed, type Stage } from '../../src/index.js'
import { holds, rejects, seriesLaws } from '../../src/laws/index.js'
import { standard } from '../../src/policy/index.js'

/** Twins are slow: every second of a period, once more for each look. */
const timeout = 600_000

it.each(seriesLaws(standard()).map((law) => [law.title, law] as const))('%s', { timeout }, (_title, law) => holds(law))

type Spoil = (own: Policy, agent: Agent) => readonly Stage[]
const spoilt = (spoil: Spoil): PolicyTemplate => {
  const right = standard()
  return {
    ...right,
    of: (agent) => {
      const own = right.of(agent)
      return { ...own, stages: spoil(own, agent) }
    },
  }
}
const without =
  (name: string): Spoil =>
  ({ stages }) =>
    stages.filter((stage) => stage.name !== name)

const idly =
  (name: string): Spoil =>
  ({ stages }) =>
    stages.map((stage) =>
      stage.name === name ? { ...stage, decide: (_context, value, memory) => ({ value, memory, why: passed, until: Number.POSITIVE_INFINITY }) } : stage,
    )
const first =
  (name: string): Spoil =>
  ({ stages }) => [...stages.filter((stage) => stage.name === name), ...stages.filter((stage) => stage.name !== name)]

/** It holds a step back until it has been asked three times. */
const patient: Stage<{ readonly version: number; readonly times: number }> = {
  name: 'patient',
  memory: { version: 1, empty: () => ({ version: 1, times: 0 }), decode: (json) => json as { readonly version: number; readonly times: number } },
  decide: ({ current }, value, { times }) => {
    const count = value.count === current || times >= 2 ? value.count : current
    return { value: { ...value, count }, memory: { version: 1, times: value.count === current ? 0 : times + 1 }, why: passed, until: Number.POSITIVE_INFINITY }
  },
  settle: () => ({ version: 1, times: 0 }),
}

describe('wrong ones', () => {
  const cases: readonly (readonly [law: string, wrong: string, spoil: Spoil])[] = [
    // An edge that is missing would be put back: one that does nothing is not.
    ...['override', 'pause'].map((name) => ['twin', `one whose ${name} does nothing`, idly(name)] as const),
    ...['lastGood', 'sustain', 'stabilize', 'idle', 'rateLimit', 'cooldown'].map((name) => ['twin', `one without ${name}`, without(name)] as const),
    ['twin', 'one that limits its rate before its windows', first('rateLimit')],
    ['twin', 'one that leads to zero before its delays', first('idle')],
    ['ticks', 'one that counts how often it is asked', ({ stages }) => [patient, ...stages]],
    [
      'ticks',
      'one that names no instant',
      ({ stages }) =>
        stages.map((stage) => ({
          ...stage,
          decide: (...args: Parameters<Stage['decide']>) => ({ ...stage.decide(...args), until: Number.POSITIVE_INFINITY }),
        })),
    ],
  ]
  it.each(cases)('%s rejects %s', (word, _wrong, spoil) => {
    const law = seriesLaws(spoilt(spoil)).find(({ title }) => title.startsWith(`${word}:`))
    expect(law && rejects(law.property)).toBe(true)
  })
})
