import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'

import { describe, expect, test } from '@jest/globals'

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
        'dir/outside': '->../../etc/passwd',
        long: `->${'x/'.repeat(2048)}`,
        odd: '->a\0b',
      }),
      directory,
    )
    expect(readlinkSync(path.join(directory, 'dir/inside'))).toBe('file')
    expect(existsSync(path.join(directory, 'up'))).toBe(true)
    expect(leftOut.map((one) => one.path)).toEqual(['absolute', 'dir/outside', 'long', 'odd'])
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

  test('is measured without following links', async () => {
    const directory = scratch()
    mkdirSync(path.join(directory, 'a'))
    writeFileSync(path.join(directory, 'a/big'), Buffer.alloc(1_000_000, 1))
    symlinkSync('/', path.join(directory, 'root'))
    const use = diskUse(directory)
    expect(use).toBeGreaterThan(900_000)
    expect(use).toBeLessThan(3_000_000)
  })
})
