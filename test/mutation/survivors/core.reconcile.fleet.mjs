/** What may live of core/reconcile/fleet. */
export const survivors = {
  'src/core/reconcile/fleet/fleet.ts: if (⟦acts.asked === 0⟧) return { key, plan, held, claim: held, most: held, granted: held, why: whole } => false':
    'a way out early: what follows gives the same numbers, at the price of a look at the limits',
  'src/core/reconcile/fleet/fleet.ts: if (⟦keys.every((key, i) => i === 0 || isBefore(keys[i - 1] as string, key))⟧) return places => false':
    'a matter of speed: sorted again, what is in order stays so',
  'src/core/reconcile/fleet/fleet.ts: if (keys.every(⟦(key, i) => i === 0 || isBefore(keys[i - 1] as string, key)⟧)) return places => () => undefined':
    'a matter of speed: sorted again, what is in order stays so',
  'src/core/reconcile/fleet/fleet.ts: if (keys.every((key, i) => ⟦i === 0 || isBefore(keys[i - 1] as string, key)⟧)) return places => false':
    'a matter of speed: sorted again, what is in order stays so',
  "src/core/reconcile/fleet/fleet.ts: for (let i = 1; ⟦i < places.length⟧; i++) invariant(keyAt(i - 1) !== keyAt(i), 'each agent of a fleet is in it once') => i <= places.length":
    'behind the last there is no key, which differs from every key',
  'src/core/reconcile/fleet/share.ts: if (⟦parties.length === 0⟧) return uncut => false': 'a way out early: what is handed out to nobody cuts nobody',
  "src/core/reconcile/fleet/share.ts: invariant(⟦spent !== undefined⟧, 'who gets less than it asks for is stopped by a limit') => true":
    'only a bug would show it: who gets less than it asks for is stopped by a limit',
  'src/core/reconcile/fleet/share.ts: invariant(spent !== undefined, ⟦\'who gets less than it asks for is stopped by a limit\'⟧) => ""':
    'only a bug would show it: who gets less than it asks for is stopped by a limit',
  'src/core/reconcile/fleet/share.ts: for (let open = ⟦equals.filter(isOpen)⟧; open.length > 0; open = open.filter(isOpen)) { => equals':
    'a matter of speed: who is closed is left out from the second round on, and is given nothing in the first',
  'src/core/reconcile/fleet/share.ts: for (const party of open) if (⟦party.total < party.ask[goal]⟧) lowest = Math.min(lowest, levelOf(party)) => true':
    'a matter of speed: a round in which nobody is given one more leaves out who is done',
  'src/core/reconcile/fleet/share.ts: for (const party of open) if (⟦party.total < party.ask[goal]⟧) lowest = Math.min(lowest, levelOf(party)) => party.total <= party.ask[goal]':
    'a matter of speed: a round in which nobody is given one more leaves out who is done',
  'src/core/reconcile/fleet/share.ts: if (⟦allFit(pool, open, goal, high)⟧) low = high => false':
    'a matter of speed: what is not handed out by levels is handed out one by one, to the same end',
  'src/core/reconcile/fleet/share.ts: for (let i = 0; ⟦low < high⟧ && i < HALVINGS; i++) { => true':
    'a matter of speed: where both are the same a halving changes nothing',
  'src/core/reconcile/fleet/share.ts: for (let i = 0; ⟦low < high⟧ && i < HALVINGS; i++) { => low <= high':
    'a matter of speed: where both are the same a halving changes nothing',
  'src/core/reconcile/fleet/share.ts: for (let i = 0; low < high && ⟦i < HALVINGS⟧; i++) { => i <= HALVINGS':
    'a matter of speed: what is not handed out by levels is handed out one by one, to the same end',
  'src/core/reconcile/fleet/share.ts: while (reached > total && (⟦reached - 1⟧) / weight >= level) reached-- => reached + 1':
    'a matter of speed: what it goes down too far, down to what is had, the next line goes up again',
  'src/core/reconcile/fleet/share.ts: while (⟦reached < ask[goal] && reached / weight < level⟧) reached++ => false':
    'a matter of speed: the step that a rounding leaves out is the next that is handed out one by one',
  'src/core/reconcile/fleet/share.ts: const hasRoom = ({ all, used, closed }: Resource, more: number): boolean => more === 0 || (!closed && ⟦used + more <= all * (1 + 1e-9)⟧) => used + more < all * (1 + 1e-9)':
    'the billionth covers roundings alone: no sum of what instances draw lies at its very edge but by chance',
  'src/core/reconcile/fleet/share.ts: if (⟦ask.most === ask.held⟧) continue => false':
    'a way out early: who asks for no more than it holds is never open, and never cut',
}
