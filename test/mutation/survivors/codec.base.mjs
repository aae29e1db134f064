/** What may live of codec/base. */
export const survivors = {
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
  "src/codec/base/quantity.ts: const BINARY: readonly (readonly [string, number])[] = ['Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'].map(⟦(suffix, index) => [suffix, 1024 ** (index + 1)] as const⟧) => () => undefined":
    'with it the module does not load, so that no test runs, and a run without a test that failed counts as survived',
  'src/codec/base/closed.ts: } = ⟦(codec: t.Mixed, as?: string) => ({ codec, required: true, as }) as never⟧ => () => undefined':
    'with it the module does not load, so that no test runs, and a run without a test that failed counts as survived',
  'src/codec/base/closed.ts: } = ⟦(codec: t.Mixed, as?: string) => ({ codec, required: false, as }) as never⟧ => () => undefined':
    'with it the module does not load, so that no test runs, and a run without a test that failed counts as survived',
  'src/codec/base/closed.ts: const fieldsOf = ⟦(rows: LooseRows, { ignored = {} }: ClosedOptions): readonly Field[] => [ …⟧ => () => undefined':
    'with it the module does not load, so that no test runs, and a run without a test that failed counts as survived',
  'src/codec/base/closed.ts: ...Object.entries(rows).map(⟦([inside, { codec, required, as }]) => ({ key: as ?? inside, codec, required, inside })⟧), => () => undefined':
    'with it the module does not load, so that no test runs, and a run without a test that failed counts as survived',
}
