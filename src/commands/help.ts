import { joinWithAnd } from '../core/enumerate.ts'
import { joinParts } from '../core/parts.ts'
import { ACTIONS, COMMANDS, doingsOf, type CommandName, type Doing } from '../options/option.ts'
import { optionsOf, writtenName } from '../options/option-table.ts'
import { wrapBeside, wrapText } from '../report/terminal/wrap.ts'

const OVERVIEW = `Flagshift finds build flags that an upstream library has renamed, rewrites them,
proves that the new flag takes effect, and opens a pull request.

  flagshift check [DIRECTORY]   find and judge; begin with this one
  flagshift patch [DIRECTORY]   print the diff; --write applies it
  flagshift prove [DIRECTORY]   the patch and its CUDA smoke test
  flagshift open [DIRECTORY]    all of it, to a local branch or to GitHub
  flagshift learn UPSTREAM --from REV --to REV
                                a rename map from an upstream's history
  flagshift demo                all of it, on a bundled example
  flagshift fleet run LIST      many repositories of this machine, and one page
  flagshift census OLD          who still uses a name, before its shim goes
  flagshift maps list           the upstreams and renames that are built in
  flagshift rule [CODE]         what a reason code of a report means
  flagshift completion SHELL    completion for bash, zsh or fish

Exit status: 0 nothing is wrong, 1 something is stale or not proved, 2 an error,
3 (check only) an upstream that names depend on could not be asked.
flagshift COMMAND --help has a command's options and examples; flagshift
--version has the version.
`

/** What each command does, after its name. */
const OWN: Readonly<Record<Exclude<Doing, keyof typeof ACTIONS>, string>> = {
  check:
    'check [DIRECTORY]: finds old names and says what is to become of them. Exit status: 0 nothing stale, 1 something is, 2 an error, 3 undecided (an upstream that names depend on could not be asked).',
  patch:
    'patch [DIRECTORY]: prints the unified diff. In a git repository its paths begin at the top, so that "flagshift patch DIRECTORY | git apply" works from anywhere in it (or "patch -p1" at the top); elsewhere they begin at the directory.',
  prove:
    'prove [DIRECTORY]: the patch, and the smoke test that it takes effect. Exit status: 0 proved or nothing to prove, 1 not proved, 2 an error.',
  open: 'open [DIRECTORY]: finds, patches, proves and publishes. Exit status: 0 published or nothing to do, 1 not published, 2 an error.',
  learn:
    "learn UPSTREAM --from REV --to REV: derives a rename map from upstream's own history and shims, and prints it as YAML. UPSTREAM is a git repository on this machine.",
  demo: 'demo: the whole way on the bundled example, in a temporary copy: what was wrong, the patch, the proof, and where the page, the report and the smoke test lie.',
  'fleet run':
    'fleet run LIST --output DIR: checks many repositories of this machine, each at its last commit and in a process of its own. LIST is a file with a directory or a bare repository on each line (paths as from here, # begins a comment), or - for standard input. DIR gets a report and a patch of each, and a dashboard of all (fleet.md, fleet.html, fleet.json); what did not change since is not run again.',
  'fleet plan':
    'fleet plan --owner OWNER (or --topic TOPIC, or --list LIST with OWNER/NAME on each line): which repositories of GitHub may hold an old name, found without a clone, as a matrix for a workflow (--json) with a cursor for the rest; what a repository says of itself (.github/flagshift.yml) counts as in a run. fleet plan LIST: the same of directories of this machine, named as for fleet run, without a request. The token comes from GITHUB_TOKEN or GH_TOKEN.',
  'fleet gather':
    'fleet gather FOLDER: the dashboard of a plan whose repositories were checked in jobs of their own, from the folder with plan.json (the plan) and 0/report.json, 1/report.json and so on; with --max-pull-requests whose pull requests come next, with --issue in an issue too. The token comes from GITHUB_TOKEN or GH_TOKEN, for the issue from ISSUE_TOKEN where that is set.',
  census:
    'census OLD...: counts who sets, reads and only speaks of a name, with file, line, kind of file and the nearest pin, and what would be lost if the upstream took the name no more from today on; here, or in each repository of --list (as for fleet run). A name need not be in a map. With --output FILE.json earlier counts are kept with their dates.',
  'maps list': 'maps list: the built-in rename maps.',
  'maps show': 'maps show NAME: the renames of a map, or all that is known of a flag.',
  'maps test':
    'maps test [FILE]...: runs the cases of rename maps, without a file those of all built-in ones; exit status 1 where one does not hold.',
  'maps import':
    'maps import FORMAT FILE: a rename map from an upstream’s own table, as YAML; formats are esp-idf (sdkconfig.rename), buildroot (Config.in.legacy), kconfig (transitional symbols) and meson (deprecated options).',
  rule: 'rule [CODE]: what a reason code of a report means, with an example and what a person does about it; without a code, the table of all.',
  completion: 'completion SHELL: completion of words for bash, zsh or fish.',
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
    'flagshift learn vendor/engine --from HEAD~1 --to HEAD --output renames.yml',
  ],
  demo: ['flagshift demo', 'flagshift demo --full --keep'],
  fleet: [
    'flagshift fleet run repositories.txt --output fleet',
    'ls -d ../*/ | flagshift fleet run - --output fleet --jobs 4',
    'flagshift fleet plan --owner ORGANISATION --state state.json --json',
    'flagshift fleet plan repositories.txt',
    'flagshift fleet gather fleet --max-pull-requests 10',
  ],
  census: [
    'flagshift census LLAMA_CUBLAS',
    'flagshift census OLD_A OLD_B --list repositories.txt --output census.json',
  ],
  maps: [
    'flagshift maps list',
    'flagshift maps show LLAMA_CUBLAS',
    'flagshift maps test .github/flag-renames.yml',
    'flagshift maps import esp-idf components/newlib/sdkconfig.rename',
  ],
  rule: ['flagshift rule', 'flagshift rule accept-both'],
  completion: [
    'source <(flagshift completion bash)',
    'flagshift completion fish > ~/.config/fish/completions/flagshift.fish',
  ],
}

