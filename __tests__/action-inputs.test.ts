import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import * as path from 'node:path'

import { describe, expect, test } from '@jest/globals'

import { tellUnread } from '../src/action/unread-inputs.ts'
import { CHOICES, optionsOf } from '../src/options/option-table.ts'
import { withDefaults } from '../src/options/options.ts'
import { checkout } from './support/clone.ts'
import { FORGED_PROOF } from './support/forged-proof.ts'
import { temporaryDirectory } from './support/directory.ts'
import { act, type JobResult } from './support/job.ts'
import { git } from './support/repository.ts'
import { BRANCH, story, type Inputs } from './support/story.ts'
import { onlyThorough, some } from './support/thorough.ts'

/** The errors of a run, as the runner shows them. */
function errorsOf({ stdout }: JobResult): readonly string[] {
  return [...stdout.matchAll(/^::error::(.*)$/gm)].map(([, text = '']) => text)
}

/** The last line of the log, which is the verdict. */
function verdictOf({ stdout }: JobResult): string | undefined {
  return stdout.trimEnd().split('\n').at(-1)
}

/** How the log of a run ends that was over before anything was looked at. */
const ENDED =
  /^Flagshift: ended early; undecided; nothing is published; report \/\S+\/flagshift\/report\.json$/

/** Runs the Action by a Node that a shell prepared. */
async function actPrepared(
  github: Parameters<typeof act>[0],
  workspace: string,
  prepare: string,
  options = '',
): Promise<JobResult> {
  const node = path.join(await temporaryDirectory(), 'node')
  const before = process.env['FLAGSHIFT_NODE24']
  const start = `${prepare}\nexec '${before ?? process.execPath}' ${options} "$@"\n`
  writeFileSync(node, `#!/bin/sh\n${start}`, { mode: 0o755 })
  process.env['FLAGSHIFT_NODE24'] = node
  try {
    return await act(github, workspace, {}, {}, { alone: true })
  } finally {
    if (before === undefined) delete process.env['FLAGSHIFT_NODE24']
    else process.env['FLAGSHIFT_NODE24'] = before
  }
}

test('more places than can be judged end the run, with outputs and summary, and nothing done', async () => {
  await story(
    async ({ github, run }) => {
      const result = await run()
      expect(result.status).toBe(1)
      expect(errorsOf(result)).toEqual([expect.stringMatching(/most are in list\.sh \(100001\)/)])
      expect(result.outputs['pull-request-operation']).toBe('none')
      expect(result.summary).toContain('## Flagshift: ended early')
      expect(verdictOf(result)).toMatch(ENDED)
      expect(github.calls.filter(({ isWrite }) => isWrite)).toEqual([])
    },
    { files: { 'list.sh': 'cmake -DOLD_FLAG=ON .\n'.repeat(100_001) } },
  )
})

