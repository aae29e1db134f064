/** Files that somebody made to be read for ever: each by name, made when it is asked for. None is committed. */
import { gzipSync } from 'node:zlib'

const MB10 = 10_000_000
/** Just within the limit of documents, so that it is read to the end. */
const MIB = 1_040_000
const filled = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length))
const listed = (length: number, entry: (index: number) => string, by = ','): string => Array.from({ length }, (_, index) => entry(index)).join(by)
const inAgent = (scaling: string): string =>
  `{"apiVersion":"homeostat.dev/v1alpha1","kind":"Agent","metadata":{"name":"a"},"spec":{"agentType":"x","model":{"provider":"x","model":"x"},"scaling":{"enabled":true,"maxReplicas":3,${scaling}}}}`
const inTargets = (entries: string): string => `{"spec":{"scaling":{"targetMetrics":[${entries}]}}}`
const laughs = (levels: number): string =>
  `a0: &a0 [x,x,x,x,x,x,x,x,x]\n${listed(levels, (level) => `a${level + 1}: &a${level + 1} [${listed(9, () => `*a${level}`)}]`, '\n')}\n`

export type Hostile = readonly [name: string, content: () => string | Uint8Array]

/** For every command that reads a document. */
export const documents: readonly Hostile[] = [
  ['10 MB of one word', () => filled('a', MB10)],
  ['10 MB of one text', () => `"${filled('a', MB10)}"`],
  ['1 MiB of one text in a map', () => `{"kind":"${filled('a', MIB)}"}`],
  ['10 MB of [', () => filled('[', MB10)],
  ['1 MiB of [', () => filled('[', MIB)],
  ['10 MB of {"a":', () => filled('{"a":', MB10)],
  ['1 MiB of {"a":', () => filled('{"a":', MIB)],
  ['100,000 levels of JSON lists', () => `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
  ['100,000 levels of JSON maps', () => `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
  ['100,000 levels of YAML in braces', () => `a: ${'{a: '.repeat(100_000)}1${'}'.repeat(100_000)}`],
  ['100,000 levels of YAML in dashes', () => '- '.repeat(100_000)],
  ['100,000 levels of YAML in question marks', () => '? '.repeat(100_000)],
  ['1,400 levels of YAML by indentation', () => listed(1_400, (level) => `${' '.repeat(level)}a:`, '\n')],
  ['a bomb of aliases, 60 levels', () => laughs(60)],
  ['a bomb of aliases, all of them in one list', () => `[&a x,${filled('*a,', MIB)}]`],
  ['10 MB of &a', () => filled('&a ', MB10)],
  ['1 MiB of &a', () => filled('&a ', MIB)],
  ['1 MiB of anchors in a list', () => filled('- &a x\n', MIB)],
  ['1 MiB of *a', () => filled('*a ', MIB)],
  ['a million keys', () => `{${listed(1_000_000, (index) => `"k${index}":1`)}}`],
  ['80,000 keys of JSON', () => `{${listed(80_000, (index) => `"k${index}":1`)}}`],
  ['80,000 keys of YAML', () => listed(80_000, (index) => `k${index}: 1`, '\n')],
  ['a million documents', () => filled('---\n', 4_000_000)],
  ['250,000 documents', () => filled('---\n', MIB)],
  ['a million times one key', () => `{${listed(1_000_000, () => '"k":1')}}`],
  ['150,000 times one key', () => `{${listed(150_000, () => '"k":1')}}`],
  ['150,000 times one key of YAML', () => filled('k: 1\n', MIB)],
  ['a number of ten million digits', () => `{"kind":${filled('9', MB10)}}`],
  ['a number of a million digits', () => `{"kind":${filled('9', MIB)}}`],
  ['a number of a million digits in YAML', () => `kind: ${filled('9', MIB)}`],
  ['an exponent of a million digits', () => `{"kind":1e${filled('9', MIB)}}`],
  ['150,000 escapes', () => `"${filled('\\u0041', MIB)}"`],
  ['1 MiB of commas', () => filled(',', MIB)],
  ['1 MiB of colons', () => filled(': ', MIB)],
  ['1 MiB of quotes', () => filled('"', MIB)],
  ['1 MiB of tags', () => filled('! ', MIB)],
  ['1 MiB of comments', () => filled('#\n', MIB)],
  ['1 MiB of bars', () => filled('|\n', MIB)],
  ['1 MiB of blanks', () => filled(' ', MIB)],
  ['1 MiB of tabs', () => filled('\t', MIB)],
  ['1 MiB of empty lines', () => filled('\n', MIB)],
  ['1 MiB of carriage returns', () => filled('\r', MIB)],
  ['1 MiB of lines', () => filled('a\n', MIB)],
  ['1 MiB of directives', () => filled('%a\n', MIB)],
  ['60,000 faults in one map', () => `{"apiVersion":1,"kind":2,"metadata":{"labels":{${listed(60_000, (index) => `"k${index}":1`)}}}}`],
  ['350,000 faults in a list of instances', () => `{"instances":[${listed(350_000, () => '{}')}]}`],
  ['350,000 faults in a list of targets', () => inAgent(`"targetMetrics":[${listed(345_000, () => '{}')}]`)],
  ['18,000 targets of one name', () => inAgent(`"targetMetrics":[${listed(18_000, () => '{"type":"custom","name":"a","targetValue":1}')}]`)],
  [
    '15,000 schedules that never come',
    () => inAgent(`"policy":"fixed","schedules":[${listed(15_000, () => '{"cron":"0 0 30 2 *","durationSeconds":1,"minReplicas":1}')}]`),
  ],
  [
    '2,500 agents with one such schedule each',
    () =>
      listed(
        900,
        (index) =>
          inAgent('"policy":"fixed","schedules":[{"cron":"0 0 30 2 *","durationSeconds":1,"minReplicas":1}]').replace('"name":"a"', `"name":"a${index}"`),
        '\n---\n',
      ),
  ],
  ['a schedule of 1 MB', () => inAgent(`"policy":"fixed","schedules":[{"cron":"${filled('1,', 1_000_000)}1 * * * *","durationSeconds":1,"minReplicas":1}]`)],
  ['1,000 wrong agents', () => listed(900, () => inAgent('"targetMetrics":[{"type":"custom","name":"a","targetValue":"x"}]'), '\n---\n')],
  ['350,000 faults in the faults of a scenario', () => `{"horizonSeconds":1,"faults":[${listed(345_000, () => '{}')}]}`],
  ['300,000 wrong counts', () => `{"horizonSeconds":1,"workload":{"arrivals":{"kind":"counts","perSecond":[${listed(300_000, () => '-1')}]}}}`],
  ['10 MB that is no UTF-8', () => new Uint8Array(MB10).fill(0xff)],
  ['1 MiB that is no UTF-8', () => new Uint8Array(MIB).fill(0xff)],
  ['10 MB of zeros', () => new Uint8Array(MB10)],
  ['1 MiB of zeros', () => new Uint8Array(MIB)],
  ['a gzip of 1 GB', () => gzipSync(new Uint8Array(1_000_000_000), { level: 1 })],
  ['gzip that breaks off', () => gzipSync(filled('a', MIB)).subarray(0, 500)],
  ['10 MB that begin like gzip', () => new Uint8Array(MB10).fill(1).fill(0x1f, 0, 1).fill(0x8b, 1, 2)],
  ['nothing', () => ''],
]

/** For `convert --to agent`. */
export const predecessors: readonly Hostile[] = [
  ['10 MB of empty entries', () => inTargets(`${filled('{},', MB10)}{}`)],
  ['10 MB of faults', () => inTargets(`${filled('1,', MB10)}1`)],
  ['1 MiB of empty entries', () => inTargets(`${filled('{},', MIB)}{}`)],
  ['1 MiB of entries that are null', () => inTargets(`${filled('null,', MIB)}null`)],
  ['1 MiB of faults', () => inTargets(`${filled('1,', MIB)}1`)],
  ['70,000 labels of another kind', () => `{"metadata":{"labels":{${listed(70_000, (index) => `"k${index}":1`)}}}}`],
  ['70,000 variables', () => `{"spec":{"environment":{${listed(70_000, (index) => `"=${index}":""`)}}}}`],
  ['1 MiB of one key', () => `{${filled('"kind":"",', MIB)}"kind":""}`],
  ['1 MiB of keys that nobody reads', () => `{${filled('"x":0,', MIB)}"kind":""}`],
  ['10,001 levels', () => '['.repeat(10_001)],
  ['200,000 levels of one struct', () => filled('{"spec":', MIB)],
  ['a number of a million digits', () => `{"spec":{"replicas":${filled('9', MIB)}}}`],
  ['a time of a million digits', () => `{"metadata":{"creationTimestamp":"2030-01-31T12:00:00.${filled('1', MIB)}"}}`],
]

/** For `simulate --trace`. */
export const traces: readonly Hostile[] = [
  ['10 MB of counts, the last wrong', () => `${filled('1\n', MB10)}x\n`],
  ['10 MB of empty lines', () => filled('\n', MB10)],
  ['10 MB of one count', () => filled('1', MB10)],
  ['10 MB of CSV, the last wrong', () => `timestamp\n${filled('1\n', MB10)}x`],
  ['10 MB of commas', () => `timestamp,${filled('a,', MB10)}`],
  ['10 MB of one time', () => `timestamp\n${filled('9', MB10)}`],
  ['10 MB of JSON lines, the last wrong', () => `${filled('{"timestamp":1}\n', MB10)}{`],
  ['10 MB of JSON lines, the last in another age', () => `${filled('{"timestamp":1}\n', MB10)}{"timestamp":1e300}`],
  ['one line of 10 MB of JSON', () => `{"timestamp":${filled('[', MB10)}`],
  ['10 MB of zeros', () => new Uint8Array(MB10)],
  ['10 MB that is no UTF-8', () => new Uint8Array(MB10).fill(0xff)],
  ['a gzip of 1 GB', () => gzipSync(new Uint8Array(1_000_000_000), { level: 1 })],
  ['a gzip of 50 MB of one word', () => gzipSync(filled('x', 50_000_000), { level: 1 })],
  ['a gzip of 50 MB of brackets', () => gzipSync(`${filled('[', 50_000_000)}`, { level: 1 })],
]
