/** Each law of policies rejects, within the runs of CI, a policy that breaks one thing. */
import { expect, it } from 'vitest'
import type { AnyPolicy } from '../../src/index.js'
import { policyLaws, rejects } from '../../src/laws/index.js'
import * as wrong from './wrong/policy.js'

const cases: readonly (readonly [law: string, name: string, policy: AnyPolicy])[] = [
  ['totality', 'givesUp', wrong.givesUp],
  ['totality', 'unbounded', wrong.unbounded],
  ['determinism', 'counts', wrong.counts()],
  ['determinism', 'mixesUp', wrong.mixesUp],
  ['json', 'keepsAMap', wrong.keepsAMap],
  ['patience', 'looksAtTheClock', wrong.looksAtTheClock],
  ['clock', 'keepsTheTime', wrong.keepsTheTime()],
  ['caution', 'takesSilenceForCalm', wrong.takesSilenceForCalm],
  ['bounded', 'hoards', wrong.hoards],
  ['monotone', 'dropsOutliers', wrong.dropsOutliers],
  ['steady', 'probes', wrong.probes],
]

it.each(cases)('%s rejects one that %s', (word, _name, policy) => {
  const law = policyLaws(policy).find(({ title }) => title.startsWith(`${word}:`))
  expect(law && rejects(law.property)).toBe(true)
})

it('every law of policies has a policy that it rejects', () => {
  const words = new Set(policyLaws(wrong.givesUp).map(({ title }) => title.slice(0, title.indexOf(':'))))
  expect([...words].sort()).toEqual([...new Set(cases.map(([word]) => word))].sort())
})
