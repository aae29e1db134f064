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
