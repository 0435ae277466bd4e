import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { argumentsOf, isJoinedOutput, readCompilerWords } from '../build-systems/compiler-words.ts'
import { dropPlaces, type Unit } from '../build-systems/configuration.ts'
import type { ChildEnvironment } from '../running/environment.ts'
import { runConfined, type Session } from '../running/session.ts'
import { readLeft } from '../running/left-files.ts'

/** Options that name outputs or dependency files, with a value behind them. */
const OUTPUTS = new Set(['-o', '--output-file', '-MF', '-MT', '-MQ', '-MJ'])
const MODES = new Set(['-c', '-MD', '-MMD', '-MP', '-M', '-MM', '-dc', '-S'])

/** What differs from place to place or from day to day, and says nothing about a flag. */
const CONSTANTS = ['-D__LINE__=0', '-D__COUNTER__=0', '-D__DATE__=""', '-D__TIME__=""']

/** Headers that are not there are taken for empty ones, for so many of one unit. */
const MOST_MISSING = 20
/** Bytes of one preprocessed text that are read. */
const MOST_TEXT = 64 * 1024 * 1024

/** What is said of a unit that there was no time for. */
export const TOO_LATE = 'the time for it was used up'

/** One unit's text as its own preprocessor gives it. */
export interface UnitText {
  /** Null where the preprocessor fails on it; what it fails with is then in `error`. */
  readonly lines: readonly string[] | null
  readonly error: string | null
  /** Headers that are not there and were taken for empty ones. */
  readonly missing: readonly string[]
  /** Whether the build made a header for it while it was read. */
  readonly isMade: boolean
  /** All files that went into it, by their absolute paths. */
  readonly files: ReadonlySet<string>
}

interface TextRequest {
  readonly environment: ChildEnvironment
  /** Makes a header that the build makes itself; false where it does not. */
  readonly makeHeader: (header: string) => Promise<boolean>
}

/** The preprocessed text of a unit: its own command, without line markers, dates and line numbers. */
export async function preprocessUnit(
  session: Session,
  unit: Unit,
  { environment, makeHeader }: TextRequest,
): Promise<UnitText> {
  const [program, ...args] = preprocessCommand(unit.command)
  const isRust = unit.path.endsWith('.rs')
  const failed = { lines: null, missing: [], isMade: false, files: new Set<string>() }
  if (program === undefined) return { ...failed, error: 'its command is empty' }
  const own = createHash('sha1').update(unitKey(unit)).digest('hex')
  const empty = path.join(session.scratch, 'missing', own)
  const missing: string[] = []
  const asked = new Set<string>()
  let isMade = false
  for (;;) {
    if (session.remaining() <= 0) return { ...failed, error: TOO_LATE }
    const chunks: Buffer[] = []
    let bytes = 0
    const behind = missing.flatMap((_, at) => ['-idirafter', path.join(empty, String(at))])
    const result = await runConfined(
      session,
      program,
      isRust
        ? [...unit.command.slice(1), '-Zunpretty=expanded']
        : [...args, ...behind, '-E', '-w', ...CONSTANTS],
      {
        cwd: unit.directory,
        env: environment,
        seconds: session.limits.unitSeconds,
        onStdout: (chunk) => {
          bytes += chunk.length
          if (bytes <= MOST_TEXT) chunks.push(chunk)
        },
      },
    )
    if (result.code === 0) {
      const text = Buffer.concat(chunks).toString('latin1')
      const read = normalise(session, unit, text)
      if (isRust) for (const file of await filesOfCrate(unit)) read.files.add(file)
      return { ...read, missing, isMade, error: null }
    }
    if (result.timedOut) return { ...failed, error: TOO_LATE }
    const header = missingHeader(result.stderr)
    if (header === null || missing.includes(header) || missing.length === MOST_MISSING)
      return { ...failed, error: result.stderr || `it ended with ${result.code ?? result.signal}` }
    if (!asked.has(header)) {
      asked.add(header)
      if (await makeHeader(header)) {
        isMade = true
        continue
      }
    }
    // Each in a folder of its own: what is a file in one path is a folder in another.
    const place = path.join(empty, String(missing.length), header)
    missing.push(header)
    try {
      await mkdir(path.dirname(place), { recursive: true })
      await writeFile(place, '')
    } catch {
      // Another one has its name already, or no path can be that long.
      return { ...failed, error: result.stderr }
    }
  }
}

/** The header that a preprocessor looked for in vain, where it is a relative path that stays below its folder. */
function missingHeader(stderr: string): string | null {
  const found =
    /fatal error: '?"?<?([^\s'":<>]+)>?"?'?(?:: No such file or directory| file not found)/.exec(
      stderr,
    )?.[1]
  if (found === undefined || path.posix.isAbsolute(found)) return null
  return path.posix.normalize(found).startsWith('..') ? null : found
}

function normalise(
  session: Session,
  unit: Unit,
  text: string,
): { readonly lines: readonly string[]; readonly files: Set<string> } {
  const files = new Set<string>()
  const lines: string[] = []
  for (const raw of text.split('\n')) {
    const marker = /^#(?:line)? \d+ "([^"]*)"/.exec(raw)
    if (marker !== null) {
      // The folder that the compiler works in is told like a file, with two slashes behind.
      if (!/^<|\/\/$/.test(marker[1]!)) files.add(path.resolve(unit.directory, marker[1]!))
      continue
    }
    if (/^\s*(?:$|#\s*pragma\s+message)/.test(raw)) continue
    lines.push(dropPlaces(raw.trim(), session))
  }
  return { lines, files }
}

/** The files of a crate, as its compiler has written them down. */
async function filesOfCrate({ command, directory }: Unit): Promise<readonly string[]> {
  const valueOf = (name: string): string => command[command.indexOf(name) + 1]!
  const hash = command.find((word) => word.startsWith('extra-filename='))?.split('=')[1] ?? ''
  const told = path.join(valueOf('--out-dir'), `${valueOf('--crate-name')}${hash}.d`)
  const text = (await readLeft(told)) ?? ''
  const [, files = ''] = /^[^\n]*?: (.*)$/m.exec(text) ?? []
  return files.split(' ').map((file) => path.resolve(directory, file))
}

/** A compile command without its outputs and dependency files. */
export function preprocessCommand(command: readonly string[]): readonly string[] {
  return readCompilerWords(command)
    .filter(({ word, role, of }) => {
      if (role === 'argument') return !OUTPUTS.has(of!)
      if (role !== 'option') return true
      return (
        !OUTPUTS.has(word) &&
        !MODES.has(word) &&
        !isJoinedOutput(word) &&
        !/^-(?:MF|MT|MQ).|^-Wp,-M/.test(word)
      )
    })
    .map(({ word }) => word)
}

/** What makes a unit the same one in every run: its source, its target, and the object where one source has several. */
export function unitKey({ path: file, target, object }: Unit): string {
  return `${file}\0${target}\0${object}`
}

/** The folders in which a unit looks for headers, its own first. */
export function headerFolders({ source, directory, command }: Unit): readonly string[] {
  const named = argumentsOf(command).flatMap(
    (word) => /^-(?:I|iquote|isystem)[ =]?(.+)$/.exec(word)?.[1] ?? [],
  )
  return [path.dirname(source), ...named.map((folder) => path.resolve(directory, folder))]
}
