/** What happened that nobody asked for, in words: to instances, and to the controller. */
import type { WorldEvent } from '../sim/index.js'

export const isTrouble = ({ type }: WorldEvent): boolean =>
  type === 'Crashed' || type === 'StartFailed' || type === 'Hung' || type === 'WriteFailed' || type === 'ControllerCrashed'

/** Of an event that is trouble. */
export const troubleText = ({ type, id, lost = 0, retried = 0 }: WorldEvent): string => {
  if (type === 'StartFailed') return `${id} did not start`
  if (type === 'Hung') return `${id} hangs`
  if (type === 'WriteFailed') return 'the status was not written'
  if (type === 'ControllerCrashed') return 'the controller crashed'
  return `${id} crashed${lost + retried === 0 ? '' : `: ${retried} requests retried, ${lost} lost`}`
}
