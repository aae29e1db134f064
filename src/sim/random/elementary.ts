/**
 * Logarithm, exponential and sine of our own: the language leaves the last bits of `Math.log` and the like to the engine,
 * so a world drawn with them would differ between two browsers. Only `+ − × ÷` and bits are used here.
 * Law: within 4 units in the last place of `Math.log`, `Math.exp`, `Math.sin`.
 */

/** The natural logarithm of a finite normal number above 0. Near 1 it is exact to 2⁻⁵² of 1, elsewhere of itself. */
export const log = (x: number): number => {
  float[0] = x
  const high = words[HIGH]!
  words[HIGH] = (high & 0xfffff) | 0x3ff00000
  const cell = (high >>> 13) & 127
  const r = float[0]! * inverses[cell]! - 1 // |r| ≤ 2⁻⁸: the mantissa over the middle of its cell
  const z = r * r
  const series = 1 / 2 - r * (1 / 3) + z * (1 / 4 - r * (1 / 5) + z * (1 / 6 - r * (1 / 7)))
  return ((high >>> 20) - 1023) * Math.LN2 + (logarithms[cell]! + (r - z * series))
}

/** e to the power of x; 0 and Infinity beyond the range. */
export const exp = (x: number): number => {
  if (x > 709.7) return Number.POSITIVE_INFINITY
  if (x < -708) return 0
  const exponent = Math.round(x / Math.LN2)
  const r = x - exponent * LN2_HIGH - exponent * LN2_LOW // |r| ≤ 0.347
  let series = 1
  for (let k = 14; k >= 1; k--) series = 1 + (r / k) * series
  float[0] = 1
  words[HIGH] = (exponent + 1022) << 20 // half of it, for 2^1024 is no number
  return float[0]! * series * 2
}

/** The sine of a number of turns: sin 2πx. */
export const sineOfTurns = (x: number): number => {
  let turn = x - Math.floor(x) // 0 ≤ turn < 1
  if (turn > 0.75) turn -= 1
  else if (turn > 0.25) turn = 0.5 - turn
  const angle = turn * 2 * Math.PI // |angle| ≤ π / 2
  const z = angle * angle
  let series = 1
  for (let k = 22; k >= 2; k -= 2) series = 1 - (z / (k * (k + 1))) * series
  return angle * series
}

/** The bits of a positive number above its lowest 32: they grow with the number, so they make a bucket. */
export const highBits = (x: number): number => {
  float[0] = x
  return words[HIGH]!
}

const float = new Float64Array(1)
const words = new Uint32Array(float.buffer)
float[0] = 1
const HIGH = words[1] === 0 ? 0 : 1 // the order of bytes of the machine

/** ln 2 in two parts: the first times a small whole number is exact. */
const LN2_HIGH = 0.6931471803691238
const LN2_LOW = 1.9082149292705877e-10

/** 1 / c and ln c for the middles c of the 128 cells of [1, 2): ln c = 2 atanh((c − 1)/(c + 1)). */
const inverses = Float64Array.from({ length: 128 }, (_, cell) => 1 / (1 + (cell + 0.5) / 128))
const logarithms = inverses.map((inverse) => {
  const s = (1 - inverse) / (1 + inverse)
  let series = 0
  for (let k = 41; k >= 1; k -= 2) series = s * s * series + 1 / k
  return 2 * s * series
})
