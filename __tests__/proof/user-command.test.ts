import { expect, test } from '@jest/globals'

import type { Verdict } from '../../src/proof/evidence.ts'
import { UNCONFINED } from '../../src/proof/running/confine.ts'
import { runInBoth } from '../../src/proof/programs/user-command.ts'
import { lay, ownSession } from './own-session.ts'

interface Given {
  readonly command: string
  readonly expect?: readonly string[]
  readonly forbid?: readonly string[]
  readonly verdict?: Verdict
  /** Whether the tree before the patch could be configured. */
  readonly hadBefore?: boolean
  readonly hasNetwork?: boolean
  /** How long all of it may take. */
  readonly seconds?: number
  /** Where programs are looked for. */
  readonly searchPath?: string
}

/** A run of a state with its arguments. */
function run(state: string, ok = true): unknown {
  return { run: { configuration: { ok }, arguments: ['-DA=1', `-DS=${state}`], state } }
}

/** What a command comes to in both trees: `state` holds which, and the program is given it as an argument. */
async function inBoth({
  command,
  expect: expected = [],
  forbid = [],
  verdict = 'proved',
  hadBefore = true,
  hasNetwork = true,
  seconds = 60,
  searchPath,
}: Given): Promise<{
  readonly came: Awaited<ReturnType<typeof runInBoth>>
  readonly said: readonly string[]
  readonly ran: readonly string[]
}> {
  const ran: string[] = []
  const session = ownSession({
    confinement: { ...UNCONFINED, hasNetwork },
    progress: (line) => ran.push(line),
    timeoutSeconds: seconds,
  })
  const asked = {
    experiment: { before: [run('failed', false), run('before', hadBefore)], after: [run('after')] },
    laboratory: {
      within: (one: { readonly state: string }, act: () => Promise<unknown>) => {
        lay(session.root, { 'sub/state': one.state })
        return act()
      },
    },
  }
  const came = await runInBoth(
    session,
    asked as never,
    {
      command,
      expect: expected,
      forbid,
      sourceDir: 'sub',
      environment: {
        ...session.environment,
        ...(searchPath === undefined ? {} : { PATH: searchPath }),
      },
    },
    verdict,
  )
  return { came, said: session.messages.map(({ code, text }) => `${code} ${text}`), ran }
}

test('a command is run in the folder of the project, with the arguments that it was configured with', async () => {
  const { came, said, ran } = await inBoth({
    command: 'cat state; echo; echo "$FLAGSHIFT_ARGUMENTS"; echo loud >&2',
  })
  expect(came).toEqual({
    command: {
      command: 'cat state; echo; echo "$FLAGSHIFT_ARGUMENTS"; echo loud >&2',
      exit: 0,
      seconds: expect.any(Number),
      expected: [],
      forbidden: [],
      tail: 'after\n-DA=1 -DS=after\n\nloud',
      sameBefore: null,
    },
    commandOk: true,
    verdict: 'proved',
  })
  expect(came.command!.seconds).toBeLessThan(5)
  expect(said).toEqual([])
  expect(ran.filter((line) => line.includes('running'))).toEqual([
    expect.stringMatching(/^with the patch: running cat state/),
  ])
})

test('of a long line that was looked for a part is shown', async () => {
  const { came, said } = await inBoth({
    command: 'printf "%0400d\\n" 7; printf "%0400d\\n" 8',
    expect: ['7$'],
    forbid: ['8$'],
    hadBefore: false,
  })
  const [shown, banned] = [came.command!.expected[0]!.line!, came.command!.forbidden[0]!.line!]
  expect([shown, banned]).toEqual(['0'.repeat(300), '0'.repeat(300)])
  expect(said).toEqual([
    `FORBID_FOUND The smoke command printed what must not be there (8$): ${'0'.repeat(200)}`,
  ])
})

