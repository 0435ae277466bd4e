import { readerOf } from '../../languages/registry.ts'
import { readdirSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { listFew } from '../../core/count.ts'
import { escapePattern } from '../../core/names.ts'
import type { RenameState } from '../../upstream/states/state.ts'
import { macrosIn } from '../build-systems/compiler-words.ts'
import { definitionName, type Unit } from '../build-systems/configuration.ts'
import type { Session } from '../running/session.ts'
import type { Asked } from './ask-all.ts'
import { lacksIn, type Lack } from './configure-lacks.ts'
import { unitKey } from './unit-text.ts'
import { readLeft } from '../running/left-files.ts'

/** Each costs two runs of the preprocessor. */
const MOST_ASKED = 20
const ASKS = /__has_include(?:_next)?\s*\(\s*(<[^>\n]+>|"[^"\n]+")\s*\)/g
const LACKS = 'flagshift_lacks'
const BUILD_LANGUAGES = new Set(['cmake', 'make', 'meson'])

/**
 * What files that read the flag ask for together with it and is not here: what configuring looked for in vain, and headers.
 * Nothing says so by itself, since asking is no error.
 *
 * @returns why nobody knows whether something differs; null where all of it is here
 */
export async function findAskedInVain(
  session: Session,
  { experiment: { readings, chosen, base, controls }, laboratory }: Asked,
  rename: RenameState,
): Promise<string | null> {
  const { root } = session
  const { units, variant } = chosen.run.configuration
  const control = controls.get(rename) ?? base
  const lacks = lacksIn(chosen.run.configuration)
  const flags = rename.to.map(({ name }) => name)
  for (const file of buildFilesIn(root)) {
    const why = whyOpen(file, flags, [
      besideIn((await readLeft(path.join(root, file))) ?? '', flags),
    ])
    if (why !== null) return why
  }
  for (const unit of units.filter((one) => readings.units.has(unitKey(one))).slice(0, MOST_ASKED)) {
    const other = control.configuration.units.find((one) => unitKey(one) === unitKey(unit))
    const names = unit.path.endsWith('.rs') ? flags : differingMacros(unit, other)
    if (names.length === 0) continue
    const { files } = await laboratory.readWith(chosen.run, unit)
    const own = [...files].filter((file) => file.startsWith(`${root}/`))
    const texts = await Promise.all(own.map(async (file) => (await readLeft(file)) ?? ''))
    const beside = texts.map((text) => besideIn(text, names))
    const why = whyOpen(unit.path, names, beside)
    if (why !== null) return why
    // A header may define what is asked for beside the flag, if it finds another one.
    const all = [...names, ...beside.flatMap((asked) => [...asked.names])]
    const asked = texts
      .filter((text) => all.some((name) => text.includes(name)))
      .flatMap((text) => [...text.matchAll(ASKS)].map((hit) => hit[1]!))
    if (asked.length === 0) continue
    const probe = await layProbe(session, unit, [...new Set(asked)])
    const { lines } = await laboratory.readWith(chosen.run, probe)
    const headers = (lines ?? []).flatMap((line) =>
      line.startsWith(LACKS) ? [line.slice(LACKS.length).trim().slice(1, -1)] : [],
    )
    const [them, are] = headers.length === 1 ? ['it', 'is'] : ['them', 'are']
    if (headers.length > 0)
      return `${unit.path} asks whether ${listFew(headers)} can be included, which ${are} not here, so nobody knows whether it differs with ${them}.`
  }
  return null

  function whyOpen(
    file: string,
    names: readonly string[],
    all: readonly AskedBeside[],
  ): string | null {
    const lack = lacks.find((one) => all.some((asked) => isAskedFor(one, asked)))
    if (lack !== undefined)
      return `${file} asks for ${listFew(names)} together with what is not here (configuring ${lack.told}), so nobody knows whether it differs with it.`
    const isBuiltFor =
      variant === undefined || BUILD_TYPE_GIVEN.test(chosen.run.arguments.join(' '))
    return !isBuiltFor && all.some((asked) => asked.isOfBuildType)
      ? `What ${file} does with ${listFew(names)} hangs on the build type as well, and it was configured for ${variant}: give smoke-args that choose another.`
      : null
  }
}

/** Whether arguments choose a build type: then it is the one that was meant. */
const BUILD_TYPE_GIVEN = /build_?type|--release\b|--profile\b|compilation_mode|(?:^|\s)-c\b/i

function buildFilesIn(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
    BUILD_LANGUAGES.has(readerOf(file)),
  )
}

function besideIn(text: string, names: readonly string[]): AskedBeside {
  return askedBeside(
    text,
    new RegExp(String.raw`(?<![\w-])(?:${names.map(escapePattern).join('|')})(?![\w-])`),
  )
}

function isAskedFor({ variable, line }: Lack, { names, quoted }: AskedBeside): boolean {
  if (variable === null) return (line.match(/[\w.+/-]+/g) ?? []).some((word) => quoted.has(word))
  return [...names].some(
    (name) =>
      name === variable ||
      // A package that is not there leaves its folder behind as what was not found.
      (name.endsWith('_FOUND') && variable.startsWith(name.slice(0, -'FOUND'.length))),
  )
}

function differingMacros(unit: Unit, other: Unit | undefined): readonly string[] {
  const [own, others] = [unit, other].map((one) =>
    macrosIn(one?.command ?? []).map(({ text }) => text),
  )
  return own!.filter((text) => !others!.includes(text)).map(definitionName)
}

/** A source that is compiled as a unit is, and says which headers it can't have. */
async function layProbe({ scratch }: Session, unit: Unit, asked: readonly string[]): Promise<Unit> {
  const folder = path.join(scratch, 'asked-headers')
  const source = path.join(folder, `asked${path.extname(unit.source)}`)
  await mkdir(folder, { recursive: true })
  const text = asked.map((header) => `#if !__has_include(${header})\n${LACKS} ${header}\n#endif\n`)
  await writeFile(source, text.join(''))
  const command = unit.command.map((word) =>
    path.resolve(unit.directory, word) === unit.source ? source : word,
  )
  return { ...unit, source, command: [...command, '-iquote', path.dirname(unit.source)] }
}

/** What begins, turns and ends a condition: of C, CMake, make and Meson. */
const CONDITION = /^\s*(?:#\s*)?(if\w*|el(?:se\s*)?if\w*|else|endif)\b(.*)/i

/** What a text asks for in one condition with a name, or in conditions that lie in one another. */
interface AskedBeside {
  readonly names: ReadonlySet<string>
  /** What stands in quotes there, or where one of the names is set. */
  readonly quoted: ReadonlySet<string>
  /** Whether it hangs on the build type as well. */
  readonly isOfBuildType: boolean
}

/** So many conditions in one another are looked through. */
const DEEPEST = 50

const BUILD_TYPE =
  /\$<CONFIG|CMAKE_BUILD_TYPE|CMAKE_\w+_FLAGS_(?:RELEASE|DEBUG)|'(?:buildtype|debug|optimization)'|\bNDEBUG\b|\bdebug_assertions\b/

/**
 * Finds what a text asks for together with a name. Each condition around another counts, on both sides of an `else`.
 *
 * @param wanted without `g`
 */
export function askedBeside(text: string, wanted: RegExp): AskedBeside {
  const names = new Set<string>()
  const quoted = new Set<string>()
  const around: string[] = []
  let isOfBuildType = false
  for (const line of text.split('\n')) {
    const [, written = '', condition = ''] = CONDITION.exec(line) ?? []
    const word = written.toLowerCase()
    const near = around.slice(-DEEPEST).join(' ')
    isOfBuildType ||= BUILD_TYPE.test(line) && wanted.test(`${near} ${line}`)
    if (word === '') continue
    if (word === 'endif') around.pop()
    else if (word.startsWith('if')) around.push(condition)
    else around.push(`${around.pop() ?? ''} ${condition}`)
    const all = around.slice(-DEEPEST).join(' ')
    if (!wanted.test(all)) continue
    isOfBuildType ||= BUILD_TYPE.test(all)
    for (const [name] of all.matchAll(/[A-Za-z_]\w*/g)) if (!wanted.test(name)) names.add(name)
    addQuoted(quoted, all)
  }
  for (const [line, name] of text.matchAll(/^[ \t]*(\w+)[ \t]*=.*/gm))
    if (names.has(name!)) addQuoted(quoted, line)
  return { names, quoted, isOfBuildType }
}

function addQuoted(quoted: Set<string>, text: string): void {
  for (const [, word] of text.matchAll(/["'<]([\w.+/-]+)["'>]/g)) quoted.add(word!)
}
