import { renamed, runCases, STORY } from './cases.ts'

const ALIASED = [
  renamed('GGML_USE_CUBLAS', 'GGML_USE_CUDA', { kind: 'macro', state: 'aliased' }),
  renamed('LLAMA_CUBLAS', 'LLAMA_CUDA', { kind: 'env', state: 'aliased' }),
]
const UNKNOWN = STORY.map((state) => ({ ...state, state: 'unknown' as const }))
const KCONFIG = [renamed('CONFIG_OLD', 'CONFIG_NEW', { kind: 'kconfig', state: 'aliased' })]

runCases(
  'c',
  [
    {
      name: 'a condition that can never hold again is replaced',
      input: '#ifdef GGML_USE_CUBLAS\n#endif // GGML_USE_CUBLAS\n',
      output: '#ifdef GGML_USE_CUDA\n#endif // GGML_USE_CUDA\n',
      sites: ['condition replace stale', 'mention replace stale'],
    },
    {
      name: '#ifdef accepts both',
      input: '#ifdef GGML_USE_CUBLAS // with CUDA\n#endif\n',
      output: '#if defined(GGML_USE_CUDA) || defined(GGML_USE_CUBLAS) // with CUDA\n#endif\n',
      sites: ['condition widen accept-both'],
      states: ALIASED,
    },
    {
      name: '#ifndef holds where neither is defined',
      input: '#  ifndef /* x */ GGML_USE_CUBLAS\n#endif\n',
      output: '#  if /* x */ !defined(GGML_USE_CUDA) && !defined(GGML_USE_CUBLAS)\n#endif\n',
      states: ALIASED,
    },
    {
      name: '#elifdef and #elifndef',
      input: '#ifdef A\n#elifdef GGML_USE_CUBLAS\n#elifndef GGML_USE_CUBLAS\n#endif\n',
      output:
        '#ifdef A\n#elif defined(GGML_USE_CUDA) || defined(GGML_USE_CUBLAS)\n#elif !defined(GGML_USE_CUDA) && !defined(GGML_USE_CUBLAS)\n#endif\n',
      states: ALIASED,
    },
    {
      name: 'defined() stands in parentheses where it must',
      input:
        '#if defined(GGML_USE_CUBLAS) && !defined GGML_USE_CUBLAS || \\\n    defined( GGML_USE_CUBLAS )\n#endif\n',
      output:
        '#if (defined(GGML_USE_CUDA) || defined(GGML_USE_CUBLAS)) && !(defined GGML_USE_CUDA || defined GGML_USE_CUBLAS) || \\\n    defined( GGML_USE_CUDA ) || defined( GGML_USE_CUBLAS )\n#endif\n',
      states: ALIASED,
    },
    {
      name: 'a value',
      input: '#if GGML_USE_CUBLAS\n#elif !GGML_USE_CUBLAS && GGML_USE_CUBLAS == 1\n#endif\n',
      output:
        '#if GGML_USE_CUDA || GGML_USE_CUBLAS\n#elif !(GGML_USE_CUDA || GGML_USE_CUBLAS) && (GGML_USE_CUDA == 1 || GGML_USE_CUBLAS == 1)\n#endif\n',
      states: ALIASED,
    },
    {
      name: 'arithmetic is not understood',
      input: '#if GGML_USE_CUBLAS + 1 > 2\n#elif f(GGML_USE_CUBLAS)\n#endif\n',
      sites: ['condition keep cannot-widen', 'condition keep cannot-widen'],
      states: ALIASED,
    },
    {
      name: 'a condition that names both stays',
      input: '#if defined(GGML_USE_CUDA) || defined(GGML_USE_CUBLAS)\n#endif\n',
      sites: ['condition keep serves-both'],
    },
    {
      name: 'branches for both stay',
      input: '#ifdef GGML_USE_CUDA\n#elif defined(GGML_USE_CUBLAS)\n#endif\n',
      sites: ['condition keep serves-both'],
    },
    {
      name: 'a block that defines the new name is a shim',
      input: '#ifdef GGML_USE_CUBLAS\n#  define GGML_USE_CUDA 1\n#endif\n',
      sites: ['condition keep serves-both'],
    },
    {
      name: 'a block that rejects the old name is a shim',
      input: '#ifdef GGML_USE_CUBLAS\n#error "GGML_USE_CUBLAS is no longer supported"\n#endif\n',
      sites: ['shim keep serves-both', 'shim keep serves-both'],
    },
    {
      name: 'one name as the other is a shim',
      input: '#define GGML_USE_CUBLAS GGML_USE_CUDA\n',
      sites: ['definition keep serves-both'],
    },
    {
      name: 'definitions',
      input: '#define GGML_USE_CUBLAS 1\nint x;\n#undef GGML_USE_CUBLAS\n',
      output: '#define GGML_USE_CUDA 1\nint x;\n#undef GGML_USE_CUDA\n',
      sites: ['definition replace stale', 'definition replace stale'],
    },
    {
      name: 'two definitions of equal value become one',
      input: '#define GGML_USE_CUBLAS 1\n#define GGML_USE_CUDA 1\n',
      output: '#define GGML_USE_CUDA 1\n',
      sites: ['definition remove merged'],
    },
    {
      name: 'templates of config.h',
      input:
        '#cmakedefine GGML_USE_CUBLAS\n#cmakedefine01 GGML_USE_CUBLAS\n#define X @LLAMA_CUBLAS@\n',
      output: '#cmakedefine GGML_USE_CUDA\n#cmakedefine01 GGML_USE_CUDA\n#define X @LLAMA_CUDA@\n',
      states: UNKNOWN,
    },
    {
      name: 'getenv asks for the new variable first',
      input: 'const char * s = std::getenv("LLAMA_CUBLAS");\n',
      output:
        'const char * s = (std::getenv("LLAMA_CUDA") ? std::getenv("LLAMA_CUDA") : std::getenv("LLAMA_CUBLAS"));\n',
      states: ALIASED,
    },
    {
      name: 'strings and comments are mentions',
      input: '/* GGML_USE_CUBLAS */ puts("build with -DGGML_USE_CUBLAS"); // GGML_USE_CUBLAS\n',
      output: '/* GGML_USE_CUDA */ puts("build with -DGGML_USE_CUDA"); // GGML_USE_CUDA\n',
      sites: Array.from({ length: 3 }, () => 'mention replace stale'),
    },
    {
      name: 'a raw string and an apostrophe in a number do not hide what follows',
      input:
        'auto s = R"x(" GGML_USE_CUBLAS)x"; int n = 1\'000; // it\'s\n#ifdef GGML_USE_CUBLAS\n#endif\n',
      output:
        'auto s = R"x(" GGML_USE_CUDA)x"; int n = 1\'000; // it\'s\n#ifdef GGML_USE_CUDA\n#endif\n',
      sites: ['mention replace stale', 'condition replace stale'],
    },
    {
      name: 'a macro in code',
      input: 'int x = GGML_USE_CUBLAS;\n',
      sites: ['condition keep cannot-widen'],
      states: ALIASED,
    },
    {
      name: 'a macro in code follows where no upstream is known',
      input: 'int x = GGML_USE_CUBLAS;\n',
      output: 'int x = GGML_USE_CUDA;\n',
      states: UNKNOWN,
    },
    {
      name: 'IS_ENABLED of Kconfig',
      input: '#if IS_ENABLED(CONFIG_OLD) && X\n#endif\nif (IS_ENABLED(CONFIG_OLD) && x) {}\n',
      output:
        '#if (IS_ENABLED(CONFIG_NEW) || IS_ENABLED(CONFIG_OLD)) && X\n#endif\nif ((IS_ENABLED(CONFIG_NEW) || IS_ENABLED(CONFIG_OLD)) && x) {}\n',
      states: KCONFIG,
    },
    {
      name: 'what does not end is no trouble',
      input: '#if defined(GGML_USE_CUBLAS\n#define "GGML_USE_CUBLAS /* \n',
      output: '#if defined(GGML_USE_CUBLAS\n#define "GGML_USE_CUDA /* \n',
      states: ALIASED,
      not: ['inside'],
    },
  ],
  { before: 'int first;\n', after: 'int last;\n' },
)
