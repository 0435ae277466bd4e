import { renamed, runCases, STORY } from './cases.ts'

const SPLIT = [
  renamed(
    'LLAMA_OPENBLAS',
    [
      { name: 'LLAMA_BLAS', value: '1' },
      { name: 'LLAMA_BLAS_VENDOR', value: 'OpenBLAS' },
    ],
    { kind: 'make-var' },
  ),
]
const INVERTED = [renamed('NO_CUDA', 'USE_CUDA', { kind: 'make-var', value: { kind: 'inverted' } })]
const UNKNOWN = STORY.map((state) => ({ ...state, state: 'unknown' as const }))
/** A variable and a macro of one name: the variable is renamed, the macro has the new name already. */
const SAME = [renamed('LLAMA_DMMV_X', 'GGML_DMMV_X', { kind: 'make-var' })]

runCases(
  'make',
  [
    {
      name: 'what is set where the new name is asked for is for those who still read the old one',
      input:
        'ifeq ($(LLAMA_CUDA),a)\nLLAMA_CUBLAS := b\nelse\nLLAMA_CUBLAS := c\nendif\nifndef LLAMA_CUDA\nLLAMA_CUBLAS ?= 1\nendif\n',
      sites: ['option keep serves-both', 'option keep serves-both', 'option keep serves-both'],
    },
    {
      name: 'parts of one path are each needed',
      input: 'x:\n\tcp lib$(LLAMA_CUBLAS)/a/$(LLAMA_CUBLAS).so/$(LLAMA_CUDA).a .\n',
      output:
        'x:\n\tcp lib$(or $(LLAMA_CUDA),$(LLAMA_CUBLAS))/a/$(or $(LLAMA_CUDA),$(LLAMA_CUBLAS)).so/$(LLAMA_CUDA).a .\n',
      sites: ['condition widen accept-both', 'condition widen accept-both'],
    },
    {
      name: 'in one word without a path one may stand for the other',
      input: 'x:\n\tcp $(LLAMA_CUDA)$(LLAMA_CUBLAS) $(if $(LLAMA_CUBLAS),a/b,$(LLAMA_CUDA)) .\n',
      sites: ['condition keep serves-both', 'condition keep serves-both'],
    },
    {
      name: 'parts of one path follow the rename where nothing is widened',
      input: 'define a\n\tcp lib$(OLD)/a/$(NEW).a .\nendef\n',
      output: 'define a\n\tcp lib$(NEW)/a/$(NEW).a .\nendef\n',
      states: [renamed('OLD', 'NEW', { kind: 'make-var' })],
      sites: ['condition replace stale'],
    },
    {
      name: 'ifdef accepts both, its block’s definition is replaced',
      input: 'ifdef LLAMA_CUBLAS\n\tCFLAGS += -DGGML_USE_CUBLAS -O2\nendif # LLAMA_CUBLAS\n',
      output:
        'ifneq ($(LLAMA_CUDA)$(LLAMA_CUBLAS),)\n\tCFLAGS += -DGGML_USE_CUDA -O2\nendif # LLAMA_CUDA\n',
      sites: ['condition widen accept-both', 'definition replace stale', 'mention replace stale'],
    },
    {
      name: 'ifndef holds where neither has a value',
      input: 'ifndef LLAMA_CUBLAS # comment\nX = 1\nendif\n',
      output: 'ifeq ($(LLAMA_CUDA)$(LLAMA_CUBLAS),) # comment\nX = 1\nendif\n',
    },
    {
      name: 'a further branch',
      input: 'ifdef A\nelse ifdef LLAMA_CUBLAS\nelse\nendif\n',
      output: 'ifdef A\nelse ifneq ($(LLAMA_CUDA)$(LLAMA_CUBLAS),)\nelse\nendif\n',
    },
    {
      name: 'a value that may expand to nothing is looked at unexpanded, as ifdef does',
      input: 'LLAMA_CUDA_X = 1\nLLAMA_CUDA = $(EMPTY)\nX = 1\nifdef LLAMA_CUBLAS\nendif\n',
      output:
        'LLAMA_CUDA_X = 1\nLLAMA_CUDA = $(EMPTY)\nX = 1\nifneq ($(value LLAMA_CUDA)$(LLAMA_CUBLAS),)\nendif\n',
    },
    {
      name: 'ifeq with a literal',
      input: 'ifeq ($(LLAMA_CUBLAS),1)\nelse ifneq ($(LLAMA_CUBLAS), ON)\nendif\n',
      output:
        'ifneq (,$(filter 1,$(LLAMA_CUDA) $(LLAMA_CUBLAS)))\nelse ifeq (,$(filter ON,$(LLAMA_CUDA) $(LLAMA_CUBLAS)))\nendif\n',
    },
    {
      name: 'ifeq in quotes, the literal first',
      input: 'ifeq "1" "$(LLAMA_CUBLAS)"\nendif\nifneq \'${LLAMA_CUBLAS}\' \'\'\nendif\n',
      output:
        "ifneq (,$(filter 1,$(LLAMA_CUDA) $(LLAMA_CUBLAS)))\nendif\nifneq '${LLAMA_CUDA}${LLAMA_CUBLAS}' ''\nendif\n",
    },
    {
      name: 'a comparison with "off"',
      input: 'ifeq ($(LLAMA_CUBLAS),0)\nendif\n',
      output: 'ifeq ($(sort $(LLAMA_CUDA) $(LLAMA_CUBLAS)),0)\nendif\n',
    },
    {
      name: 'a comparison with another variable takes the first that has a value',
      input: 'ifeq ($(LLAMA_CUBLAS),$(MODE))\nendif\n',
      output: 'ifeq ($(or $(LLAMA_CUDA),$(LLAMA_CUBLAS)),$(MODE))\nendif\n',
    },
    {
      name: 'filter gets both words',
      input: 'ifneq ($(filter 1 ON,$(LLAMA_CUBLAS)),)\nendif\n',
      output: 'ifneq ($(filter 1 ON,$(LLAMA_CUDA) $(LLAMA_CUBLAS)),)\nendif\n',
    },
    {
      name: 'a conditional that names both stays',
      input: 'ifneq ($(LLAMA_CUDA)$(LLAMA_CUBLAS),)\nendif\n',
      sites: ['condition keep serves-both'],
    },
    {
      name: 'a conditional that sets the new name is a shim',
      input: 'ifdef LLAMA_CUBLAS\n# LLAMA_CUBLAS is deprecated\n\tLLAMA_CUDA := 1\nendif\n',
      sites: ['condition keep serves-both', 'mention keep serves-both'],
    },
    {
      name: 'a conditional that only warns is a shim',
      input:
        'ifdef LLAMA_CUBLAS\n$(error LLAMA_CUBLAS is removed. Use LLAMA_CUDA instead.)\nendif\n',
      sites: ['shim keep serves-both', 'shim keep serves-both'],
    },
    {
      name: 'a list of deprecated names that is printed line by line stays',
      input:
        'ifdef WARN\n$(info )\n$(info These are deprecated:)\n$(info   - LLAMA_CUBLAS)\nendif\n$(info LLAMA_CUBLAS)\n',
      output:
        'ifdef WARN\n$(info )\n$(info These are deprecated:)\n$(info   - LLAMA_CUBLAS)\nendif\n$(info LLAMA_CUDA)\n',
      sites: ['shim keep serves-both', 'mention replace stale'],
    },
    {
      name: 'a rule in another conditional does not make what follows a recipe',
      input:
        'ifdef A\na.o: a.c\n\tcc -c $<\nendif\nifdef B\n\tLLAMA_CUBLAS ?= 1\n\tifdef LLAMA_CUBLAS\n\tendif\nendif\n',
      output:
        'ifdef A\na.o: a.c\n\tcc -c $<\nendif\nifdef B\n\tLLAMA_CUDA ?= 1\n\tifneq ($(LLAMA_CUDA)$(LLAMA_CUBLAS),)\n\tendif\nendif\n',
    },
    {
      name: 'branches for the old and for the new name stay',
      input: 'ifdef LLAMA_CUDA\nX = 1\nelse ifdef LLAMA_CUBLAS\nX = 1\nendif\n',
      sites: ['condition keep serves-both'],
    },
    {
      name: 'the old value as default of the new variable is a shim',
      input: 'LLAMA_CUDA ?= $(LLAMA_CUBLAS)\n',
      sites: ['condition keep serves-both'],
    },
    {
      name: 'a macro that has the new name already makes no shim',
      input:
        'ifdef LLAMA_DMMV_X\n\tNVCCFLAGS += -DGGML_DMMV_X=$(LLAMA_DMMV_X)\nelse\n\tNVCCFLAGS += -DGGML_DMMV_X=32\nendif # LLAMA_DMMV_X\n',
      output:
        'ifdef GGML_DMMV_X\n\tNVCCFLAGS += -DGGML_DMMV_X=$(GGML_DMMV_X)\nelse\n\tNVCCFLAGS += -DGGML_DMMV_X=32\nendif # GGML_DMMV_X\n',
      states: SAME,
    },
    {
      name: 'assignments of every kind set the option',
      input:
        'export LLAMA_CUBLAS := 1\nX = 1\nifdef Y\noverride LLAMA_CUBLAS = ON\nLLAMA_CUBLAS ?= 1\nendif\nmain: LLAMA_CUBLAS = 1\nunexport LLAMA_CUBLAS\n',
      output:
        'export LLAMA_CUDA := 1\nX = 1\nifdef Y\noverride LLAMA_CUDA = ON\nLLAMA_CUDA ?= 1\nendif\nmain: LLAMA_CUDA = 1\nunexport LLAMA_CUDA\n',
      sites: Array.from({ length: 5 }, () => 'option replace stale'),
    },
    {
      name: 'two assignments of equal value become one',
      input: 'LLAMA_CUBLAS := 1\nLLAMA_CUDA := 1\n',
      output: 'LLAMA_CUDA := 1\n',
      sites: ['option remove merged'],
    },
    {
      name: 'a read takes the new name first',
      input: 'X := $(if $(LLAMA_CUBLAS),a,b) ${LLAMA_CUBLAS}\n',
      output:
        'X := $(if $(or $(LLAMA_CUDA),$(LLAMA_CUBLAS)),a,b) ${or ${LLAMA_CUDA},${LLAMA_CUBLAS}}\n',
      sites: ['condition widen accept-both', 'condition widen accept-both'],
    },
    {
      name: 'a read of what the file sets itself follows its assignment',
      input: 'LLAMA_CUBLAS := 1\nX := $(LLAMA_CUBLAS)\nifdef LLAMA_CUBLAS\nendif\n',
      output: 'LLAMA_CUDA := 1\nX := $(LLAMA_CUDA)\nifdef LLAMA_CUDA\nendif\n',
    },
    {
      name: 'what users say under the old name goes before a default of the file',
      input: 'LLAMA_CUBLAS ?= 1\nX := $(LLAMA_CUBLAS)\nifeq ($(LLAMA_CUBLAS),1)\nendif\n',
      output:
        'LLAMA_CUDA ?= 1\nX := $(or $(LLAMA_CUBLAS),$(LLAMA_CUDA))\nifeq ($(or $(LLAMA_CUBLAS),$(LLAMA_CUDA)),1)\nendif\n',
    },
    {
      name: 'a substitution is not understood',
      input: 'X := $(LLAMA_CUBLAS:1=on)\n',
      sites: ['condition keep cannot-widen'],
    },
    {
      name: 'a function that is given the name itself',
      input: 'ifeq ($(origin LLAMA_CUBLAS),undefined)\nendif\nX := $(origin LLAMA_CUBLAS)\n',
      output: 'ifeq ($(origin LLAMA_CUBLAS),undefined)\nendif\nX := $(origin LLAMA_CUDA)\n',
      sites: ['condition keep cannot-widen', 'condition replace stale'],
      states: UNKNOWN,
    },
    {
      name: 'a recipe is a shell’s',
      input:
        'all: build\n\t@$(MAKE) -C vendor LLAMA_CUBLAS=1 lib\n\tcmake -B b -DLLAMA_CUBLAS=ON . && \\\n\t  cmake --build b\n\t$(CC) -DGGML_USE_CUBLAS -c $< -o $@\n',
      output:
        'all: build\n\t@$(MAKE) -C vendor LLAMA_CUDA=1 lib\n\tcmake -B b -DLLAMA_CUDA=ON . && \\\n\t  cmake --build b\n\t$(CC) -DGGML_USE_CUDA -c $< -o $@\n',
      sites: ['option replace stale', 'option replace stale', 'definition replace stale'],
    },
    {
      name: 'a variable of the shell in a recipe keeps its two dollars',
      input: 'all:\n\t@if [ -n "$$LLAMA_CUBLAS" ]; then make x; fi\n',
      output: 'all:\n\t@if [ -n "$${LLAMA_CUDA:-$$LLAMA_CUBLAS}" ]; then make x; fi\n',
    },
    {
      name: 'a reference in a recipe is make’s',
      input: 'all:\n\tcmake -B b -DUSE_IT=$(LLAMA_CUBLAS) .\n',
      output: 'all:\n\tcmake -B b -DUSE_IT=$(or $(LLAMA_CUDA),$(LLAMA_CUBLAS)) .\n',
    },
    {
      name: 'arguments of cmake in a variable',
      input:
        'CMAKE_ARGS += -DLLAMA_CUBLAS=ON -DX=1\nCMAKE_ARGS += -DLLAMA_CUBLAS=ON -DLLAMA_CUDA=ON\n',
      output: 'CMAKE_ARGS += -DX=1\nCMAKE_ARGS += -DLLAMA_CUDA=ON\n',
      sites: ['option remove merged', 'option remove merged'],
    },
    {
      name: 'comments, continued ones too',
      input: '# LLAMA_CUBLAS \\\n  LLAMA_CUBLAS\nX = 1 # make LLAMA_CUBLAS=1\n',
      output: '# LLAMA_CUDA \\\n  LLAMA_CUDA\nX = 1 # make LLAMA_CUDA=1\n',
      sites: Array.from({ length: 3 }, () => 'mention replace stale'),
    },
    {
      name: 'a name that is put together is for a person',
      input: 'X = LLAMA_CUBLAS$(SUFFIX) $(PREFIX)LLAMA_CUBLAS\n',
      sites: ['mention keep composed-name', 'mention keep composed-name'],
    },
    {
      name: 'a conditional inside define is expanded at another time',
      input: 'define RULE\nifdef LLAMA_CUBLAS\nX = $(LLAMA_CUBLAS)\nendif\nendef\n',
      sites: ['* keep *', '* keep *'],
    },
    {
      name: 'a split makes one line several',
      input: 'X = 1\n\nexport LLAMA_OPENBLAS := 1 # fast\n',
      output: 'X = 1\n\nexport LLAMA_BLAS := 1\nexport LLAMA_BLAS_VENDOR := OpenBLAS # fast\n',
      states: SPLIT,
    },
    {
      name: 'an inverted flag turns its literal',
      input: 'NO_CUDA = 1\nall:\n\t$(MAKE) NO_CUDA=0\n',
      output: 'USE_CUDA = 0\nall:\n\t$(MAKE) USE_CUDA=1\n',
      states: INVERTED,
    },
    {
      name: 'a longer name is another variable',
      input: 'ifdef LLAMA_CUBLAS_F16\nMY_LLAMA_CUBLAS = 1\nendif\n',
      sites: [],
    },
    {
      name: 'lines without an end are no trouble',
      input: 'endif\nelse\ndefine LLAMA_X\nifeq ($(LLAMA_CUBLAS\n',
      sites: ['condition keep cannot-widen'],
      not: ['inside'],
    },
  ],
  { before: 'FIRST = 1\n\n', after: '\nLAST = 1\n' },
)
