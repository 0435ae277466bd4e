import type { ProofCode } from '../core/reasons/proof-code.ts'
import type { PROOF_CODES } from '../core/reasons/proof-codes.ts'
import type { RenameKind } from '../maps/rename.ts'
import type { Unused } from './unused/judge.ts'

/** What a proof says; the pipeline's exit codes and the pull request's state follow from it. */
export type Verdict =
  | 'proved'
  | 'partial'
  | 'unchanged'
  | 'no-effect'
  | 'regression'
  | 'inconclusive'
  | 'skipped'
  | 'off'

/** What a proof says of one rename. Neither of the last two says anything for or against the patch. */
export type RenameVerdict = Exclude<Verdict, 'skipped' | 'off'> | 'not-measured' | 'not-asked'

/** How far the evidence goes, weakest first. Nothing is ever worded above its level. */
export type EvidenceLevel = 'none' | 'configure' | 'preprocess' | 'compile' | 'object' | 'run'

export type MessageCode = keyof typeof PROOF_CODES

export interface Message {
  readonly code: MessageCode
  readonly level: ProofCode['level']
  readonly text: string
}

/** Something without the patch and with it. */
export type BeforeAndAfter<Value> = Readonly<Record<'before' | 'after', Value>>

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

/** How one target's definitions differ between two configures. */
export interface DefinitionChange {
  readonly target: string
  readonly added: readonly Definition[]
  readonly removed: readonly Definition[]
}

/** What is there after the patch and was not before, and the other way round. */
export interface Difference {
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

/** How one translation unit, or the build graph, differs: a few of the lines, and how many there are. */
export interface UnitChange extends Difference {
  /** The source; empty for the build graph. */
  readonly path: string
  readonly target: string
  readonly lines: number
  /** `CMakeLists.txt:55`, where the new name's definition comes from a line of the build files. */
  readonly setBy: string | null
}

/** What the proof says of one rename. */
export interface ProvedRename {
  readonly from: string
  readonly to: readonly string[]
  readonly kind: RenameKind
  readonly verdict: RenameVerdict
  /** One sentence, never worded above what was seen. */
  readonly message: string
  /** The arguments with which it was seen, in the new spelling. */
  readonly arguments: readonly string[]
  /** What the patch brings and taking this rename back takes away. */
  readonly gained: readonly UnitChange[]
  /** What was there before the patch and is not there with it. */
  readonly lost: readonly UnitChange[]
}

/** The patched tree with renames taken back. */
export interface ControlRun {
  readonly renames: readonly string[]
  readonly arguments: readonly string[]
  readonly ok: boolean
  readonly seconds: number
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
  /** Null where this spelling was not asked of this state. */
  readonly before: StateResult | null
  readonly after: StateResult | null
  readonly definitions: readonly DefinitionChange[]
  readonly effect: 'effective' | 'unchanged' | 'none' | 'lost' | 'failed'
}

/** Whether the CUDA program was built, and which definitions kept it from that. */
interface CanaryBuild {
  readonly built: boolean
  readonly guards: readonly string[]
}

export interface CanaryResult extends BeforeAndAfter<CanaryBuild> {
  readonly target: string
  readonly definitions: BeforeAndAfter<readonly string[]>
  readonly expects: readonly string[]
  readonly refuses: readonly string[]
  readonly architecture: string
  readonly run:
    | { readonly status: 'ran'; readonly device: string }
    | { readonly status: 'no-device' | 'wrong' | 'cuda-error'; readonly detail: string }
    | null
}

export interface ObjectResult {
  readonly path: string
  readonly target: string
  /** Kept are those of both that name a processor. */
  readonly symbols: Difference & { readonly kept: readonly string[] }
  readonly strings: Difference
}

/** A pattern with the line that it was found in. */
interface Hit {
  readonly pattern: string
  readonly line: string | null
}

export interface CommandResult {
  readonly command: string
  readonly exit: number | null
  readonly seconds: number
  readonly expected: readonly Hit[]
  readonly forbidden: readonly Hit[]
  readonly tail: string
  /** Whether it showed the same before the patch; null where it was not run there, since nothing was expected. */
  readonly sameBefore: boolean | null
}

export interface ToolchainReport {
  readonly cmake: string | null
  readonly nvcc: {
    readonly path: string
    /** `13.0.88`. */
    readonly version: string
    /** The toolkit's own directory, behind wrapper scripts and links; null when nvcc does not say. */
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
  /** The component that gains most, in plain words; null where nothing was gained. */
  readonly headline: string | null
  readonly messages: readonly Message[]
  readonly buildSystem: 'cmake' | 'make' | 'meson' | 'cargo' | 'bazel' | null
  readonly toolchain: ToolchainReport | null
  /** One verdict for each rename that the patch makes. */
  readonly renames: readonly ProvedRename[]
  readonly runs: readonly SpellingRun[]
  readonly controls: readonly ControlRun[]
  /** Sets of arguments that the patch speaks of and that were not tried, for want of time or since there were too many. */
  readonly unasked: readonly (readonly string[])[]
  /** Arguments that the patched repository passes and that no configure of it used: dead flags that no map knows. */
  readonly unused: readonly Unused[]
  /** What the proof cost: configures, and runs of the preprocessor. */
  readonly cost: { readonly configures: number; readonly preprocessed: number }
  readonly lines: { readonly patched: readonly Place[]; readonly executed: readonly Place[] } | null
  readonly canary: CanaryResult | null
  readonly objects: readonly ObjectResult[]
  readonly command: CommandResult | null
  /** The smoke test as files to keep: which component it is of, and the files below the folder that was asked for. */
  readonly kit: { readonly component: string; readonly files: readonly string[] } | null
  readonly seconds: number
}

/** What a proof has found out so far, for the report and for how far its evidence goes. */
export type Findings = Omit<Proof, 'evidence' | 'summary' | 'messages' | 'seconds'> & {
  /** What the measurements alone are worth. */
  readonly level: EvidenceLevel
  readonly commandOk: boolean
}
