import { findBefore, isBehind } from '../../../core/near.ts'
import type { Reading } from '../../language.ts'
import { matchesWithin } from '../../../core/matches.ts'
import { hintOf, readArguments, readCommandLine, type Hint } from '../command-line/read.ts'
import { handOnInFront } from '../environment-variable.ts'
import { splitAssignment } from '../repeat-assignment.ts'
import { addTo } from '../../../core/group-by.ts'
import { makeMention, namesOf, servedWith, withBeside, isSentence, asString } from '../mention.ts'
import type { Match, Names } from '../../../core/names.ts'
import { inOrder } from '../../../core/uses-by-place.ts'
import { memoize } from '../../../core/memoize.ts'
import type { Reservation, Use, Value } from '../../../core/use.ts'
import { embedUses } from '../view.ts'
import {
  leavesOf,
  valueOf,
  type Entry,
  type Leaf,
  type List,
  type Node,
  type Scalar,
  fieldOf,
} from './node.ts'
import { indexAt } from '../../../core/spans.ts'
import { lexScript, type Syntax } from '../lexer.ts'
import { packageBefore } from '../package-of-feature.ts'

type Kind = Pick<Use, 'role' | 'namespace' | 'of'>

/** What a format's keys mean. Paths are the keys from the root. */
export interface Meaning {
  /** What a key sets or declares that is itself the name. */
  key(path: readonly string[]): Kind
  /** What a list's member is that is itself the name; undefined where it is text. */
  member(path: readonly string[]): Kind | undefined
  /** Whether a string holds a script of a shell. */
  isScript(path: readonly string[]): boolean
  hint(path: readonly string[]): Hint | undefined
  /** What the format itself says of a string's reading of a variable. */
  read(leaf: Leaf, match: Match): Use | undefined
}

/** Reads the names in a tree; those outside of it (comments) are left out. */
export function readTree(
  text: string,
  root: Node,
  reading: Reading,
  meaning: Meaning,
): readonly Use[] {
  const matches = reading.find(text)
  const within = matchesWithin(matches)
  const leaves = leavesOf(root, ({ start, end }) => within(start, end).length > 0)
  const scalars = leaves.map(({ scalar }) => scalar)
  const uses = new Map<number, Use>()
  const seen = new Set<Leaf | List>()
  /** By what is configured, the lists that give it flags. */
  const given = new Map<string, string[]>()
  /** The wanted names of a list or a string: a file may be one list. */
  const namesIn = memoize((node: Scalar | List) => {
    const said = node.kind === 'list' ? membersOf(node) : namesOf(reading.find(node.view.text))
    return [...new Set(said)].filter((name) => reading.has(name))
  })
  for (const match of matches) {
    const leaf = leaves[indexAt(scalars, match.start)]
    if (leaf === undefined || uses.has(match.start)) continue
    const build = buildOf(leaf)
    for (const use of readLeaf(leaf, match)) {
      if (uses.has(use.start)) continue
      uses.set(use.start, use)
      if (use.member && build !== undefined) addTo(given, build, use.member.list)
    }
  }
  return inOrder(uses).map((use) => besideOthers(use, given))

  function readLeaf(leaf: Leaf, match: Match): readonly Use[] {
    const said = meaning.read(leaf, match)
    if (said !== undefined) return [said]
    const whole = leaf.scalar.view.text
    if (leaf.isKey && whole === match.name) return [key(leaf, match)]
    const { list } = leaf
    const kind = list && meaning.member(leaf.path)
    // A feature of a dependency is written `dependency/feature`.
    if (kind !== undefined && (whole === match.name || whole.endsWith(`/${match.name}`))) {
      const { node, index } = list!
      const owner = whole.slice(0, -match.name.length)
      const member = { list: `list@${node.start}/${owner}`, removal: node.items[index]!.removal }
      const use = { ...makeMention(match, 'string'), ...kind, member, ...packageBefore(owner) }
      return [kind.namespace === 'env' ? handedOn(use, leaf) : use]
    }
    if (kind?.namespace === 'cargo' && isPart(text, match))
      return [{ ...makeMention(match, 'string'), reservation: LONGER }]
    const read = leaf.isKey ? [] : [...fromList(leaf), ...fromString(leaf)]
    return read.some(({ start }) => start === match.start) ? read : [...read, plain(leaf, match)]
  }

  /** A variable that a list lets through by its name alone. */
  function handedOn(use: Use, { scalar: { start, end, inner } }: Leaf): Use {
    const [open, close] = [text.slice(start, inner.start), text.slice(inner.end, end)]
    const gap = findBefore(text, start, /\r?\n[ \t]*/)?.[0] ?? ' '
    return handOnInFront(use, start, (name) => `${open}${name}${close},${gap}`)
  }

  function fromList({ list, path }: Leaf): readonly Use[] {
    if (list === undefined || seen.has(list.node)) return []
    seen.add(list.node)
    const words = list.node.items.flatMap(({ node, removal }) =>
      node.kind === 'scalar' && node.quoted && !/\s/.test(node.view.text.trim())
        ? [{ view: node.view, span: node, removal }]
        : [],
    )
    return readArguments(text, words, reading, hint(path)).map(asString)
  }

  function fromString(leaf: Leaf): readonly Use[] {
    const { scalar, path } = leaf
    if (!scalar.quoted || seen.has(leaf)) return []
    seen.add(leaf)
    const { text: held } = scalar.view
    const isScript = meaning.isScript(path)
    if (isSentence(held) && !isScript) return []
    const read =
      isScript && (leaf.list === undefined || /\s/.test(held))
        ? reading.read('shell', held)
        : readCommandLine(held, reading, hint(path))
    return embedUses(read, scalar.view).map(asString)
  }

  function hint(path: readonly string[]): Hint {
    const own = meaning.hint(path)
    return own ?? path.map(hintOf).findLast((found) => found !== 'unknown') ?? 'unknown'
  }

  function key({ path, entry, mapping }: Leaf, match: Match): Use {
    const kind = meaning.key(path)
    const { value, removal } = entry!
    const scalar = value.kind === 'mapping' ? fieldOf(value, 'value') : value
    const literal = scalar?.kind === 'scalar' ? valueOf(scalar) : undefined
    const split = literal && spread(text, match, literal, entry!)
    return {
      ...makeMention(match, 'string'),
      ...kind,
      ...(literal && { value: literal }),
      ...(removal && { member: { list: `map@${mapping!.id}`, removal } }),
      ...(split && { split }),
      ...(literal &&
        reading.has(literal.text) && { served: servedWith(match.name, [literal.text]) }),
    }
  }

  /** A string that nothing explains; names that are listed side by side are served side by side. */
  function plain({ list, scalar }: Leaf, match: Match): Use {
    const isMember = list !== undefined && scalar.view.text === match.name
    return withBeside(makeMention(match, 'string'), namesIn(isMember ? list.node : scalar))
  }
}

