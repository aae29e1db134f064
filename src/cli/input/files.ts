/**
 * Reads and writes files for everybody else here: nothing below this folder knows where a text came from. `-` is stdin; what is gzipped is unzipped.
 * A file that cannot be read is invalid input, and the refusal says why.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { gunzip } from 'node:zlib'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Io } from '../io.js'
import { failed, invalid, type Work } from '../refusal.js'

export const STDIN = '-'

/** The name to call a source by when something is wrong in it. */
export const sourceOf = (path: string): string => (path === STDIN ? 'stdin' : path)

/** The text of a file, relative to `folder`. */
export const readText = (io: Io, path: string, folder = io.cwd): Work<string> =>
  pipe(
    readBytes(io, path, folder),
    TE.chain((bytes) => textOf(path, bytes)),
  )

/** Its bytes, for those who read a text in their own way. */
export const readBytes = (io: Io, path: string, folder = io.cwd): Work<Uint8Array> =>
  pipe(
    TE.tryCatch(
      () => (path === STDIN ? bytesOf(io) : readFile(resolve(folder, path))),
      (error) => invalid(`${sourceOf(path)}: cannot be read: ${reasonOf(error)}`),
    ),
    TE.chain((bytes) => (isGzip(bytes) ? unzip(path, bytes) : TE.right(bytes))),
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

const bytesOf = async ({ stdin }: Io): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = []
  for await (const chunk of stdin) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Uint8Array))
  return Buffer.concat(chunks)
}

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b

const unzip = (path: string, bytes: Uint8Array): Work<Uint8Array> =>
  TE.tryCatch(
    () =>
      new Promise<Uint8Array>((done, fail) => gunzip(bytes, { maxOutputLength: MOST_BYTES }, (error, result) => (error === null ? done(result) : fail(error)))),
    (error) => invalid(`${sourceOf(path)}: begins like gzip and cannot be unzipped: ${reasonOf(error)}`),
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
  if (isCode(error, 'EACCES')) return 'permission denied.'
  if (isCode(error, 'ERR_BUFFER_TOO_LARGE')) return 'it is larger than 256 MiB unzipped.'
  return error instanceof Error ? error.message : String(error)
}

const MOST_BYTES = 268_435_456
