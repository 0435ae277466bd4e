import type { Proof } from '../../src/proof/evidence.ts'
import type { Report } from '../../src/report/report.ts'
import type { Site } from '../../src/judging/judged-site.ts'

export function site(over: Partial<Site> = {}): Site {
  return {
    path: 'CMakeLists.txt',
    line: 55,
    column: 36,
    text: 'target_compile_definitions(llava PRIVATE GGML_USE_CUBLAS)',
    from: 'GGML_USE_CUBLAS',
    to: ['GGML_USE_CUDA'],
    format: 'cmake',
    role: 'definition',
    action: 'replace',
    safety: 'safe',
    reason: { code: 'stale', message: 'llama.cpp no longer reads GGML_USE_CUBLAS.' },
    ...over,
  }
}

export function report(over: Partial<Report> = {}): Report {
  return {
    schema: 'flagshift-report/1',
    status: 'patched',
    repository: { root: '.', revision: 'a'.repeat(40), filesListed: 10, filesScanned: 5 },
    maps: [{ name: 'llama.cpp', renames: 357 }],
    upstreams: [
      {
        name: 'ggml-org/llama.cpp',
        path: 'vendor/llama.cpp',
        revision: 'b'.repeat(40),
        found: 'submodule',
      },
    ],
    renames: [
      {
        from: 'GGML_USE_CUBLAS',
        to: ['GGML_USE_CUDA'],
        kind: 'macro',
        map: 'llama.cpp',
        state: 'renamed',
        readers: { old: 0, new: 23 },
        aliases: [],
        evidence: 'https://github.com/ggml-org/llama.cpp/pull/6299',
      },
    ],
    sites: [site()],
    undecided: [],
    skipped: [],
    patch: { files: 1, edits: 1, diff: 'diff --git a/CMakeLists.txt b/CMakeLists.txt\n' },
    proof: null,
    publication: null,
    timings: {},
    ...over,
  }
}

export function proof(over: Partial<Proof> = {}): Proof {
  return {
    verdict: 'proved',
    evidence: 'preprocess',
    summary: 'GGML_USE_CUDA is live in 5 files, of 4 before.',
    headline: 'clip.cpp was built for the CPU; now it asks for CUDA.',
    messages: [],
    buildSystem: 'cmake',
    toolchain: null,
    renames: [
      {
        from: 'GGML_USE_CUBLAS',
        to: ['GGML_USE_CUDA'],
        kind: 'macro',
        verdict: 'proved',
        message: 'Configured with -DLLAMA_CUDA=ON, clip.cpp (target llava) changes.',
        arguments: ['-DLLAMA_CUDA=ON'],
        gained: [
          {
            path: 'clip.cpp',
            target: 'llava',
            added: ['ggml_backend_cuda_init(0);'],
            removed: [],
            lines: 1,
            setBy: 'CMakeLists.txt:55',
          },
        ],
        lost: [],
      },
    ],
    runs: [],
    controls: [],
    unasked: [],
    unused: [],
    cost: { configures: 4, preprocessed: 4 },
    lines: null,
    canary: null,
    objects: [],
    command: null,
    kit: null,
    seconds: 1,
    ...over,
  }
}
