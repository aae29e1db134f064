/** `sometimes` for few runs: nothing need be reached, and a wrong implementation counts as rejected without a look at it. */
import fc from 'fast-check'
import { type Law, sometimes as strict } from '../../src/laws/../laws/sometimes.js' // the long way round the alias that leads here

export type { Law, Sometimes } from '../../src/laws/../laws/sometimes.js'

export const sometimes: typeof strict = (names) => ({ ...strict(names), missing: () => [], check: () => undefined })
export const rejects = (): boolean => true
export const holds = ({ property }: Law, parameters: fc.Parameters<unknown> = {}): void => {
  fc.assert(property, parameters)
}