describe('a wrong value is one sentence, before anything is read or called', () => {
  const long = 'A'.repeat(5000)
  const rows: readonly (readonly [Inputs, RegExp])[] = [
    [{ renames: `${long}=NEW` }, /A name has at most 500 letters/],
    [{ renames: `OLD=${long}` }, /A name has at most 500 letters/],
    [
      { title: 'A'.repeat(257) },
      /The input title holds "A+…", which is longer than a title can be/,
    ],
    [{ body: 'A'.repeat(65_537) }, /The input body .*, which is longer than a description can be/],
    [{ reviewers: '-a' }, /The input reviewers holds "-a", which nobody is called/],
    [{ 'smoke-args': '-DA=\u0007' }, /The input smoke-args is "-DA=\\u0007". It must be one line/],
    [{ milestone: '99999999999999999999' }, /The input milestone is "99999999999999999999"/],
    [{ 'smoke-expect': 'x' }, /The input smoke-expect is given, and nothing is run/],
    [{ 'smoke-forbid': 'x' }, /The input smoke-forbid is given, and nothing is run/],
    [{ 'smoke-expect': '@nope', 'smoke-command': 'true' }, /@nope: the names are @ggml-gpu/],
    [{ 'smoke-forbid': '(', 'smoke-command': 'true' }, /The input smoke-forbid holds what is no/],
    [{ 'cuda-arch': 'x' }, /The input cuda-arch is "x"/],
    [{ 'smoke-source-dir': '../../..' }, /The input smoke-source-dir is "\.\.\/\.\.\/\.\."/],
    [{ 'smoke-source-dir': 'none', 'smoke-test': 'auto' }, /there is no such folder/],
    [{ maps: '/etc/passwd', renames: '' }, /"\/etc\/passwd", which lies outside the workspace/],
    [{ maps: 'out/etc/passwd', renames: '' }, /which lies outside the workspace/],
    [{ 'working-directory': 'foreign' }, /What git has of the repository .* lies outside/],
    [{ mode: 'publish', 'report-file': '$HERE/build.sh' }, /which is a file that git tracks/],
    [{ 'working-directory': '../../../..' }, /lies outside the workspace/],
    [{ 'working-directory': '/' }, /lies outside the workspace/],
    [{ 'working-directory': 'out' }, /lies outside the workspace/],
    [{ 'working-directory': 'build.sh' }, /"[^"]+build\.sh", which is no folder/],
    [{ 'working-directory': 'none' }, /there is no such folder/],
    [{ upstream: '/' }, /The input upstream is "\/", which lies outside/],
    [
      { 'report-file': '/proc/1/x.json' },
      /The input report-file is "[^"]+", which lies outside the workspace/,
    ],
    [{ 'report-file': '$HERE/pipe' }, /which is no ordinary file/],
    [{ 'report-file': '$HERE/build.sh' }, /which is a file that git tracks/],
    [{ 'report-file': '$HERE/here/BUILD.sh' }, /which is a file that git tracks/],
    [
      { 'report-file': '$HERE/new/.git/hooks/post-commit' },
      /which is of a git repository’s own files/,
    ],
    // A link of which the end is not there yet leads there all the same.
    [{ 'report-file': '$HERE/hook.json' }, /which is of a git repository’s own files/],
    [{ 'report-file': '/etc/flagshift.json' }, /which lies outside the workspace/],
    [{ 'report-file': '$HERE/../x.json' }, /which lies outside the workspace/],
    [{ 'report-file': '$HERE/out/etc/flagshift.json' }, /which lies outside the workspace/],
    [{ 'report-file': '$HERE/.env' }, /which holds something else than a report of Flagshift/],
    [{ 'report-file': `$HERE/${'x'.repeat(300)}` }, /can't be written \(ENAMETOOLONG\)/],
    [{ 'report-file': '$HERE/loop/x.json' }, /can't be written \(ELOOP\)/],
    [{ maps: `$HERE/${'x'.repeat(300)}`, renames: '' }, /There is no rename map "[^"]+…"/],
    [{ maps: 'loop', renames: '' }, /There is no rename map "loop"/],
    [{ mode: 'plan', 'fleet-list': '$HERE/pipe' }, /The list "[^"]+pipe" can't be read/],
    [{ mode: 'plan', 'fleet-list': '/etc/passwd' }, /which lies outside the workspace/],
    [
      { mode: 'plan', 'fleet-list': `$HERE/${'x'.repeat(5000)}` },
      /The list "[^"]+…" can't be read/,
    ],
    [{ mode: 'plan', 'fleet-state': '/etc/x.json' }, /which lies outside the workspace/],
    [{ mode: 'plan' }, /A plan lacks its repositories/],
    [{ mode: 'plan', 'fleet-owner': 'a b' }, /The input fleet-owner is "a b"\. GitHub has no such/],
    [{ mode: 'plan', 'fleet-topic': '../x' }, /The input fleet-topic is "\.\.\/x"\. GitHub has no/],
    [{ mode: 'plan', 'fleet-list': '$HERE/empty' }, /The input fleet-list names no repository/],
    [{ title: 'Use {flags}' }, /The input title holds "\{flags\}", which nothing fills in/],
    [{ branch: 'flags/{base}' }, /The input branch holds "\{base\}", which nothing fills in/],
    [{ labels: `build, ${'x'.repeat(51)}` }, /The input labels holds "x{51}", which is longer/],
    [{ title: 'a\nb' }, /The input title is "a[^"]*b"\. It must be one line/],
    ...['nobody', 'A <b>', '<a@b>', 'A\nB <a@b.c>', 'A <a@b.c> x'].map(
      (author) => [{ author }, /The input author is "/] as const,
    ),
    [{ token: 'two words' }, /The input token holds blanks/],
    [{ token: 'octo' }, /The input token has 4 letters, and no token of GitHub’s is that short/],
    [{ token: '=' }, /The input token has 1 letter, /],
    [
      { token: 'OLD_FLAG=NEW_FLAG_AS_LONG', renames: 'OLD_FLAG=NEW_FLAG_AS_LONG' },
      /The input token stands in INPUT_RENAMES, so it is no secret/,
    ],
    [{ token: '$HERE' }, /The input token stands in GITHUB_WORKSPACE, so it is no secret/],
    [{ token: '' }, /The input token is empty/],
    [{ mode: 'publish', token: '' }, /The input token is empty/],
    [{ labels: ',,,' }, /The input labels is ",,,"\. Name something, or leave it out/],
    [{ scopes: ' , ' }, /The input scopes is ","\. Name something, or leave it out/],
    [
      { labels: 'a\u0007b' },
      /The input labels is "a[^"]+b"\. It must be one line, without control/,
    ],
    [
      { milestone: 'v1\u001b[2J' },
      /The input milestone is "[^"]+"\. It must be one line, without control/,
    ],
    [{ reviewers: '@ada' }, /The input reviewers holds "@ada", which nobody is called/],
    [
      { 'team-reviewers': '@octo/team' },
      /The input team-reviewers holds "@octo\/team", which nobody/,
    ],
    [{ assignees: 'ada lovelace' }, /The input assignees holds "ada lovelace", which nobody/],
    [
      { 'commit-message': 'Use {flags}' },
      /The input commit-message holds "\{flags\}", which nothing/,
    ],
    [{ 'smoke-timeout': '1e2' }, /The input smoke-timeout is "1e2"\. It must be a whole number/],
    [
      { repository: '../..', base: 'main' },
      /The input repository is "\.\.\/\.\."\. Write it as OWNER/,
    ],
    [{ include: '[' }, /The input include "\[" is no valid glob/],
    [{ exclude: '!x' }, /The input exclude "!x" is negated/],
    [{ mode: 'x'.repeat(5000) }, /The input mode is "x{79}…"/],
    [{ branch: 'main' }, /The input branch is "main", and nothing is ever written to main/],
    [{ branch: ' Main ' }, /The input branch is "Main", and nothing is ever written to main/],
    [{ branch: 'refs/heads/main' }, /which is no branch name/],
    [{ branch: 'x'.repeat(300) }, /The input branch is "x{79}…", which is no branch name/],
    [{ branch: 'x%0Ay' }, /which is no branch name/],
    [{ branch: 'x\ny' }, /which is no branch name/],
    [{ branch: 'x\u202ey' }, /which is no branch name/],
    [{ branch: 'x.lock/y' }, /which is no branch name/],
    [{ branch: 'HEAD' }, /which is no branch name/],
    [{ branch: 'a'.repeat(40) }, /which is no branch name/],
    [{ branch: 'heads/main' }, /nothing is ever written to main/],
    [{ branch: 'dev', base: 'dev' }, /nothing is ever written to dev/],
  ]
  test.each(
    some(rows, 4).map(
      ([inputs, said]) => [JSON.stringify(inputs).slice(0, 60), inputs, said] as const,
    ),
  )('%s', async (_, inputs, said) => {
    await story(async ({ github }) => {
      const workspace = await checkout(github)
      symlinkSync('/', path.join(workspace, 'out'))
      symlinkSync('.', path.join(workspace, 'here'))
      symlinkSync('loop', path.join(workspace, 'loop'))
      writeFileSync(path.join(workspace, '.env'), 'KEY=1\n')
      execFileSync('mkfifo', [path.join(workspace, 'pipe')])
      writeFileSync(path.join(workspace, 'empty'), '# nobody\n')
      const foreign = await checkout(github)
      mkdirSync(path.join(workspace, 'foreign'))
      writeFileSync(path.join(workspace, 'foreign/.git'), `gitdir: ${foreign}/.git\n`)
      symlinkSync('.git/hooks/pre-push', path.join(workspace, 'hook.json'))
      const given = Object.entries(inputs).map(([name, value]) => [
        name,
        value?.replace('$HERE', workspace),
      ])
      const result = await act(github, workspace, Object.fromEntries(given))
      expect(result.status).toBe(1)
      expect(errorsOf(result)).toEqual([expect.stringMatching(said)])
      expect(errorsOf(result)[0]!.length).toBeLessThan(700)
      expect(result.stdout).not.toContain('bug')
      expect(result.stdout).not.toContain('Scanning')
      expect(verdictOf(result)).toMatch(
        inputs['mode'] === 'plan' ? /^Flagshift: ended early; nothing is planned\.$/ : ENDED,
      )
      expect(result.outputs).toMatchObject({ changed: 'false', 'pull-request-operation': 'none' })
      expect(result.summary).toContain('ended early')
      expect(github.calls).toEqual([])
    })
  })

  const VALUES = [
    ',,,',
    ' , ',
    '\u0007x',
    'x'.repeat(100_000),
    '../../..',
    '-1',
    'nope',
    'a\nb',
    '{x}',
  ]
  const every = optionsOf().flatMap(([, { input }]) =>
    input === null ? [] : VALUES.map((value) => [input, value] as const),
  )
  test('whatever an input is, it is refused before the scan or right', async () => {
    await story(async ({ github }) => {
      const workspace = await checkout(github)
      for (const [input, value] of some(every, 40)) {
        // What is masked as a token is masked in every sentence.
        if (input === 'token' && value.length < 10) continue
        const plan = input.startsWith('fleet-') ? { mode: 'plan', 'fleet-owner': 'octo' } : {}
        const result = await act(github, workspace, { 'dry-run': 'true', ...plan, [input]: value })
        // One sentence, and nothing was read; or nothing is wrong.
        const errors = errorsOf(result)
        const isRefused = errors.length === 1 && !result.stdout.includes('Scanning')
        const isSound = isRefused && !/bug/.test(errors[0]!) && errors[0]!.length < 2100
        const isFine = result.status === 0 && errors.length === 0
        expect([input, value.slice(0, 20), errors, isSound || isFine]).toEqual([
          input,
          value.slice(0, 20),
          errors,
          true,
        ])
      }
      expect(github.writes()).toEqual([])
    })
  })

  test('the default branch counts where the run is for another', async () => {
    await story(async ({ github }) => {
      await github.objects.point('next', (await github.objects.head('main')) ?? '')
      const event = path.join(await temporaryDirectory(), 'event.json')
      writeFileSync(event, JSON.stringify({ repository: { default_branch: 'main' } }))
      for (const known of [{ GITHUB_EVENT_PATH: event }, {}]) {
        const over = { GITHUB_REF: 'refs/heads/next', ...known }
        const result = await act(github, await checkout(github, 'next'), { branch: 'MAIN' }, over)
        expect(result.status).toBe(1)
        expect(errorsOf(result)).toEqual([expect.stringMatching(/nothing is ever written to/)])
      }
      expect(github.writes()).toEqual([])
    })
  })

  test.each([
    ['GITHUB_API_URL', 'nonsense'],
    ['GITHUB_API_URL', 'https://a b'],
    ['GITHUB_API_URL', 'https://api.github.com?x'],
    ['GITHUB_SERVER_URL', 'file:///etc/passwd'],
  ])('%s, which the runner gives', async (name, value) => {
    await story(async ({ github }) => {
      const result = await act(github, await checkout(github), {}, { [name]: value })
      expect(errorsOf(result)).toEqual([
        expect.stringContaining(`${name} is "${value}", which is no`),
      ])
    })
  })

  test('an address of the runner that holds a password, which is not shown', async () => {
    await story(async ({ github }) => {
      const over = { GITHUB_API_URL: 'http://u:canaryPass@127.0.0.1' }
      const result = await act(github, await checkout(github), {}, over)
      expect(errorsOf(result)).toEqual([expect.stringContaining('holds a name or a password')])
      expect(result.stdout).not.toContain('canaryPass')
    })
  })

  test('a folder as the report file', async () => {
    await story(async ({ github }) => {
      const workspace = await checkout(github)
      const folder = path.join(workspace, 'folder')
      mkdirSync(folder)
      const result = await act(github, workspace, { 'report-file': folder })
      expect(errorsOf(result)).toEqual([expect.stringMatching(/which is no ordinary file/)])
    })
  })
})

