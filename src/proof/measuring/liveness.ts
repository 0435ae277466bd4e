import { createHash } from 'node:crypto'
import { availableParallelism } from 'node:os'
import path from 'node:path'

import { remembered } from '../../core/remembered.ts'
import { runChild } from '../running/child.ts'
import { definitionName, type Unit, type UnitMacros } from '../build-systems/configuration.ts'
import type { ChildEnvironment } from '../running/environment.ts'
import type { MacroState } from '../evidence.ts'
import { runConfined, type Session } from '../running/session.ts'

type Dialect = 'gcc' | 'nvcc' | 'clang'

/** Options that name outputs or dependency files, with a value behind them. */
const WITH_VALUE = new Set(['-o', '-MF', '-MT', '-MQ'])
const WITHOUT_VALUE = new Set(['-c', '-MD', '-MMD', '-MP', '-M', '-MM', '-dc', '-S'])

type States = ReadonlyMap<string, MacroState>

/**
 * Measures some units for some names. The last word tells apart the states in which the same command can give different
 * results (sources or generated headers differ).
 */
export type MeasureUnits = (
  units: readonly Unit[],
  names: ReadonlySet<string>,
  state: string,
) => Promise<readonly UnitMacros[]>

/**
 * Asks each unit's own preprocessor which of the names it really tests. A unit that a spelling or a patch does not touch
 * is measured once.
 *
 * GCC's `-dU` prints only macros that were expanded or whose definedness was tested: `#define` means live, `#undef`
 * means tested but not defined, and a name on the command line of which nothing is printed is dead. Clang ignores
 * `-dU` without a word; there the text with and without the macro is compared.
 */
export function unitMeasurer(session: Session, environment: ChildEnvironment): MeasureUnits {
  const results = new Map<string, States | null>()
  const dialectOf = remembered((compiler: string) => askDialect(session, compiler, environment))
  async function measureOnce(
    unit: Unit,
    names: ReadonlySet<string>,
    state: string,
  ): Promise<States | null> {
    const key = createHash('sha1')
      .update(JSON.stringify([state, unit.directory, unit.command, [...names].toSorted()]))
      .digest('hex')
    const known = results.get(key)
    if (known !== undefined) return known
    const result = await measure(session, unit, names, environment, dialectOf)
    results.set(key, result)
    return result
  }
  return async (units, names, state) => {
    const measured: UnitMacros[] = []
    let next = 0
    async function work(): Promise<void> {
      while (next < units.length) {
        const at = next
        next += 1
        const unit = units[at]!
        measured[at] = { unit, macros: await measureOnce(unit, names, state) }
      }
    }
    const workers = Math.min(4, Math.max(2, availableParallelism()), units.length)
    await Promise.all(Array.from({ length: workers }, work))
    return measured
  }
}

async function measure(
  session: Session,
  unit: Unit,
  names: ReadonlySet<string>,
  environment: ChildEnvironment,
  dialectOf: (compiler: string) => Promise<Dialect>,
): Promise<States | null> {
  if (session.remaining() === 0) return null
  const command = preprocessCommand(unit.command)
  const [program, ...args] = command
  if (program === undefined) return null
  const child = { cwd: unit.directory, env: environment, seconds: session.limits.unitSeconds }
  const launches = /^(?:ccache|sccache|distcc)$/.test(path.basename(program))
  const dialect = await dialectOf((launches ? args[0] : undefined) ?? program)
  const defined = definedNames(command)
  if (dialect === 'clang') return compareTexts(session, program, args, names, defined, child)

  const scan = new DirectiveScan(names)
  const flags = dialect === 'nvcc' ? ['-E', '-Xcompiler', '-dU'] : ['-E', '-dU']
  const result = await runConfined(session, program, [...args, ...flags, '-w'], {
    ...child,
    onStdout: (chunk) => scan.add(chunk),
  })
  if (result.code !== 0) return null
  scan.end()
  return statesOf(names, defined, scan.live, scan.missing)
}

