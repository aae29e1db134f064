import { describe, expect, it } from 'vitest'
import { type AskedMetric, askedMetric, isWhole } from '../../../../src/core/scaling/hpa/asked.js'
import type { Target } from '../../../../src/core/scaling/propose/targets.js'

const target: Target = {
  name: 'm',
  names: ['m', 'plain'],
  resource: null,
  kind: 'average',
  band: { target: 1.5, under: 0.2, over: 0.1 },
  unit: { type: 'Own' },
  stands: 'demand',
  maxAgeMs: 7,
  whenMissing: { type: 'Hold' },
}

describe('what the controller is asked for', () => {
  it('keeps the names and the age, and the tolerance of each side', () =>
    expect(askedMetric(target)).toEqual({
      names: ['m', 'plain'],
      resource: null,
      maxAgeMs: 7,
      tolerance: { up: 0.1, down: 0.2 },
      own: { type: 'AverageValue', target: 1_500 },
      whole: { type: 'AverageValue', target: 1_500 },
    }))
  it.each<[string, Partial<Target>, Pick<AskedMetric, 'own' | 'whole'>, boolean]>([
    [
      'percents of a request stay percents',
      { resource: 'cpu', unit: { type: 'Percent', request: 2 } },
      { own: { type: 'Utilization', target: 1.5 }, whole: { type: 'Utilization', target: 1.5 } },
      false,
    ],
    [
      'an amount of it is in thousandths',
      { resource: 'cpu', unit: { type: 'Amount', request: 2 } },
      { own: { type: 'AverageValue', target: 1_500 }, whole: { type: 'AverageValue', target: 1_500 } },
      false,
    ],
    ['a total is one of the whole', { kind: 'total' }, { own: { type: 'Total', target: 1_500 }, whole: { type: 'Total', target: 1_500 } }, true],
    ['and so is a level', { kind: 'value' }, { own: { type: 'Value', target: 1_500 }, whole: { type: 'Value', target: 1_500 } }, true],
    [
      'one of a kind of its own is what it is by who reports it',
      { kind: null },
      { own: { type: 'AverageValue', target: 1_500 }, whole: { type: 'Total', target: 1_500 } },
      true,
    ],
  ])('%s', (_case, other, expected, whole) => {
    const asked = askedMetric({ ...target, ...other })
    expect(asked).toMatchObject(expected)
    expect(isWhole(asked)).toBe(whole)
  })
})
