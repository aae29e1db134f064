import { describe, expect, it } from 'vitest'
import { type Ask, share } from '../../../../src/core/reconcile/fleet/share.js'
import type { Agent, Consumption, Limits } from '../../../../src/index.js'
import { agent } from '../../../../src/index.js'

/** `[held, claim, most]`, in the order of keys. */
type Row = readonly [numbers: readonly [number, number, number], words?: { readonly priority?: number; readonly weight?: number } & Consumption]

const agentOf = ({ priority = 0, weight = 1, ...consumption }: Row[1] = {}): Agent =>
  agent({ name: 'a', spec: { agentType: 'chat', model: { provider: 'acme', model: 'm1' }, consumption, scaling: { priority, weight } } })

const granted = (shared: Limits, rows: readonly Row[], unseen: readonly Agent[] = []): readonly string[] => {
  const asks = rows.map(([[held, claim, most]]): Ask => ({ held, claim, most }))
  const cuts = share(
    shared,
    rows.map(([, words]) => agentOf(words)),
    asks,
    unseen,
  )
  return asks.map(({ most }, i) => {
    const cut = cuts.get(i)
    return cut === undefined ? `${most}` : `${cut.granted} ${cut.why.type} ${cut.why.limit} ${cut.why.left}`
  })
}

describe('share', () => {
  it.each<readonly [title: string, shared: Limits, rows: readonly Row[], granted: readonly string[]]>([
    ['nothing is shared', {}, [[[0, 9, 9]]], ['9']],
    ['there is room for all, surge included', { instances: 12 }, [[[1, 5, 6]], [[2, 5, 6]]], ['6', '6']],
    ['among equals as many each, and the odd one by key', { instances: 7 }, [[[0, 5, 5]], [[0, 5, 5]]], ['4 ClaimCut instances 0', '3 ClaimCut instances 0']],
    [
      'what one does not ask for is for the others',
      { instances: 9 },
      [[[0, 1, 1]], [[0, 9, 9]], [[0, 9, 9]]],
      ['1', '4 ClaimCut instances 0', '4 ClaimCut instances 0'],
    ],
    ['what is there counts', { instances: 8 }, [[[5, 9, 9]], [[0, 9, 9]]], ['5 ClaimCut instances 0', '3 ClaimCut instances 0']],
    [
      'by weight, three to one',
      { instances: 8 },
      [
        [[0, 9, 9], { weight: 3 }],
        [[0, 9, 9], { weight: 1 }],
      ],
      ['6 ClaimCut instances 0', '2 ClaimCut instances 0'],
    ],
    [
      'by priority first, whatever the weight',
      { instances: 8 },
      [
        [[1, 9, 9], { weight: 9 }],
        [[0, 6, 6], { priority: 1 }],
      ],
      ['2 ClaimCut instances 0', '6'],
    ],
    [
      'no surge before every claim, of whatever priority',
      { instances: 5 },
      [
        [[2, 2, 4], { priority: 9 }],
        [[0, 3, 4], { priority: -9 }],
      ],
      ['2 SurgeCut instances 0', '3 SurgeCut instances 0'],
    ],
    [
      'then surge by the same rule',
      { instances: 6 },
      [
        [[2, 2, 4], { priority: -9 }],
        [[0, 3, 4], { priority: 9 }],
      ],
      ['2 SurgeCut instances 0', '4'],
    ],
    [
      'more is there than there may be: everybody keeps it',
      { instances: 3 },
      [[[4, 6, 6]], [[2, 2, 3]]],
      ['4 ClaimCut instances -3', '2 SurgeCut instances -3'],
    ],
    [
      'tokens: who draws none is not stopped by them',
      { tokensPerMinute: 100 },
      [
        [[1, 3, 3], { tokensPerMinute: 60 }],
        [[0, 3, 3], {}],
      ],
      ['1 ClaimCut tokensPerMinute 40', '3'],
    ],
    [
      'tokens: a large one does not fit, a small one does',
      { tokensPerMinute: 100 },
      [
        [[1, 3, 3], { tokensPerMinute: 60 }],
        [[0, 9, 9], { tokensPerMinute: 10 }],
      ],
      ['1 ClaimCut tokensPerMinute 0', '4 ClaimCut tokensPerMinute 0'],
    ],
    [
      'of several limits the one that stops it is told',
      { instances: 4, costPerHour: 1 },
      [
        [[0, 3, 3], { costPerHour: 0.5 }],
        [[0, 3, 3], {}],
      ],
      ['2 ClaimCut instances 0', '2 ClaimCut instances 0'],
    ],
    [
      'a limit that is met exactly is not exceeded, whatever its tenths add up to',
      { costPerHour: 0.3 },
      [[[0, 9, 9], { costPerHour: 0.1 }]],
      ['3 ClaimCut costPerHour 0'],
    ],
    ['of no more than asks for more, the rest goes on', { instances: 4 }, [[[2, 2, 2]], [[0, 9, 9]]], ['2', '2 ClaimCut instances 0']],
    [
      'of weights that differ, the odd one by key where both stand alike',
      { instances: 4 },
      [
        [[0, 9, 9], { weight: 1 }],
        [[0, 9, 9], { weight: 2 }],
      ],
      ['2 ClaimCut instances 0', '2 ClaimCut instances 0'],
    ],
    [
      'and to whoever stands lower where they do not',
      { instances: 5 },
      [
        [[0, 9, 9], { weight: 1 }],
        [[0, 9, 9], { weight: 2 }],
      ],
      ['2 ClaimCut instances 0', '3 ClaimCut instances 0'],
    ],
    [
      'of priorities the higher first, and of those the one between',
      { instances: 5 },
      [
        [[0, 2, 2], { priority: 1 }],
        [[0, 2, 2], { priority: 2 }],
        [[0, 2, 2], { priority: 3 }],
        [[0, 2, 2], { priority: 1 }],
      ],
      ['1 ClaimCut instances 0', '2', '2', '0 ClaimCut instances 0'],
    ],
    [
      'what is drawn beyond all numbers is over by the largest there is',
      { tokensPerMinute: 100 },
      [[[2, 3, 3], { tokensPerMinute: 1e308 }]],
      [`2 ClaimCut tokensPerMinute ${-Number.MAX_VALUE}`],
    ],
    [
      'a level times a weight that is rounded up is no step more',
      { instances: 49 },
      [
        [[0, 82, 82], { weight: 1 }],
        [[0, 14, 14], { weight: 7 / 41 }],
      ],
      ['42 ClaimCut instances 0', '7 ClaimCut instances 0'],
    ],
    [
      'nor one less where it is rounded down',
      { instances: 64 },
      [
        [[0, 66, 66], { weight: 1.1 }],
        [[0, 60, 60], { weight: 1 }],
      ],
      ['34 ClaimCut instances 0', '30 ClaimCut instances 0'],
    ],
    ['of a limit of nothing nobody gets one', { tokensPerMinute: 0 }, [[[0, 3, 3], { tokensPerMinute: 1 }]], ['0 ClaimCut tokensPerMinute 0']],
  ])('%s', (_title, shared, rows, expected) => {
    expect(granted(shared, rows).map((line) => line.replace(/-?\d+(\.\d+)?e-\d+$/, '0'))).toEqual(expected)
  })

  it('of what somebody draws who was not seen nothing more is handed out, and of the rest as ever', () => {
    const rows: readonly Row[] = [
      [[1, 3, 3], { tokensPerMinute: 60 }],
      [[0, 3, 3], {}],
    ]
    expect(granted({ tokensPerMinute: 1_000 }, rows, [agentOf()])).toEqual(['3', '3'])
    expect(granted({ tokensPerMinute: 1_000 }, rows, [agentOf({ tokensPerMinute: 1 })])).toEqual(['1 ClaimCut tokensPerMinute 0', '3'])
    expect(granted({ instances: 1_000 }, rows, [agentOf()])).toEqual(['1 ClaimCut instances 0', '0 ClaimCut instances 0'])
    expect(granted({ tokensPerMinute: 50 }, rows, [agentOf({ tokensPerMinute: 1 })])).toEqual(['1 ClaimCut tokensPerMinute -10', '3'])
    expect(granted({ tokensPerMinute: 1_000 }, rows, [agentOf(), agentOf({ tokensPerMinute: 1 })])).toEqual(['1 ClaimCut tokensPerMinute 0', '3'])
  })

  it('a weight that is none is a bug', () => {
    for (const weight of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      const own = { ...agentOf(), spec: { ...agentOf().spec, scaling: { ...agentOf().spec.scaling, weight } } }
      expect(() => share({ instances: 1 }, [own], [{ held: 0, claim: 1, most: 1 }], [])).toThrow('weight')
    }
  })
})
