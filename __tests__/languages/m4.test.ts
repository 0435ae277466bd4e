import { renamed, runCases, type Case } from './cases.ts'

const ENV = [renamed('LLAMA_CUBLAS', 'LLAMA_CUDA', { kind: 'env' })]

const CASES: readonly Case[] = [
  {
    name: 'a macro',
    input: 'AC_DEFINE([GGML_USE_CUBLAS], [1], [CUDA])\nAC_DEFINE(GGML_USE_CUBLAS_X, 1)\n',
    output: 'AC_DEFINE([GGML_USE_CUDA], [1], [CUDA])\nAC_DEFINE(GGML_USE_CUBLAS_X, 1)\n',
    sites: ['definition replace stale'],
  },
  {
    name: 'flags of a compiler',
    input: 'CPPFLAGS="$CPPFLAGS -DGGML_USE_CUBLAS"\n',
    output: 'CPPFLAGS="$CPPFLAGS -DGGML_USE_CUDA"\n',
    sites: ['definition replace stale'],
  },
  {
    name: 'a test accepts both',
    input:
      'if test "x$LLAMA_CUBLAS" = xyes; then\nfi\nAS_IF([test "$LLAMA_CUBLAS" != "no"], [A])\n',
    output:
      'if { test "x$LLAMA_CUDA" = xyes || test "x$LLAMA_CUBLAS" = xyes; }; then\nfi\nAS_IF([{ test "$LLAMA_CUDA" != "no" && test "$LLAMA_CUBLAS" != "no"; }], [A])\n',
    states: ENV,
    sites: ['condition widen *', 'condition widen *'],
  },
  {
    name: 'a test of both stays',
    input: 'if test "x$LLAMA_CUDA" = xyes || test "x$LLAMA_CUBLAS" = xyes; then\nfi\n',
    states: ENV,
    sites: ['condition keep serves-both'],
  },
  {
    name: 'a read that is no test is left to a person',
    input: 'x=$LLAMA_CUBLAS\n',
    states: ENV,
    sites: ['condition keep cannot-widen'],
  },
  {
    name: 'a variable that users give is declared',
    input: 'AC_ARG_VAR([LLAMA_CUBLAS], [CUDA])\nAC_ARG_ENABLE([LLAMA_CUBLAS])\n',
    sites: ['declaration keep *', 'declaration keep *'],
  },
  {
    name: 'a condition of automake is declared',
    input: 'AM_CONDITIONAL([LLAMA_CUBLAS], [test x = x])\n',
    sites: ['declaration keep *'],
  },
  {
    name: 'a variable that is set',
    input: 'LLAMA_CUBLAS=yes\n',
    output: 'LLAMA_CUDA=yes\n',
    states: ENV,
    sites: ['option replace stale'],
  },
  {
    name: 'comments',
    input: 'dnl it\'s LLAMA_CUBLAS\n# "LLAMA_CUBLAS\nAC_INIT dnl LLAMA_CUBLAS\n',
    output: 'dnl it\'s LLAMA_CUDA\n# "LLAMA_CUDA\nAC_INIT dnl LLAMA_CUDA\n',
    sites: ['mention * *', 'mention * *', 'mention * *'],
  },
  {
    name: 'a help text',
    input: 'AS_HELP_STRING([--enable-x], [sets LLAMA_CUBLAS])\n',
    output: 'AS_HELP_STRING([--enable-x], [sets LLAMA_CUDA])\n',
    sites: ['mention * *'],
  },
]

runCases('m4', CASES, { before: 'AC_INIT([a], [1])\n\n', after: '\nAC_OUTPUT\n' })
