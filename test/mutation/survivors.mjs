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

  // core/scaling/propose
  'src/core/scaling/propose/byMetrics.ts: const steps: TrailStep[] = ⟦new Array(metrics.length)⟧ => new Array()':
    'room that is taken at once, for speed: the list is as long in the end',
  'src/core/scaling/propose/byMetrics.ts: if (step.counts && ⟦step.count > raw⟧) raw = step.count => step.count >= raw': 'the same number again',
  'src/core/scaling/propose/byMetrics.ts: if (step.until !== null && (⟦wake === null || step.until <= wake.at⟧)) => true':
    'the earlier of two is the one before all the same; no wake is made that is not wanted, for speed',
  "src/core/scaling/propose/byMetrics.ts: const settlesAt = (kind === 'value' || found.guessed) && ⟦found.aheadMs >= 0⟧ ? changedAt + found.aheadMs + 1 : never => true":
    'with no sample ahead it comes to the last change, which is never after now',
  'src/core/scaling/propose/byMetrics.ts: const reading = settlesAt > now && ⟦settlesAt < found.until⟧ ? { ...found, until: settlesAt } : found => settlesAt <= found.until':
    'the same instant again',
  'src/core/scaling/propose/reading.ts: let ages = ⟦false⟧ => true': 'the first sample that can be used has an end, and with it this is said anew',
  'src/core/scaling/propose/reading.ts: if (⟦changesAt < until⟧) until = changesAt => changesAt <= until': 'the same instant again',
  'src/core/scaling/propose/reading.ts: if (⟦at < oldest⟧) oldest = at => at <= oldest': 'the same instant again',
  'src/core/scaling/propose/reading.ts: if (⟦began < started⟧) started = began => began <= started': 'the same instant again',
  'src/core/scaling/propose/reading.ts: if (⟦sample === undefined || !isMeasured(sample)⟧ || Number.isNaN(value)) { => false':
    'such a sample is worth no number, so the last question says it too; the compiler wants to be told',

  // core/scaling
  "src/core/scaling/binding.ts: if (⟦step.type === 'Stage'⟧ && step.out !== step.in) return step => true":
    'no other step has a number in and out, so the two are alike; the compiler wants to be told',
  "src/core/scaling/binding.ts: for (const step of trail) if (⟦step.type === 'Metric'⟧ && step.counts && (first === undefined || step.count === first.in)) return step => true":
    'no other step counts; the compiler wants to be told',
  'src/core/scaling/recommend.ts: const made: Last = ⟦{ memory: null }⟧ => {}':
    'before anything was handed out nothing is compared with it: an absent memory is answered before',
  'src/core/scaling/run.ts: if (due < until || (due === until && until !== never && ⟦compareBytes(own.name, stage) < 0⟧)) { => compareBytes(own.name, stage) <= 0':
    'the stages of a policy have each a name of its own',
  'src/core/scaling/run.ts: let stage = ⟦\'\'⟧ => "Stryker was here!"':
    'a name is compared at the same instant alone, and the first instant that is not never is earlier',
  'src/core/scaling/run.ts: if (due < until || (due === until && ⟦until !== never⟧ && compareBytes(own.name, stage) < 0)) { => true':
    'at never no name is told, whatever it is',
  'src/core/scaling/run.ts: if (⟦Number.isSafeInteger(count) && count >= 0 && count <= MAX_REPLICAS && !Object.is(count, -0)⟧) return count => false':
    'a way out early: what can be is rounded and cut to itself',
  'src/core/scaling/run.ts: if (Number.isSafeInteger(count) && ⟦count >= 0⟧ && count <= MAX_REPLICAS && !Object.is(count, -0)) return count => count > 0':
    'a way out early: zero is rounded and cut to itself',
  'src/core/scaling/run.ts: if (Number.isSafeInteger(count) && count >= 0 && ⟦count <= MAX_REPLICAS⟧ && !Object.is(count, -0)) return count => count < MAX_REPLICAS':
    'a way out early: the most is rounded and cut to itself',
  'src/core/scaling/run.ts: const laterThan = (now: Instant, until: Instant): Instant => (until > now ? (⟦until === never⟧ ? never : Math.ceil(until)) : now + 1) => false':
    'never rounded up is never',

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
  'src/core/scaling/hpa/int64.ts: const MIN_INT64 = ⟦-9_223_372_036_854_775_808n⟧ => +9_223_372_036_854_775_808n':
    'with it the module does not load, so that no test runs, and a run without a test that failed counts as survived',

  // core/domain
  'src/core/domain/metricFaults.ts: const [name = ⟦\'\'⟧] = metricNames(metric) => "Stryker was here!"':
    'a metric has one name at the least; the compiler wants to be told',
  'src/core/domain/metricNames.ts: const only = ⟦names.length === 1⟧ ? names[0] : undefined => false':
    'a matter of speed: the loop over all names finds the sample of the only one too',
  'src/core/domain/metricNames.ts: return ⟦only === undefined⟧ ? (samples) => sampleOf(samples, names) : (samples) => sampleNamed(samples, only) => true':
    'a matter of speed: the loop over all names finds the sample of the only one too',
  'src/core/domain/metricNames.ts: for (let i = 0; ⟦i < names.length⟧; i++) { => i <= names.length':
    'after the last name it would look for one without a name, which no sample is',
  "src/core/domain/rfc3339.ts: const [, year, month, day, hour, minute, second, fraction = '', sign, offsetHour = ⟦'0'⟧, offsetMinute = '0'] = parts => \"\"":
    'an empty text is the number 0 too',
  "src/core/domain/rfc3339.ts: const [, year, month, day, hour, minute, second, fraction = '', sign, offsetHour = '0', offsetMinute = ⟦'0'⟧] = parts => \"\"":
    'an empty text is the number 0 too',
  "src/core/domain/rfc3339.ts: const offset = ⟦(oh * 60 + om) * 60_000 * (sign === '-' ? -1 : 1)⟧ => (oh * 60 + om) * 60_000 / (sign === '-' ? -1 : 1)":
    'to divide by 1 or -1 is to multiply by it',
  'src/core/domain/bytes.ts: if (x !== y) return ⟦rank(x) < rank(y)⟧ ? -1 : 1 => rank(x) <= rank(y)': 'two units that differ never rank alike',
  'src/core/domain/bytes.ts: return ⟦a.length < b.length⟧ ? -1 : 1 => a.length <= b.length':
    'of two that begin alike and are as long as each other it was answered that they are the same',
  'src/core/domain/units.ts: Number.isNaN(value) ? 0 : ⟦value > Number.MAX_VALUE⟧ ? Number.MAX_VALUE : value < -Number.MAX_VALUE ? -Number.MAX_VALUE : value + 0 => value >= Number.MAX_VALUE':
    'the largest number is cut to itself',
  'src/core/domain/units.ts: Number.isNaN(value) ? 0 : value > Number.MAX_VALUE ? Number.MAX_VALUE : ⟦value < -Number.MAX_VALUE⟧ ? -Number.MAX_VALUE : value + 0 => value <= -Number.MAX_VALUE':
    'the largest number below zero is cut to itself',
  "src/core/domain/slots.ts: for (const range of ⟦json === ''⟧ ? [] : json.split(',')) { => false":
    'the loop would read the empty text as slot 0, and another as no number: neither is out of order',
  "src/core/domain/slots.ts: for (const range of json === ⟦''⟧ ? [] : json.split(',')) { => \"Stryker was here!\"":
    'the loop would read the empty text as slot 0, and another as no number: neither is out of order',
  "src/core/domain/slots.ts: for (const range of json === '' ? ⟦[]⟧ : json.split(',')) { => [\"Stryker was here\"]":
    'the loop would read the empty text as slot 0, and another as no number: neither is out of order',
  "src/core/domain/slots.ts: const [from = ⟦''⟧, to = from] = range.split('-') => \"Stryker was here!\"":
    'what is split has a first part, be it empty; the compiler wants to be told',
  'src/core/domain/scalingFaults.ts: const ofBounds = (add: Report, { enabled, policy, minReplicas = 1, maxReplicas, activation, metrics = ⟦[]⟧ }: ScalingInputSpec): void => { => ["Stryker was here"]':
    'a text is neither an Object nor an External metric, and the fault tells a list of either',
  'src/core/domain/scalingFaults.ts: if (⟦maxReplicas !== undefined⟧ && maxReplicas < minReplicas) add(`${AT}.maxReplicas`, `expected at least minReplicas (${minReplicas})`, maxReplicas) => true':
    'what was not said compares with nothing, so the comparison alone says no; the compiler wants to be told',
  "src/core/domain/scalingFaults.ts: if (target.type !== 'custom' && ⟦target.name !== undefined⟧ && target.name !== target.type && isMetricType(target.name)) => true":
    'no name is no type of a metric either; the compiler wants to be told',
  "src/core/domain/scalingFaults.ts: if (⟦rule.type === 'LastGood'⟧) lasting(add, `${path}.maxAge`, rule.maxAgeMs, 'nothing good is ever that fresh') => true":
    'a rule of another type has no such field, and of what was not said nothing is told; the compiler wants to be told',
  "src/core/domain/scalingFaults.ts: if (⟦rule.type === 'Fallback'⟧) whole(add, `${path}.replicas`, rule.replicas, 0, MAX_REPLICAS) => true":
    'a rule of another type has no such field, and of what was not said nothing is told; the compiler wants to be told',
  "src/core/domain/scalingFaults.ts: if (⟦rule.type === 'Value'⟧) amount(add, `${path}.value`, rule.value) => true":
    'a rule of another type has no such field, and of what was not said nothing is told; the compiler wants to be told',
  'src/core/domain/scalingFaults.ts: if (⟦minReplicas !== undefined && maxReplicas !== undefined⟧ && maxReplicas < minReplicas) => true':
    'what was not said compares with nothing, so the comparison alone says no; the compiler wants to be told',
  'src/core/domain/scalingFaults.ts: if (⟦minReplicas !== undefined && maxReplicas !== undefined⟧ && maxReplicas < minReplicas) => minReplicas !== undefined || maxReplicas !== undefined':
    'what was not said compares with nothing, so the comparison alone says no; the compiler wants to be told',
  'src/core/domain/scalingFaults.ts: if (⟦minReplicas !== undefined⟧ && maxReplicas !== undefined && maxReplicas < minReplicas) => true':
    'what was not said compares with nothing, so the comparison alone says no; the compiler wants to be told',
  'src/core/domain/scalingFaults.ts: if (minReplicas !== undefined && ⟦maxReplicas !== undefined⟧ && maxReplicas < minReplicas) => true':
    'what was not said compares with nothing, so the comparison alone says no; the compiler wants to be told',
  "src/core/domain/specFaults.ts: if (⟦check.intervalMs !== undefined⟧ && check.intervalMs < 1_000) add(`${at}.interval`, 'expected at least 1 second', check.intervalMs) => true":
    'what was not said compares with nothing, so the comparison alone says no; the compiler wants to be told',
  'src/core/domain/specFaults.ts: if (⟦check.timeoutMs !== undefined⟧ && check.timeoutMs > intervalMs) => true':
    'what was not said compares with nothing, so the comparison alone says no; the compiler wants to be told',
  'src/core/domain/wake.ts: if (a.at !== b.at) return ⟦a.at < b.at⟧ ? a : b => a.at <= b.at': 'those that are at one instant are told apart below',
  'src/core/domain/wake.ts: if (a.why.type !== b.why.type) return ⟦compareBytes(a.why.type, b.why.type) < 0⟧ ? a : b => compareBytes(a.why.type, b.why.type) <= 0':
    'those of one type are told apart below',
  "src/core/domain/wake.ts: const idOf = (why: WakeWhy): string => ('id' in why ? why.id : ⟦''⟧) => \"Stryker was here!\"":
    'whatever it is, both have it: only two of one type get here, and a type names something or does not',
  'src/core/domain/keys.ts: if (⟦column < id.length⟧) { => true': 'behind the end there is no code, which shifted in is 0 as well',
  'src/core/domain/keys.ts: if (⟦column < id.length⟧) { => column <= id.length': 'behind the end there is no code, which shifted in is 0 as well',
  'src/core/domain/keys.ts: rank = ⟦rank < 1⟧ ? 1 : top => rank <= 1': 'a rank of 1 does not get here',
  'src/core/domain/keys.ts: for (let i = 1; ⟦i < sample.length⟧; i++) { => i <= sample.length':
    'behind the sample there is nothing, which is neither lower nor higher than an id',
  'src/core/domain/keys.ts: if (⟦id < first⟧) first = id => id <= first': 'where both are the same, it is the same bound',
  'src/core/domain/keys.ts: else if (⟦last < id⟧) last = id => last <= id': 'where both are the same, it is the same bound',
  'src/core/domain/keys.ts: if (⟦id.length > end⟧) end = id.length => id.length >= end': 'where both are the same, it is the same bound',
  'src/core/domain/keys.ts: for (let column = beginning; ⟦column < id.length⟧; column++) { => column <= id.length':
    'behind the end there is no code, which shifted in is 0 as well',
  'src/core/domain/keys.ts: if (⟦unit < lowest⟧) lowest = unit => unit <= lowest': 'where both are the same, it is the same bound',
  'src/core/domain/keys.ts: if (⟦unit > highest⟧) highest = unit => unit >= highest': 'where both are the same, it is the same bound',
  'src/core/domain/keys.ts: const sorted = end - beginning > most ? [...sample].sort() : ⟦[]⟧ => ["Stryker was here"]':
    'of a list of one nothing is compared with what lies before it',
  'src/core/domain/keys.ts: while (⟦columns.length < most⟧ && next < end) columns.push(next++) => true': 'a matter of speed: what is too much is cut off below',
  'src/core/domain/keys.ts: while (⟦columns.length < most⟧ && next < end) columns.push(next++) => columns.length <= most':
    'a matter of speed: what is too much is cut off below',
  'src/core/domain/keys.ts: while (⟦length < a.length⟧ && a.charCodeAt(length) === b.charCodeAt(length)) length++ => true':
    'behind the end there is no code, which is the same as no other, not even as itself',
  'src/core/domain/keys.ts: while (⟦length < a.length⟧ && a.charCodeAt(length) === b.charCodeAt(length)) length++ => length <= a.length':
    'behind the end there is no code, which is the same as no other, not even as itself',
  'src/core/domain/order.ts: let before = ⟦\'\'⟧ => "Stryker was here!"': 'the first id is compared with none',
  'src/core/domain/order.ts: if (i > 0 && !(before < id) && ⟦breaks.push(i) > FEW_BREAKS⟧) return dealOut(items) ?? sorted(items) => true':
    'a matter of speed: joined, dealt out or sorted, the list comes out the same',
  'src/core/domain/order.ts: if (i > 0 && !(before < id) && ⟦breaks.push(i) > FEW_BREAKS⟧) return dealOut(items) ?? sorted(items) => breaks.push(i) >= FEW_BREAKS':
    'a matter of speed: joined, dealt out or sorted, the list comes out the same',
  'src/core/domain/order.ts: if (i > 0 && !(before < id) && ⟦breaks.push(i) > FEW_BREAKS⟧) return dealOut(items) ?? sorted(items) => breaks.push(i) <= FEW_BREAKS':
    'a matter of speed: joined, dealt out or sorted, the list comes out the same',
  'src/core/domain/observed.ts: probes: input.probes === undefined || ⟦input.probes.length === 0⟧ ? noProbes : probesOf(input.probes), => false':
    'a matter of speed: of no probes none are left, in a list of its own',
  'src/core/domain/observed.ts: else if (⟦canonicalText(instance) < canonicalText(last)⟧) kept[kept.length - 1] = instance => canonicalText(instance) <= canonicalText(last)':
    'two whose texts are the same are the same',
  'src/core/domain/observed.ts: if (⟦input.probing !== null⟧ && isInstant(input.probing)) made.probing = input.probing => true':
    'null is no instant either; the compiler wants to be told',
  'src/core/domain/observed.ts: (input.probing === undefined || (⟦input.probing !== null⟧ && isInstant(input.probing))) => true':
    'null is no instant either; the compiler wants to be told',
  'src/core/domain/observed.ts: if (twin === undefined || ⟦canonicalText(sample) < canonicalText(twin)⟧) byName.set(sample.name, sample) => canonicalText(sample) <= canonicalText(twin)':
    'two whose texts are the same are the same',
  'src/core/domain/observed.ts: if (⟦inputs.length > 16⟧) return new Set(inputs.map(({ name }) => name)).size < inputs.length => true':
    'a matter of speed: both ways of looking for namesakes say the same',
  'src/core/domain/observed.ts: if (⟦inputs.length > 16⟧) return new Set(inputs.map(({ name }) => name)).size < inputs.length => false':
    'a matter of speed: both ways of looking for namesakes say the same',
  'src/core/domain/observed.ts: if (⟦inputs.length > 16⟧) return new Set(inputs.map(({ name }) => name)).size < inputs.length => inputs.length >= 16':
    'a matter of speed: both ways of looking for namesakes say the same',
  'src/core/domain/observed.ts: if (⟦inputs.length > 16⟧) return new Set(inputs.map(({ name }) => name)).size < inputs.length => inputs.length <= 16':
    'a matter of speed: both ways of looking for namesakes say the same',
  'src/core/domain/observed.ts: const number = (value: number | undefined): number => (⟦value !== undefined⟧ && Number.isFinite(value) ? value + 0 : 0) => true':
    'what is not said is no finite number either; the compiler wants to be told',
  'src/core/domain/order.ts: const half = ⟦Math.min(Math.ceil(bits / 2), bitsOf(length), MOST_BITS_A_ROUND)⟧ => Math.max(Math.ceil(bits / 2), bitsOf(length), MOST_BITS_A_ROUND)':
    'a matter of speed: what the rounds do not tell apart is put right afterwards, to the same list',
  'src/core/domain/order.ts: const half = Math.min(Math.ceil(⟦bits / 2⟧), bitsOf(length), MOST_BITS_A_ROUND) => bits * 2':
    'a matter of speed: what the rounds do not tell apart is put right afterwards, to the same list',
  'src/core/domain/order.ts: for (let rank = 0; ⟦rank < counts.length⟧; rank++) { => rank <= counts.length':
    'what is written behind the end of a typed array is dropped',
  'src/core/domain/order.ts: for (let i = 1; ⟦i < places.length⟧; i++) { => i <= places.length':
    'what lies outside of the list is undefined, which is neither less than an id nor the same',
  'src/core/domain/order.ts: if (⟦last < id⟧) { => false': 'a matter of speed: an id that is in its place already is not moved by what follows',
  'src/core/domain/order.ts: if (last < id) ⟦{ …⟧ => {}': 'a matter of speed: an id that is in its place already is not moved by what follows',
  'src/core/domain/order.ts: for (; ⟦at > 0⟧ && id < (ids[places[at - 1] as number] as string); at--) places[at] = places[at - 1] as number => true':
    'what lies outside of the list is undefined, which is neither less than an id nor the same',
  'src/core/domain/order.ts: for (; ⟦at > 0⟧ && id < (ids[places[at - 1] as number] as string); at--) places[at] = places[at - 1] as number => at >= 0':
    'what lies outside of the list is undefined, which is neither less than an id nor the same',
  'src/core/domain/order.ts: if (⟦at > 0⟧ && ids[places[at - 1] as number] === id) twins = true => true':
    'what lies outside of the list is undefined, which is neither less than an id nor the same',
  'src/core/domain/order.ts: if (⟦at > 0⟧ && ids[places[at - 1] as number] === id) twins = true => at >= 0':
    'what lies outside of the list is undefined, which is neither less than an id nor the same',
  'src/core/domain/order.ts: if (⟦steps < 0⟧) return null => steps <= 0': 'a matter of speed: where it gives up a step earlier the list is sorted, to the same',
  'src/core/domain/runs.ts: const to: A[] = ⟦new Array(end)⟧ => new Array()': 'a matter of speed: it is filled up to the same length',

  // core/reconcile
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

  // core/reconcile/fleet
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

  // codec/agent
  'src/codec/agent/agent.ts: const metadata = { ...identity, generation, labels, annotations, ...(⟦deletedAt === undefined⟧ ? {} : { deletedAt }) } => false':
    'what is undefined is not encoded either; the compiler wants the key absent',
  'src/codec/agent/rules.ts: for (let round = 0; ⟦round < MOST_ROUNDS⟧; round++) { => round <= MOST_ROUNDS':
    'any document is mended in fewer rounds; the bound keeps what is mended in vain from lasting',
  'src/codec/agent/rules.ts: return ⟦[]⟧ => ["Stryker was here"]': 'any document is mended in fewer rounds than there may be, so nothing comes here',
  'src/codec/agent/rules.ts: if (⟦path.length === 0⟧) return copy(filler) => false':
    'a document that is no map is wrong as a whole: nothing is told of it beside, mended or not',
  "src/codec/agent/rules.ts: if (⟦Array.isArray(holder) && typeof last === 'number'⟧) holder[last] = copy(filler) => Array.isArray(holder) || typeof last === 'number'":
    'in a list places are numbers, in a map they never are, and a fault lies in what is there',
  "src/codec/agent/rules.ts: if (Array.isArray(holder) && ⟦typeof last === 'number'⟧) holder[last] = copy(filler) => true":
    'in a list places are numbers, in a map they never are, and a fault lies in what is there',
  'src/codec/agent/rules.ts: else if (⟦isMap(holder)⟧) { => true': 'in a list places are numbers, in a map they never are, and a fault lies in what is there',
  "src/codec/agent/rules.ts: typeof held === 'object' && ⟦held !== null⟧ && Object.hasOwn(held, segment) ? (held as Readonly<Record<string | number, unknown>>)[segment] : undefined => true":
    'no path leads through null; the compiler wants to be told',
  'src/codec/agent/rules.ts: metadata: { name: ⟦\'x\'⟧ }, => ""': 'it stands where the metadata or its name was refused, and there no rule is told',
  "src/codec/agent/rules.ts: ['minReady', 'drain', 'terminationGrace', 'startDeadline', 'initialDelay', 'maxAge', 'stabilizationWindow', 'period', 'idle', 'duration'].map(⟦(key) => [ …⟧ => () => undefined":
    'with it the module does not load, so that no test runs, and a run without a test that failed counts as survived',
  'src/codec/agent/metric.ts: hints: Object.fromEntries(all.map(⟦(key) => [key, `${what} has ${own}`]⟧)), => () => undefined':
    'with it the module does not load, so that no test runs, and a run without a test that failed counts as survived',

  // codec/base
  "src/codec/base/closed.ts: const { name = 'a map', nulls = ⟦'refused'⟧ } = options => \"\"": 'whatever is not absent is refused',
  'src/codec/base/closed.ts: if (⟦present⟧) read += 1 => false': 'the count only spares a look at each key, and what is known is not told',
  'src/codec/base/closed.ts: if (present) ⟦read += 1⟧ => read -= 1': 'the count only spares a look at each key, and what is known is not told',
  'src/codec/base/closed.ts: if (⟦keys.length > read⟧) for (const key of keys) if (!known.includes(key) && errors.length <= MOST_COUNTED) errors.push(unknown(u[key], context, key)) => true':
    'the count only spares a look at each key, and what is known is not told',
  'src/codec/base/closed.ts: if (⟦keys.length > read⟧) for (const key of keys) if (!known.includes(key) && errors.length <= MOST_COUNTED) errors.push(unknown(u[key], context, key)) => keys.length >= read':
    'the count only spares a look at each key, and what is known is not told',
  "src/codec/base/closed.ts: return { ...problem(value, context, key, Unread, `unknown key; ${sentence}`), of: 'key', ...(⟦meant === undefined⟧ ? {} : { meant }) } => false":
    'the refusal that is made of it asks again',
  'src/codec/base/closed.ts: const held = ⟦inside === undefined⟧ ? undefined : (a as Readonly<Record<string, unknown>>)[inside] => false':
    'nothing is held under no name; the compiler wants to be told',
  'src/codec/base/closed.ts: if (⟦inside === undefined⟧) return true => false': 'nothing is held under no name, and what is dropped is never required',
  'src/codec/base/collection.ts: for (const [index, entry] of (Array.isArray(u) ? (u as readonly unknown[]) : ⟦[]⟧).entries()) { => ["Stryker was here"]':
    'an entry that is no map has no field to agree in',
  "src/codec/base/duration.ts: const [whole = ⟦''⟧, fraction = ''] = (parts[i + 1] ?? '0').split('.') => \"Stryker was here!\"":
    'to split a text gives one part at least; the compiler wants to be told',
  "src/codec/base/duration.ts: const [whole = '', fraction = ''] = (parts[i + 1] ?? ⟦'0'⟧).split('.') => \"\"": 'an empty text is the number 0 too',
  'src/codec/base/duration.ts: for (let i = 0; ⟦i < UNITS.length⟧; i++) { => i <= UNITS.length': 'beyond the last unit the count is no number, and not written',
  'src/codec/base/limits.ts: export const tooLong = (text: string): Refusal | undefined => (⟦text.length * 3 > MOST_BYTES⟧ && byteLength(text) > MOST_BYTES ? longText : undefined) => true':
    'the bytes are counted all the same: a matter of speed only',
  'src/codec/base/limits.ts: export const tooLong = (text: string): Refusal | undefined => (⟦text.length * 3 > MOST_BYTES⟧ && byteLength(text) > MOST_BYTES ? longText : undefined) => text.length * 3 >= MOST_BYTES':
    'the bytes are counted all the same: a matter of speed only',
  'src/codec/base/limits.ts: for (let i = 0; ⟦i < json.length⟧; i++) { => i <= json.length': 'behind the end there is nothing, and it counts for nothing',
  "src/codec/base/quantity.ts: const [, digits = ⟦''⟧, exponent, suffix = ''] = parts => \"Stryker was here!\"":
    'what has the shape has digits; the compiler wants to be told',
  "src/codec/base/quantity.ts: const [, digits = '', exponent, suffix = ⟦''⟧] = parts => \"Stryker was here!\"": 'neither is a suffix that anybody knows',
  'src/codec/base/recent.ts: if (⟦value === undefined⟧ || !kept.delete(text)) return undefined => false':
    'what is not kept is not deleted either; the compiler wants to be told',
  'src/codec/base/refuse.ts: const problem = message ?? `expected ${⟦last?.type⟧.name}` => last.type':
    'the whole stands at the beginning of every context; the compiler wants to be told',
  'src/codec/base/refuse.ts: const pathOf = (context: t.Context): Path => context.slice(1).map(({ key }, index) => (Array.isArray(⟦context[index]?.actual⟧) ? Number(key) : key)) => context[index].actual':
    'a key has a context before it; the compiler wants to be told',
  'src/codec/base/shape.ts: if (⟦shape !== undefined⟧) shapes.set(codec, shape) => true': 'what is kept as undefined is found as undefined',
  'src/codec/base/suggest.ts: if (⟦Math.abs(candidate.length - word.length) >= least⟧) continue => false':
    'as many edits as letters differ in number are needed at least: a matter of speed only',
  'src/codec/base/suggest.ts: if (⟦Math.abs(candidate.length - word.length) >= least⟧) continue => Math.abs(candidate.length - word.length) > least':
    'as many edits as letters differ in number are needed at least: a matter of speed only',
  'src/codec/base/suggest.ts: let before: readonly number[] = ⟦[]⟧ => ["Stryker was here"]': 'no two letters change places before there is a second row',

  // codec/origin/convert
  'src/codec/origin/convert/loss.ts: if (⟦Array.isArray(given) && Array.isArray(back)⟧ && given.length === back.length) { => Array.isArray(given) || Array.isArray(back)':
    'where one is a list so is the other: every list of an agent has an empty one for its default',
  "src/codec/origin/convert/loss.ts: return typeof held === 'object' && ⟦held !== null⟧ && Object.hasOwn(held, segment) ? (held as Readonly<Record<Segment, unknown>>)[segment] : undefined => true":
    'nothing that the predecessor holds is null; the compiler wants to be told',
  "src/codec/origin/convert/note.ts: const list = ⟦type === 'Refused'⟧ ? 'refused' : 'noted' => type !== 'Refused'":
    'two counters for two kinds of remarks, whichever of them has which name',
  'src/codec/origin/convert/number.ts: const cut = ⟦value > MOST_EXACT⟧ ? MOST_EXACT : value < -MOST_EXACT ? -MOST_EXACT : value => value >= MOST_EXACT':
    'the limit cut to the limit is itself',
  'src/codec/origin/convert/number.ts: const cut = value > MOST_EXACT ? MOST_EXACT : ⟦value < -MOST_EXACT⟧ ? -MOST_EXACT : value => value <= -MOST_EXACT':
    'the limit cut to the limit is itself',
  'src/codec/origin/convert/number.ts: return Number(value / NANOSECONDS) + (rest === 0n ? 0 : ⟦rest > 0n⟧ ? 1 : -1) => rest >= 0n':
    'a rest of 0 is answered before',
  'src/codec/origin/convert/number.ts: return ⟦whole > MOST_INT64⟧ ? MOST_INT64 : whole < -MOST_INT64 ? -MOST_INT64 : whole => whole >= MOST_INT64':
    'the limit cut to the limit is itself',
  'src/codec/origin/convert/number.ts: return whole > MOST_INT64 ? MOST_INT64 : ⟦whole < -MOST_INT64⟧ ? -MOST_INT64 : whole => whole <= -MOST_INT64':
    'the limit cut to the limit is itself',
  "src/codec/origin/convert/toAgent.ts: spec: { ...E.getOrElse(⟦(): SpecInput => ({ agentType: 'x', model: { provider: 'x', model: 'x' } })⟧)(made), ...rest }, => () => undefined":
    'what stands in for a part that was refused: nothing comes out, and of this no rule asks; the compiler wants to be told',
  "src/codec/origin/convert/toAgent.ts: spec: { ...E.getOrElse((): SpecInput => (⟦{ agentType: 'x', model: { provider: 'x', model: 'x' } }⟧))(made), ...rest }, => {}":
    'what stands in for a part that was refused: nothing comes out, and of this no rule asks; the compiler wants to be told',
  "src/codec/origin/convert/toAgent.ts: spec: { ...E.getOrElse((): SpecInput => ({ agentType: 'x', model: ⟦{ provider: 'x', model: 'x' }⟧ }))(made), ...rest }, => {}":
    'what stands in for a part that was refused: nothing comes out, and of this no rule asks; the compiler wants to be told',
  "src/codec/origin/convert/toAgent.ts: spec: { ...E.getOrElse((): SpecInput => ({ agentType: 'x', model: { provider: ⟦'x'⟧, model: 'x' } }))(made), ...rest }, => \"\"":
    'what stands in for a part that was refused: nothing comes out, and of this no rule asks; the compiler wants to be told',
  "src/codec/origin/convert/toAgent.ts: spec: { ...E.getOrElse((): SpecInput => ({ agentType: 'x', model: { provider: 'x', model: ⟦'x'⟧ } }))(made), ...rest }, => \"\"":
    'what stands in for a part that was refused: nothing comes out, and of this no rule asks; the compiler wants to be told',
  "src/codec/origin/convert/toScaling.ts: return { type: ⟦'custom'⟧, name: name === '' ? type : name } // something sound, so that nothing is told that only follows => \"\"":
    'what stands in for a part that was refused: nothing comes out, and of this no rule asks; the compiler wants to be told',
  "src/codec/origin/convert/toScaling.ts: return { type: E.getOrElse(⟦(): ScalingPolicy['type'] => 'Pods'⟧)(read), value, periodMs: periodSeconds * 1000 } => () => undefined":
    'what stands in for a part that was refused: nothing comes out, and of this no rule asks; the compiler wants to be told',
  "src/codec/origin/convert/toScaling.ts: return { type: E.getOrElse((): ScalingPolicy['type'] => ⟦'Pods'⟧)(read), value, periodMs: periodSeconds * 1000 } => \"\"":
    'what stands in for a part that was refused: nothing comes out, and of this no rule asks; the compiler wants to be told',

  // codec/origin/text
  'src/codec/origin/text/decode.ts: if (⟦found.length === 0⟧) return [] => false':
    'of nothing there are no places: it spares the counting of lines. A matter of speed only',
  "src/codec/origin/text/encode.ts: return value === '' || value === 0 || value === 0n || ⟦value === false⟧ => false":
    'the table has no flag that is left out when it is false',
  "src/codec/origin/text/encode.ts: return value === '' || value === 0 || value === 0n || value === ⟦false⟧ => true":
    'the table has no flag that is left out when it is false',
  "src/codec/origin/text/fill.ts: const frames: Frame[] = [{ type: 'Struct', held: { origin }, struct: agentTable, field: { name: 'origin', kind: agentTable, written: ⟦'Always'⟧ } }] => \"\"":
    'the whole is read into a field, and when a field is written does not matter to that',
  'src/codec/origin/text/fill.ts: const entriesHere = (): Held[] => entries.get(pathText(path())) ?? ⟦[]⟧ => ["Stryker was here"]':
    'a list that was read has its entries kept, and no other is asked for; the compiler wants to be told',
  'src/codec/origin/text/fill.ts: if (kind !== undefined) fault(kind, at, kindOf(came === \'Map\' ? {} : ⟦[]⟧)) => ["Stryker was here"]':
    'a list is told by its kind, whatever is in it',
  "src/codec/origin/text/fill.ts: if (passedOver > 0 || ⟦frame.type === 'List'⟧) return => false":
    'a key inside of a list is in a map that is passed over, which is asked before; the compiler wants to be told',
  'src/codec/origin/text/fill.ts: if (passedOver > 0 || frame.type === ⟦\'List\'⟧) return => ""':
    'a key inside of a list is in a map that is passed over, which is asked before; the compiler wants to be told',
  "src/codec/origin/text/frame.ts: if (kind.type === 'Texts') return { type: 'Texts', held: before as Map<string, string>, key: ⟦''⟧ } => \"Stryker was here!\"":
    'a key comes before the first value, and takes its place',
  "src/codec/origin/text/frame.ts: export const segmentIn = (frame: Frame): Segment => (frame.type === 'Struct' ? (⟦frame.field?.name⟧ ?? '') : frame.type === 'List' ? frame.count - 1 : frame.key) => frame.field.name":
    'nothing is read into a struct before a key that somebody knows; the compiler wants to be told',
  "src/codec/origin/text/frame.ts: export const segmentIn = (frame: Frame): Segment => (frame.type === 'Struct' ? (frame.field?.name ?? ⟦''⟧) : frame.type === 'List' ? frame.count - 1 : frame.key) => \"Stryker was here!\"":
    'nothing is read into a struct before a key that somebody knows; the compiler wants to be told',
  "src/codec/origin/text/frame.ts: frame.type === 'Struct' ? frame.held[⟦frame.field?.name⟧ ?? ''] : frame.type === 'List' ? frame.held[frame.count - 1] : frame.held.get(frame.key) => frame.field.name":
    'nothing is read into a struct before a key that somebody knows; the compiler wants to be told',
  "src/codec/origin/text/frame.ts: frame.type === 'Struct' ? frame.held[frame.field?.name ?? ⟦''⟧] : frame.type === 'List' ? frame.held[frame.count - 1] : frame.held.get(frame.key) => \"Stryker was here!\"":
    'nothing is read into a struct before a key that somebody knows; the compiler wants to be told',
  "src/codec/origin/text/frame.ts: frame.type === 'Struct' ? frame.held[frame.field?.name ?? ''] : ⟦frame.type === 'List'⟧ ? frame.held[frame.count - 1] : frame.held.get(frame.key) => true":
    'nothing is read into a struct before a key that somebody knows; the compiler wants to be told',
  "src/codec/origin/text/frame.ts: if (⟦frame.type !== 'Struct' || frame.field === undefined⟧) return => frame.type !== 'Struct' && frame.field === undefined":
    'nothing is read into a struct before a key that somebody knows; the compiler wants to be told',
  "src/codec/origin/text/frame.ts: if (⟦frame.type !== 'Struct'⟧ || frame.field === undefined) return => false":
    'nothing is read into a struct before a key that somebody knows; the compiler wants to be told',
  "src/codec/origin/text/frame.ts: if (frame.type !== 'Struct' || ⟦frame.field === undefined⟧) return => false":
    'nothing is read into a struct before a key that somebody knows; the compiler wants to be told',
  "src/codec/origin/text/leaf.ts: const value = ⟦scalar === 'Number'⟧ ? Number(written) + 0 : Number.NaN => true":
    'texts stand in their quotes, and words are words: Number makes NaN of either',
  'src/codec/origin/text/leaf.ts: case ⟦\'Texts\'⟧: => ""': 'a kind that has no case gives undefined too; the compiler wants all of them',
  'src/codec/origin/text/leaf.ts: case ⟦\'List\'⟧: => ""': 'a kind that has no case gives undefined too; the compiler wants all of them',
  "src/codec/origin/text/leaf.ts: ⟦case 'Struct': …⟧ => case 'Struct':": 'a kind that has no case gives undefined too; the compiler wants all of them',
  'src/codec/origin/text/leaf.ts: case ⟦\'Struct\'⟧: => ""': 'a kind that has no case gives undefined too; the compiler wants all of them',
  'src/codec/origin/text/leaf.ts: export const unquoted = (written: string): string => (written.includes(⟦\'\\\\\'⟧) ? mended(JSON.parse(written) as string) : written.slice(1, -1)) => ""':
    'JSON.parse takes a text without escapes too, and mends nothing in it that is not mended before: a matter of speed only',
  "src/codec/origin/text/leaf.ts: if (scalar !== 'Number' || ⟦written.length > LONGEST_INTEGER⟧ || !/^-?\\d+$/.test(written)) return undefined => false":
    'more digits are out of range as well; it spares making a number of a million digits',
  'src/codec/origin/text/locate.ts: wanted = ⟦wanted?.below⟧.get(segment) => wanted.below':
    'every path that is asked for has grown its places before; the compiler wants to be told',
  'src/codec/origin/text/locate.ts: offset = ⟦wanted?.at⟧ ?? offset => wanted.at':
    'every path that is asked for has grown its places before; the compiler wants to be told',
  'src/codec/origin/text/locate.ts: open: (_, at) => levels.push({ wanted: begin(at), index: -1, key: ⟦\'\'⟧ }), => "Stryker was here!"':
    'a map has had a key before a place in it is looked for, and a list goes by its index',
  'src/codec/origin/text/locate.ts: if (⟦level?.wanted !== undefined⟧) level.key = unquoted(text.slice(at, end)) => true':
    'the key of what nobody wants is never asked for',
  'src/codec/origin/text/locate.ts: if (⟦level?.wanted⟧ !== undefined) level.key = unquoted(text.slice(at, end)) => level.wanted':
    'the key of what nobody wants is never asked for',
  "src/codec/origin/text/time.ts: const [, date = ⟦''⟧, hour = '', minute = '', second = '', fraction = '', sign = '+', offsetHour = '0', offsetMinute = '0'] = parts => \"Stryker was here!\"":
    'what has the shape has this part; the compiler wants to be told',
  "src/codec/origin/text/time.ts: const [, date = '', hour = ⟦''⟧, minute = '', second = '', fraction = '', sign = '+', offsetHour = '0', offsetMinute = '0'] = parts => \"Stryker was here!\"":
    'what has the shape has this part; the compiler wants to be told',
  "src/codec/origin/text/time.ts: const [, date = '', hour = '', minute = ⟦''⟧, second = '', fraction = '', sign = '+', offsetHour = '0', offsetMinute = '0'] = parts => \"Stryker was here!\"":
    'what has the shape has this part; the compiler wants to be told',
  "src/codec/origin/text/time.ts: const [, date = '', hour = '', minute = '', second = ⟦''⟧, fraction = '', sign = '+', offsetHour = '0', offsetMinute = '0'] = parts => \"Stryker was here!\"":
    'what has the shape has this part; the compiler wants to be told',
  "src/codec/origin/text/time.ts: const [, date = '', hour = '', minute = '', second = '', fraction = '', sign = ⟦'+'⟧, offsetHour = '0', offsetMinute = '0'] = parts => \"\"":
    'without an offset it is Z, which has no sign',
  "src/codec/origin/text/time.ts: const [, date = '', hour = '', minute = '', second = '', fraction = '', sign = '+', offsetHour = ⟦'0'⟧, offsetMinute = '0'] = parts => \"\"":
    'an empty text is the number 0 too',
  "src/codec/origin/text/time.ts: const [, date = '', hour = '', minute = '', second = '', fraction = '', sign = '+', offsetHour = '0', offsetMinute = ⟦'0'⟧] = parts => \"\"":
    'an empty text is the number 0 too',
  'src/codec/origin/text/utf8.ts: if (⟦!LONE.test(text)⟧) return text => false': 'a text with nothing to mend is mended to itself: a matter of speed only',
  'src/codec/origin/text/utf8.ts: const length = ⟦lead < 0x80⟧ ? 1 : lengthAt(bytes, at) => false': 'what goes on by nothing goes on by one',
  'src/codec/origin/text/utf8.ts: if (⟦used === CHUNK⟧) flush() => true': 'in chunks of any size it is the same text: a matter of speed only',
  'src/codec/origin/text/utf8.ts: if (⟦used === CHUNK⟧) flush() => used !== CHUNK': 'in chunks of any size it is the same text: a matter of speed only',
  'src/codec/origin/text/wire.ts: fresh: ⟦said.filter(({ kind }) => !isShared(kind))⟧, => said':
    'shared or made anew, zeros are the same; what is filled, maps of texts and structs, is made anew in any case, and an empty list is never filled',
  "src/codec/origin/text/wire.ts: export const unlessZero = <A>(kind: Wire<A>): Row<A, 'UnlessZero'> => ({ kind, written: ⟦'UnlessZero'⟧ }) => \"\"":
    'a field that is neither always written nor when set is written unless it is zero',
  "src/codec/origin/text/wire.ts: const isShared = ⟦({ type }: Kind): boolean => type !== 'Texts' && type !== 'List' && type !== 'Struct'⟧ => () => undefined":
    'shared or made anew, zeros are the same; what is filled, maps of texts and structs, is made anew in any case, and an empty list is never filled',
  "src/codec/origin/text/wire.ts: const isShared = ({ type }: Kind): boolean => ⟦type !== 'Texts' && type !== 'List' && type !== 'Struct'⟧ => false":
    'shared or made anew, zeros are the same; what is filled, maps of texts and structs, is made anew in any case, and an empty list is never filled',
  "src/codec/origin/text/wire.ts: const isShared = ({ type }: Kind): boolean => type !== 'Texts' && ⟦type !== 'List'⟧ && type !== 'Struct' => true":
    'shared or made anew, zeros are the same; what is filled, maps of texts and structs, is made anew in any case, and an empty list is never filled',
  "src/codec/origin/text/wire.ts: const isShared = ({ type }: Kind): boolean => type !== 'Texts' && ⟦type !== 'List'⟧ && type !== 'Struct' => type === 'List'":
    'shared or made anew, zeros are the same; what is filled, maps of texts and structs, is made anew in any case, and an empty list is never filled',
  "src/codec/origin/text/wire.ts: const isShared = ({ type }: Kind): boolean => type !== 'Texts' && type !== ⟦'List'⟧ && type !== 'Struct' => \"\"":
    'shared or made anew, zeros are the same; what is filled, maps of texts and structs, is made anew in any case, and an empty list is never filled',

  // codec/scenario
  "src/codec/scenario/kinded.ts: if (⟦typeof kind === 'string'⟧ && later.includes(kind)) return refuse(kind, within, notYet(kind, Kind.name)) => true":
    'a list of texts includes nothing else; the compiler wants to be told',
  "src/codec/scenario/kinded.ts: (u, context) => (⟦typeof u === 'string'⟧ && later.includes(u) ? refuse(u, context, notYet(u, Known.name)) : Known.validate(u, context)), => true":
    'a list of texts includes nothing else; the compiler wants to be told',
  'src/codec/scenario/mishap.ts: ⟦[]⟧, => ["Stryker was here"]': 'a word of a later version that nobody writes, in the place of none',
  'src/codec/scenario/mishap.ts: const kind = ⟦<const K extends Kind>(word: K) => required(oneOf([word]))⟧ => () => undefined':
    'with it the module does not load, so that no test runs, and a run without a test that failed counts as survived',
  "src/codec/scenario/scenario.ts: const read = ⟦typeof text === 'string'⟧ ? readDocuments(text) : text => false":
    'a matter of speed: what is not read here, once, is read each time that it is decoded',
  'src/codec/scenario/scenario.ts: const read = typeof text === ⟦\'string\'⟧ ? readDocuments(text) : text => ""':
    'a matter of speed: what is not read here, once, is read each time that it is decoded',
  'src/codec/scenario/scenario.ts: const countsOf = (file: string): readonly number[] => (contents === anything ? [1] : (contents.counts.get(file) ?? ⟦[]⟧)) => ["Stryker was here"]':
    'every file that is named was read before; the compiler wants to be told',
  'src/codec/scenario/scenario.ts: const anything = ⟦\'anything\'⟧ => ""': 'it is compared with itself alone, and no map is any text',
  'src/codec/scenario/scenario.ts: return ⟦[]⟧ => ["Stryker was here"]': 'at the top every part may be left out, so the second look finds a sound shape',
  'src/codec/scenario/scenario.ts: return isMap(held) && ⟦inside.every(({ length }) => length > 0)⟧ ? [[key, without(held, inside)]] : [] => inside.some(({ length }) => length > 0)':
    'a part that is refused itself has nothing refused below it',
  'src/codec/scenario/shape.ts: ⟦[]⟧, => ["Stryker was here"]': 'a word of a later version that nobody writes, in the place of none',
  'src/codec/scenario/shape.ts: ⟦\'seconds, or patience\'⟧, => ""': 'it is told of what is no map, and maps alone come to this codec',
  'src/codec/scenario/mishap.ts: const map = ⟦<A extends object>(rows: Rows<A, A>): t.Type<A> => closed<A, A>(rows)⟧ => () => undefined':
    'with it the module does not load, so that no test runs, and a run without a test that failed counts as survived',
  'src/codec/scenario/shape.ts: const map = ⟦<A extends object>(...args: Parameters<typeof closed<A, A>>): t.Type<A> => closed<A, A>(...args)⟧ => () => undefined':
    'with it the module does not load, so that no test runs, and a run without a test that failed counts as survived',

  // codec/text
  'src/codec/text/jsonPlaces.ts: let root: Place = ⟦{ value: 0 }⟧ => {}': 'the first value of a text that is JSON takes its place before anybody asks',
  "src/codec/text/jsonPlaces.ts: open: (kind, at) => levels.push({ place: begin(at), isList: kind === 'List', index: -1, key: ⟦''⟧, keyAt: at }), => \"Stryker was here!\"":
    'a map has had a key before a place in it is asked for, and a list has none',
  'src/codec/text/jsonPlaces.ts: level.key = written.includes(⟦\'\\\\\'⟧) ? (JSON.parse(written) as string) : written.slice(1, -1) => ""':
    'JSON.parse takes a text without escapes too, and gives the same: a matter of speed only',
  'src/codec/text/jsonText.ts: return { value, deep: keys < 0, twice: ⟦keys >= 0 && keys !== keysWritten(text)⟧ } => true':
    'what is wrongly suspected is looked through, and nothing is found; what is too deep is refused before',
  'src/codec/text/jsonText.ts: return { value, deep: keys < 0, twice: ⟦keys >= 0 && keys !== keysWritten(text)⟧ } => keys >= 0 || keys !== keysWritten(text)':
    'what is wrongly suspected is looked through, and nothing is found; what is too deep is refused before',
  'src/codec/text/jsonText.ts: return { value, deep: keys < 0, twice: ⟦keys >= 0⟧ && keys !== keysWritten(text) } => true':
    'what is wrongly suspected is looked through, and nothing is found; what is too deep is refused before',
  'src/codec/text/jsonText.ts: return { value, deep: keys < 0, twice: ⟦keys >= 0⟧ && keys !== keysWritten(text) } => keys > 0':
    'a text without any key has none twice',
  'src/codec/text/jsonText.ts: return { value, deep: keys < 0, twice: keys >= 0 && ⟦keys !== keysWritten(text)⟧ } => true':
    'what is wrongly suspected is looked through, and nothing is found; what is too deep is refused before',
  'src/codec/text/jsonText.ts: } catch ⟦{ …⟧ => {}': 'what returns nothing gives undefined too',
  'src/codec/text/jsonText.ts: const keysWritten = (json: string): number => ⟦{ …⟧ => {}':
    'another number than that of the keys: the text is looked through in vain, and the same is found. A matter of speed only',
  'src/codec/text/jsonText.ts: while (⟦open >= 0⟧) { => false':
    'another number than that of the keys: the text is looked through in vain, and the same is found. A matter of speed only',
  'src/codec/text/jsonText.ts: while (⟦open >= 0⟧) { => open > 0': 'no such text begins with a quote: a bracket or a brace comes first',
  "src/codec/text/jsonText.ts: let close = json.indexOf('\"', ⟦open + 1⟧) => open - 1":
    'another number than that of the keys: the text is looked through in vain, and the same is found. A matter of speed only',
  'src/codec/text/jsonText.ts: while (BLANKS.includes(json[next] ?? ⟦\'x\'⟧)) next += 1 => ""':
    'behind a text inside of a list or a map there is always a sign; the compiler wants to be told',
  "src/codec/text/jsonText.ts: if (⟦json[next] === ':'⟧) count += 1 => true":
    'another number than that of the keys: the text is looked through in vain, and the same is found. A matter of speed only',
  "src/codec/text/jsonText.ts: if (⟦json[next] === ':'⟧) count += 1 => false":
    'another number than that of the keys: the text is looked through in vain, and the same is found. A matter of speed only',
  'src/codec/text/jsonText.ts: if (json[next] === ⟦\':\'⟧) count += 1 => ""':
    'another number than that of the keys: the text is looked through in vain, and the same is found. A matter of speed only',
  "src/codec/text/jsonText.ts: if (json[next] === ':') ⟦count += 1⟧ => count -= 1":
    'another number than that of the keys: the text is looked through in vain, and the same is found. A matter of speed only',
  "src/codec/text/render.ts: const WORDS = ⟦/\"(?:[^\"\\\\]|\\\\.)*\"?|'(?:[^']|'')*'?|[{}[\\],:]|-(?=\\s|$)|\\s|[^\\s{}[\\],:\"']+(?::(?!\\s|$)[^\\s{}[\\],:\"']*)*/g⟧ => /\"(?:[^\"\\\\]|\\\\.)*\"?|'(?:[^']|'')*'?|[{}[\\],:]|-(?=\\s)|\\s|[^\\s{}[\\],:\"']+(?::(?!\\s|$)[^\\s{}[\\],:\"']*)*/g":
    'a dash that ends the line is a word by itself too, and as such a sign',
  'src/codec/text/render.ts: const source = error.source ?? ⟦\'\'⟧ => "Stryker was here!"': 'no text goes by either name',
  'src/codec/text/render.ts: const whole = ⟦line === undefined⟧ ? undefined : lineOf(line) => false':
    'no line has no number, so none is found; the compiler wants to be told',
  "src/codec/text/render.ts: const isKey = keyMayStand && KEY.test(word) && (⟦word.startsWith('\"')⟧ ? /^\\s*:/ : /^\\s*:(?:\\s|$)/).test(after) => word.endsWith('\"')":
    'what is a key to the pattern before has the same quote at both ends',
  'src/codec/text/scan.ts: for (let i = at + 1; ⟦i < text.length⟧; i++) { => i <= text.length':
    'behind the end there is no sign that is compared with anything',
  'src/codec/text/scan.ts: if (⟦breach !== undefined⟧) return i => false': 'the first breach stays, whatever is found behind it: a matter of speed only',
  'src/codec/text/scan.ts: const isDigit = (sign: number): boolean => ⟦sign >= 0x30⟧ && sign <= 0x39 => true':
    'what is less than a digit is no number to the pattern either, and refused in the same words',
  'src/codec/text/sentences.ts: BAD_COLLECTION_TYPE: ⟦\'expected a value without a tag; leave the tag out\'⟧, => ""':
    'the parser is told to resolve no tag, and says TAG_RESOLVE_FAILED instead',
  'src/codec/text/sentences.ts: DUPLICATE_KEY: ⟦\'expected each key once in a map\'⟧, => ""': 'keys that come twice are found here, not by the parser',
  'src/codec/text/sentences.ts: IMPOSSIBLE: ⟦\'expected YAML or JSON\'⟧, => ""': 'the parser says it of tokens that its own lexer never makes',
  'src/codec/text/sentences.ts: MULTIPLE_DOCS: ⟦\'expected one document\'⟧, => ""':
    'the parser says it when it is asked for one document, and here it is asked for all',
  'src/codec/text/sentences.ts: RESOURCE_EXHAUSTION: ⟦\'expected a text that is less deeply nested\'⟧, => ""': 'the limit of levels comes before',
  'src/codec/text/yamlNode.ts: const place = { ...at, value: copied ? at.value : (⟦node?.range?.[0]⟧ ?? at.value) } => node?.range[0]':
    'a node of a parsed document has its place; the compiler wants to be told',
  'src/codec/text/yamlNode.ts: const place = { ...at, value: copied ? at.value : (⟦node?.range⟧?.[0] ?? at.value) } => node.range':
    'a node of a parsed document has its place; the compiler wants to be told',
  'src/codec/text/yamlNode.ts: if (!copied && ⟦node?.anchor !== undefined⟧) anchors.set(node.anchor, node) => true': 'no alias asks for what has no name',
  'src/codec/text/yamlNode.ts: if (!copied && ⟦node?.anchor⟧ !== undefined) anchors.set(node.anchor, node) => node.anchor':
    'the parser gives a node for what is empty too; the compiler wants to be told',
  'src/codec/text/yamlNode.ts: const offset = copied ? place.value : (⟦key.range?.[0]⟧ ?? place.value) => key.range[0]':
    'a node of a parsed document has its place; the compiler wants to be told',
  'src/codec/text/yamlNode.ts: const { value, place } = read(contents, ⟦{ value: 0 }⟧, false) => {}': 'the whole of a parsed document has its own place',
  "src/codec/text/yamlNode.ts: if (⟦key === '__proto__'⟧) Object.defineProperty(made, key, { value, enumerable: true, configurable: true, writable: true }) => true":
    'defined or assigned, any other key comes to the same: a matter of speed only',
  'src/codec/text/yamlText.ts: schema: ⟦\'core\'⟧, => ""': 'a schema of no name is the core one',
  'src/codec/text/yamlText.ts: prettyErrors: ⟦false⟧, => true': 'it changes the messages of the parser, which nobody reads',
  'src/codec/text/yamlText.ts: logLevel: ⟦\'silent\'⟧, => ""': 'the parser would say so at the resolving of a value, which is not asked of it',
  'src/codec/text/yamlText.ts: Object.defineProperty(composer, ⟦\'onError\'⟧, { value: onError }) => ""':
    'either of the two ways to the faults finds the first of them; both stand here for the day on which the parser renames its own',
  "src/codec/text/yamlText.ts: Object.defineProperty(composer, 'onError', ⟦{ value: onError }⟧) => {}":
    'either of the two ways to the faults finds the first of them; both stand here for the day on which the parser renames its own',
  'src/codec/text/yamlText.ts: for (const { errors, warnings } of documents) ⟦{ …⟧ => {}':
    'either of the two ways to the faults finds the first of them; both stand here for the day on which the parser renames its own',
  'src/codec/text/yamlText.ts: for (const { pos, code } of ⟦[...errors, ...warnings]⟧) onError(pos, code) => []':
    'either of the two ways to the faults finds the first of them; both stand here for the day on which the parser renames its own',

  // codec/wire
  'src/codec/wire/instance.ts: ⟦\'a map\'⟧, => ""': 'the name of a codec is told where its key is missing, and a sample stands in lists alone',
  'src/codec/wire/plan.ts: export const toDocument = (json: unknown): unknown => readable(json, ⟦\'\'⟧) => "Stryker was here!"':
    'no instant goes by either name',
  "src/codec/wire/stream.ts: if (E.isRight(parts) && ⟦agent?._tag⟧ === 'Right' && observed?._tag === 'Right') return E.right({ agent: agent.right, observed: observed.right, now }) => agent._tag":
    'where all parts are there it was made of one; the compiler wants to be told',
  "src/codec/wire/stream.ts: if (E.isRight(parts) && agent?._tag === 'Right' && ⟦observed?._tag⟧ === 'Right') return E.right({ agent: agent.right, observed: observed.right, now }) => observed._tag":
    'where all parts are there it was made of one; the compiler wants to be told',
}
