/** What may live of core/scaling/stage. */
export const survivors = {
  'src/core/scaling/stage/common.ts: export const atLeastFirst = (current: number, permitted: number): number => (current === 0 && ⟦permitted < 1⟧ ? 1 : permitted) => permitted <= 1':
    'counts are whole, and of 1 permitted both give 1',
  'src/core/scaling/stage/cooldown.ts: const since = ⟦value.count < current⟧ ? (memory.changedAt ?? memory.bornAt) : memory.changedAt => value.count <= current':
    'one that stands is answered before',
  'src/core/scaling/stage/cooldown.ts: if (⟦value.count === current⟧) return { value, memory, why: passed, until: never } => false':
    'a way out early: what follows comes to the same step, with the same memory',
  'src/core/scaling/stage/cooldown.ts: const count = ⟦value.count > current⟧ ? atLeastFirst(current, current) : current => true':
    'the first one is asked for from zero alone, and nothing steps down from there',
  'src/core/scaling/stage/cooldown.ts: const count = ⟦value.count > current⟧ ? atLeastFirst(current, current) : current => value.count >= current':
    'the first one is asked for from zero alone, and nothing steps down from there',
  'src/core/scaling/stage/edges.ts: if (⟦all === undefined || drawn === undefined⟧) continue => false':
    'what divides by nothing known is no number, and no number is tighter than another; the compiler wants to be told',
  'src/core/scaling/stage/edges.ts: if (⟦all === undefined || drawn === undefined⟧) continue => all === undefined && drawn === undefined':
    'what divides by nothing known is no number, and no number is tighter than another; the compiler wants to be told',
  'src/core/scaling/stage/edges.ts: if (⟦all === undefined⟧ || drawn === undefined) continue => false':
    'what divides by nothing known is no number, and no number is tighter than another; the compiler wants to be told',
  'src/core/scaling/stage/edges.ts: if (all === undefined || ⟦drawn === undefined⟧) continue => false':
    'what divides by nothing known is no number, and no number is tighter than another; the compiler wants to be told',
  'src/core/scaling/stage/edges.ts: if (limits === undefined || ⟦value.count <= current⟧) return { value, memory, why: passed, until: never } => false':
    'a way out early: what follows comes to the same step, with the same memory',
  'src/core/scaling/stage/edges.ts: if (limits === undefined || ⟦value.count <= current⟧) return { value, memory, why: passed, until: never } => value.count < current':
    'a way out early: what follows comes to the same step, with the same memory',
  "src/core/scaling/stage/human.ts: const holds = direction === 'Both' || (direction === 'Up' ? value.count > current : ⟦value.count < current⟧) => value.count <= current":
    'held at its own number it is the same value',
  "src/core/scaling/stage/human.ts: const holds = direction === 'Both' || (direction === 'Up' ? ⟦value.count > current⟧ : value.count < current) => value.count >= current":
    'held at its own number it is the same value',
  "src/core/scaling/stage/idle.ts: if (⟦load === null⟧ || load <= threshold) return { count: 0, why: count === 0 ? passed : { type: 'NotActivated', metric, missing: load === null } } => false":
    'null is at or below every threshold, for none is negative; the compiler wants to be told',
  "src/core/scaling/stage/idle.ts: if (⟦quietSince !== null⟧ && now >= idleAt && !missing) return count === 1 ? { count: 0, why: { type: 'Idle', since: quietSince } } : { count, why: passed } => true":
    'without a rest it is idle at infinity, which no instant reaches; the compiler wants to be told',
  'src/core/scaling/stage/lastGood.ts: let ends = ⟦-never⟧ => +never': 'it is set with the first that leads, and not read before',
  'src/core/scaling/stage/rateLimit.ts: for (const { at } of events) if (⟦at + periodMs > now⟧) instants.push(at + periodMs) => at + periodMs >= now':
    'at the instant it would add the limit is the one that is held against',
  'src/core/scaling/stage/rateLimit.ts: if (⟦value.count === current⟧) return { value, memory, why: passed, until: never } => false':
    'a way out early: what follows comes to the same step, with the same memory',
  "src/core/scaling/stage/rateLimit.ts: const direction: Direction = ⟦value.count > current⟧ ? 'Up' : 'Down' => value.count >= current":
    'one that stands is answered before',
  "src/core/scaling/stage/rateLimit.ts: const count = ⟦direction === 'Up'⟧ ? atLeastFirst(current, current) : current => true":
    'the first one is asked for from zero alone, and nothing steps down from there',
  'src/core/scaling/stage/rateLimit.ts: const up = ⟦change.to > change.from⟧ => change.to >= change.from': 'a change that changes nothing is never settled',
  "src/core/scaling/stage/rateLimit.ts: return { count: ⟦direction === 'Up'⟧ ? atLeastFirst(current, count) : count, policy: best === undefined ? '' : nameOf(best) } => true":
    'the first one is asked for from zero alone, and nothing steps down from there',
  'src/core/scaling/stage/rateLimit.ts: if (⟦bornAt + periodMs > now⟧) instants.push(bornAt + periodMs) => bornAt + periodMs >= now':
    'at the instant it would add the limit is the one that is held against',
  'src/core/scaling/stage/rateLimit.ts: const cells = Math.max(1, Math.min(CELLS, ⟦Math.floor(MOST_EVENTS / periods.length) - 1⟧)) => Math.floor(MOST_EVENTS / periods.length) + 1':
    'another number of cells: an event is late by less than a cell either way, and the most that are kept is seen to below',
  'src/core/scaling/stage/rateLimit.ts: const cells = Math.max(1, Math.min(CELLS, Math.floor(⟦MOST_EVENTS / periods.length⟧) - 1)) => MOST_EVENTS * periods.length':
    'another number of cells: an event is late by less than a cell either way, and the most that are kept is seen to below',
  'src/core/scaling/stage/rateLimit.ts: let before = ⟦\'\'⟧ => "Stryker was here!"': 'no cell goes by either text',
  'src/core/scaling/stage/rateLimit.ts: const period = periods.find((own) => ⟦event.at > now - own⟧) ?? 0 => event.at >= now - own':
    'an event at the very end of a period joins one cell or another, and is late by less than either',
  'src/core/scaling/stage/rateLimit.ts: if (⟦last !== undefined⟧ && (cell === before || kept.length === MOST_EVENTS)) kept[kept.length - 1] = { at: event.at, change: last.change + event.change } => true':
    'the first event has no cell before it, and the list is not full; the compiler wants to be told',
  'src/core/scaling/stage/rateLimit.ts: if (last !== undefined && (cell === before || ⟦kept.length === MOST_EVENTS⟧)) kept[kept.length - 1] = { at: event.at, change: last.change + event.change } => false':
    'reached by dozens of policies of different periods in one direction, whose cells are then more than the list may hold',
  'src/core/scaling/stage/stabilize.ts: let cell = ⟦-1⟧ => +1': 'no cell of an instant of ours has either number',
  'src/core/scaling/stage/stabilize.ts: const own = ⟦advice.until === null⟧ ? -2 : Math.floor(advice.until / (windowMs / CELLS)) => false':
    'no cell of an instant of ours has either number',
  'src/core/scaling/stage/stabilize.ts: const own = advice.until === null ? ⟦-2⟧ : Math.floor(advice.until / (windowMs / CELLS)) => +2':
    'no cell of an instant of ours has either number',
  'src/core/scaling/stage/stabilize.ts: if (⟦last !== undefined⟧ && own === cell) kept[kept.length - 1] = { value: worse(advice.value, last.value) ? advice.value : last.value, until: advice.until } => true':
    'the first entry has no cell before it; the compiler wants to be told',
  'src/core/scaling/stage/stabilize.ts: return ⟦count < value.count⟧ => count <= value.count': 'where both are the same it is answered before',
  'src/core/scaling/stage/stabilize.ts: if (⟦until === null⟧) return never => false': 'null is later than no instant, so nothing is found, which is never too',
  'src/core/scaling/stage/stabilize.ts: if (⟦until > now - windowMs⟧ && until > latest) latest = until => true':
    'one that has left the window ended before the one that holds, so it is never the latest',
  'src/core/scaling/stage/stabilize.ts: if (⟦until > now - windowMs⟧ && until > latest) latest = until => until >= now - windowMs':
    'one that has left the window ended before the one that holds, so it is never the latest',
  'src/core/scaling/stage/stabilize.ts: if (until > now - windowMs && ⟦until > latest⟧) latest = until => until >= latest': 'the same instant again',
  'src/core/scaling/stage/stabilize.ts: return ⟦latest === -never⟧ ? never : latest + windowMs => false':
    'nothing was found: both are infinite, and so is their sum with a window',
  'src/core/scaling/stage/stabilize.ts: return latest === ⟦-never⟧ ? never : latest + windowMs => +never':
    'nothing was found: both are infinite, and so is their sum with a window',
  'src/core/scaling/stage/sustain.ts: if (value.count > current && ⟦upSince !== null⟧ && now < upSince + delays.upMs) { => true':
    'null and a delay is an instant of 1970, which is over; the compiler wants to be told',
}
