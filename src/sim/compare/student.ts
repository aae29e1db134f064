/**
 * Student's t for intervals of a mean: the library for statistics has the mean and the variance, and no quantile of t.
 * The distribution for a whole number of degrees of freedom is a finite sum. Source: Abramowitz and Stegun, 26.7.3 and 26.7.4.
 */

/** The t that a two-sided interval of this confidence reaches. */
export const studentT = (confidence: number, degrees: number): number => {
  let low = 0
  let high = 1
  while (withinT(high, degrees) < confidence && high < 1e12) high *= 2
  for (let i = 0; i < 100; i++) {
    const middle = (low + high) / 2
    if (withinT(middle, degrees) < confidence) low = middle
    else high = middle
  }
  return high
}

/** P(|T| ≤ t). */
const withinT = (t: number, degrees: number): number => {
  const cosine = Math.sqrt(degrees / (degrees + t * t))
  const sine = t / Math.sqrt(degrees + t * t)
  const odd = degrees % 2 === 1
  let term = odd ? cosine : 1
  let sum = degrees === 1 ? 0 : term
  for (let k = odd ? 3 : 2; k <= degrees - 2; k += 2) {
    term *= ((k - 1) / k) * cosine * cosine
    sum += term
  }
  return odd ? (2 / Math.PI) * (Math.atan2(sine, cosine) + sine * sum) : sine * sum
}
