import { describe, expect, test } from '@jest/globals'

import { composedUses } from '../../src/composed/find-composed.ts'
import { piecesOf } from '../../src/composed/pieces.ts'
import { Names } from '../../src/core/names.ts'
import { leftOfComposed, recordComposed } from '../support/recorded/record-composed.ts'
import { openRecord } from '../support/recorded/record.ts'
import { long } from '../support/thorough.ts'

const OLDS = [
  'LLAMA_CUBLAS',
  'LLAMA_CLBLAST',
  'LLAMA_CUDA_F16',
  'CONFIG_SERIAL_SUPPORT',
  'CONFIG_SPL_SERIAL_SUPPORT',
]
const NAMES = new Names([...OLDS, 'GGML_CUDA'], OLDS)

/** Reader, text, and what comes out of which part of it: `written → NAME NAME`. */
type Row = readonly [what: string, reader: string, text: string, ...found: readonly string[]]

const CUBLAS = 'LLAMA_CUBLAS'

const FOUND: readonly Row[] = [
  [
    'a text that holds a variable among other words',
    'shell',
    'S=BLAS\nQ="x CU${S} y"\nmake LLAMA_$Q=1\n',
    `LLAMA_$Q → ${CUBLAS}`,
  ],
  [
    'a text of two variables',
    'shell',
    'S=BLAS\nR=CU\nQ="$R$S"\nmake LLAMA_$Q=1\n',
    `LLAMA_$Q → ${CUBLAS}`,
  ],
  [
    'a value that is given twice counts where it is given first',
    'shell',
    'Q=CUBLAS\na=CU\nQ=${a}BLAS\nmake LLAMA_$Q=1\n',
    `LLAMA_$Q → ${CUBLAS}`,
  ],
  [
    'a value that is put together and then written',
    'shell',
    'a=CU\nQ=${a}BLAS\nQ=CUBLAS\nmake LLAMA_$Q=1\n',
    `LLAMA_$Q → ${CUBLAS}`,
  ],
  [
    'a word that only ends as one of CMake’s own',
    'cmake',
    'set(ALL NO_CACHE CUBLAS)\nforeach(b ${ALL})\n  set(LLAMA_${b} ON)\nendforeach()\n',
    `LLAMA_\${b} → ${CUBLAS}`,
  ],
  [
    'what stands behind the scope or the help is no value',
    'cmake',
    'set(A CUBLAS PARENT_SCOPE CLBLAST)\nset(B CLBLAST CACHE STRING CUBLAS)\nset(LLAMA_${A} ON)\nset(LLAMA_${B} ON)\n',
    `LLAMA_\${A} → ${CUBLAS}`,
    `LLAMA_\${B} → LLAMA_CLBLAST`,
  ],
  ['a value that ends the text', 'shell', 'B=BLAS\nmake $A$B=1; A=LLAMA_CU', `$A$B → ${CUBLAS}`],
  [
    'a comment at the beginning of its line, and one that is indented',
    'shell',
    'B=CUBLAS\n# LLAMA_$B\n  # LLAMA_$B\nLLAMA_$B=1\n',
    `LLAMA_$B → ${CUBLAS}`,
    `LLAMA_$B → ${CUBLAS}`,
    `LLAMA_$B → ${CUBLAS}`,
  ],
  [
    'comments with two strokes and with stars',
    'javascript',
    "const b = 'CUBLAS'\n// LLAMA_${b}\n  // LLAMA_${b}\n/* LLAMA_${b}\n * LLAMA_${b}\n*/\n",
    ...Array.from({ length: 4 }, () => `LLAMA_\${b} → ${CUBLAS}`),
  ],
  [
    'comments of Lua',
    'lua',
    'b = "CUBLAS"\n-- "LLAMA_" .. b\n  --"LLAMA_" .. b\n',
    `LLAMA_" .. b → ${CUBLAS}`,
    `LLAMA_" .. b → ${CUBLAS}`,
  ],
  [
    'comments of batch',
    'batch',
    'set B=CUBLAS\n:: LLAMA_%B%\nREM LLAMA_%B%\n  rem LLAMA_%B%\n',
    `LLAMA_%B% → ${CUBLAS}`,
    `LLAMA_%B% → ${CUBLAS}`,
    `LLAMA_%B% → ${CUBLAS}`,
  ],
  [
    'directives of the preprocessor are no comments',
    'cmake',
    'set(B CUBLAS)\n#cmakedefine LLAMA_@B@\n#define LLAMA_@B@\n # LLAMA_@B@\n',
    `LLAMA_@B@ → ${CUBLAS}`,
    `LLAMA_@B@ → ${CUBLAS}`,
    `LLAMA_@B@ → ${CUBLAS}`,
  ],
  [
    'a variable of CMake',
    'cmake',
    'set(B CUBLAS)\nset(LLAMA_${B} ON)\n',
    `LLAMA_\${B} → ${CUBLAS}`,
  ],
  [
    'a blank before the bracket',
    'cmake',
    'set (B CUBLAS)\nset(LLAMA_${B} ON)\n',
    `LLAMA_\${B} → ${CUBLAS}`,
  ],
  [
    'the beginning as a variable',
    'cmake',
    'set(PRE LLAMA)\nif(${PRE}_CUBLAS)\nendif()\n',
    `\${PRE}_CUBLAS → ${CUBLAS}`,
  ],
  [
    'a variable that names a variable',
    'cmake',
    'set(PRE LLAMA)\nset(X ${${PRE}_CUBLAS})\n',
    `\${PRE}_CUBLAS → ${CUBLAS}`,
  ],
  [
    'both parts as variables',
    'make',
    'A = LLAMA_CU\nB = DA\nX = $(A)$(B)_F16\n',
    '$(A)$(B)_F16 → LLAMA_CUDA_F16',
  ],
  [
    'two words, one of which is written in small letters and changed',
    'python',
    'x = "LLAMA_" + "cublas".upper()\n',
    `LLAMA_" + "cublas".upper → ${CUBLAS}`,
  ],
  [
    'foreach over items',
    'cmake',
    'foreach(b IN ITEMS METAL\n  CUBLAS CLBLAST)\n  set(LLAMA_${b} OFF)\nendforeach()\n',
    `LLAMA_\${b} → ${CUBLAS} LLAMA_CLBLAST`,
  ],
  [
    'foreach over a list',
    'cmake',
    'set(ALL METAL)\nlist(APPEND ALL CUBLAS)\nforeach(b IN LISTS ALL)\n  set(LLAMA_${b} OFF)\nendforeach()\n',
    `LLAMA_\${b} → ${CUBLAS}`,
  ],
  [
    'foreach over a list that is expanded',
    'cmake',
    'set(ALL "METAL;CUBLAS")\nforeach(b ${ALL})\n  set(LLAMA_${b} OFF)\nendforeach()\n',
    `LLAMA_\${b} → ${CUBLAS}`,
  ],
  [
    'letters that CMake changes',
    'cmake',
    'set(b cublas)\nstring(TOUPPER ${b} B)\nset(LLAMA_${B} ON)\n',
    `LLAMA_\${B} → ${CUBLAS}`,
  ],
  [
    'letters of the whole',
    'cmake',
    'set(b cublas)\nstring(TOUPPER "LLAMA_${b}" id)\n',
    `LLAMA_\${b} → ${CUBLAS}`,
  ],
  [
    'a function that is called with the part',
    'cmake',
    'function(add_backend name)\n  set(LLAMA_${name} ON)\nendfunction()\nadd_backend(METAL)\nadd_backend(CUBLAS)\n',
    `LLAMA_\${name} → ${CUBLAS}`,
  ],
  [
    'a list that CMake transforms',
    'cmake',
    'set(ALL CUBLAS METAL)\nlist(TRANSFORM ALL PREPEND "LLAMA_")\n',
    `LLAMA_ → ${CUBLAS}`,
  ],
  [
    'a reference of configure_file',
    'cmake',
    'set(B CUBLAS)\n#cmakedefine LLAMA_@B@\n',
    `LLAMA_@B@ → ${CUBLAS}`,
  ],
  [
    'an optional prefix of Kconfig',
    'make',
    'obj-$(CONFIG_$(SPL_TPL_)SERIAL_SUPPORT) += serial.o\n',
    'CONFIG_$(SPL_TPL_)SERIAL_SUPPORT → CONFIG_SERIAL_SUPPORT CONFIG_SPL_SERIAL_SUPPORT',
  ],
  [
    'make',
    'make',
    'BACKENDS ?= METAL CUBLAS\nX := $(foreach b,$(BACKENDS),-DLLAMA_$(b)=ON)\n',
    `LLAMA_$(b) → ${CUBLAS}`,
  ],
  [
    'addprefix',
    'make',
    'X := $(addprefix -DLLAMA_,METAL CUBLAS)\n',
    `$(addprefix -DLLAMA_,METAL CUBLAS) → ${CUBLAS}`,
  ],
  [
    'addsuffix',
    'make',
    'X := $(addsuffix _CUBLAS,LLAMA X)\n',
    `$(addsuffix _CUBLAS,LLAMA X) → ${CUBLAS}`,
  ],
  [
    'patsubst',
    'make',
    'L = METAL CUBLAS\nX := $(patsubst %,-DLLAMA_%=ON,$(L))\n',
    `$(patsubst %,-DLLAMA_%=ON,$(L)) → ${CUBLAS}`,
  ],
  [
    'a substitution reference',
    'make',
    'L = METAL CUBLAS\nX := $(L:%=-DLLAMA_%=ON)\n',
    `$(L:%=-DLLAMA_%=ON) → ${CUBLAS}`,
  ],
  [
    'a function of make',
    'make',
    'define flag\n-DLLAMA_$(1)=ON\nendef\nX := $(call flag,CUBLAS)\n',
    `LLAMA_$(1) → ${CUBLAS}`,
  ],
  [
    'letters that make changes',
    'make',
    'B = cublas\nX := LLAMA_$(call UPPERCASE,$(B))\n',
    `LLAMA_$(call UPPERCASE,$(B)) → ${CUBLAS}`,
  ],
  [
    'letters that a program changes',
    'make',
    'b = cublas\nB := $(shell echo $(b) | tr a-z A-Z)\nX := LLAMA_$(B)\n',
    `LLAMA_$(B) → ${CUBLAS}`,
  ],
  [
    'what make compares with',
    'make',
    'ifeq ($(B),CUBLAS)\nendif\nX := LLAMA_$(B)\n',
    `LLAMA_$(B) → ${CUBLAS}`,
  ],
  [
    'a loop of the shell',
    'shell',
    'for b in METAL CUBLAS; do\n  cmake -DLLAMA_$b=ON\ndone\n',
    `LLAMA_$b → ${CUBLAS}`,
  ],
  [
    'letters that bash changes',
    'shell',
    'backend=cublas\ncmake -DLLAMA_${backend^^}=ON\n',
    `LLAMA_\${backend^^} → ${CUBLAS}`,
  ],
  [
    'letters that tr changes',
    'shell',
    "b=cublas\nB=$(echo \"$b\" | tr '[:lower:]' '[:upper:]')\ncmake -DLLAMA_${B}=ON\n",
    `LLAMA_\${B} → ${CUBLAS}`,
  ],
  ['quotes of the shell', 'shell', 'B="CUBLAS"\ncmake -DLLAMA_"$B"=ON\n', `LLAMA_"$B → ${CUBLAS}`],
  [
    'a default value',
    'shell',
    'cmake -DLLAMA_${B:-CUBLAS}=ON\n',
    `LLAMA_\${B:-CUBLAS} → ${CUBLAS}`,
  ],
  [
    'an array',
    'shell',
    'LIST=(METAL CUBLAS)\nfor b in "${LIST[@]}"; do echo "LLAMA_$b"; done\n',
    `LLAMA_$b → ${CUBLAS}`,
  ],
  [
    'an array with a prefix',
    'shell',
    'LIST=(METAL CUBLAS)\ncmake "${LIST[@]/#/-DLLAMA_}"\n',
    `-DLLAMA_ → ${CUBLAS}`,
  ],
  [
    'what case tells apart',
    'shell',
    'case "$b" in\n  METAL) ;;\n  CUBLAS|X) ;;\nesac\ncmake -DLLAMA_$b=ON\n',
    `LLAMA_$b → ${CUBLAS}`,
  ],
  [
    'what a test compares with',
    'shell',
    'if [ "$b" = "CUBLAS" ]; then cmake -DLLAMA_${b}=ON; fi\n',
    `LLAMA_\${b} → ${CUBLAS}`,
  ],
  [
    'a function of the shell',
    'shell',
    'build() {\n  cmake -DLLAMA_$1=ON\n}\nbuild METAL\nbuild CUBLAS\n',
    `LLAMA_$1 → ${CUBLAS}`,
  ],
  [
    'a parameter with a name',
    'shell',
    'build() {\n  local b=$1\n  cmake -DLLAMA_$b=ON\n}\nbuild CUBLAS\n',
    `LLAMA_$b → ${CUBLAS}`,
  ],
  ['printf', 'shell', "printf '-DLLAMA_%s=ON ' METAL CUBLAS\n", `LLAMA_%s → ${CUBLAS}`],
  [
    'braces of the shell',
    'shell',
    'cmake -DLLAMA_{METAL,CUBLAS}=OFF\n',
    `LLAMA_{METAL,CUBLAS} → ${CUBLAS}`,
  ],
  [
    'a choice of a pattern',
    'shell',
    'grep -E "LLAMA_(METAL|CUBLAS)" log\n',
    `LLAMA_(METAL|CUBLAS) → ${CUBLAS}`,
  ],
  [
    'an argument of an image',
    'dockerfile',
    'FROM x\nARG BACKEND=CUBLAS\nRUN cmake -DLLAMA_${BACKEND}=ON\n',
    `LLAMA_\${BACKEND} → ${CUBLAS}`,
  ],
  [
    'an environment of an image',
    'dockerfile',
    'FROM x\nENV BACKEND CUBLAS\nRUN cmake -DLLAMA_$BACKEND=ON\n',
    `LLAMA_$BACKEND → ${CUBLAS}`,
  ],
  [
    'an environment of an image, in small letters and further in',
    'dockerfile',
    'FROM x\n  env\tBACKEND CUBLAS\nRUN cmake -DLLAMA_$BACKEND=ON\n',
    `LLAMA_$BACKEND → ${CUBLAS}`,
  ],
  [
    'a matrix',
    'yaml',
    'jobs:\n  b:\n    strategy:\n      matrix:\n        backend: [METAL, CUBLAS]\n    steps:\n      - run: cmake -DLLAMA_${{ matrix.backend }}=ON\n',
    `LLAMA_\${{ matrix.backend }} → ${CUBLAS}`,
  ],
  [
    'a matrix of lines',
    'yaml',
    'jobs:\n  b:\n    strategy:\n      matrix:\n        backend:\n          - METAL\n          - CUBLAS # a\n    steps:\n      - run: cmake -DLLAMA_${{matrix.backend}}=ON\n',
    `LLAMA_\${{matrix.backend}} → ${CUBLAS}`,
  ],
  [
    'a matrix of mappings',
    'yaml',
    'jobs:\n  b:\n    strategy:\n      matrix:\n        include:\n          - backend: "CUBLAS"\n    steps:\n      - run: cmake -DLLAMA_${{ matrix.backend }}=ON\n',
    `LLAMA_\${{ matrix.backend }} → ${CUBLAS}`,
  ],
  [
    'an input',
    'yaml',
    'on:\n  workflow_dispatch:\n    inputs:\n      backend:\n        type: choice\n        options:\n          - CUBLAS\njobs: {b: {steps: [{run: "cmake -DLLAMA_${{ inputs.backend }}=ON"}]}}\n',
    `LLAMA_\${{ inputs.backend }} → ${CUBLAS}`,
  ],
  [
    'a template',
    'yaml',
    'backend: cublas\nargs: -DLLAMA_{{ backend | upper }}=ON\n',
    `LLAMA_{{ backend | upper }} → ${CUBLAS}`,
  ],
  [
    'an f-string',
    'python',
    'for b in ("METAL", "CUBLAS"):\n    args.append(f"-DLLAMA_{b}=ON")\n',
    `LLAMA_{b} → ${CUBLAS}`,
  ],
  [
    'an f-string that changes letters',
    'python',
    'backend = "cublas"\nx = f"-DLLAMA_{backend.upper()}=ON"\n',
    `LLAMA_{backend.upper()} → ${CUBLAS}`,
  ],
  [
    'a list of Python',
    'python',
    'BACKENDS: list[str] = [\n    "metal",\n    "cublas",\n]\nx = [f"LLAMA_{b.upper()}" for b in BACKENDS]\n',
    `LLAMA_{b.upper()} → ${CUBLAS}`,
  ],
  ['format', 'python', 'b = "CUBLAS"\nx = "-DLLAMA_{}=ON".format(b)\n', `LLAMA_{} → ${CUBLAS}`],
  [
    'format by name',
    'python',
    'x = "-DLLAMA_{kind}=ON".format(kind="CUBLAS")\n',
    `LLAMA_{kind} → ${CUBLAS}`,
  ],
  [
    'format by number',
    'python',
    'x = "{0} LLAMA_{1}".format("CUBLAS", "CLBLAST")\n',
    'LLAMA_{1} → LLAMA_CLBLAST',
  ],
  ['percent', 'python', 'p = "LLAMA"\nx = "-D%s_CUBLAS=ON" % p\n', `%s_CUBLAS → ${CUBLAS}`],
  [
    'the second of a tuple',
    'python',
    'x = "%s LLAMA_%s" % ("CUBLAS", "CLBLAST")\n',
    'LLAMA_%s → LLAMA_CLBLAST',
  ],
  [
    'a sum',
    'python',
    'x = "cublas"\ny = "LLAMA_" + x.upper() + "=ON"\n',
    `LLAMA_" + x.upper() + " → ${CUBLAS}`,
  ],
  [
    'a sum that begins with the variable',
    'python',
    'p = "LLAMA"\ny = p + "_CUBLAS"\n',
    `p + "_CUBLAS → ${CUBLAS}`,
  ],
  ['a sum of literals', 'python', 'y = "LLAMA_" + "CUBLAS"\n', `LLAMA_" + "CUBLAS → ${CUBLAS}`],
  [
    'literals side by side',
    'python',
    'y = ("-DLLAMA_"\n     "CUBLAS=ON")\n',
    `LLAMA_"\n     "CUBLAS → ${CUBLAS}`,
  ],
  [
    'a function of Python',
    'python',
    'def flag(name: str) -> str:\n    return "LLAMA_" + name\n\nflag("CUBLAS")\n',
    `LLAMA_" + name → ${CUBLAS}`,
  ],
  [
    'JavaScript',
    'text',
    "const backends = ['metal', 'cublas']\nbackends.map((b) => `LLAMA_${b.toUpperCase()}`)\n",
    `LLAMA_\${b.toUpperCase()} → ${CUBLAS}`,
  ],
  [
    'a list that is mapped',
    'text',
    "['CUBLAS'].map(b => 'LLAMA_' + b)\n",
    `LLAMA_' + b → ${CUBLAS}`,
  ],
  [
    'a loop of JavaScript',
    'text',
    "for (const b of ['CUBLAS']) args.push(`-DLLAMA_${b}=ON`)\n",
    `LLAMA_\${b} → ${CUBLAS}`,
  ],
  [
    'Groovy',
    'groovy',
    'def b = "CUBLAS"\narguments "-DLLAMA_${b}=ON"\n',
    `LLAMA_\${b} → ${CUBLAS}`,
  ],
  [
    'Kotlin',
    'kotlin',
    'for (b in listOf("metal", "cublas")) {\n  arguments += "-DLLAMA_${b.uppercase()}=ON"\n}\n',
    `LLAMA_\${b.uppercase()} → ${CUBLAS}`,
  ],
  [
    'Ruby',
    'ruby',
    '%w[metal cublas].each do |b|\n  system "cmake -DLLAMA_#{b.upcase}=ON"\nend\n',
    `LLAMA_#{b.upcase} → ${CUBLAS}`,
  ],
  ['Nix', 'nix', 'map (b: "-DLLAMA_${b}=ON") [ "METAL" "CUBLAS" ]\n', `LLAMA_\${b} → ${CUBLAS}`],
  ['Lua', 'lua', 'local b = "CUBLAS"\nprint("LLAMA_" .. b)\n', `LLAMA_" .. b → ${CUBLAS}`],
  ['PowerShell', 'powershell', '$b = "CUBLAS"\ncmake "-DLLAMA_$b=ON"\n', `LLAMA_$b → ${CUBLAS}`],
  [
    'a subexpression of PowerShell',
    'powershell',
    'foreach ($b in @("metal", "cublas")) {\n  cmake "-DLLAMA_$($b.ToUpper())=ON"\n}\n',
    `LLAMA_$($b.ToUpper()) → ${CUBLAS}`,
  ],
  [
    'an environment of PowerShell',
    'powershell',
    '$env:KIND = "CUBLAS"\ncmake "-DLLAMA_${env:KIND}=ON"\n',
    `LLAMA_\${env:KIND} → ${CUBLAS}`,
  ],
  ['batch', 'batch', 'set KIND=CUBLAS\r\ncmake -DLLAMA_%KIND%=ON\r\n', `LLAMA_%KIND% → ${CUBLAS}`],
  [
    'a loop of batch',
    'batch',
    'for %%b in (METAL CUBLAS) do cmake -DLLAMA_%%b=ON\r\n',
    `LLAMA_%%b → ${CUBLAS}`,
  ],
  [
    'token pasting',
    'c',
    '#define HAS(x) defined(LLAMA_##x)\n#if HAS(CUBLAS)\n#endif\n',
    `LLAMA_##x → ${CUBLAS}`,
  ],
  [
    'token pasting in the middle',
    'c',
    '#define F(name, y) \\\n  LLAMA_ ## name ## _F16\nF(CUDA, 1)\n',
    'LLAMA_ ## name ## _F16 → LLAMA_CUDA_F16',
  ],
  [
    'U-Boot',
    'c',
    'if (CONFIG_IS_ENABLED(SERIAL_SUPPORT))\n',
    'CONFIG_IS_ENABLED(SERIAL_SUPPORT) → CONFIG_SERIAL_SUPPORT CONFIG_SPL_SERIAL_SUPPORT',
  ],
  ['Go', 'go', 'b := "CUBLAS"\nx := fmt.Sprintf("-DLLAMA_%s=ON", b)\n', `LLAMA_%s → ${CUBLAS}`],
  [
    'what eval expands',
    'shell',
    'for o in CUBLAS; do\n  eval v=\\$LLAMA_$o\ndone\n',
    `LLAMA_$o → ${CUBLAS}`,
  ],
  [
    'what eval expands in a recipe',
    'make',
    'a:\n\tfor o in CUBLAS; do eval v=\\$$LLAMA_$$o; done\n',
    `LLAMA_$$o → ${CUBLAS}`,
  ],
  [
    'all that a function is called with',
    'shell',
    'use() { for b in "$@"; do A="$A -DLLAMA_$b=ON"; done; }\nuse METAL CUBLAS\n',
    `LLAMA_$b → ${CUBLAS}`,
  ],
  [
    'ARGN',
    'cmake',
    'function(use)\n  foreach(b ${ARGN})\n    set(LLAMA_${b} ON)\n  endforeach()\nendfunction()\nuse(METAL CUBLAS)\n',
    `LLAMA_\${b} → ${CUBLAS}`,
  ],
  [
    'ARGV0',
    'cmake',
    'macro(use)\n  set(LLAMA_${ARGV0} ON)\nendmacro()\nuse(CUBLAS)\n',
    `LLAMA_\${ARGV0} → ${CUBLAS}`,
  ],
  [
    'a bare word in other letters',
    'cmake',
    'string(TOUPPER cublas b)\nif(LLAMA_${b})\nendif()\n',
    `LLAMA_\${b} → ${CUBLAS}`,
  ],
  [
    'a word in other letters',
    'shell',
    'b=$(echo cublas | tr a-z A-Z)\nmake LLAMA_$b=1\n',
    `LLAMA_$b → ${CUBLAS}`,
  ],
  [
    'an item of a list',
    'cmake',
    'set(L CUBLAS METAL)\nlist(GET L 0 b)\nif(LLAMA_${b})\nendif()\n',
    `LLAMA_\${b} → ${CUBLAS}`,
  ],
  [
    'string(CONCAT)',
    'cmake',
    'string(CONCAT n LLAMA_ CUBLAS)\n',
    `string(CONCAT n LLAMA_ CUBLAS) → ${CUBLAS}`,
  ],
  [
    'string(JOIN)',
    'cmake',
    'set(b CUBLAS)\nstring(JOIN "_" n "LLAMA_" "${b}")\nstring(JOIN "" n "LLAMA_" "${b}")\n',
    `string(JOIN "" n "LLAMA_" "\${b}") → ${CUBLAS}`,
  ],
  [
    'join of Python',
    'python',
    'for b in ["CUBLAS"]:\n    get("LLAMA_")\n    get("_".join(["LLAMA", b]))\n',
    `"_".join(["LLAMA", b] → ${CUBLAS}`,
  ],
  [
    'join of JavaScript',
    'javascript',
    'const b = "CUBLAS"\nget("LLAMA_")\nget(["LLAMA", b].join("_"))\n',
    `["LLAMA", b].join("_") → ${CUBLAS}`,
  ],
  [
    'join of Go',
    'go',
    'b := "CUBLAS"\nget("LLAMA_")\nget(strings.Join([]string{"LLAMA", b}, "_"))\n',
    `Join([]string{"LLAMA", b} → ${CUBLAS}`,
  ],
  [
    'join of Go with nothing between',
    'go',
    'b := "BLAS"\nget("LLAMA_")\nget(strings.Join([]string{"LLAMA_CU", b},""))\n',
    `Join([]string{"LLAMA_CU", b} → ${CUBLAS}`,
  ],
  [
    'join of Perl',
    'perl',
    'my $b = "CUBLAS";\nget("LLAMA_");\nget(join("_", "LLAMA", $b));\n',
    `join("_", "LLAMA", $b) → ${CUBLAS}`,
  ],
  [
    'a comprehension',
    'python',
    'a = ["-DLLAMA_%s=ON" % b.upper() for b in ["cublas"]]\n',
    `LLAMA_%s → ${CUBLAS}`,
  ],
  ['a macro that pastes', 'c', '#if CAT(LLAMA_, CUBLAS)\n#endif\n', `LLAMA_, CUBLAS → ${CUBLAS}`],
  [
    'a parameter that a macro pastes',
    'c',
    '#define HAS(x) CAT(LLAMA_, x)\n#if HAS(CUBLAS)\n#endif\n',
    `LLAMA_, x → ${CUBLAS}`,
  ],
]

