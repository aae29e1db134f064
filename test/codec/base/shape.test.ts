/** A codec tells what it is made of, through every combinator; a leaf tells nothing. */
import type * as t from 'io-ts'
import { expect, it } from 'vitest'
import { closed, optional, required } from '../../../src/codec/base/closed.js'
import { listOf, recordOf, tagged, unique } from '../../../src/codec/base/collection.js'
import { Seconds } from '../../../src/codec/base/duration.js'
import { Finite, Name, oneOf, Text } from '../../../src/codec/base/plain.js'
import { shapeOf } from '../../../src/codec/base/shape.js'

type Pot = { readonly name: string; readonly heatMs?: number }
type PotDocument = { readonly name: string; readonly heatSeconds?: number }
const Pot: t.Type<Pot, PotDocument> = closed<Pot, PotDocument>({ name: required(Name), heatMs: optional(Seconds, 'heatSeconds') }, { ignored: { lid: Text } })

it('a map tells each key under both of its names, and one that is dropped under the one it has', () => {
  expect(shapeOf(Pot)).toEqual({
    type: 'Map',
    fields: [
      { key: 'name', inside: 'name', codec: Name, required: true },
      { key: 'heatSeconds', inside: 'heatMs', codec: Seconds, required: false },
      { key: 'lid', inside: undefined, codec: Text, required: false },
    ],
  })
})

it('a list tells what it holds, also when no two may agree', () => {
  const pots = listOf(Pot)
  expect(shapeOf(pots)).toEqual({ type: 'List', entry: Pot })
  expect(shapeOf(unique(pots, 'name', 'expected another name'))).toEqual({ type: 'List', entry: Pot })
})

it('maps told apart by their type tell their members', () => {
  type Cover = { readonly type: 'Lid'; readonly size: number } | { readonly type: 'None' }
  const Lid = closed<Extract<Cover, { type: 'Lid' }>, Extract<Cover, { type: 'Lid' }>>({ type: required(oneOf(['Lid'])), size: required(Finite) })
  const None = closed<Extract<Cover, { type: 'None' }>, Extract<Cover, { type: 'None' }>>({ type: required(oneOf(['None'])) })
  expect(shapeOf(tagged<Cover, Cover>({ Lid, None }))).toEqual({ type: 'OneOf', members: [Lid, None] })
})

it('what has no parts has no shape', () => {
  expect([Name, Seconds, recordOf(Text)].map((codec) => shapeOf(codec))).toEqual([undefined, undefined, undefined])
})
