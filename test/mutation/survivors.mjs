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

  // codec/wire
  'src/codec/wire/instance.ts: ⟦\'a map\'⟧, => ""': 'the name of a codec is told where its key is missing, and a sample stands in lists alone',
  'src/codec/wire/plan.ts: export const toDocument = (json: unknown): unknown => readable(json, ⟦\'\'⟧) => "Stryker was here!"':
    'no instant goes by either name',
  "src/codec/wire/stream.ts: if (E.isRight(parts) && ⟦agent?._tag⟧ === 'Right' && observed?._tag === 'Right') return E.right({ agent: agent.right, observed: observed.right, now }) => agent._tag":
    'where all parts are there it was made of one; the compiler wants to be told',
  "src/codec/wire/stream.ts: if (E.isRight(parts) && agent?._tag === 'Right' && ⟦observed?._tag⟧ === 'Right') return E.right({ agent: agent.right, observed: observed.right, now }) => observed._tag":
    'where all parts are there it was made of one; the compiler wants to be told',
}
