/**
 * Reads and writes files for everybody else here: nothing below this folder knows where a text came from. `-` is stdin; what is gzipped is unzipped.
 * A file that cannot be read is invalid input, and the refusal says why. Law: no more is read, or unzipped, than the limit and a byte, so that a pipe
 * without an end and a bomb are answered as soon as a file that is a little too long.
 */
import { open, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { gunzip } from 'node:zlib'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { longText, MOST_BYTES } from '../../codec/base/limits.js'
import { toSpecError } from '../../codec/base/specError.js'
import { renderErrors } from '../../codec/index.js'
import type { Io } from '../io.js'
import { failed, invalid, type Work } from '../refusal.js'

export const STDIN = '-'

/** The name to call a source by when something is wrong in it. */
export const sourceOf = (path: string): string => (path === STDIN ? 'stdin' : path)

/** How much is read of a file, and what to say of one that holds more, after its name. */
export type Limit = { readonly bytes: number; readonly told: (source: string) => string }

const ofDocuments: Limit = { bytes: MOST_BYTES, told: (source) => renderErrors([toSpecError(longText, undefined, source)]).trimEnd() }

/** The text of a file, relative to `folder`. */
export const readText = (io: Io, path: string, folder = io.cwd, limit = ofDocuments): Work<string> =>
  pipe(
    readBytes(io, path, folder, limit),
    TE.chain((bytes) => textOf(path, bytes)),
  )

/** Its bytes, for those who read a text in their own way. */
export const readBytes = (io: Io, path: string, folder = io.cwd, limit = ofDocuments): Work<Uint8Array> =>
  pipe(
    TE.tryCatch(
      () => (path === STDIN ? bytesOf(io.stdin, limit.bytes) : bytesIn(resolve(folder, path), limit.bytes)),
      (error) => invalid(`${sourceOf(path)}: cannot be read: ${reasonOf(error)}`),
    ),
    TE.chain((bytes) => {
      if (bytes.length > limit.bytes) return TE.left(invalid(limit.told(sourceOf(path))))
      return isGzip(bytes) ? unzip(path, bytes, limit) : TE.right(bytes)
    }),
  )

/** Writes a file; `fresh`: only if there is none. */
export const writeText = (io: Io, path: string, text: string, { fresh }: { readonly fresh: boolean }): Work<void> =>
  TE.tryCatch(
    () => writeFile(resolve(io.cwd, path), text, { flag: fresh ? 'wx' : 'w' }),
    (error) =>
      isCode(error, 'EEXIST')
        ? failed(`${path}: is there already and is left as it is. Give another name, or move it away first.`)
        : failed(`${path}: cannot be written: ${reasonOf(error)}`),
  )

/** What comes, up to the chunk that goes over the limit; whoever writes is told that nobody reads on. */
const bytesOf = async (stream: AsyncIterable<string | Uint8Array>, most: number): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    chunks.push(bytes)
    length += bytes.length
    if (length > most) break
  }
  return Buffer.concat(chunks)
}

const bytesIn = async (path: string, most: number): Promise<Uint8Array> => {
  const file = await open(path)
  return bytesOf(file.createReadStream({ highWaterMark: CHUNK }), most)
}

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b

const unzip = (path: string, bytes: Uint8Array, { bytes: most, told }: Limit): Work<Uint8Array> =>
  TE.tryCatch(
    () =>
      new Promise<Uint8Array>((done, fail) =>
        gunzip(bytes, { maxOutputLength: most, chunkSize: CHUNK }, (error, result) => (error === null ? done(result) : fail(error))),
      ),
    (error) =>
      invalid(
        isCode(error, 'ERR_BUFFER_TOO_LARGE')
          ? told(sourceOf(path))
          : `${sourceOf(path)}: begins like gzip and cannot be unzipped: ${reasonOf(error)}. Zip it again, or give it unzipped.`,
      ),
  )

const textOf = (path: string, bytes: Uint8Array): Work<string> => {
  try {
    return TE.right(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return TE.left(invalid(`${sourceOf(path)}: is not UTF-8 text. Save it as UTF-8.`))
  }
}

const isCode = (error: unknown, code: string): boolean => error instanceof Error && 'code' in error && error.code === code

const reasonOf = (error: unknown): string => {
  if (isCode(error, 'ENOENT')) return 'there is no such file. Check the path; `homeostat init` writes samples.'
  if (isCode(error, 'EISDIR')) return 'it is a folder. Name a file in it.'
  if (isCode(error, 'ENOTDIR')) return 'a part of the path is a file, and no folder. Check the path.'
  if (isCode(error, 'EACCES')) return 'permission denied.'
  return error instanceof Error ? error.message : String(error)
}

const CHUNK = 262_144
