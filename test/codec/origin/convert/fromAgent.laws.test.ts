/** On the way to the predecessor and back: what is not told comes back the same, what is told does not. */
import fc from 'fast-check'
import * as Th from 'fp-ts/lib/These.js'
import { describe, expect, it } from 'vitest'
import { agentToOrigin, decodeOrigin, encodeAgent, encodeOrigin, importOrigin } from '../../../../src/codec/index.js'
import { type Agent, agent } from '../../../../src/core/index.js'
import { rejects } from '../../../../src/laws/sometimes.js'
import { agents, pathsOf } from '../../arbitrary.js'

type Convert = typeof agentToOrigin
type Leaves = ReadonlyMap<string, unknown>

/** Every leaf of the document, by its path. */
const leavesOf = (given: Agent): Leaves => {
  const document: unknown = encodeAgent(given)
  const paths = pathsOf(document).map(
    (path) => [path, path.reduce<unknown>((held, key) => (held as Readonly<Record<string | number, unknown>>)[key], document)] as const,
  )
  return new Map(paths.filter(([, held]) => typeof held !== 'object').map(([path, held]) => [pathText(path), held]))
}
const pathText = (path: readonly (string | number)[]): string => path.reduce<string>((text, key) => `${text}/${key}`, '')
/** Of a note, as above. Keys of labels are no business of these. */
const placeOf = (path: string): string => `/${path.replaceAll(/\[(\d+)\]/g, '/$1').replaceAll('.', '/')}`

const reported = (convert: Convert) =>
  fc.property(agents, (given) => {
    const converted = convert(given)
    const back = importOrigin(encodeOrigin(converted.right))
    if (Th.isLeft(back)) throw new Error(JSON.stringify(back.left))
    const [before, after] = [leavesOf(given), leavesOf(agent(back.right))]
    const changed = [...new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path) !== after.get(path))
    const told = (Th.isBoth(converted) ? converted.left : []).map(({ path }) => placeOf(path))
    expect(changed.filter((path) => !told.some((place) => path === place || path.startsWith(`${place}/`)))).toEqual([])
  })

describe('agentToOrigin', () => {
  it('reported: what is not told comes back the same', () => fc.assert(reported(agentToOrigin)))
  it.each<[string, Convert]>([
    ['tells nothing', (given) => ({ _tag: 'Right', right: agentToOrigin(given).right })],
    [
      'drops the labels',
      (given) => {
        const converted = agentToOrigin(given)
        return { ...converted, right: { ...converted.right, metadata: { ...converted.right.metadata, labels: new Map() } } }
      },
    ],
    [
      'takes milliseconds for nanoseconds',
      (given) => {
        const converted = agentToOrigin(given)
        const { spec } = converted.right
        return {
          ...converted,
          right: { ...converted.right, spec: { ...spec, scaling: { ...spec.scaling, cooldownPeriod: spec.scaling.cooldownPeriod / 1_000_000n } } },
        }
      },
    ],
  ])('the law rejects a conversion that %s', (_, wrong) => expect(rejects(reported(wrong))).toBe(true))

  it('roundtrip: once over, it stays what it is, and nothing is told again', () =>
    fc.assert(
      fc.property(agents, (given) => {
        const origin = agentToOrigin(given).right
        const back = importOrigin(encodeOrigin(origin))
        if (Th.isLeft(back)) throw new Error(JSON.stringify(back.left))
        const again = agentToOrigin(agent(back.right))
        expect(encodeOrigin(again.right)).toBe(encodeOrigin(origin))
        expect(again._tag).toBe('Right')
        expect(decodeOrigin(encodeOrigin(origin))).toEqual({ _tag: 'Right', right: origin })
      }),
    ))
})
