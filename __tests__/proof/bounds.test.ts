import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { describe, expect, test } from '@jest/globals'

import { onlyThorough } from '../support/thorough.ts'
import { needs } from '../support/tools.ts'
import { engine, OPTION } from './engine.ts'
import { fakeNvcc, programs, scratch } from './fake.ts'
import { knownCompilers, rememberingCMake } from './known-compilers.ts'
import { cmakeLists, GUARDED, variant } from './projects.ts'
import { codes, proveSubject, rename, type Subject } from './subject.ts'

const testWith = needs('cmake', 'cc')
const testOfMore = onlyThorough(testWith)

function configureRuns(script: string): string {
  return cmakeLists('if (NEW', `execute_process(COMMAND sh -c [==[${script}]==])\nif (NEW`)
}

const FILL = 'execute_process(COMMAND sh -c "head -c 40000000 /dev/zero > big")'

/** The engine with two command lines, of which the second fills the disk, or does something else. */
function stopped(macro: string, second = `if(SECOND)\n  ${FILL}\nendif()`): Subject {
  return engine({
    files: {
      'build.sh': 'cmake -DENGINE_CUBLAS=ON -DFIRST=ON .\ncmake -DENGINE_CUBLAS=ON -DSECOND=ON .\n',
    },
    change: {
      'CMakeLists.txt': [
        ['add_subdirectory', `${second}\nadd_subdirectory`],
        ['if(ENGINE_CUBLAS)', 'if(ENGINE_CUDA)'],
      ],
    },
    patch: {
      'build.sh': [['ENGINE_CUBLAS', 'ENGINE_CUDA']],
      'CMakeLists.txt': [['PRIVATE ENGINE_USE_CUBLAS', `PRIVATE ${macro}`]],
    },
    renames: [OPTION, rename('ENGINE_USE_CUBLAS', macro, 'macro')],
    options: { args: ['-DENGINE_CUDA=ON'] },
    limits: { diskBytes: 30_000_000 },
  })
}

