import { withFilesRead } from './files-read.ts'

/** A value that a variable is set to, and where in its file; null where that is another file. */
export interface Assigned {
  readonly text: string
  readonly at: number | null
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
const OR_ELSE = String.raw`(?:(?:[\w.:]*env\w*(?:\.(?:get|fetch))?\(|\bget\(ENV,[ \t]*)["']\w+["'],[ \t]*|\$?[\w.:]*env\w*(?:::var)?(?:\(["']\w+["']\)|\[["']\w+["']\]|\{["']?\w+["']?\}|[.:]\w+)[ \t]*(?:\?\?|\|\||\?:|\/\/|\bor\b|\.unwrap_or(?:_else)?\((?:\|_?\|)?)[ \t]*)(?=["'])`
const READS_OUTSIDE = new RegExp(OR_ELSE, 'i')
/** Each way to set a variable: the name, then the value in the first of the groups after it that is there. */
const ASSIGNMENTS: readonly RegExp[] = [
  // `X=1`, `X := 1`, `export X=1`, `local x = "1";`, `$env:X = "1"`, `ARG X=1`, `{% set x = "1" %}`
  String.raw`^[ \t]*(?:[-*] |\{%-? *)?(?:(?:ARG|ENV|export|local|readonly|let|const|var|my|our|def|set|override|define)[ \t]+)?\$?(?:env:)?(?:[A-Za-z_]\w*\.)?${NAME}[ \t]*[:?]{0,3}=(?!=)[ \t]*(?:${OR_ELSE})?${VALUE}`,
  // also inside a line: `--build-arg X=1`
  String.raw`(?<=[ \t;"'])${NAME}=(?!=)${VALUE}`,
  String.raw`(?<=;[ \t])${NAME}[ \t]+=[ \t]+${VALUE}(?=;)`,
  String.raw`\bset\(\s*(\w+)\s+${VALUE}`,
  // `ENV X 1`, `%define x 1`, `x: 1`
  String.raw`^[ \t]*(?:ENV[ \t]+|set[ \t]+(?:-\w+[ \t]+)*|%(?:define|global)[ \t]+|(?:- )?)${KEY}(?::[ \t]*|[ \t]+)${VALUE}[ \t]*,?[ \t]*\r?$`,
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

const FILE_COMMAND = /\bfile\(\s*(?:READ|STRINGS)\s+"?(?:[^\s"()]*\/)?(\w+)"?\s+(\w+)/gi

/**
 * The simple assignments of a text, in the ways of make, shells, Dockerfiles, CMake, YAML, Jinja, Nix, Starlark, spec
 * files. A make variable's default (`?=`) counts only where nothing else set it.
 */
export function assignmentsIn(text: string): Variables {
  const found = new Map<string, Assigned[]>()
  // One place may be written in two ways at once.
  const seen = new Set<string>()
  const add = (name: string, value: string, at: number, isDefault = false): void => {
    const key = `${at} ${name}=${value}`
    const known = found.get(name)
    if (seen.has(key) || (isDefault && known !== undefined)) return
    seen.add(key)
    if (known === undefined) found.set(name, [{ text: value, at }])
    else known.push({ text: value, at })
  }
  for (const hit of text.matchAll(FILE_COMMAND)) add(hit[2]!, `\${${hit[1]}}`, hit.index)
  const plain = withFilesRead(text)
  const hits = ASSIGNMENTS.flatMap((pattern) => [...plain.matchAll(pattern)])
  for (const hit of hits.toSorted((a, b) => a.index - b.index)) {
    const [whole, name, ...values] = hit
    const value = values.find((part) => part !== undefined) ?? ''
    const isRun = value === values[2] && isCommand(whole, plain, hit.index + whole.length)
    const outside = readOutside(whole)
    const said = outside === undefined ? value : `\${${outside}:-${value}}`
    if (value !== '') add(name!, isRun ? COMMAND : said, hit.index, /\?=/.test(whole))
  }
  for (const hit of [...plain.matchAll(LIST), ...plain.matchAll(ROUNDS)]) {
    const items = hit[2] ?? hit[3]!
    const from = hit.index + hit[0].lastIndexOf(items)
    for (const item of items.matchAll(ELEMENT))
      add(hit[1]!, item[1]!, from + item.index + item[0].length - item[1]!.length)
  }
  return found
}

/** The variable of the environment that an assignment asks first: then it is written as the shell writes a default. */
function readOutside(assignment: string): string | undefined {
  const read = READS_OUTSIDE.exec(assignment)?.[0]
  return read?.match(/\w+/g)?.findLast((word) => !/^(?:or|_|unwrap_or(?:_else)?)$/.test(word))
}

/** Words that are a variable's default: the variable, then its default. */
const DEFAULTS = /\$\{(\w+):?[-=]([^{}\s]+)\}/g

/** The variables that a text takes a value from only where they have one, with what holds else. */
export function defaultsIn(text: string): readonly (readonly [name: string, value: string])[] {
  return [...text.matchAll(DEFAULTS)].map(([, name, value]) => [name!, value!])
}

/** What stands for a value that only a run knows: the start of a command's substitution. */
const COMMAND = '$('

/** Whether a word without quotes is a call, or the start of a command: `$X = Get-Content y`, `x = run(y)`. */
function isCommand(assignment: string, text: string, end: number): boolean {
  if (text[end] === '(') return true
  const isStatement = /[ \t]=[ \t]+\S+$/.test(assignment)
  return isStatement && /^[ \t]+["'$\w-]/.test(text.slice(end, end + LONGEST))
}

/** A command in a text, or a template that is more than a name. */
const UNKNOWN = /\$(?:\(|$)|`|\{\{/

const REFERENCE =
  /\$\{\{\s*(?:(?:env|inputs|matrix|vars|github\.event\.inputs)\.)?([\w-]+)\s*\}\}|\{\{-?\s*\.?(\w+)\s*-?\}\}|\$\{(?:\w+\.)*(\w+)(?::?[-=]([^{}]*)|##?([^{}#%*?[]*)|%%?([^{}#%*?[]*))?\}|\$\((?:\w+\.)*(\w+)\)|\$(?:env:)?(\w+)|%(?:\{?(?=\w+[%}])|~?(?=\d))(\w+)[%}]?|#\{(?:\w+\.)*(\w+)\}/gi

/** Longer values are no address and no version; the bound also keeps variables that double each other small. */
const LONGEST = 400

/**
 * Gives the texts that a text becomes when the variables in it are replaced: none where one of them is not set here or
 * only by itself, several where one has several values, each then with the place of its value.
 *
 * @param look all values that a name is set to
 * @param isSetOutside whether something gives a variable of the environment another value than its default
 */
export function resolver(
  look: (name: string) => readonly Assigned[],
  isSetOutside: (name: string) => boolean = () => false,
): (text: string) => readonly Assigned[] {
  // A name that is being looked up has no value yet: so circles end, and `X="${X:-1}"` has its default.
  const known = new Map<string, readonly Assigned[]>()
  let depth = 0
  function valuesOf(name: string): readonly Assigned[] {
    const before = known.get(name)
    if (before !== undefined || depth >= DEEPEST) return before ?? []
    known.set(name, [])
    depth++
    // `X=$(X) $(MAKE)` hands a value on, and gives none.
    const handed = new RegExp(`\\b${name}\\b`)
    const expanded = look(name)
      .slice(0, MOST_VALUES)
      .map(({ text, at }) => ({ text, ways: expand(text).map((way) => ({ ...way, at })) }))
    depth--
    const isOpen = expanded.some(({ text, ways }) => ways.length === 0 && !handed.test(text))
    const values = isOpen ? [] : distinct(expanded.flatMap(({ ways }) => ways))
    known.set(name, values)
    return values
  }
  function expand(text: string): readonly Assigned[] {
    if (text.length > LONGEST || UNKNOWN.test(text.replace(REFERENCE, ''))) return []
    let ways: readonly Assigned[] = [{ text: '', at: null }]
    let end = 0
    for (const hit of text.matchAll(REFERENCE)) {
      const [whole, actions, jinja, braces, otherwise, before, behind, ...others] = hit
      const [parens, plain, percent, ruby] = others
      const name = actions ?? jinja ?? braces ?? parens ?? plain ?? percent ?? ruby!
      const said = valuesOf(name)
      const isDefault = said.length === 0 && otherwise && !isSetOutside(name)
      const values = isDefault ? expand(otherwise) : said
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
