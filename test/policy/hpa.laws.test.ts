/** The Kubernetes HPA holds the laws of every policy, but for the two that its quirks and its thousandths break (`quirks.test.ts`, `hpa.test.ts`). */
import { describe, it } from 'vitest'
import { noQuirks } from '../../src/core/index.js'
import { holds, policyLaws } from '../../src/laws/index.js'
import { hpa } from '../../src/policy/index.js'

const broken = { monotone: false, steady: false } as const

describe.each([
  ['as released', policyLaws(hpa(), broken)],
  ['without quirks', policyLaws({ ...hpa({ quirks: noQuirks }), name: 'hpa without quirks' }, { steady: false })],
])('%s', (_title, laws) => {
  it.each(laws.map((law) => [law.title, law] as const))('%s', (_law, law) => holds(law))
})
