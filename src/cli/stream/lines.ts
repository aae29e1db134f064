/**
 * Cuts bytes into lines as they come: a line is given out before more input is asked for, and one that is too long is counted, never held.
 * Laws: as many lines as newlines, one more if bytes follow the last; any cut of the same bytes into chunks gives the same lines.
 */

export type Line = { readonly type: 'Text'; readonly text: string } | { readonly type: 'TooLong'; readonly bytes: number } | { readonly type: 'NotUtf8' }

export type Cutter = {
  /** The lines that end in this chunk, one by one. */
  readonly push: (chunk: Uint8Array) => Generator<Line>
  /** The last line, if it has no newline. */
  readonly end: () => Generator<Line>
}

export const lineCutter = (mostBytes: number): Cutter => {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  /** The begin of a line whose end is not seen yet: `length` bytes, of which the first `mostBytes` are kept. */
  let begin = new Uint8Array(256)
  let length = 0

  const hold = (part: Uint8Array): void => {
    const wanted = length + part.length
    if (wanted <= mostBytes) {
      if (wanted > begin.length) begin = grown(begin, length, wanted)
      begin.set(part, length)
    }
    length = wanted
  }

  const lineOf = (bytes: Uint8Array): Line => {
    if (bytes.length > mostBytes) return { type: 'TooLong', bytes: bytes.length }
    try {
      return { type: 'Text', text: decoder.decode(bytes) }
    } catch {
      return { type: 'NotUtf8' }
    }
  }

  const take = (): Line => {
    const line: Line = length > mostBytes ? { type: 'TooLong', bytes: length } : lineOf(begin.subarray(0, length))
    length = 0
    if (begin.length > KEPT) begin = new Uint8Array(256)
    return line
  }

  return {
    *push(chunk) {
      let from = 0
      for (let to = chunk.indexOf(NEWLINE); to >= 0; to = chunk.indexOf(NEWLINE, from)) {
        const part = chunk.subarray(from, to)
        from = to + 1
        if (length === 0) yield lineOf(part)
        else {
          hold(part)
          yield take()
        }
      }
      if (from < chunk.length) hold(chunk.subarray(from))
    },
    *end() {
      if (length > 0) yield take()
    },
  }
}

const grown = (bytes: Uint8Array, length: number, wanted: number): Uint8Array<ArrayBuffer> => {
  const larger = new Uint8Array(2 ** Math.ceil(Math.log2(wanted)))
  larger.set(bytes.subarray(0, length))
  return larger
}

const NEWLINE = 10
/** One long line leaves no large buffer behind. */
const KEPT = 65_536
