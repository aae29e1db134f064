/** A small comparison and its time lines, once for all tests of reports. */
import { fixed, standard } from '../../src/policy/index.js'
import { type Assets, type Report, type Timeline, timelineOf } from '../../src/report/index.js'
import { compare, scenarios, simulate, worldOf } from '../../src/sim/index.js'

const policies = [fixed(4), fixed(8), standard()]
const scenario = { ...scenarios.chatHour, horizonSeconds: 900, faults: [{ kind: 'crash', ratePerHour: 1 } as const] }

export const comparison = await compare({ scenarios: [scenario], policies, seeds: 3 })

export const timelines: readonly Timeline[] = policies.map((policy) => {
  const { decisions, events } = simulate(worldOf(scenario), policy, { record: 'Everything' })
  return timelineOf({ scenario: scenario.name, policy: policy.name, seed: scenario.seed, scoredFrom: 60, slots: 1, decisions, events })
})

export const report: Report = {
  title: 'A study',
  lead: 'One sentence.',
  facts: [{ name: 'SLO', value: '99 %' }],
  comparison,
  sloShares: [0.99],
  timelines,
  command: 'homeostat compare chat-hour',
  notes: ['A source, CC BY 4.0.'],
}

export const assets: Assets = {
  chartScript: '/*! https://example.org/chart */var uPlot=1',
  chartStyle: '.uplot{display:block}',
  chartNotice: 'Charts by somebody.',
}
