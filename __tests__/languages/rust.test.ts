import { describe, expect, test } from '@jest/globals'

import { rewrite, STORY } from './cases.ts'

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
