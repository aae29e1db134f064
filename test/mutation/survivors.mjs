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
}
