import { isBefore, fitsWhole } from '../../core/near.ts'
import type { Reading } from '../language.ts'
import { lineEnding, lineStartOfAny } from '../../core/line-offsets.ts'
import { withDoubt } from '../kit/command-line/variable-words.ts'
import { readArguments, readCommandLine, type Hint, type Word } from '../kit/command-line/read.ts'
import type { Taker } from '../kit/command-line/taker.ts'
import {
  environmentRead,
  environmentSetting,
  handOnInFront,
  markHandedOn,
  withoutOutside,
} from '../kit/environment-variable.ts'
import { placeIn } from '../kit/literal-value.ts'
import type { YAMLMap } from 'yaml'
import type { Names } from '../../core/names.ts'
import { makeMention, servedWith, withBeside } from '../kit/mention.ts'
import { INTERFACE } from '../kit/parameter-form.ts'
import { CONTRACT, namesInWord, readOf } from '../kit/shell/reads.ts'
import { parseShell } from '../kit/shell/parse.ts'
import { FROM_ELSEWHERE } from '../kit/shell/variables.ts'
import type { Edit } from '../../core/edit.ts'
import type { Use } from '../../core/use.ts'
import { embedUses } from '../kit/view.ts'
import { COMMAND_END, wholeLine } from '../kit/removal.ts'
import { expressionsIn, readExpression, type Declared, readRule } from './expressions.ts'
import { ENVIRONMENT, isFilledIn } from './keys.ts'
import { contentOf, type Content } from './meaning.ts'
import type { ScalarView } from './scalar.ts'
import type { List, Place } from './parse-tree.ts'
import { lastOfEachPlace } from '../../core/uses-by-place.ts'

export interface Context extends Declared {
  readonly text: string
  readonly reading: Reading
  /** A compose file expands `${X:-y}` itself. */
  readonly compose: boolean
  /** For the mappings of a list such as `- name: X`: the names of all of them. */
  readonly listed: ReadonlyMap<YAMLMap, readonly string[]>
}

/** What one scalar says of the wanted names in it; file offsets. */
export function readValue(scalar: ScalarView, place: Place, context: Context): readonly Use[] {
  const { view } = scalar
  const { reading } = context
  if (!reading.test(view.text)) return []
  const content = contentOf(place, view.text, reading)
  const isCode = content.kind === 'script' || content.kind === 'rule'
  const spans =
    content.kind === 'expression' && !view.text.includes('${{')
      ? [{ start: 0, end: view.text.length }]
      : expressionsIn(view.text)
  const found = lastOfEachPlace([
    ...reading
      .find(view.text)
      .map((match) =>
        withBeside(makeMention(match, 'string'), namesInWord(view.text, reading, match)),
      ),
    ...contained(view.text, content, place, context),
    ...(isCode ? [] : variables(view.text, context)),
    ...macros(view.text, context),
    ...spans.flatMap((span) => readExpression(view.text, span, reading, context)),
  ]).map((use) => takenBy(place.key, view.text, known(use, view.text, context), reading))
  return embedUses(found, view, 'scalar@').map((use) =>
    fitting(use, scalar, place.flow, context.text),
  )
}

/** `$(X)` of Azure, which its agent fills in. */
function macros(text: string, { reading, set }: Context): readonly Use[] {
  return [...text.matchAll(/\$\((\w+)\)/g)].flatMap(({ index, 1: name = '' }): readonly Use[] => {
    if (!reading.has(name)) return []
    const start = index + 2
    const read = environmentRead({ name, start, end: start + name.length })
    const served = servedWith(name, namesInWord(text, reading, { start, end: start }))
    return set.has(name)
      ? [{ ...read, served, local: true }]
      : [{ ...read, served, contract: 'The pipeline takes it from outside this file.' }]
  })
}

/** `NEW: ${OLD}`, `NEW: ${{ OLD }}`: what reads a name here gives its value to the key. */
function takenBy(key: string, text: string, use: Use, names: Names): Use {
  const isRead = use.role === 'condition' || isFilledIn(text, use.start)
  return isRead && names.has(key) ? withBeside(use, [...(use.served?.names ?? []), key]) : use
}