/** What is configured by `cmake.args` and by `cmake.define`: both reach one command. */
function buildOf({ isKey, mapping, entry }: Leaf): string | undefined {
  const path = isKey ? mapping?.id : `${mapping?.id}.${entry?.key.view.text}`
  return path === undefined ? undefined : /^(.*\.cmake)\.(?:args|define)$/.exec(path)?.[1]
}

/** What another list gives the same build is there as well. */
function besideOthers(use: Use, given: ReadonlyMap<string, readonly string[]>): Use {
  const own = use.member?.list
  const lists = [...given.values()].find((all) => own !== undefined && all.includes(own))
  const others = new Set(lists?.filter((list) => list !== own))
  return others.size === 0 ? use : { ...use, member: { ...use.member!, maybe: [...others] } }
}

function membersOf({ items }: List): readonly string[] {
  return items.flatMap(({ node }) => (node.kind === 'scalar' ? [node.view.text] : []))
}

const LONGER: Reservation = {
  code: 'part-of-longer-name',
  message: "The name is a part of another feature's name.",
  safety: 'display',
}

/** Features may hold hyphens: what has one beside it is another feature. */
function isPart(text: string, { start, end }: Match): boolean {
  return text[start - 1] === '-' || text[end] === '-'
}

/** A pair becomes several, written as it is itself. */
function spread(text: string, match: Match, value: Value, entry: Entry): Use['split'] {
  const { start, end } = entry
  const indent = /[ \t]*$/.exec(text.slice(0, start).slice(-200))![0]
  const at = start - indent.length
  const alone = at === 0 || /[\r\n]/.test(text[at - 1]!)
  const comma = text[end] === ',' || isBehind(text, end, /\s*[},]/) ? ',' : ''
  const ending = /\r\n|\r|\n/.exec(text.slice(Math.max(0, start - 400), at))?.[0] ?? '\n'
  const gap = alone ? `${comma}${ending}${indent}` : `${comma} `
  if (!alone && comma === '') return undefined
  return splitAssignment(text, entry, match, value, () => gap, /[^]*/)
}

/** The uses of a tree with the names in the comments around it, of which a parser for data says nothing. */
export function withComments(
  text: string,
  uses: readonly Use[],
  names: Names,
  syntax: Syntax,
): readonly Use[] {
  const said = new Set(uses.map(({ start }) => start))
  const rest = names.find(text).filter(({ start }) => !said.has(start))
  if (rest.length === 0) return uses
  const lexed = lexScript(text, syntax)
  const comments = rest.filter(({ start }) => lexed.at(start)?.kind === 'comment')
  return [...uses, ...comments.map((match) => makeMention(match, 'comment'))]
}
