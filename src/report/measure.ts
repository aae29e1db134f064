/** The columns of a comparison, in one table: what each is called and how its number is written. Text and page read the same list. */
import type { Interval, Measure } from '../sim/index.js'
import { decimals, percent } from './number.js'

/** `better`: which end is the good one, null where neither is. */
export type Column = {
  readonly measure: Measure
  readonly title: string
  readonly better: 'High' | 'Low' | null
  readonly show: (value: number | null) => string
  readonly about: string
}

export const columns: readonly Column[] = [
  {
    measure: 'sloAttainment',
    title: 'SLO kept',
    better: 'High',
    show: (value) => percent(value, 2),
    about: 'share of all requests that arrived and kept every limit',
  },
  { measure: 'wait.p95', title: 'wait p95', better: 'Low', show: (value) => seconds(value), about: 'wait that 95 % of the served did not exceed' },
  { measure: 'instanceHours', title: 'instance hours', better: 'Low', show: (value) => decimals(value, 2), about: 'from the request of a start to the end' },
  { measure: 'cost', title: 'cost', better: 'Low', show: (value) => decimals(value, 2), about: 'instance hours and starts at the prices of the scenario' },
  { measure: 'flapsPerHour', title: 'flaps/h', better: 'Low', show: (value) => decimals(value, 1), about: 'turns of direction within ten minutes' },
  { measure: 'starts', title: 'starts', better: null, show: (value) => decimals(value, 1), about: 'instances asked for' },
  { measure: 'startsWasted', title: 'wasted', better: 'Low', show: (value) => decimals(value, 1), about: 'starts that ended before they served one request' },
  {
    measure: 'regret',
    title: 'over ideal',
    better: 'Low',
    show: (value) => percent(value, 0),
    about: 'cost above a fleet that follows d(t) without delay and for nothing',
  },
]

/** The half width of an interval in the unit of its column; nothing where there is none, or where it is too small to show. */
export const halfText = ({ show }: Column, { halfWidth }: Interval): string =>
  halfWidth === null || show(halfWidth) === show(0) ? '' : `±${show(halfWidth).replace(/ ?(s|%)$/, '')}`

const seconds = (value: number | null): string => (value === null ? '—' : `${decimals(value, value < 10 ? 2 : 0)} s`)
