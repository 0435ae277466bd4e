import type { Case } from '../languages/cases.ts'
import { runAndRecord } from '../support/recorded/run-and-record.ts'

/** One way to set the old and the new name side by side; `<o>` and `<n>` are their values. */
interface Form {
  readonly name: string
  readonly both: string
  /** What is left where the values are equal. */
  readonly merged: string
  readonly not?: Case['not']
}

/** Each form twice: equal values merge, different ones stop the file. */
function bothWays(forms: readonly Form[]): readonly Case[] {
  return forms.flatMap(({ name, both, merged, not }) => {
    const rest = not === undefined ? {} : { not }
    return [
      {
        name: `${name}: equal values merge`,
        input: both.replaceAll('<o>', 'ON').replaceAll('<n>', 'ON'),
        output: merged.replaceAll('<n>', 'ON'),
        sites: ['* remove merged'],
        ...rest,
      },
      {
        name: `${name}: different values stop`,
        input: both.replaceAll('<o>', 'ON').replaceAll('<n>', 'OFF'),
        sites: ['* keep conflict'],
        ...rest,
      },
    ]
  })
}

const OLD = '-DLLAMA_CUBLAS=<o>'
const NEW = '-DLLAMA_CUDA=<n>'

runAndRecord(
  'judging/both-present',
  'yaml',
  bothWays([
    {
      name: 'one string of a flow list',
      both: `defines: ['${OLD} ${NEW}']\n`,
      merged: `defines: ['${NEW}']\n`,
    },
    {
      name: 'one string among those of a list, the new name first',
      both: `defines:\n  - "-DA=1 ${NEW} ${OLD} -DB=2"\n  - -DC=3\n`,
      merged: `defines:\n  - "-DA=1 ${NEW} -DB=2"\n  - -DC=3\n`,
    },
    {
      name: 'a value of a matrix',
      both: `matrix:\n  build: [${OLD} ${NEW}, -DA=1]\n`,
      merged: `matrix:\n  build: [${NEW}, -DA=1]\n`,
    },
    {
      name: 'options whose value is the next word',
      both: "defines: ['-D LLAMA_CUBLAS=<o> -D LLAMA_CUDA=<n>']\n",
      merged: "defines: ['-D LLAMA_CUDA=<n>']\n",
    },
    {
      name: 'assignments in one string',
      both: "make_args: ['LLAMA_CUBLAS=<o> LLAMA_CUDA=<n>']\n",
      merged: "make_args: ['LLAMA_CUDA=<n>']\n",
    },
    {
      name: 'a folded block',
      both: `env:\n  CMAKE_ARGS: >-\n    ${OLD}\n    ${NEW}\n    -DA=1\n`,
      merged: `env:\n  CMAKE_ARGS: >-\n    ${NEW}\n    -DA=1\n`,
    },
    {
      name: 'a quoted string on several lines',
      both: `env:\n  CMAKE_ARGS: "${OLD}\n    ${NEW}\n    -DA=1"\n`,
      merged: `env:\n  CMAKE_ARGS: "${NEW}\n    -DA=1"\n`,
    },
    {
      name: 'a plain string on several lines',
      both: `env:\n  CMAKE_ARGS: ${NEW}\n    ${OLD}\n    -DA=1\n`,
      merged: `env:\n  CMAKE_ARGS: ${NEW}\n    -DA=1\n`,
    },
    {
      name: 'a literal block',
      both: `env:\n  CMAKE_ARGS: |\n    ${OLD}\n    ${NEW}\n`,
      merged: `env:\n  CMAKE_ARGS: |\n    ${NEW}\n`,
    },
  ]),
  { before: 'first: 1\n---\n', after: '---\nlast: 1\n' },
)

runAndRecord(
  'judging/both-present',
  'json',
  bothWays([
    {
      name: 'one string of a list',
      both: `["-O2", "${OLD} ${NEW}"]\n`,
      merged: `["-O2", "${NEW}"]\n`,
    },
    { name: 'a list of CMake in one string', both: `["${NEW};${OLD}"]\n`, merged: `["${NEW}"]\n` },
  ]),
  { before: '[[\n', after: ', {"a": "b"}]]\n' },
)

runAndRecord(
  'judging/both-present',
  'toml',
  bothWays([
    {
      name: 'one string of a list',
      both: `args = ["${OLD} ${NEW}", "-G"]\n`,
      merged: `args = ["${NEW}", "-G"]\n`,
    },
  ]),
  { before: '[a]\nb = 1\n\n', after: '\n[z]\nb = 1\n' },
)