/** What each language has to join texts, to go through a list, and to change what is in it: an old name comes out of each. */
const JOINED: readonly (readonly [reader: string, text: string])[] = [
  ['make', 'flag=-DLLAMA_$(1)=ON\nX := $(call flag,CUBLAS)\n'],
  ['make', 'flag:=-DLLAMA_$(1)=ON\nX := $(call flag,CUBLAS)\n'],
  ['powershell', 'ForEach ($f in "CUBLAS","NATIVE") { cmake "-DLLAMA_$f=ON" }\n'],
  ['cmake', 'FOREACH(b IN ITEMS METAL CUBLAS)\n  SET(LLAMA_${b} ON)\nENDFOREACH()\n'],
  ['cmake', 'set(n LLAMA)\nstring(APPEND n "_CUBLAS")\n'],
  ['javascript', "x('CUBLAS'.replace(/^/, 'LLAMA_'))\n"],
  ['javascript', "const b = 'LLAMA'\nx(b.replace(/$/, '_CUBLAS'))\n"],
  ['ruby', "n = 'CUBLAS'.sub(/^/, 'LLAMA_')\n"],
  ['powershell', '$n = "CUBLAS" -replace "^", "LLAMA_"\n'],
  ['powershell', '$b = "LLAMA"\n$n = $b -replace "$", "_CUBLAS"\n'],
  ['python', 'n = re.sub("^", "LLAMA_", "CUBLAS")\n'],
  ['python', 'b = "LLAMA"\nn = re.sub(r"$", "_CUBLAS", b)\n'],
  ['shell', `b=$(sed 's/^/LLAMA_/' <<<CUBLAS)\n`],
  ['shell', `b=$(sed 's/$/_CUBLAS/' <<< "LLAMA")\n`],
  ['shell', 'read -r f <<<CUBLAS\ncmake -DLLAMA_$f=ON\n'],
  ['shell', 'x=LLAMA\ncmake -D${x/%/_CUBLAS}=ON\n'],
  ['make', 'flag = -DLLAMA_$(1)=ON\nX := $(call flag,CUBLAS)\n'],
  ['make', 'define flag\n-DLLAMA_$(1)=ON\nendef\nX := $(call flag,CUBLAS)\n'],
  [
    'make',
    'define one\nx\nendef\nX := $(LLAMA_$(1))\nflag = -DLLAMA_$(1)=ON\n$(call flag,CUBLAS)\n',
  ],
  ['perl', 'for my $b ("CUBLAS") { x("LLAMA_$b") }\n'],
  ['perl', 'foreach my $b (qw(CUBLAS METAL)) { x("LLAMA_$b") }\n'],
  ['python', 'b = "cublas"\nn = f"llama_{b}".upper()\n'],
  ['python', 'n = "_".join(["llama", "cublas"]).upper()\n'],
  ['shell', 'printf -v v %s_%s LLAMA CUBLAS\n'],
  ['make', 'N := $(join LLAMA_,CUBLAS)\n'],
  ['perl', 'my $a="LLAMA"; my $b="CUBLAS"; print $ENV{$a . "_" . $b};\n'],
  ['c', '#if CAT(LLAMA_CU,BLAS)\n#endif\n'],
  ['python', 'n = "_".join(["LLAMA","CUBLAS"])\n'],
  ['python', 'n = "_".join(("LLAMA", "CUBLAS"))\n'],
  ['python', 'b="cublas"\nx("-D{}_{}=ON".format("LLAMA",b.upper()))\n'],
  ['python', 'x("-D{p}_{b}=ON".format(p="LLAMA",b="CUBLAS"))\n'],
  ['python', 'p="LLAMA"\nb="CUBLAS"\nx(f"-D{p}_{b}=ON")\n'],
  ['python', 'x("-D%s_%s=ON" % ("LLAMA","CUBLAS"))\n'],
  ['python', 'feats=["CUBLAS","NATIVE"]\nrun(["cmake"]+[f"-DLLAMA_{x}=ON" for x in feats])\n'],
  ['python', 'cfg={"CUBLAS":"ON"}\nrun([f"-DLLAMA_{k}={v}" for k,v in cfg.items()])\n'],
  ['python', 'fs=["CUBLAS"]\nrun(map(lambda x: f"-DLLAMA_{x}=ON", fs))\n'],
  ['python', 'for i, x in enumerate(["CUBLAS"]):\n  y(f"LLAMA_{x}")\n'],
  ['python', 'b = "cublas".upper()\ny(f"LLAMA_{b}")\n'],
  ['python', 'a = "LLAMA"\nb = a + "_CU"\ny(f"{b}BLAS_")\ny(b + "BLAS")\n'],
  ['powershell', '$g = "cublas".ToUpper()\ncmake "-DLLAMA_$g=ON"\n'],
  ['powershell', '$a = "-D{0}_CUBLAS=ON" -f "LLAMA"\n'],
  ['powershell', '$a = "-DLLAMA_{0}=ON" -f "CUBLAS"\n'],
  [
    'powershell',
    '$feats = @("CUBLAS","NATIVE")\n$a = $feats | ForEach-Object { "-DLLAMA_$_=ON" }\n',
  ],
  ['powershell', '$a = "CUBLAS","NATIVE" | % { "-DLLAMA_$_=ON" }\n'],
  ['powershell', '$a = ("CUBLAS","NATIVE").ForEach({ "-DLLAMA_$_=ON" })\n'],
  ['powershell', '$n = "LLAMA", "CUBLAS" -join "_"\n'],
  ['powershell', '$n = @("LLAMA", "CUBLAS") -join "_"\n'],
  ['powershell', '$n = [string]::Join("_", "LLAMA", "CUBLAS")\n'],
  ['powershell', '$n = [string]::Format("LLAMA_{0}", "CUBLAS")\n'],
  ['powershell', 'foreach ($f in "CUBLAS","NATIVE") { cmake "-DLLAMA_$f=ON" }\n'],
  ['cmake', 'set(opt LLAMA_CU)\nset(${opt}BLAS ON CACHE BOOL "")\n'],
  ['cmake', 'set(A LLAMA)\nset(B CUBLAS)\nset(${A}_${B} ON)\n'],
  ['cmake', 'string(JOIN "_" n LLAMA CUBLAS)\n'],
  ['cmake', 'string(JOIN _ n LLAMA CUBLAS)\n'],
  ['cmake', 'set(n CUBLAS)\nstring(PREPEND n "LLAMA_")\n'],
  ['cmake', 'string(REGEX REPLACE "^" "LLAMA_" n "CUBLAS")\n'],
  ['cmake', 'set(P LLAMA)\nset(Q ${P}_CU)\nset(${Q}BLAS ON)\n'],
  ['cmake', 'set(P LLAMA)\nset(Q ${P}_CU)\nset(${Q}BLAS_X ON)\nset(${Q}DA_F16 ON)\n'],
  ['shell', 'b=$(echo CUBLAS | sed "s/^/LLAMA_/")\n'],
  ['shell', `b=$(echo CUBLAS | sed 's/.*/LLAMA_&/')\n`],
  ['shell', `b=$(sed 's/^/LLAMA_/' <<< CUBLAS)\n`],
  ['shell', `for x in $(echo 'CUBLAS METAL'); do cmake -DLLAMA_$x=ON; done\n`],
  ['shell', `echo LLAMA | sed 's/$/_CUBLAS/'\n`],
  ['shell', `echo CUBLAS NATIVE | xargs -n1 printf -- '-DLLAMA_%s=ON\\n' | xargs cmake\n`],
  ['shell', 'echo CUBLAS | xargs -I{} echo -DLLAMA_{}=ON\n'],
  ['shell', 'echo CUBLAS | while read f; do A="$A -DLLAMA_$f=ON"; done\n'],
  ['shell', 'while read -r f; do A="$A -DLLAMA_$f=ON"; done <<< "CUBLAS"\n'],
  ['shell', 'while read -r f; do A="$A -DLLAMA_$f=ON"; done <<EOF\nMETAL\nCUBLAS\nEOF\n'],
  ['shell', 'read -r f <<< CUBLAS\ncmake -DLLAMA_$f=ON\n'],
  ['shell', 'A=LLAMA\nB=CUBLAS\ncmake -D${A}_${B}=ON\n'],
  ['shell', 'A=LLAMA_CU\ncmake -D${A}BLAS=ON\n'],
  ['shell', 'x=CUBLAS\ncmake -D${x/#/LLAMA_}=ON\n'],
  ['shell', 'P=LLAMA\nQ=${P}_CU\ncmake -D${Q}BLAS=ON -D${Q}DA_F16=1\n'],
  ['shell', 'f() { echo "LLAMA_$1"; }\ncmake -D$(f CUBLAS)=ON\n'],
  [
    'javascript',
    "const feats=['CUBLAS','NATIVE'];\nconst f=feats.map(x=>`-DLLAMA_${x}=ON`).join(' ');\n",
  ],
  ['javascript', `const n=['LLAMA','CUBLAS'].join('_')\n`],
  ['javascript', "const a='LLAMA', b='CUBLAS';\nx(`${a}_${b}`)\n"],
  ['javascript', `x('LLAMA_'.concat('CUBLAS'))\n`],
  ['javascript', "for (const [k, v] of Object.entries({CUBLAS: 'ON'})) x(`-DLLAMA_${k}=${v}`)\n"],
  ['javascript', `Object.keys({CUBLAS: 1}).forEach(k => x('LLAMA_' + k))\n`],
  ['lua', 'for _, f in ipairs({"CUBLAS", "NATIVE"}) do\n t("-DLLAMA_" .. f .. "=ON")\nend\n'],
  [
    'lua',
    'local feats = {"CUBLAS"}\nfor _, f in ipairs(feats) do\n t("-DLLAMA_" .. f .. "=ON")\nend\n',
  ],
  [
    'lua',
    'local feats = {CUBLAS = true}\nfor k, v in pairs(feats) do\n t("-DLLAMA_" .. k .. "=ON")\nend\n',
  ],
  ['lua', 'x = table.concat({"LLAMA", "CUBLAS"}, "_")\n'],
  ['lua', 'x = ("LLAMA_%s"):format("CUBLAS")\n'],
  ['lua', 'x = string.format("LLAMA_%s", "CUBLAS")\n'],
  ['lua', 'x = "LLAMA_" .. string.upper("cublas")\n'],
  ['lua', 'x = "LLAMA_" .. ("cublas"):upper()\n'],
  [
    'go',
    'for _, f := range []string{"CUBLAS","NATIVE"} {\n x(fmt.Sprintf("-DLLAMA_%s=ON", f))\n}\n',
  ],
  ['go', 'feats := []string{"CUBLAS"}\nfor _, f := range feats {\n x("-DLLAMA_" + f)\n}\n'],
  ['go', 'x := strings.Join([]string{"LLAMA", "CUBLAS"}, "_")\n'],
  ['go', 'x := "LLAMA_" + strings.ToUpper("cublas")\n'],
  [
    'groovy',
    "def feats = ['CUBLAS','NATIVE']\nsh \"cmake ${feats.collect { \"-DLLAMA_${it}=ON\" }.join(' ')}\"\n",
  ],
  ['groovy', 'arguments(*[\'CUBLAS\'].collect { "-DLLAMA_${it}=ON" })\n'],
  ['groovy', `['CUBLAS'].each { x "LLAMA_$it" }\n`],
  ['groovy', `def n = ['LLAMA','CUBLAS'].join('_')\n`],
  ['kotlin', 'val n = listOf("LLAMA", "CUBLAS").joinToString("_")\n'],
  ['kotlin', 'val fs = listOf("CUBLAS")\nval a = fs.map { "-DLLAMA_$it=ON" }\n'],
  ['kotlin', 'val a = fs("CUBLAS")\nval b = "LLAMA_%s".format("CUBLAS")\n'],
  ['swift', 'let n = ["LLAMA", "CUBLAS"].joined(separator: "_")\n'],
  ['ruby', `n = %w[LLAMA CUBLAS].join('_')\n`],
  ['ruby', 'FEATS = %w[CUBLAS NATIVE]\nflags = FEATS.map { |f| "-DLLAMA_#{f}=ON" }\n'],
  ['ruby', `n = format('LLAMA_%s', 'CUBLAS')\n`],
  ['ruby', `n = 'LLAMA_' + 'cublas'.upcase\n`],
  ['ruby', `n = ['LLAMA', 'CUBLAS'] * '_'\n`],
  ['ruby', `b = 'CUBLAS'\nn = ['LLAMA',b].join('_')\n`],
  ['perl', 'for (qw(CUBLAS METAL)) { x("LLAMA_$_") }\n'],
  ['perl', 'my @f = ("CUBLAS");\nmy @a = map { "-DLLAMA_$_=ON" } @f;\n'],
  ['perl', 'my @f = map { "-DLLAMA_$_=ON" } qw(CUBLAS METAL);\n'],
  ['perl', 'my $n = join("_", "LLAMA", "CUBLAS");\n'],
  ['perl', 'my $n = join "_", "LLAMA", "CUBLAS";\n'],
  ['rust', 'option_env!(concat!("LLAMA_","CUBLAS"))\n'],
  ['rust', 'let n = ["LLAMA", "CUBLAS"].join("_");\n'],
  ['rust', 'for f in ["CUBLAS"] { c.define(format!("LLAMA_{f}"), "ON"); }\n'],
  ['rust', 'for f in ["cublas"] { c.define(format!("LLAMA_{}", f.to_uppercase()), "ON"); }\n'],
  ['rust', '["CUBLAS"].iter().for_each(|f| x(format!("LLAMA_{f}")));\n'],
  ['rust', 'let l = ["CUBLAS"];\nl\n  .iter()\n  .for_each(|f| x(format!("LLAMA_{f}")));\n'],
  [
    'rust',
    'let b = "CUBLAS";\n"a-b".chars().for_each(|b| y(b));\nx(format!("LLAMA_{b}"));\nread(d("x"))\n  .map(|b| b);\n',
  ],
  ['c', '#define P "LLAMA_"\nint main(){ return getenv(P "CUBLAS") ? 0 : 1; }\n'],
  ['c', '#define CAT(a,b) a##b\n#define USES(x) defined(CAT(LLAMA_,x))\n#if USES(CUBLAS)\n'],
  ['c', '#define CAT3(a,b) a##_##b\n#if CAT3(LLAMA,CUBLAS)\n'],
  ['nix', 'x = lib.concatStringsSep "_" [ "LLAMA" "CUBLAS" ];\n'],
  ['nix', 'x = map (f: "-DLLAMA_${f}=ON") feats;\nfeats = [ "CUBLAS" ];\n'],
  ['nix', 'x = lib.cmakeBool "LLAMA_${lib.toUpper "cublas"}" true;\n'],
  ['julia', 'n = join(["LLAMA", "CUBLAS"], "_")\n'],
  ['julia', 'n = "LLAMA_" * "CUBLAS"\n'],
  ['julia', 'for f in ["CUBLAS"]\n run("-DLLAMA_$(f)=ON")\nend\n'],
  ['meson', `n = '_'.join(['LLAMA', 'CUBLAS'])\n`],
  ['meson', `n = 'LLAMA_@0@'.format('CUBLAS')\n`],
  ['meson', `foreach f : ['CUBLAS', 'METAL']\n a += '-DLLAMA_' + f\nendforeach\n`],
  [
    'meson',
    `foreach f : ['cublas', 'metal']\n a += '-DLLAMA_@0@=ON'.format(f.to_upper())\nendforeach\n`,
  ],
  ['starlark', '["-DLLAMA_%s=ON" % f for f in ["CUBLAS"]]\n'],
  ['starlark', 'n = "_".join(["LLAMA", "CUBLAS"])\n'],
  ['make', 'A := LLAMA\nB := CUBLAS\nx: ; cmake -D$(A)_$(B)=ON\n'],
  ['make', 'x:\n	for f in CUBLAS; do cmake -DLLAMA_$$f=ON; done\n'],
  ['text', `<?php $n = implode('_', ['LLAMA', 'CUBLAS']);\n`],
  ['text', `<?php foreach (['CUBLAS'] as $f) { x("LLAMA_$f"); }\n`],
  ['yaml', 'env:\n  A: LLAMA\n  B: CUBLAS\nrun: cmake -D${{ env.A }}_${{ env.B }}=ON\n'],
  ['just', 'b := "CUBLAS"\nx:\n  cmake -DLLAMA_{{b}}=ON\n'],
  ['just', 'x:\n  cmake -D{{ "LLAMA_" + "CUBLAS" }}=ON\n'],
  ['dockerfile', 'FROM x\nARG A=LLAMA\nARG B=CUBLAS\nRUN cmake -D${A}_${B}=ON\n'],
]

