import { expect, test } from '@jest/globals'

import { composedUses } from '../../src/composed/find-composed.ts'
import { Names } from '../../src/core/names.ts'

const OLDS = ['LLAMA_CUBLAS', 'LLAMA_METAL', 'LLAMA_CUBLAS_F16']
const NAMES = new Names(OLDS, OLDS)
const [CUBLAS, METAL] = ['LLAMA_CUBLAS', 'LLAMA_METAL']

test.each([
  [
    'between two assignments the first one, behind both the last',
    'python',
    'x = "CUBLAS"\nn = "LLAMA_" + x\nx = "METAL"\nm = "LLAMA_" + x\n',
    [CUBLAS, METAL],
  ],
  ['the last one', 'shell', 'V=CUBLAS\nV=METAL\ncmake -DLLAMA_$V=ON\n', [METAL]],
  ['the last one', 'cmake', 'set(V CUBLAS)\nset(V METAL)\nset(LLAMA_${V} ON)\n', [METAL]],
  ['the last one', 'javascript', 'let x = "CUBLAS"\nx = "METAL"\nm = "LLAMA_" + x\n', [METAL]],
  ['the last one', 'dockerfile', 'ENV V CUBLAS\nENV V METAL\nRUN cmake -DLLAMA_$V=ON\n', [METAL]],
  [
    'inside of a block what stands before it',
    'shell',
    'V=CUBLAS\nV=METAL\nif [ "$1" ]; then\n  cmake -DLLAMA_$V=ON\nfi\n',
    [METAL],
  ],
  [
    'its own value with more behind it',
    'python',
    'x = "CUBLAS"\nx = x + "_F16"\nn = "LLAMA_" + x\n',
    ['LLAMA_CUBLAS_F16'],
  ],
  [
    'what nobody sees after what was seen',
    'python',
    'x = "CUBLAS"\nx = input()\nn = "LLAMA_" + x\n',
    ['LLAMA_CUBLAS? LLAMA_METAL? LLAMA_CUBLAS_F16?'],
  ],
  ['what is seen after what nobody sees', 'shell', 'V=$1\nV=METAL\ncmake -DLLAMA_$V=ON\n', [METAL]],
  // All of these may hold.
  [
    'what a block may have set',
    'python',
    'x = "CUBLAS"\nif c:\n    x = "METAL"\nn = "LLAMA_" + x\n',
    [`${CUBLAS} ${METAL}`],
  ],
  [
    'what branches without indentation set',
    'shell',
    'if [ "$1" ]; then\nV=CUBLAS\nelse\nV=METAL\nfi\ncmake -DLLAMA_$V=ON\n',
    [`${CUBLAS} ${METAL}`],
  ],
  [
    'what a condition on its line sets',
    'shell',
    'V=CUBLAS\n[ "$1" ] && V=METAL\ncmake -DLLAMA_$V=ON\n',
    [`${CUBLAS} ${METAL}`],
  ],
  [
    'what is set where nothing is',
    'ruby',
    'v = "CUBLAS"\nv ||= "METAL"\nputs "LLAMA_#{v}"\n',
    [`${CUBLAS} ${METAL}`],
  ],
  [
    'what a function sets that is called between',
    'shell',
    'f() {\n  V=CUBLAS\n}\nV=METAL\nf\ncmake -DLLAMA_$V=ON\n',
    [`${CUBLAS} ${METAL}`],
  ],
  [
    'what is set until a function is called',
    'javascript',
    'let x = "CUBLAS"\nfunction f() {\n  m = "LLAMA_" + x\n}\nx = "METAL"\nf()\n',
    [`${CUBLAS} ${METAL}`],
  ],
  [
    'what the end of a loop sets',
    'python',
    'x = "CUBLAS"\nfor i in y:\n    n = "LLAMA_" + x\n    x = "METAL"\n',
    [`${CUBLAS} ${METAL}`],
  ],
  [
    'what one command alone gets',
    'shell',
    'V=CUBLAS\nV=METAL make x\ncmake -DLLAMA_$V=ON\n',
    [`${CUBLAS} ${METAL}`],
  ],
  [
    'what make reads when all is read',
    'make',
    'V = CUBLAS\nX = $(LLAMA_$(V))\nV = METAL\n',
    [`${CUBLAS} ${METAL}`],
  ],
])('a variable that is assigned twice holds %s (%s)', (_what, reader, text, expected) => {
  const names = composedUses(reader, text, NAMES).map(({ composed }) =>
    composed!.map(({ name, isOpen }) => `${name}${isOpen === true ? '?' : ''}`),
  )
  expect(names.map((one) => one.join(' '))).toEqual(expected)
})
