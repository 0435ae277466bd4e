import { describe, expect, test } from '@jest/globals'

import { describeSite, renamed, rewrite, runCases, type Case } from '../languages/cases.ts'

/** A rename that the person gave, of which no upstream says anything. */
const given = (from: string, to: string) => renamed(from, to, { builtIn: false, state: 'unknown' })

const OLD = [given('OLD_FLAG', 'NEW_FLAG')]

const JOINED = [given('OLD_A', 'NEW_FLAG'), given('OLD_B', 'NEW_FLAG')]

const CMAKE: readonly Case[] = [
  {
    name: 'a block that only translates the old name is a shim',
    input: 'if(OLD_FLAG)\n  set(NEW_FLAG ON)\n  unset(OLD_FLAG CACHE)\nendif()\n',
    sites: ['condition keep serves-both', '* keep serves-both'],
  },
  {
    name: 'a block that does the work of the flag and sets the new name by the way is none',
    input: 'if(OLD_FLAG)\n  set(NEW_FLAG TRUE)\n  find_package(MPI)\nendif()\n',
    output: 'if(NEW_FLAG OR OLD_FLAG)\n  set(NEW_FLAG TRUE)\n  find_package(MPI)\nendif()\n',
    sites: ['condition widen accept-both'],
  },
  {
    name: 'a block that works and warns stays',
    input:
      'if(OLD_FLAG)\n  message(WARNING "OLD_FLAG is deprecated")\n  set(NEW_FLAG TRUE)\n  find_package(MPI)\nendif()\n',
    sites: ['shim keep serves-both', 'shim keep serves-both'],
  },
  {
    name: 'in a shim for a still older name the middle one follows its rename',
    input:
      'if(ANCIENT AND NOT DEFINED OLD_FLAG)\n  message(WARNING "ANCIENT renamed to OLD_FLAG")\n  set(OLD_FLAG ${ANCIENT})\nendif()\n',
    output:
      'if(ANCIENT AND NOT (DEFINED NEW_FLAG OR DEFINED OLD_FLAG))\n  message(WARNING "ANCIENT renamed to NEW_FLAG")\n  set(NEW_FLAG ${ANCIENT})\nendif()\n',
    states: OLD,
    sites: ['condition widen accept-both', 'mention replace stale', 'option replace stale'],
  },
  {
    name: 'a message that tells to use the middle name tells the new one',
    input:
      'if(ANCIENT)\n  message(WARNING "ANCIENT is deprecated. Use OLD_FLAG instead")\n  set(OLD_FLAG ON)\nendif()\n',
    output:
      'if(ANCIENT)\n  message(WARNING "ANCIENT is deprecated. Use NEW_FLAG instead")\n  set(NEW_FLAG ON)\nendif()\n',
    sites: ['mention replace stale', 'option replace stale'],
  },
  {
    name: 'one option for each version of the dependency stays',
    input:
      'if(LIB_VERSION VERSION_LESS 2)\n  set(OLD_FLAG ON)\n  a()\n  b()\n  c()\nelse()\n  set(NEW_FLAG ON)\nendif()\n',
    sites: ['option keep serves-both'],
  },
  {
    name: 'another branch for another system was only forgotten',
    input: 'if(WIN32)\n  set(OLD_FLAG ON)\nelse()\n  set(NEW_FLAG ON)\nendif()\n',
    output: 'if(WIN32)\n  set(NEW_FLAG ON)\nelse()\n  set(NEW_FLAG ON)\nendif()\n',
    sites: ['option replace stale'],
  },
  {
    name: 'a macro that the renamed option turns on kept its name, wherever it is used',
    input:
      'if(NEW_FLAG)\n  add_compile_definitions(OLD_FLAG)\nendif()\ntarget_compile_definitions(t PRIVATE OLD_FLAG)\n',
    sites: ['definition keep option-renamed', 'definition keep option-renamed'],
  },
  {
    name: 'an option of its own that is passed on stays',
    input: 'option(OLD_FLAG "Fast" ON)\nset(NEW_FLAG ${OLD_FLAG})\n',
    sites: ['declaration keep serves-both', 'condition keep serves-both'],
  },
  {
    name: 'a line that gives the new name whatever the old one is stays for a person, who is told to remove it',
    input: 'set(NEW_FLAG ${OLD_FLAG})\n',
    sites: ['condition keep overwrites'],
  },
  {
    name: 'the same under a condition serves both',
    input: 'if(NOT DEFINED NEW_FLAG)\n  set(NEW_FLAG ${OLD_FLAG})\nendif()\n',
    sites: ['condition keep serves-both'],
  },
  {
    name: 'the old variable as a further hint for the package that the new one belongs to',
    input:
      'find_package(Kit REQUIRED PATHS "${OldKit_DIR}")\nfind_package(Other PATHS "${OldKit_DIR}")\n',
    output:
      'find_package(Kit REQUIRED PATHS "${OldKit_DIR}")\nfind_package(Other PATHS "${Kit_DIR}")\n',
    states: [given('OldKit_DIR', 'Kit_DIR')],
    sites: ['condition keep serves-both', 'condition replace stale'],
  },
  {
    name: 'an option for something deprecated does not call itself so',
    input: 'option(OLD_FLAG "Build the deprecated calls" OFF)\n',
    output: 'option(NEW_FLAG "Build the deprecated calls" OFF)\n',
    sites: ['declaration replace stale'],
  },
  {
    name: 'an option that calls itself deprecated stays',
    input: 'option(OLD_FLAG "Deprecated, does nothing" OFF)\n',
    sites: ['shim keep serves-both'],
  },
  {
    name: 'a deprecated option that the build reads follows its rename while nobody knows the new name',
    input: 'option(OLD_FLAG "DEPRECATED: the first ABI" OFF)\nadd_definitions(-DX=${OLD_FLAG})\n',
    output: 'option(NEW_FLAG "DEPRECATED: the first ABI" OFF)\nadd_definitions(-DX=${NEW_FLAG})\n',
    states: OLD,
    sites: ['shim replace stale', 'condition replace stale'],
  },
  {
    name: 'a text about deprecated things that prints the value of the flag is not about the flag',
    input: 'message(STATUS "Warnings about deprecated calls: ${OLD_FLAG}")\n# NEW_FLAG\n',
    output: 'message(STATUS "Warnings about deprecated calls: ${NEW_FLAG}")\n# NEW_FLAG\n',
    sites: ['mention replace stale'],
  },
  {
    name: 'a text that tells to set the flag otherwise offers it, and so does its block',
    input:
      'if(OLD_FLAG STREQUAL "OPENCL")\n  set(OLD_FLAG "OCL")\n  message(STATUS "This value is obsolete. Use OLD_FLAG=${OLD_FLAG} instead.")\nendif()\n',
    output:
      'if(NEW_FLAG STREQUAL "OPENCL" OR OLD_FLAG STREQUAL "OPENCL")\n  set(NEW_FLAG "OCL")\n  message(STATUS "This value is obsolete. Use NEW_FLAG=${NEW_FLAG} instead.")\nendif()\n',
    sites: [
      'condition widen accept-both',
      'option replace stale',
      'mention replace stale',
      'mention replace stale',
    ],
  },
  {
    name: 'a template sets the name of the made file from the one that is there when it is made',
    input: 'set(NEW_FLAG @OLD_FLAG@)\n',
    output: 'set(NEW_FLAG @NEW_FLAG@)\n',
    sites: ['condition replace stale'],
  },
  {
    name: 'a flag in capitals without a mark of its own is a word where words stand beside it',
    input:
      'option(ALSA "Support the ALSA audio API" ON)\nset(HELP "with ALSA, if there")\n# ALSA\n# ALSA is found below\nlist(APPEND FLAGS ALSA "ALSA")\n',
    output:
      'option(SDL_ALSA "Support the ALSA audio API" ON)\nset(HELP "with ALSA, if there")\n# SDL_ALSA\n# ALSA is found below\nlist(APPEND FLAGS SDL_ALSA "SDL_ALSA")\n',
    states: [given('ALSA', 'SDL_ALSA')],
    sites: [
      'declaration replace stale',
      'mention keep plain-word',
      'mention keep plain-word',
      'mention replace stale',
      'mention keep plain-word',
      '* replace stale',
      '* replace stale',
    ],
  },
  {
    name: 'a comment that says that the name will be removed is for a person',
    input: '# OLD_FLAG will be deleted in a later release\n',
    sites: ['mention keep deprecation-text'],
  },
  {
    name: 'two definitions that became one stay apart',
    input: 'add_definitions(-DOLD_A)\nfoo()\nadd_definitions(-DOLD_B)\n',
    states: JOINED,
    sites: ['definition keep many-to-one', 'definition keep many-to-one'],
  },
  {
    name: 'declared twice: a person has to choose',
    input: 'option(OLD_FLAG "Old" ON)\noption(NEW_FLAG "New" ON)\n',
    sites: ['declaration keep declared-beside'],
  },
  {
    name: 'names that are put together from variables are shown',
    input:
      'set(PRE OLD)\nset(X ${${PRE}_FLAG})\nforeach(part FLAG OTHER)\n  option(OLD_${part} "x" ON)\nendforeach()\nset(OLD_FLAG ON)\n',
    output:
      'set(PRE OLD)\nset(X ${${PRE}_FLAG})\nforeach(part FLAG OTHER)\n  option(OLD_${part} "x" ON)\nendforeach()\nset(NEW_FLAG ON)\n',
    sites: ['mention keep composed-name', 'mention keep composed-name', 'option replace stale'],
    not: ['inside'],
  },
]

