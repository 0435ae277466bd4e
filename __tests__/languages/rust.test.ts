import { describe, expect, test } from '@jest/globals'

import { renamed, rewrite, runCases, STORY, type Case } from './cases.ts'

const FEATURE = [renamed('cublas', 'cuda', { kind: 'cargo-feature', state: 'aliased' })]
const GONE = [renamed('cublas', 'cuda', { kind: 'cargo-feature' })]
const ENV = [renamed('LLAMA_CUBLAS', 'LLAMA_CUDA', { kind: 'env' })]

const CASES: readonly Case[] = [
  {
    name: 'a feature accepts both',
    input: '#[cfg(feature = "cublas")]\nfn a() {}\n',
    output: '#[cfg(any(feature = "cuda", feature = "cublas"))]\nfn a() {}\n',
    states: FEATURE,
    sites: ['condition widen accept-both'],
  },
  {
    name: 'a feature that is denied',
    input: 'if cfg!(all(unix, not(feature = "cublas"))) {}\n',
    output: 'if cfg!(all(unix, not(any(feature = "cuda", feature = "cublas")))) {}\n',
    states: FEATURE,
  },
  {
    name: 'a feature that is gone is replaced',
    input: '#[cfg_attr(feature = "cublas", link(name = "cublas-static"))]\nfn a() {}\n',
    output: '#[cfg_attr(feature = "cuda", link(name = "cublas-static"))]\nfn a() {}\n',
    states: GONE,
    not: [],
  },
  {
    name: 'a condition that serves both stays',
    input: '#[cfg(any(feature = "cuda", feature = "cublas"))]\nfn a() {}\n',
    states: FEATURE,
    sites: ['condition keep serves-both'],
  },
  {
    name: 'a variable of the environment',
    input: 'let on = env::var("LLAMA_CUBLAS").is_ok();\nlet b = option_env!("LLAMA_CUBLAS");\n',
    output:
      'let on = env::var("LLAMA_CUDA").or_else(|_| env::var("LLAMA_CUBLAS")).is_ok();\nlet b = option_env!("LLAMA_CUDA").or(option_env!("LLAMA_CUBLAS"));\n',
    states: ENV,
    sites: ['condition widen accept-both', 'condition widen accept-both'],
  },
  {
    name: 'a build script runs again for either',
    input: 'fn main() {\n    println!("cargo:rerun-if-env-changed=LLAMA_CUBLAS");\n}\n',
    output:
      'fn main() {\n    println!("cargo:rerun-if-env-changed=LLAMA_CUDA");\n    println!("cargo:rerun-if-env-changed=LLAMA_CUBLAS");\n}\n',
    states: ENV,
  },
  {
    name: 'an option for CMake',
    input: 'cmake::Config::new("x").define("LLAMA_CUBLAS", "ON").build();\n',
    output: 'cmake::Config::new("x").define("LLAMA_CUDA", "ON").build();\n',
    sites: ['option replace stale'],
  },
  {
    name: 'a macro for a compiler',
    input: 'cc::Build::new().define("GGML_USE_CUBLAS", None).flag("-DGGML_USE_CUBLAS");\n',
    output: 'cc::Build::new().define("GGML_USE_CUDA", None).flag("-DGGML_USE_CUDA");\n',
    sites: ['definition replace stale', 'definition replace stale'],
  },
  {
    name: "a macro for a helper's builder",
    input:
      'fn blas(cx: &mut Build) {\n    cx.flag("-O3").flag("-DGGML_USE_CUBLAS").define("GGML_USE_CUBLAS", Some("1"));\n}\n',
    output:
      'fn blas(cx: &mut Build) {\n    cx.flag("-O3").flag("-DGGML_USE_CUDA").define("GGML_USE_CUDA", Some("1"));\n}\n',
    sites: ['definition replace stale', 'definition replace stale'],
  },
  {
    name: 'a configuration that a build script sets and code reads',
    input: 'println!("cargo:rustc-cfg=use_old");\n#[cfg(use_old)]\nfn a() {}\n',
    output: 'println!("cargo:rustc-cfg=use_new");\n#[cfg(any(use_new, use_old))]\nfn a() {}\n',
    states: [renamed('use_old', 'use_new', { state: 'aliased' })],
    sites: ['definition replace *', 'condition widen *'],
  },
  {
    name: 'lifetimes, characters and raw strings',
    input:
      'fn a<\'a>(x: &\'a str) -> char { \'"\' } // LLAMA_CUBLAS\nlet s = r#"a" -DLLAMA_CUBLAS=ON"#;\n',
    output:
      'fn a<\'a>(x: &\'a str) -> char { \'"\' } // LLAMA_CUDA\nlet s = r#"a" -DLLAMA_CUDA=ON"#;\n',
    sites: ['mention replace *', 'option replace *'],
  },
  {
    name: 'a name that only begins like the old one stays',
    input: '.define("LLAMA_CUBLAS_F16", "ON")\n',
    sites: [],
  },
]

runCases('rust', CASES, { before: 'mod a;\n\n', after: '\nmod b;\n' })

describe('a macro that only the cc crate passes on', () => {
  const upstream = {
    name: 'u/x',
    path: 'sys/x.cpp',
    found: 'submodule',
    source: null,
    version: null,
  }
  const states = STORY.map((state) => ({ ...state, upstream: upstream as never }))
  const safeties = (text: string): readonly string[] =>
    rewrite('rust', text, states, { path: 'sys/build.rs' }).sites.map(({ safety }) => safety)

  test("is safe where the builder compiles upstream's files, of which the state was read", () => {
    const text =
      'let mut cx = cc::Build::new();\ncx.define("GGML_USE_CUBLAS", None);\ncx.file("./x.cpp/ggml.c");\n'
    expect(safeties(text)).toEqual(['safe'])
    expect(safeties(text.replace('./x.cpp/', './x.cpp-binding/'))).toEqual(['review'])
  })

  test("is for review where it compiles the repository's own, and the reason names them", () => {
    const text =
      'cc::Build::new()\n  .file("a.c")\n  .define("GGML_USE_CUBLAS", None)\n  .compile("a");\nlet o = 1;\n'
    const { sites } = rewrite('rust', text, states, { path: 'sys/build.rs' })
    expect(sites.map(({ safety }) => safety)).toEqual(['review'])
    expect(sites[0]!.reason.message).toContain('sys/a.c')
    expect(safeties('fn f(cx: &mut Build) { cx.flag("-DGGML_USE_CUBLAS"); }\n')).toEqual(['review'])
  })

  test("says nothing of CMake's builder, whose definitions are options", () => {
    expect(
      safeties('let mut config = cmake::Config::new("x");\nconfig.define("LLAMA_CUBLAS", "ON");\n'),
    ).toEqual(['safe'])
    expect(
      safeties('let mut config = Config::new("x");\nconfig.define("GGML_USE_CUBLAS", "1");\n'),
    ).toEqual(['safe'])
  })
})