function contained(text: string, content: Content, place: Place, context: Context): readonly Use[] {
  const { reading } = context
  switch (content.kind) {
    case 'script':
      return reading.explain(content.language, text)
    case 'arguments':
      return withDoubt(readCommandLine(text, reading, content.taker.hint), content.taker)
    case 'rule':
      return readRule(text, reading)
    default:
      return named(text, place, context)
  }
}

/** `name: X` beside `value: 1`, as Kubernetes and Azure write variables; the name of a parameter. */
function named(text: string, place: Place, { reading, listed }: Context): readonly Use[] {
  const map = place.up?.map ?? null
  if (map === null || !reading.has(text)) return []
  const use = { name: text, start: 0, end: text.length, role: 'option', namespace: 'env' } as const
  const served = servedWith(text, listed.get(map) ?? [])
  if (isParameter(place)) return [{ ...use, region: 'code', served, reservation: INTERFACE }]
  if (place.key !== 'name' || !(map.has('value') || map.has('valueFrom'))) return []
  return [{ ...use, region: 'code', served }]
}

/** The name of what a person or a caller gives: a parameter, a variable of a run that is started by hand, a field of a form. */
function isParameter({ key, up }: Place): boolean {
  if (key === 'key') return up?.key === 'fields'
  if (key !== 'name' || up === null) return false
  return fitsWhole(up.key, /param(?:eter)?s/) || (up.key === 'variables' && !up.map!.has('value'))
}

/** `$X` and `${X}` outside scripts: whoever runs this file expands them. */
function variables(text: string, { reading, compose }: Context): readonly Use[] {
  if (!text.includes('$')) return []
  return parseShell(text)
    .expansions.filter(({ name }) => reading.has(name))
    .map((expansion) => {
      const use = readOf(
        text,
        expansion,
        FROM_ELSEWHERE,
        namesInWord(text, reading, expansion),
        false,
      )
      if (compose) return use
      const { widen: _widen, ...rest } = use
      return rest
    })
}

/**
 * A variable that the file's own `env:` or `variables:` sets is renamed with it. A compose file expands `$X` from outside
 * itself, and leaves `$$X` to the container.
 */
