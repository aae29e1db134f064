/** Completion for zsh: `_arguments` for each command, with what its options are for. */
import type { Flag, Model, Place, Verb } from './model.js'

export const zshScript = ({ program, flags, verbs }: Model): string => `#compdef ${program}
# Completion of ${program} for zsh. Made by \`${program} completion zsh\`.
_${program}() {
  local curcontext="$curcontext" state line
  typeset -A opt_args
  _arguments -C ${flags.flatMap(specsOf).join(' ')} '1: :->verb' '*:: :->rest' && return
  case $state in
    verb)
      local -a verbs=(
${verbs.map(({ name, description }) => `        ${quoted(`${name}:${description}`)}`).join('\n')}
      )
      _describe command verbs ;;
    rest)
      case $words[1] in
${verbs.map(verbCase).join('\n')}
      esac ;;
  esac
}
if [[ $funcstack[1] == _${program} ]]; then _${program} "$@"; else compdef _${program} ${program}; fi
`

const verbCase = ({ name, flags, argument }: Verb): string => {
  const specs = [...flags.flatMap(specsOf), ...(argument === null ? [] : [quoted(`*:${placeText(argument)}`)])]
  return `        ${name}) _arguments ${specs.join(' ')} ;;`
}

const specsOf = ({ flags, description, value, again }: Flag): readonly string[] =>
  flags.map((flag) => {
    const others = again ? '*' : `(${flags.join(' ')})`
    const shown = description.replace(/[[\]\\:]/g, (sign) => `\\${sign}`)
    return quoted(`${others}${flag}${value !== null && flag.startsWith('--') ? '=' : ''}[${shown}]${value === null ? '' : `:${placeText(value)}`}`)
  })

/** A message, then what to offer. */
const placeText = ({ words, files }: Place): string => {
  const list = words.join(' ')
  if (words.length === 0) return files ? 'file:_files' : 'value: '
  return files ? `value:{ compadd ${list}; _files }` : `value:(${list})`
}

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`
