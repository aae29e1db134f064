import fc from 'fast-check'
import * as B from 'fp-ts/lib/boolean.js'
import { concatAll } from 'fp-ts/lib/Monoid.js'
import * as N from 'fp-ts/lib/number.js'
import { contramap, getMonoid, type Ord, reverse } from 'fp-ts/lib/Ord.js'
import { describe, expect, it } from 'vitest'
import { classify, type Row } from '../../../src/core/reconcile/classify.js'
import { type Candidate, candidateOf, inTurn, keepers, victims } from '../../../src/core/reconcile/victims.js'
import { viewOf } from '../../../src/core/reconcile/view.js'
import { type Agent, agent, type Instance, observe, ordBytes } from '../../../src/index.js'
import { agentInputs } from '../../../src/laws/arbitrary/agent.js'
import { instanceSeeds, toInstance } from '../../../src/laws/arbitrary/instance.js'
import { NOW } from '../../../src/laws/arbitrary/time.js'
import { sometimes } from '../../../src/laws/sometimes.js'
import { agentOf, at, START, seen, type Words } from './scene.js'

const rowsOf = (own: Agent, instances: readonly Instance[]): readonly Row[] =>
  classify(own, instances, new Map(), [], viewOf(own, observe({ instances }), 0, at(100))).rows

/** Who goes, one by one, of those that are listed. */
const order = (...all: readonly (readonly [string, Words])[]): string => {
  const own = agentOf()
  return victims(
    rowsOf(
      own,
      all.map(([id, words]) => seen(id, words)),
    ),
    all.length,
  )
    .map(({ instance }) => instance.id)
    .join(' ')
}

