/**
 * From results to text and to one self-contained page. Pure; takes the types of sim and none of its code.
 * @module homeostat/report
 */
export { type Assets, type Report, toHtml } from './html/page.js'
export { planToText } from './plan.js'
export type { SeriesKey } from './series.js'
export { toSvg } from './svg/timeline.js'
export { type Terminal, type Tone, timelineToText, toTerminal } from './terminal.js'
export { toText } from './text.js'
export { type Moment, type Recorded, type Timeline, timelineOf } from './timeline.js'
export { verdictText } from './verdict.js'
