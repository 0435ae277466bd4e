import { joinWithAnd } from '../core/enumerate.ts'
import { SCOPES } from '../core/use.ts'
import {
  COMMANDS,
  EACH,
  flag,
  HERE,
  IN_FILE,
  OF_FLEET,
  many,
  rowsOf,
  one,
  type Doing,
  type Option,
} from './option.ts'

/** How a run can be told. */
const OUTPUT_FORMATS = ['text', 'json', 'sarif', 'github', 'gitlab', 'html', 'diff'] as const
export type OutputFormat = (typeof OUTPUT_FORMATS)[number]

/** What an option can be set to, where that is one of a few words. */
export const CHOICES = {
  'output-format': OUTPUT_FORMATS,
  conditions: ['auto', 'widen', 'replace'],
  scope: SCOPES,
  publish: ['local', 'github'],
  'smoke-test': ['auto', 'required', 'off'],
  'smoke-build': ['auto', 'cmake', 'make', 'meson', 'cargo', 'bazel'],
  'on-smoke-failure': ['draft', 'fail', 'ignore'],
  also: ['archived', 'forks'],
  mode: ['pull-request', 'check', 'patch', 'publish', 'plan'],
} as const
export type Choice = keyof typeof CHOICES

/** The words of a choice, as the help names them. */
function eitherOf(choice: Choice): string {
  return joinWithAnd(CHOICES[choice], 'or')
}

export const SCANNING = ['check', 'patch', 'prove', 'open'] as const
/** What tells of a map. */
const TELLING = ['maps list', 'maps show'] as const
/**
 * Every option, written down once: the command line's parser, its help and the Action's inputs are made from this table,
 * and a test holds action.yml against it.
 */
