import { expect, test } from '@jest/globals'

import { guardsAround } from '../../src/proof/measuring/guards.ts'
import { expressionsAround } from '../../src/proof/measuring/own-conditions.ts'

// What decides whether the line with the `@` is reached.
test.each([
  ['cmake', 'if(GPU)\n@\nendif()', ['GPU ON']],
  ['cmake', 'IF (NOT CPU)\n  @', ['CPU OFF']],
  ['cmake', 'if(A)\nif(B)\n@', ['A ON', 'B ON']],
  ['cmake', 'if(A)\nelseif(B) # C\n@', ['B ON']],
  ['cmake', 'if(CPU AND NOT SLOW)\nelse()\n@', ['CPU OFF', 'SLOW ON']],
  ['cmake', 'if(A)\nelse()\nendif()\n@', []],
  ['cmake', 'else()\nif(A)\n@', ['A ON']],
  ['cmake', 'if(NOT (A OR DEFINED B))\n@', ['A OFF', 'B ON']],
  // What is not to be defined is not given either.
  ['cmake', 'if(NOT DEFINED A AND B)\n@', ['B ON']],
  ['cmake', 'if(NOT DEFINED A)\nelse()\n@', ['A ON']],
  ['cmake', 'if(GPU AND CMAKE_VERSION VERSION_LESS 3)\n@', []],
  ['cmake', 'if(N LESS_EQUAL 3)\n@', []],
  ['cmake', 'if(WIN32 AND ZLIB_FOUND AND GPU)\n@', ['GPU ON']],
  [
    'cmake',
    'if(APPLE_GPU AND UNIX_GPU AND X_CUDA)\n@',
    ['APPLE_GPU ON', 'UNIX_GPU ON', 'X_CUDA ON'],
  ],
  ['cmake', 'if(WIN32X AND LINUX_X AND X_FOUND_Y)\n@', ['WIN32X ON', 'LINUX_X ON', 'X_FOUND_Y ON']],
  ['cmake', 'if(EMSCRIPTEN_X)\n@', ['EMSCRIPTEN_X ON']],
  ['cmake', 'if(MY_TARGET AND GPU)\n@', ['MY_TARGET ON', 'GPU ON']],
  ['cmake', 'if(EQUALISED AND 3D)\n@', ['EQUALISED ON']],
  // Of a name that is put together only a run knows which it is.
  [
    'cmake',
    'if(DEFINED "A_${X}B" AND GPU AND ${Y} AND ${Z}_C AND D_${E}_${F})\n@',
    ['GPU ON', 'Y ON'],
  ],
  ['cmake', 'if(GPU) # @', ['GPU ON']],
  ['cmake', '# if(GPU)\n@', []],
  ['cmake', '@\nif(GPU)', []],
  ['cmake', 'if(A)\nelse(# B\n)\n@', ['A OFF']],
  // A text is compared with what is wanted; the other branch wants any other one.
  ...['KIND STREQUAL "cuda"', '"${KIND}" STREQUAL cuda', '(${KIND} STREQUAL "cuda")'].flatMap(
    (asked) => [
      ['cmake', `if(${asked} AND NOT CPU)\n@`, ['KIND cuda', 'CPU OFF']] as const,
      ['cmake', `if(A)\nelseif(${asked})\n@`, ['KIND cuda']] as const,
      ['cmake', `if(${asked})\nelse()\n@`, []] as const,
      ['cmake', `if(NOT ${asked})\n@`, []] as const,
    ],
  ),
  ['cmake', 'if(CMAKE_SYSTEM_NAME STREQUAL "Linux" AND GPU)\n@', ['GPU ON']],
  ['cmake', 'if(KIND STREQUAL "${OTHER}" AND GPU)\n@', []],
  ['cmake', 'if(KIND STREQUAL "a" AND N GREATER 3)\n@', []],
  // A variable that hands a switch of the project on is asked for by that.
  ...['set(X ${GPU} @)', 'set( X "${GPU}" CACHE BOOL "@" FORCE)'].map(
    (line) => ['cmake', `option(GPU "g" OFF)\n${line}`, ['GPU ON']] as const,
  ),
  ['cmake', 'set(GPU OFF CACHE BOOL "g")\nset(A ${GPU} @)', ['GPU ON']],
  ['cmake', 'set(GPU OFF CACHE BOOL "g" FORCE)\nset(A ${GPU} @)', []],
  [
    'cmake',
    'option(GPU "g" OFF)\nset(A ${GPU})\nset(B "${A}" CACHE BOOL "" FORCE)\nset(X ${B} @)',
    ['GPU ON'],
  ],
  ['cmake', 'set(A ${B})\nset(B ${A})\nset(X ${A} @)', []],
  ...['set(X ${GPU}/@)', 'set(X a ${GPU} @)', 'set(X ${GPUS} @)', 'message(${GPU} @)'].map(
    (line) => ['cmake', `option(GPU "g" OFF)\nset(GPUS 1)\n${line}`, []] as const,
  ),
  ['make', 'ifdef GPU\n@\nendif', ['GPU ON']],
  ['make', 'GPU ?= 0\nifeq ($(GPU),1) # on\n@\nendif', ['GPU 1']],
  ['make', 'ifeq (1,$(GPU))\n@\nendif', ['GPU 1']],
  ['make', 'ifneq "$(GPU)" ""\n@\nendif', ['GPU ON']],
  ['make', 'ifneq ($(strip $(GPU)),0)\n@\nendif', ['GPU ON']],
  ['make', 'ifdef OTHER\nelse ifeq (${GPU},yes)\n@\nendif', ['GPU yes']],
  // These hold where nothing is given, or a machine sets the variable, or nobody knows what to give.
  ['make', 'ifndef CPU\n@\nendif', []],
  ['make', 'ifdef CPU\nelse\n@\nendif', []],
  ['make', 'ifneq ($(CPU),yes)\n@\nendif', []],
  ['make', 'ifeq ($(CPU),)\n@\nendif', []],
  ['make', 'ifeq ($(GPU),$(WANTED))\n@\nendif', []],
  ['make', 'ifeq ($(words $(GPU)),1)\n@\nendif', []],
  ['make', 'ifdef GPU_$(KIND)\n@\nendif', []],
  ['make', 'ifeq ($(UNAME_S),Linux)\n@\nendif', []],
  ['make', 'export KIND := $(shell kind)\nifeq ($(KIND),gpu)\n@\nendif', []],
  ['make', 'ifdef GPU\nendif\n@', []],
  ['make', 'X += $(if $(GPU),@)', ['GPU ON']],
  ['make', 'X += $(if $(UNAME_S),@)', []],
  ...['OS', 'MAKE', 'MAKEFLAGS', 'CC', 'CURDIR', 'ARCH', 'X_HOST', 'TARGET_X'].map(
    (name) => ['make', `ifdef ${name}\n@`, []] as const,
  ),
  ...['MYOS', 'OSX', 'MYCC', 'CCX', 'X_MAKE'].map(
    (name) => ['make', `ifdef ${name}\n@`, [`${name} ON`]] as const,
  ),
  ['make', 'ifdef GPU #\n@', ['GPU ON']],
  ['make', 'ifeq x($(GPU),1)\n@', []],
  ['make', 'ifeq ($(GPU),1) x\n@', []],
  ['make', 'ifeq x"$(GPU)" "1"\n@', []],
  ['make', 'ifeq "$(GPU)" "1"x\n@', []],
  ['make', "ifeq '$(GPU)' '1'\n@", ['GPU 1']],
  ['make', 'ifeq ( $(GPU) , 1 )\n@', ['GPU 1']],
  ...['OFF', 'No', 'false', 'n', '0', ''].map(
    (off) => ['make', `ifneq ($(GPU),${off})\n@`, ['GPU ON']] as const,
  ),
  ...[
    'ifeq "$(GPU)""1"',
    'ifdef $(KIND)_GPU',
    'ifeq ($(GPU),a b)',
    'ifeq ($(strip$(GPU)),1)',
    'ifeq ($(),1)',
    'ifeq "$(GPU" "1"',
    'ifeq ($(GPU)x,1)',
    'ifneq ($(GPU),on)',
  ].map((line) => ['make', `${line}\n@`, []] as const),
  // These only look like conditions.
  ['make', 'X = a ifdef GPU\n@', []],
  ['make', 'ifdef A\nelseifdef B\nelsewhere = 1\n@', ['A ON']],
  ['make', 'X += $(if$(GPU),@) $(if $(),@)', []],
  ['meson', "x('if', get_option('gpu'))\n@", []],
  ['meson', "iffy = get_option('gpu')\n@", []],
  ['meson', "a = get_option('') ? ['@'] : []", []],
  ['meson', "a = get_option('gpu')? ['@'] : []", ['gpu ON']],
  ['meson', "if get_option('gpu')\n@\nendif", ['gpu ON']],
  ['meson', "if not get_option('cpu')\n@\nendif", ['cpu OFF']],
  ['meson', "if not get_option('gpu')\nelif get_option('b') == 'c'\n@\nendif", ['b c']],
  ['meson', "if get_option('b')=='c'\n@\nendif", ['b c']],
  ['meson', "if get_option('b') == ''\n@\nendif", ['b ']],
  ['meson', "if knot get_option('gpu') or notget_option('b')\n@", ['gpu ON', 'b ON']],
  ['meson', "if get_option('b') != 'c'\n@\nendif", []],
  ['meson', "if not get_option('b') == 'c'\n@\nendif", []],
  ['meson', "if get_option('gpu').enabled()\n@\nendif", ['gpu enabled']],
  ['meson', "if get_option('gpu').allowed()\n@\nendif", ['gpu enabled']],
  ['meson', "if get_option('cpu').disabled()\n@\nendif", ['cpu disabled']],
  ['meson', "if get_option('cpu')\nelse\n@\nendif", []],
  ['meson', "a = get_option('gpu') ? ['@'] : []", ['gpu ON']],
  ['meson', "a = get_option('gpu').enabled() ? ['@'] : []", ['gpu ON']],
  ['cargo', 'if GPU\n@\nendif', []],
  ['toml', '[features]\ngpu = ["lib/@"]', ['gpu ON']],
  ['toml', '[features]\na = []\n"gpu-x" = [\n  "lib/@",\n]', ['gpu-x ON']],
  ['toml', '[features]\ndefault = ["@"]', []],
  ['toml', '[features]\ngpu=["@"]', ['gpu ON']],
  ['toml', '[features]\ngpu = [\n  "lib/x", # y = 1\n  "@",\n]', ['gpu ON']],
  ['toml', '[features]\na = []\n[dependencies]\nlib = { features = ["@"] }', []],
])('%s %j is asked with', (reader, text, wanted) => {
  const line = text.slice(0, text.indexOf('@')).split('\n').length
  expect(guardsAround(reader, text, line).map(({ name, value }) => `${name} ${value}`)).toEqual(
    wanted,
  )
})

