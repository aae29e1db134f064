/** What may live of core/scaling/propose. */
export const survivors = {
  'src/core/scaling/propose/byMetrics.ts: const steps: TrailStep[] = ⟦new Array(targets.length)⟧ => new Array()':
    'room that is taken at once, for speed: the list is as long in the end',
  'src/core/scaling/propose/byMetrics.ts: if (step.counts && ⟦step.count > raw⟧) raw = step.count => step.count >= raw': 'the same number again',
  'src/core/scaling/propose/byMetrics.ts: if (step.until !== null && (⟦wake === null || step.until <= wake.at⟧)) => true':
    'the earlier of two is the one before all the same; no wake is made that is not wanted, for speed',
  "src/core/scaling/propose/byMetrics.ts: const settlesAt = (kind === 'value' || found.guessed) && ⟦found.aheadMs >= 0⟧ ? changedAt + found.aheadMs + 1 : never => true":
    'with no sample ahead it comes to the last change, which is never after now',
  'src/core/scaling/propose/byMetrics.ts: const reading = settlesAt > now && ⟦settlesAt < found.until⟧ ? copyOf(found, { until: settlesAt }) : found => settlesAt <= found.until':
    'the same instant again',
  'src/core/scaling/propose/reading.ts: let ages = ⟦false⟧ => true': 'the first sample that can be used has an end, and with it this is said anew',
  'src/core/scaling/propose/reading.ts: if (⟦changesAt < until⟧) until = changesAt => changesAt <= until': 'the same instant again',
  'src/core/scaling/propose/reading.ts: if (⟦at < oldest⟧) oldest = at => at <= oldest': 'the same instant again',
  'src/core/scaling/propose/reading.ts: if (⟦began < started⟧) started = began => began <= started': 'the same instant again',
  'src/core/scaling/propose/reading.ts: if (⟦sound === undefined⟧ || Number.isNaN(value)) { => false':
    'such a sample is worth no number, so the last question says it too; the compiler wants to be told',
}