describe('a hostile project', () => {
  // Without perl there is no fence, and what it did is put back.
  const { PATH } = process.env
  testOfMore.each([
    ['changes nothing', () => PATH],
    [
      'has what it changed put back where nothing confines it',
      () => `${programs({ perl: 'exit 1' })}:${PATH}`,
    ],
  ])('%s, learns nothing and ends in time', async (what, search) => {
    const isConfined = what === 'changes nothing'
    const directory = scratch()
    const commandFile = path.join(directory, 'github_env')
    const found = path.join(directory, 'found')
    const stray = path.join(directory, 'stray')
    const outside = path.join(directory, 'outside')
    mkdirSync(outside)
    writeFileSync(commandFile, 'MINE=1\n')
    const environment = {
      ...process.env,
      PATH: search(),
      GITHUB_ENV: commandFile,
      GITHUB_TOKEN: 'ghs_hidden_token',
      INPUT_TOKEN: 'ghs_hidden_token',
      ACTIONS_RUNTIME_TOKEN: 'ghs_hidden_token',
    }
    const proof = await proveSubject(
      variant({
        files: {
          'CMakeLists.txt': configureRuns(
            [
              'echo "::add-mask::x"; echo "  ::error::bad"; echo "text ##[command]bad"',
              `env > ${found}; cat /proc/$PPID/environ >> ${found} 2>/dev/null`,
              `echo "EVIL=1" >> ${commandFile}`,
              // What the proof itself writes goes nowhere else by a link.
              `for name in texts missing runs canary objects compilers; do ln -sfn ${outside} ../../$name; ln -sfn ${outside} ../$name; done 2>/dev/null`,
              `(trap "" TERM HUP; setsid sh -c "trap '' TERM; sleep 3; echo alive > ${stray}" >/dev/null 2>&1 &)`,
              'head -c 20000000 /dev/zero | tr "\\0" x',
            ].join('\n'),
          ),
        },
        environment,
        limits: { outputBytes: 1_000_000 },
      }),
    )
    expect(proof.verdict).toBe(isConfined ? 'proved' : 'inconclusive')
    expect(codes(proof)).toContain('OUTPUT_LIMIT')
    expect(codes(proof).includes('COMMAND_FILE_TOUCHED')).toBe(!isConfined)
    expect(readFileSync(commandFile, 'utf8')).toBe('MINE=1\n')
    const report = JSON.stringify(proof)
    expect(report).not.toContain('ghs_hidden_token')
    expect(report).not.toContain('##[')
    expect(existsSync(found)).toBe(!isConfined)
    if (isConfined) expect(readdirSync(outside)).toEqual([])
    if (!isConfined) expect(readFileSync(found, 'utf8')).not.toContain('ghs_hidden_token')
    await new Promise((resolve) => setTimeout(resolve, 3_500))
    expect(existsSync(stray)).toBe(false)
  })

  testWith('that never ends is ended', async () => {
    const started = performance.now()
    const proof = await proveSubject(
      variant({
        files: { 'CMakeLists.txt': configureRuns('trap "" TERM; while :; do sleep 1; done') },
        options: { timeoutSeconds: 2 },
      }),
    )
    expect(proof.verdict).toBe('inconclusive')
    expect(codes(proof)).toEqual(expect.arrayContaining(['TIMEOUT', 'QUESTIONS_LEFT_OUT']))
    expect(proof.renames[0]).toMatchObject({
      verdict: 'not-measured',
      message: 'Nothing was answered before the proof was ended.',
    })
    expect(proof.unasked).toEqual([['-DNEW_OPTION=ON']])
    expect(performance.now() - started).toBeLessThan(15_000)
  })

  testOfMore('that fills the disk is stopped', async () => {
    const proof = await proveSubject(
      variant({
        files: { 'CMakeLists.txt': configureRuns('head -c 8000000 /dev/zero > big') },
        limits: { diskBytes: 6_000_000 },
      }),
    )
    expect(proof.verdict).toBe('inconclusive')
    expect(codes(proof)).toContain('DISK_LIMIT')
  })

  describe('that is stopped at the second of two questions', () => {
    testOfMore('keeps what the first one answered, and is proved in part', async () => {
      const proof = await proveSubject(stopped('ENGINE_USE_CUDA'))
      expect(codes(proof)).toContain('DISK_LIMIT')
      expect(proof.renames.map(({ from, verdict }) => [from, verdict])).toEqual([
        ['ENGINE_CUBLAS', 'proved'],
        ['ENGINE_USE_CUBLAS', 'proved'],
      ])
      expect(proof.verdict).toBe('partial')
      expect(proof.unasked).toEqual([['-DSECOND=ON', '-DENGINE_CUDA=ON']])
      expect(proof.messages.find(({ code }) => code === 'QUESTIONS_LEFT_OUT')?.text).toMatch(
        /^Answered .* configured with .*-DFIRST=ON -DENGINE_CUDA=ON\. Not asked any more: with -DSECOND=ON/,
      )
    })

    testOfMore('says of what the first one shows nothing of that it is not measured', async () => {
      const proof = await proveSubject(stopped('ENGINE_USE_CUDDA'))
      expect(proof.renames.map(({ verdict }) => verdict)).toEqual(['proved', 'not-measured'])
      expect(proof.verdict).toBe('partial')
    })
  })

  testOfMore('that lacks a library at the second of them and is stopped then', async () => {
    const bin = programs({ nvcc: fakeNvcc('exit 0') })
    const lacks = `if(NOT "$ENV{CUDACXX}" MATCHES "^${bin}/")\n  ${FILL}
elseif(SECOND)\n  message(FATAL_ERROR "CUDA Toolkit not found")\nendif()`
    const subject = stopped('ENGINE_USE_CUDA', lacks)
    const options = { ...subject.options, nvcc: path.join(bin, 'nvcc') }
    const proof = await proveSubject({ ...subject, options })
    expect(proof.renames.map(({ verdict }) => verdict)).toEqual(['proved', 'proved'])
    expect([proof.verdict, proof.unasked]).toEqual([
      'partial',
      [['-DSECOND=ON', '-DENGINE_CUDA=ON']],
    ])
    expect(proof.messages.find(({ code }) => code === 'CUDA_LIBRARY_MISSING')?.text).toContain(
      'there was no time or room to configure all with the stand-in instead',
    )
  })

  test('of a fork is not run at all', async () => {
    const event = path.join(scratch(), 'event.json')
    const marker = path.join(scratch(), 'ran')
    const fork = variant({ files: { 'CMakeLists.txt': configureRuns(`touch ${marker}`) } })
    const cases: readonly (readonly [string, object, boolean])[] = [
      ['pull_request_target', {}, false],
      ['issue_comment', {}, false],
      ['pull_request', { pull_request: { head: repo('evil/x'), base: repo('good/x') } }, false],
      ['pull_request', { pull_request: { head: { repo: null }, base: repo('good/x') } }, false],
      [
        'workflow_run',
        {
          repository: { full_name: 'good/x' },
          workflow_run: { head_repository: { full_name: 'evil/x' } },
        },
        false,
      ],
    ]
    for (const [name, body] of cases) {
      writeFileSync(event, JSON.stringify(body))
      const proof = await proveSubject({
        ...fork,
        environment: { ...process.env, GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: event },
      })
      expect(proof.verdict).toBe('skipped')
      expect(codes(proof)).toEqual(['UNSAFE_TRIGGER'])
    }
    expect(existsSync(marker)).toBe(false)
  })

  testOfMore('of the same repository is run', async () => {
    const event = path.join(scratch(), 'event.json')
    const same = { repo: { full_name: 'good/x' } }
    writeFileSync(event, JSON.stringify({ pull_request: { head: same, base: same } }))
    const proof = await proveSubject({
      ...GUARDED,
      environment: {
        ...knownCompilers(),
        GITHUB_EVENT_NAME: 'pull_request',
        GITHUB_EVENT_PATH: event,
      },
    })
    expect(proof.verdict).toBe('proved')
  })
})

