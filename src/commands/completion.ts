import { builtInMaps } from '../maps/load.ts'
import { REASONS } from '../core/reasons.ts'
import { PROOF_CODES } from '../core/reasons/proof-codes.ts'
import { oneOf } from '../options/options.ts'
import { ACTIONS, COMMANDS, doingsOf, type CommandName } from '../options/option.ts'
import {
  CHOICES,
  OPTIONS,
  optionsOf,
  writtenName,
  type OptionName,
} from '../options/option-table.ts'
import type { CommandLine } from './command-line.ts'
import type { Terminal } from './terminal.ts'

const SHELLS = ['bash', 'zsh', 'fish'] as const

/** The words that a shell offers for an option. */
type Words = Partial<Readonly<Record<OptionName, readonly string[]>>>

/**
 * Prints what a shell reads to complete this program's words.
 *
 * @returns the exit status, always 0: an unknown shell is thrown
 */
export async function runCompletion(line: CommandLine, terminal: Terminal): Promise<number> {
  const shell = oneOf(line.operand ?? '', SHELLS, 'The shell')
  const maps = (await builtInMaps()).map(({ name }) => name)
  const scope = [...CHOICES.scope, CHOICES.scope.join()]
  const words = { ...CHOICES, scope, map: ['auto', ...maps] }
  const script = shell === 'fish' ? forFish : shell === 'zsh' ? forZsh : forBash
  terminal.out(script(words))
  return 0
}

/** What may stand right behind a command. */
function operandsOf(command: CommandName): readonly string[] {
  if (command === 'rule') return [...Object.keys(REASONS), ...Object.keys(PROOF_CODES)]
  if (command in ACTIONS) return ACTIONS[command as keyof typeof ACTIONS]
  return command === 'completion' ? SHELLS : []
}

/** Options that take a file as well as one of their words. */
const FILES: ReadonlySet<string> = new Set<OptionName>(['map'])

function forBash(all: Words): string {
  const values = Object.entries(all)
    .filter(([name]) => OPTIONS[name as OptionName].commands.length > 0)
    .map(([name, words]) => {
      const files = FILES.has(name) ? ' _flagshift_files;' : ''
      return `    --${name}) _flagshift_words "${words.join(' ')}";${files} return ;;`
    })
  const commands = COMMANDS.flatMap((command) =>
    [...new Set([...doingsOf(command), command])].map((doing) => {
      const options = optionsOf(doing).map(([name]) => `--${writtenName(name)}`)
      const operands = doing === command ? operandsOf(command) : []
      const words = doing === command ? `"${command} "*` : `"${doing}"`
      return `    ${words}) options="${options.join(' ')}"; operands="${operands.join(' ')}" ;;`
    }),
  )
  return `# flagshift completion bash > ~/.local/share/bash-completion/completions/flagshift
_flagshift_words() {
  mapfile -t found < <(compgen -W "$1" -- "$word")
  COMPREPLY+=("\${found[@]}")
}
_flagshift_files() {
  mapfile -t found < <(compgen -f -- "$word")
  COMPREPLY+=("\${found[@]}")
  # Here alone a folder's name gets a slash: elsewhere a word may be called as a folder is.
  compopt -o filenames 2> /dev/null
}
_flagshift() {
  local word="\${COMP_WORDS[COMP_CWORD]}" action="" options="" operands="" found
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then _flagshift_words "${COMMANDS.join(' ')} --help --version"; return; fi
  case "\${COMP_WORDS[COMP_CWORD-1]}" in
${values.join('\n')}
  esac
  if [ "$COMP_CWORD" -gt 2 ]; then action="\${COMP_WORDS[2]}"; fi
  case "\${COMP_WORDS[1]} $action" in
${commands.join('\n')}
  esac
  case "$word" in
    -*) _flagshift_words "$options" ;;
    *) if [ -n "$operands" ]; then _flagshift_words "$operands"; else _flagshift_files; fi ;;
  esac
}
complete -F _flagshift flagshift`
}

/** Zsh reads what Bash does. */
function forZsh(all: Words): string {
  // Zsh has no mapfile.
  const bash = forBash(all).replaceAll(
    /mapfile -t found < <\((compgen [^)]*)\)/g,
    'found=(${(f)"$($1)"})',
  )
  return bash
    .replace(/^#.*/, '# source <(flagshift completion zsh)')
    .replace('\n', '\nautoload -U +X bashcompinit && bashcompinit\n')
}

function forFish(all: Words): string {
  const lines = COMMANDS.flatMap((command) => [
    `complete -c flagshift -n __fish_use_subcommand -f -a ${command}`,
    ...operandsOf(command).map((word) => `${within(command)} -f -a ${word}`),
    ...optionsOf(command).map(([name, { kind, help, commands }]) => {
      const words = all[name]
      const value =
        kind === 'flag'
          ? ''
          : words === undefined
            ? ' -r'
            : ` ${FILES.has(name) ? '-r' : '-x'} -a '${words.join(' ')}'`
      const said = help === '' ? '' : ` -d '${help.replaceAll("'", '’').replaceAll('`', '')}'`
      const doings = doingsOf(command).filter((doing) => commands.includes(doing))
      const some = commands.includes(command) ? [] : doings.map((doing) => doing.split(' ')[1]!)
      return `${within(command, some)} -l ${writtenName(name)}${value}${said}`
    }),
  ])
  return ['# flagshift completion fish > ~/.config/fish/completions/flagshift.fish', ...lines].join(
    '\n',
  )
}

/** @param words those of which one must stand there too; none where it need not */
function within(command: CommandName, words: readonly string[] = []): string {
  const seen = words.length === 0 ? [[command]] : [[command], words]
  const all = seen.map((some) => `__fish_seen_subcommand_from ${some.join(' ')}`)
  return `complete -c flagshift -n '${all.join('; and ')}'`
}
