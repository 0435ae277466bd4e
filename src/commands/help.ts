import { COMMANDS, optionsOf, writtenName, type CommandName } from '../options/table.ts'

const OVERVIEW = `Flagshift finds build flags that an upstream library has renamed, rewrites them,
proves that the new flag takes effect, and opens a pull request.

  flagshift check [directory]    find and judge             exit 0 clean, 1 stale, 2 error,
                                                          3 undecided
  flagshift patch [directory]    print the diff             --write applies it, --output FILE saves it
  flagshift prove [directory]    patch and CUDA smoke test  exit 0 proved, 1 not proved, 2 error
  flagshift open  [directory]    everything, to a local branch or to GitHub
  flagshift learn UPSTREAM --from REV --to REV   a rename map from upstream's history
  flagshift demo                 the whole way on a bundled example
  flagshift rule [CODE]          what a reason code of a report means
  flagshift completion SHELL     completion for bash, zsh or fish

Begin with: flagshift check

flagshift COMMAND --help has examples.
`

const OWN: Readonly<Record<CommandName, string>> = {
  check: `flagshift check [directory]: finds old names and says what is to become of them.
Exit status: 0 nothing stale, 1 something is, 2 an error, 3 undecided (an upstream that
names depend on could not be asked).
`,
  patch: `flagshift patch [directory]: prints the unified diff. In a git repository its paths begin
at the top, so that "flagshift patch DIR | git apply" works from anywhere in it (or
"patch -p1" at the top); elsewhere they begin at the directory.
`,
  prove: `flagshift prove [directory]: the patch, and the smoke test that it takes effect.
Exit status: 0 proved or nothing to prove, 1 not proved, 2 an error.
`,
  open: 'flagshift open [directory]: finds, patches, proves and publishes.\n',
  learn: `flagshift learn UPSTREAM --from REV --to REV: derives a rename map from upstream's own
history and shims, and prints it as YAML. UPSTREAM is a git repository on this machine.
`,
  demo: `flagshift demo: the whole way on the bundled example, in a temporary copy: what was wrong,
the patch, the proof, and where the page, the report and the smoke test lie.
`,
  rule: `flagshift rule [CODE]: what a reason code of a report means, with an example and what a
person does about it; without a code, the table of all.
`,
  completion: 'flagshift completion SHELL: completion of words for bash, zsh or fish.\n',
}

const EXAMPLES: Readonly<Record<CommandName, readonly string[]>> = {
  check: [
    'flagshift check',
    'flagshift check --all --scope build,docs,sources',
    'flagshift check --explain LLAMA_CUBLAS',
    'flagshift check --output-format html --output report.html',
    'flagshift check --rename OLD_FLAG=NEW_FLAG',
  ],
  patch: [
    'flagshift patch',
    'flagshift patch --write',
    'flagshift patch --output renames.patch',
    'flagshift patch --exclude "docs/**"',
  ],
  prove: [
    'flagshift prove',
    'flagshift prove --smoke-args=-DLLAMA_CUDA=ON',
    'flagshift prove --emit smoke-test',
  ],
  open: [
    'flagshift open --publish local',
    'flagshift open --publish github --repo OWNER/NAME --dry-run',
  ],
  learn: [
    'flagshift learn ../llama.cpp --from b2500 --to b3300',
    'flagshift learn vendor/engine --from HEAD~1 --to HEAD --output .github/flag-renames.yml',
  ],
  demo: ['flagshift demo', 'flagshift demo --full --keep'],
  rule: ['flagshift rule', 'flagshift rule accept-both'],
  completion: [
    'source <(flagshift completion bash)',
    'flagshift completion fish > ~/.config/fish/completions/flagshift.fish',
  ],
}

/** The help of one command, or the overview with the options of `open`, which takes nearly all. */
export function help(command: CommandName | null): string {
  return [
    command === null
      ? OVERVIEW
      : `${OWN[command]}\nExamples:\n${EXAMPLES[command].map((line) => `  ${line}\n`).join('')}`,
    ...[...groupsOf(command ?? 'open')].map(
      ([commands, lines]) => `Options of ${commands}:\n${lines.join('\n')}\n`,
    ),
  ].join('\n')
}

/** A command's options, those of one set of commands together. */
function groupsOf(command: CommandName): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>()
  for (const [name, option] of optionsOf(command)) {
    if (option.help === '') continue
    const { commands, takes, kind } = option
    const all = commands.length === COMMANDS.length
    const title = all ? 'all commands' : commands.join(', ').replace(/, (\w+)$/, ' and $1')
    const facts = [
      kind === 'many' ? 'repeatable' : '',
      kind === 'flag' || option.default === '' ? '' : `default: ${option.default}`,
    ].filter((fact) => fact !== '')
    const words = `${option.help.replaceAll('`', '')}${facts.length > 0 ? ` (${facts.join('; ')})` : ''}`
    const lines = groups.get(title) ?? []
    groups.set(title, [...lines, ...row(`--${writtenName(name)} ${takes}`.trimEnd(), words)])
  }
  return groups
}

/** Two columns, the second one broken between words. */
function row(left: string, words: string): readonly string[] {
  const lines = words.match(/.{1,64}(?: |$)/g) ?? []
  const first = left.length > 23 ? [`  ${left}`] : []
  return [
    ...first,
    ...lines.map((line, at) =>
      `  ${(at === 0 && first.length === 0 ? left : '').padEnd(24)}${line}`.trimEnd(),
    ),
  ]
}
