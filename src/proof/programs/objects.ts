import { mkdtemp } from 'node:fs/promises'
import path from 'node:path'

import type { Unit } from '../build-systems/configuration.ts'
import type { ChildEnvironment } from '../running/environment.ts'
import type { BeforeAndAfter, Difference, ObjectResult } from '../evidence.ts'
import { preprocessCommand } from '../measuring/unit-text.ts'
import { CPU, PROCESSORS } from '../processors.ts'
import { firstError, sanitiseText } from '../running/output.ts'
import { runConfined, type Session } from '../running/session.ts'

/** A unit with its command in both states. */
export type UnitPair = BeforeAndAfter<Unit>

/** Compiling more files than these takes longer than it is worth: the preprocessor's word already implies the result. */
const MOST_UNITS = 3
const MOST_SHOWN = 12
const NAMED = [CPU, ...PROCESSORS.map(({ words }) => words)]

/**
 * Compiles units with their own commands of both states (unoptimised, without warnings) and compares what the objects
 * ask for (undefined symbols) and say (strings). Only meaningful where both commands read the same sources.
 *
 * @returns nothing where there are more than three units, or where one does not compile
 */
export async function compareObjects(
  session: Session,
  pairs: readonly UnitPair[],
  environment: ChildEnvironment,
): Promise<{ readonly objects: readonly ObjectResult[]; readonly isBroken: boolean }> {
  const results: ObjectResult[] = []
  let isBroken = false
  if (pairs.length > MOST_UNITS) return { objects: results, isBroken }
  const directory = await mkdtemp(path.join(session.builds, 'objects-'))
  for (const { before, after } of pairs) {
    session.progress(`compiling ${after.path} with both sets of definitions`)
    const old = await inspect(session, before, path.join(directory, 'before.o'), environment)
    const now = await inspect(session, after, path.join(directory, 'after.o'), environment)
    if (typeof old === 'string' || old === null || now === null) continue
    if (typeof now === 'string') {
      isBroken = true
      session.say(
        'COMPILE_FAILED',
        `${after.path} (target ${after.target}) compiles before the patch, and not with it: ${now}`,
      )
      continue
    }
    results.push({
      path: after.path,
      target: after.target,
      symbols: {
        ...difference(old.symbols, now.symbols),
        kept: processorsIn(old.symbols, now.symbols),
      },
      strings: difference(old.strings, now.strings),
    })
  }
  return { objects: results, isBroken }
}

function difference(before: ReadonlySet<string>, after: ReadonlySet<string>): Difference {
  return {
    added: few(after, (one) => !before.has(one)),
    removed: few(before, (one) => !after.has(one)),
  }
}

function few(all: ReadonlySet<string>, isWanted: (one: string) => boolean): readonly string[] {
  return [...all].filter(isWanted).toSorted().slice(0, MOST_SHOWN)
}

/** Of the symbols of both, those that name a processor: they say what the component was built for already. */
function processorsIn(before: ReadonlySet<string>, after: ReadonlySet<string>): readonly string[] {
  return few(before, (one) => after.has(one) && NAMED.some((words) => words.test(one)))
}

async function inspect(
  session: Session,
  unit: Unit,
  object: string,
  environment: ChildEnvironment,
): Promise<{ symbols: ReadonlySet<string>; strings: ReadonlySet<string> } | string | null> {
  const [compiler, ...args] = preprocessCommand(unit.command)
  if (compiler === undefined) return null
  const child = {
    cwd: unit.directory,
    env: environment,
    seconds: session.limits.unitSeconds,
  }
  // nvcc takes no second -O.
  const plain = args.filter((word) => !/^-(?:O.|g\w*|flto.*|W[^plax].*|Werror.*)$/.test(word))
  const words = [...plain, '-O0', '-w', '-c', '-o', object]
  const compiled = await runConfined(session, compiler, words, child)
  // What a header that is not here would bring nobody knows.
  if (compiled.code !== 0)
    return compiled.timedOut || /No such file|file not found/.test(compiled.stderr)
      ? null
      : firstError(compiled.stderr)
  const [symbols, strings] = await Promise.all([
    linesOf(session, 'nm', ['-u', '-P', object], environment),
    linesOf(session, 'strings', ['-n', '6', object], environment),
  ])
  if (symbols === null || strings === null) return null
  const names = symbols.map((line) => line.split(' ')[0]!).filter((name) => name !== '')
  return {
    symbols: new Set(names),
    // Names of symbols are strings too; they are shown once, as symbols.
    strings: new Set(strings.filter((text) => / /.test(text) && !text.includes(session.scratch))),
  }
}

/** No object says more; one that does is not compared. */
const MOST_BYTES = 32 * 1024 ** 2

async function linesOf(
  session: Session,
  program: string,
  args: readonly string[],
  env: ChildEnvironment,
): Promise<readonly string[] | null> {
  const chunks: Buffer[] = []
  let size = 0
  const result = await runConfined(session, program, args, {
    cwd: session.builds,
    env,
    seconds: session.limits.unitSeconds,
    onStdout: (chunk) => {
      size += chunk.length
      if (size <= MOST_BYTES) chunks.push(chunk)
    },
  })
  if (result.code !== 0 || size > MOST_BYTES) return null
  return Buffer.concat(chunks)
    .toString('latin1')
    .split('\n')
    .map((line) => sanitiseText(line).slice(0, 200))
}
