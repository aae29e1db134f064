/** Every rule about what a fault may say that its type cannot. */
import { above, atLeast, MAX_RATE, MAX_SECONDS, type Report, share, whole } from '../bounds.js'
import type { Mishap, Span } from './mishap.js'

/** `zones`: those that the scenario names. */
export const mishapRules = (add: Report, path: string, mishap: Mishap, zones: readonly string[]): void => {
  const seconds = (key: string, value: number | undefined): void => atLeast(add, `${path}.${key}`, value, MAX_SECONDS)
  const chance = (key: string, value: number | undefined): void => share(add, `${path}.${key}`, value)
  const span = ({ at, forSeconds }: Span): void => {
    seconds('at', at)
    seconds('forSeconds', forSeconds)
  }
  const moment = (fault: { readonly ratePerHour?: number; readonly at?: number; readonly atSeconds?: number }): void => {
    atLeast(add, `${path}.ratePerHour`, fault.ratePerHour, MAX_RATE)
    seconds('at', fault.at)
    seconds('atSeconds', fault.atSeconds)
  }
  switch (mishap.kind) {
    case 'crash':
    case 'hang':
      moment(mishap)
      return
    case 'telemetryGap':
      seconds('atSeconds', mishap.atSeconds)
      seconds('forSeconds', mishap.forSeconds)
      return
    case 'zoneOutage':
      span(mishap)
      if (mishap.zone !== undefined && !zones.includes(mishap.zone))
        add(`${path}.zone`, zones.length === 0 ? 'expected none, for instances.zones names none' : `expected one of ${zones.join(', ')}`, mishap.zone)
      return
    case 'startLimit':
      whole(add, `${path}.limit`, mishap.limit, 0)
      seconds('retryAfterSeconds', mishap.retryAfterSeconds)
      span(mishap)
      return
    case 'probeFalse':
      if (mishap.negative === undefined && mishap.positive === undefined) add(path, 'expected negative, positive or both', undefined)
      chance('negative', mishap.negative)
      chance('positive', mishap.positive)
      seconds('from', mishap.from)
      seconds('forSeconds', mishap.forSeconds)
      return
    case 'refuse':
      chance('probability', mishap.probability)
      if (mishap.actions?.length === 0) add(`${path}.actions`, 'expected at least one; leave it out for all', mishap.actions)
      seconds('retryAfterSeconds', mishap.retryAfterSeconds)
      span(mishap)
      return
    case 'slow':
    case 'staleView':
      chance('probability', mishap.probability)
      above(add, `${path}.seconds`, mishap.seconds, MAX_SECONDS)
      span(mishap)
      return
    case 'lost':
    case 'duplicate':
    case 'lostWrite':
      chance('probability', mishap.probability)
      span(mishap)
      return
    case 'controllerCrash':
      whole(add, `${path}.afterActions`, mishap.afterActions, 0)
      moment(mishap)
      return
    case 'clockJump':
      seconds('at', mishap.at)
      if (!(Math.abs(mishap.bySeconds) <= MAX_SECONDS)) add(`${path}.bySeconds`, `expected a number from -${MAX_SECONDS} to ${MAX_SECONDS}`, mishap.bySeconds)
  }
}
