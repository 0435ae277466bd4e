import { expect, test } from '@jest/globals'

import { linesOf } from '../../src/core/lines.ts'
import { Names } from '../../src/core/names.ts'
import { readFileUses } from '../../src/languages/read-file.ts'

const NAMES = new Names(['ENG_OLD', 'ENG_NEW'])

/** What is said of each place of a patch: `line:column role`, with the namespace of what a reader explains. */
function said(text: string): readonly string[] {
  const lines = linesOf(text)
  return readFileUses('patch', text, NAMES).map(({ start, name, role, namespace }) => {
    const { line, column } = lines.at(start)
    return `${line}:${column} ${role}${namespace === 'any' ? '' : ` ${namespace}`} ${name}`
  })
}

const HEAD = '--- a/CMakeLists.txt\n+++ b/CMakeLists.txt\n@@ -1,3 +1,3 @@\n'

/** A sentence, a patch, and what is read in it. */
const ROWS: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'lines that are added and those around them are read, those that go are only there',
    `${HEAD} if(ENG_OLD)\n-  set(x \${ENG_OLD})\n+  option(ENG_NEW "ENG_OLD")\n endif()\n`,
    [
      '4:5 condition cmake ENG_OLD',
      '5:12 mention ENG_OLD',
      '6:11 declaration cmake ENG_NEW',
      '6:20 mention ENG_OLD',
    ],
  ],
  [
    'what a line adds and what stands beside it are one text',
    `${HEAD} if(X OR\n-   ENG_OLD)\n+   ENG_NEW)\n endif()\n`,
    ['5:5 mention ENG_OLD', '6:5 condition cmake ENG_NEW'],
  ],
  [
    'what stands above the first hunk is no part of the file',
    `if(ENG_OLD)\n${HEAD.replace('@@ -1,3', ' x @@ -1\n if(ENG_OLD)\n@@ -1,3')} if(ENG_NEW)\n`,
    ['1:4 mention ENG_OLD', '5:5 mention ENG_OLD', '7:5 condition cmake ENG_NEW'],
  ],
  [
    'each file is read as what it is, whatever stands between two of them',
    `${HEAD}+if(ENG_OLD)\n@@ -9 +9 @@\n+if(ENG_NEW)\n--- a/x/a.c\n+++ b/x/a.c\t2024-01-01\n if(ENG_OLD)\n@@ -1 +1 @@ int f()\n+#ifdef ENG_OLD\n+++ src/b.h\n@@ -1 +1 @@\n+#define ENG_NEW 1\n--- c.xyz\n+++ c.xyz\n@@ -1 +1 @@\n+#ifdef ENG_OLD\n`,
    [
      '4:5 condition cmake ENG_OLD',
      '6:5 condition cmake ENG_NEW',
      '9:5 mention ENG_OLD',
      '11:9 condition macro ENG_OLD',
      '14:10 definition macro ENG_NEW',
      '18:9 mention ENG_OLD',
    ],
  ],
  [
    'a path may stand without the folder that git puts before it, and the last line without its end',
    '--- CMakeLists.txt\n+++ CMakeLists.txt\n@@ -1 +1 @@\n+if(ENG_OLD)',
    ['4:5 condition cmake ENG_OLD'],
  ],
  [
    'the folder that git puts before a path is none of its own',
    '--- a/.cargo/config\n+++ b/.cargo/config\n@@ -1 +1 @@\n+[env]\n+ENG_OLD = "1"\n',
    ['5:2 option env ENG_OLD'],
  ],
  [
    'a file that is taken away has no lines, and a patch may have none',
    '--- a/a.c\n+++ /dev/null\n@@ -1 +0,0 @@\n-#ifdef ENG_OLD\n--- a/b.c\n+++ b/b.c\n# ENG_NEW\n',
    ['4:9 mention ENG_OLD', '7:3 mention ENG_NEW'],
  ],
  [
    'signs of a patch count at the start of a line alone',
    `${HEAD}+# +++ b/a.c\n+# @@ x\n+if(ENG_OLD)\n`,
    ['6:5 condition cmake ENG_OLD'],
  ],
  [
    'a sign without its blank is another line',
    '--- a/a.c\n+++b/a.c\n@@@ -1 +1 @@@\n+#ifdef ENG_OLD\n+++ b/a.c\n@@-1\n+#ifdef ENG_OLD\n',
    ['4:9 mention ENG_OLD', '7:9 mention ENG_OLD'],
  ],
]

test.each(ROWS)('%s', (_sentence, text, uses) => {
  expect(said(text)).toEqual(uses)
})