/** Where the file does not show what fills a hole: all that fits may come out, and nothing else. */
const OPEN: readonly Row[] = [
  [
    'a part that may be empty',
    'make',
    'X = $(CONFIG_$(KIND)SERIAL_SUPPORT)\n',
    'CONFIG_SERIAL_SUPPORT CONFIG_SPL_SERIAL_SUPPORT',
  ],
  [
    'a variable that nothing sets',
    'shell',
    'make LLAMA_$B=1\n',
    'LLAMA_CUBLAS LLAMA_CLBLAST LLAMA_CUDA_F16',
  ],
  ['the beginning', 'cmake', 'if(${PRE}_CUBLAS)\nendif()\n', CUBLAS],
  ['between two parts, also nothing', 'shell', 'make LLAMA_C${B}BLAS=1\n', CUBLAS],
  ['one hole of two', 'shell', 'for a in CUDA; do make LLAMA_${a}_$b=1; done\n', 'LLAMA_CUDA_F16'],
  [
    'a list that another file sets',
    'shell',
    'for b in $ALL; do make LLAMA_CU$b=1; done\n',
    'LLAMA_CUBLAS LLAMA_CUDA_F16',
  ],
  ['what a command prints', 'shell', 'b=$(nvidia-smi -L)\nmake LLAMA_CUBL$b=1\n', CUBLAS],
  [
    'a block that the text does not close',
    'perl',
    'my @f = map { "-DLLAMA_$_=ON"',
    'LLAMA_CUBLAS LLAMA_CLBLAST LLAMA_CUDA_F16',
  ],
  ['what a script is called with', 'shell', 'make LLAMA_CUDA_$1=1\n', 'LLAMA_CUDA_F16'],
  [
    'what it is only compared with',
    'shell',
    'case $b in CUBLAS) ;; esac\nmake LLAMA_CU$b=1\nmake LLAMA_$b=1\n',
    'LLAMA_CUBLAS LLAMA_CUDA_F16',
    'LLAMA_CLBLAST LLAMA_CUDA_F16',
  ],
  ['a format', 'shell', 'printf -v n LLAMA_CUDA_%s "$b"\n', 'LLAMA_CUDA_F16'],
  ['too little to say anything', 'shell', 'make ${x}=1 L${x}=1 -D${x}=ON ${x}_=1\n'],
  ['nothing that fits', 'shell', 'make LLAMA_X$b=1 LLAMA_${b}_X=1\n'],
]