export const OPTIONS = {
  ...rowsOf(['check'], HERE, {
    explain: one('WHAT', 'why a site got its action: a NAME or a PATH:LINE'),
    orphans: flag('flags that are set for an upstream and that nothing in it reads'),
    unused: flag(
      "flags that are passed to CMake and that no configure uses (runs the repository's build code)",
    ),
  }),
  ...rowsOf(['patch'], EACH, {
    write: flag('apply it to the working tree', HERE),
    'report-file': one('FILE', 'write the report as JSON too'),
  }),
  ...rowsOf([...SCANNING, 'learn', 'fleet run', 'census', ...TELLING, 'maps import'], HERE, {
    output: one('FILE', 'write the result to a file; for fleet run, into a folder'),
  }),
  ...rowsOf(['fleet plan'], OF_FLEET, {
    owner: one('OWNER', 'an organisation or a user of GitHub'),
    topic: one('TOPIC', 'all repositories with this topic'),
    allow: many('GLOB', 'only these of them, as OWNER/NAME or NAME'),
    deny: many('GLOB', 'not these'),
    also: many('LIST', `${CHOICES.also.join(', ')}: such repositories too`),
    state: one('FILE', 'what GitHub said last, so that it need only say what changed'),
    cursor: one('CURSOR', 'where an earlier plan ended'),
    most: one('N', 'rows of the matrix', { default: '256' }),
  }),
  ...rowsOf(['fleet plan', 'fleet gather'], OF_FLEET, {
    reserve: one('N', 'requests of the rate limit that are left to others', { default: '100' }),
  }),
  ...rowsOf(['fleet run'], HERE, {
    branches: flag('the patch on a branch of each repository too'),
  }),
  ...rowsOf(['fleet gather'], HERE, {
    'max-pull-requests': one('N', 'so many are open at once'),
    pause: flag('nothing is opened for now'),
    until: one('DAY', 'the last day on which anything is opened, as 2026-12-31'),
    issue: one('OWNER/NAME#N', 'the issue that shows the dashboard'),
  }),
  ...rowsOf(['fleet plan', 'census'], OF_FLEET, {
    list: one('LIST', 'a file with the repositories (census: else the directory here)'),
  }),
  ...rowsOf(['fleet run', 'census'], HERE, {
    jobs: one('N', 'so many repositories at once', { default: '2' }),
    'time-limit': one('SEC', 'for each repository', { default: '600' }),
  }),
  ...rowsOf(['learn'], HERE, {
    from: one('REV', 'the older revision of the upstream'),
    to: one('REV', 'the newer one'),
  }),
  ...rowsOf(['demo'], HERE, {
    full: flag('everything that a run prints'),
    keep: flag('keep the copy, and say where it is'),
  }),
  ...rowsOf(['open', 'fleet run', 'fleet gather'], EACH, {
    branch: one('BRANCH', 'the branch that holds the patch', {
      default: 'flagshift/renamed-flags',
    }),
  }),
  ...rowsOf(['open'], EACH, {
    publish: one('WHERE', 'local (a branch of this repository) or github', {
      default: 'local',
      input: null,
    }),
    repo: one(
      'OWNER/NAME',
      'with --publish github; the token comes from GITHUB_TOKEN or GH_TOKEN',
      { input: 'repository' },
    ),
    page: one(
      'FILE',
      'the pull request page of a local branch (default: a file in its git directory)',
      HERE,
    ),
    base: one(
      'BRANCH',
      'The branch that the pull request goes to. Empty means the branch that is checked out.',
    ),
  }),
  ...rowsOf(['open'], IN_FILE, {
    'commit-message': one(
      'TEXT',
      "The commit's message. `{renames}`, `{files}` and `{sites}` are filled in.",
    ),
    title: one(
      'TEXT',
      "The pull request's title. `{renames}`, `{files}` and `{sites}` are filled in.",
    ),
    body: one('TEXT', 'Text that stands above the generated pull request page.'),
    labels: many('LIST', 'Labels of the pull request, separated by commas or lines.'),
    reviewers: many('LIST', 'Reviewers, separated by commas or lines.'),
    'team-reviewers': many(
      'LIST',
      "Reviewing teams, separated by commas or lines. Needs a token that can see the organisation's teams.",
    ),
    assignees: many('LIST', 'Assignees, separated by commas or lines.'),
    milestone: one('NAME', 'A milestone of the pull request, as its number or title.'),
    author: one(
      'PERSON',
      "The commit's author, as `Name <e-mail>`. Empty means the token's owner, whose commits GitHub signs.",
    ),
    'sign-off': flag('Add a `Signed-off-by` line to the commit.'),
    draft: flag('Open the pull request as a draft.'),
    'auto-close': flag('leave the pull request open when nothing is left to change', {
      default: 'true',
    }),
  }),
  ...rowsOf(['open'], EACH, {
    'auto-merge': flag('let GitHub merge when every edit is safe and the proof is proved'),
    'dry-run': flag('Do everything but push and open.'),
  }),
  ...rowsOf(['check', 'prove', 'open'], IN_FILE, {
    'smoke-source-dir': one('DIR', 'the folder with the CMake project', {
      default: '.',
    }),
    'smoke-timeout': one('SEC', 'for the whole smoke test', { default: '600' }),
    'smoke-network': flag('Whether builds of the smoke test may use the network.'),
  }),
  ...rowsOf(['prove', 'open'], IN_FILE, {
    'smoke-test': one('WAY', eitherOf('smoke-test'), { default: 'auto' }),
    'smoke-args': many('ARG', 'an argument for configuring it, in the new spelling'),
    'smoke-command': one(
      'CMD',
      'a command of your own, run in the patched copy and, where patterns say what to expect, in the copy before',
    ),
    'smoke-expect': many(
      'RE',
      'must match a line of its output; or a name: @ggml-gpu, @ggml-cuda, @ggml-cuda:clip, :llama, :whisper, :sd',
    ),
    'smoke-forbid': many('RE', 'must match no line of it'),
    'smoke-build': one('SYSTEM', `${eitherOf('smoke-build')}: what to configure with`, {
      default: 'auto',
    }),
    'cuda-arch': one('ARCH', 'such as 75', { default: 'auto' }),
    'on-smoke-failure': one('WAY', eitherOf('on-smoke-failure'), { default: 'draft' }),
  }),
  ...rowsOf(['prove', 'open'], HERE, {
    emit: one('DIR', 'the smoke test as files to keep, built without Flagshift'),
  }),
  ...rowsOf([...SCANNING, 'fleet run', 'fleet plan', 'census'], IN_FILE, {
    // Whoever gives renames and no map means only those, which an Action's default hides.
    map: many(
      'NAME|FILE',
      'a built-in rename map, a file or a glob of files (default: all built-in ones and .github/flag-renames.yml)',
      { input: 'maps', inputDefault: 'auto' },
    ),
    include: many('GLOB', 'only these files'),
    exclude: many('GLOB', 'not these files'),
  }),
  ...rowsOf([...SCANNING, 'fleet run', 'fleet plan'], IN_FILE, {
    rename: many('OLD=NEW', 'a rename of your own; without --map only such are looked for', {
      input: 'renames',
    }),
    scope: many('LIST', SCOPES.join(', '), {
      default: 'build,docs',
      input: 'scopes',
    }),
  }),
  ...rowsOf([...SCANNING, 'fleet run'], IN_FILE, {
    conditions: one('WAY', eitherOf('conditions'), { default: 'auto' }),
  }),
  ...rowsOf([...SCANNING, 'census'], HERE, {
    rev: one('REV', 'scan a commit instead of the working tree'),
  }),
  ...rowsOf(SCANNING, EACH, {
    upstream: one('PATH', 'where the pinned upstream lies, if it is not found', IN_FILE),
    since: one('REV', 'learn renames from submodules that were bumped since that commit', HERE),
    'output-format': one('FORMAT', OUTPUT_FORMATS.join(', '), HERE),
    all: flag('every place and file, nothing only counted; the diff of a proof', HERE),
    'exit-zero': flag('exit 0 whatever is found; errors still exit 2', HERE),
  }),
  ...rowsOf([...SCANNING, 'fleet', 'census', ...TELLING], HERE, {
    json: flag('the same as --output-format json; the result as JSON'),
  }),
  ...rowsOf(COMMANDS, EACH, {
    quiet: flag('no progress and no notes; warnings and errors stay', HERE),
    color: flag('no colours', { default: 'true', input: null }),
    help: flag('', HERE),
  }),
  // What only the Action is told, or the repository's configuration.
  ...rowsOf([], EACH, {
    token: one('', '', { inputDefault: '${{ github.token }}' }),
    mode: one('', '', { default: 'pull-request' }),
    'working-directory': one('', '', { default: '.' }),
    suggestions: flag(''),
    'unused-allow': many('NAME', '', { input: null, key: 'unused.allow' }),
    // A runner has a folder for it; whoever sits at a terminal names one with --emit.
    'smoke-kit': flag('', { default: 'true', ...IN_FILE }),
  }),
}

export type OptionName = keyof typeof OPTIONS

/** The options of a command with all that it does, or of one thing that it does, or all; in the table's order. */
export function optionsOf(asked?: Doing): readonly (readonly [OptionName, Option])[] {
  const rows = Object.entries(OPTIONS) as [OptionName, Option][]
  return asked === undefined ? rows : rows.filter(([, { commands }]) => commands.some(isAsked))
  function isAsked(by: Doing): boolean {
    return by === asked || asked!.startsWith(`${by} `) || by.startsWith(`${asked} `)
  }
}

/** Options that say something only beside another one. */
export const NEEDS: Partial<Readonly<Record<Doing, Partial<Record<OptionName, OptionName>>>>> = {
  'fleet run': { branch: 'branches' },
  'fleet gather': {
    branch: 'max-pull-requests',
    reserve: 'max-pull-requests',
    pause: 'max-pull-requests',
    until: 'max-pull-requests',
  },
  census: { jobs: 'list', 'time-limit': 'list' },
}

/** An option as it is written at the command line, without its dashes. */
export function writtenName(name: OptionName): string {
  return OPTIONS[name].kind === 'flag' && OPTIONS[name].default === 'true' ? `no-${name}` : name
}
