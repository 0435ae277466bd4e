import { addTo } from '../../core/group-by.ts'
import { excludedIn } from './excluded-by-matrix.ts'
import { withFilesRead } from './files-read.ts'

/** A value that a variable is set to, and where in its file; null where that is another file. */
export interface Assigned {
  readonly text: string
  readonly at: number | null
  /** Whether it holds only where nothing else set the variable. */
  readonly isDefault?: boolean | undefined
  /** The targets of a makefile in whose recipes alone it holds. */
  readonly targets?: string
  /** Whether the variable has no value from there on. */
  readonly isUnset?: boolean
  /** Whether a file that is read in at this place sets it. */
  readonly isReadIn?: boolean
  /** Whether only some of those have it who run its place. */
  readonly isOfRun?: boolean
  /** Whether a caller gives it, who may also give nothing. */
  readonly isGiven?: boolean
  /** Where the variables in it are looked up, if that is not its own place. */
  readonly from?: number
}

/** A value that stands in the file of the place that asks for it. */
export type Placed = Assigned & { readonly at: number }

/** An assignment in a text: where it begins, and what it sets. */
export interface Assigning {
  readonly text: string
  readonly at: number
  readonly name: string
}

/** What the variables of a file are set to: every distinct value of a name, in order. */
export type Variables = ReadonlyMap<string, readonly Assigned[]>

/** Chains of variables longer than this are written by nobody. */
const DEEPEST = 20

/** A name with more values than this has none that could be meant. */
const MOST_VALUES = 8

const VALUE = String.raw`(?:"([^"\n]*)"|'([^'\n]*)'|((?:\$\([\w.]+\)|\$?\{[^{}\s]*\}|[^\s"';,()&|<>\]{}])+))`
const NAME = String.raw`([A-Za-z_]\w*)`
const KEY = String.raw`"?([A-Za-z_][\w-]*)"?`

/** A read of the environment before what holds where it has nothing: `os.environ.get("X", "1")`, `process.env.X ?? "1"`. */
const OR_ELSE = String.raw`(?:(?:(?<![\w.:])[\w.:]*env\w*(?:\.(?:get|fetch))?\(|\bget\(ENV,[ \t]*)["']\w+["'],[ \t]*|(?<![\w.:])\$?[\w.:]*env\w*(?:::var)?(?:\(["']\w+["']\)|\[["']\w+["']\]|\{["']?\w+["']?\}|[.:]\w+)[ \t]*(?:\?\?|\|\||\?:|\/\/|\bor\b|\.unwrap_or(?:_else)?\((?:\|_?\|)?)[ \t]*)(?=["'])`
const READS_OUTSIDE = new RegExp(OR_ELSE, 'i')
/** Each way to set a variable: the name, then the value in the first of the groups after it that is there. */
const ASSIGNMENTS: readonly RegExp[] = [
  // `X=1`, `X := 1`, `export X=1`, `local x = "1";`, `$env:X = "1"`, `ARG X=1`, `{% set x = "1" %}`
  String.raw`^[ \t]*(?:[-*] |\{%-? *)?(?:(?:ARG|ENV|export|local|readonly|let|const|var|my|our|def|set|override|define)[ \t]+)?\$?(?:env:)?(?:[A-Za-z_]\w*\.)?${NAME}[ \t]*[:?]{0,3}=(?!=)[ \t]*(?:${OR_ELSE})?${VALUE}`,
  // also inside a line: `--build-arg X=1`
  String.raw`(?<=[ \t;"'])${NAME}=(?!=)${VALUE}`,
  String.raw`(?<=;[ \t])${NAME}[ \t]+=[ \t]+${VALUE}(?=;)`,
  // `if (-not $X) { $X = "1" }`
  String.raw`(?<=[{;][ \t]*)\$(?:env:)?${NAME}[ \t]*=(?!=)[ \t]*${VALUE}`,
  String.raw`##vso\[task\.setvariable[ \t]+variable=${NAME}[^\]\n]*\]${VALUE}`,
  // `environment { X = '1' }`
  String.raw`(?<=\{[ \t]*)${NAME}[ \t]+=[ \t]+(?=["'])${VALUE}`,
  String.raw`\bset\(\s*(\w+)\s+${VALUE}`,
  String.raw`\$\{${NAME}:?=([^{}\s]+)\}`,
  // `ENV X 1`, `%define x 1`, `x: 1`
  String.raw`^[ \t]*(?:ENV[ \t]+|set[ \t]+(?:-\w+[ \t]+)*|%(?:define|global)[ \t]+|(?:- )?)${KEY}(?::[ \t]*|[ \t]+)${VALUE}[ \t]*,?[ \t]*\r?$`,
  // `variable "x" { default = "1" }` of Terraform and Bake
  String.raw`^variable[ \t]+"(\w+)"[ \t]*\{[^{}]*?\bdefault[ \t]*=[ \t]*${VALUE}`,
  // `(version "1")` of Guix
  String.raw`^[ \t]*\((version)[ \t]+${VALUE}\)`,
  // `{x: 1, …}`
  String.raw`(?=\S)(?<=(?:(?<!\$)\{|,)[ \t]*)${KEY}:[ \t]*${VALUE}`,
].map((pattern) => new RegExp(pattern, 'gim'))

