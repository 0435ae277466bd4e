import type { RawPin } from './addresses.ts'

/** How far from an address its version may stand. */
const REACH = 3000

interface Table {
  readonly files: RegExp
  readonly how: string
  /** Group: the address, or where it has two the owner and the name in either order. */
  readonly address: RegExp
  readonly block: (text: string, at: number) => string
  readonly keys: readonly string[]
  /** Whether a word without quotes is the name of a variable. */
  readonly words?: true
}

const ADDRESS = String.raw`(?:https?:\/\/|ssh:\/\/|git:\/\/|git\+https:\/\/|git@)[^\s"'<>,;]+`

const TABLES: readonly Table[] = [
  {
    files: /(?:Cargo|pyproject)\.toml$|Pipfile$/i,
    how: 'a git dependency',
    address: new RegExp(String.raw`\bgit[ \t]*=[ \t]*["'](${ADDRESS})["']`, 'g'),
    block: tableOrSection,
    keys: ['rev', 'tag', 'ref'],
  },
  {
    files: /\.wrap$/i,
    how: 'a Meson wrap',
    address: new RegExp(String.raw`^url[ \t]*=[ \t]*(${ADDRESS})`, 'gm'),
    block: tableOrSection,
    keys: ['revision'],
  },
  {
    files: /Package\.(?:swift|resolved)$/,
    how: 'a Swift package',
    address: new RegExp(
      String.raw`\b(?:url|location|repositoryURL)"?[ \t]*:[ \t]*["'](${ADDRESS})["']`,
      'g',
    ),
    block: brackets,
    keys: ['exact', 'version', 'revision', '\\.exact', '\\.revision'],
  },
  {
    files: /\.(?:bzl|bazel)$|(?:^|\/)(?:WORKSPACE|BUILD)[^/]*$/,
    how: 'a Bazel rule',
    address: new RegExp(String.raw`\bremote[ \t]*=[ \t]*["'](${ADDRESS})["']`, 'g'),
    block: brackets,
    keys: ['tag', 'commit'],
    words: true,
  },
  {
    files: /\.nix$/,
    how: 'a Nix fetcher',
    address: /fetchFromGit(?:Hub|Lab)\s*(?:rec\s*)?\{/g,
    block: (text, at) => brackets(text, at + 1),
    keys: ['tag', 'rev'],
    words: true,
  },
  {
    files: /\.nix$/,
    how: 'a Nix fetcher',
    address: new RegExp(String.raw`\burl[ \t]*=[ \t]*"(${ADDRESS})"`, 'g'),
    block: brackets,
    keys: ['tag', 'rev'],
    words: true,
  },
  {
    files: /flake\.lock$/,
    how: 'flake.lock',
    address: /"locked"\s*:\s*\{/g,
    block: (text, at) => brackets(text, at + 1),
    keys: ['rev'],
  },
  {
    files: /\.(?:rb|podspec)$|(?:^|\/)(?:Gemfile|Podfile)$/,
    how: 'a Ruby recipe',
    address: new RegExp(
      String.raw`(?:\burl[ \t]+|\bgit(?::|[ \t]*=>)[ \t]*)["'](${ADDRESS})["']`,
      'g',
    ),
    block: statement,
    keys: ['tag', 'revision', 'ref', 'commit'],
  },
  {
    files: /\.ya?ml$/i,
    how: 'a west manifest',
    address: /^[ \t]*-[ \t]+name:[ \t]*["']?([\w.-]+)["']?[ \t]*\r?$/gm,
    block: item,
    keys: ['revision'],
  },
]

/** Addresses in the dependency tables of other tools, with the tag or commit that stands beside them. */
export function keyedPins(path: string, text: string): readonly RawPin[] {
  return TABLES.filter(({ files }) => files.test(path)).flatMap(
    ({ how, address, block, keys, words }) =>
      [...text.matchAll(address)].flatMap((hit) => {
        const around = block(text, hit.index + hit[0].length - 1)
        const version = keys
          .map((key) => valueOf(around, key, words))
          .find((value) => value !== undefined)
        const of = addressIn(around, hit[1], how)
        return of === undefined || version === undefined
          ? []
          : [{ of, version, how, at: hit.index }]
      }),
  )
}

function addressIn(around: string, address: string | undefined, how: string): string | undefined {
  if (how === 'a west manifest') {
    const path = valueOf(around, 'repo-path') ?? address!
    return valueOf(around, 'url') ?? `${valueOf(around, 'remote') ?? '_'}/${path}`
  }
  if (address !== undefined) return address
  const [owner, name] = [valueOf(around, 'owner'), valueOf(around, 'repo')]
  return owner === undefined || name === undefined ? undefined : `${owner}/${name}`
}

function valueOf(around: string, key: string, areVariables = false): string | undefined {
  const hit = new RegExp(
    String.raw`(?:^|[\s,{(:"'])${key}["']?[ \t]*(?:=>|[:=(])[ \t]*(?:"([^"\n]*)"|'([^'\n]*)'|([^\s"',;)}]+))`,
    'm',
  ).exec(around)
  const word = hit?.[3]
  if (areVariables && word !== undefined) return /^[\w.]+$/.test(word) ? `\${${word}}` : undefined
  const value = hit?.[1] ?? hit?.[2] ?? word
  return value === '' || word === 'null' ? undefined : value
}

/** What stands between the brackets around a place. */
function brackets(text: string, at: number): string {
  let depth = 0
  let start = at
  while (start > 0 && at - start < REACH) {
    const letter = text[start - 1]!
    if (')]}'.includes(letter)) depth++
    else if ('([{'.includes(letter) && depth-- === 0) break
    start--
  }
  depth = 0
  let end = at
  while (end < text.length && end - at < REACH) {
    const letter = text[end]!
    if ('([{'.includes(letter)) depth++
    else if (')]}'.includes(letter) && depth-- === 0) break
    end++
  }
  return text.slice(start, end)
}

/** A table in braces on one line, else the lines up to the next `[section]`. */
function tableOrSection(text: string, at: number): string {
  const line = text.lastIndexOf('\n', at) + 1
  if (text.slice(line, at).includes('{')) return brackets(text, at)
  const before = text.slice(Math.max(0, at - REACH), at)
  const after = text.slice(at, at + REACH)
  const end = after.search(/\n[ \t]*\[/)
  return before.slice(before.lastIndexOf('\n[') + 1) + (end < 0 ? after : after.slice(0, end))
}

/** A line, with those that a comma at their end carries on. */
function statement(text: string, at: number): string {
  const start = text.lastIndexOf('\n', at) + 1
  const rest = text.slice(start, start + REACH)
  return /^[^\n]*(?:(?<=,[ \t]*\r?)\n[^\n]*)*/.exec(rest)![0]
}

/** An item of a YAML list: its lines are indented further than its dash. */
function item(text: string, at: number): string {
  const start = text.lastIndexOf('\n', at) + 1
  const dash = /^[ \t]*/.exec(text.slice(start, at))![0]
  const rest = text.slice(at, at + REACH)
  const end = rest.search(new RegExp(String.raw`\n(?!${dash}[ \t]|[ \t]*\r?\n)`))
  return text.slice(start, at) + (end < 0 ? rest : rest.slice(0, end))
}
