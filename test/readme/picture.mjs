/**
 * The picture of the README: the main job's best policy over its hour, drawn by the package. `node test/readme/picture.mjs` writes it anew; a test holds the file
 * against what the code draws.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { azureConversation, azureConversationCounts } from '../../dist/cli/data/azureConversation.js'
import { mainPolicies, mainScenario } from '../../dist/cli/data/mainScenario.js'
import { timelineOf, toSvg } from '../../dist/report/index.js'
import { simulate, worldOf } from '../../dist/sim/index.js'

export const file = join(import.meta.dirname, 'hour.svg')

export const picture = () => {
  const scenario = mainScenario(azureConversation.name, azureConversationCounts(), 1)
  const world = worldOf(scenario)
  const [policy] = mainPolicies(world).slice(-1)
  const run = simulate(world, policy, { record: 'Everything' })
  const named = { scenario: scenario.name, policy: policy.name, seed: scenario.seed, scoredFrom: scenario.warmupSeconds }
  const line = timelineOf({ ...named, slots: scenario.instances.service.slots, decisions: run.decisions, events: run.events })
  return toSvg(line, { title: `An hour of a real LLM service under ${policy.name}, simulated`, told: 4 })
}

if (process.argv[1] === import.meta.filename) writeFileSync(file, picture())
