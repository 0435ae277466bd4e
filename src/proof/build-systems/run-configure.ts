import type { ChildResult } from '../running/child.ts'
import { sanitiseText } from '../running/output.ts'
import { runConfined, type Session } from '../running/session.ts'
import type { ConfigureRequest } from './build-system.ts'
import type { Configuration } from './configuration.ts'

/** Bytes of output that are kept for those build systems that tell there what they would do. */
const MOST_OUTPUT = 32 * 1024 * 1024

/**
 * Runs a build system's own program on the project.
 *
 * @param outputOf what a person would read of what was printed
 * @returns how it ended and what it printed, the rest still empty; and its standard output and error as far as they are kept
 */
export async function runConfigure(
  session: Session,
  { environment }: ConfigureRequest,
  [program, ...words]: readonly [string, ...string[]],
  cwd: string,
  outputOf = ({ stdout, stderr }: ChildResult): string => `${stdout}\n${stderr}`,
): Promise<{ readonly ended: Configuration; readonly stdout: Buffer; readonly stderr: Buffer }> {
  const [stdout, stderr]: readonly [Buffer[], Buffer[]] = [[], []]
  let kept = 0
  const keep = (chunks: Buffer[]) => (chunk: Buffer) => {
    if (kept < MOST_OUTPUT) chunks.push(chunk)
    kept += chunk.length
  }
  const result = await runConfined(session, program, words, {
    cwd,
    env: environment,
    seconds: session.limits.configureSeconds,
    onStdout: keep(stdout),
    onStderr: keep(stderr),
  })
  const output = outputOf(result)
  const ended: Configuration = {
    ok: result.code === 0,
    exit: result.code,
    timedOut: result.timedOut,
    seconds: result.seconds,
    output,
    bytes: result.bytes,
    targets: [],
    units: [],
    unused: [],
    uninitialised: [],
    executed: null,
    notes: projectNotes(output),
    retriedForPolicy: false,
  }
  return { ended, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr) }
}

const SPEAKS_OF_NAMES = /deprecat|is removed|no longer supported|renamed to|use \w+ instead/i
const IS_OWN_WARNING =
  /CMP\d{4}|cmake_minimum_required|Compatibility with CMake|CMake Deprecation|CMAKE_WARN_DEPRECATED|--warn-uninitialized/

/**
 * Lines in which a project speaks of deprecated or removed names, sanitised and at most ten. A build system's own
 * policy warnings do not count.
 */
function projectNotes(output: string): readonly string[] {
  const lines = sanitiseText(output)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => SPEAKS_OF_NAMES.test(line) && !IS_OWN_WARNING.test(line))
  return [...new Set(lines)].slice(0, 10).map((line) => line.slice(0, 300))
}
