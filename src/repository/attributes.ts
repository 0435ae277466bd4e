import { globMatcher } from './globs.ts'

/** What a repository's .gitattributes files say of a path, as far as it matters here; undefined where they are silent. */
interface FileAttributes {
  readonly generated: boolean | undefined
  readonly vendored: boolean | undefined
}

/** Looks a path up, relative to the repository's root. */
export type Attributes = (path: string) => FileAttributes

/** `linguist-generated`, `-linguist-generated`, `!linguist-generated`: true, false, undefined (as if nothing had been said). */
interface Word {
  readonly attribute: string
  readonly state: boolean | undefined
  /** Only a macro that is set by its bare name stands for others. */
  readonly bare: boolean
}

type Macros = ReadonlyMap<string, readonly Word[]>

interface Rule {
  readonly matches: (path: string) => boolean
  readonly words: readonly Word[]
}

const GENERATED = 'linguist-generated'
const VENDORED = 'linguist-vendored'

/** Macros within macros are followed this deep. */
const DEEPEST = 32

/**
 * Reads .gitattributes files: a file speaks for what lies in its directory and below, a deeper file outranks a higher
 * one, a later line an earlier one (gitattributes(5)). Macros (`[attr]`) are those of the file at the top.
 *
 * @param files paths that end with `.gitattributes`, with their texts (bytes as latin1)
 */
export function attributesOf(
  files: readonly { readonly path: string; readonly text: string }[],
): Attributes {
  const macros = macrosIn(files.find(({ path }) => path === '.gitattributes')?.text ?? '')
  const rules = files
    .map(({ path, text }) => ({ directory: path.slice(0, path.lastIndexOf('/') + 1), text }))
    .toSorted((a, b) => depthOf(a.directory) - depthOf(b.directory))
    .flatMap(({ directory, text }) =>
      Buffer.from(text, 'latin1')
        .toString('utf8')
        .replace(/^\ufeff/, '')
        .split(/\r?\n/)
        .flatMap((line) => readRule(line, directory, macros)),
    )
    .toReversed()
  return (path) => {
    // As git does it: from the strongest word to the weakest, each attribute (a macro is one too) decided once.
    const decided = new Map<string, boolean | undefined>()
    function decide(words: readonly Word[], depth: number): void {
      for (const { attribute, state, bare } of words.toReversed()) {
        if (decided.has(attribute)) continue
        decided.set(attribute, state)
        if (bare && depth < DEEPEST) decide(macros.get(attribute) ?? [], depth + 1)
      }
    }
    for (const { matches, words } of rules) if (matches(path)) decide(words, 0)
    return { generated: decided.get(GENERATED), vendored: decided.get(VENDORED) }
  }
}

function depthOf(directory: string): number {
  return directory.split('/').length
}

/** `[attr]ours linguist-vendored -diff`: what setting a macro sets. */
function macrosIn(text: string): Macros {
  const macros = new Map<string, readonly Word[]>()
  for (const [, name, rest] of text.matchAll(/^\[attr\]([\w.][\w.-]*)[ \t]+([^\r\n]*)/gm))
    macros.set(name!, wordsOf(rest!))
  return macros
}

function readRule(line: string, directory: string, macros: Macros): readonly Rule[] {
  const [, quoted, plain, rest = ''] =
    /^[ \t]*(?:"((?:[^"\\]|\\.)*)"|([^\s"#]\S*))[ \t]+(.*)$/.exec(line) ?? []
  const pattern = quoted === undefined ? plain : unquote(quoted)
  const words = wordsOf(rest).filter(
    ({ attribute }) => attribute === GENERATED || attribute === VENDORED || macros.has(attribute),
  )
  // git takes no negative patterns, and a pattern for a directory says nothing of what lies in it
  if (pattern === undefined || words.length === 0 || /^[!]|\/$|^\[attr\]/.test(pattern)) return []
  const matches = patternMatcher(pattern)
  return [
    {
      matches: (path) => path.startsWith(directory) && matches(path.slice(directory.length)),
      words,
    },
  ]
}

function wordsOf(text: string): readonly Word[] {
  return text.split(/[ \t]+/).flatMap((word) => {
    const [, sign = '', attribute = '', value] = /^([-!]?)([^=]*)(?:=(.*))?$/.exec(word) ?? []
    const state = sign === '!' ? undefined : sign !== '-' && value !== 'false'
    return attribute === '' ? [] : [{ attribute, state, bare: sign === '' && value === undefined }]
  })
}

function patternMatcher(pattern: string): (path: string) => boolean {
  try {
    const matches = globMatcher(pattern.replace(/^\//, ''), { braces: false })
    return pattern.includes('/')
      ? matches
      : (path) => matches(path.slice(path.lastIndexOf('/') + 1))
  } catch {
    // a pattern that git would not match either
    return () => false
  }
}

/** C-style quotes around a pattern with spaces. */
function unquote(text: string): string {
  return text.replace(/\\([0-7]{3}|.)/g, (_, escape: string) => {
    if (escape.length === 3) return String.fromCharCode(Number.parseInt(escape, 8))
    return { t: '\t', n: '\n' }[escape] ?? escape
  })
}
