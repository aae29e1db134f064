/** The mutants that may live, each with the reason why no test can tell it from what stands in src. By name, as `judge` gives it. */
export const survivors = {
  // core/health
  'src/core/health/evidence.ts: const own = ⟦results.size === 0⟧ ? undefined : results.get(instance.id) => false':
    'an empty map has no entry either; the look at its size spares a look-up an instance on the hot path',
  'src/core/health/probing.ts: return ⟦due >= earliest⟧ ? due : onGrid(base, intervalMs, earliest - 1) + intervalMs => due > earliest':
    'where both are the same, the first point of the grid at or after the earliest is that very point',
  'src/core/health/probing.ts: ⟦instance.probing !== undefined⟧ && instance.probing >= runBegan(instance, now) ? instance.probing : undefined => true':
    'undefined is not at or after anything, so the comparison alone says no; the compiler wants to be told',

  // core/scaling/stage
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

  // core/scaling/hpa
  'src/core/scaling/hpa/average.ts: const rises = ⟦first > 1⟧ => first >= 1': 'what is exactly at its target is within every tolerance, filled in or not',
  'src/core/scaling/hpa/average.ts: if (isWithin(tolerance, ratio) || (⟦first < 1⟧ && ratio > 1) || (rises && ratio < 1)) return current => first <= 1':
    'a first look at exactly the target is not filled in, so it is within every tolerance and was answered before',
  'src/core/scaling/hpa/average.ts: if (isWithin(tolerance, ratio) || (first < 1 && ⟦ratio > 1⟧) || (rises && ratio < 1)) return current => ratio >= 1':
    'a ratio of exactly 1 is within every tolerance, and was answered before',
  'src/core/scaling/hpa/average.ts: if (isWithin(tolerance, ratio) || (first < 1 && ratio > 1) || (rises && ⟦ratio < 1⟧)) return current => ratio <= 1':
    'a ratio of exactly 1 is within every tolerance, and was answered before',
  'src/core/scaling/hpa/average.ts: return (⟦ratio < 1⟧ && count > current) || (ratio > 1 && count < current) ? current : count => ratio <= 1':
    'a ratio of exactly 1 is within every tolerance, and was answered before',
  'src/core/scaling/hpa/average.ts: return (ratio < 1 && ⟦count > current⟧) || (ratio > 1 && count < current) ? current : count => count >= current':
    'where both are the same it is the same number',
  'src/core/scaling/hpa/average.ts: return (ratio < 1 && count > current) || (⟦ratio > 1⟧ && count < current) ? current : count => ratio >= 1':
    'a ratio of exactly 1 is within every tolerance, and was answered before',
  'src/core/scaling/hpa/average.ts: return (ratio < 1 && count > current) || (ratio > 1 && ⟦count < current⟧) ? current : count => count <= current':
    'where both are the same it is the same number',
  'src/core/scaling/hpa/average.ts: const replicas = (ratio: number, samples: number, starting: number): number => doubleToInt32(Math.ceil(ratio * samples) + (⟦ratio < 1⟧ ? starting : 0)) => ratio <= 1':
    'a ratio of exactly 1 is within every tolerance, and was answered before',
  'src/core/scaling/hpa/average.ts: const loadOf = (usage: Int): number => (⟦scale === 1⟧ ? Number(usage) : (Number(multiply(usage, scale)) * pods) / requested) => false':
    'of an amount every pod requests 1, so it is multiplied and divided by the same number',
  "src/core/scaling/hpa/external.ts: return { type: 'Proposed', replicas: ⟦replicas < current⟧ && !mayFall ? current : replicas, shown: usage, average: usage, ratio } => replicas <= current":
    'where both are the same it is the same number',
  "src/core/scaling/hpa/int64.ts: if (⟦typeof a === 'number' && typeof b === 'number'⟧) { => false":
    'the short way for numbers: bigints, the long way round, come to the same number',
  "src/core/scaling/hpa/int64.ts: if (typeof a === ⟦'number'⟧ && typeof b === 'number') { => \"\"":
    'the short way for numbers: bigints, the long way round, come to the same number',
  "src/core/scaling/hpa/int64.ts: if (typeof a === 'number' && typeof b === ⟦'number'⟧) { => \"\"":
    'the short way for numbers: bigints, the long way round, come to the same number',
  "src/core/scaling/hpa/int64.ts: if (typeof a === 'number' && typeof b === 'number') ⟦{ …⟧ => {}":
    'the short way for numbers: bigints, the long way round, come to the same number',
  'src/core/scaling/hpa/int64.ts: if (⟦sum <= Number.MAX_SAFE_INTEGER && sum >= -Number.MAX_SAFE_INTEGER⟧) return sum => false':
    'the short way for numbers: bigints, the long way round, come to the same number',
  'src/core/scaling/hpa/int64.ts: if (⟦sum <= Number.MAX_SAFE_INTEGER⟧ && sum >= -Number.MAX_SAFE_INTEGER) return sum => sum < Number.MAX_SAFE_INTEGER':
    'the short way for numbers: bigints, the long way round, come to the same number',
  'src/core/scaling/hpa/int64.ts: if (sum <= Number.MAX_SAFE_INTEGER && ⟦sum >= -Number.MAX_SAFE_INTEGER⟧) return sum => sum > -Number.MAX_SAFE_INTEGER':
    'the short way for numbers: bigints, the long way round, come to the same number',
  'src/core/scaling/hpa/int64.ts: if (sum <= Number.MAX_SAFE_INTEGER && sum >= ⟦-Number.MAX_SAFE_INTEGER⟧) return sum => +Number.MAX_SAFE_INTEGER':
    'the short way for numbers: bigints, the long way round, come to the same number',
  'src/core/scaling/hpa/int64.ts: if (⟦Number.isSafeInteger(product)⟧) return product + 0 => false':
    'the short way for numbers: bigints, the long way round, come to the same number',
  'src/core/scaling/hpa/int64.ts: invariant(b !== 0, ⟦\'a whole number is not divided by 0\'⟧) => ""': 'the text of a bug, which no caller can cause',
  "src/core/scaling/hpa/int64.ts: return ⟦typeof a === 'number' && typeof b === 'number'⟧ ? Math.trunc(a / b) + 0 : int64(BigInt(a) / BigInt(b)) => false":
    'the short way for numbers: bigints, the long way round, come to the same number',
  "src/core/scaling/hpa/int64.ts: return typeof a === ⟦'number'⟧ && typeof b === 'number' ? Math.trunc(a / b) + 0 : int64(BigInt(a) / BigInt(b)) => \"\"":
    'the short way for numbers: bigints, the long way round, come to the same number',
  "src/core/scaling/hpa/int64.ts: return typeof a === 'number' && typeof b === ⟦'number'⟧ ? Math.trunc(a / b) + 0 : int64(BigInt(a) / BigInt(b)) => \"\"":
    'the short way for numbers: bigints, the long way round, come to the same number',
  'src/core/scaling/hpa/int64.ts: if (⟦exact > MAX_INT64⟧) return MAX_INT64 => exact >= MAX_INT64': 'the end of the range is the same number, cut or not',
  'src/core/scaling/hpa/int64.ts: if (⟦exact < MIN_INT64⟧) return MIN_INT64 => exact <= MIN_INT64': 'the end of the range is the same number, cut or not',
  'src/core/scaling/hpa/int64.ts: invariant(!Number.isNaN(whole), ⟦\'a count of replicas is a number\'⟧) => ""': 'the text of a bug, which no caller can cause',
  'src/core/scaling/hpa/limit.ts: return ⟦to > from⟧ => to >= from': 'a change that changes nothing is never settled',
  'src/core/scaling/hpa/limit.ts: const downLimit = limitOf(⟦\'Down\'⟧, scaleDown, quirks) => ""': 'it asks only whether the direction is Up',
  "src/core/scaling/hpa/pass.ts: if (bound !== null) return { ...none, count: bound, events: [read], reason: { type: ⟦bound < current⟧ ? 'AboveMaximum' : 'BelowMinimum' } } => bound <= current":
    'the number in force is outside of a bound that is given, so it is never that bound',
  "src/core/scaling/hpa/pass.ts: const proposals = metrics.map((metric, i): Proposed => metric(readings[i] ?? ⟦{ type: 'Unavailable' }⟧, pods, scale, now)) => {}":
    'a reading of no type is one that is neither per pod nor of the whole, which is what unavailable comes to',
  'src/core/scaling/hpa/pass.ts: const proposals = metrics.map((metric, i): Proposed => metric(readings[i] ?? { type: ⟦\'Unavailable\'⟧ }, pods, scale, now)) => ""':
    'a reading of no type is one that is neither per pod nor of the whole, which is what unavailable comes to',
  'src/core/scaling/hpa/pass.ts: const context: Context = { input: ⟦{ current, instances: [], metrics: [] }⟧, current, changedAt: now } => {}':
    'the stages of the controller do not look at what was observed',
  'src/core/scaling/hpa/pass.ts: const context: Context = { input: { current, instances: ⟦[]⟧, metrics: [] }, current, changedAt: now } => ["Stryker was here"]':
    'the stages of the controller do not look at what was observed',
  'src/core/scaling/hpa/pass.ts: const context: Context = { input: { current, instances: [], metrics: ⟦[]⟧ }, current, changedAt: now } => ["Stryker was here"]':
    'the stages of the controller do not look at what was observed',
  "src/core/scaling/hpa/pass.ts: const steps = ran.trail.flatMap((step): readonly StageStep[] => (⟦step.type === 'Stage'⟧ ? [step] : [])) => true":
    'what tells of no stage speaks for no condition and binds nothing',
  'src/core/scaling/hpa/pass.ts: const steps = ran.trail.flatMap((step): readonly StageStep[] => (step.type === \'Stage\' ? [step] : ⟦[]⟧)) => ["Stryker was here"]':
    'what tells of no stage speaks for no condition and binds nothing',
  "src/core/scaling/hpa/pass.ts: return { ...after, count, events, reason: ⟦count === null⟧ ? null : { type: 'BelowMinimum' }, error: 'FailedComputeMetricsReplicas' } => false":
    'of a pass that writes nothing the reason is left out',
  'src/core/scaling/hpa/pass.ts: return decided ? { raw, missing: ⟦false⟧, count: raw } : { raw: current, missing: true, count: current, exempt: true } => true':
    'what is missing is asked only of what is exempt, and what was decided is not',
  'src/core/scaling/hpa/podRequest.ts: if (⟦peak > most⟧) most = peak => peak >= most': 'where both are the same it is the same amount',
  "src/core/scaling/hpa/podRequest.ts: return { type: 'Asked', amount: ⟦lasting > most⟧ ? lasting : most } => lasting >= most":
    'where both are the same it is the same amount',
  'src/core/scaling/hpa/pods.ts: return ⟦since === null⟧ || startedAt + readinessDelayMs > since => false':
    'null counts as 1970, before every start; the compiler wants to be told',
  "src/core/scaling/hpa/pods.ts: return ready === 'False' || (⟦since !== null⟧ && at < since + windowMs) => true":
    'null counts as 1970, and no sample is as old as that and its window; the compiler wants to be told',
  'src/core/scaling/hpa/propose.ts: const proposals: Proposed[] = ⟦new Array(readers.length)⟧ => new Array()':
    'the list grows instead of being made in its size: a matter of speed',
  'src/core/scaling/hpa/propose.ts: const steps: TrailStep[] = ⟦new Array(readers.length)⟧ => new Array()':
    'the list grows instead of being made in its size: a matter of speed',
  "src/core/scaling/hpa/propose.ts: why: ⟦bound < current⟧ ? { type: 'AboveMaximum', maxReplicas: bound } : { type: 'BelowMinimum', minReplicas: bound }, => bound <= current":
    'the number in force is outside of a bound that is given, so it is never that bound',
  'src/core/scaling/hpa/readAverage.ts: if (⟦instances.length === 0⟧) return null => false':
    'a way out early: a survey of nobody counts nobody, which is null too',
  'src/core/scaling/hpa/readWhole.ts: if (⟦context.input.instances.length === 0⟧) return null => false':
    'a way out early: nobody reports nothing, which is null too',
  "src/core/scaling/hpa/readWhole.ts: return ⟦load === null⟧ ? failed('NegativeTotal') : propose(load, existing, current) => false":
    'a sample below 0 is no usable one under the same quirk, so no sum is; the compiler wants to be told',
  'src/core/scaling/hpa/readWhole.ts: return load === null ? failed(⟦\'NegativeTotal\'⟧) : propose(load, existing, current) => ""':
    'a sample below 0 is no usable one under the same quirk, so no sum is; the compiler wants to be told',
  'src/core/scaling/hpa/readWhole.ts: const unheard: Reported = { values: [], ready: ⟦[]⟧, oldestAt: never, startedAt: never } => ["Stryker was here"]':
    'where nothing was heard nothing is proposed, and the samples of the ready ones are not read',
  "src/core/scaling/hpa/reader.ts: unit: own.type === 'Utilization' ? ⟦'Utilization'⟧ : resource === null ? 'Plain' : 'Resource', => \"\"":
    'a unit is asked only whether it is Resource or Plain',
  "src/core/scaling/hpa/reader.ts: unit: own.type === 'Utilization' ? 'Utilization' : resource === null ? ⟦'Plain'⟧ : 'Resource', => \"\"":
    'what is of no resource has no request either, and an amount without one is what it is',
  'src/core/scaling/hpa/reader.ts: request: ⟦request === undefined⟧ || !(request > 0) ? null : thousandths(request), => false':
    'undefined is not above 0, so the comparison alone says no; the compiler wants to be told',
  'src/core/scaling/hpa/records.ts: return { count, windowMs, until: count === raw ? never : release(records, count, ⟦count > raw⟧, windowMs, now) } => count >= raw':
    'where both are the same nothing is held, which is answered before',
  'src/core/scaling/hpa/records.ts: if (at > after && (isHigh ? ⟦replicas > worst⟧ : replicas < worst)) worst = replicas => replicas >= worst':
    'where both are the same it is the same number',
  'src/core/scaling/hpa/records.ts: if (at > after && (isHigh ? replicas > worst : ⟦replicas < worst⟧)) worst = replicas => replicas <= worst':
    'where both are the same it is the same number',
  'src/core/scaling/hpa/records.ts: for (const { replicas, at } of records) if (⟦at > now - windowMs⟧ && (isHigh ? replicas >= count : replicas <= count)) latest = Math.max(latest, at) => true':
    'one that has left the window ended before the one that holds, so it is never the latest',
  'src/core/scaling/hpa/records.ts: for (const { replicas, at } of records) if (⟦at > now - windowMs⟧ && (isHigh ? replicas >= count : replicas <= count)) latest = Math.max(latest, at) => at >= now - windowMs':
    'one that has left the window ended before the one that holds, so it is never the latest',
  'src/core/scaling/hpa/records.ts: return ⟦latest === -never⟧ ? never : latest + windowMs => false':
    'what differs from the advice is held by some record of the window, so one was found',
  'src/core/scaling/hpa/records.ts: return latest === ⟦-never⟧ ? never : latest + windowMs => +never':
    'what differs from the advice is held by some record of the window, so one was found',
  'src/core/scaling/hpa/reporters.ts: ⟦anyAge && anySign⟧ => false': 'the short way where any number will do: the long one asks the same of it',
  "src/core/scaling/hpa/stabilize.ts: const why: StageWhy = count === raw ? passed : { type: 'Stabilized', direction: windows !== null && ⟦raw >= current⟧ ? 'Up' : 'Down', windowMs, to: count } => raw > current":
    'advice that is the number in force lies within its own window, and is not held',
  'src/core/scaling/hpa/survey.ts: if (⟦at < oldestAt⟧) oldestAt = at => at <= oldestAt': 'the same instant again',
  'src/core/scaling/hpa/thousandths.ts: if (⟦Number.isInteger(value) && scaled > -EXACT && scaled < EXACT⟧) return scaled + 0 => false':
    'the short way for numbers of few digits: the text, the long way round, comes to the same',
  'src/core/scaling/hpa/thousandths.ts: if (Number.isInteger(value) && ⟦scaled > -EXACT⟧ && scaled < EXACT) return scaled + 0 => scaled >= -EXACT':
    'the short way for numbers of few digits: the text, the long way round, comes to the same',
  'src/core/scaling/hpa/thousandths.ts: if (Number.isInteger(value) && scaled > ⟦-EXACT⟧ && scaled < EXACT) return scaled + 0 => +EXACT':
    'the short way for numbers of few digits: the text, the long way round, comes to the same',
  'src/core/scaling/hpa/thousandths.ts: if (Number.isInteger(value) && scaled > -EXACT && ⟦scaled < EXACT⟧) return scaled + 0 => scaled <= EXACT':
    'the short way for numbers of few digits: the text, the long way round, comes to the same',
  'src/core/scaling/hpa/thousandths.ts: if (⟦nearest > -EXACT && nearest < EXACT⟧) { => false':
    'the short way for numbers of few digits: the text, the long way round, comes to the same',
  'src/core/scaling/hpa/thousandths.ts: if (⟦nearest > -EXACT⟧ && nearest < EXACT) { => nearest >= -EXACT':
    'the short way for numbers of few digits: the text, the long way round, comes to the same',
  'src/core/scaling/hpa/thousandths.ts: if (nearest > ⟦-EXACT⟧ && nearest < EXACT) { => +EXACT':
    'the short way for numbers of few digits: the text, the long way round, comes to the same',
  'src/core/scaling/hpa/thousandths.ts: if (nearest > -EXACT && ⟦nearest < EXACT⟧) { => nearest <= EXACT':
    'the short way for numbers of few digits: the text, the long way round, comes to the same',
  'src/core/scaling/hpa/thousandths.ts: if (nearest > -EXACT && nearest < EXACT) ⟦{ …⟧ => {}':
    'the short way for numbers of few digits: the text, the long way round, comes to the same',
  'src/core/scaling/hpa/thousandths.ts: if (⟦nearest / 1_000 === value⟧) return nearest + 0 => false':
    'the short way for numbers of few digits: the text, the long way round, comes to the same',
  'src/core/scaling/hpa/thousandths.ts: if (⟦nearest / 1_000⟧ === value) return nearest + 0 => nearest * 1_000':
    'the short way for numbers of few digits: the text, the long way round, comes to the same',
  'src/core/scaling/hpa/thousandths.ts: if (nearest / 1_000 === value) return ⟦nearest + 0⟧ => nearest - 0':
    'only 0 itself is 0 again when divided, and that was answered before, so no 0 with a sign comes here',
  'src/core/scaling/hpa/thousandths.ts: if (⟦scaled > -NEAR && scaled < NEAR && Math.abs(scaled - nearest) > NOISE⟧) return Math.ceil(scaled) + 0 => false':
    'which doubles go the short way is a matter of speed: where the product is off by a rounding it is whole, and the text decides',
  'src/core/scaling/hpa/thousandths.ts: if (⟦scaled > -NEAR && scaled < NEAR⟧ && Math.abs(scaled - nearest) > NOISE) return Math.ceil(scaled) + 0 => true':
    'which doubles go the short way is a matter of speed: where the product is off by a rounding it is whole, and the text decides',
  'src/core/scaling/hpa/thousandths.ts: if (⟦scaled > -NEAR && scaled < NEAR⟧ && Math.abs(scaled - nearest) > NOISE) return Math.ceil(scaled) + 0 => scaled > -NEAR || scaled < NEAR':
    'which doubles go the short way is a matter of speed: where the product is off by a rounding it is whole, and the text decides',
  'src/core/scaling/hpa/thousandths.ts: if (⟦scaled > -NEAR⟧ && scaled < NEAR && Math.abs(scaled - nearest) > NOISE) return Math.ceil(scaled) + 0 => true':
    'which doubles go the short way is a matter of speed: where the product is off by a rounding it is whole, and the text decides',
  'src/core/scaling/hpa/thousandths.ts: if (⟦scaled > -NEAR⟧ && scaled < NEAR && Math.abs(scaled - nearest) > NOISE) return Math.ceil(scaled) + 0 => scaled >= -NEAR':
    'which doubles go the short way is a matter of speed: where the product is off by a rounding it is whole, and the text decides',
  'src/core/scaling/hpa/thousandths.ts: if (⟦scaled > -NEAR⟧ && scaled < NEAR && Math.abs(scaled - nearest) > NOISE) return Math.ceil(scaled) + 0 => scaled <= -NEAR':
    'which doubles go the short way is a matter of speed: where the product is off by a rounding it is whole, and the text decides',
  'src/core/scaling/hpa/thousandths.ts: if (scaled > ⟦-NEAR⟧ && scaled < NEAR && Math.abs(scaled - nearest) > NOISE) return Math.ceil(scaled) + 0 => +NEAR':
    'which doubles go the short way is a matter of speed: where the product is off by a rounding it is whole, and the text decides',
  'src/core/scaling/hpa/thousandths.ts: if (scaled > -NEAR && ⟦scaled < NEAR⟧ && Math.abs(scaled - nearest) > NOISE) return Math.ceil(scaled) + 0 => true':
    'which doubles go the short way is a matter of speed: where the product is off by a rounding it is whole, and the text decides',
  'src/core/scaling/hpa/thousandths.ts: if (scaled > -NEAR && ⟦scaled < NEAR⟧ && Math.abs(scaled - nearest) > NOISE) return Math.ceil(scaled) + 0 => scaled <= NEAR':
    'which doubles go the short way is a matter of speed: where the product is off by a rounding it is whole, and the text decides',
  'src/core/scaling/hpa/thousandths.ts: if (scaled > -NEAR && ⟦scaled < NEAR⟧ && Math.abs(scaled - nearest) > NOISE) return Math.ceil(scaled) + 0 => scaled >= NEAR':
    'which doubles go the short way is a matter of speed: where the product is off by a rounding it is whole, and the text decides',
  'src/core/scaling/hpa/thousandths.ts: if (scaled > -NEAR && scaled < NEAR && ⟦Math.abs(scaled - nearest) > NOISE⟧) return Math.ceil(scaled) + 0 => Math.abs(scaled - nearest) >= NOISE':
    'which doubles go the short way is a matter of speed: where the product is off by a rounding it is whole, and the text decides',
  "src/core/scaling/hpa/thousandths.ts: const [, sign, whole = ⟦''⟧, fraction = '', exponent = '0'] = DECIMAL.exec(`${value}`) ?? [] => \"Stryker was here!\"":
    'the text of a finite number always fits, and an exponent that is not there is 0 as text or as nothing',
  "src/core/scaling/hpa/thousandths.ts: const [, sign, whole = '', fraction = '', exponent = ⟦'0'⟧] = DECIMAL.exec(`${value}`) ?? [] => \"\"":
    'the text of a finite number always fits, and an exponent that is not there is 0 as text or as nothing',
  "src/core/scaling/hpa/thousandths.ts: const [, sign, whole = '', fraction = '', exponent = '0'] = DECIMAL.exec(`${value}`) ?? ⟦[]⟧ => [\"Stryker was here\"]":
    'the text of a finite number always fits, and an exponent that is not there is 0 as text or as nothing',
  'src/core/scaling/hpa/thousandths.ts: if (⟦places >= 0⟧) { => places > 0': 'moved by no place nothing is cut, on either way',
  'src/core/scaling/hpa/thousandths.ts: return int64(negative ? -cut : cut + (⟦cut * unit === digits⟧ ? 0n : 1n)) => false':
    'the shortest text of a fraction does not end in a 0, so something is always cut',
  'src/core/scaling/hpa/thousandths.ts: return int64(negative ? -cut : cut + (⟦cut * unit⟧ === digits ? 0n : 1n)) => cut / unit':
    'the shortest text of a fraction does not end in a 0, so something is always cut',
  "src/core/scaling/hpa/thousandths.ts: if (⟦typeof percent === 'number' && typeof amount === 'number'⟧) { => false":
    'the short way for numbers: bigints, the long way round, come to the same number',
  "src/core/scaling/hpa/thousandths.ts: if (typeof percent === ⟦'number'⟧ && typeof amount === 'number') { => \"\"":
    'the short way for numbers: bigints, the long way round, come to the same number',
  "src/core/scaling/hpa/thousandths.ts: if (typeof percent === 'number' && typeof amount === ⟦'number'⟧) { => \"\"":
    'the short way for numbers: bigints, the long way round, come to the same number',
  "src/core/scaling/hpa/thousandths.ts: if (typeof percent === 'number' && typeof amount === 'number') ⟦{ …⟧ => {}":
    'the short way for numbers: bigints, the long way round, come to the same number',
  'src/core/scaling/hpa/thousandths.ts: if (⟦Number.isSafeInteger(product)⟧) return doubleToInt64(Math.ceil(product / WHOLE)) => false':
    'the short way for numbers: bigints, the long way round, come to the same number',
  'src/core/scaling/hpa/thousandths.ts: return int64(⟦product > 0n⟧ && cut * BigInt(WHOLE) !== product ? cut + 1n : cut) => product >= 0n':
    'of nothing nothing is cut',
  'src/core/scaling/hpa/thousandths.ts: const DECIMAL = ⟦/^(-?)(\\d+)(?:\\.(\\d+))?(?:e([+-]\\d+))?$/⟧ => /(-?)(\\d+)(?:\\.(\\d+))?(?:e([+-]\\d+))?$/':
    'the text of a finite number is all of it a decimal, from its first sign to its last',
  'src/core/scaling/hpa/thousandths.ts: const DECIMAL = ⟦/^(-?)(\\d+)(?:\\.(\\d+))?(?:e([+-]\\d+))?$/⟧ => /^(-?)(\\d+)(?:\\.(\\d+))?(?:e([+-]\\d+))?/':
    'the text of a finite number is all of it a decimal, from its first sign to its last',
}
