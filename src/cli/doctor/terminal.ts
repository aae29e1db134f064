/** What a person sees: a terminal or none, its width, its colours and why it has none. Pure. */
import type { Io } from '../io.js'
import { type Finding, finding } from './finding.js'

export const terminalFindings = ({ stdout, stderr, env }: Pick<Io, 'stdout' | 'stderr' | 'env'>): readonly Finding[] => [
  finding(
    'terminal',
    stdout.isTerminal,
    stdout.isTerminal ? `${stdout.columns} columns` : 'stdout is none',
    '`run` and `start` as they happen',
    'do not pipe stdout',
  ),
  finding('wide terminal', stdout.columns >= WIDE, `${stdout.columns} columns`, 'tables without breaks', `make it ${WIDE} columns wide`),
  finding('colour', stdout.colors, stdout.colors ? 'yes' : colourless(stdout.isTerminal, env), 'seeing up from down at once', remedyOf(env)),
  finding('progress', stderr.isTerminal, stderr.isTerminal ? 'yes' : 'stderr is no terminal', 'how far a long simulation is', 'do not redirect stderr'),
]

const colourless = (isTerminal: boolean, env: Io['env']): string => {
  if (isSet(env.NO_COLOR)) return 'NO_COLOR is set'
  return isTerminal ? `TERM is ${env.TERM}` : 'stdout is no terminal'
}

const remedyOf = (env: Io['env']): string => (isSet(env.NO_COLOR) ? 'unset NO_COLOR' : 'set FORCE_COLOR=1')

const isSet = (value: string | undefined): boolean => value !== undefined && value !== ''

const WIDE = 100