describe('what is missing', () => {
  test('without CMake nothing is claimed', async () => {
    const proof = await proveSubject(
      variant({ environment: { PATH: programs({}, ['sh', 'cc', 'env']) } }),
    )
    expect(proof.verdict).toBe('skipped')
    expect(proof.evidence).toBe('none')
    expect(codes(proof)).toContain('TOOL_MISSING')
  })

  test('without a CUDA compiler, required is not met and auto goes on', async () => {
    const proof = await proveSubject(variant({ options: { mode: 'required' } }))
    expect(proof.verdict).toBe('skipped')
    expect(proof.messages).toContainEqual(
      expect.objectContaining({ code: 'CUDA_COMPILER_MISSING', level: 'error' }),
    )
  })

  test('without a build file or a patch there is nothing to do', async () => {
    const none = await proveSubject({
      ...GUARDED,
      files: { 'a.txt': 'old' },
      patch: { 'a.txt': [['old', 'new']] },
    })
    expect([none.verdict, codes(none).includes('NO_BUILD_SYSTEM')]).toEqual(['skipped', true])
    const empty = await proveSubject({ ...GUARDED, patch: {} })
    expect([empty.verdict, codes(empty)]).toEqual(['skipped', ['NOTHING_TO_PROVE']])
  })

  testOfMore('an unreadable file is left out and named', async () => {
    const proof = await proveSubject(variant({ files: { 'model.gguf?': '' } }))
    expect(proof.verdict).toBe('proved')
    expect(proof.messages.find(({ code }) => code === 'FILE_UNREADABLE')?.text).toContain(
      'model.gguf',
    )
  })

  testOfMore('a project for an older CMake is configured with its policies', async () => {
    const bin = programs({
      cmake: `case "$*" in
  *--version*|*POLICY_VERSION_MINIMUM*) exec "$REAL_CMAKE" "$@" ;;
esac
echo "CMake Error at CMakeLists.txt:1 (cmake_minimum_required):" >&2
echo "  Compatibility with CMake < 3.5 has been removed from CMake." >&2
exit 1`.replace('$REAL_CMAKE', path.join(rememberingCMake(), 'cmake')),
    })
    const proof = await proveSubject(variant({ environment: knownCompilers(bin) }))
    expect(proof.verdict).toBe('proved')
    expect(codes(proof)).toContain('CONFIGURE_POLICY')
  })
})

function repo(name: string): object {
  return { repo: { full_name: name } }
}
