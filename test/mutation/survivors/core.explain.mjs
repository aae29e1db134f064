/** What may live of core/explain. */
export const survivors = {
  "src/core/explain/explain.ts: trail.some((step) => ⟦step.type === 'Memory'⟧ && step.result === 'Born') ? '; nothing is remembered, which makes every rule cautious' : '' => true":
    'no other step has that result; the compiler wants to be told',
}