const SILENT: readonly Row[] = [
  ['the beginning of a name before a point', 'shell', 'x=LLAMA_.\n'],
  ['the beginning of a name before its value', 'shell', 'LLAMA_=1\n'],
  ['a lambda behind what is no list', 'rust', 'let c = x(||"a b").map(|o| format!("LLAMA_{o}"));'],
  ['a lambda behind a text of two words', 'rust', '"a b".map(|o| format!("LLAMA_{o}"));'],
  ['a value that gives no old name', 'shell', 'B=METAL\ncmake -DLLAMA_$B=ON\n'],
  ['an unknown variable at the end', 'shell', 'cmake -DLLAMA_$B=ON\n'],
  ['an unknown variable in the beginning', 'cmake', 'if(${PRE}_CUBLAS)\nendif()\n'],
  ['a value of another variable', 'shell', 'A=CUBLAS\ncmake -DLLAMA_$B=ON\n'],
  ['a longer variable of that beginning', 'shell', 'B=CUBLAS\ncmake -DLLAMA_$B_X=ON\n'],
  [
    'a name of which the old one is a part',
    'shell',
    'B=CUBLAS\ncmake -DMY_LLAMA_$B=ON -DLLAMA_${B}_X=ON\n',
  ],
  ['the wrong letters', 'shell', 'b=cublas\ncmake -DLLAMA_$b=ON\n'],
  [
    'a variable of Python that has the name of a value',
    'python',
    'CUBLAS = 1\nx = CUBLAS\ny = f"LLAMA_{x}"\n',
  ],
  ['two items of a list', 'cmake', 'set(X "LLAMA_" "CUBLAS")\n'],
  ['the other item of a tuple', 'python', 'x = "LLAMA_%s %s" % ("METAL", "CUBLAS")\n'],
  ['a new name', 'shell', 'B=CUDA\ncmake -DGGML_$B=ON\n'],
  ['an optional prefix of another name', 'make', 'obj-$(CONFIG_$(SPL_)SERIAL) += x.o\n'],
  [
    'a function that is called with something else',
    'shell',
    'build() {\n  cmake -DLLAMA_$1=ON\n}\nbuild METAL\nother CUBLAS\n',
  ],
  [
    'a list that is joined by what another call is given',
    'julia',
    'b = "CUBLAS"\nget("LLAMA_")\nx(join(["LLAMA", b], c), f([], "_"))\n',
  ],
  [
    'a word behind the environment of an image',
    'dockerfile',
    'FROM x\nENV A 1\nRUN echo BACKEND CUBLAS\nRUN cmake -DLLAMA_$BACKEND=ON\n',
  ],
  [
    'a word behind one that only ends as ENV',
    'dockerfile',
    'FROM x\nRUN MY_ENV BACKEND CUBLAS\nRUN cmake -DLLAMA_$BACKEND=ON\n',
  ],
  ['a macro without parameters', 'c', '#define HAS LLAMA_##CUBLAX\n'],
  ['text that looks like a call', 'text', 'LLAMA_() LLAMA_{} LLAMA_%s "LLAMA_" + \n'],
]