/** Help fits the terminal that is taken for the usual one. */
const WIDTH = 80
const COLUMN = 26

/** The help of what a command does, with its options, or what the commands are. */
export function helpOf(asked: Doing | null): string {
  if (asked === null) return OVERVIEW
  const command = COMMANDS.find((one) => `${asked} `.startsWith(`${one} `))!
  const doings = asked === command ? doingsOf(command) : [asked]
  const examples = EXAMPLES[command].filter((line) =>
    doings.some((doing) => `${line} `.includes(`flagshift ${doing} `)),
  )
  return [
    ...doings.map(
      (doing) => `${wrapText(`flagshift ${OWN[doing as keyof typeof OWN]}`, WIDTH).join('\n')}\n`,
    ),
    `Examples:\n${examples.map((line) => `  ${line}\n`).join('')}`,
    ...[...groupsOf(asked)].map(
      ([commands, lines]) =>
        `${[...wrapText(`Options of ${commands}:`, WIDTH), ...lines].join('\n')}\n`,
    ),
  ].join('\n')
}

/** The options, those of one set of commands together. */
function groupsOf(asked: Doing): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>()
  for (const [name, option] of optionsOf(asked)) {
    if (option.help === '') continue
    const { commands, takes, kind } = option
    const all = commands.length === COMMANDS.length
    const title = all ? 'all commands' : joinWithAnd(commands)
    const facts = joinParts('; ', [
      kind === 'many' && 'repeatable',
      kind !== 'flag' && option.default !== '' && `default: ${option.default}`,
    ])
    const words = joinParts(' ', [option.help.replaceAll('`', ''), facts && `(${facts})`])
    const lines = groups.get(title) ?? []
    groups.set(title, [...lines, ...row(`--${writtenName(name)} ${takes}`.trimEnd(), words)])
  }
  return groups
}

/** Two columns, the second one broken between words. */
function row(left: string, words: string): readonly string[] {
  const head = `  ${left}`
  return head.length < COLUMN
    ? wrapBeside(head.padEnd(COLUMN), words, WIDTH)
    : [head, ...wrapText(words, WIDTH, ' '.repeat(COLUMN))]
}