runAndRecord(
  'judging/both-present',
  'shell',
  bothWays([
    { name: 'an array', both: `ARGS=(${OLD} -DA=1 ${NEW})\n`, merged: `ARGS=(-DA=1 ${NEW})\n` },
    { name: 'one quoted word', both: `cmake "${OLD} ${NEW}" .\n`, merged: `cmake "${NEW}" .\n` },
    {
      name: 'an option that hands each of them on',
      both: `nvcc -Xcompiler -DGGML_USE_CUBLAS=<o> -Xcompiler -DGGML_USE_CUDA=<n> a.cu\n`,
      merged: `nvcc -Xcompiler -DGGML_USE_CUDA=<n> a.cu\n`,
    },
    {
      name: 'the same with an equals sign',
      both: `nvcc -Xcompiler=-DGGML_USE_CUDA=<n> -O2 -Xcompiler=-DGGML_USE_CUBLAS=<o> a.cu\n`,
      merged: `nvcc -Xcompiler=-DGGML_USE_CUDA=<n> -O2 a.cu\n`,
    },
    {
      name: 'an unknown option that hands each of them on',
      both: `build --cmake-arg ${OLD} --cmake-arg ${NEW}\n`,
      merged: `build --cmake-arg ${NEW}\n`,
    },
    {
      name: 'continued lines, the last one goes',
      both: `cmake \\\n  ${NEW} \\\n  ${OLD}\n`,
      merged: `cmake \\\n  ${NEW}\n`,
    },
    {
      name: 'continued lines, one in the middle goes',
      both: `cmake .. \\\n  ${OLD} \\\n  ${NEW} \\\n  && make\n`,
      merged: `cmake .. \\\n  ${NEW} \\\n  && make\n`,
    },
  ]),
  { before: '#!/bin/sh\necho a\n\n', after: '\necho z\n' },
)

runAndRecord(
  'judging/both-present',
  'make',
  bothWays([
    { name: 'a quoted value', both: `ARGS = "${OLD} ${NEW}"\n`, merged: `ARGS = "${NEW}"\n` },
    {
      name: 'lines that add to one variable',
      both: `ARGS += -DA=1\nARGS += ${OLD}\nARGS += ${NEW}\n`,
      merged: `ARGS += -DA=1\nARGS += ${NEW}\n`,
    },
    {
      name: 'a line that adds more',
      both: `ARGS += ${NEW}\nARGS += -DA=1 ${OLD}\n`,
      merged: `ARGS += ${NEW}\nARGS += -DA=1\n`,
    },
  ]),
  { before: 'A = 1\n\n', after: '\nZ = 1\n' },
)

runAndRecord(
  'judging/both-present',
  'cmake',
  bothWays([
    {
      name: 'a name and its value in one argument',
      both: 'CPMAddPackage(NAME a OPTIONS "LLAMA_CUBLAS <o>" "LLAMA_CUDA <n>" "A 1")\n',
      merged: 'CPMAddPackage(NAME a OPTIONS "LLAMA_CUDA <n>" "A 1")\n',
    },
    {
      name: 'a list in one argument',
      both: `set(ARGS "${OLD};${NEW}")\n`,
      merged: `set(ARGS "${NEW}")\n`,
    },
  ]),
  { before: 'project(a)\n', after: '# z\n' },
)

runAndRecord(
  'judging/both-present',
  'python',
  bothWays([
    {
      name: 'one string of a list',
      both: `args = ["${OLD} ${NEW}"]\n`,
      merged: `args = ["${NEW}"]\n`,
    },
    {
      name: 'strings side by side',
      both: `args = ("${OLD} "\n        "${NEW} "\n        "-DA=1")\n`,
      merged: `args = ("${NEW} "\n        "-DA=1")\n`,
    },
    {
      name: 'a string in the middle goes with its line',
      both: `args = ("-DA=1 "\n        "${OLD} "\n        "${NEW}")\n`,
      merged: `args = ("-DA=1 "\n        "${NEW}")\n`,
    },
    {
      name: 'a string that holds more keeps the rest',
      both: `args = f"-DA={a} ${OLD} " f"${NEW}"\n`,
      merged: `args = f"-DA={a} " f"${NEW}"\n`,
    },
    {
      name: 'strings that are added up',
      both: `args = "${OLD} " + "${NEW}"\n`,
      merged: `args = "${NEW}"\n`,
    },
    {
      name: 'the only blank between two strings stays',
      both: `args = ("-DA=1" " ${OLD} " "${NEW}")\n`,
      merged: `args = ("-DA=1" " " "${NEW}")\n`,
    },
    {
      name: 'calls that add an argument each',
      both: `args.append("${OLD}")\nargs.append("${NEW}")\n`,
      merged: `args.append("${NEW}")\n`,
    },
    {
      name: 'macros with values',
      both: 'define_macros=[("GGML_USE_CUBLAS", "<o>"), ("GGML_USE_CUDA", "<n>")]\n',
      merged: 'define_macros=[("GGML_USE_CUDA", "<n>")]\n',
    },
  ]),
  { before: 'import os\n\n', after: '\nb = 1\n' },
)

