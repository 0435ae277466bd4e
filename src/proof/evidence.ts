/** What a proof says; the pipeline's exit codes and the pull request's state follow from it. */
export type Verdict =
  'proved' | 'partial' | 'no-effect' | 'regression' | 'inconclusive' | 'skipped' | 'off'

/** How far the evidence goes, weakest first. Nothing is ever worded above its level. */
export type EvidenceLevel = 'none' | 'configure' | 'preprocess' | 'compile' | 'object' | 'run'

/** The codes of everything that a proof can have to say, each with its weight where its message gives no other. */
export const LEVELS = {
  TOOL_MISSING: 'error',
  NO_BUILD_SYSTEM: 'warning',
  NOTHING_TO_PROVE: 'info',
  CUDA_COMPILER_MISSING: 'info',
  CUDA_HOST_COMPILER: 'error',
  CUDA_ARCH: 'error',
  CUDA_LIBRARY_MISSING: 'info',
  STAND_IN: 'info',
  CONFIGURE_FAILED_BEFORE: 'info',
  CONFIGURE_FAILED_AFTER: 'error',
  CONFIGURE_POLICY: 'info',
  FLAG_UNUSED: 'warning',
  FLAG_UNINITIALISED: 'info',
  FLAG_NO_EFFECT: 'error',
  ALIAS_DEAD: 'warning',
  DEFINE_DEAD: 'warning',
  DEFINE_MISSING: 'warning',
  PATCH_NOT_EXERCISED: 'warning',
  PARTIAL_RENAME: 'warning',
  REGRESSION: 'error',
  CANARY_GUARD: 'error',
  CANARY_BUILD: 'error',
  CANARY_RUN: 'error',
  NEGATIVE_CONTROL: 'warning',
  NO_DEVICE: 'info',
  NOT_MEASURED: 'info',
  FILE_UNREADABLE: 'info',
  COMMAND_FAILED: 'error',
  EXPECT_MISSING: 'error',
  FORBID_FOUND: 'error',
  PATTERN_INVALID: 'error',
  TIMEOUT: 'error',
  OUTPUT_LIMIT: 'warning',
  DISK_LIMIT: 'error',
  UNSAFE_TRIGGER: 'warning',
  COMMAND_FILE_TOUCHED: 'error',
} as const
export type MessageCode = keyof typeof LEVELS

export interface Message {
  readonly code: MessageCode
  readonly level: 'info' | 'warning' | 'error'
  readonly text: string
}

/** A place in the repository: path relative to its root, line from 1. */
export interface Place {
  readonly path: string
  readonly line: number
}

/** A definition that a target's compile commands carry. */
export interface Definition {
  readonly name: string
  /** As on the command line: `NAME` or `NAME=value`. */
  readonly text: string
  /** The places that put it there, innermost first; empty when the build system does not say. */
  readonly setBy: readonly Place[]
}

/** What the preprocessor of one translation unit said about one macro. */
export type MacroState = 'live' | 'dead' | 'missing' | 'absent'

/** How one target's definitions differ between two configures. */
export interface DefinitionChange {
  readonly target: string
  readonly added: readonly Definition[]
  readonly removed: readonly Definition[]
}

/** What one macro does in one translation unit before and after. */
export interface MacroChange {
  readonly path: string
  readonly target: string
  readonly macro: string
  readonly before: MacroState
  readonly after: MacroState
  /** `CMakeLists.txt:55`, where the definition comes from a line of the build files. */
  readonly setBy: string | null
}

/** One configure of one state. */
export interface StateResult {
  readonly ok: boolean
  readonly exit: number | null
  readonly seconds: number
  /** The first error, sanitised, when it failed. */
  readonly error: string | null
  readonly targets: number
  readonly units: number
  readonly notMeasured: number
  /** Command-line variables that the project never read, as CMake lists them. */
  readonly unused: readonly string[]
  /** What the project itself printed about deprecated or removed names. */
  readonly notes: readonly string[]
}

/** The same arguments before and after the patch. */
export interface SpellingRun {
  readonly spelling: 'new' | 'old'
  readonly arguments: readonly string[]
  /** Whether the pinned upstream still takes this spelling: then the patch has to work with it too. */
  readonly accepted: boolean
  readonly before: StateResult
  readonly after: StateResult
  readonly definitions: readonly DefinitionChange[]
  readonly macros: readonly MacroChange[]
  readonly effect: 'effective' | 'unchanged' | 'none' | 'lost' | 'failed' | 'not-exercised'
}

/** The patched tree with the flag against the patched tree without it. */
export interface Counterfactual {
  readonly arguments: readonly string[]
  readonly added: number
  readonly removed: number
  readonly sample: readonly string[]
}

export interface CanaryResult {
  readonly target: string
  readonly definitions: { readonly before: readonly string[]; readonly after: readonly string[] }
  readonly expects: readonly string[]
  readonly refuses: readonly string[]
  readonly architecture: string
  readonly before: { readonly built: boolean; readonly guards: readonly string[] }
  readonly after: { readonly built: boolean; readonly guards: readonly string[] }
  readonly run:
    | { readonly status: 'ran'; readonly device: string }
    | { readonly status: 'no-device' | 'wrong' | 'cuda-error'; readonly detail: string }
    | null
}

export interface ObjectResult {
  readonly path: string
  readonly target: string
  readonly symbols: { readonly added: readonly string[]; readonly removed: readonly string[] }
  readonly strings: { readonly added: readonly string[]; readonly removed: readonly string[] }
}

export interface CommandResult {
  readonly command: string
  readonly exit: number | null
  readonly seconds: number
  readonly expected: readonly { readonly pattern: string; readonly line: string | null }[]
  readonly forbidden: readonly { readonly pattern: string; readonly line: string | null }[]
  readonly tail: string
}

export interface ToolchainReport {
  readonly cmake: string | null
  readonly nvcc: {
    readonly path: string
    readonly version: string
    readonly root: string | null
  } | null
  readonly architectures: readonly number[]
  readonly hostCompiler: string | null
  readonly device: string | null
  readonly standIn: boolean
}

/** The whole proof, ready for the report. */
export interface Proof {
  readonly verdict: Verdict
  readonly evidence: EvidenceLevel
  /** One sentence, never worded above what ran. */
  readonly summary: string
  readonly messages: readonly Message[]
  readonly buildSystem: 'cmake' | 'make' | 'meson' | 'cargo' | null
  readonly toolchain: ToolchainReport | null
  readonly runs: readonly SpellingRun[]
  readonly counterfactual: Counterfactual | null
  readonly lines: { readonly patched: readonly Place[]; readonly executed: readonly Place[] } | null
  readonly canary: CanaryResult | null
  readonly objects: readonly ObjectResult[]
  readonly command: CommandResult | null
  readonly seconds: number
}
