/**
 * What a time line shows, in one table: panels from top to bottom with their series, and the marks of moments. The page, the picture and the terminal read
 * the same list. No series is told from another by its colour alone: each has a form and a weight of its own within its panel.
 */
import type { Moment } from './timeline.js'

/** What a time line draws: of a `Timeline`, the numbers under that name. */
export type SeriesKey = 'load' | 'demand' | 'desired' | 'ready' | 'busy' | 'waiting'

/** Area: filled down to zero. Step: holds until the next point. Dashes: a broken step. */
export type Series = { readonly key: SeriesKey; readonly label: string; readonly form: 'Area' | 'Step' | 'Dashes'; readonly weight: number }

/** `isWhole`: counts, so that no half stands on the axis. `height` in pixels of the page. Marks stand below the panel that has them. */
export type Panel = {
  readonly key: 'load' | 'fleet' | 'queue'
  readonly title: string
  readonly unit: string
  readonly isWhole: boolean
  readonly height: number
  readonly series: readonly Series[]
}

export type Mark = { readonly kind: Moment['kind']; readonly sign: string; readonly label: string }

export const panels: readonly Panel[] = [
  {
    key: 'load',
    title: 'Load',
    unit: 'requests per second',
    isWhole: false,
    height: 116,
    series: [{ key: 'load', label: 'arriving', form: 'Area', weight: 1.5 }],
  },
  {
    key: 'fleet',
    title: 'Fleet',
    unit: 'instances',
    isWhole: true,
    height: 280,
    series: [
      { key: 'busy', label: 'busy', form: 'Area', weight: 1.25 },
      { key: 'demand', label: 'needed, d(t)', form: 'Dashes', weight: 1.5 },
      { key: 'desired', label: 'desired', form: 'Step', weight: 4 },
      { key: 'ready', label: 'ready', form: 'Step', weight: 1.75 },
    ],
  },
  {
    key: 'queue',
    title: 'Queue',
    unit: 'requests waiting',
    isWhole: true,
    height: 116,
    series: [{ key: 'waiting', label: 'waiting', form: 'Area', weight: 1.5 }],
  },
]

/** From the upper lane to the lower one. */
export const marks: readonly Mark[] = [
  { kind: 'Up', sign: '▲', label: 'scales up' },
  { kind: 'Down', sign: '▼', label: 'scales down' },
  { kind: 'Other', sign: '●', label: 'other action' },
  { kind: 'Loss', sign: '✕', label: 'trouble' },
]

export const markOf = (kind: Moment['kind']): Mark => marks.find((mark) => mark.kind === kind) ?? marks[0]!

/** Seconds between two ticks of the time axis. */
export const timeSteps: readonly number[] = [
  15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 14_400, 21_600, 43_200, 86_400, 172_800, 604_800, 1_209_600, 2_592_000,
]
