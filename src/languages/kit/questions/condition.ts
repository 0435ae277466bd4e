import { matchWhole, fitsWhole } from '../../../core/near.ts'
import { closingOf } from '../brackets.ts'
/** One thing that a condition asks. */
export interface Test {
  /** What is looked at, written one way for all spellings of it. */
  readonly subject: string
  /** What it is compared with; empty where it only has to be true. */
  readonly literal: string
  readonly holds: boolean
  /** Set where sizes are compared: whether the small or the large ones are meant. */
  readonly size?: 'low' | 'high'
  /** Set where it is asked whether something has a value: whether it must have none. */
  readonly isUnset?: boolean
}

/** A longer condition is made by a program. */
const LONGEST = 400

const WRAPPED =
  /^\s*(?:(?:if|elif|elsif|elseif|when|while|test)\b\s*|\[\[?(?=\s)|\$\{\{)|(?:;?\s*\bthen|(?<=\s)\]?\]|\}\}|[;:{])\s*$/gi
const EITHER = /\|\||(?:^|\s)(?:or|-o)(?=\s)/i
const BOTH = /&&|(?<=\s)(?:and|-a|-and)(?=\s)/i
const NEGATED = /^(?:!(?![=~])\s*|-?not\b\s*|unless\b\s*|-z\s+)/i
const COMPARED =
  /(.+?)\s*(===?|!==?|=~|!~|[<>]=?|=|(?<=\s)(?:-?(?:eq|ne|neq|equ|lt|lss|le|leq|gt|gtr|ge|geq|c?match|c?notmatch|c?like|c?notlike)|(?:VERSION_|STR)?(?:EQUAL|LESS|GREATER|LESS_EQUAL|GREATER_EQUAL)|MATCHES|not\s+in|in|is\s+not|is)(?=\s|$))\s*(.*)/is
/** A call that says that there is no value. */
const LACKS =
  /^(.*)\.(?:is_err|is_none|is_empty|isEmpty|nil\?|empty\?|blank\?)(?:\(\))?$|^(?:\[string\]::)?isnullor(?:empty|whitespace)\s*\((.*)\)$/is
const CALLED = /([^()"']*)\(\s*(?:([^"']*?),\s*)?(["'])(.*)\3\s*\)/s

/** What a condition asks, if all of it must hold; a condition that is one of several ways is asked as a whole. */
export function testsOf(condition: string): readonly Test[] {
  const bare = unwrapped(condition)
  if (bare === '' || bare.length > LONGEST) return []
  const negated = matchWhole(bare, /(?:!|-?not\b)\s*\((.*)\)/is)
  if (negated !== null && EITHER.test(bare))
    return [{ subject: withoutSigils(negated[1]!), literal: '', holds: false }]
  if (EITHER.test(bare)) return [{ subject: withoutSigils(bare), literal: '', holds: true }]
  return bare.split(BOTH).map(testOf)
}

/** The condition under which none of these holds, where it can be told. */
export function negateAll(conditions: readonly string[]): readonly Test[] {
  return conditions.flatMap((condition) => {
    const tests = testsOf(condition)
    return tests.length === 1 ? [opposite(tests[0]!)] : []
  })
}

function opposite(test: Test): Test {
  const { size, isUnset } = test
  return {
    ...test,
    holds: !test.holds,
    ...(size && { size: size === 'low' ? 'high' : 'low' }),
    ...(isUnset !== undefined && { isUnset: !isUnset }),
  }
}

function unwrapped(condition: string): string {
  // What stands around it takes some room too, but it takes time to take it away.
  let bare = condition.length > 4 * LONGEST ? '' : condition.trim()
  for (let before = ''; before !== bare;) {
    before = bare
    bare = bare.replace(WRAPPED, '').trim()
    if (bare.startsWith('(') && closingOf(bare, 0) === bare.length - 1)
      bare = bare.slice(1, -1).trim()
  }
  return bare
}

/** The parts of a condition that all must hold, each with whether it is denied; none where one of several is enough. */
export function partsOf(
  condition: string,
): readonly { readonly text: string; readonly holds: boolean }[] {
  const bare = unwrapped(condition)
  return bare === '' || bare.length > LONGEST || EITHER.test(bare)
    ? []
    : bare.split(BOTH).map(denied)
}

function denied(part: string): { readonly text: string; readonly holds: boolean } {
  let text = unwrapped(part)
  let holds = true
  for (let hit = NEGATED.exec(text); hit !== null; hit = NEGATED.exec(text)) {
    holds = !holds
    text = unwrapped(text.slice(hit[0].length))
  }
  return { text, holds }
}

function testOf(part: string): Test {
  const { text: asked, holds: isMeant } = denied(part)
  const bare = asked.replace(/^(?:-[a-z]|\/i)\s+/, '')
  const lacks = LACKS.exec(bare)
  const holds = lacks === null ? isMeant : !isMeant
  const text = lacks === null ? bare : (lacks[1] ?? lacks[2]!)
  const compared = matchWhole(text, COMPARED)
  if (compared !== null) {
    const sign = compared[2]!.toLowerCase()
    const test = { subject: withoutSigils(compared[1]!), literal: withoutSigils(compared[3]!) }
    const size = /^(?:<|-?l[ets]|\w*less)/.test(sign)
      ? 'low'
      : /^(?:>|-?g[et]|\w*greater)/.test(sign)
        ? 'high'
        : undefined
    if (size !== undefined) {
      const one = { ...test, holds: size === 'low', size } as const
      return holds ? one : opposite(one)
    }
    const isEqual = /^!|ne|not/.test(sign) ? !holds : holds
    const isUnset = fitsWhole(sign, /(?:not\s+)?in/)
      ? !isEqual
      : isNothing(test)
        ? isEqual
        : undefined
    return { ...test, holds: isEqual, ...(isUnset !== undefined && { isUnset }) }
  }
  const worded = matchWhole(text, /(eq|ne)\((.+),(.+)\)/is)
  if (worded !== null)
    return {
      subject: withoutSigils(worded[2]!),
      literal: withoutSigils(worded[3]!),
      holds: /eq/i.test(worded[1]!) ? holds : !holds,
    }
  const called = matchWhole(text, CALLED)
  const isUnset = !holds
  if (called === null) return { subject: withoutSigils(text), literal: '', holds, isUnset }
  const subject = withoutSigils(`${called[1]} ${called[2] ?? ''}`)
  return { subject, literal: called[4]!.trim(), holds, isUnset }
}

/** Whether something is compared with what it is when it has no value; `"x$X" = x` is how old shells are asked. */
function isNothing({ subject, literal }: Pick<Test, 'subject' | 'literal'>): boolean {
  return (
    fitsWhole(literal, /|none|null|nil|nothing|undefined/i) || subject.startsWith(`${literal} `)
  )
}

/** Without the signs that languages put around variables. */
function withoutSigils(text: string): string {
  return text
    .replace(/\bdefined\b|\benv(?=:)|["'`$%(){}@:\s]/gi, ' ')
    .trim()
    .replace(/\s+/g, ' ')
}
