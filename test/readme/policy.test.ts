// biome-ignore-all lint/correctness/noUnresolvedImports: the package by its own name, as users import it
// biome-ignore-all format: word for word as in the README
// biome-ignore-all assist/source/organizeImports: word for word as in the README
/** Of the README: a policy of a user's own, held against the laws of policies. */
import fc from 'fast-check'
import { it } from 'vitest'
import { policyLaws } from 'homeostat/laws'
import { advise, isMeasured, type Policy, sampleNamed, stabilize } from 'homeostat'   // policy
export const policy: Policy = {
  name: 'mine',
  parameters: {},
  propose: ({ current, input }) => {
    const inHand = sampleNamed(input.metrics, 'concurrency')                  // served and waiting; instances of chat-hour serve one each
    return advise(inHand !== undefined && isMeasured(inHand) ? Math.ceil(inHand.value / 0.7) : current)
  },
  stages: [stabilize({ upMs: 0, downMs: 120_000 })],
}

for (const { title, property } of policyLaws(policy)) it(title, () => fc.assert(property, { numRuns: 100 }))
