/** What the controller proposes over all metrics of a spec: the largest, the bound it is outside of, or nothing while one of them fails. */
import { describe, expect, it } from 'vitest'
import type { Sample } from '../../../../src/core/index.js'
import type { AskedMetric } from '../../../../src/core/scaling/hpa/asked.js'
import { proposeAsHpa } from '../../../../src/core/scaling/hpa/propose.js'
import { hpaQuirks, noQuirks, type Quirks } from '../../../../src/core/scaling/quirks.js'
import { NOW, tenth, tolerance } from './scene.js'

const asked = (name: string): AskedMetric => ({
  names: [name],
  resource: null,
  maxAgeMs: 120_000,
  tolerance,
  own: { type: 'Total', target: 1_000 },
  whole: { type: 'Total', target: 1_000 },
})
const of = (name: string, value: number): Sample => ({ name, value, at: NOW, windowMs: 0, kind: 'demand' })
const propose = (current: number, metrics: readonly Sample[], quirks: Quirks = hpaQuirks, asking = ['a', 'b']) =>
  proposeAsHpa(
    asking.map(asked),
    {},
    { minReplicas: 2, maxReplicas: 20, hasWhole: true, behavior: null },
    tenth(quirks),
  )({ input: { current, instances: [], metrics }, current, changedAt: NOW }, NOW)

describe('a proposal', () => {
  it('is the largest of all, with a step for each', () => {
    const proposal = propose(3, [of('a', 5), of('b', 7)])
    expect(proposal).toMatchObject({
      raw: 7,
      missing: false,
      wake: null,
      steps: [
        { metric: 'a', count: 5 },
        { metric: 'b', count: 7 },
      ],
    })
    expect(proposal.exempt).toBeUndefined()
    expect(propose(3, [of('a', 9), of('b', 7)]).raw).toBe(9)
  })
  it('rises though one of them is missing, and says so', () => {
    expect(propose(3, [of('b', 7)])).toMatchObject({ raw: 7, missing: true, wake: null, steps: [{ reason: 'NotReported' }, { reason: null }] })
    expect(propose(3, [of('a', 7)])).toMatchObject({ raw: 7, missing: true })
    expect(propose(3, [of('a', 7)]).exempt).toBeUndefined()
  })
  it('stands past the rules of time where one that is missing might have asked for more', () => {
    expect(propose(8, [of('b', 7)])).toMatchObject({ raw: 8, missing: true, wake: null, exempt: true, steps: [{ count: 8 }, { count: 7 }] })
    expect(propose(8, [])).toMatchObject({ raw: 8, missing: true, exempt: true })
  })
  it('is never below 0', () =>
    expect(propose(3, [of('a', -4), of('b', -4)], { ...hpaQuirks, negativeIsEndless: true, sumsInOrder: false }).raw).toBeGreaterThanOrEqual(0))
  it('is the bound that the number is outside of, before any metric', () => {
    const bounded = (current: number, bound: number, why: object) => ({
      raw: bound,
      missing: false,
      wake: null,
      exempt: true,
      steps: [{ type: 'Stage', stage: 'hpa.bounds', in: current, out: bound, why, until: null }],
    })
    expect(propose(25, [])).toEqual(bounded(25, 20, { type: 'AboveMaximum', maxReplicas: 20 }))
    expect(propose(1, [of('a', 9)])).toEqual(bounded(1, 2, { type: 'BelowMinimum', minReplicas: 2 }))
    expect([2, 20].map((current) => propose(current, [of('a', current), of('b', current)]).exempt)).toEqual([undefined, undefined])
  })
  it('without the quirk is no bound', () => expect(propose(25, [of('a', 30), of('b', 1)], noQuirks)).toMatchObject({ raw: 30, missing: false }))
})
