import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

import { firstError, sanitiseText, lastLines } from '../../src/proof/running/output.ts'

describe('what is shown of its output', () => {
  const nasty = fc.array(
    fc.oneof(
      fc.constantFrom(
        '::',
        '##[',
        '\u001B[31m',
        '\r',
        '\n',
        ' ',
        '::error::x',
        '##[command]',
        '\u001B]0;t\u0007',
        '\u202E',
      ),
      fc.string(),
    ),
  )

  test('never commands the runner or the terminal', () => {
    fc.assert(
      fc.property(nasty, (parts) => {
        const text = sanitiseText(parts.join(''))
        expect(text).not.toContain('##[')
        expect(text).not.toMatch(/^\s*::/m)
        // oxlint-disable-next-line no-control-regex
        expect(text).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/)
      }),
      { numRuns: 500 },
    )
  })

  test('is short', () => {
    const text = Array.from({ length: 500 }, (_, at) => `${at} ${'x'.repeat(1000)}`).join('\n')
    expect(lastLines(text, 5).split('\n')).toHaveLength(5)
    expect(lastLines(text, 5).length).toBeLessThan(1600)
    expect(lastLines(`${'a'.repeat(301)}\n\n`, 5)).toBe(`${'a'.repeat(300)} …`)
    expect(lastLines('a'.repeat(300), 5)).toBe('a'.repeat(300))
    expect(lastLines('a\nb\nc', 2)).toBe('b\nc')
  })

  test.each([
    [
      'behind what only sounds like one',
      `-- fatal things are fine
fatal: not a git repository
CMake Error at CMakeLists.txt:3 (message):
  The option is
  removed.

Call Stack (most recent call first):
`,
      'CMake Error at CMakeLists.txt:3 (message): The option is removed.',
    ],
    [
      'with the names below its sentence',
      `-- Configuring done
CMake Error: The following variables are used in this project, but they are set to NOTFOUND.
Please set them or make sure they are set and tested correctly in the CMake files:
FOO_LIBRARY
    linked by target "a" in directory /x

CMake Error at CMakeLists.txt:9 (target_link_libraries):
`,
      'CMake Error: The following variables are used in this project, but they are set to NOTFOUND. Please set them or make sure they are set and tested correctly in the CMake files: FOO_LIBRARY linked by target "a" in directory /x',
    ],
    [
      'with a sentence that goes on below what it names',
      `CMake Error at CMakeLists.txt:9 (target_link_libraries):
  Target "b" links to:

    CUDA::cublas

  but the target was not found.

  Possible reasons are many.
`,
      'CMake Error at CMakeLists.txt:9 (target_link_libraries): Target "b" links to: CUDA::cublas but the target was not found.',
    ],
    [
      'without what another program says below',
      'CMake Error at x.cmake:39 (message):\n  Failed to clone\n\n\ngmake[2]: *** Error 1\n',
      'CMake Error at x.cmake:39 (message): Failed to clone',
    ],
    [
      'up to what is said of another thing',
      'CMake Error: no such generator\n-- Configuring incomplete\nmore\n',
      'CMake Error: no such generator',
    ],
    [
      'and none that is only looked for',
      '-- Looking for fatal error handling\n  -- no error yet\nit is fatal here\n',
      'it is fatal here',
    ],
    [
      'with what Cargo says of its cause',
      'error: failed to get `foo`\n\nCaused by:\n  no matching package\n',
      'error: failed to get `foo` Caused by: no matching package',
    ],
    [
      'alone where a compiler shows the code below',
      'a.c:1:2: error: #error no\n    1 | #error no\n',
      'a.c:1:2: error: #error no',
    ],
    [
      'that make tells of a makefile, behind what sounds like one',
      'an error may follow\nsub/Makefile:12: *** USE_GPU was removed.  Stop.\n',
      'sub/Makefile:12: *** USE_GPU was removed.  Stop.',
    ],
    [
      'that make tells of a folder that it went into, behind what sounds like one',
      'an error may follow\ngmake[2]: *** [all] Killed\n',
      'gmake[2]: *** [all] Killed',
    ],
    [
      'that another program tells in words of its own, before the same words in a line',
      'a fatal thing\nsee CMake Error, ERROR: and x error: here\nsays make: *** here\n',
      'a fatal thing',
    ],
    [
      'that Meson tells, behind what sounds like one',
      'an error may follow\nERROR: Dependency "x" not found\n',
      'ERROR: Dependency "x" not found',
    ],
    ['or what is as bad', 'fine\nmake: fatal things\nmore\n', 'make: fatal things'],
    [
      'or what make says, and no name of a file or an option',
      "cc -Wfatal-errors -c error.c\nmake: *** No rule to make target 'x'.  Stop.\n",
      "make: *** No rule to make target 'x'.  Stop.",
    ],
    [
      'or that there is none, with the last line',
      'cc -c error.c\nthe end\n',
      'no line tells an error; the last one is “the end”',
    ],
    ['or that there is none', '\n', 'no output'],
  ])('names the first real error, %s', (_name, text, error) => {
    expect(firstError(text)).toBe(error)
  })

  test('of an error without end shows the beginning', () => {
    expect(firstError(`a.c:1: error: ${'x'.repeat(600)}`)).toHaveLength(400)
    expect(firstError(`CMake Error: ${'word '.repeat(200)}`)).toHaveLength(400)
    expect(firstError(`CMake Error:\n${'  word\n'.repeat(200)}`)).toHaveLength(400)
  })
})
