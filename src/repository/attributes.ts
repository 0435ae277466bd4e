import { globMatcher } from './globs.ts'

/** What a repository's .gitattributes files say of a path, as far as it matters here; undefined where they are silent. */
interface FileAttributes {
  readonly generated?: boolean
  readonly vendored?: boolean
}

/** Looks a path up, relative to the repository's root. */
export type Attributes = (path: string) => FileAttributes

type Name = keyof FileAttributes

interface Rule {
  readonly matches: (path: string) => boolean
  /** A value of undefined (`!linguist-generated`) makes a path as if nothing had been said. */
  readonly says: ReadonlyMap<Name, boolean | undefined>
}

const NAMES: ReadonlyMap<string, Name> = new Map([
  ['linguist-generated', 'generated'],
  ['linguist-vendored', 'vendored'],
])

/**
 * Reads .gitattributes files: a file speaks for what lies in its directory and below, a deeper file outranks a higher
 * one, a later line an earlier one (gitattributes(5)). Macros (`[attr]`) are not expanded.
 *
 * @param files paths that end with `.gitattributes`, with their texts (bytes as latin1)
 */
export function attributesOf(
  files: readonly { readonly path: string; readonly text: string }[],
): Attributes {
  const rules = files
    .map(({ path, text }) => ({ directory: path.slice(0, path.lastIndexOf('/') + 1), text }))
    .toSorted((a, b) => depth(a.directory) - depth(b.directory))
    .flatMap(({ directory, text }) =>
      Buffer.from(text, 'latin1')
        .toString('utf8')
        .replace(/^\ufeff/, '')
        .split(/\r?\n/)
        .flatMap((line) => readRule(line, directory)),
    )
  return (path) => {
    const found: { generated?: boolean; vendored?: boolean } = {}
    for (const { matches, says } of rules)
      if (matches(path))
        for (const [name, value] of says)
          if (value === undefined) delete found[name]
          else found[name] = value
    return found
  }
}

function depth(directory: string): number {
  return directory.split('/').length
}

function readRule(line: string, directory: string): readonly Rule[] {
  const [, quoted, plain, rest = ''] =
    /^[ \t]*(?:"((?:[^"\\]|\\.)*)"|([^\s"#]\S*))[ \t]+(.*)$/.exec(line) ?? []
  const pattern = quoted === undefined ? plain : unquote(quoted)
  const says = readStates(rest)
  // git takes no negative patterns, and a pattern for a directory says nothing of what lies in it
  if (pattern === undefined || says.size === 0 || /^[!]|\/$|^\[attr\]/.test(pattern)) return []
  const matches = patternMatcher(pattern)
  return [
    {
      matches: (path) => path.startsWith(directory) && matches(path.slice(directory.length)),
      says,
    },
  ]
}

function readStates(text: string): ReadonlyMap<Name, boolean | undefined> {
  const says = new Map<Name, boolean | undefined>()
  for (const word of text.split(/[ \t]+/)) {
    const [, sign = '', attribute = '', value] = /^([-!]?)([^=]*)(?:=(.*))?$/.exec(word) ?? []
    const name = NAMES.get(attribute)
    if (name === undefined) continue
    says.set(name, sign === '!' ? undefined : sign !== '-' && value !== 'false')
  }
  return says
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
