import { spawn } from 'node:child_process'
import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { cutText } from '../core/cut-text.ts'
import { UserError } from '../core/user-error.ts'

/**
 * Settings with which nothing that a repository's own configuration says can start a program, reach a network or bring in
 * more files: the one list, given to each git process of ours. Where git takes an empty text for "no program", it gets that.
 */
const SAFE_SETTINGS: readonly string[] = [
  'safe.directory=*',
  'core.hooksPath=/dev/null',
  'core.fsmonitor=false',
  'core.untrackedCache=false',
  'core.attributesFile=/dev/null',
  'core.alternateRefsCommand=',
  'core.askPass=',
  'core.editor=:',
  'core.gitProxy=',
  'core.sshCommand=false',
  'sequence.editor=:',
  'credential.helper=',
  'interactive.diffFilter=',
  'log.showSignature=false',
  'commit.gpgSign=false',
  'tag.gpgSign=false',
  'push.gpgSign=false',
  'gpg.program=false',
  'gpg.openpgp.program=false',
  'gpg.x509.program=false',
  'gpg.ssh.program=false',
  'gpg.ssh.defaultKeyCommand=',
  'gc.auto=0',
  'maintenance.auto=false',
  'protocol.allow=never',
  'protocol.ext.allow=never',
  'submodule.recurse=false',
]

/** Objects are read as they were recorded. */
const SAFE_OPTIONS = [
  '--no-pager',
  '--no-replace-objects',
  ...SAFE_SETTINGS.flatMap((setting) => ['-c', setting]),
]

/** The only variables that a git process inherits: what it needs to start and to find the person's own settings. */
const INHERITED = [
  'PATH',
  'HOME',
  'TMPDIR',
  'SystemRoot',
  'PATHEXT',
  'USERPROFILE',
  'TEMP',
] as const

interface GitOptions {
  /** Written to git's standard input. */
  readonly input?: string | Buffer
  /** Added to the environment; what is given here wins. */
  readonly env?: Readonly<Record<string, string>>
}

/** Git ran and said no. The message holds the last line that git wrote, with control characters made visible. */
export class GitFailure extends Error {
  readonly stderr: string

  constructor(args: readonly string[], code: number | null, stderr: string) {
    const said = makePrintable(stderr.trimEnd().split('\n').at(-1) ?? '')
    super(`git ${makePrintable(args[0] ?? '')} ended with ${code ?? 'a signal'}: ${said}`)
    this.name = 'GitFailure'
    this.stderr = stderr
  }
}

/**
 * The environment of a git process: no tokens, no INPUT_*, no GIT_DIR of a hook that we may run in, English messages,
 * no prompts, no network (a partial clone never fetches behind our back), no index refresh.
 */
export function gitEnvironment(
  extra: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  const inherited = INHERITED.flatMap((name) => {
    const value = process.env[name]
    return value === undefined ? [] : [[name, value] as const]
  })
  return {
    ...Object.fromEntries(inherited),
    LANG: 'C',
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_ATTR_NOSYSTEM: '1',
    GIT_ASKPASS: '',
    SSH_ASKPASS: '',
    ...extra,
  }
}

/** Starts git without a shell; the caller owns the process. */
export function startGit(
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): ChildProcessWithoutNullStreams {
  try {
    return spawn('git', [...SAFE_OPTIONS, ...storeOptions(cwd), ...args], {
      cwd,
      env: gitEnvironment(env),
      shell: false,
      windowsHide: true,
    })
  } catch (error) {
    // What a PATH of nonsense ends in is not told by an event.
    throw startFailure(cwd, error as Error)
  }
}

/** Whether a directory is the copy of a submodule that git keeps below its own directory. */
export function isSubmoduleStore(dir: string): boolean {
  return (
    /[/\\]\.git[/\\]modules[/\\]/.test(dir) &&
    existsSync(join(dir, 'HEAD')) &&
    existsSync(join(dir, 'objects'))
  )
}

/** Such a copy names a work tree in which git would start; where that is gone, git would not start at all. */
function storeOptions(cwd: string): readonly string[] {
  return isSubmoduleStore(cwd) ? ['--git-dir=.', '--work-tree=.'] : []
}

/**
 * Runs git without a shell and gives what it wrote to standard output, as bytes.
 *
 * @param cwd an existing directory
 * @throws GitFailure when git ends with anything but 0
 * @throws UserError when there is no git
 */
export function git(
  cwd: string,
  args: readonly string[],
  { input, env = {} }: GitOptions = {},
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = startGit(cwd, args, env)
    const output: Buffer[] = []
    const errors: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk))
    child.on('error', (error) => reject(startFailure(cwd, error)))
    child.on('close', (code) => {
      if (code === 0) resolve(Buffer.concat(output))
      else reject(new GitFailure(args, code, Buffer.concat(errors).toString('utf8')))
    })
    // git may end before it has read everything; how it ended says why
    child.stdin.on('error', () => undefined)
    child.stdin.end(input ?? '')
  })
}

/** The same, or null where git ends with anything but 0. */
export async function gitOrNull(cwd: string, args: readonly string[]): Promise<Buffer | null> {
  try {
    return await git(cwd, args)
  } catch (error) {
    if (error instanceof GitFailure) return null
    throw error
  }
}

const NOT_STARTED: ReadonlySet<string> = new Set([
  'ENOENT',
  'EACCES',
  'ENOTDIR',
  'ENAMETOOLONG',
  'ELOOP',
])

/** What a failed start means: no git at all, or no such directory. */
export function startFailure(cwd: string, error: Error): Error {
  const code = (error as NodeJS.ErrnoException).code
  if (code === undefined || !NOT_STARTED.has(code)) return error
  if (!existsSync(cwd))
    return new UserError('There is no such directory.', 'Check the path.', { file: cwd })
  const fix = 'Install git 2.30 or newer and put it on the PATH.'
  return new UserError('Git cannot be started.', fix, undefined, { cause: error })
}

/** Text from outside on one line of bounded length, control characters written as escapes. */
export function makePrintable(text: string, limit = 300): string {
  const visible = text.replace(
    /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return visible.length > limit ? `${cutText(visible, limit)}…` : visible
}
