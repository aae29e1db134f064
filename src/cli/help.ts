/** How help and errors of usage look, the same on every command: colours by terminal, examples that run as they are shown, and where to read on. */
import type { Command, OutputConfiguration } from 'commander'
import pc from 'picocolors'
import type { Io } from './io.js'

export const outputs = ({ stdout, stderr }: Io): OutputConfiguration => ({
  writeOut: (text) => void stdout.write(text),
  writeErr: (text) => void stderr.write(text),
  getOutHasColors: () => stdout.colors,
  getErrHasColors: () => stderr.colors,
  getOutHelpWidth: () => Math.min(stdout.columns, WIDEST),
  getErrHelpWidth: () => Math.min(stderr.columns, WIDEST),
})

/** Lines to type, below the help of a command. In a folder with the files of `homeostat init --all` they run in this order, as they stand. */
export const examples = (...lines: readonly string[]): string => `\nExamples:\n${lines.map((line) => `  $ homeostat ${line}`).join('\n')}`

/** The titles of a command's help, and the way on from an error of usage. */
export const guided = (command: Command, { stdout }: Io): Command =>
  command
    .configureHelp({ styleTitle: (text) => pc.createColors(stdout.colors).bold(text) })
    .showHelpAfterError(`Run \`${[command.parent?.name(), command.name()].filter(Boolean).join(' ')} --help\` to see what there is, with examples.`)

const WIDEST = 120
