/** Numbers as text, the same on every machine: no locale is asked. */

/** A fixed number of digits, thousands apart; `—` for what was not computed. */
export const decimals = (value: number | null, digits: number): string => {
  if (value === null || !Number.isFinite(value)) return '—'
  const [whole = '', part] = Math.abs(value).toFixed(digits).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  const sign = value < 0 && Number(value.toFixed(digits)) !== 0 ? '−' : ''
  return `${sign}${grouped}${part === undefined ? '' : `.${part}`}`
}

/** A share in percent. */
export const percent = (share: number | null, digits: number): string =>
  share === null || !Number.isFinite(share) ? '—' : `${decimals(share * 100, digits)} %`

/** Seconds since the start as a clock: `0:12:05`. */
export const clock = (seconds: number): string => {
  const whole = Math.floor(seconds)
  return `${Math.floor(whole / 3600)}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`
}

/** At most `digits` behind the point, and no zeros at the end. */
export const short = (value: number, digits = 1): string => {
  const text = decimals(value, digits)
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}

const two = (value: number): string => String(value).padStart(2, '0')