function known(given: Use, text: string, { set, compose }: Context): Use {
  const use = withoutOutside(given, set.has(given.name))
  if (use.role !== 'condition' || use.contract !== CONTRACT) return use
  const inner = compose && isBefore(text, use.start, /\$\$\{?/)
  if (compose && !inner) return use
  const { contract, widen: _widen, ...rest } = use
  if (set.has(use.name)) return { ...rest, local: true }
  return inner ? { ...rest, contract } : use
}

/** Keeps what is said of a use to what the scalar's style can hold. */
function fitting(use: Use, { style, view }: ScalarView, flow: boolean, text: string): Use {
  const { member, widen, split, handOn, ...rest } = use
  const whole = { start: view.source(0), end: view.source(view.text.length) }
  const block = style === 'literal' || style === 'folded'
  const fits = (edits: readonly Edit[] | undefined) =>
    edits?.every((edit) => style !== 'plain' || fitsPlainScalar(edit.text, flow)) === true
      ? edits
      : undefined
  const own = member?.removal
  // What would begin a plain scalar then may begin a list there.
  const isTorn =
    style === 'plain' &&
    own !== undefined &&
    own.start <= whole.start &&
    /^\s*[-?:]\s/.test(text.slice(own.end, whole.end))
  const removal = isTorn ? undefined : own && block ? fullLines(text, own) : own
  const empties = removal !== undefined && removal.start <= whole.start && removal.end >= whole.end
  return {
    ...rest,
    // What would be left empty stays where another list sets the same.
    ...(member && {
      member: { ...member, removal, ...(empties && { fillsBranch: true as const }) },
    }),
    ...(widen && { widen: (names) => fits(widen(names)) }),
    ...(split && { split: (targets) => fits(split(targets)) }),
    ...(handOn && { handOn: (name, isAlone) => fits(handOn(name, isAlone)) }),
  }
}

/** A plain scalar can't hold some letters; in a flow collection even fewer. */
function fitsPlainScalar(inserted: string, flow: boolean): boolean {
  return !(flow ? /[[\]{},]|: | #/ : /: | #/).test(inserted)
}

/** Where whole lines of a block go, their indentation goes with them. */
function fullLines(text: string, { start, end }: { start: number; end: number }) {
  let from = start
  while (/[ \t]/.test(text[from - 1] ?? '')) from--
  const first = from === 0 || /[\r\n]/.test(text[from - 1]!)
  return first && /[\r\n]/.test(text[end - 1] ?? '') ? { start: from, end } : { start, end }
}

/** A list of arguments or of environment variables: its elements are one list, in which a name stands once. */
export function readList(list: List, context: Context): readonly Use[] {
  const { text, reading } = context
  const { place, items } = list
  const words = items.flatMap(({ scalar }) => (scalar === null ? [] : [scalar]))
  if (!words.some(({ view }) => reading.test(view.text))) return []
  // What a compose file hands to the build of an image are variables too.
  const environment =
    ENVIRONMENT.test(place.key) && (place.key !== 'args' || place.up?.key === 'build')
  const content = contentOf(place, '', reading)
  const command = fitsWhole(place.key, /command|entrypoint|args/)
  if (content.kind === 'script' && !command) return []
  const taker: Taker = content.kind === 'arguments' ? content.taker : { hint: 'unknown' }
  const said = taker.hint
  const isKnown = said !== 'unknown' && said !== 'environment'
  const hint: Hint | undefined = environment ? 'environment' : isKnown ? said : undefined
  const elements = items.map((item): Word | null => elementOf(text, list, item))
  const given = elements.filter((word) => word !== null)
  // The values of a matrix are tried one by one: each is a list of its own.
  const isMatrix = place.up?.key === 'matrix'
  const runs = isMatrix ? given.map((word) => [word]) : [given]
  const read = withDoubt(
    runs.flatMap((run) => readArguments(text, run, reading, hint)),
    taker,
  )
  // How the only element of a list in one line would be followed by another is not seen.
  const isAlone = list.flow && items.length === 1 && !isMatrix
  const uses = isAlone ? read.map(({ split: _split, ...use }): Use => use) : [...read]
  const bare = words.filter(({ view }) => reading.has(view.text))
  const heads = new Set(
    bare.length === 0 ? [] : words.map(({ view }) => /^\w*/.exec(view.text)![0]),
  )
  const wanted = [...heads].filter((head) => reading.has(head))
  for (const { view, span } of bare) {
    const served = servedWith(view.text, wanted)
    const own = { name: view.text, ...placeIn(view, 0, view.text.length) }
    const use = { ...environmentSetting(own.name, own.start), ...own, served }
    if (!environment) uses.push({ ...makeMention(own, 'string'), served })
    else
      uses.push(
        list.flow
          ? handOnInFront(
              use,
              span.start,
              (name) =>
                text.slice(span.start, own.start) + name + text.slice(own.end, span.end) + ', ',
            )
          : markHandedOn(use, (fresh) => another(text, own.start, fresh)),
      )
  }
  return uses
}

/** `- OLD` becomes `- NEW` and `- OLD`. */
function another(text: string, at: number, fresh: readonly string[]) {
  const line = lineStartOfAny(text, at)
  const head = text.slice(line, at)
  const newline = lineEnding(text)
  if (!fitsWhole(head, / *- *["']?/)) return undefined
  const quote = /["']/.exec(head)?.[0] ?? ''
  return [{ start: at, end: at, text: fresh.map((name) => name + quote + newline + head).join('') }]
}

/** What stands behind more than its hyphen, or has an anchor, is no element that could go: it is read by itself. */
function elementOf(text: string, { flow }: List, { node, scalar }: List['items'][number]) {
  if (scalar === null || node?.anchor !== undefined) return null
  const { view, span } = scalar
  if (flow) return { view, span }
  const start = lineStartOfAny(text, span.start)
  if (!fitsWhole(text.slice(start, span.start), / *- +/)) return null
  const removal = wholeLine(text, start, span.end, COMMAND_END)
  return { view, span, ...(removal && { removal }) }
}
