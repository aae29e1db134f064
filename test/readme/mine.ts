/** A policy of a user's own, in ten lines: as many as keep the requests in hand at seven tenths of a slot each, and slowly down. */
import { advise, isMeasured, type Policy, sampleNamed, stabilize } from '../../src/index.js'

export const mine: Policy = {
  name: 'mine',
  parameters: {},
  propose: ({ input, current }) => {
    const sample = sampleNamed(input.metrics, 'concurrency')
    if (sample === undefined || !isMeasured(sample)) return { ...advise(current), missing: true }
    return advise(Math.min(1_000, Math.max(0, Math.ceil(sample.value / 0.7))))
  },
  stages: [stabilize({ upMs: 0, downMs: 60_000 })],
}
