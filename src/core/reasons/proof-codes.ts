import type { ProofCode } from './proof-code.ts'

/** The codes of everything that a proof can have to say: `flagshift rule`, docs/reasons.md and the messages rest on it. */
export const PROOF_CODES = {
  TOOL_MISSING: {
    level: 'error',
    means:
      'The program of the build system, as cmake, cargo or bazel, is not on this machine: nothing could be configured.',
    todo: 'Install it, or run the proof where it is.',
  },
  NO_BUILD_SYSTEM: {
    level: 'warning',
    means:
      'No file that begins a project of a build system, or of the one that smoke-build names, was found where the proof looked.',
    todo: 'Set smoke-source-dir (--smoke-source-dir), or another smoke-build.',
  },
  NOTHING_TO_PROVE: {
    level: 'info',
    means: 'The patch changes no file, or passes what it renames only to turn it off.',
    todo: 'Nothing.',
    seenAs: 'nothing-to-prove',
  },
  CALLED_BUILD: {
    level: 'info',
    means:
      'A patched line passes the flags to another project, or does not show to which: the one that is named was configured, and the file with the line was not run. Nothing is merged by itself.',
    todo: 'See that the named project is what the line builds.',
    limits: true,
    seenAs: 'another-build',
  },
  CUDA_COMPILER_MISSING: {
    level: 'info',
    means: 'No CUDA compiler was found, or the one that was found lacks a part of its toolkit.',
    todo: 'Install nvcc, or name it with the variable CUDACXX, to have CUDA programs compiled.',
  },
  CUDA_HOST_COMPILER: {
    level: 'error',
    means: "The CUDA compiler can't work with the host compiler that is here.",
    todo: 'Set CUDAHOSTCXX to one that it supports.',
  },
  CUDA_ARCH: {
    level: 'error',
    means: 'The CUDA compiler does not know the architecture that it was asked to build for.',
    todo: 'Set cuda-arch (--cuda-arch).',
  },
  CUDA_LIBRARY_MISSING: {
    level: 'info',
    means: 'The CUDA toolkit lacks a library that the project links.',
    todo: 'Install the library to have the real toolkit used.',
    limits: true,
    seenAs: 'beside',
  },
  STAND_IN: {
    level: 'info',
    means:
      'No CUDA toolkit could be used, so a stand-in took its place that only configures: nvcc compiled no file of the project.',
    todo: 'Run the proof where a CUDA toolkit is to have its files compiled.',
    limits: true,
    seenAs: 'stand-in',
  },
  CONFIGURE_FAILED_BEFORE: {
    level: 'info',
    means:
      "The project can't be configured without the patch with some arguments: where it can be with the patch, that is an effect of it.",
    todo: 'Nothing.',
  },
  CONFIGURE_FAILED_AFTER: {
    level: 'error',
    means: "The project can't be configured with the patch with some arguments.",
    todo: 'Read the error; where it asks for what is not here, install that or give other smoke-args.',
    seenAs: 'regression',
  },
  CONFIGURE_POLICY: {
    level: 'info',
    means:
      'The project asks for compatibility with an old CMake, which this one has dropped; it was configured with CMAKE_POLICY_VERSION_MINIMUM.',
    todo: 'Nothing.',
    seenAs: 'beside',
  },
  NO_NETWORK: {
    level: 'info',
    means: 'Something failed, and builds had no network.',
    todo: 'Set smoke-network: true (--smoke-network) if it loads something.',
    limits: true,
  },
  FLAG_UNUSED: {
    level: 'warning',
    means: 'A flag was passed, and the build system says or was seen not to read it.',
    todo: 'Look whether the flag still has a reader.',
    seenAs: 'beside',
  },
  FLAG_UNINITIALISED: {
    level: 'info',
    means: 'The project reads a flag in places where nothing has set it.',
    todo: 'Nothing.',
    seenAs: 'beside',
  },
  FLAG_NO_EFFECT: {
    level: 'error',
    means: 'Nothing that was looked at differs when the rename is taken back.',
    todo: 'Look whether the new name is the right one, and whether smoke-args have to choose what reads it.',
    seenAs: 'no-effect',
  },
  ALIAS_DEAD: {
    level: 'warning',
    means:
      'An old spelling is taken without an error and changes nothing: builds that still pass it lose the feature without a word.',
    todo: 'Change those who pass it.',
  },
  PATCH_NOT_EXERCISED: {
    level: 'warning',
    means:
      'A patched line was not executed with the arguments that were tried, or is of another build than the one that was configured.',
    todo: 'Give smoke-args that reach it, or the smoke-build that it is of.',
  },
  PARTIAL_RENAME: {
    level: 'warning',
    means:
      'The rename takes effect in one place or spelling, and not in another that counts, or not all of it could be looked at.',
    todo: 'Read the sentence beside the verdict.',
    seenAs: 'partial',
  },
  REGRESSION: {
    level: 'error',
    means:
      "Something that was there before the patch is gone with it, or the project can't be configured any more.",
    todo: 'Do not merge it before you know why.',
    seenAs: 'regression',
  },
  COMPILE_FAILED: {
    level: 'warning',
    means: 'A file compiles before the patch, and not with it.',
    todo: "Read the compiler's error.",
  },
  CANARY_GUARD: {
    level: 'error',
    means:
      "With the patch, a small CUDA program that gets a target's definitions still lacks the new one, or has the old one.",
    todo: "Look which line sets the target's definitions.",
  },
  CANARY_BUILD: {
    level: 'error',
    means: 'nvcc could not build the small CUDA program.',
    todo: 'Read its error.',
  },
  CANARY_RUN: {
    level: 'error',
    means: 'The small CUDA program was built, and failed on the GPU or computed a wrong result.',
    todo: 'Look at the GPU and its driver.',
  },
  NEGATIVE_CONTROL: {
    level: 'warning',
    means: "A program or command shows the same without the patch: it can't tell the difference.",
    todo: 'Nothing.',
  },
  NO_DEVICE: {
    level: 'info',
    means: 'The small CUDA program was built and not run, since no GPU is here.',
    todo: 'Nothing.',
    limits: true,
    seenAs: 'beside',
  },
  NOT_MEASURED: {
    level: 'info',
    means: 'Something that may differ could not be read.',
    todo: 'Read what it says of it.',
    limits: true,
    seenAs: 'not-looked-at',
  },
  NOT_COMPARED: {
    level: 'warning',
    means: 'Nothing can be said of a rename, for the reason that the sentence tells.',
    todo: 'Have what it names there, or give smoke-args.',
  },
  RENAME_NOT_MEASURED: {
    level: 'info',
    means: "None of a rename's places took part in what was configured.",
    todo: 'Give smoke-args that reach one.',
    limits: true,
    seenAs: 'rename-not-measured',
  },
  HEADER_MISSING: {
    level: 'info',
    means: 'Headers that are not there were taken for empty ones, in every state.',
    todo: 'Install what brings them to have them read.',
    limits: true,
    seenAs: 'beside',
  },
  UNITS_LEFT_OUT: {
    level: 'warning',
    means: 'More files could differ than are read.',
    todo: 'Nothing.',
    seenAs: 'not-looked-at',
  },
  QUESTIONS_LEFT_OUT: {
    level: 'warning',
    means: 'Not every set of arguments was tried, or not every argument of a command was passed.',
    todo: 'Give smoke-args to try one, or more time (smoke-timeout).',
    limits: true,
    seenAs: 'not-looked-at',
  },
  ASKED_WITH_FEWER: {
    level: 'info',
    means:
      'The project could not be configured here with all arguments that stand beside the patched lines: fewer were passed.',
    todo: 'Nothing, or give smoke-args that work on this machine.',
    limits: true,
    seenAs: 'beside',
  },
  FILE_UNREADABLE: {
    level: 'info',
    means: 'Files of the repository could not be copied.',
    todo: 'Check out submodules and Git LFS files.',
    limits: true,
    seenAs: 'beside',
  },
  BUILD_LEFT: {
    level: 'warning',
    means:
      'What the build left behind could not be read safely, as a link in the place of a folder: the proof ended there.',
    todo: 'Nothing.',
  },
  FORBID_FOUND: {
    level: 'error',
    means: 'A line that smoke-forbid forbids was printed.',
    todo: 'Read what the command printed.',
    seenAs: 'command',
  },
  EXPECT_MISSING: {
    level: 'error',
    means: 'A line that smoke-expect asks for was not printed.',
    todo: 'Read what the command printed.',
    seenAs: 'command',
  },
  COMMAND_FAILED: {
    level: 'error',
    means: 'The smoke command failed.',
    todo: 'Read what it printed.',
    seenAs: 'command',
  },
  PATTERN_INVALID: {
    level: 'error',
    means: "A pattern of smoke-expect or smoke-forbid can't be used.",
    todo: 'Mend the pattern.',
    seenAs: 'command',
  },
  TIMEOUT: {
    level: 'error',
    means: 'The time for a configure or for the whole proof was used up.',
    todo: 'Raise smoke-timeout (--smoke-timeout).',
    seenAs: 'not-looked-at',
  },
  OUTPUT_LIMIT: {
    level: 'warning',
    means: 'A configure printed more than is kept; only its beginning and its end were looked at.',
    todo: 'Nothing.',
  },
  DISK_LIMIT: {
    level: 'error',
    means: 'The build wrote more than it may; it was stopped.',
    todo: 'Nothing.',
    seenAs: 'not-looked-at',
  },
  UNSAFE_TRIGGER: {
    level: 'warning',
    means:
      "The smoke test runs the repository's own build code, and was refused for what triggered this run.",
    todo: 'See docs/security.md.',
  },
  COMMAND_FILE_TOUCHED: {
    level: 'error',
    means:
      'The build changed a file or a folder of the runner’s, or put something in its place; the message says what was put back.',
    todo: 'Find out what in the build does so.',
  },
} as const satisfies Readonly<Record<string, ProofCode>>

/** The same for a code that is only known when the program runs. */
const ROWS: Readonly<Record<string, ProofCode>> = PROOF_CODES

/** What the table says of a message's code. */
export function proofCodeOf({ code }: { readonly code: string }): ProofCode | undefined {
  return ROWS[code]
}
