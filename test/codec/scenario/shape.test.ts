/** The shape of a scenario as a guard: what is read is of the type; with one part of another kind it is not. And what a later version is to know, by name. */
import * as E from 'fp-ts/lib/Either.js'
import { expect, it } from 'vitest'
import { decodeScenario } from '../../../src/codec/scenario/index.js'
import { Shape } from '../../../src/codec/scenario/shape.js'

it.each<[value: unknown, is: boolean]>([
  [{}, true],
  [[], false],
  [{ workload: { arrivals: { kind: 'poisson', ratePerSecond: 5 } } }, true],
  [{ workload: { arrivals: { kind: 'poisson', ratePerSecond: 'x' } } }, false],
  [{ workload: { arrivals: { kind: 'gamma' } } }, false],
  [{ workload: { arrivals: 5 } }, false],
  [{ workload: { arrivals: { ratePerSecond: 5 } } }, false],
  [{ workload: { arrivals: { kind: 'counts', perSecond: 'a.txt' } } }, true],
  [{ workload: { arrivals: { kind: 'counts', perSecond: [1, 2] } } }, true],
  [{ workload: { arrivals: { kind: 'counts', perSecond: [1, 'x'] } } }, false],
  [{ workload: { requests: { kind: 'lognormal', meanSeconds: 1, cv: 1 } } }, true],
  [{ workload: { requests: { kind: 'lognormal', medianSeconds: 1, sigma: 1 } } }, true],
  [{ workload: { requests: { kind: 'lognormal', meanSeconds: 1, sigma: 1 } } }, false],
  [{ instances: { patienceSeconds: 5 } }, true],
  [{ instances: { patienceSeconds: { kind: 'exponential', meanSeconds: 5 } } }, true],
  [{ instances: { patienceSeconds: { kind: 'exponential' } } }, false],
  [{ instances: { patienceSeconds: 'x' } }, false],
  [{ instances: { queue: 'shared' } }, true],
  [{ instances: { queue: 'perInstance' } }, false],
  [
    {
      faults: [
        { kind: 'crash', atSeconds: 5 },
        { kind: 'crash', ratePerHour: 5 },
      ],
    },
    true,
  ],
  [{ faults: [{ kind: 'crash' }] }, false],
])('%j: %j', (value, is) => expect(Shape.is(value)).toBe(is))

const notYet = (word: string): string => `this version does not know ${word} yet`
it.each<[words: readonly string[], textOf: (word: string) => string]>([
  [['gamma', 'mmpp', 'hawkes', 'ramp', 'flash', 'onOff'], (word) => `workload: { arrivals: { kind: ${word} } }`],
  [['tokens', 'trace'], (word) => `workload: { requests: { kind: ${word} } }`],
  [['trace'], (word) => `instances: { start: { kind: ${word} } }`],
  [['batching'], (word) => `instances: { service: { kind: ${word} } }`],
  [['perInstance'], (word) => `instances: { queue: ${word} }`],
])('%j are of a later version', (words, textOf) => {
  for (const word of words) {
    const read = decodeScenario(() => [])(textOf(word))
    expect(E.isLeft(read) && read.left.map(({ problem }) => problem.split('; ')[1])).toEqual([notYet(word)])
  }
})
