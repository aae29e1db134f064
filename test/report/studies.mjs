/** Reports for the browser to open: the main job, and whatever else has ever made a page ugly. Each is `{ name, html }`. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { azureConversation, azureConversationCounts } from '../../dist/cli/data/azureConversation.js'
import { mainPolicies, mainScenario } from '../../dist/cli/data/mainScenario.js'
import { fixed, standard } from '../../dist/policy/index.js'
import { timelineOf, toHtml, verdictText } from '../../dist/report/index.js'
import { compare, measures, scenarios, simulate, worldOf } from '../../dist/sim/index.js'

const { resolve } = createRequire(import.meta.url)
const assets = {
  chartScript: readFileSync(resolve('uplot/dist/uPlot.iife.min.js'), 'utf8'),
  chartStyle: readFileSync(resolve('uplot/dist/uPlot.min.css'), 'utf8'),
  chartNotice: 'Charts: uPlot, MIT licence.',
}

export const timeline = (scenario, policy, seed) => {
  const { decisions, events } = simulate(worldOf(scenario, seed), policy, { record: 'Everything' })
  const { name, warmupSeconds, instances } = scenario
  return timelineOf({ scenario: name, policy: policy.name, seed, scoredFrom: warmupSeconds, slots: instances.service.slots, decisions, events })
}

const reportOf = async (scenario, policies, seeds, command) => {
  const comparison = await compare({ scenarios: [scenario], policies, seeds })
  const [result] = comparison.scenarios
  const shown = result.seeds.slice(0, 2)
  return {
    title: `homeostat: ${scenario.name}`,
    lead: verdictText(result, 0.99),
    facts: [
      { name: 'SLO', value: '99 % of requests wait at most 2 s' },
      { name: 'scenario hash', value: result.hash },
      { name: 'homeostat', value: '0.0.0' },
    ],
    comparison,
    sloShares: [0.99],
    timelines: shown.flatMap((seed) => policies.map((policy) => timeline(scenario, policy, seed))),
    command,
    notes: ['A note on where the load is from.'],
  }
}

/** The same report with every name of policies and scenarios changed. */
const renamed = (report, change) => ({
  ...report,
  title: change(report.title),
  command: change(report.command),
  facts: report.facts.map(({ name, value }) => ({ name: change(name), value: change(value) })),
  notes: report.notes.map(change),
  comparison: {
    scenarios: report.comparison.scenarios.map((result) => ({
      ...result,
      scenario: change(result.scenario),
      policies: result.policies.map((each) => ({ ...each, policy: change(each.policy) })),
    })),
  },
  timelines: report.timelines.map((line) => ({
    ...line,
    scenario: change(line.scenario),
    policy: change(line.policy),
    moments: line.moments.map((moment) => ({ ...moment, text: change(moment.text) })),
  })),
})

/** The same report in which nothing could be computed. */
const unknown = (report) => ({
  ...report,
  comparison: {
    scenarios: report.comparison.scenarios.map((result) => ({
      ...result,
      policies: result.policies.map((each) => ({
        ...each,
        differences: null,
        means: Object.fromEntries(measures.map((measure) => [measure, { mean: null, halfWidth: null, count: 0 }])),
      })),
    })),
  },
  sloShares: [null],
  timelines: report.timelines.map((line) => ({ ...line, demand: line.demand.map(() => Number.NaN), load: line.load.map(() => Number.NaN) })),
})

const main = mainScenario(azureConversation.name, azureConversationCounts(), 1)
const chat = { ...scenarios.chatHour, horizonSeconds: 1_200, faults: [{ kind: 'crash', ratePerHour: 1 }] }
const small = await reportOf(chat, [fixed(4), fixed(8), standard()], 2, 'homeostat compare chat-hour --policy fixed:4 --policy fixed:8 --policy standard')
const eight = [2, 3, 4, 5, 6, 7, 8].map((count) => fixed(count))

const reports = {
  'main job': await reportOf(main, mainPolicies(worldOf(main)), 3, 'homeostat start --seed 1'),
  'one policy and one seed': await reportOf(chat, [standard()], 1, 'homeostat simulate chat-hour'),
  'eight policies': await reportOf(chat, [...eight, standard()], 2, 'homeostat compare chat-hour'),
  'an hour without any action': await reportOf({ ...scenarios.quiet, horizonSeconds: 3_600 }, [fixed(1), fixed(2)], 2, 'homeostat compare quiet'),
  'names without end': renamed(small, (name) => `${name}-${'abcdefghij'.repeat(24)} ${'and so on '.repeat(12)}`),
  'names of all scripts and of markup': renamed(small, (name) => `<b onclick="x()">${name}</b> & 'שלום' 🚀 </script><!-- \u2028 مرحبا`),
  'nothing known': unknown(small),
  'no time line': { ...small, timelines: [] },
}

export const pages = Object.entries(reports).map(([name, report]) => ({ name, html: toHtml(report, assets) }))
