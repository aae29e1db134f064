import { describe, expect, it } from 'vitest'
import type { Evidence, Probe, Probed } from '../../../src/core/index.js'
import type { Mishap } from '../../../src/sim/index.js'
import { secondsOf, still, watch } from '../fault/stage.js'
import { fleet } from '../tiny.js'

/** Probes every instance in every pass, and keeps in the evidence what came back: a stand-in for the health of the core. */
const probed = (faults: readonly Mishap[], seconds = 60, rest: Parameters<typeof still>[3] = {}) => {
  const answers: (Probed & { readonly heardAt: number })[] = []
  const { seen, kernel } = watch(still(seconds, faults, fleet(2), rest), (plan, observed, now) => {
    for (const answer of observed.probes) answers.push({ ...answer, heardAt: secondsOf(now) })
    const probes = observed.instances.map(({ id }): Probe => ({ type: 'Probe', id, seq: now, timeoutMs: 5_000, why: { type: 'ProbeDue' } }))
    const evidence = observed.probes.map(({ id, ok, seq }): Evidence => ({ id, health: ok ? ready(seq) : notReady(seq), probing: now }))
    return { ...plan, actions: [...plan.actions, ...probes], evidence }
  })
  return { seen, kernel, answers }
}
const ready = (seq: number) => ({ type: 'Ready', failed: 0, seq, since: seq }) as const
const notReady = (seq: number) => ({ type: 'NotReady', passed: 0, seq, since: seq }) as const
const of = (answers: ReturnType<typeof probed>['answers'], number: number) => answers.filter(({ id }) => Number(id.slice(2)) === number)

describe('probes', () => {
  it('one that works answers within a millisecond, and the next pass hears of it, once', () => {
    const { answers } = probed([])
    expect(
      of(answers, 0)
        .map(({ seq, ok, at, heardAt }) => [secondsOf(seq), ok, secondsOf(at), heardAt])
        .slice(0, 3),
    ).toEqual([
      [0, true, 0.001, 10],
      [10, true, 10.001, 20],
      [20, true, 20.001, 30],
    ])
    expect(of(answers, 1)).toHaveLength(of(answers, 0).length)
  })
  it('one that hangs does not answer: a failed probe when its timeout is over', () => {
    const { answers } = probed([
      { kind: 'hang', at: 15 },
      { kind: 'hang', at: 16 },
    ])
    expect(
      of(answers, 0)
        .map(({ ok, at }) => [ok, secondsOf(at)])
        .slice(0, 4),
    ).toEqual([
      [true, 0.001],
      [true, 10.001],
      [false, 25],
      [false, 35],
    ])
  })
  it('an answer under way is heard by the pass after it came, not before', () => {
    const { answers } = probed(
      [
        { kind: 'hang', at: 1 },
        { kind: 'hang', at: 2 },
      ],
      60,
      { control: { periodSeconds: 3 } },
    )
    const silent = of(answers, 0).filter(({ ok }) => !ok)
    expect(silent.length).toBeGreaterThan(5)
    for (const { at, heardAt } of silent) expect(heardAt).toBe(Math.ceil(secondsOf(at) / 3) * 3)
  })
  it('what does not run refuses at once', () => {
    const { answers } = probed(
      [
        { kind: 'crash', atSeconds: 15 },
        { kind: 'crash', atSeconds: 15 },
      ],
      200,
      { instances: { start: { kind: 'fixed', seconds: 25 } } },
    )
    expect(of(answers, 0).map(({ ok, at }) => [ok, secondsOf(at)])[2]).toEqual([false, 20.001])
    const replaced = of(answers, 2)
    expect(replaced[0]).toMatchObject({ ok: false }) // Pending
    expect(replaced.at(-1)).toMatchObject({ ok: true })
  })
  it('evidence is kept with the instance and listed again', () => {
    const { seen } = probed([{ kind: 'hang', at: 15 }])
    expect(seen[1]?.observed.instances[0]).not.toHaveProperty('health')
    expect(seen[2]?.observed.instances[0]).toMatchObject({ health: ready(seen[0]?.now ?? 0), probing: seen[1]?.now })
    const last = seen.at(-1)?.observed.instances.map(({ health }) => health?.type)
    expect(last?.toSorted()).toEqual(['NotReady', 'Ready'])
  })
  it('null takes it away', () => {
    const { seen } = watch(still(40, []), (plan, { instances }, now) => ({
      ...plan,
      evidence: instances.map(({ id }) => ({ id, health: null, probing: secondsOf(now) < 15 ? now : null })),
    }))
    expect(seen.map(({ observed }) => observed.instances[0]?.probing !== undefined)).toEqual([false, true, true, false, false])
  })
  it('a controller that dies never hears', () => {
    const { answers } = probed([{ kind: 'controllerCrash', at: 10 }])
    expect(
      of(answers, 0)
        .map(({ seq }) => secondsOf(seq))
        .slice(0, 3),
    ).toEqual([0, 11, 20]) // that of 10 was never sent
  })
})

describe('probeFalse', () => {
  const share = (faults: readonly Mishap[], ok: boolean) => {
    const { answers } = probed(faults, 5_000)
    return answers.filter((answer) => answer.ok === ok).length / answers.length
  }
  it('negative: of one that works, as by a timeout', () => {
    const { answers } = probed([{ kind: 'probeFalse', negative: 1, from: 15, forSeconds: 20 }])
    expect(
      of(answers, 0)
        .map(({ ok, at }) => [ok, secondsOf(at)])
        .slice(0, 5),
    ).toEqual([
      [true, 0.001],
      [true, 10.001],
      [false, 25],
      [false, 35],
      [true, 40.001],
    ])
    expect(share([{ kind: 'probeFalse', negative: 0.2 }], false)).toBeCloseTo(0.2, 1)
    expect(share([{ kind: 'probeFalse', positive: 1 }], false)).toBe(0)
  })
  it('positive: of one that does not work', () => {
    const hung: readonly Mishap[] = [
      { kind: 'hang', at: 0 },
      { kind: 'hang', at: 0 },
    ]
    expect(share([...hung, { kind: 'probeFalse', positive: 0.4 }], true)).toBeCloseTo(0.4, 1)
    expect(share([...hung, { kind: 'probeFalse', negative: 1 }], true)).toBeLessThan(0.01)
  })
  it('drawn by the instance and the probe: another fault shifts nothing', () => {
    const shown = (more: readonly Mishap[]) => of(probed([{ kind: 'probeFalse', negative: 0.5 }, ...more], 400).answers, 0).map(({ ok }) => ok)
    expect(
      shown([
        { kind: 'lost', probability: 1 },
        { kind: 'staleView', probability: 0.5, seconds: 1 },
      ]),
    ).toEqual(shown([]))
    expect(new Set(shown([])).size).toBe(2)
  })
})