test.each<[string, Given, readonly [string, boolean, boolean | null], readonly string[]]>([
  [
    'shows what is expected with the patch alone',
    { command: 'cat state', expect: ['after'] },
    ['proved', true, false],
    [],
  ],
  [
    'shows it in both trees',
    { command: 'cat state', expect: ['e'] },
    ['proved', true, true],
    [
      'NEGATIVE_CONTROL The smoke command shows the same without the patch: it cannot tell the difference.',
    ],
  ],
  [
    'shows it where no tree before could be configured',
    { command: 'cat state', expect: ['e'], hadBefore: false },
    ['proved', true, null],
    [],
  ],
  [
    'shows it before the patch, and no more with it',
    { command: 'cat state', expect: ['before'] },
    ['regression', false, false],
    [
      "EXPECT_MISSING No line of the smoke command's output matches before.",
      'REGRESSION The smoke command showed what is expected before the patch, and does not with it.',
    ],
  ],
  [
    'shows what must not be there',
    { command: 'cat state', forbid: ['after'], verdict: 'unchanged' },
    ['regression', false, false],
    [
      'FORBID_FOUND The smoke command printed what must not be there (after): after',
      'REGRESSION The smoke command showed what is expected before the patch, and does not with it.',
    ],
  ],
  [
    'shows in neither tree what is expected',
    { command: 'cat state', expect: ['gpu'] },
    ['partial', false, false],
    ["EXPECT_MISSING No line of the smoke command's output matches gpu."],
  ],
  [
    'shows nothing of a name that the patch only follows',
    { command: 'cat state', expect: ['gpu'], verdict: 'unchanged' },
    ['no-effect', false, false],
    ["EXPECT_MISSING No line of the smoke command's output matches gpu."],
  ],
  [
    'expects what it denies',
    {
      command: 'echo "CLIP using CUDA backend"; echo "CLIP using CPU backend"',
      expect: ['@ggml-cuda:clip'],
    },
    ['partial', false, false],
    [
      expect.stringMatching(
        /^FORBID_FOUND The smoke command printed what must not be there \(.*\): CLIP using CPU backend$/,
      ) as never,
    ],
  ],
  [
    'fails without a network',
    { command: 'echo one; printf "a\\nb\\nc\\nwhy\\n" >&2; exit 3', hasNetwork: false },
    ['partial', false, null],
    [
      'COMMAND_FAILED The smoke command ended with status 3: b c why',
      'NO_NETWORK Builds had no network here; if this one loads something, set smoke-network: true (--smoke-network).',
    ],
  ],
  [
    'fails and prints no error',
    { command: 'echo one; kill -9 $$', verdict: 'inconclusive' },
    ['inconclusive', false, null],
    ['COMMAND_FAILED The smoke command ended with SIGKILL: one'],
  ],
  [
    'does not end in time',
    { command: 'echo one; sleep 60', seconds: 0.5, verdict: 'no-effect' },
    ['no-effect', false, null],
    ['TIMEOUT The smoke command did not end in time.'],
  ],
  [
    'can not be started',
    { command: 'true', searchPath: '/nowhere', verdict: 'partial' },
    ['partial', false, null],
    [expect.stringMatching(/^COMMAND_FAILED The smoke command ended with ENOENT:/) as never],
  ],
  [
    'is asked for a pattern that is none',
    { command: 'true', expect: ['('], verdict: 'partial' },
    ['partial', false, false],
    [
      expect.stringMatching(/^PATTERN_INVALID smoke-expect or smoke-forbid: .*\(/) as never,
      "EXPECT_MISSING No line of the smoke command's output matches (.",
    ],
  ],
])('a command that %s', async (_, given, [verdict, commandOk, sameBefore], words) => {
  const { came, said } = await inBoth(given)
  expect([came.verdict, came.commandOk, came.command!.sameBefore]).toEqual([
    verdict,
    commandOk,
    sameBefore,
  ])
  expect(said).toEqual(words)
})