const MAKE: readonly Case[] = [
  {
    name: 'a conditional that only translates the old name is a shim',
    input: 'ifdef OLD_FLAG\nNEW_FLAG := 1\nendif\n',
    sites: ['condition keep serves-both'],
  },
  {
    name: 'one that adds to flags is none',
    input: 'ifdef OLD_FLAG\nNEW_FLAG := 1\nCFLAGS += -O3\nendif\n',
    output: 'ifneq ($(NEW_FLAG)$(OLD_FLAG),)\nNEW_FLAG := 1\nCFLAGS += -O3\nendif\n',
    sites: ['condition widen accept-both'],
    not: ['no-final-newline'],
  },
  {
    name: 'what a message tells to use is renamed, the name that it warns of is not',
    input:
      'ifdef ANCIENT\n$(info ANCIENT is deprecated. Use OLD_FLAG instead.)\nendif\n$(info OLD_FLAG is deprecated.)\n',
    output:
      'ifdef ANCIENT\n$(info ANCIENT is deprecated. Use NEW_FLAG instead.)\nendif\n$(info OLD_FLAG is deprecated.)\n',
    sites: ['mention replace stale', 'shim keep serves-both'],
  },
  {
    name: 'one variable for each version stays',
    input:
      'ifeq ($(LIB_VERSION),1)\nOLD_FLAG := 1\nA := 1\nB := 1\nC := 1\nelse\nNEW_FLAG := 1\nendif\n',
    sites: ['option keep serves-both'],
  },
  {
    name: 'a macro that the renamed variable turns on kept its name',
    input: 'ifdef NEW_FLAG\nCFLAGS += -DOLD_FLAG\nendif\n',
    sites: ['definition keep option-renamed'],
  },
]