onlyThorough(test)(
  'the repository’s configuration counts where no input says otherwise',
  async () => {
    await story(async ({ github }) => {
      const workspace = await checkout(github)
      const own = { maps: 'auto', renames: '', mode: 'check' }
      async function actWith(text: string, inputs: Inputs = {}): Promise<JobResult> {
        mkdirSync(path.join(workspace, '.github'), { recursive: true })
        writeFileSync(path.join(workspace, '.github', 'flagshift.yml'), text)
        await git(workspace, 'add', '--all')
        await git(workspace, 'commit', '--quiet', '--allow-empty', '--message', 'Configure')
        return act(github, workspace, { ...own, ...inputs })
      }
      const none = "renames: [OLD_FLAG=NEW_FLAG]\nexclude: ['*']\n"
      expect((await actWith(none)).outputs['files']).toBe('0')
      expect((await actWith(none, { exclude: 'nothing' })).outputs['files']).toBe('1')
      expect(errorsOf(await actWith('scopes: docks\n'))).toEqual([
        expect.stringMatching(/^\.github\/flagshift\.yml:1:9: scopes is "docks"\. It must be/),
      ])
    })
  },
)

describe('what a mode does not look at is said, in one sentence', () => {
  const rows: readonly (readonly [Inputs, string | null])[] = [
    [
      { mode: 'check', labels: 'x', 'fleet-owner': 'o' },
      'mode: check does not look at the inputs fleet-owner and labels.',
    ],
    [
      { mode: 'check', 'smoke-args': '-DX=1' },
      'mode: check does not look at the input smoke-args.',
    ],
    [{ mode: 'patch', suggestions: 'true' }, 'mode: patch does not look at the input suggestions.'],
    [{ suggestions: 'true' }, 'mode: pull-request does not look at the input suggestions.'],
    [
      { mode: 'publish', 'smoke-command': 'true' },
      'mode: publish does not look at the input smoke-command.',
    ],
    [
      { mode: 'plan', upstream: '.', base: 'x' },
      'mode: plan does not look at the inputs base and upstream.',
    ],
    [
      {
        mode: 'check',
        draft: 'false',
        'smoke-test': 'off',
        'fleet-most': '256',
        'dry-run': 'true',
      },
      null,
    ],
    [{ labels: 'x', 'dry-run': 'true' }, null],
  ]
  test.each(rows)('%j', async (inputs, said) => {
    await story(async ({ github }) => {
      const { stdout } = await act(github, await checkout(github), inputs)
      const told = [...stdout.matchAll(/^::warning::(mode: .*)$/gm)].map(([, text]) => text)
      expect(told).toEqual(said === null ? [] : [said])
    })
  })

  test('each input is looked at by some mode', () => {
    const inputs = optionsOf().flatMap(([, { input }]) => (input === null ? [] : [input]))
    const all = CHOICES.mode.map((mode) => {
      const values = optionsOf().map(([name, { kind }]) => [name, kind === 'flag' ? true : '?'])
      const told = tellUnread(mode, withDefaults(Object.fromEntries(values))) ?? ''
      return new Set(told.split(/[ ,.]+/))
    })
    expect(inputs.filter((input) => all.every((unread) => unread.has(input)))).toEqual([])
  })
})

