/** What may live of codec/origin/text. */
export const survivors = {
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
  'src/codec/origin/text/wire.ts: const fields = Object.entries<{ readonly kind: Kind; readonly written: Written }>(rows).map(⟦([name, { kind, written }]) => ({ name, kind, written })⟧) => () => undefined':
    'with it the module does not load, so that no test runs, and a run without a test that failed counts as survived',
  'src/codec/origin/text/wire.ts: const fields = Object.entries<{ readonly kind: Kind; readonly written: Written }>(rows).map(([name, { kind, written }]) => (⟦{ name, kind, written }⟧)) => {}':
    'with it the module does not load, so that no test runs, and a run without a test that failed counts as survived',
  'src/codec/origin/text/wire.ts: byName: new Map(fields.flatMap(⟦(field) => [[field.name, field] as const, [folded(field.name), field] as const]⟧)), => () => undefined':
    'with it the module does not load, so that no test runs, and a run without a test that failed counts as survived',
  'src/codec/origin/text/wire.ts: blank: Object.fromEntries(said.map(⟦({ name, kind }) => [name, isShared(kind) ? zeroOf(kind) : undefined]⟧)), => () => undefined':
    'with it the module does not load, so that no test runs, and a run without a test that failed counts as survived',
  "src/codec/origin/text/wire.ts: export const listOf = ⟦<A>(of: Wire<A> & Struct): Wire<readonly A[]> => ({ type: 'List', of })⟧ => () => undefined":
    'with it the module does not load, so that no test runs, and a run without a test that failed counts as survived',
  "src/codec/origin/text/wire.ts: export const always = ⟦<A>(kind: Wire<A>): Row<A, 'Always'> => ({ kind, written: 'Always' })⟧ => () => undefined":
    'with it the module does not load, so that no test runs, and a run without a test that failed counts as survived',
  "src/codec/origin/text/wire.ts: export const always = <A>(kind: Wire<A>): Row<A, 'Always'> => (⟦{ kind, written: 'Always' }⟧) => {}":
    'with it the module does not load, so that no test runs, and a run without a test that failed counts as survived',
  "src/codec/origin/text/wire.ts: export const unlessZero = ⟦<A>(kind: Wire<A>): Row<A, 'UnlessZero'> => ({ kind, written: 'UnlessZero' })⟧ => () => undefined":
    'with it the module does not load, so that no test runs, and a run without a test that failed counts as survived',
  "src/codec/origin/text/wire.ts: export const unlessZero = <A>(kind: Wire<A>): Row<A, 'UnlessZero'> => (⟦{ kind, written: 'UnlessZero' }⟧) => {}":
    'with it the module does not load, so that no test runs, and a run without a test that failed counts as survived',
  "src/codec/origin/text/wire.ts: export const whenSet = ⟦<A>(kind: Wire<A>): Row<A, 'WhenSet'> => ({ kind, written: 'WhenSet' })⟧ => () => undefined":
    'with it the module does not load, so that no test runs, and a run without a test that failed counts as survived',
  "src/codec/origin/text/wire.ts: export const whenSet = <A>(kind: Wire<A>): Row<A, 'WhenSet'> => (⟦{ kind, written: 'WhenSet' }⟧) => {}":
    'with it the module does not load, so that no test runs, and a run without a test that failed counts as survived',
}
