import { spawnSync } from 'node:child_process'
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'

import { describe, expect, test } from '@jest/globals'

import { copyRepository, rememberTree } from '../../src/proof/measuring/copy-repository.ts'
import { checkInside, copyLeft, LeftInTheWay } from '../../src/proof/running/left-files.ts'
import { diskUse, replaceFile, writeTree } from '../../src/proof/running/write-tree.ts'
import { scratch } from './fake.ts'
import { memorySource } from './subject.ts'

describe('the copy of a repository', () => {
  test('holds all bytes and modes, and goes on past a file that cannot be read', async () => {
    const directory = path.join(scratch(), 'copy')
    const bytes = Buffer.from([0, 255, 13, 10, 0])
    const leftOut = await writeTree(
      memorySource({ 'a/b.bin': bytes, 'gone.gguf?': 'x', 'z.txt': 'z' }),
      directory,
    )
    expect(readFileSync(path.join(directory, 'a/b.bin'))).toEqual(bytes)
    expect(readFileSync(path.join(directory, 'z.txt'), 'utf8')).toBe('z')
    expect(leftOut).toEqual([{ path: 'gone.gguf', why: 'its object is missing' }])
  })

  test('holds links that stay inside, and no others', async () => {
    const directory = path.join(scratch(), 'copy')
    const leftOut = await writeTree(
      memorySource({
        'dir/file': 'x',
        'dir/inside': '->file',
        up: '->dir/../dir/file',
        absolute: '->/etc/passwd',
        'dir/above': '->../..',
        'dir/outside': '->../../etc/passwd',
        long: `->${'x/'.repeat(2048)}`,
        odd: '->a\0b',
      }),
      directory,
    )
    expect(readlinkSync(path.join(directory, 'dir/inside'))).toBe('file')
    expect(existsSync(path.join(directory, 'up'))).toBe(true)
    expect(leftOut.map((one) => one.path)).toEqual([
      'absolute',
      'dir/above',
      'dir/outside',
      'long',
      'odd',
    ])
  })

  test('never touches a .git or what lies outside', async () => {
    const directory = path.join(scratch(), 'copy')
    await writeTree(
      memorySource({
        '.git/config': 'x',
        'a/.GIT/hooks/x': 'x',
        '../out': 'x',
        '/absolute/out': 'x',
        ok: 'x',
      }),
      directory,
    )
    expect(existsSync(path.join(directory, '.git'))).toBe(false)
    expect(existsSync(path.join(directory, 'a'))).toBe(false)
    expect(existsSync(path.join(directory, '../out'))).toBe(false)
    expect(existsSync(path.join(directory, 'ok'))).toBe(true)
  })

  test('is patched without following a link that a build has put there', async () => {
    const directory = scratch()
    const victim = path.join(scratch(), 'victim')
    writeFileSync(victim, 'mine')
    symlinkSync(victim, path.join(directory, 'CMakeLists.txt'))
    await replaceFile(directory, 'CMakeLists.txt', Buffer.from('patched'))
    expect(readFileSync(victim, 'utf8')).toBe('mine')
    expect(lstatSync(path.join(directory, 'CMakeLists.txt')).isSymbolicLink()).toBe(false)
    await expect(replaceFile(directory, '../x', Buffer.from('x'))).rejects.toThrow('leads out')
  })

  test('is written to only below its own folder, wherever links that a build made lead', () => {
    const outside = scratch()
    const builds = realpathSync(scratch())
    mkdirSync(path.join(builds, 'real/deep'), { recursive: true })
    mkdirSync(`${builds}-more`)
    const link = (name: string, target: string): void =>
      symlinkSync(target, path.join(builds, name))
    link('out', outside)
    link('beside', `${builds}-more`)
    link('here', '.')
    link('inside', 'real')
    const leadsOut = (place: string): boolean => {
      try {
        checkInside(builds, path.join(builds, place))
        return false
      } catch (error) {
        return error instanceof LeftInTheWay
      }
    }
    const places = [
      'file',
      'out',
      'new/er/file',
      'here/file',
      'inside/deep/file',
      'inside/new/file',
    ]
    expect(places.filter(leadsOut)).toEqual([])
    const others = ['out/file', 'out/new/file', 'beside/file', 'inside/../../x']
    expect(others.filter(leadsOut)).toEqual(others)
    rmSync(`${builds}-more`, { recursive: true })
  })

  test('lacks a link where a folder is, and says so', async () => {
    const directory = path.join(scratch(), 'copy')
    const leftOut = await writeTree(memorySource({ 'a/b': 'x', a: '->c' }), directory)
    expect(leftOut).toEqual([{ path: 'a', why: 'EEXIST' }])
    // One that a file takes the place of is made where nothing lies yet.
    const deep = await writeTree(
      memorySource({ 'x/y/link': '->../z', 'x/z': 'z' }),
      `${directory}2`,
    )
    expect([deep, readlinkSync(path.join(`${directory}2`, 'x/y/link'))]).toEqual([[], '../z'])
  })

  test('of a folder has its links', async () => {
    const [root, directory] = [scratch(), path.join(scratch(), 'copy')]
    symlinkSync('file', path.join(root, 'link'))
    const source = memorySource({ file: 'x', link: '->', gone: '->' })
    const leftOut = await writeTree({ ...source, root, revision: null }, directory)
    expect(readlinkSync(path.join(directory, 'link'))).toBe('file')
    expect(leftOut).toEqual([{ path: 'gone', why: 'a symbolic link whose target cannot be read' }])
  })

  test('holds submodules, and says how many of all files it lacks', async () => {
    const root = path.join(scratch(), 'copy')
    const said: unknown[] = []
    await copyRepository({ root, say: (...words: unknown[]) => said.push(words) } as never, {
      files: memorySource({ 'top?': 'x', own: 'y' }),
      submodules: [
        { path: 'lib/deep', source: memorySource({ 'a.c': 'z', 'b.c?': 'w', up: '->../../own' }) },
      ],
    })
    expect(readFileSync(path.join(root, 'lib/deep/a.c'), 'utf8')).toBe('z')
    expect(readlinkSync(path.join(root, 'lib/deep/up'))).toBe('../../own')
    expect(said).toEqual([
      ['FILE_UNREADABLE', '2 files could not be copied, for example top: its object is missing.'],
    ])
    const below = memorySource({ 'b.c?': 'w' })
    await copyRepository(
      { root: `${root}2`, say: (_: unknown, text: unknown) => said.push(text) } as never,
      {
        files: memorySource({}),
        submodules: [{ path: 'lib', source: below }],
      },
    )
    expect(said[1]).toBe('1 file could not be copied, for example lib/b.c: its object is missing.')
  })

  test('lies as it was after a build, and what that wrote is kept', async () => {
    const [root, place] = [scratch(), scratch()]
    mkdirSync(path.join(root, 'a'))
    writeFileSync(path.join(root, 'a/same'), 'same')
    writeFileSync(path.join(root, 'a/changed'), 'was', { mode: 0o755 })
    writeFileSync(path.join(root, 'gone'), 'gone')
    symlinkSync('a/same', path.join(root, 'link'))
    const restore = await rememberTree(root, path.join(place, 'pristine'))
    writeFileSync(path.join(root, 'a/changed'), 'is now')
    writeFileSync(path.join(root, 'new'), 'new')
    for (const file of ['gone', 'link']) rmSync(path.join(root, file))
    symlinkSync('/nowhere', path.join(root, 'link'))
    const session = { remaining: () => 60, limits: {} } as never
    const kept = path.join(place, 'kept')
    expect((await restore(kept, session)).toSorted()).toEqual(['a/changed', 'link', 'new'])
    expect(readFileSync(path.join(kept, 'a/changed'), 'utf8')).toBe('is now')
    expect(readlinkSync(path.join(kept, 'link'))).toBe('/nowhere')
    expect(readlinkSync(path.join(root, 'link'))).toBe('a/same')
    expect(readFileSync(path.join(root, 'a/changed'), 'utf8')).toBe('was')
    expect(lstatSync(path.join(root, 'a/changed')).mode & 0o777).toBe(0o755)
    expect([existsSync(path.join(root, 'gone')), existsSync(path.join(root, 'new'))]).toEqual([
      true,
      false,
    ])
    expect(await restore(path.join(place, 'again'), session)).toEqual([])
  })

  test('is left with a link as a link, and without a folder or what is too long', async () => {
    const root = scratch()
    const at = (name: string): string => path.join(root, name)
    symlinkSync('nowhere', at('link'))
    mkdirSync(at('folder'))
    writeFileSync(at('long'), '')
    truncateSync(at('long'), 256 * 1024 ** 2 + 1)
    writeFileSync(at('file'), 'x')
    for (const name of ['link', 'folder', 'long', 'file'])
      await copyLeft(at(name), at(`to/${name}`))
    expect(readdirSync(at('to')).toSorted()).toEqual(['file', 'link'])
    expect(readlinkSync(at('to/link'))).toBe('nowhere')
  })

  test('is measured where files lie deeper than a path can say', () => {
    const directory = scratch()
    const name = 'd'.repeat(200)
    const deep = `cd "$1"; for n in $(seq 20); do mkdir ${name}; cd ${name}; done; head -c 9000 /dev/zero > ${name}; cd ..; head -c 9000 /dev/zero > f`
    spawnSync('sh', ['-c', deep, 'sh', directory])
    const use = diskUse(directory)
    spawnSync('rm', ['-rf', directory])
    expect(use).toBe(12288)
  })

  test('is measured without following links', async () => {
    const directory = scratch()
    mkdirSync(path.join(directory, 'a'))
    writeFileSync(path.join(directory, 'a/big'), Buffer.alloc(1_000_000, 1))
    symlinkSync('/', path.join(directory, 'root'))
    const use = diskUse(directory)
    expect(use).toBeGreaterThan(900_000)
    expect(use).toBeLessThan(3_000_000)
    const known = new Map([[path.join(directory, 'a'), 7]])
    expect(diskUse(directory, Infinity, known)).toBe(7)
    for (const name of ['b', 'c', 'd'])
      writeFileSync(path.join(directory, name), Buffer.alloc(8192, 1))
    // What goes beyond the limit is not counted any more; a folder that is gone takes nothing.
    expect(diskUse(directory, 8192, known)).toBeLessThan(900_000)
    expect(diskUse(path.join(directory, 'gone'))).toBe(0)
  })
})
