/** JSON without loss: integers of 64 bits are read by their digits and compared by value, whether written as numbers or as texts. */

/** As `JSON.parse`, but integers too long for a double come as the texts of their digits. */
export const parse = (text) => JSON.parse(text.replace(TOKENS, (token) => (LONG.test(token) ? `"${token}"` : token)))

const TOKENS = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g
const LONG = /^-?\d{16,}$/

/** An integer of the engine: a number while it is exact, a bigint beyond. */
export const int = (json) => {
  if (typeof json === 'number' && Number.isSafeInteger(json)) return json
  const exact = BigInt(json)
  return Number.isSafeInteger(Number(exact)) ? Number(exact) : exact
}
/** The same of what may be absent. */
export const maybeInt = (json) => (json === null || json === undefined ? null : int(json))

/** Everything that is expected is there, with the same value; more may be. */
export const agrees = (expected, got) => {
  if (isInteger(expected) && isInteger(got)) return BigInt(expected) === BigInt(got)
  if (Array.isArray(expected)) return Array.isArray(got) && expected.length === got.length && expected.every((each, i) => agrees(each, got[i]))
  if (typeof expected === 'object' && expected !== null) {
    if (typeof got !== 'object' || got === null) return false
    return Object.keys(expected).every((key) => agrees(expected[key], got[key]))
  }
  return expected === (got ?? null)
}

const isInteger = (value) => typeof value === 'bigint' || Number.isInteger(value) || (typeof value === 'string' && /^-?\d+$/.test(value))
