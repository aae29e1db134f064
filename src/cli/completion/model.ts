/**
 * What can be typed, for scripts that complete it: read from the program itself. What goes in a place is told by its choices, or by the word that stands for it
 * in the help: `<file>` and `<agents>` are files, `<policy>` and `<scenario>` are names that are known here, or files.
 */
import type { Argument, Command, Option } from 'commander'

/** Words to offer, and whether a file may stand there. */
export type Place = { readonly words: readonly string[]; readonly files: boolean }
/** `flags`: each way of writing it. `value`: what it takes, if anything. */
export type Flag = { readonly flags: readonly string[]; readonly description: string; readonly value: Place | null; readonly again: boolean }
export type Verb = { readonly name: string; readonly description: string; readonly flags: readonly Flag[]; readonly argument: Place | null }
export type Model = { readonly program: string; readonly flags: readonly Flag[]; readonly verbs: readonly Verb[] }

/** Names by the word that stands for them. */
export type Known = Readonly<Record<string, readonly string[]>>

export const modelOf = (root: Command, known: Known): Model => {
  const all: Known = { ...known, command: root.commands.map((command) => command.name()) }
  return {
    program: root.name(),
    flags: flagsOf(root, all),
    verbs: root.commands.map((command) => ({
      name: command.name(),
      description: command.description(),
      flags: flagsOf(command, all),
      argument: command.registeredArguments[0] === undefined ? null : placeOfArgument(command.registeredArguments[0], all),
    })),
  }
}

const flagsOf = (command: Command, known: Known): readonly Flag[] =>
  command
    .createHelp()
    .visibleOptions(command)
    .map((option) => ({
      flags: [option.short, option.long].filter((flag) => flag !== undefined),
      description: option.description,
      value: option.required || option.optional ? placeOf(option.argChoices, wordOf(option), known) : null,
      again: Array.isArray(option.defaultValue),
    }))

const placeOfArgument = (argument: Argument, known: Known): Place => placeOf(argument.argChoices, argument.name(), known)

const placeOf = (choices: readonly string[] | undefined, word: string, known: Known): Place =>
  choices === undefined ? { words: known[word] ?? [], files: FILES.includes(word) } : { words: choices, files: false }

/** `file` of `--spec <file>`. */
const wordOf = ({ flags }: Option): string => /[<[]([\w-]+)/.exec(flags)?.[1] ?? ''

const FILES: readonly string[] = ['file', 'agents', 'policy', 'scenario']
