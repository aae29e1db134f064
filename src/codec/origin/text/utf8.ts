/**
 * Bytes to text, as the predecessor's language reads them: each byte that is no part of a character becomes U+FFFD by itself. (The platform's decoder makes one of
 * a whole broken sequence, and swallows a byte-order mark.) Lone surrogates, which bytes cannot say, are mended alike. Law: twin (TextDecoder, on sound bytes).
 */

export const textOfUtf8 = (bytes: Uint8Array): string => {
  const writer = unitWriter()
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at]!
    const length = lead < 0x80 ? 1 : lengthAt(bytes, at)
    const point = lead < 0x80 ? lead : length === 0 ? REPLACEMENT : pointAt(bytes, at, length)
    if (point > 0xffff) writer.put(0xd7c0 + (point >> 10))
    writer.put(point > 0xffff ? 0xdc00 | (point & 0x3ff) : point)
    at += Math.max(1, length)
  }
  return writer.text()
}

/** The same length: each lone surrogate is one unit, and so is what stands in for it. */
export const mended = (text: string): string => {
  if (!LONE.test(text)) return text
  const writer = unitWriter()
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const isPair = isHigh(unit) && isLow(text.charCodeAt(at + 1))
    writer.put(isPair || unit < 0xd800 || unit > 0xdfff ? unit : REPLACEMENT)
    if (isPair) writer.put(text.charCodeAt(++at))
  }
  return writer.text()
}

/** Text from units, a chunk at a time: no list of ten million, and no text of ten million parts. */
const unitWriter = (): { readonly put: (unit: number) => void; readonly text: () => string } => {
  const units = new Uint16Array(CHUNK)
  let used = 0
  let text = ''
  const flush = (): void => {
    text += String.fromCharCode.apply(null, units.subarray(0, used) as unknown as number[])
    used = 0
  }
  return {
    put: (unit) => {
      if (used === CHUNK) flush()
      units[used++] = unit
    },
    text: () => {
      flush()
      return text
    },
  }
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff

/** Bytes of the character that begins there; 0 when none does: cut short, longer than need be, a surrogate, or beyond the last. */
const lengthAt = (bytes: Uint8Array, at: number): number => {
  const lead = bytes[at]!
  const length = lead < 0xc2 || lead > 0xf4 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
  for (let i = 1; i < length; i++) if (bytes[at + i]! >> 6 !== 0b10) return 0 // nor does nothing, behind the end
  const point = pointAt(bytes, at, length)
  const isWrong = (length === 3 && (point < 0x800 || (point >= 0xd800 && point <= 0xdfff))) || (length === 4 && (point < 0x1_0000 || point > 0x10_ffff))
  return isWrong ? 0 : length
}

const pointAt = (bytes: Uint8Array, at: number, length: number): number => {
  let point = bytes[at]! & (0xff >> (length + 1))
  for (let i = 1; i < length; i++) point = (point << 6) | (bytes[at + i]! & 0x3f)
  return point
}

const CHUNK = 8_192
const REPLACEMENT = 0xfffd
const LONE = /\p{Surrogate}/u