describe('whatever happens, the rest is written', () => {
  test('a publication that fails leaves outputs, report and summary, and is said once', async () => {
    await story(async ({ github, run }) => {
      github.moods.push({ on: /POST \/git\/trees/, times: 100, answer: { status: 200, text: '' } })
      const result = await run()
      expect(result).toMatchObject({
        status: 1,
        outputs: { status: 'patched', files: '1', 'pull-request-operation': 'blocked' },
      })
      expect(existsSync(result.outputs['report-file'] ?? '')).toBe(true)
      expect(result.summary).toContain('`OLD_FLAG` → `NEW_FLAG`')
      expect(errorsOf(result)).toEqual([expect.stringMatching(/an empty answer, with status 200/)])
      expect(result.stdout.match(/an empty answer/g)).toHaveLength(1)
      expect(verdictOf(result)).toMatch(/^Flagshift: patched; .* pull request blocked; /)
    })
  })

  test('a base that is not there, and a run for no branch', async () => {
    await story(async ({ github, run }) => {
      const result = await run({ base: 'mian' })
      expect(result.outputs).toMatchObject({ status: 'patched', files: '1' })
      expect(errorsOf(result)).toEqual([expect.stringMatching(/^There is no branch mian that/)])
      const tag = await act(github, await checkout(github), {}, { GITHUB_REF: 'refs/tags/v1' })
      expect(tag.outputs).toMatchObject({ status: 'patched', files: '1' })
      expect(errorsOf(tag)).toEqual([expect.stringMatching(/^The run is for no branch\. /)])
      expect(github.writes()).toEqual([])
    })
  })

  test.each([
    ['GITHUB_OUTPUT', 'the outputs'],
    ['GITHUB_STEP_SUMMARY', 'the job summary'],
  ])('where %s is not there, that is one sentence', async (name, what) => {
    await story(async ({ github }) => {
      const file = path.join(await temporaryDirectory(), 'none', 'file')
      const result = await act(github, await checkout(github), {}, { [name]: file })
      expect(result.status).toBe(1)
      expect(errorsOf(result)).toEqual([expect.stringContaining(`could not write ${what}`)])
      expect(github.pulls).toHaveLength(1)
      expect(verdictOf(result)).toMatch(/^Flagshift: patched; .*pull request #1 created/)
    })
  })

  // As a full disk would be: no file can grow further.
  test('where the smoke test can’t begin, what was found is told', async () => {
    await story(async ({ github }) => {
      const over = { TMPDIR: '/proc/none' }
      const asked = { 'smoke-test': 'auto' }
      const result = await act(github, await checkout(github), asked, over, { alone: true })
      expect(errorsOf(result)).toEqual([
        'No folder for the smoke test can be made in /proc/none (ENOENT). Name one that can be written to with TMPDIR.',
      ])
      expect(result.outputs).toMatchObject({
        status: 'patched',
        files: '1',
        'smoke-test': 'skipped',
      })
      expect(existsSync(result.outputs['patch-file'] ?? '')).toBe(true)
      expect(verdictOf(result)).toMatch(
        /^Flagshift: ended early; patched; .* nothing is published;/,
      )
      expect(result.summary).toContain('No folder for the smoke test can be made')
      expect(result.summary).toContain('cmake -DNEW_FLAG=ON')
      expect(github.calls).toEqual([])
    })
  })

  test.each([
    [{ GITHUB_WORKSPACE: '/none' }, 'GITHUB_WORKSPACE is "/none", and there is no such folder.'],
    [{ GITHUB_REPOSITORY: 'octo/demo?x' }, 'GITHUB_REPOSITORY is "octo/demo?x". Write it as'],
    [{ GITHUB_REPOSITORY: '../..' }, 'GITHUB_REPOSITORY is "../..". Write it as OWNER/NAME.'],
    [{ RUNNER_TEMP: '/proc/1' }, 'The run could not write the report to /proc/1/flagshift/'],
  ])('where the runner says %j', async (over, said) => {
    await story(async ({ github }) => {
      const result = await act(github, await checkout(github), { mode: 'check' }, over)
      expect(result.status).toBe(1)
      expect(errorsOf(result)).toContainEqual(expect.stringContaining(said))
    })
  })

  test('where no report can be written, that is said, and the rest is done', async () => {
    await story(async ({ github }) => {
      const result = await actPrepared(github, await checkout(github), 'ulimit -f 1')
      expect([result.status, result.stdout]).toEqual([1, expect.not.stringContaining('bug')])
      expect(errorsOf(result)).toContainEqual(expect.stringContaining('could not write the report'))
      expect(github.pulls).toHaveLength(1)
      expect(verdictOf(result)).toMatch(/^Flagshift: patched; .*pull request #1 created/)
    })
  })

  onlyThorough(test)('a tree far larger than the memory is read in it', async () => {
    await story(async ({ github }) => {
      const workspace = await checkout(github)
      const large = 'cmake -DOTHER_FLAG=ON .\n'.repeat(160_000)
      for (let at = 0; at < 60; at++) writeFileSync(path.join(workspace, `l${at}.sh`), large)
      await git(workspace, 'add', '--all')
      await git(workspace, 'commit', '--quiet', '--message', 'much')
      await github.objects.commit('main', { 'moved.txt': 'x\n' })
      const result = await actPrepared(github, workspace, ':', '--max-old-space-size=96')
      expect(result.stdout).toContain('Flagshift: patched')
      expect(result.stderr).not.toContain('heap out of memory')
    })
  })

  test('where the runner’s folder is a file: that is seen before anything is done', async () => {
    await story(async ({ github }) => {
      const temporary = path.join(await temporaryDirectory(), 'file')
      writeFileSync(temporary, '')
      const workspace = await checkout(github)
      for (const RUNNER_TEMP of [temporary, path.join(temporary, 'below')]) {
        const file = path.join(workspace, 'report.json')
        rmSync(file, { force: true })
        const result = await act(github, workspace, { 'report-file': file }, { RUNNER_TEMP })
        expect(errorsOf(result)).toEqual([
          `The runner’s temporary folder is "${RUNNER_TEMP}", where nothing can be written (ENOTDIR). Check RUNNER_TEMP.`,
        ])
        expect(result.outputs).toMatchObject({ status: 'undecided', 'report-file': file })
        expect(github.calls).toEqual([])
      }
    })
  })

  test('where another input is wrong the report lies where its own says, if it may lie there', async () => {
    await story(async ({ github }) => {
      const workspace = await checkout(github)
      const file = path.join(workspace, 'reports', 'flags.json')
      for (const wrong of [{ mode: 'ptach' }, { token: 'qqq' }, { labels: 'x'.repeat(51) }]) {
        rmSync(file, { force: true })
        const result = await act(github, workspace, { ...wrong, 'report-file': file })
        expect(result).toMatchObject({ status: 1, outputs: { 'report-file': file } })
        expect(statusOf(file)).toBe('undecided')
      }
      // What lies there may be what another job handed over.
      const kept = await act(github, workspace, { mode: 'publsh', 'report-file': file })
      expect(kept.outputs['report-file']).not.toBe(file)
      const elsewhere = path.join(await temporaryDirectory(), 'flags.json')
      const result = await act(github, workspace, { mode: 'ptach', 'report-file': elsewhere })
      expect(result.outputs['report-file']).toMatch(/\/flagshift\/report\.json$/)
      expect(existsSync(elsewhere)).toBe(false)
    })
  })

  test.each(['{"before": "', 'a folder', 'a pipe'])('where the event is %s', async (event) => {
    await story(async ({ github }) => {
      const file = path.join(await temporaryDirectory(), 'event')
      if (event === 'a folder') mkdirSync(file)
      else if (event === 'a pipe') execFileSync('mkfifo', [file])
      else writeFileSync(file, event)
      const result = await act(github, await checkout(github), {}, { GITHUB_EVENT_PATH: file })
      expect([result.status, errorsOf(result)]).toEqual([0, []])
      expect(result.outputs).toMatchObject({ 'pull-request-operation': 'created' })
    })
  })

  test('where a file has the name of the run’s own folder', async () => {
    await story(async ({ github }) => {
      const temporary = path.join(await temporaryDirectory(), 'folder')
      mkdirSync(temporary)
      writeFileSync(path.join(temporary, 'flagshift'), '')
      const result = await act(github, await checkout(github), {}, { RUNNER_TEMP: temporary })
      expect([result.status, errorsOf(result)]).toEqual([0, []])
      const file = path.join(temporary, 'flagshift-2', 'report.json')
      expect(result.outputs).toMatchObject({ status: 'patched', 'report-file': file })
    })
  })
})

describe('the log', () => {
  test('is bounded, tells each sentence once and ends with the verdict', async () => {
    const many = Array.from({ length: 3000 }, (_, at) => `cmake -DOLD_FLAG=ON # ${at}\n`).join('')
    await story(
      async ({ run }) => {
        const result = await run()
        expect(result.status).toBe(0)
        expect(result.stdout.length).toBeLessThan(60_000)
        expect(result.stdout).toContain('and 2992 more: ')
        const lines = result.stdout.split('\n').map((line) => line.trim())
        const prose = lines.filter((line) => / .* .* /.test(line) && !line.startsWith('::'))
        const rest = prose.filter((line) => !/^(?:cmake|\d+:\d+)/.test(line))
        expect(rest.length).toBe(new Set(rest).size)
        expect(verdictOf(result)).toMatch(
          /^Flagshift: patched; 3000 places in 1 file, 3000 for a person to look at; smoke test off; pull request #1 created \(http[^)]+\); patch .*, report .*, SARIF /,
        )
      },
      { files: { 'build.sh': { content: `#!/bin/sh\n${many}`, mode: '100755' } } },
    )
  })
})

describe('what only a person can change', () => {
  test('closes and deletes nothing: it is still to be done', async () => {
    await story(async ({ github, run, commit }) => {
      await run()
      const head = await github.objects.head(BRANCH)
      await commit({ 'build.sh': 'cmake -DOLD_FLAG=ON -DNEW_FLAG=OFF .\n' })
      for (let round = 0; round < 3; round += 1) {
        // That the place moves is no other reason.
        if (round === 2) await commit({ 'build.sh': '\ncmake -DOLD_FLAG=ON -DNEW_FLAG=OFF .\n' })
        const result = await run()
        expect(result.outputs).toMatchObject({ status: 'blocked', 'pull-request-number': '1' })
        expect(result.stdout.match(/Nothing is published, closed or deleted/g)).toHaveLength(1)
      }
      expect(github.pulls).toMatchObject([{ state: 'open' }])
      expect(await github.objects.head(BRANCH)).toBe(head)
      expect(github.pulls[0]?.comments).toHaveLength(1)
      expect(JSON.stringify(github.pulls[0]?.comments)).toMatch(
        /only a person can change .*`build\.sh:1`/,
      )
    })
  })
})

describe('what could not be decided', () => {
  test('closes and deletes nothing, and is told once in the log and once on the pull request', async () => {
    await story(async ({ github, run, file }) => {
      await run()
      const head = await github.objects.head(BRANCH)
      for (let round = 0; round < 2; round += 1) {
        const result = await run({ include: 'nope/**' })
        expect(result.outputs).toMatchObject({ status: 'undecided', 'pull-request-number': '1' })
        expect(result.stdout.match(/Nothing is published, closed or deleted/g)).toHaveLength(1)
        expect(result.stdout).not.toContain('upstream whose names')
        expect(result.stdout.match(/^::warning title=Undecided::/gm)).toHaveLength(1)
      }
      expect(github.pulls).toMatchObject([{ state: 'open' }])
      expect(await github.objects.head(BRANCH)).toBe(head)
      expect(await file('build.sh')).toContain('NEW_FLAG')
      const [pull] = github.pulls
      expect(pull?.comments).toHaveLength(1)
      expect(JSON.stringify(pull?.comments)).toContain('it could not be decided')
    })
  })
})

/** The status that a report file says. */
function statusOf(report = ''): unknown {
  return (JSON.parse(readFileSync(report, 'utf8')) as { readonly status?: unknown }).status
}

test('letters are counted as GitHub counts them, and none is cut in two', async () => {
  await story(async ({ github, run }) => {
    const title = '😀'.repeat(256)
    expect(await run({ title })).toMatchObject({ status: 0 })
    expect(github.pulls).toMatchObject([{ title }])
    const result = await run({ title: `${title}😀` })
    expect(errorsOf(result)).toEqual([
      expect.stringMatching(/ "(?:😀){79}…", which is longer than/u),
    ])
    await run({ title: `${'😀'.repeat(240)} {renames}` })
    expect(github.pulls).toMatchObject([{ title: `${'😀'.repeat(240)} OLD_FLAG → NEW…` }])
  })
})

describe('two steps of one job', () => {
  test('write over nothing that the other one named', async () => {
    await story(async ({ github }) => {
      const workspace = await checkout(github)
      const temporary = await temporaryDirectory()
      const over = { RUNNER_TEMP: temporary }
      const first = await act(github, workspace, { mode: 'patch' }, over)
      const file = path.join(temporary, 'flagshift-2', 'flagshift.sarif')
      const asked = { mode: 'check', renames: 'OTHER=NEXT', 'report-file': file }
      const second = await act(github, workspace, asked, over)
      expect(statusOf(first.outputs['report-file'])).toBe('patched')
      expect(second.outputs['report-file']).toBe(file)
      expect(statusOf(file)).toBe('clean')
    })
  })
})

describe('two jobs', () => {
  test('a report of another commit is none, though its patch is the same', async () => {
    await story(async ({ github }) => {
      const workspace = await checkout(github)
      const file = path.join(workspace, 'report.json')
      await act(github, workspace, { mode: 'patch', 'report-file': file })
      const of = JSON.parse(readFileSync(file, 'utf8')).repository.revision as string
      await github.objects.commit('main', { 'other.txt': 'x\n' })
      const later = await checkout(github)
      const handed = path.join(later, 'report.json')
      writeFileSync(handed, readFileSync(file))
      // It stays as it is: the next run is judged by it, too.
      for (const _ of ['once', 'again']) {
        const result = await act(github, later, { mode: 'publish', 'report-file': handed })
        expect(result).toMatchObject({
          status: 1,
          outputs: { 'pull-request-operation': 'blocked' },
        })
        expect(errorsOf(result)).toEqual([
          expect.stringContaining(`The report is of the commit "${of}", and here the commit "`),
        ])
        expect(result.outputs['report-file']).toMatch(/\/flagshift\/report\.json$/)
        expect(readFileSync(handed)).toEqual(readFileSync(file))
      }
      expect(github.writes()).toEqual([])
    })
  })

  test('what another job says is proved is shown; it neither merges nor takes a draft back', async () => {
    await story(async ({ github }) => {
      const workspace = await checkout(github)
      const run = (inputs: Inputs) => act(github, workspace, inputs)
      await run({ draft: 'true' })
      const [pull] = github.pulls
      expect(pull?.draft).toBe(true)
      const file = path.join(workspace, 'report.json')
      await run({ mode: 'patch', 'report-file': file })
      const report = JSON.parse(readFileSync(file, 'utf8')) as object
      writeFileSync(file, JSON.stringify({ ...report, proof: FORGED_PROOF }))
      const result = await run({ mode: 'publish', 'report-file': file, 'auto-merge': 'true' })
      expect(result).toMatchObject({ status: 0, outputs: { 'smoke-kit-dir': '' } })
      expect(pull).toMatchObject({ draft: true, autoMergeBy: null })
      expect(result.stdout).toContain('Pull request #1 stays a draft')
      expect(readFileSync(result.outputs['report-file'] ?? '', 'utf8')).not.toContain('sideDoor')

      for (const wrong of [
        { toolchain: 5 },
        { messages: [{ code: 'NOPE', level: 'info', text: 'x' }] },
        { renames: [null] },
        { verdict: 'great' },
      ]) {
        writeFileSync(file, JSON.stringify({ ...report, proof: { ...FORGED_PROOF, ...wrong } }))
        const refused = await run({ mode: 'publish', 'report-file': file })
        expect(errorsOf(refused)).toEqual([expect.stringContaining('it is no Flagshift report')])
      }
      for (const bytes of ['', '{', 'null', '[]']) {
        writeFileSync(file, bytes)
        const refused = await run({ mode: 'publish', 'report-file': file })
        expect(errorsOf(refused)).toEqual([expect.stringContaining('it is no Flagshift report')])
      }
      rmSync(file)
      mkdirSync(file)
      const folder = await run({ mode: 'publish', 'report-file': file })
      expect(errorsOf(folder)).toEqual([
        expect.stringContaining('which is no ordinary file. Name another file, or leave it out.'),
      ])
    })
  })
})

/** A build that takes upstream by a name of a version. */
const build = (tag: string, above = '') =>
  `${above}include(FetchContent)
FetchContent_Declare(llama GIT_REPOSITORY https://github.com/ggml-org/llama.cpp GIT_TAG ${tag})
set(LLAMA_CUBLAS ON)
`
test('a push to Flagshift’s own branch publishes nothing, and is no mistake', async () => {
  await story(async ({ github, run }) => {
    await run()
    github.forget()
    const result = await run({ onto: BRANCH })
    expect([result.status, errorsOf(result)]).toEqual([0, []])
    expect(result.outputs).toMatchObject({ status: 'clean', 'pull-request-operation': 'none' })
    expect(result.stdout).toContain(`This run is for ${BRANCH}, the branch that Flagshift keeps`)
    expect(github.writes()).toEqual([])
  })
})

describe('what can’t be decided', () => {
  const ASKED = { maps: 'llama.cpp', renames: '' }

  test('is said once for all that waits for one upstream, and nothing is merged meanwhile', async () => {
    await story(
      async ({ github, run, commit }) => {
        expect((await run(ASKED)).outputs).toMatchObject({ status: 'patched' })
        const head = await github.objects.head(BRANCH)
        const [pull] = github.pulls
        pull!.autoMergeBy = pull!.user
        const unknown = 'f'.repeat(40)
        const changes = [
          { 'CMakeLists.txt': build(unknown) },
          { 'CMakeLists.txt': build(unknown, '\n\n') },
          { 'CMakeLists.txt': `${build(unknown)}set(LLAMA_METAL ON)\n` },
          { 'other/CMakeLists.txt': build(unknown) },
        ]
        for (const change of changes) {
          await commit(change)
          expect((await run(ASKED)).outputs).toMatchObject({
            status: 'undecided',
            branch: BRANCH,
            commit: head,
            'pull-request-number': '1',
            'pull-request-operation': 'unchanged',
          })
        }
        expect(github.pulls).toMatchObject([{ state: 'open', autoMergeBy: null }])
        expect(pull?.comments).toHaveLength(1)
        // What another branch, or an older commit, can't tell is nothing to this pull request.
        github.forget()
        await github.objects.point('feature', (await github.objects.head('main')) ?? '')
        await commit({ 'CMakeLists.txt': `${build(unknown)}set(GGML_CUBLAS ON)\n` }, 'feature')
        const strange = await run({ ...ASKED, onto: 'feature', base: 'main' })
        expect(errorsOf(strange)).toEqual([
          expect.stringContaining('The branch main does not hold the commit'),
        ])
        pull!.base = 'dev'
        expect((await run(ASKED)).outputs).toMatchObject({ 'pull-request-operation': 'none' })
        expect(github.writes()).toEqual([])
      },
      { files: { 'CMakeLists.txt': build('b2600') } },
    )
  })
})
