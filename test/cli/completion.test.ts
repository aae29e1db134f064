/**
 * Completion as the shells themselves do it: bash by its words and its cursor, fish by its own answer, zsh by what it is told to offer. A shell that is not
 * here is skipped, and shows as skipped; what the scripts say is checked for all three.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { program } from '../../src/cli/program.js'
import { collecting, file, folder, homeostat, worldWith } from './world.js'

const shells = ['bash', 'zsh', 'fish'] as const
const has = (shell: string): boolean => spawnSync(shell, ['-c', 'exit 7']).status === 7
const scripts = new Map<string, string>()
for (const shell of shells) scripts.set(shell, file(`completion.${shell}`, (await homeostat(['completion', shell])).stdout))
file('agent.yaml', '')
file('a file.json', '')
mkdirSync(join(folder, 'sub'), { recursive: true })

const ran = (shell: string, ...args: readonly string[]): string => {
  const { stdout, stderr, status } = spawnSync(shell, args, { cwd: folder, encoding: 'utf8' })
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
  return stdout
}
const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .sort()

describe.each(shells)('the script for %s', (shell) => {
  it('says all that the program says of itself, and nothing else', async () => {
    const text = (await homeostat(['completion', shell])).stdout
    const root = program(worldWith(Readable.from([]), collecting(), collecting()), () => undefined)
    expect(root.commands.length).toBeGreaterThanOrEqual(13)
    const flags = new Set(root.commands.flatMap((command) => command.options.flatMap(({ long }) => long ?? [])))
    for (const word of [
      ...root.commands.map((command) => command.name()),
      'json yaml table',
      'agent origin',
      'observe recommend apply',
      'standard hpa fixed',
      'chat-hour step',
    ])
      expect(text).toContain(word)
    for (const flag of flags) expect(text).toContain(shell === 'fish' ? `-l ${flag.slice(2)} ` : flag)
    const said =
      shell === 'fish'
        ? [...text.matchAll(/ -l ([\w-]+)/g)].map(([, name]) => `--${name}`)
        : [...text.matchAll(/(?<![\w-])--[a-z][\w-]*/g)].map(([flag]) => flag)
    expect([...new Set(said)].filter((flag) => !flags.has(flag)).sort()).toEqual(['--help', '--version'])
  })

  it.skipIf(!has(shell))('is one that the shell can read', () => void ran(shell, '-n', scripts.get(shell) ?? ''))
})

/** The words before the cursor, the last of which is being typed. */
const cases: readonly (readonly [typed: readonly string[], offered: readonly string[]])[] = [
  [['val'], ['validate']],
  [['com'], ['compare', 'completion']],
  [['simulate', '--po'], ['--policy']],
  [
    ['decide', '--s'],
    ['--spec', '--stream'],
  ],
  [
    ['decide', '--output', ''],
    ['json', 'table', 'yaml'],
  ],
  [['doctor', '-o', 'y'], ['yaml']],
  [
    ['convert', '--to', ''],
    ['agent', 'origin'],
  ],
  [['run', 'agent.yaml', '--mode', 're'], ['recommend']],
  [['decide', '--spec', 'ag'], ['agent.yaml']],
  [['validate', 'ag'], ['agent.yaml']],
  [['simulate', '--policy', 'h'], ['hpa']],
  [['simulate', '--policy', 'ag'], ['agent.yaml']],
  [['simulate', 'chat'], ['chat-hour']],
  [['completion', 'f'], ['fish']],
  [['help', 'exp'], ['explain']],
  [['simulate', '--seed', ''], []],
  [['version', 'ag'], []],
]

describe.skipIf(!has('bash'))('bash', () => {
  const offered = (words: readonly string[]): readonly string[] => {
    const list = words.map((word) => `'${word}'`).join(' ')
    const script = `source ${scripts.get('bash')}; COMP_WORDS=(homeostat ${list}); COMP_CWORD=${words.length}; _homeostat; printf '%s\\n' "\${COMPREPLY[@]}"`
    return linesOf(ran('bash', '--norc', '-c', script))
  }

  it.each(cases)('%j', (typed, wanted) => expect(offered(typed)).toEqual(wanted))
  it('a value behind an equals sign, which is a word of its own', () => {
    expect(offered(['decide', '--output', '=', 'ta'])).toEqual(['table'])
    expect(offered(['decide', '--output', '='])).toEqual(['json', 'table', 'yaml'])
  })
  it('a file with a blank in its name is one', () => expect(offered(['validate', 'a '])).toEqual(['a file.json']))
  it('is what bash calls for homeostat', () =>
    expect(ran('bash', '--norc', '-c', `source ${scripts.get('bash')}; complete -p homeostat`)).toBe('complete -F _homeostat homeostat\n'))
})

describe.skipIf(!has('fish'))('fish', () => {
  const offered = (words: readonly string[]): readonly string[] => {
    const typed = ['homeostat', ...words].join(' ')
    return linesOf(ran('fish', '--no-config', '-c', `source ${scripts.get('fish')}; complete -C '${typed}'`)).map((line) => line.replace(/\t.*/, ''))
  }

  it.each(cases)('%j', (typed, wanted) => expect(offered(typed)).toEqual(wanted))
})

describe.skipIf(!has('zsh'))('zsh', () => {
  /** The words that `_arguments` is given for a command, and what is offered where a command goes. */
  const told = (state: string, words: readonly string[]): readonly string[] => {
    const stubs = `compdef() { print -r -- "compdef $*" }; _describe() { print -rl -- "\${(@P)2%%:*}" }; _arguments() { [[ $1 == -C ]] && { state=${state}; return 1 }; print -rl -- "$@" }`
    return linesOf(ran('zsh', '-f', '-c', `${stubs}; source ${scripts.get('zsh')}; words=(${words.join(' ')}); _homeostat`))
  }

  it('offers the commands', () => expect(told('verb', [])).toEqual(expect.arrayContaining(['compdef _homeostat homeostat', 'decide', 'explain', 'validate'])))
  it('offers options, values and files', () => {
    const specs = told('rest', ['decide'])
    expect(specs).toContain('(-o --output)--output=[how to print the plan]:value:(json yaml table)')
    expect(specs).toContain('(--spec)--spec=[the agent, YAML or JSON (- is stdin)]:file:_files')
    expect(told('rest', ['validate'])).toContain('*:file:_files')
  })
})
