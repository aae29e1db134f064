/** What runs homeostat: Node.js, memory, cores, the tables of time zones. Pure: the machine is handed in. */
import type { Machine } from '../io.js'
import { type Finding, finding } from './finding.js'

export const machineFindings = ({ node, cores, memoryBytes, heapBytes, zones }: Machine): readonly Finding[] => [
  finding('Node.js', isEnough(node), node, 'everything', 'install Node.js 20.19 or later'),
  finding(
    'memory',
    memoryBytes >= LEAST_BYTES,
    `${mebibytes(memoryBytes)}, of which a heap may take ${mebibytes(heapBytes)}`,
    'traces of many requests, many agents',
    'give it 512 MiB',
  ),
  finding('cores', cores >= 2, String(cores), 'the operator beside what it watches (a simulation takes one)', 'give it a second one'),
  finding('time zones', zones !== null, zones ?? 'only UTC is known', 'schedules with a timeZone', 'use a Node.js with full ICU data'),
]

const isEnough = (node: string): boolean => {
  const [major = 0, minor = 0] = node.split('.').map(Number)
  return major > 20 || (major === 20 && minor >= 19)
}

const mebibytes = (bytes: number): string => `${Math.floor(bytes / 1_048_576)} MiB`

const LEAST_BYTES = 512 * 1_048_576
