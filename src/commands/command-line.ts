import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'

import {
  authorName,
  branchName,
  mapsFrom,
  DEFAULT_BRANCH,
  oneOf,
  scanOptions,
  seconds,
  SMOKE_FAILURES,
  SMOKE_TESTS,
  type ProofOptions,
  type PublishOptions,
  type ScanOptions,
} from '../options.ts'
import { UserError } from '../core/user-error.ts'

const many = { type: 'string', multiple: true } as const
const one = { type: 'string' } as const
const flag = { type: 'boolean' } as const

const COMMON = {
  map: many,
  rename: many,
  upstream: one,
  rev: one,
  since: one,
  include: many,
  exclude: many,
  scope: many,
  conditions: one,
  json: flag,
  quiet: flag,
  'no-color': flag,
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
} as const satisfies ParseArgsOptionsConfig

const PROOF = {
  'smoke-test': one,
  'smoke-source-dir': one,
  'smoke-args': many,
  'smoke-command': one,
  'smoke-expect': many,
  'smoke-forbid': many,
  'smoke-timeout': one,
  'cuda-arch': one,
  'on-smoke-failure': one,
} as const satisfies ParseArgsOptionsConfig

const PUBLISH = {
  publish: one,
  repo: one,
  page: one,
  base: one,
  branch: one,
  'commit-message': one,
  title: one,
  body: one,
  labels: many,
  reviewers: many,
  'team-reviewers': many,
  assignees: many,
  milestone: one,
  author: one,
  'sign-off': flag,
  draft: flag,
  'auto-merge': flag,
  'no-auto-close': flag,
  'dry-run': flag,
} as const satisfies ParseArgsOptionsConfig

export const COMMANDS = ['check', 'patch', 'prove', 'open', 'learn', 'demo', 'rule'] as const
export type CommandName = (typeof COMMANDS)[number]

/** The options of each command. */
const OPTIONS: Readonly<Record<CommandName, ParseArgsOptionsConfig>> = {
  check: { ...COMMON, explain: one, orphans: flag },
  patch: { ...COMMON, write: flag, output: one },
  prove: { ...COMMON, ...PROOF },
  open: { ...COMMON, ...PROOF, ...PUBLISH },
  learn: {
    from: one,
    to: one,
    output: one,
    quiet: flag,
    'no-color': flag,
    help: COMMON.help,
  },
  demo: { quiet: flag, 'no-color': flag, help: COMMON.help, keep: flag },
  rule: { 'no-color': flag, help: COMMON.help },
}

type Value = string | boolean | readonly (string | boolean)[] | undefined

/** A parsed command line. */
export interface CommandLine {
  readonly command: CommandName
  /** The directory, for `learn` the upstream, for `rule` the code. */
  readonly operand: string | undefined
  text(name: string): string
  list(name: string): readonly string[]
  on(name: string): boolean
}

/**
 * @param args without the program's name
 * @throws UserError naming the wrong word
 */
export function parseCommandLine(args: readonly string[]): CommandLine {
  const [word, ...rest] = args
  const command = oneOf(word ?? '', COMMANDS, 'The command')
  let parsed
  try {
    parsed = parseArgs({
      args: rest,
      options: OPTIONS[command],
      allowPositionals: true,
      strict: true,
    })
  } catch (error) {
    // parseArgs names the option; its hint about `--` reads like noise.
    const what = error instanceof Error ? error.message.split(/\.(?:\s|$)/, 1)[0]! : String(error)
    throw new UserError(`${what}.`, `See flagshift ${command} --help.`, undefined, { cause: error })
  }
  const { positionals } = parsed
  if (positionals.length > 1)
    throw new UserError(
      `"${positionals[1]}" is one directory too many.`,
      `Give ${command} one directory.`,
    )
  const values = parsed.values as Readonly<Record<string, Value>>
  return {
    command,
    operand: positionals[0],
    text: (name) => (typeof values[name] === 'string' ? values[name] : ''),
    list: (name) => {
      const value = values[name]
      return Array.isArray(value) ? value.map(String) : []
    },
    on: (name) => values[name] === true,
  }
}

function dashed(option: string): string {
  return `--${option}`
}

/** What to look for and where, as the command line says it; a UserError names what is wrong with an option. */
export function scanOptionsOf(line: CommandLine): ScanOptions {
  return scanOptions(
    {
      directory: line.operand ?? '.',
      maps: mapsFrom(process.cwd(), line.list('map')),
      renames: line.list('rename'),
      upstream: line.text('upstream'),
      rev: line.text('rev'),
      since: line.text('since'),
      include: line.list('include'),
      exclude: line.list('exclude'),
      scopes: words(line.list('scope')),
      conditions: line.text('conditions'),
    },
    dashed,
  )
}

/** The smoke test's options, with their defaults; a UserError names an option with a value that it can't have. */
export function proofOptionsOf(line: CommandLine): ProofOptions {
  return {
    mode: oneOf(line.text('smoke-test') || 'auto', SMOKE_TESTS, '--smoke-test'),
    sourceDir: line.text('smoke-source-dir') || '.',
    args: line.list('smoke-args'),
    command: line.text('smoke-command') || null,
    expect: line.list('smoke-expect'),
    forbid: line.list('smoke-forbid'),
    timeoutSeconds: seconds(line.text('smoke-timeout') || '600', '--smoke-timeout'),
    cudaArch: line.text('cuda-arch') || 'auto',
    onFailure: oneOf(
      line.text('on-smoke-failure') || 'draft',
      SMOKE_FAILURES,
      '--on-smoke-failure',
    ),
  }
}

/** The pull request's options, with their defaults; a UserError names an option with a value that it can't have. */
export function publishOptionsOf(line: CommandLine): PublishOptions {
  return {
    base: line.text('base') === '' ? '' : branchName(line.text('base'), '--base'),
    branch: branchName(line.text('branch') || DEFAULT_BRANCH, '--branch'),
    commitMessage: line.text('commit-message'),
    title: line.text('title'),
    body: line.text('body'),
    labels: words(line.list('labels')),
    reviewers: words(line.list('reviewers')),
    teamReviewers: words(line.list('team-reviewers')),
    assignees: words(line.list('assignees')),
    milestone: line.text('milestone'),
    draft: line.on('draft'),
    autoMerge: line.on('auto-merge'),
    author: authorName(line.text('author'), '--author'),
    signOff: line.on('sign-off'),
    autoClose: !line.on('no-auto-close'),
    dryRun: line.on('dry-run'),
  }
}

/** `a,b` and repeated options alike. */
function words(list: readonly string[]): readonly string[] {
  return list
    .flatMap((text) => text.split(/[,\n]/))
    .map((word) => word.trim())
    .filter((word) => word !== '')
}