function found(reader: string, text: string): readonly string[] {
  return composedUses(reader, text, NAMES).flatMap(({ start, end, composed }) => {
    const names = composed!.filter(({ isOpen }) => isOpen !== true).map(({ name }) => name)
    return names.length === 0 ? [] : [`${text.slice(start, end)} → ${names.join(' ')}`]
  })
}

describe('names that are put together', () => {
  test.each(FOUND)('%s (%s)', (_what, reader, text, ...expected) => {
    expect(found(reader, text)).toEqual(expected)
  })

  test.each(FOUND)('%s (%s), with CRLF', (_what, reader, text, ...expected) => {
    const crlf = text.replaceAll(/\r?\n/g, '\r\n')
    expect(found(reader, crlf)).toEqual(expected.map((row) => row.replaceAll('\n', '\r\n')))
  })

  test.each(FOUND)('%s (%s) is worth a look without a whole name', (_what, _reader, text) => {
    expect(piecesOf(NAMES).test(text)).toBe(true)
  })

  test.each(JOINED)('%s: %j', (reader, text) => {
    const names = composedUses(reader, text, NAMES).flatMap(({ composed }) =>
      composed!.filter(({ isOpen }) => isOpen !== true).map(({ name }) => name),
    )
    expect(names.filter((name) => name === CUBLAS || name === 'LLAMA_CUDA_F16')).not.toEqual([])
  })

  test.each(OPEN)('may be %s (%s)', (_what, reader, text, ...expected) => {
    const open = composedUses(reader, text, NAMES).flatMap(({ composed }) => {
      const names = composed!.filter(({ isOpen }) => isOpen).map(({ name }) => name)
      return names.length === 0 ? [] : [names.join(' ')]
    })
    expect(open).toEqual(expected)
  })

  test.each(SILENT)('silent: %s (%s)', (_what, reader, text) => {
    expect(found(reader, text)).toEqual([])
  })
})