function statesOf(
  names: ReadonlySet<string>,
  defined: ReadonlySet<string>,
  live: ReadonlySet<string>,
  missing: ReadonlySet<string>,
): States {
  const states = new Map<string, MacroState>()
  for (const name of names) {
    if (live.has(name)) states.set(name, 'live')
    else if (missing.has(name)) states.set(name, 'missing')
    else if (defined.has(name)) states.set(name, 'dead')
  }
  return states
}

/** Two texts for each name: with it and without it. Equal texts mean that the unit does not ask. */
async function compareTexts(
  session: Session,
  program: string,
  args: readonly string[],
  names: ReadonlySet<string>,
  defined: ReadonlySet<string>,
  child: { cwd: string; env: ChildEnvironment; seconds: number },
): Promise<States | null> {
  const live = new Set<string>()
  const missing = new Set<string>()
  async function digest(extra: readonly string[]): Promise<string | null> {
    const hash = createHash('sha1')
    const result = await runConfined(session, program, [...args, '-E', '-P', '-w', ...extra], {
      ...child,
      onStdout: (chunk) => hash.update(chunk),
    })
    return result.code === 0 ? hash.digest('hex') : null
  }
  const asIs = await digest([])
  if (asIs === null) return null
  for (const name of names) {
    const isDefined = defined.has(name)
    const other = await digest(isDefined ? [`-U${name}`] : [`-D${name}`])
    // A unit that cannot even be read with the name the other way round does ask for it (`#error`).
    if (other === asIs) continue
    if (isDefined) live.add(name)
    else missing.add(name)
  }
  return statesOf(names, defined, live, missing)
}

async function askDialect(
  session: Session,
  compiler: string,
  environment: ChildEnvironment,
): Promise<Dialect> {
  const asked = await runChild(compiler, ['--version'], {
    cwd: session.scratch,
    env: environment,
    timeoutSeconds: 20,
  })
  if (/nvcc/i.test(asked.stdout)) return 'nvcc'
  return /\bclang\b/i.test(asked.stdout) ? 'clang' : 'gcc'
}

/** A compile command without its outputs and dependency files. */
export function preprocessCommand(command: readonly string[]): readonly string[] {
  const kept: string[] = []
  for (let at = 0; at < command.length; at += 1) {
    const word = command[at]!
    if (WITH_VALUE.has(word)) at += 1
    else if (!WITHOUT_VALUE.has(word) && !/^-(?:MF|MT|MQ).|^-Wp,-M/.test(word)) kept.push(word)
  }
  return kept
}

/** The names that a command defines and does not take back. */
function definedNames(command: readonly string[]): ReadonlySet<string> {
  const names = new Set<string>()
  command.forEach((word, at) => {
    const text = word === '-D' || word === '-U' ? `${word}${command[at + 1] ?? ''}` : word
    if (text.startsWith('-D')) names.add(definitionName(text.slice(2)))
    if (text.startsWith('-U')) names.delete(definitionName(text.slice(2)))
  })
  return names
}

/** Reads `#define NAME` and `#undef NAME` from a stream of preprocessed text, whatever its size. */
class DirectiveScan {
  readonly live = new Set<string>()
  readonly missing = new Set<string>()
  readonly #names: ReadonlySet<string>
  #rest = ''

  constructor(names: ReadonlySet<string>) {
    this.#names = names
  }

  add(chunk: Buffer): void {
    const text = this.#rest + chunk.toString('latin1')
    const end = text.lastIndexOf('\n')
    this.#scan(text.slice(0, end + 1))
    this.#rest = text.slice(end + 1).slice(0, 4096)
  }

  end(): void {
    this.#scan(this.#rest)
  }

  #scan(text: string): void {
    for (const hit of text.matchAll(/^#(define|undef) ([A-Za-z_]\w*)/gm)) {
      const name = hit[2]!
      if (!this.#names.has(name)) continue
      if (hit[1] === 'define') this.live.add(name)
      else this.missing.add(name)
    }
  }
}
