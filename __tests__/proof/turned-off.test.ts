import { expect, test } from '@jest/globals'

import { renamesTurnedOff } from '../../src/proof/measuring/turned-off.ts'
import { proofInput, rename } from './subject.ts'

const OFF = 'set(OLD OFF)\n'

test.each<[string, Readonly<Record<string, string>>, boolean]>([
  ['is set to OFF', { 'CMakeLists.txt': OFF }, true],
  ['is set to off', { 'CMakeLists.txt': 'set(OLD off)\n' }, true],
  ['is set to "False"', { 'CMakeLists.txt': 'set(OLD "False")\n' }, true],
  ['is set to 0', { 'a.sh': 'cmake -DOLD=0 .\n' }, true],
  ['is set to a word that begins so', { 'CMakeLists.txt': 'set(OLD OFF2)\n' }, false],
  ['is set to ON', { 'CMakeLists.txt': 'set(OLD ON)\n' }, false],
  ['is set to either', { 'CMakeLists.txt': `${OFF}set(OLD ON)\n` }, false],
  ['is read beside it', { 'CMakeLists.txt': `${OFF}if(OLD)\nendif()\n` }, false],
  ['is only read', { 'CMakeLists.txt': 'if(OLD)\nendif()\n' }, false],
  ['stands in a comment beside it', { 'CMakeLists.txt': `${OFF}# OLD\n` }, true],
  [
    'is turned on by a document',
    { 'CMakeLists.txt': OFF, 'README.md': 'cmake -DOLD=ON .\n' },
    true,
  ],
  ['is a macro with the value 0', { 'CMakeLists.txt': 'add_compile_definitions(OLD=0)\n' }, false],
  ['is in no patched line', { 'CMakeLists.txt': 'set(OTHER OFF)\n' }, false],
])('a rename that %s is turned off or not', (_name, files, isOff) => {
  const renames = [rename('OLD', 'NEW', 'any')]
  const patch = Object.fromEntries(
    Object.entries(files)
      .filter(([, text]) => text.includes('OLD'))
      .map(([file]) => [file, [['OLD', 'NEW']] as const]),
  )
  const input = proofInput({ files, patch, renames, environment: {} })
  expect(renamesTurnedOff(input, renames).size).toBe(isOff ? 1 : 0)
})