describe('the record', () => {
  const rows = [...FOUND, ...OPEN, ...SILENT, ...JOINED.map((row) => ['', ...row] as const)].map(
    ([what, reader, text]) => [`${reader}: ${what || JSON.stringify(text)}`, reader, text] as const,
  )
  const recordOf = openRecord(
    'composed',
    rows.map(([name]) => name),
  )
  test.each(rows)('%s', (name, reader, text) => {
    const told = recordComposed(name, reader, text, NAMES)
    expect(told).toBe(recordOf(name, told, leftOfComposed(name, text)))
  })
})

describe('hostile texts', () => {
  const LONG = long(30_000)
  test.each([
    'LLAMA_${x}',
    'x=${x}\nLLAMA_${x}\n',
    '$(a$(b)',
    '"LLAMA_" + x + "',
    '"LLAMA_%s" % x\n"LLAMA_{}".format(',
    '#define F(x) LLAMA_##x\\\n',
    'function(f x)\nLLAMA_${x}\n f(x)\n',
    'case "$x" in LLAMA_$x',
    'f() {\n LLAMA_$1\nf $1\n',
    '$(addprefix LLAMA_,',
    'LLAMA_(a|',
    'x.x.x.x + "_CUBLAS"',
    '([{ ].map(x => `LLAMA_${x}',
  ])('%j is read to its end, however often it stands there', (piece) => {
    const text = piece.repeat(LONG / piece.length)
    for (const reader of ['cmake', 'make', 'shell', 'python', 'c', 'yaml'])
      for (const { start, end } of composedUses(reader, text, NAMES))
        expect(start >= 0 && start < end && end <= text.length).toBe(true)
  })
})
