/**
 * Instants as people write them, RFC 3339, without a clock or a calendar of the platform's. The codecs read with it, `explain` writes with it.
 * Laws: roundtrip (parse after format), twin (the platform's Date, in tests). Source: RFC 3339; H. Hinnant's days-from-civil arithmetic.
 */
import type { Instant } from './units.js'

/** `2026-11-25T12:00:00Z`; milliseconds only when there are any. */
export const formatInstant = (instant: Instant): string => {
  const days = Math.floor(instant / DAY_MS)
  const ofDay = instant - days * DAY_MS
  const { year, month, day } = civilOf(days)
  const ms = ofDay % 1_000
  const seconds = Math.floor(ofDay / 1_000)
  const date = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
  const time = `${pad(Math.floor(seconds / 3_600), 2)}:${pad(Math.floor(seconds / 60) % 60, 2)}:${pad(seconds % 60, 2)}`
  return `${date}T${time}${ms === 0 ? '' : `.${pad(ms, 3)}`}Z`
}

/** The instant of an RFC 3339 text, or null; fractions beyond a millisecond are cut, a leap second is the second before. */
export const parseInstant = (text: string): Instant | null => {
  const parts = pattern.exec(text)
  if (parts === null) return null
  const [, year, month, day, hour, minute, second, fraction = '', sign, offsetHour = '0', offsetMinute = '0'] = parts
  const [y, mo, d, h, mi, s, oh, om] = [year, month, day, hour, minute, second, offsetHour, offsetMinute].map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  if (mo < 1 || mo > 12 || d < 1 || d > daysIn(y, mo) || h > 23 || mi > 59 || s > 60 || oh > 23 || om > 59) return null
  const offset = (oh * 60 + om) * 60_000 * (sign === '-' ? -1 : 1)
  const ms = Number(fraction.slice(0, 3).padEnd(3, '0'))
  return daysFrom(y, mo, d) * DAY_MS + h * 3_600_000 + mi * 60_000 + Math.min(s, 59) * 1_000 + ms - offset
}

/** Days since 1970-01-01; years begin in March, so that the leap day is the last. */
const daysFrom = (year: number, month: number, day: number): number => {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const ofEra = y - era * 400
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468
}

const civilOf = (days: number): { readonly year: number; readonly month: number; readonly day: number } => {
  const shifted = days + 719_468
  const era = Math.floor(shifted / 146_097)
  const ofEra = shifted - era * 146_097
  const yearOfEra = Math.floor((ofEra - Math.floor(ofEra / 1_460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365)
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * ofYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: ofYear - Math.floor((153 * marchMonth + 2) / 5) + 1 }
}

const daysIn = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
const pad = (value: number, width: number): string => String(value).padStart(width, '0')

const DAY_MS = 86_400_000
const pattern = /^(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d):(\d\d)(?:\.(\d+))?(?:[Zz]|([+-])(\d\d):(\d\d))$/
