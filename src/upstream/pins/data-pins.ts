import { memoize } from '../../core/memoize.ts'
import { dataTree, type DataFormat, type DataNode } from './data-tree.ts'
import { endOfRange } from './ranges.ts'
import { ADDRESS, type RawPin, type Row } from './pin.ts'

/** A pin in a file that a parser reads. Keys below the place stand in braces: `{tag}`, `{state.version}`. */
export interface DataRow extends Row {
  readonly how: string
  /** The keys that lead to the place: `*` for any one, `**` for any number, `[]` for the elements of a list. */
  readonly at: string
  /** An address or `registry:name`, the first that is there; `{*}` is the key that the last `*` stands for. */
  readonly of: readonly string[]
  /** The same; `{.}` is the place's own value. */
  readonly version: readonly string[]
  /** What an exact version looks like where others can stand, and in its group the version. */
  readonly exact?: RegExp
  /** The sign of a range that is meant where a version has none. */
  readonly bare?: '^'
  /** The same, for the folder that it is put into. */
  readonly dir?: readonly string[]
  /** Whether the file records what a manifest was resolved to. */
  readonly isLock?: true
  /** The key whose line is shown, and that must be there; without it the first one of the address. */
  readonly line?: string
}

/** A value with the keys that lead to it, one a line; `[]` for an element of a list. */
interface Place {
  readonly path: string
  readonly node: DataNode
}

const HOLE = /\{([^{}]+)\}/g
/** What can be pinned: a package of a registry, a repository. */
const PINNED = new RegExp(String.raw`^(?:[a-z]+:(?!\/\/).|${ADDRESS}$|\w[\w.-]*\/[\w.-]+$)`)

/** Gives the pins of rows in a text of TOML, JSON or YAML, which is parsed once; none where it does not parse. */
export function dataReader(text: string): (format: DataFormat, row: DataRow) => readonly RawPin[] {
  const placesOf = memoize((format: DataFormat) => placesIn(dataTree(format, text)))
  return (format, row) => {
    if (!mayHold(row, text)) return []
    const pattern = pathPattern(row.at)
    return placesOf(format).flatMap(({ path, node }) => {
      const hit = pattern.exec(path)
      return hit === null ? [] : pinAt(row, node, hit.at(-1)!)
    })
  }
}

/** Parsing takes long: a text that lacks the keys needs none. */
function mayHold({ of, version }: DataRow, text: string): boolean {
  return [of, version].every((templates) =>
    templates.some((template) =>
      holesIn(template).every((hole) => /[*]$|^\.$/.test(hole) || text.includes(lastKey(hole))),
    ),
  )
}

function holesIn(template: string): readonly string[] {
  return [...template.matchAll(HOLE)].map((hit) => hit[1]!)
}

function lastKey(hole: string): string {
  return hole.slice(hole.lastIndexOf('.') + 1)
}

function placesIn(root: DataNode | null): readonly Place[] {
  const found: Place[] = []
  const visit = (node: DataNode, path: string): void => {
    found.push({ path, node })
    for (const [key, child] of node.children)
      visit(child, `${path}${typeof key === 'number' ? '[]' : key}\n`)
  }
  if (root !== null) visit(root, '')
  return found
}

/** The last group is what the last `*` stands for. */
function pathPattern(at: string): RegExp {
  const keys = at
    .split('.')
    .map((key) =>
      key === '**'
        ? '(?:[^\\n]*\\n)*'
        : `${key === '*' ? '(?!\\[\\]\\n)' : ''}${key.replace(/[[\]]/g, '\\$&').replace('*', '([^\\n]*)')}\\n`,
    )
  return new RegExp(`^${keys.join('')}$`)
}

function pinAt(row: DataRow, node: DataNode, key: string): readonly RawPin[] {
  const fill = (template: string): readonly { template: string; text: string }[] => {
    const text = filled(template, node, key)
    return text === undefined ? [] : [{ template, text }]
  }
  const { how, exact, isLock } = row
  const [of] = row.of.flatMap(fill)
  const [written] = row.version.flatMap(fill)
  if (of === undefined || written === undefined || !PINNED.test(of.text)) return []
  const version = exact === undefined ? written.text : exact.exec(written.text)?.[1]
  const meant = /^\d/.test(written.text) ? `${row.bare ?? ''}${written.text}` : written.text
  const range = version === undefined && endOfRange(meant) ? meant : undefined
  const shown = below(node, row.line ?? holesIn(of.template)[0]!)
  if ((version ?? range) === undefined || shown === undefined) return []
  const dir = row.dir?.flatMap(fill)[0]?.text
  return [{ of: of.text, version, range, how, at: shown.at, dir, isLock }]
}

function filled(template: string, node: DataNode, key: string): string | undefined {
  let isWhole = true
  const text = template.replace(HOLE, (_, hole: string) => {
    const value = hole === '*' ? key : below(node, hole)?.text
    isWhole &&= value !== undefined
    return value ?? ''
  })
  return isWhole ? text : undefined
}

function below(node: DataNode, hole: string): DataNode | undefined {
  if (hole === '*' || hole === '.') return node
  return hole.split('.').reduce<DataNode | undefined>((at, key) => at?.children.get(key), node)
}
