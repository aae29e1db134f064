/** Numbers from a seed, for the inputs of `npm run fuzz`: input `index` of `seed` is the same for ever, whatever was made before it. Source: mulberry32. */

export const randomOf = (seed, index) => {
  let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b)) >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (count) => Math.floor(next() * count)
  return { below, oneOf: (list) => list[below(list.length)], chance: (share) => next() < share }
}
