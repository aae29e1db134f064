import { describe, expect, it } from 'vitest'
import { type Combined, combine } from '../../../../src/core/scaling/hpa/combine.js'
import { failed, type Proposed } from '../../../../src/core/scaling/hpa/proposed.js'

/** A number is proposed, null is a failure. */
const of = (asked: number | null): Proposed => (asked === null ? failed('Unavailable') : { type: 'Proposed', replicas: asked, shown: 0, average: 0, ratio: 1 })

describe('many metrics', () => {
  it.each<[string, readonly (number | null)[], number, Combined]>([
    ['the largest wins', [3, 7, 5], 4, { decided: true, replicas: 7, winner: 1, failed: -1 }],
    ['of equals the first', [7, 7], 4, { decided: true, replicas: 7, winner: 0, failed: -1 }],
    ['a negative one is better than none', [-3, -5], 4, { decided: true, replicas: -3, winner: 0, failed: -1 }],
    ['zero is a number', [0], 4, { decided: true, replicas: 0, winner: 0, failed: -1 }],
    ['a failure lets it rise', [null, 5], 4, { decided: true, replicas: 5, winner: 1, failed: 0 }],
    ['and stand', [4, null], 4, { decided: true, replicas: 4, winner: 0, failed: 1 }],
    ['but not fall', [3, null], 4, { decided: false, replicas: 3, winner: 0, failed: 1 }],
    ['the first failure is told', [5, null, null], 4, { decided: true, replicas: 5, winner: 0, failed: 1 }],
    ['where all fail nothing is decided', [null, null], 4, { decided: false, replicas: 0, winner: -1, failed: 0 }],
    ['at zero neither', [null], 0, { decided: false, replicas: 0, winner: -1, failed: 0 }],
    ['and of no metric nothing', [], 0, { decided: false, replicas: 0, winner: -1, failed: -1 }],
  ])('%s', (_case, asked, current, expected) => expect(combine(asked.map(of), current)).toEqual(expected))
})
