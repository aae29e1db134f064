/**
 * Times as the predecessor's parser took them and as it wrote them: RFC 3339 with the offset that came, and a little more on the way in: an hour of one digit,
 * a comma before the fraction, offsets of up to 24 hours and 60 minutes. Fractions are cut to nanoseconds, their zeros at the end are left out.
 * Laws: readTime of what it gives gives the same text; what differs as a text differs as a time or in its offset.
 */
import { parseInstant } from '../../../core/domain/index.js'
import type { OriginTime } from '../value.js'

/** The one spelling of a time, or undefined when the text is none. Escapes are not read: the parser was given the text as it stands in the JSON. */
export const readTime = (text: string): OriginTime | undefined => {
  const parts = SHAPE.exec(text)
  if (parts === null) return undefined
  const [, date = '', hour = '', minute = '', second = '', fraction = '', sign = '+', offsetHour = '0', offsetMinute = '0'] = parts
  const clock = `${hour.padStart(2, '0')}:${minute}:${second}`
  // A second of 60 would pass there, as the second before.
  if (second === '60' || parseInstant(`${date}T${clock}Z`) === null) return undefined
  const offset = Number(offsetHour) * 60 + Number(offsetMinute)
  if (Number(offsetHour) > MOST_HOURS || Number(offsetMinute) > 60) return undefined
  const nanoseconds = fraction.slice(0, 9).replace(/0+$/, '')
  return `${date}T${clock}${nanoseconds === '' ? '' : `.${nanoseconds}`}${offset === 0 ? 'Z' : sign + offsetText(offset)}`
}

/** Hours stop at 24, where the predecessor's reader stopped: what is beyond stays in the minutes. */
const offsetText = (minutes: number): string => {
  const hours = Math.min(MOST_HOURS, Math.floor(minutes / 60))
  return `${String(hours).padStart(2, '0')}:${String(minutes - hours * 60).padStart(2, '0')}`
}

/** What a time is that nobody set. */
export const zeroTime: OriginTime = '0001-01-01T00:00:00Z'
const MOST_HOURS = 24
const SHAPE = /^(\d{4}-\d\d-\d\d)T(\d{1,2}):(\d\d):(\d\d)(?:[.,](\d+))?(?:Z|([+-])(\d\d):(\d\d))$/
