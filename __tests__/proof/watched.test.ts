import { existsSync, mkdirSync, readdirSync, readlinkSync, rmSync } from 'node:fs'
import path from 'node:path'

import { expect, test } from '@jest/globals'

import { readCalled, watchCompilers } from '../../src/proof/build-systems/watched-compilers.ts'
import { runConfined, type Session } from '../../src/proof/running/session.ts'
import { programs } from './fake.ts'
import { lay, ownSession } from './own-session.ts'

const HASH = '0123456789abcdef'

/** The folder that Cargo gives a build script of a package for what it makes. */
function outOf(session: Session, name = 'sys'): string {
  return path.join(session.build, `debug/build/${name}-${HASH}/out`)
}

/** Runs a script as a build script of a package would, in the environment that notes its calls. */
async function runAsBuildScript(
  session: Session,
  script: string,
  environment: Readonly<Record<string, string>>,
  cwd = outOf(session),
): Promise<void> {
  mkdirSync(cwd, { recursive: true })
  const env = { OUT_DIR: outOf(session), CARGO_PKG_NAME: 'sys', ...environment }
  const { code, stderr } = await runConfined(session, 'sh', ['-c', script], { cwd, env })
  expect([code, stderr]).toEqual([0, ''])
}

test('compilers on the path note what a build script has them do, and do it', async () => {
  const session = ownSession()
  // It calls a compiler in its turn, which is its own affair.
  const bin = programs({ cc: 'echo made > "$5"; gcc -c inner.c', gcc: 'exit 0', ccx: 'exit 0' })
  lay(path.dirname(bin), { 'include/cuda.h': '' })
  const nvcc = programs({ nvcc: 'exit 0', cc: 'exit 1' })
  lay(path.dirname(nvcc), { 'include/cuda.h': '' })
  const before = {
    PATH: `${bin}:${nvcc}:/nowhere:/usr/bin:/bin`,
    CC: path.join(bin, 'cc'),
    OTHER: 'cc',
  }
  const watched = await watchCompilers(session, before)
  const place = path.join(session.scratch, 'watched')
  expect(watched).toEqual({
    PATH: `${place}/bin:${before.PATH}`,
    CC: `${place}/bin/cc`,
    OTHER: 'cc',
  })
  expect([existsSync(`${place}/bin/ccx`), existsSync(`${place}/bin/nvcc`)]).toEqual([false, true])
  // Who looks for a toolkit's other folders beside its compiler finds them.
  expect(readlinkSync(`${place}/include`)).toBe(path.join(path.dirname(nvcc), 'include'))
  expect(await watchCompilers(session, before)).toEqual(watched)

  lay(session.root, { 'src/a.c': '', 'src/b.c': '', 'src/inner.c': '' })
  lay(outOf(session), { 'inner.c': '', 'made.c': '', 'CMakeFiles/try.c': '' })
  const source = path.join(session.root, 'src')
  await runAsBuildScript(
    session,
    `cc -c ${source}/a.c -DA="x y" -o a.o; $CC -c ${source}/b.c -DB -o sub.o
     cc -c made.c -w -o made.o; cc -c CMakeFiles/try.c -w -o t.o; cc -c gone.c -w -o gone.o
     cc -E ${source}/a.c -w -o e.i; cc -M ${source}/a.c -w -o m.d; cc -MM ${source}/a.c -w -o m.d`,
    watched,
  )
  await runAsBuildScript(
    session,
    `cc -c ${source}/b.c -w -o q.o`,
    watched,
    `${outOf(session)}/CMakeFiles/q`,
  )
  const gone = path.join(outOf(session), 'gone')
  await runAsBuildScript(session, `cc -c ${source}/b.c -w -o g.o`, watched, gone)
  rmSync(gone, { recursive: true })
  // Another program of the build than a build script.
  await runAsBuildScript(session, `cc -c ${source}/b.c -w -o n.o`, { ...watched, OUT_DIR: '' })

  const { units, unseen } = await readCalled(session)
  expect(units.map((unit) => `${unit.target}: ${unit.path} → ${unit.object}`).toSorted()).toEqual([
    'sys build script: build:debug/build/sys/out/made.c → made.o',
    'sys build script: src/a.c → a.o',
    'sys build script: src/b.c → sub.o',
  ])
  const a = units.find((unit) => unit.path === 'src/a.c')
  expect(a).toMatchObject({
    source: `${source}/a.c`,
    directory: outOf(session),
    command: [path.join(bin, 'cc'), '-c', `${source}/a.c`, '-DA=x y', '-o', 'a.o'],
  })
  expect([...unseen.keys()]).toEqual(['<build>/debug/build/sys/out/n.o'])
})

test('objects and libraries that no call was seen to make are told, each with a digest', async () => {
  const session = ownSession()
  lay(session.build, {
    [`flagshift-calls/1.log`]: ['sys', outOf(session), 'cc', '-c', 'a.c', '-o', 'a.o', ''].join(
      '\0',
    ),
    [`flagshift-calls/2.log`]: ['sys', outOf(session), 'ar-cc', 'rcs', '-o', 'seen.so', ''].join(
      '\0',
    ),
  })
  lay(outOf(session), {
    'a.o': 'a',
    'seen.so': 's',
    'other.o': 'x',
    'lib/other.so.1.2': 'x',
    'libown.a': '!<arch>\na.o/ ',
    'libmixed.a': '!<arch>\na.o/ b.o/ ',
    'libnone.a': '!<arch>\n',
    'note.txt': 'x',
    'text.o': 'a.o/ ',
    'CMakeFiles/c.o': 'x',
  })
  lay(session.build, { 'debug/deps/x.o': 'x' })
  const { units, unseen } = await readCalled(session)
  expect(units).toEqual([])
  const folder = '<build>/debug/build/sys/out'
  expect([...unseen.keys()].toSorted()).toEqual([
    `${folder}/lib/other.so.1.2`,
    `${folder}/libmixed.a`,
    `${folder}/libnone.a`,
    `${folder}/other.o`,
    `${folder}/text.o`,
  ])
  expect(unseen.get(`${folder}/other.o`)).toBe(unseen.get(`${folder}/lib/other.so.1.2`))
  expect(unseen.get(`${folder}/other.o`)).not.toBe(unseen.get(`${folder}/libnone.a`))
  expect(await readCalled(ownSession())).toEqual({ units: [], unseen: new Map() })
})

test('without a compiler on the path nothing is laid beside', async () => {
  const session = ownSession()
  const place = path.join(session.scratch, 'watched')
  expect(await watchCompilers(session, {})).toEqual({ PATH: `${place}/bin:` })
  expect(readdirSync(place)).toEqual(['bin'])
  expect(readdirSync(path.join(place, 'bin'))).toEqual([])
})
