import { memoize, memoizeLast } from '../../core/memoize.ts'

/** A variable that decides whether a line is reached, and the value it needs. */
export interface Guard {
  readonly name: string
  /** `ON` and `OFF` where it is a switch. */
  readonly value: string
}

/** One branch around a line: the word and the condition that it began with, or those of the branch whose other one it is. */
interface Branch {
  readonly word: string
  readonly condition: string
  readonly isOther: boolean
  /** The branch around it. */
  readonly up: Branch | undefined
}

/** How one language writes conditions. */
interface Syntax {
  /** The word and the condition of a line that opens, turns or ends a block. */
  readonly line: RegExp
  readonly guards: (branch: Branch) => readonly Guard[]
  /** Conditions inside a line itself, and the variable whose value another one gets. */
  readonly inside?: RegExp
}

const SYNTAXES: Readonly<Record<string, Syntax>> = {
  cmake: {
    line: /^\s*(if|elseif|else|endif)\s*\(([^#]*)/i,
    guards: cmakeSwitches,
    inside: /^\s*set\s*\(\s*\w+\s+"?\$\{(\w+)\}"?(?=[\s)])/gi,
  },
  make: {
    line: /^\s*(else\s+ifn?(?:eq|def)|ifn?(?:eq|def)|else|endif)\b\s*(.*)/,
    guards: makeGuard,
    inside: /\$\(if\s+\$[({](\w+)[)}]\s*,/g,
  },
  meson: {
    line: /^\s*(if|elif|else|endif)\b\s*(.*)/,
    guards: mesonSwitches,
    inside: /get_option\(\s*'([\w-]+)'\s*\)(?:\.(?:enabled|allowed)\(\))?\s*\?/g,
  },
}

/**
 * What decides whether a line is reached: the switches of the conditions that enclose it, each with a value that leads there.
 * Good enough to choose arguments; whether they were right shows in what ran.
 *
 * @param reader the language of the file
 * @param text the file after the patch
 * @param line from 1
 */
export function guardsAround(reader: string, text: string, line: number): readonly Guard[] {
  const lines = linesOf(text)
  if (reader === 'toml') return featureAround(lines.slice(0, line))
  const syntax = SYNTAXES[reader]
  if (syntax === undefined) return []
  const around: Branch[] = []
  const innermost = branchesOf(text)(syntax)[Math.min(line, lines.length) - 1]
  for (let branch = innermost; branch !== undefined; branch = branch.up) around.push(branch)
  around.reverse()
  const inside = syntax.inside === undefined ? [] : (lines[line - 1] ?? '').matchAll(syntax.inside)
  const guards = [
    ...around.flatMap(syntax.guards),
    ...[...inside].flatMap(([, name]): readonly Guard[] => {
      const own = reader === 'cmake' ? optionBehind(name!, text) : name!
      return own === null ? [] : [{ name: own, value: 'ON' }]
    }),
  ]
  return reader === 'make' ? guards.filter(({ name }) => isSwitch(text, name)) : guards
}

/** A file has many patched lines. */
const linesOf = memoizeLast((text: string) => text.split('\n'))

/** For each line of a text the innermost branch that is open behind it. */
const branchesOf = memoizeLast((text: string) =>
  memoize((syntax: Syntax): readonly (Branch | undefined)[] => {
    let open: Branch | undefined
    return linesOf(text).map((code) => {
      const [, written, condition = ''] = syntax.line.exec(code) ?? []
      if (written === undefined) return open
      const word = written.toLowerCase()
      const before = word.startsWith('if') ? undefined : open
      const up = word.startsWith('if') ? open : open?.up
      if (word === 'else') open = { word, condition, ...before, isOther: true, up }
      else open = word === 'endif' ? up : { word, condition, isOther: false, up }
      return open
    })
  }),
)

/** The option of CMake that a variable gets its value of, over so many others; null where it may be anything but a switch. */
function optionBehind(name: string, text: string, over = 3): string | null {
  const declared = String.raw`\b(?:option\s*\(\s*${name}\b|set\s*\(\s*${name}\s+\w+\s+CACHE\s+BOOL\s+"[^"]*"\s*\))`
  if (new RegExp(declared, 'i').test(text)) return name
  const set = new RegExp(`\\bset\\s*\\(\\s*${name}\\s+"?\\$\\{(\\w+)\\}"?(?=[\\s)])`, 'i').exec(
    text,
  )
  return set === null || over === 0 ? null : optionBehind(set[1]!, text, over - 1)
}

/** The feature of a Cargo manifest whose list a last line is part of: what is a default needs no asking. */
function featureAround(lines: readonly string[]): readonly Guard[] {
  const heads = lines.flatMap((line) => /^\s*\[+([^\]]+)\]/.exec(line)?.[1]?.trim() ?? [])
  const [name] = lines.flatMap((line) => /^\s*"?([\w-]+)"?\s*=/.exec(line)?.[1] ?? []).slice(-1)
  if (heads.at(-1) !== 'features' || name === undefined || name === 'default') return []
  return [{ name, value: 'ON' }]
}

const OWN_WORDS = new Set(
  'NOT AND OR DEFINED COMMAND POLICY TEST TRUE FALSE ON OFF YES NO ENV CACHE'.split(' '),
)
const PLATFORM =
  /^(?:CMAKE_|CUDA|WIN32$|APPLE$|UNIX$|LINUX$|MSVC|MINGW|ANDROID|IOS|CYGWIN|BSD|EMSCRIPTEN$|PROJECT_)|_FOUND$|^_/
/** What compares asks for more than a switch. */
const COMPARES =
  /\b(?:STREQUAL|MATCHES|VERSION_\w+|EQUAL|LESS|GREATER|EXISTS|TARGET|IN_LIST)(?:_EQUAL)?\b/

/** `NAME STREQUAL "value"`, `"${NAME}" STREQUAL value`. */
const IS_TEXT =
  /(NOT[\s(]+)?(?<!\w)(?:([A-Za-z_]\w*)|"\$\{(\w+)\}"|\$\{(\w+)\})\s+STREQUAL\s+(?:"([\w.+-]+)"|([\w.+-]+))/g

/** `DEFINED "APP_${NAME}_GPU"`: of such a name only a run knows which it is. */
const PUT_TOGETHER = /(?:\w+\$\{[^{}]*\}|\$\{[^{}]*\}\w+)(?:\w|\$\{[^{}]*\})*/g

/** The names in a condition of CMake, turned as `NOT` before them and the branch say, or with the text that they are compared with. */
function cmakeSwitches({ condition, isOther }: Branch): readonly Guard[] {
  const texts = [...condition.matchAll(IS_TEXT)].flatMap((hit): readonly Guard[] => {
    const [, not, plain, quoted, read, text, word] = hit
    const name = (plain ?? quoted ?? read)!
    const isAsked = not === undefined && !isOther && !PLATFORM.test(name)
    return isAsked ? [{ name, value: (text ?? word)! }] : []
  })
  const rest = condition.replaceAll(IS_TEXT, ' ').replaceAll(PUT_TOGETHER, ' ')
  if (COMPARES.test(rest)) return []
  const names = rest.matchAll(/(NOT[\s(]+)?(DEFINED\s+)?\b([A-Za-z_]\w*)/g)
  const switches = [...names].flatMap(([, not, defined, name]): readonly Guard[] => {
    const isOn = (not === undefined) !== isOther
    const isNone = OWN_WORDS.has(name!) || PLATFORM.test(name!) || (defined !== undefined && !isOn)
    return isNone ? [] : [{ name: name!, value: isOn ? 'ON' : 'OFF' }]
  })
  return [...texts, ...switches]
}

/** What make and the machine set by themselves: no switch of the project. */
const OF_MACHINE =
  /^(?:OS|MAKE\w*|CC|CXX|AR|LD|SHELL|HOSTTYPE|PWD|CURDIR|\w*(?:UNAME|ARCH|PLATFORM|SYSTEM|VERSION|TARGET|HOST|MACHINE|COMPILER)\w*)$/

/** `ifdef X`, `ifeq ($(X),value)` and their opposites; those that hold where X is not set ask for nothing. */
function makeGuard({ word, condition, isOther }: Branch): readonly Guard[] {
  if (isOther) return []
  const code = condition.replace(/\s#.*/, '').trim()
  const [, left, right] =
    /^\(\s*(.*?)\s*,\s*(.*?)\s*\)$/.exec(code) ?? /^["'](.*?)["']\s+["'](.*?)["']$/.exec(code) ?? []
  const variable = word.endsWith('ifdef') ? code : (nameIn(left) ?? nameIn(right))
  const other = nameIn(left) === null ? left : right
  const isOn = word.endsWith('ifdef') || (word.endsWith('ifneq') && OFF.test(other ?? '-'))
  const value = isOn ? 'ON' : word.endsWith('ifeq') ? (other ?? '') : ''
  if (variable === null || !/^\w+$/.test(variable) || !/^[\w.+-]+$/.test(value)) return []
  return [{ name: variable, value }]
}

const OFF = /^(?:0|no|off|false|n|)$/i

function nameIn(word: string | undefined): string | null {
  return /^\$(?:\((?:strip\s+\$\()?|\{)(\w+)[)}]+$/.exec(word ?? '')?.[1] ?? null
}

/** Whether a person turns it: nothing computes it, and no machine sets it. */
function isSwitch(text: string, name: string): boolean {
  const computed = String.raw`^\s*(?:export\s+|override\s+)?${name}\s*[?:+!]{0,3}=.*\$[({]`
  return !OF_MACHINE.test(name) && !new RegExp(computed, 'm').test(text)
}

/** The options in a condition of Meson, `not` before them, `.enabled()` behind, or a value that they are compared with. */
function mesonSwitches({ condition, isOther }: Branch): readonly Guard[] {
  if (isOther) return []
  const option =
    /(\bnot\s+)?get_option\(\s*'([\w-]+)'\s*\)(?:\.(enabled|allowed|disabled)\(\))?(?:\s*(==|!=)\s*'([^']*)')?/g
  return [...condition.matchAll(option)].flatMap(([, not, name, method, sign, word]) => {
    const isOn = (not === undefined) === (method !== 'disabled')
    if (sign !== undefined) return sign === '==' && isOn ? [{ name: name!, value: word! }] : []
    const [on, off] = method === undefined ? ['ON', 'OFF'] : ['enabled', 'disabled']
    return [{ name: name!, value: isOn ? on : off }]
  })
}
