/** Completion for fish: a line for each command and each option, with what it is for. Files are offered where a file goes, and nowhere else. */
import type { Flag, Model, Place, Verb } from './model.js'

export const fishScript = ({ program, flags, verbs }: Model): string =>
  [
    `# Completion of ${program} for fish. Made by \`${program} completion fish\`.`,
    `complete -c ${program} -f`,
    ...flags.map((flag) => flagLine(program, unseen(verbs), flag)),
    ...verbs.flatMap((verb) => verbLines(program, verb, verbs)),
    '',
  ].join('\n')

const verbLines = (program: string, { name, description, flags, argument }: Verb, verbs: readonly Verb[]): readonly string[] => [
  `complete -c ${program} -n ${quoted(unseen(verbs))} -a ${name} -d ${quoted(description)}`,
  ...flags.map((flag) => flagLine(program, seen(name), flag)),
  ...(argument === null ? [] : argumentLines(program, name, argument)),
]

const argumentLines = (program: string, verb: string, { words, files }: Place): readonly string[] => [
  ...(words.length === 0 ? [] : [`complete -c ${program} -n ${quoted(seen(verb))} -a ${quoted(words.join(' '))}`]),
  ...(files ? [`complete -c ${program} -n ${quoted(seen(verb))} -F`] : []),
]

const flagLine = (program: string, when: string, { flags, description, value }: Flag): string => {
  const ways = flags.map((flag) => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`))
  return [`complete -c ${program} -n ${quoted(when)}`, ...ways, ...(value === null ? [] : valueWords(value)), `-d ${quoted(description)}`].join(' ')
}

const valueWords = ({ words, files }: Place): readonly string[] => [
  '-r',
  ...(words.length === 0 ? [] : [`-a ${quoted(words.join(' '))}`]),
  ...(files ? ['-F'] : ['-f']),
]

const seen = (verb: string): string => `__fish_seen_subcommand_from ${verb}`
const unseen = (verbs: readonly Verb[]): string => `not __fish_seen_subcommand_from ${verbs.map(({ name }) => name).join(' ')}`
const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
