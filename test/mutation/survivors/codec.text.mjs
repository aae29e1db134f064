/** What may live of codec/text. */
export const survivors = {
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
