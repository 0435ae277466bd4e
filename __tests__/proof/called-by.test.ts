import { expect, test } from '@jest/globals'

import { findCalledCMake } from '../../src/proof/build-systems/called-cmake.ts'
import { foldersOfLines } from '../../src/proof/unused/folder-of-line.ts'
import { proofInput, rename } from './subject.ts'

const OPTION = rename('OLD', 'NEW', 'cmake-option')
const UPSTREAM = {
  name: 'o/up',
  path: 'up',
  revision: null,
  found: 'submodule',
  source: null,
  speaks: { by: 'tree', folder: '' },
} as const

/** The folder that a file calls CMake for, with the line that passes the flag; null where there is none. */
function called(
  file: string,
  text: string,
  folders: readonly string[],
  renamed = OPTION,
): readonly [string, number, boolean] | null {
  const input = proofInput({
    files: { [file]: text },
    patch: { [file]: [['OLD', 'NEW']] },
    renames: [renamed],
  })
  const paths = new Set(folders.map((folder) => `${folder}/CMakeLists.txt`))
  const found = findCalledCMake(input, paths, foldersOfLines(input.patched, '/r', paths))
  return found && [found.sourceDir, found.from.line, found.isRead]
}

test.each<[string, string, string, string | null]>([
  ['named by -S', 'a.sh', 'cmake -S dir -B out -DOLD=ON\n', 'dir'],
  ['named behind other words', 'a.sh', 'cmake -B out -G Ninja -DOLD=ON dir\n', 'dir'],
  ['entered first', 'a.sh', 'cd build && cmake ../dir -DOLD=ON\n', 'dir'],
  ['entered at once', 'a.sh', 'cd x/y&& cmake ../../dir -DOLD=ON\n', 'dir'],
  ['entered and left out', 'a.sh', 'cd dir && cmake -S . -DOLD=ON\n', 'dir'],
  ['beside the file', 'y/a.sh', 'cmake3 -DOLD=ON own\n', 'y/own'],
  ['on another line', 'a.sh', 'FLAGS=-DOLD=ON\ncmake dir $FLAGS\n', 'dir'],
  [
    'of a build script',
    'build.rs',
    'fn main() {\n let mut c = Config::new("dir");\n c.define("OLD", "ON");\n}\n',
    'dir',
  ],
  ['beside a build script', 'x/build.rs', 'Config::new("dir").define("OLD", "ON");\n', 'x/dir'],
  ['of a makefile', 'Makefile', 'all:\n\t@cmake dir -DOLD=ON && make\n', 'dir'],
  ['that is no build folder', 'a.sh', 'cmake -B dir -DOLD=ON x/dir\n', 'x/dir'],
  ['behind a word that begins like cd', 'a.sh', 'cdx && cmake dir -DOLD=ON\n', 'dir'],
  ['with letters of any language', 'a.sh', 'cmake -S größe -DOLD=ON\n', 'größe'],
  ['that is not there', 'a.sh', 'cmake other -DOLD=ON\n', null],
  ['that a variable names', 'a.sh', 'cmake -S $DIR/dir -DOLD=ON\n', null],
  ['behind the end of the call', 'a.sh', 'cmake -DOLD=ON && ls dir\n', null],
  ['that is built, and not configured', 'a.sh', 'cmake --build dir -DOLD=ON\n', null],
  ['where the flag is not passed', 'a.sh', 'echo OLD\ncmake dir\n', null],
  ['of a document', 'README.md', 'cmake dir -DOLD=ON\n', null],
])('a folder %s', (_name, file, text, folder) => {
  const line = text.split('\n').findIndex((one) => one.includes('OLD')) + 1
  const wanted = folder === null ? null : [folder, line, true]
  expect(called(file, text, ['dir', 'x/dir', 'y/own', 'größe'])).toEqual(wanted)
})

test('what no call names is the upstream’s own folder, unless another file names one', () => {
  const renamed = { ...OPTION, upstream: UPSTREAM }
  expect(called('a.sh', './all -DOLD=ON\n', ['up'], renamed)).toEqual(['up', 1, false])
  expect(called('a.sh', './all -DOLD=ON\n', ['other'], renamed)).toBeNull()
  const top = { ...renamed, upstream: { ...UPSTREAM, path: '.' } }
  expect(called('a.sh', './all -DOLD=ON\n', ['.'], top)).toBeNull()
  const files = { 'a.sh': './all -DOLD=ON\n', 'b.sh': 'cmake dir -DOLD=ON\n' }
  const patch = { 'a.sh': [['OLD', 'NEW']], 'b.sh': [['OLD', 'NEW']] } as const
  const input = proofInput({ files, patch, renames: [renamed] })
  const paths = new Set(['up/CMakeLists.txt', 'dir/CMakeLists.txt'])
  const folderOf = foldersOfLines(input.patched, '/r', paths)
  expect(findCalledCMake(input, paths, folderOf)).toMatchObject({ sourceDir: 'dir', isRead: true })
})

test('a macro is passed to no CMake', () => {
  expect(called('a.sh', 'cmake dir -DOLD=ON\n', ['dir'], rename('OLD', 'NEW', 'macro'))).toBeNull()
})
