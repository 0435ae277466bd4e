import type { Guard } from './guards.ts'

/** A block of conditions as one syntax writes it. */
interface Syntax {
  /** The word and the condition of a line that opens, turns or ends a block. */
  readonly line: RegExp
  readonly end: string
  readonly guard: (condition: string) => readonly Guard[]
  /** Conditions inside a line itself. */
  readonly inside: readonly RegExp[]
}

const MAKE: Syntax = {
  line: /^\s*(else\s+ifn?(?:eq|def)|ifn?(?:eq|def)|else|endif)\b\s*(.*)/,
  end: 'endif',
  guard: () => [],
  inside: [/\$\(if\s+\$[({](\w+)[)}]\s*,/g],
}

const MESON: Syntax = {
  line: /^\s*(if|elif|else|endif)\b\s*(.*)/,
  end: 'endif',
  guard: mesonSwitches,
  inside: [/get_option\(\s*'([\w-]+)'\s*\)(?:\.(?:enabled|allowed)\(\))?\s*\?/g],
}

const SYNTAXES: Readonly<Record<string, Syntax>> = { make: MAKE, meson: MESON }

/** What make and the machine set by themselves: no switch of the project. */
const OF_MACHINE =
  /^(?:OS|MAKE\w*|CC|CXX|AR|LD|SHELL|HOSTTYPE|PWD|CURDIR|\w*(?:UNAME|ARCH|PLATFORM|SYSTEM|VERSION|TARGET|HOST|MACHINE|COMPILER)\w*)$/

/**
 * The variables of a Makefile, or the options of a Meson project, that decide whether a line is reached, each with a value
 * that leads there. A branch that is taken where nothing is given asks for nothing.
 */
export function guardsIn(reader: string, text: string, line: number): readonly Guard[] {
  const syntax = SYNTAXES[reader]
  if (syntax === undefined) return []
  const stack: (readonly Guard[])[] = []
  const lines = text.split('\n')
  for (const code of lines.slice(0, line)) {
    const [, word, condition = ''] = syntax.line.exec(code) ?? []
    if (word === undefined) continue
    if (word !== 'if' && !/^ifn?(?:eq|def)$/.test(word)) stack.pop()
    if (word === syntax.end) continue
    if (word === 'else') stack.push([])
    else
      stack.push(
        reader === 'make'
          ? makeGuard(word.replace(/^else\s+/, ''), condition)
          : syntax.guard(condition),
      )
  }
  const own = syntax.inside.flatMap((inside) =>
    [...(lines[line - 1] ?? '').matchAll(inside)].map((hit): Guard => ({
      name: hit[1]!,
      value: 'ON',
    })),
  )
  const found = [...stack.flat(), ...own]
  return reader === 'make' ? found.filter(({ name }) => isSwitch(text, name)) : found
}

/** `ifdef X`, `ifeq ($(X),value)` and their opposites; those that hold where X is not set ask for nothing. */
function makeGuard(word: string, condition: string): readonly Guard[] {
  const code = condition.replace(/\s#.*/, '').trim()
  if (word === 'ifdef') return /^\w+$/.test(code) ? [{ name: code, value: 'ON' }] : []
  const [, left, right] =
    /^\(\s*(.*?)\s*,\s*(.*?)\s*\)$/.exec(code) ?? /^["'](.*?)["']\s+["'](.*?)["']$/.exec(code) ?? []
  if (left === undefined || right === undefined) return []
  const variable = nameIn(left) ?? nameIn(right)
  const value = nameIn(left) === null ? left : right
  if (variable === null || !/^[\w.+-]*$/.test(value)) return []
  if (word === 'ifeq') return value === '' ? [] : [{ name: variable, value }]
  return word === 'ifneq' && /^(?:0|no|off|false|n|)$/i.test(value)
    ? [{ name: variable, value: 'ON' }]
    : []
}

function nameIn(word: string): string | null {
  return /^\$(?:\((?:strip\s+\$\()?|\{)(\w+)[)}]+$/.exec(word)?.[1] ?? null
}

/** Whether a person turns it: nothing computes it, and no machine sets it. */
function isSwitch(text: string, name: string): boolean {
  if (OF_MACHINE.test(name)) return false
  const computed = new RegExp(
    String.raw`^\s*(?:export\s+|override\s+)?${name}\s*[?:+!]{0,3}=.*\$[({]`,
    'm',
  )
  return !computed.test(text)
}

/** The options in a condition of Meson, `not` before them, `.enabled()` behind, or a value that they are compared with. */
function mesonSwitches(condition: string): readonly Guard[] {
  const option =
    /(\bnot\s+)?get_option\(\s*'([\w-]+)'\s*\)(?:\.(enabled|allowed|disabled)\(\))?(?:\s*(==|!=)\s*(?:'([^']*)'|(true|false)))?/g
  return [...condition.matchAll(option)].map(([, not, name, method, sign, word, truth]): Guard => {
    const isOn = (not === undefined) === (sign !== '!=') && truth !== 'false'
    if (method !== undefined)
      return { name: name!, value: isOn === (method !== 'disabled') ? 'enabled' : 'disabled' }
    if (word !== undefined && isOn) return { name: name!, value: word }
    return { name: name!, value: isOn ? 'ON' : 'OFF' }
  })
}
