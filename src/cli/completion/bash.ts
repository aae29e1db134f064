/** Completion for bash, from 3.2 on: one function that looks at the command, the option before the cursor, and what was typed. */
import type { Flag, Model, Place, Verb } from './model.js'

export const bashScript = ({ program, flags, verbs }: Model): string => `# Completion of ${program} for bash. Made by \`${program} completion bash\`.
_${program}_offer() {
  local IFS=$'\\n'
  COMPREPLY+=($(compgen -W "\${1// /$'\\n'}" -- "$cur"))
}
_${program}_files() {
  local IFS=$'\\n'
  compopt -o filenames 2>/dev/null
  COMPREPLY+=($(compgen -f -- "$cur"))
}
_${program}() {
  local cur=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} verb= i
  COMPREPLY=()
  # --output=yaml is three words here.
  if [[ $cur == = ]]; then cur=
  elif [[ $before == = ]]; then before=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    if [[ \${COMP_WORDS[i]} != -* ]]; then verb=\${COMP_WORDS[i]}; break; fi
  done
  case "$verb $before" in
${verbs.flatMap(({ name, flags: own }) => own.flatMap((flag) => valueCase(program, name, flag))).join('\n')}
  esac
  case "$verb" in
    '')
      if [[ $cur == -* ]]; then _${program}_offer '${wordsOf(flags)}'
      else _${program}_offer '${verbs.map(({ name }) => name).join(' ')}'
      fi ;;
${verbs.map((verb) => verbCase(program, verb)).join('\n')}
  esac
}
complete -F _${program} ${program}
`

const valueCase = (program: string, verb: string, { flags, value }: Flag): readonly string[] =>
  value === null ? [] : [`    ${flags.map((flag) => `'${verb} ${flag}'`).join('|')}) ${offers(program, value)}return ;;`]

const verbCase = (program: string, { name, flags, argument }: Verb): string => `    ${name})
      if [[ $cur == -* ]]; then _${program}_offer '${wordsOf(flags)}'
      else ${argument === null ? ': # nothing more' : offers(program, argument).replace(/; $/, '')}
      fi ;;`

const offers = (program: string, { words, files }: Place): string =>
  `${words.length === 0 ? '' : `_${program}_offer '${words.join(' ')}'; `}${files ? `_${program}_files; ` : ''}`

const wordsOf = (flags: readonly Flag[]): string => flags.flatMap(({ flags: ways }) => ways).join(' ')
