/** Who may import whom, and what: DESIGN's rooms as a table. The compiler and Biome hold the same borders in their own words. */

export type Room = {
  readonly rooms: readonly string[]
  readonly packages: readonly string[]
  /** Rooms of which only types may be imported. */
  readonly typesOf?: readonly string[]
  /** Rooms that may be imported by `import()` alone, for what they need may be absent. */
  readonly onDemand?: readonly string[]
  /** Has node, a clock and the outside world. */
  readonly effects?: true
}

/** `fp-ts/lib/*.js` is every room's. The empty name is `src/index.ts`. */
export const rooms: Readonly<Record<string, Room>> = {
  core: { rooms: [], packages: [] },
  policy: { rooms: ['core'], packages: [] },
  codec: { rooms: ['core'], packages: ['io-ts', 'yaml'] },
  port: { rooms: ['core'], typesOf: ['core'], packages: [] },
  sim: { rooms: ['core', 'policy'], packages: ['pure-rand', 'simple-statistics'] },
  laws: { rooms: ['core', 'port', 'sim'], typesOf: ['port'], packages: ['fast-check'] },
  report: { rooms: ['core', 'sim'], typesOf: ['sim'], packages: [] },
  operator: { rooms: ['', 'core', 'codec', 'port'], packages: ['p-limit'], effects: true },
  provider: { rooms: ['core', 'port', 'sim'], packages: [], effects: true },
  source: { rooms: ['core', 'port'], typesOf: ['port'], packages: ['croner'], effects: true },
  cli: {
    rooms: ['', 'core', 'policy', 'codec', 'port', 'sim', 'laws', 'report', 'operator', 'provider', 'source'],
    onDemand: ['laws', 'operator', 'provider'],
    packages: ['commander', 'picocolors', 'pino', 'uplot'],
    effects: true,
  },
  '': { rooms: ['core', 'policy'], packages: [] },
}

/** Globals that read a clock, draw without a seed, wait, print, or ask the machine. */
export const impureGlobals: ReadonlySet<string> = new Set([
  'Buffer',
  'Date',
  'Intl',
  'clearInterval',
  'clearTimeout',
  'console',
  'crypto',
  'eval',
  'fetch',
  'globalThis',
  'performance',
  'process',
  'queueMicrotask',
  'require',
  'setImmediate',
  'setInterval',
  'setTimeout',
])

/** Methods whose answer depends on the locale of the machine. */
export const localeMethods: ReadonlySet<string> = new Set([
  'localeCompare',
  'toLocaleDateString',
  'toLocaleLowerCase',
  'toLocaleString',
  'toLocaleTimeString',
  'toLocaleUpperCase',
])

export const maxLines = 300
