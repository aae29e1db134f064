/**
 * What a codec is made of, for whoever walks over it instead of decoding: which keys a map has, what a list holds, which members may stand in one place.
 * A codec without a shape is a leaf.
 */
import * as t from 'io-ts'

/** `key`: in the document; `inside`: in the domain, undefined for what is read and dropped. */
export type Field = { readonly key: string; readonly codec: t.Mixed; readonly required: boolean; readonly inside: string | undefined }

export type Shape =
  | { readonly type: 'Map'; readonly fields: readonly Field[] }
  | { readonly type: 'List'; readonly entry: t.Mixed }
  | { readonly type: 'OneOf'; readonly members: readonly t.Mixed[] }

/** A codec that tells its shape; what wraps another hands that one's on. */
export const shaped = <A, O>(shape: Shape | undefined, name: string, is: t.Is<A>, validate: t.Validate<unknown, A>, encode: t.Encode<A, O>): t.Type<A, O> => {
  const codec = new t.Type<A, O>(name, is, validate, encode)
  if (shape !== undefined) shapes.set(codec, shape)
  return codec
}

export const shapeOf = (codec: t.Mixed): Shape | undefined => shapes.get(codec)

/** Beside the codecs, for a `t.Type` has no place in it. */
const shapes = new WeakMap<t.Mixed, Shape>()