describe('victims', () => {
  it.each<readonly [string, readonly (readonly [string, Words])[], string]>([
    [
      'starting before unready before ready',
      [
        ['a', {}],
        ['b', { phase: 'Unhealthy', readyAt: 1 }],
        ['c', { phase: 'Pending' }],
      ],
      'c b a',
    ],
    [
      'one that was ready and is not before one that is, however old',
      [
        ['a', { createdAt: at(5) }],
        ['b', { phase: 'Unhealthy', readyAt: 1, createdAt: START }],
      ],
      'b a',
    ],
    [
      'and so one that is not well',
      [
        ['a', { createdAt: at(5) }],
        ['b', { phase: 'Unhealthy', readyAt: 1, lastTransitionAt: START, createdAt: START }],
      ],
      'b a',
    ],
    [
      'stale before current',
      [
        ['a', {}],
        ['b', { revision: 'old' }],
      ],
      'b a',
    ],
    [
      'idle before busy',
      [
        ['a', { activeRequests: 1 }],
        ['b', {}],
      ],
      'b a',
    ],
    [
      'the lowest deletion cost',
      [
        ['a', { deletionCost: 1 }],
        ['b', { deletionCost: -1 }],
        ['c', {}],
      ],
      'b c a',
    ],
    [
      'the most crowded zone, counted down',
      [
        ['a', { zone: 'x' }],
        ['b', { zone: 'x' }],
        ['c', { zone: 'x' }],
        ['d', { zone: 'y' }],
      ],
      'a b c d',
    ],
    [
      'zones that are as full take turns',
      [
        ['a', { zone: 'x' }],
        ['b', { zone: 'x' }],
        ['c', { zone: 'y' }],
        ['d', { zone: 'y' }],
      ],
      'a c b d',
    ],
    [
      'of zones that are as full the one of whoever would go first',
      [
        ['a', { zone: 'x' }],
        ['b', { zone: 'y' }],
        ['c', { zone: 'y' }],
        ['d', { zone: 'x' }],
      ],
      'a b c d',
    ],
    [
      'the fewest sessions',
      [
        ['a', { sessions: 2 }],
        ['b', { sessions: 1 }],
      ],
      'b a',
    ],
    [
      'the youngest',
      [
        ['a', { createdAt: START }],
        ['b', { createdAt: at(5) }],
      ],
      'b a',
    ],
    [
      'one that does not say when it was born is the oldest',
      [
        ['a', {}],
        ['b', { createdAt: 1 }],
      ],
      'b a',
    ],
    [
      'the id, byte-wise',
      [
        ['é', {}],
        ['z', {}],
        ['Z', {}],
      ],
      'Z z é',
    ],
    [
      'never a protected one',
      [
        ['a', { protected: true }],
        ['b', {}],
      ],
      'b',
    ],
    [
      'a cost outweighs a crowd',
      [
        ['a', { zone: 'x', deletionCost: 1 }],
        ['b', { zone: 'x', deletionCost: 1 }],
        ['c', { zone: 'y' }],
      ],
      'c a b',
    ],
  ])('%s', (_title, all, expected) => {
    expect(order(...all)).toBe(expected)
  })

  it('keepers: best to keep first, the last that would go', () => {
    const own = agentOf()
    const rows = rowsOf(own, [seen('a', { phase: 'Pending' }), seen('b'), seen('c', { sessions: 1 })])
    expect(keepers(rows).map(({ instance }) => instance.id)).toEqual(['c', 'b', 'a'])
  })

  it('inTurn: all of them in the order in which they go, protected ones last', () => {
    const rows = rowsOf(agentOf(), [seen('a', { protected: true }), seen('b', { sessions: 1 }), seen('c'), seen('d', { protected: true, phase: 'Pending' })])
    expect(inTurn(rows).map(({ instance }) => instance.id)).toEqual(['c', 'b', 'd', 'a'])
  })

  const scenes = fc
    .tuple(
      agentInputs().map(agent),
      fc.uniqueArray(instanceSeeds({ wild: false }), { minLength: 2, maxLength: 8, selector: ({ id }) => id }),
      fc.nat({ max: 8 }),
    )
    .map(([own, seeds, count]) => ({ count, rows: rowsOf(own, observe({ instances: seeds.map((seed) => toInstance(own, seed, NOW)) }).instances) }))

  it('twin: agrees with one Ord, the monoid of its keys, asked anew after each choice', () => {
    const reached = sometimes(['several', 'zones', 'protected', 'fewer than wanted'])
    fc.assert(
      fc.property(scenes, ({ count, rows }) => {
        const chosen = victims(rows, count).map(({ instance }) => instance.id)
        expect(chosen).toEqual(naive(rows, count))
        reached.reach('several', chosen.length > 2)
        reached.reach('zones', new Set(rows.map(({ instance }) => instance.zone)).size > 1 && chosen.length > 1)
        reached.reach(
          'protected',
          rows.some(({ instance }) => instance.protected),
        )
        reached.reach('fewer than wanted', chosen.length < count)
      }),
    )
    reached.check()
  })

  it('order: permuted rows give the same victims', () => {
    fc.assert(
      fc.property(scenes, ({ count, rows }) => {
        expect(victims([...rows].reverse(), count)).toEqual(victims(rows, count))
      }),
    )
  })
})

/** The first by the monoid of all keys, the crowd counted anew each time. */
const naive = (rows: readonly Row[], count: number): readonly string[] => {
  const staying = [...rows]
  const chosen: string[] = []
  while (chosen.length < count) {
    const crowd = (zone: string): number => staying.filter(({ instance }) => instance.zone === zone).length
    const [next] = staying
      .filter(({ instance }) => !instance.protected)
      .map(candidateOf)
      .sort(ordOf(crowd).compare)
    if (next === undefined) break
    chosen.push(next.id)
    staying.splice(staying.indexOf(next.row), 1)
  }
  return chosen
}

const by = <K>(ord: Ord<K>, key: (candidate: Candidate) => K): Ord<Candidate> => contramap(key)(ord)
const ordOf = (crowd: (zone: string) => number): Ord<Candidate> =>
  concatAll(getMonoid<Candidate>())([
    by(reverse(B.Ord), ({ starting }) => starting),
    by(reverse(B.Ord), ({ unready }) => unready),
    by(reverse(B.Ord), ({ stale }) => stale),
    by(reverse(B.Ord), ({ idle }) => idle),
    by(N.Ord, ({ deletionCost }) => deletionCost),
    by(reverse(N.Ord), ({ zone }) => crowd(zone)),
    by(N.Ord, ({ sessions }) => sessions),
    by(reverse(N.Ord), ({ bornAt }) => bornAt),
    by(ordBytes, ({ id }) => id),
  ])