const C: readonly Case[] = [
  {
    name: 'a template that has both defined serves the code of others',
    input: '#cmakedefine OLD_FLAG\n#cmakedefine NEW_FLAG\n',
    sites: ['definition keep serves-both'],
  },
  {
    name: 'one that has only the old one is renamed',
    input: '#cmakedefine OLD_FLAG\n#cmakedefine OTHER\n',
    output: '#cmakedefine NEW_FLAG\n#cmakedefine OTHER\n',
    sites: ['definition replace stale'],
  },
  {
    name: 'one macro for each version of the library stays',
    input: '#if LIB_VERSION >= 2\n#define NEW_FLAG 1\n#else\n#define OLD_FLAG 1\n#endif\n',
    sites: ['definition keep serves-both'],
  },
  {
    name: 'another branch for another system was only forgotten',
    input: '#if defined(_WIN32)\n#define NEW_FLAG 1\n#else\n#define OLD_FLAG 1\n#endif\n',
    output: '#if defined(_WIN32)\n#define NEW_FLAG 1\n#else\n#define NEW_FLAG 1\n#endif\n',
    sites: ['definition replace stale'],
  },
]

const PYTHON: readonly Case[] = [
  {
    name: 'a variable of the script that only shares the name',
    input: "OLD_FLAG = 'OLD_FLAG' in os.environ\nif OLD_FLAG:\n    x()\ny.OLD_FLAG\n",
    output:
      "OLD_FLAG = ('NEW_FLAG' in os.environ or 'OLD_FLAG' in os.environ)\nif OLD_FLAG:\n    x()\ny.NEW_FLAG\n",
    sites: [
      'mention keep own-variable',
      'condition widen accept-both',
      'mention keep own-variable',
      'mention replace stale',
    ],
  },
]

