/** What may live of core/reconcile. */
export const survivors = {
  'src/core/reconcile/act.ts: if (⟦missing > 0⟧) create(situation, missing - undrain(situation, missing, acts), acts) => missing >= 0':
    'nothing missing asks for nothing: no drain is taken back and nothing is created',
  'src/core/reconcile/act.ts: if (⟦actions.length > 1⟧) actions.sort((a, b) => rank[a.type] - rank[b.type]) => true':
    'one action, or none, is in order; sparing the call is a matter of speed only',
  'src/core/reconcile/act.ts: if (⟦actions.length > 1⟧) actions.sort((a, b) => rank[a.type] - rank[b.type]) => actions.length >= 1':
    'one action is in order; sparing the call is a matter of speed only',
  "src/core/reconcile/believe.ts: ...(action.type === 'Create' || ⟦name === undefined⟧ || name === key ? {} : { name }), => false":
    'what is drained, taken back or deleted is listed, so it has a name; the compiler wants to be told',
  'src/core/reconcile/believe.ts: if (⟦memory.needsRoomAt !== undefined⟧ && memory.needsRoomAt + agent.spec.startDeadlineMs > now) => true':
    'a sum with undefined is later than no instant; the compiler wants to be told',
  'src/core/reconcile/classify.ts: const wishById = ⟦wishes.length === 0⟧ ? noWishes : wishesById(wishes) => false':
    'a map of no wishes is as empty; sparing it is a matter of speed only',
  'src/core/reconcile/classify.ts: const rows: Row[] = ⟦new Array(instances.length)⟧ => new Array()':
    'every place is filled from the first on; its length from the beginning is a matter of speed only',
  'src/core/reconcile/classify.ts: const wish = ⟦wishById.size === 0⟧ ? undefined : wishById.get(instance.id) => false':
    'an empty map has no entry either; the look at its size spares a look-up an instance on the hot path',
  'src/core/reconcile/classify.ts: if (probing && !isForeign && ⟦instance.startedAt !== undefined⟧ && instance.startedAt > now && (instance.health !== undefined || results.has(instance.id))) => true':
    'undefined is later than no instant; the compiler wants to be told',
  'src/core/reconcile/classify.ts: const suspect = ⟦overdueAt === never⟧ ? suspectFrom(instance, health, spec, now) : null => true':
    'whatever may be overdue is Pending, of which `suspectFrom` says null; not asking is a matter of speed only',
  'src/core/reconcile/create.ts: if (⟦tally.draining === 0⟧) return 0 => false':
    'where nothing drains none may return, and the count is 0 as well; a way out early, for speed only',
  "src/core/reconcile/create.ts: own === 'Draining' && wish === undefined && ⟦instance.drainingSince !== undefined⟧ && !isCordoned(instance) && isReady(instance, health, spec) && current => true":
    'what is Draining and not seen to drain is so by its wish, and has been left out for that; said again for a reader',
  'src/core/reconcile/create.ts: if (⟦missing <= 0⟧) return => false':
    'of nothing missing nothing fits, and nothing is noted; less than nothing is never asked for',
  'src/core/reconcile/create.ts: if (⟦missing <= 0⟧) return => missing < 0':
    'of nothing missing nothing fits, and nothing is noted; less than nothing is never asked for',
  "src/core/reconcile/create.ts: if (⟦count > 0⟧) for (const name of namesOf(agent, tally.rows, wishes, slots, count)) acts.actions.push({ type: 'Create', name, revision: agent.revision, why }) => true":
    'no names are made of a count of 0; sparing the look through all names is a matter of speed only',
  "src/core/reconcile/create.ts: if (⟦count > 0⟧) for (const name of namesOf(agent, tally.rows, wishes, slots, count)) acts.actions.push({ type: 'Create', name, revision: agent.revision, why }) => count >= 0":
    'no names are made of a count of 0; sparing the look through all names is a matter of speed only',
  'src/core/reconcile/create.ts: if (⟦reserved.size === 0 || fitting === 0⟧) return fitting => false':
    'nothing reserved, or nothing to hold back, holds back 0 of it; a way out early, for speed only',
  'src/core/reconcile/create.ts: if (⟦reserved.size === 0 || fitting === 0⟧) return fitting => reserved.size === 0 && fitting === 0':
    'nothing reserved, or nothing to hold back, holds back 0 of it; a way out early, for speed only',
  'src/core/reconcile/create.ts: if (⟦reserved.size === 0⟧ || fitting === 0) return fitting => false':
    'nothing reserved, or nothing to hold back, holds back 0 of it; a way out early, for speed only',
  'src/core/reconcile/create.ts: if (reserved.size === 0 || ⟦fitting === 0⟧) return fitting => false':
    'nothing reserved, or nothing to hold back, holds back 0 of it; a way out early, for speed only',
  'src/core/reconcile/create.ts: if (at < until || (at === until && ⟦slot < first⟧)) { => slot <= first': 'the slot itself again, which sets the same',
  'src/core/reconcile/names.ts: return slot < MAX_REPLICAS && Number.isSafeInteger(⟦incarnation + 1⟧) ? { slot, incarnation } : null => incarnation - 1':
    'the pattern has no incarnation of more than fifteen digits, and one more or less than these is safe',
  'src/core/reconcile/narrate.ts: const trail: TrailStep[] = ⟦new Array(2 + memory.length + settled.notes.length + count.trail.length + held.length)⟧ => new Array()':
    'a list that grows holds the same; its length from the beginning is a matter of speed only',
  'src/core/reconcile/narrate.ts: if (⟦rejected === null && !skewed && !isBorn⟧) return sound => false':
    'none of the three steps is made then, and an empty list is another one only by reference; a way out early, for speed only',
  'src/core/reconcile/policyOf.ts: const last: Last = ⟦{ memory: null }⟧ => {}':
    'before anything was handed out nothing is compared with it: an absent memory is answered before',
  'src/core/reconcile/policyOf.ts: const reads = \'of\' in policy ? policy.reads : ⟦[]⟧ => ["Stryker was here"]':
    'a part that no spec has says the same of every agent',
  'src/core/reconcile/probe.ts: let dueId = ⟦\'\'⟧ => "Stryker was here!"': 'read only where something is due, which sets it',
  "src/core/reconcile/publish.ts: const rejected = trail.find((step): step is MemoryStep => ⟦step.type === 'Memory'⟧ && step.result === 'Rejected')?.part ?? null => true":
    'no step but that of a memory has a result of this name; the compiler wants to be told',
  'src/core/reconcile/publish.ts: const isRoomOverdue = ⟦memory.needsRoomAt !== undefined⟧ && view.now >= memory.needsRoomAt + agent.spec.startDeadlineMs => true':
    'no instant is at or after a sum with undefined; the compiler wants to be told',
  'src/core/reconcile/publish.ts: const noConditions: readonly Condition[] = ⟦[]⟧ => ["Stryker was here"]':
    'a condition of no type is passed over by whoever looks for one, as an empty list is',
  'src/core/reconcile/reconcile.ts: invariant(Number.isSafeInteger(now), ⟦\'now is a whole number of milliseconds\'⟧) => ""':
    'the text of a bug: who hands in such an instant is told where, by the stack',
  'src/core/reconcile/reconcile.ts: probes.length === 0 ? (world.length === 0 ? emptyActions : world) : ⟦world.length === 0⟧ ? probes : [...world, ...probes] => false':
    'a copy of the same probes; making none is a matter of speed only',
  'src/core/reconcile/remove.ts: if (⟦tally.failed + tally.overdue + tally.draining === 0⟧) return => false':
    'no row then has a reason to go; a way out early, for speed only',
  "src/core/reconcile/remove.ts: const back = new Set(acts.actions.flatMap((action) => (⟦action.type === 'Undrain'⟧ ? [action.id] : []))) => true":
    'what else this pass asks for is of rows that are neither failed, overdue nor draining, so none of them is looked at here',
  'src/core/reconcile/remove.ts: const back = new Set(acts.actions.flatMap((action) => (action.type === \'Undrain\' ? [action.id] : ⟦[]⟧))) => ["Stryker was here"]':
    'no instance has that id',
  'src/core/reconcile/remove.ts: if (⟦drainingSince === undefined⟧ || (isCordoned(instance) && agent.deletedAt === undefined)) return null => false':
    'what is Draining and not seen to drain is so by its wish, and has been left out for that; the compiler wants to be told',
  'src/core/reconcile/replace.ts: if (⟦remainingIn(tally) <= desired⟧) return none => false':
    'with no more than desired none are wanted gone, which is answered below; a way out early, for speed only',
  'src/core/reconcile/replace.ts: if (⟦remainingIn(tally) <= desired⟧) return none => remainingIn(tally) < desired':
    'with no more than desired none are wanted gone, which is answered below; a way out early, for speed only',
  'src/core/reconcile/replace.ts: if (⟦wanted <= Math.min(maxSurge, bad)⟧) return none => wanted < Math.min(maxSurge, bad)':
    'where they are the same, none is chosen and none kept below either',
  'src/core/reconcile/replace.ts: if (⟦all.length === 0⟧) return => false': 'none are chosen, noted and released of none; a way out early, for speed only',
  'src/core/reconcile/replace.ts: ⟦counts.listed -= chosen.length⟧ => counts.listed += chosen.length':
    'suspects go only where as many as are needed serve or stay beside them, so that what waits to start is never held by this count after it',
  "src/core/reconcile/replace.ts: if (situation.view.stale) release(situation, chosen, ⟦'Suspect'⟧, { type: 'NotHealthy', since: situation.view.now }, acts) => \"\"":
    'on a list from the past `release` only counts how many it withholds, and reads neither',
  "src/core/reconcile/replace.ts: if (situation.view.stale) release(situation, chosen, 'Suspect', ⟦{ type: 'NotHealthy', since: situation.view.now }⟧, acts) => {}":
    'on a list from the past `release` only counts how many it withholds, and reads neither',
  "src/core/reconcile/replace.ts: if (situation.view.stale) release(situation, chosen, 'Suspect', { type: ⟦'NotHealthy'⟧, since: situation.view.now }, acts) => \"\"":
    'on a list from the past `release` only counts how many it withholds, and reads neither',
  'src/core/reconcile/settle.ts: if (⟦wishes.length === 0⟧) return { wishes, creates, refusals: none, notes: noNotes } => false':
    'nothing settles of no wishes, and the same wishes and creates come back; sparing the look at all instances is a matter of speed only',
  'src/core/reconcile/settle.ts: refused = worse(refused, ⟦answered?.error⟧) => answered.error':
    'what is refused or doubtful is so by an answer; the compiler wants to be told',
  'src/core/reconcile/settle.ts: case ⟦\'Overdue\'⟧: => ""':
    'an overdue wish is noted and nothing else, with a case of its own or without; the compiler wants to be told',
  "src/core/reconcile/settle.ts: if (wish.type === 'Create') refused = worse(refused, ⟦answered?.error⟧) => answered.error":
    'what is refused or doubtful is so by an answer; the compiler wants to be told',
  'src/core/reconcile/settle.ts: else kept.push(blockedBy(wish, ⟦answered?.error⟧, view.now)) => answered.error':
    'what is refused or doubtful is so by an answer; the compiler wants to be told',
  "src/core/reconcile/settle.ts: if (⟦outcome.error === undefined⟧ && wish.type === 'Create' && view.now < overdueAt(wish)) return 'Accepted' => true":
    'a Create that was answered with an error, and was not accepted before, is judged above',
  "src/core/reconcile/settle.ts: ⟦case 'Delete': …⟧ => case 'Delete':":
    'nothing and false are alike where it is asked whether a wish is met; the compiler wants to be told',
  'src/core/reconcile/settle.ts: case ⟦\'Delete\'⟧: => ""':
    'nothing and false are alike where it is asked whether a wish is met; the compiler wants to be told',
  'src/core/reconcile/settle.ts: Math.max(Math.min(1_000 * 2 ** Math.min(failures - 1, 20), 300_000), Math.min(⟦failure?.retryAfterMs⟧ ?? 0, LONGEST_BACKOFF_MS)) => failure.retryAfterMs':
    'a refusal always comes with its failure; the compiler wants to be told',
  'src/core/reconcile/settle.ts: const worse = (a: Failure | null, b: Failure | undefined): Failure | null => (a !== null && ⟦(a.retryAfterMs ?? 0) >= (b?.retryAfterMs ?? 0)⟧ ? a : (b ?? a)) => (a.retryAfterMs ?? 0) > (b?.retryAfterMs ?? 0)':
    'of two that ask for the same time either asks for it, and nothing else is read of them',
  'src/core/reconcile/settle.ts: const worse = (a: Failure | null, b: Failure | undefined): Failure | null => (a !== null && (a.retryAfterMs ?? 0) >= (⟦b?.retryAfterMs⟧ ?? 0) ? a : (b ?? a)) => b.retryAfterMs':
    'a refusal always comes with its failure; the compiler wants to be told',
  'src/core/reconcile/settle.ts: if (⟦outcomes.length === 0⟧) return none as ReadonlyMap<string, never> => false':
    'a map of no outcomes is as empty; sparing it is a matter of speed only',
  "src/core/reconcile/settle.ts: if (⟦outcome.action.type === 'Probe'⟧) continue => false":
    'no wish is for a Probe, so none asks for its word; the compiler wants to be told',
  'src/core/reconcile/settle.ts: if (outcome.action.type === ⟦\'Probe\'⟧) continue => ""':
    'no wish is for a Probe, so none asks for its word; the compiler wants to be told',
  'src/core/reconcile/settle.ts: a.error !== undefined && (b.error === undefined || ⟦compareBytes(canonicalText(a.error), canonicalText(b.error)) < 0⟧) => compareBytes(canonicalText(a.error), canonicalText(b.error)) <= 0':
    'the same text is the same error, which of the two is kept or not',
  'src/core/reconcile/slots.ts: if ((what & TAKEN) === 0 && ⟦(what & FAILED) !== 0⟧ && !lived.has(slot) && !begun.has(slot) && !known.has(slot)) failing.push(slot) => true':
    'what is held and neither lives, drains nor leaves has failed: no other bit is left; said again for a reader',
  'src/core/reconcile/slots.ts: if (⟦backoffs.length === 0 && unseen.length === 0⟧) return noReserved => false':
    'a map of nothing is as empty; making none is a matter of speed only',
  'src/core/reconcile/slots.ts: else if (inside !== undefined && ⟦(inside.what & (FAILED | LEAVES)) !== 0⟧ && !inside.cordoned && until + LONGEST_SLOT_BACKOFF_MS > now) => true':
    'what is held and neither stays, lives nor drains has failed or leaves: no other bit is left; said again for a reader',
  'src/core/reconcile/slots.ts: if (⟦backoffs.length === 0⟧) return noTried => false': 'a set of nothing is as empty; making none is a matter of speed only',
  'src/core/reconcile/victims.ts: if (⟦count <= 0 || candidates.length === 0⟧) return [] => false':
    'of nobody, or for no place, nobody is chosen below either; a way out early, for speed only',
  'src/core/reconcile/victims.ts: if (⟦count <= 0 || candidates.length === 0⟧) return [] => count <= 0 && candidates.length === 0':
    'of nobody, or for no place, nobody is chosen below either; a way out early, for speed only',
  'src/core/reconcile/victims.ts: if (⟦count <= 0⟧ || candidates.length === 0) return [] => false':
    'of nobody, or for no place, nobody is chosen below either; a way out early, for speed only',
  'src/core/reconcile/victims.ts: if (⟦count <= 0⟧ || candidates.length === 0) return [] => count < 0':
    'of nobody, or for no place, nobody is chosen below either; a way out early, for speed only',
  'src/core/reconcile/victims.ts: if (count <= 0 || ⟦candidates.length === 0⟧) return [] => false':
    'of nobody, or for no place, nobody is chosen below either; a way out early, for speed only',
  'src/core/reconcile/victims.ts: for (let start = 0; start < candidates.length && ⟦chosen.length < count⟧; ) { => true':
    'when enough are chosen nobody is chosen from the next group either; not looking is a matter of speed only',
  'src/core/reconcile/victims.ts: for (let start = 0; start < candidates.length && ⟦chosen.length < count⟧; ) { => chosen.length <= count':
    'when enough are chosen nobody is chosen from the next group either; not looking is a matter of speed only',
  'src/core/reconcile/victims.ts: return difference === 0 ? ⟦compareCandidates(a, b) < 0⟧ : difference < 0 => compareCandidates(a, b) <= 0':
    'no two candidates compare as the same: their ids differ',
  'src/core/reconcile/victims.ts: return difference === 0 ? compareCandidates(a, b) < 0 : ⟦difference < 0⟧ => difference <= 0':
    'no difference is answered before',
  'src/core/reconcile/view.ts: export const past = (at: Instant, now: Instant): Instant => (⟦at > now⟧ ? now : at) => at >= now':
    'of the same instant both sides give it',
}