runAndRecord(
  'judging/both-present',
  'rust',
  bothWays([
    {
      name: 'a chain of calls',
      both: 'cfg.define("LLAMA_CUBLAS", "<o>").define("LLAMA_CUDA", "<n>");\n',
      merged: 'cfg.define("LLAMA_CUDA", "<n>");\n',
    },
    {
      name: 'a chain on several lines, the last one goes',
      both: 'let a = Config::new("x")\n    .define("LLAMA_CUDA", "<n>")\n    .define("LLAMA_CUBLAS", "<o>");\n',
      merged: 'let a = Config::new("x")\n    .define("LLAMA_CUDA", "<n>");\n',
    },
    {
      name: 'statements',
      both: 'cfg.define("LLAMA_CUBLAS", "<o>");\ncfg.define("LLAMA_CUDA", "<n>");\n',
      merged: 'cfg.define("LLAMA_CUDA", "<n>");\n',
    },
    {
      name: 'arguments of a command',
      both: `Command::new("cmake").arg("${OLD}").arg("${NEW}");\n`,
      merged: `Command::new("cmake").arg("${NEW}");\n`,
    },
  ]),
  { before: 'mod a;\n\n', after: '\nmod z;\n' },
)

runAndRecord(
  'judging/both-present',
  'go',
  bothWays([
    {
      name: 'lines of cgo',
      both: '/*\n#cgo CFLAGS: -DGGML_USE_CUBLAS=<o>\n#cgo CFLAGS: -DGGML_USE_CUDA=<n>\n*/\n',
      merged: '/*\n#cgo CFLAGS: -DGGML_USE_CUDA=<n>\n*/\n',
    },
  ]),
  { before: 'var a = 1\n\n', after: '\nvar z = 1\n' },
)

runAndRecord(
  'judging/both-present',
  'bazelrc',
  bothWays([
    {
      name: 'options of one line',
      both: 'build --copt=-DGGML_USE_CUBLAS=<o> --copt=-DGGML_USE_CUDA=<n>\n',
      merged: 'build --copt=-DGGML_USE_CUDA=<n>\n',
    },
    {
      name: 'lines of one command',
      both: 'build --copt=-DGGML_USE_CUBLAS=<o>\nbuild --copt -DGGML_USE_CUDA=<n>\n',
      merged: 'build --copt -DGGML_USE_CUDA=<n>\n',
    },
  ]),
  { before: 'startup --a\n\n', after: '\nbuild --z\n' },
)

runAndRecord(
  'judging/both-present',
  'nix',
  bothWays([
    {
      name: 'flags by a function',
      both: 'a = [ (lib.cmakeFeature "LLAMA_CUBLAS" "<o>") (lib.cmakeFeature "LLAMA_CUDA" "<n>") ];\n',
      merged: 'a = [ (lib.cmakeFeature "LLAMA_CUDA" "<n>") ];\n',
    },
  ]),
  { before: 'b = 1;\n\n', after: '\nz = 2;\n' },
)

runAndRecord(
  'judging/both-present',
  'xml',
  bothWays([
    {
      name: 'elements side by side',
      both: `<arg>${OLD}</arg><arg>${NEW}</arg>\n`,
      merged: `<arg>${NEW}</arg>\n`,
    },
    {
      name: 'elements on lines of their own',
      both: `  <arg value="${NEW}"/>\n  <arg value="${OLD}"/>\n`,
      merged: `  <arg value="${NEW}"/>\n`,
      not: ['no-final-newline'],
    },
  ]),
  { before: '<p>\n<a>1</a>\n', after: '<z>2</z>\n</p>\n' },
)

runAndRecord(
  'judging/both-present',
  'text',
  bothWays([
    {
      name: 'lines of settings',
      both: 'args {\n  A = "1"\n  LLAMA_CUBLAS = "<o>"\n  LLAMA_CUDA = "<n>"\n}\n',
      merged: 'args {\n  A = "1"\n  LLAMA_CUDA = "<n>"\n}\n',
    },
  ]),
  { before: 'first\n', after: 'last\n' },
)