/** `x: [1, 2]`, and the same with an element a line: a matrix. */
const LIST =
  /^[ \t]*(?:- )?"?([A-Za-z_][\w-]*)"?:[ \t]*(?:\[([^\]]*)\]|\r?\n((?:[ \t]*- [^\n:]+(?:\n|$))+))/gm
const ELEMENT = /(?:- |[\s,]|^)["']?([^\s,"'-][^\s,"']*)/g

/** `for x in 1 2`, `for x in ["1", "2"]:`, `for (const x of ['1', '2'])`, `foreach x {1 2}`: what each round is run with. */
const ROUNDS =
  /^[ \t]*(?:-[ \t]+)?for(?:each)?[ \t]*\(?[ \t]*(?:(?:const|let|var|my)[ \t]+)?\$?(\w+)[ \t]+(?:(?:in|of)[ \t]+)?[@[({]{0,2}([^\n;$`[\](){}]+?)[\])}]{0,2}(?=[ \t]*(?:[;:{]|\bdo\b|\r?\n|$))/gm

/** `unset X`, `unset(X)`, `undefine X`, `Remove-Variable X`, `set X=`: from there on it has no value. */
const UNSET =
  /^[ \t]*(?:unset(?:[ \t]+-v[ \t]+|[ \t]+|\([ \t]*)|undefine[ \t]+|Remove-Variable[ \t]+(?:-Name[ \t]+)?|@?set[ \t]+"?(?=\w+="?[ \t]*\r?$))([A-Za-z_]\w*)/gim

/** CMake's way to take the blanks off a value. */
const STRIP = /\bstring\(\s*STRIP\s+("[^"\n]*"|[^\s"()]+)\s+(\w+)/gi

/** Make takes what is expanded for a line of the makefile. */
const EVAL = /^([ \t]*)\$\(eval[ \t]+([^()\n]*)\)/gm

/** `all: X = 1` of a makefile. */
const OF_TARGETS = new RegExp(
  String.raw`^([^\s:=#][^:=#\n]*):[ \t]*(?:(?:export|override|private)[ \t]+)*${NAME}[ \t]*[:?]{0,3}=[ \t]*${VALUE}[ \t]*\r?$`,
  'gm',
)

/**
 * The simple assignments of a text, in the ways of make, shells, Dockerfiles, CMake, YAML, Jinja, Nix, Starlark, spec
 * files.
 */
export function assignmentsIn(text: string): Variables {
  const found = new Map<string, Assigned[]>()
  // One place may be written in two ways at once.
  const seen = new Set<string>()
  const add = (name: string, value: Placed, end: number): void => {
    const key = `${end} ${name}=${value.text}`
    if (seen.has(key) || excluded.has(name, value.text, value.at)) return
    seen.add(key)
    addTo(found, name, value)
  }
  const excluded = excludedIn(text)
  const lines = excluded.text.replace(
    EVAL,
    (whole, indent: string, line: string) =>
      `${indent}${line.padStart(whole.length - indent.length - 1)} `,
  )
  const plain = withFilesRead(lines).replace(STRIP, (whole, value: string, name: string) =>
    `set(${name} ${value}`.padEnd(whole.length),
  )
  for (const { 0: whole, index: at, 1: targets, 2: name, ...hit } of plain.matchAll(OF_TARGETS))
    add(name!, { text: hit[3] ?? hit[4] ?? hit[5]!, at, targets: targets! }, at + whole.length)
  const others = plain.replace(OF_TARGETS, (whole) => ' '.repeat(whole.length))
  const hits = ASSIGNMENTS.flatMap((pattern) => [...others.matchAll(pattern)])
  for (const hit of hits.toSorted((a, b) => a.index - b.index)) {
    const { 0: whole, 1: name, index: at } = hit
    const value = hit.slice(2).find((part) => part !== undefined) ?? ''
    if (value === '') continue
    const isRun = value === hit[4] && isCommand(whole, others, at + whole.length)
    const outside = readOutside(whole)
    const said = outside === undefined ? value : `\${${outside}:-${value}}`
    const isDefault = /\?=|^\$\{/.test(whole)
    const end = at + whole.lastIndexOf(value) + value.length
    add(name!, { text: isRun ? UNKNOWABLE : said, at, ...(isDefault && { isDefault }) }, end)
  }
  for (const { 1: name, index: at } of plain.matchAll(UNSET))
    add(name!, { text: '', at, isUnset: true }, at)
  for (const hit of [...plain.matchAll(LIST), ...plain.matchAll(ROUNDS)]) {
    const items = hit[2] ?? hit[3]!
    const from = hit.index + hit[0].lastIndexOf(items)
    for (const { 0: item, 1: value, index } of items.matchAll(ELEMENT)) {
      const end = from + index + item.length
      add(hit[1]!, { text: value!, at: end - value!.length }, end)
    }
  }
  return found
}

/** The variable of the environment that an assignment asks first: then it is written as the shell writes a default. */
function readOutside(assignment: string): string | undefined {
  const read = READS_OUTSIDE.exec(assignment)?.[0]
  return read?.match(/\w+/g)?.findLast((word) => !/^(?:or|_|unwrap_or(?:_else)?)$/.test(word))
}

/** What stands for a value that only a run knows: the start of a command's substitution. */
export const UNKNOWABLE = '$('

/** Whether a word without quotes is a call, an element, or the start of a command: `$X = Get-Content y`, `x = argv[1]`. */
function isCommand(assignment: string, text: string, end: number): boolean {
  if (text[end] === '(' || /\w\[[^=]*$/.test(assignment)) return true
  const isStatement = /[ \t]=[ \t]+\S+$/.test(assignment)
  return isStatement && /^[ \t]+["'$\w-]/.test(text.slice(end, end + LONGEST))
}

/** A command in a text, or a template that is more than a name. */
const UNKNOWN = /\$(?:\(|$)|`|\{\{/

const REFERENCE =
  /<<\s*(?:pipeline\.)?parameters\.(\w+)\s*>>|\$\{\{\s*(?:(?:env|inputs|matrix|vars|parameters|variables|github\.event\.inputs)\.)?([\w-]+)\s*\}\}|\{\{-?\s*\.?(\w+)\s*-?\}\}|\$\{(?:\w+\.)*(\w+)(?::?[-=]([^{}]*)|##?([^{}#%*?[]*)|%%?([^{}#%*?[]*))?\}|\$\((?:\w+\.)*(\w+)\)|\$(?:env:)?(\w+)|%(?:\{?(?=\w+[%}])|~?(?=\d))(\w+)[%}]?|#\{(?:\w+\.)*(\w+)\}/gi

/** The names of the variables that a text holds. */
export function variablesIn(text: string): readonly string[] {
  return [...text.matchAll(REFERENCE)].map(nameIn)
}

function nameIn(reference: RegExpMatchArray): string {
  const [, circle, actions, jinja, braces, , , , parens, plain, percent, ruby] = reference
  return circle ?? actions ?? jinja ?? braces ?? parens ?? plain ?? percent ?? ruby!
}

/** Longer values are no address and no version; the bound also keeps variables that double each other small. */
const LONGEST = 400

/**
 * Gives the texts that a text becomes when the variables in it are replaced: none where only a run knows one of them,
 * several where one has several values, each then with the place of its value.
 *
 * @param look all values that a name may have at a place
 */
export function makeVariableResolver(
  look: (name: string, from: number) => readonly Assigned[],
): (text: string, from: number) => readonly Assigned[] {
  // A name that is being looked up has no value yet: so circles end, and `X="${X:-1}"` has its default.
  const known = new Map<string, readonly Assigned[] | undefined>()
  let depth = 0
  /** Undefined where only a run knows them. */
  function valuesOf(name: string, from: number): readonly Assigned[] | undefined {
    const key = `${from} ${name}`
    if (known.has(key)) return known.get(key)
    if (depth >= DEEPEST) return []
    known.set(key, [])
    depth++
    // `X=$(X) $(MAKE)` hands a value on, and gives none.
    const handed = new RegExp(`\\b${name}\\b`)
    const expanded = look(name, from)
      .filter(({ isUnset }) => isUnset !== true)
      .slice(0, MOST_VALUES)
      .map((value) => ({
        value,
        ways: expand(value.text, value.from ?? value.at ?? from).map((way) => ({
          ...value,
          text: way.text,
        })),
      }))
    depth--
    const isOpen = expanded.some(({ value, ways }) => ways.length === 0 && !handed.test(value.text))
    const values = isOpen ? undefined : distinct(expanded.flatMap(({ ways }) => ways))
    known.set(key, values)
    return values
  }
  function expand(text: string, from: number): readonly Assigned[] {
    if (text.length > LONGEST || UNKNOWN.test(text.replace(REFERENCE, ''))) return []
    let ways: readonly Assigned[] = [{ text: '', at: null }]
    let end = 0
    for (const hit of text.matchAll(REFERENCE)) {
      const { 0: whole, 5: otherwise, 6: before, 7: behind } = hit
      const said = valuesOf(nameIn(hit), from)
      if (said === undefined) return []
      const isDefault = otherwise !== undefined && said.every(({ isGiven }) => isGiven === true)
      const values = isDefault ? distinct([...expand(otherwise, from), ...said]) : said
      const between = text.slice(end, hit.index)
      ways = ways.flatMap((way) =>
        values.map((value) => ({
          text: way.text + between + cut(value.text, before, behind),
          at: values.length > 1 ? value.at : way.at,
        })),
      )
      if (ways.length > MOST_VALUES) return []
      end = hit.index + whole.length
    }
    return ways
      .map((way) => ({ ...way, text: way.text + text.slice(end) }))
      .filter((way) => way.text.length <= LONGEST)
  }
  return expand
}

/** What `${X#before}` and `${X%behind}` leave of a value. */
function cut(value: string, before = '', behind = ''): string {
  const rest = value.startsWith(before) ? value.slice(before.length) : value
  return behind !== '' && rest.endsWith(behind) ? rest.slice(0, -behind.length) : rest
}

/** Equal values are one, wherever they stand; of different ones each keeps all its places. */
function distinct(values: readonly Assigned[]): readonly Assigned[] {
  const texts = new Set(values.map(({ text }) => text))
  return texts.size === 1 ? values.slice(0, 1) : values
}
