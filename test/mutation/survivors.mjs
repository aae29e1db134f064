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
}
