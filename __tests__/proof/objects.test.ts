import path from 'node:path'

import { expect } from '@jest/globals'

import type { Unit } from '../../src/proof/build-systems/configuration.ts'
import { compareObjects } from '../../src/proof/programs/objects.ts'
import { needs } from '../support/tools.ts'
import { lay, ownSession } from './own-session.ts'

const testWithCC = needs('cc', 'nm', 'strings')

/** What objects of sources show that are compiled with words of before and after. */
async function compared(
  files: Readonly<Record<string, string>>,
  words: Readonly<Record<'before' | 'after', readonly string[]>>,
) {
  const session = ownSession()
  lay(session.root, files)
  const unit = (file: string, own: readonly string[]): Unit => {
    const source = path.join(session.root, file)
    return {
      target: 'clip',
      source,
      path: file,
      directory: session.root,
      object: `${file}.o`,
      command: ['cc', '-O2', '-Werror', '-Wall', '-g3', ...own, '-c', source, '-o', 'made.o'],
    }
  }
  const pairs = Object.keys(files).map((file) => ({
    before: unit(file, words.before),
    after: unit(file, words.after),
  }))
  const { objects, isBroken } = await compareObjects(session, pairs, session.environment)
  return { objects, isBroken, said: session.messages.map(({ code, text }) => `${code} ${text}`) }
}

const CLIP = `#ifdef USE_NEW
extern int cuda_init(const char *); int clip(void) { int unused; return cuda_init("using the GPU now"); }
#else
extern int cpu_init(const char *); int clip(void) { return cpu_init("using the CPU alone"); }
#endif
extern int ggml_cpu_count(void); extern int shared(const char *);
int both(void) { return shared("said in both") + ggml_cpu_count(); }
`

testWithCC('objects are compared by what they ask for and what they say', async () => {
  const told = await compared({ 'clip.c': CLIP }, { before: ['-DUSE_OLD'], after: ['-DUSE_NEW'] })
  expect(told).toEqual({
    objects: [
      {
        path: 'clip.c',
        target: 'clip',
        symbols: { added: ['cuda_init'], removed: ['cpu_init'], kept: ['ggml_cpu_count'] },
        strings: { added: ['using the GPU now'], removed: ['using the CPU alone'] },
      },
    ],
    isBroken: false,
    said: [],
  })
})

testWithCC('what no more compiles is told, and the rest is compared all the same', async () => {
  const broken = '#ifdef USE_NEW\n#error "not for this machine"\n#endif\nint a;\n'
  const words = { before: ['-DUSE_OLD'], after: ['-DUSE_NEW'] }
  const { objects, isBroken, said } = await compared({ 'a.c': broken, 'clip.c': CLIP }, words)
  expect([objects.map((one) => one.path), isBroken]).toEqual([['clip.c'], true])
  expect(said).toEqual([
    expect.stringMatching(
      /^COMPILE_FAILED a\.c \(target clip\) compiles before the patch, and not with it: .*not for this machine/,
    ),
  ])
  // What did not compile before, or lacks a header, says nothing of the patch.
  const other = await compared(
    { 'a.c': '#include <no-such-header.h>\n', 'b.c': broken.replace('USE_NEW', 'USE_OLD') },
    { before: ['-DUSE_OLD'], after: ['-DUSE_NEW'] },
  )
  expect(other).toEqual({ objects: [], isBroken: false, said: [] })
  const lacking = '#ifdef USE_NEW\n#include <no-such-header.h>\n#endif\nint a;\n'
  expect(await compared({ 'a.c': lacking }, words)).toMatchObject({ objects: [], isBroken: false })
})

testWithCC('of many files none is compared', async () => {
  const files = Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [`${name}.c`, CLIP]))
  const words = { before: ['-DUSE_OLD'], after: ['-DUSE_NEW'] }
  expect((await compared(files, words)).objects).toEqual([])
})
