/** What may live of core/health. */
export const survivors = {
  'src/core/health/evidence.ts: const own = ⟦results.size === 0⟧ ? undefined : results.get(instance.id) => false':
    'an empty map has no entry either; the look at its size spares a look-up an instance on the hot path',
  'src/core/health/probing.ts: return ⟦due >= earliest⟧ ? due : onGrid(base, intervalMs, earliest - 1) + intervalMs => due > earliest':
    'where both are the same, the first point of the grid at or after the earliest is that very point',
  'src/core/health/probing.ts: ⟦instance.probing !== undefined⟧ && instance.probing >= runBegan(instance, now) ? instance.probing : undefined => true':
    'undefined is not at or after anything, so the comparison alone says no; the compiler wants to be told',
}
