/** What may live of codec/agent. */
export const survivors = {
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
}