const NEARBY: Readonly<Record<string, readonly Case[]>> = {
  shell: [
    {
      name: 'a text below the condition that calls the old name deprecated',
      input: 'if [ -n "$OLD_FLAG" ]; then\n  echo "OLD_FLAG is deprecated"\n  exit 1\nfi\n',
      sites: ['condition keep serves-both', 'mention keep deprecation-text'],
    },
    {
      name: 'one name for each version',
      input:
        'if [ "$VERSION" -lt 2 ]; then\n  cmake -DOLD_FLAG=ON .\nelse\n  cmake -DNEW_FLAG=ON .\nfi\n',
      sites: ['option keep serves-both'],
    },
    {
      name: 'another branch for another reason was only forgotten',
      input:
        'if [ "$FAST" = 1 ]; then\n  cmake -DOLD_FLAG=ON .\nelse\n  cmake -DNEW_FLAG=OFF .\nfi\n',
      output:
        'if [ "$FAST" = 1 ]; then\n  cmake -DNEW_FLAG=ON .\nelse\n  cmake -DNEW_FLAG=OFF .\nfi\n',
      sites: ['option replace stale'],
    },
    {
      name: 'a variable of the old name that gets the value of the new one',
      input: 'export OLD_FLAG=$NEW_FLAG\n',
      sites: ['option keep serves-both'],
    },
    {
      name: 'an argument that only passes a variable of the new name on is stale',
      input: 'cmake -DOLD_FLAG=$NEW_FLAG .\n',
      output: 'cmake -DNEW_FLAG=$NEW_FLAG .\n',
      sites: ['option replace stale'],
    },
  ],
  c: [
    {
      name: 'a row of a table of renamed names',
      input: 'const char *t[][2] = {\n  {"OLD_FLAG", "NEW_FLAG"},\n};\n',
      sites: ['mention keep serves-both'],
    },
  ],
  text: [
    {
      name: 'a row of a table of renamed names',
      input: 'OLD_FLAG NEW_FLAG\nOLD_FLAG\n',
      output: 'OLD_FLAG NEW_FLAG\nNEW_FLAG\n',
      sites: ['mention keep serves-both', 'mention replace stale'],
    },
  ],
  meson: [
    {
      name: 'an option that is deprecated for the new one',
      input: "option('OLD_FLAG', type: 'boolean', deprecated: 'NEW_FLAG')\n",
      sites: ['declaration keep serves-both'],
    },
  ],
  python: [
    {
      name: 'a warning below the condition',
      input:
        "if 'OLD_FLAG' in os.environ:\n    warnings.warn('OLD_FLAG is deprecated, use NEW_FLAG')\n",
      sites: ['condition keep serves-both', 'mention keep *'],
    },
  ],
}

const around = { before: '# before\n', after: '# after\n' }
const assuming = (cases: readonly Case[]): readonly Case[] =>
  cases.map((row) => ({ states: OLD, ...row }))
runCases('cmake', assuming(CMAKE), around)
runCases('make', assuming(MAKE), around)
runCases('python', assuming(PYTHON), around)
runCases('c', assuming(C), { before: '/* before */\n', after: '/* after */\n' })

for (const [reader, cases] of Object.entries(NEARBY))
  runCases(reader, assuming(cases), { before: '\n\n', after: '\n\n' })

const messages = (reader: string, text: string, states = OLD): readonly string[] =>
  rewrite(reader, text, states).sites.map(({ reason }) => reason.message)

describe('what the repository as a whole says', () => {
  test('an option and a macro of one name: the rename does not say which', () => {
    const [said] = messages('cmake', 'option(OLD_FLAG "x" ON)\nadd_definitions(-DOLD_FLAG)\n')
    expect(said).toMatch(/OLD_FLAG is an option and a macro here/)
    expect(messages('cmake', 'option(OLD_FLAG "x" ON)\n')[0]).not.toMatch(/macro/)
  })

  test('several names that became one are told at every place', () => {
    const said = messages(
      'shell',
      'cmake -DOLD_A=ON .\nsleep 1\nsleep 1\nsleep 1\ncmake -DOLD_B=ON .\n',
      JOINED,
    )
    expect(said[0]).toMatch(/OLD_A and OLD_B both became NEW_FLAG/)
  })

  test('two symbols that one file defines may be two flags', () => {
    const text =
      'config OLD_FLAG\n\tstring "File name"\n\nconfig NEW_FLAG\n\tstring "Target name"\n'
    expect(rewrite('kconfig', text, OLD).sites.map(describeSite)).toEqual([
      expect.stringContaining('declaration keep declared-beside'),
    ])
    const uses =
      'OLD_FLAG="a"\nconfig A\n\tbool\n\tdepends on OLD_FLAG != ""\n\tdepends on NEW_FLAG != ""\n'
    const { sites } = rewrite('kconfig', text + uses, OLD)
    expect(sites.map(({ action, reason }) => `${action} ${reason.code}`)).toEqual([
      'keep declared-beside',
      'replace stale',
      'keep declared-beside',
    ])
    expect(sites[1]!.reason.message).toMatch(/may be two flags/)
  })
})
