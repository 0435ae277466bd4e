import { renamed, runCases, STORY } from './cases.ts'

const UNKNOWN = STORY.map((state) => ({ ...state, state: 'unknown' as const }))
const SPLIT = [
  renamed(
    'LLAMA_OPENBLAS',
    [
      { name: 'LLAMA_BLAS', value: 'ON' },
      { name: 'LLAMA_BLAS_VENDOR', value: 'OpenBLAS' },
    ],
    { kind: 'cmake-option' },
  ),
]
const INVERTED = [
  renamed('NO_CUDA', 'USE_CUDA', { kind: 'cmake-option', value: { kind: 'inverted' } }),
]
const TARGET = [renamed('ggml-cublas', 'ggml-cuda', { kind: 'cmake-target', state: 'aliased' })]

runCases(
  'cmake',
  [
    {
      name: 'the story: the definition is replaced, the condition widened',
      input:
        'if (LLAMA_CUBLAS)\n    target_compile_definitions(llava PRIVATE GGML_USE_CUBLAS)\nendif()\n',
      output:
        'if (LLAMA_CUDA OR LLAMA_CUBLAS)\n    target_compile_definitions(llava PRIVATE GGML_USE_CUDA)\nendif()\n',
      sites: ['condition widen accept-both', 'definition replace stale'],
    },
    {
      name: 'what is set where the new name is asked for is for those who still read the old one',
      input:
        'if(LLAMA_CUDA STREQUAL "a")\n  set(LLAMA_CUBLAS b)\nelseif(X)\n  set(LLAMA_CUBLAS c)\nelse()\n  set(LLAMA_CUBLAS d)\nendif()\n',
      sites: ['option keep serves-both', 'option keep serves-both', 'option keep serves-both'],
    },
    {
      name: 'what is passed on where the new name is asked for is renamed',
      input: 'if(LLAMA_CUDA)\n  list(APPEND CMAKE_ARGS -DLLAMA_CUBLAS=ON)\nendif()\n',
      output: 'if(LLAMA_CUDA)\n  list(APPEND CMAKE_ARGS -DLLAMA_CUDA=ON)\nendif()\n',
      sites: ['option replace stale'],
    },
    {
      name: 'what marks a declaration stays with it',
      input:
        'option(LLAMA_CUBLAS "deprecated, use LLAMA_CUDA" OFF)\nmark_as_advanced(LLAMA_CUBLAS)\n',
      sites: ['shim keep serves-both', 'shim keep serves-both'],
    },
    {
      name: 'what marks a variable that is declared elsewhere is renamed',
      input: 'mark_as_advanced(FORCE LLAMA_CUBLAS)\n',
      output: 'mark_as_advanced(FORCE LLAMA_CUDA)\n',
      sites: ['mention replace *'],
    },
    {
      name: 'what marks a declaration follows it',
      input: 'option(OLD "x" OFF)\nmark_as_advanced(OLD)\n',
      output: 'option(NEW "x" OFF)\nmark_as_advanced(NEW)\n',
      states: [renamed('OLD', 'NEW', { builtIn: false, state: 'unknown' })],
      sites: ['declaration replace *', 'declaration replace *'],
    },
    {
      name: 'NOT takes the OR in parentheses',
      input: 'if(NOT LLAMA_CUBLAS)\nendif()\n',
      output: 'if(NOT (LLAMA_CUDA OR LLAMA_CUBLAS))\nendif()\n',
    },
    {
      name: 'AND binds tighter than OR',
      input: 'if(A AND LLAMA_CUBLAS)\nelseif(LLAMA_CUBLAS AND B)\nendif()\n',
      output:
        'if(A AND (LLAMA_CUDA OR LLAMA_CUBLAS))\nelseif((LLAMA_CUDA OR LLAMA_CUBLAS) AND B)\nendif()\n',
    },
    {
      name: 'beside OR no parentheses are needed',
      input: 'while(A OR LLAMA_CUBLAS OR (LLAMA_CUBLAS))\nendwhile()\n',
      output:
        'while(A OR LLAMA_CUDA OR LLAMA_CUBLAS OR (LLAMA_CUDA OR LLAMA_CUBLAS))\nendwhile()\n',
    },
    {
      name: 'DEFINED asks for each name',
      input: 'if(NOT DEFINED LLAMA_CUBLAS)\nendif()\n',
      output: 'if(NOT (DEFINED LLAMA_CUDA OR DEFINED LLAMA_CUBLAS))\nendif()\n',
    },
    {
      name: 'a comparison is made with each name',
      input: 'if("${LLAMA_CUBLAS}" STREQUAL "ON" AND A)\nendif()\n',
      output:
        'if(("${LLAMA_CUDA}" STREQUAL "ON" OR "${LLAMA_CUBLAS}" STREQUAL "ON") AND A)\nendif()\n',
    },
    {
      name: 'a comparison with a variable is not understood',
      input: 'if(LLAMA_CUBLAS STREQUAL ${MODE})\nendif()\n',
      sites: ['condition keep cannot-widen'],
    },
    {
      name: 'the environment is asked for both',
      input: 'if(DEFINED ENV{LLAMA_CUBLAS})\nendif()\n',
      output: 'if(DEFINED ENV{LLAMA_CUDA} OR DEFINED ENV{LLAMA_CUBLAS})\nendif()\n',
      sites: ['condition widen accept-both'],
    },
    {
      name: 'what an endif repeats follows its if',
      input: 'if(LLAMA_CUBLAS)\nelse(LLAMA_CUBLAS)\nendif(LLAMA_CUBLAS)\n',
      output:
        'if(LLAMA_CUDA OR LLAMA_CUBLAS)\nelse(LLAMA_CUDA OR LLAMA_CUBLAS)\nendif(LLAMA_CUDA OR LLAMA_CUBLAS)\n',
    },
    {
      name: 'a condition that names both stays',
      input: 'if (LLAMA_CUBLAS OR LLAMA_CUDA)\nendif()\n',
      sites: ['condition keep serves-both'],
    },
    {
      name: 'a chain whose next branch asks for the new name stays',
      input: 'if(LLAMA_CUBLAS)\nelseif(LLAMA_CUDA)\nendif()\n',
      sites: ['condition keep serves-both'],
    },
    {
      name: 'a block that sets the new name is a shim',
      input: 'if(LLAMA_CUBLAS)\n  set(LLAMA_CUDA ON)\n  unset(LLAMA_CUBLAS CACHE)\nendif()\n',
      sites: ['condition keep serves-both', 'option keep serves-both'],
    },
    {
      name: 'a block that warns of the old name is a shim, whatever it sets',
      input:
        'if(LLAMA_CUBLAS)\n  message(FATAL_ERROR "LLAMA_CUBLAS is no longer supported")\nendif(LLAMA_CUBLAS)\n',
      sites: ['shim keep serves-both', 'shim keep serves-both', 'shim keep serves-both'],
    },
    {
      name: 'a helper that deprecates gets the old name on purpose',
      input:
        'llama_option_depr(WARNING LLAMA_CUBLAS LLAMA_CUDA)\nllama_option_depr(FATAL_ERROR LLAMA_CUBLAS)\n',
      sites: ['shim keep serves-both', 'shim keep serves-both'],
    },
    {
      name: 'the old value as default of the new option is a shim',
      input: 'option(LLAMA_CUDA "use CUDA" ${LLAMA_CUBLAS})\nset(LLAMA_CUDA ${LLAMA_CUBLAS})\n',
      sites: ['condition keep serves-both', 'condition keep overwrites'],
    },
    {
      name: 'if(DEFINED OLD) set(NEW ${OLD}) is a shim',
      input: 'if(DEFINED LLAMA_CUBLAS AND NOT X)\n  set(LLAMA_CUDA ${LLAMA_CUBLAS})\nendif()\n',
      sites: ['condition keep serves-both', 'condition keep serves-both'],
    },
    {
      name: 'an option that is declared here is the repository’s own',
      input: 'option(LLAMA_CUBLAS "llama: use cuBLAS" OFF)\n',
      sites: ['declaration keep owned-here'],
    },
    {
      name: 'set() passes an option, its documentation follows',
      input: 'set(LLAMA_CUBLAS ON CACHE BOOL "use LLAMA_CUBLAS" FORCE)\n',
      output: 'set(LLAMA_CUDA ON CACHE BOOL "use LLAMA_CUDA" FORCE)\n',
      sites: ['option replace stale', 'mention replace stale'],
    },
    {
      name: 'what the file has set for certain is asked for by its new name',
      input:
        'if(LLAMA_CUBLAS)\nendif()\nset(LLAMA_CUBLAS OFF)\nif(LLAMA_CUBLAS)\nendif()\nif(X)\n  set(GGML_USE_CUBLAS ON)\nendif()\n',
      output:
        'if(LLAMA_CUDA OR LLAMA_CUBLAS)\nendif()\nset(LLAMA_CUDA OFF)\nif(LLAMA_CUDA)\nendif()\nif(X)\n  set(GGML_USE_CUDA ON)\nendif()\n',
    },
    {
      name: 'what the file sets in one case only can come from outside as well',
      input: 'if(X)\n  set(LLAMA_CUBLAS ON)\nendif()\nif(LLAMA_CUBLAS)\nendif()\n',
      output: 'if(X)\n  set(LLAMA_CUDA ON)\nendif()\nif(LLAMA_CUDA OR LLAMA_CUBLAS)\nendif()\n',
    },
    {
      name: 'two settings of equal value become one',
      input: 'set(LLAMA_CUBLAS ON)\nset(LLAMA_CUDA 1)\nset(X 1)\n',
      output: 'set(LLAMA_CUDA 1)\nset(X 1)\n',
      sites: ['option remove merged'],
    },
    {
      name: 'two settings of different value stop the file',
      input: 'set(LLAMA_CUBLAS ON)\nset(LLAMA_CUDA OFF)\nadd_definitions(-DGGML_USE_CUBLAS)\n',
      sites: ['option keep conflict', 'definition keep conflict-in-file'],
    },
    {
      name: 'arguments of cmake in a list of an external project',
      input:
        'ExternalProject_Add(llama\n  CMAKE_ARGS\n    -DLLAMA_CUBLAS:BOOL=ON # on\n    "-DX=${LLAMA_CUBLAS}"\n  BUILD_COMMAND make LLAMA_CUBLAS=1)\n',
      output:
        'ExternalProject_Add(llama\n  CMAKE_ARGS\n    -DLLAMA_CUDA:BOOL=ON # on\n    "-DX=${LLAMA_CUDA}"\n  BUILD_COMMAND make LLAMA_CUBLAS=1)\n',
      sites: ['option replace stale', 'condition replace stale', 'option keep *'],
      states: [
        renamed('LLAMA_CUBLAS', 'LLAMA_CUDA', { kind: 'cmake-option' }),
        renamed('LLAMA_CUBLAS', 'GGML_CUDA', { kind: 'make-var', state: 'premature' }),
      ],
    },
    {
      name: 'an equal argument beside the new one goes with its line',
      input: 'list(APPEND CMAKE_ARGS\n  -DLLAMA_CUBLAS=ON\n  -DLLAMA_CUDA=ON\n  -DX=1)\n',
      output: 'list(APPEND CMAKE_ARGS\n  -DLLAMA_CUDA=ON\n  -DX=1)\n',
      sites: ['option remove merged'],
    },
    {
      name: 'definitions in all their spellings',
      input:
        'add_definitions(-DGGML_USE_CUBLAS -DX)\nadd_compile_definitions(GGML_USE_CUBLAS=1 Y)\nadd_compile_options(-DGGML_USE_CUBLAS)\nset_target_properties(t PROPERTIES COMPILE_DEFINITIONS "A;GGML_USE_CUBLAS")\nset(CMAKE_CXX_FLAGS "${CMAKE_CXX_FLAGS} -DGGML_USE_CUBLAS")\n',
      output:
        'add_definitions(-DGGML_USE_CUDA -DX)\nadd_compile_definitions(GGML_USE_CUDA=1 Y)\nadd_compile_options(-DGGML_USE_CUDA)\nset_target_properties(t PROPERTIES COMPILE_DEFINITIONS "A;GGML_USE_CUDA")\nset(CMAKE_CXX_FLAGS "${CMAKE_CXX_FLAGS} -DGGML_USE_CUDA")\n',
      sites: Array.from({ length: 5 }, () => 'definition replace stale'),
    },
    {
      name: 'a definition beside its new name goes with its command',
      input:
        'target_compile_definitions(t PRIVATE GGML_USE_CUBLAS)\ntarget_compile_definitions(t PRIVATE GGML_USE_CUDA)\n',
      output: 'target_compile_definitions(t PRIVATE GGML_USE_CUDA)\n',
      sites: ['definition remove merged'],
    },
    {
      name: 'a generator expression asks for both names',
      input: 'target_compile_definitions(t PRIVATE $<$<BOOL:${LLAMA_CUBLAS}>:GGML_USE_CUBLAS=1>)\n',
      output:
        'target_compile_definitions(t PRIVATE $<$<OR:$<BOOL:${LLAMA_CUDA}>,$<BOOL:${LLAMA_CUBLAS}>>:GGML_USE_CUDA=1>)\n',
      sites: ['condition widen accept-both', 'definition replace stale'],
    },
    {
      name: 'a value that is only passed on is for a person where upstream aliases the name',
      input: 'add_subproject(x ARGS -DUSE_IT=${LLAMA_CUBLAS})\n',
      sites: ['condition keep cannot-widen'],
    },
    {
      name: 'a value that is only passed on follows where no upstream is known',
      input: 'configure(USE_IT ${LLAMA_CUBLAS})\n',
      output: 'configure(USE_IT ${LLAMA_CUDA})\n',
      states: UNKNOWN,
    },
    {
      name: 'a macro that has the new name already makes no shim',
      input: 'if(LLAMA_DMMV_X)\n  add_compile_definitions(GGML_DMMV_X=${LLAMA_DMMV_X})\nendif()\n',
      output: 'if(GGML_DMMV_X)\n  add_compile_definitions(GGML_DMMV_X=${GGML_DMMV_X})\nendif()\n',
      states: [renamed('LLAMA_DMMV_X', 'GGML_DMMV_X', { kind: 'cmake-option' })],
    },
    {
      name: 'command lines of every kind',
      input:
        'execute_process(COMMAND ${CMAKE_COMMAND} -B b -DLLAMA_CUBLAS=ON)\nadd_custom_target(b COMMAND nvcc -DGGML_USE_CUBLAS x.cu)\nadd_custom_target(c COMMAND ${CMAKE_COMMAND} -E env LLAMA_CUBLAS=1 make LLAMA_CUBLAS=1)\nset(ENV{LLAMA_CUBLAS} 1)\n',
      output:
        'execute_process(COMMAND ${CMAKE_COMMAND} -B b -DLLAMA_CUDA=ON)\nadd_custom_target(b COMMAND nvcc -DGGML_USE_CUDA x.cu)\nadd_custom_target(c COMMAND ${CMAKE_COMMAND} -E env LLAMA_CUDA=1 make LLAMA_CUDA=1)\nset(ENV{LLAMA_CUDA} 1)\n',
    },
    {
      name: 'options of package helpers',
      input:
        'CPMAddPackage(NAME llama OPTIONS "LLAMA_CUBLAS ON" "X OFF")\nvcpkg_check_features(OUT_FEATURE_OPTIONS F FEATURES cuda LLAMA_CUBLAS)\nvcpkg_cmake_configure(OPTIONS -DLLAMA_CUBLAS=ON)\n',
      output:
        'CPMAddPackage(NAME llama OPTIONS "LLAMA_CUDA ON" "X OFF")\nvcpkg_check_features(OUT_FEATURE_OPTIONS F FEATURES cuda LLAMA_CUDA)\nvcpkg_cmake_configure(OPTIONS -DLLAMA_CUDA=ON)\n',
      sites: Array.from({ length: 3 }, () => 'option replace stale'),
    },
    {
      name: 'the source of a check is read as C',
      input: 'check_cxx_source_compiles("\n#ifdef GGML_USE_CUBLAS\n#endif\n" OK)\n',
      output:
        'check_cxx_source_compiles("\n#if defined(GGML_USE_CUDA) || defined(GGML_USE_CUBLAS)\n#endif\n" OK)\n',
      states: [renamed('GGML_USE_CUBLAS', 'GGML_USE_CUDA', { kind: 'macro', state: 'aliased' })],
    },
    {
      name: 'a helper that only prints declares nothing',
      input: 'print_option(LLAMA_CUBLAS)\nset(LLAMA_CUBLAS ON)\n',
      output: 'print_option(LLAMA_CUDA)\nset(LLAMA_CUDA ON)\n',
    },
    {
      name: 'an option of the project’s own helper is declared here',
      input: 'llama_option(LLAMA_CUBLAS "llama: use cuBLAS" OFF)\n',
      sites: ['declaration keep owned-here'],
    },
    {
      name: 'comments and messages are mentions',
      input:
        '# turn LLAMA_CUBLAS on\nmessage(STATUS "LLAMA_CUBLAS: ${LLAMA_CUBLAS}")\n#[[ LLAMA_CUBLAS\n]]\n',
      output:
        '# turn LLAMA_CUDA on\nmessage(STATUS "LLAMA_CUDA: ${LLAMA_CUDA}")\n#[[ LLAMA_CUDA\n]]\n',
      sites: Array.from({ length: 4 }, () => 'mention replace stale'),
    },
    {
      name: 'a comment about the deprecated name is for a person',
      input: '# LLAMA_CUBLAS is deprecated and will go\n',
      sites: ['mention keep deprecation-text'],
    },
    {
      name: 'a name that is put together is for a person',
      input: 'set(X LLAMA_CUBLAS${SUFFIX} ${PREFIX}LLAMA_CUBLAS)\n',
      sites: ['mention keep composed-name', 'mention keep composed-name'],
    },
    {
      name: 'a loop that reads the variables it names is for a person',
      input: 'foreach(x LLAMA_CUBLAS LLAMA_METAL)\n  message("${${x}}")\nendforeach()\n',
      sites: ['condition keep cannot-widen'],
    },
    {
      name: 'a split makes one command several, with a type that fits',
      input: '  set(LLAMA_OPENBLAS ON CACHE BOOL "" FORCE)\n',
      output:
        '  set(LLAMA_BLAS ON CACHE BOOL "" FORCE)\n  set(LLAMA_BLAS_VENDOR OpenBLAS CACHE STRING "" FORCE)\n',
      states: SPLIT,
    },
    {
      name: 'a split makes one argument several',
      input: 'set(CMAKE_ARGS -DLLAMA_OPENBLAS=ON -DX=1)\n',
      output: 'set(CMAKE_ARGS -DLLAMA_BLAS=ON -DLLAMA_BLAS_VENDOR=OpenBLAS -DX=1)\n',
      states: SPLIT,
    },
    {
      name: 'an inverted flag turns its literal',
      input: 'set(NO_CUDA OFF)\nlist(APPEND CMAKE_ARGS -DNO_CUDA=1)\n',
      output: 'set(USE_CUDA ON)\nlist(APPEND CMAKE_ARGS -DUSE_CUDA=0)\n',
      states: INVERTED,
    },
    {
      name: 'a condition on an inverted flag is for a person',
      input: 'if(NO_CUDA)\nendif()\nset(NO_CUDA ${X})\n',
      sites: ['condition keep value-changes', 'option keep value-changes'],
      states: INVERTED,
    },
    {
      name: 'a target is renamed in target positions only',
      input:
        'target_link_libraries(app PRIVATE ggml-cublas)\nif(TARGET ggml-cublas)\nendif()\nset(DIR ggml-cublas)\n',
      output:
        'target_link_libraries(app PRIVATE ggml-cuda)\nif(TARGET ggml-cuda OR TARGET ggml-cublas)\nendif()\nset(DIR ggml-cublas)\n',
      states: TARGET,
    },
    {
      name: 'commands without an end, brackets and quotes that do not close are no trouble',
      input: 'if(LLAMA_CUBLAS\n  set(X "LLAMA_CUBLAS [[ #[[ \n',
      output: 'if(LLAMA_CUDA OR LLAMA_CUBLAS\n  set(X "LLAMA_CUBLAS [[ #[[ \n',
      not: ['inside'],
    },
  ],
  { before: 'project(x)\n# first\n', after: '# last\n' },
)
