/** What may live of codec/scenario. */
export const survivors = {
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
}
