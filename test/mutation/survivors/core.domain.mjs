/** What may live of core/domain. */
export const survivors = {
  'src/core/domain/key.ts: if (⟦known !== undefined⟧) return known => false': 'made anew it is the same text: a matter of speed only',
  "src/core/domain/key.ts: if (⟦'revision' in named⟧) made.set(named, key) => false": 'made anew it is the same text: a matter of speed only',
  'src/core/domain/key.ts: if (⟦\'revision\'⟧ in named) made.set(named, key) => ""': 'made anew it is the same text: a matter of speed only',
  'src/core/domain/metricFaults.ts: const [name = ⟦\'\'⟧] = metricNames(metric) => "Stryker was here!"':
    'a metric has one name at the least; the compiler wants to be told',
  'src/core/domain/metricNames.ts: for (let i = 0; ⟦i < names.length⟧; i++) { => i <= names.length':
    'after the last name it would look for one without a name, which no sample is',
  'src/core/domain/observed.ts: return ⟦samples.length > 1⟧ && hasNamesakes(samples) ? withoutNamesakes(samples) : samples => true':
    'one sample has no namesake; sparing the call is a matter of speed only',
  'src/core/domain/observed.ts: return ⟦samples.length > 1⟧ && hasNamesakes(samples) ? withoutNamesakes(samples) : samples => samples.length >= 1':
    'one sample has no namesake; sparing the call is a matter of speed only',
  "src/core/domain/rfc3339.ts: const [, year, month, day, hour, minute, second, fraction = '', sign, offsetHour = ⟦'0'⟧, offsetMinute = '0'] = parts => \"\"":
    'an empty text is the number 0 too',
  "src/core/domain/rfc3339.ts: const [, year, month, day, hour, minute, second, fraction = '', sign, offsetHour = '0', offsetMinute = ⟦'0'⟧] = parts => \"\"":
    'an empty text is the number 0 too',
  "src/core/domain/rfc3339.ts: const offset = ⟦(oh * 60 + om) * 60_000 * (sign === '-' ? -1 : 1)⟧ => (oh * 60 + om) * 60_000 / (sign === '-' ? -1 : 1)":
    'to divide by 1 or -1 is to multiply by it',
  'src/core/domain/bytes.ts: if (x !== y) return ⟦rank(x) < rank(y)⟧ ? -1 : 1 => rank(x) <= rank(y)': 'two units that differ never rank alike',
  'src/core/domain/bytes.ts: return ⟦a.length < b.length⟧ ? -1 : 1 => a.length <= b.length':
    'of two that begin alike and are as long as each other it was answered that they are the same',
  'src/core/domain/runs.ts: while (⟦right + BLOCK < end && (items[right + BLOCK] as A).id < a.id⟧) for (let i = 0; i < BLOCK; i++) to[at++] = items[right++] as A => false':
    'one by one comes to the same: a matter of speed only',
  'src/core/domain/runs.ts: while (right + BLOCK < end && ⟦(items[right + BLOCK] as A).id < a.id⟧) for (let i = 0; i < BLOCK; i++) to[at++] = items[right++] as A => (items[right + BLOCK] as A).id <= a.id':
    'what lies before an equal one is less, and it is not passed itself',
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
  'src/core/domain/observed.ts: if (⟦samples.length > 16⟧) return new Set(samples.map(({ name }) => name)).size < samples.length => true':
    'a matter of speed: both ways of looking for namesakes say the same',
  'src/core/domain/observed.ts: if (⟦samples.length > 16⟧) return new Set(samples.map(({ name }) => name)).size < samples.length => false':
    'a matter of speed: both ways of looking for namesakes say the same',
  'src/core/domain/observed.ts: if (⟦samples.length > 16⟧) return new Set(samples.map(({ name }) => name)).size < samples.length => samples.length >= 16':
    'a matter of speed: both ways of looking for namesakes say the same',
  'src/core/domain/observed.ts: if (⟦samples.length > 16⟧) return new Set(samples.map(({ name }) => name)).size < samples.length => samples.length <= 16':
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
}