test.each([
  ['$<$<CONFIG:Release>:NAME>', ['CMAKE_BUILD_TYPE Release']],
  ['$<$<NOT:$<CONFIG:Debug>>:NAME>', []],
  ['$<$<AND:$<CONFIG:MinSizeRel>,$<BOOL:${GPU}>>:NAME>', ['CMAKE_BUILD_TYPE MinSizeRel', 'GPU ON']],
  ['$<$<OR:$<BOOL:${CUDA}>,$<BOOL:${HIP}>>:NAME>', ['CUDA ON']],
  ['$<$<NOT:$<OR:$<BOOL:${A}>,$<BOOL:${B}>>>:NAME>', ['A OFF', 'B OFF']],
  ['$<$<NOT:$<BOOL:${CPU}>>:NAME>', ['CPU OFF']],
  ['$<$<COMPILE_LANGUAGE:C>:$<$<BOOL:${GPU}>:NAME>>', ['GPU ON']],
  ['$<IF:$<BOOL:${CPU}>,OTHER,NAME>', ['CPU OFF']],
  ['$<IF:$<BOOL:${GPU}>,-Wp:NAME,OTHER>', ['GPU ON']],
  ['$<$<AND:$<BOOL:${NAME}>,$<BOOL:${GPU}>>:other>', ['NAME ON', 'GPU ON']],
  ['$<$<BOOL:${GPU}>:a,b,NAME>', ['GPU ON']],
  ['$<$<BOOL:${GPU}>:OTHER> NAME', []],
  ['$<1:NAME>', []],
  ['$<$<BOOL:${GPU}>:NAME', []],
])('the expression %s is asked with', (text, wanted) => {
  const around = expressionsAround(text, text.indexOf('NAME'))
  expect(around.map(({ name, value }) => `${name} ${value}`)).toEqual(wanted)
})
