import { findBehind, matchWhole } from '../../core/near.ts'
import type { Reading } from '../language.ts'
import { isMap, type YAMLMap } from 'yaml'
import { lineStartOfAny } from '../../core/line-offsets.ts'
import { notesDeprecation } from '../kit/deprecation-words.ts'
import { asArgument, growLists } from '../kit/growing-list.ts'
import { branchesOf, takingsOf } from './handed-on.ts'
import { lastOfEachPlace } from '../../core/uses-by-place.ts'
import { readYamlLines } from './lines.ts'
import { makeMention, namesOf, withBeside } from '../kit/mention.ts'
import type { Span, Use } from '../../core/use.ts'
import { ENVIRONMENT, meaningOf, readKeys } from './keys.ts'
import { parseTree, siblingOf, type Tree } from './parse-tree.ts'
import { readList, readValue, type Context } from './values.ts'

/**
 * Reads YAML: workflows, actions, compose files, the files of CI systems. Scripts are read as their language, lists and
 * strings of arguments as command lines, keys by the mapping that they stand in. Templated YAML is read line by line.
 */
export function readYaml(text: string, reading: Reading): readonly Use[] {
  const tree = parseTree(text)
  if (tree === null) return readYamlLines(text, reading)
  const context = contextOf(text, tree, reading)
  const said = [
    ...comments(text, reading),
    ...tree.values.flatMap(({ place, scalar }) => readValue(scalar, place, context)),
    ...tree.lists.flatMap((list) => readList(list, context)),
  ]
  // What a matrix says is read from there alone.
  const reads = said.filter(({ role, namespace }) => role === 'condition' && namespace !== 'any')
  const read = new Set(reads.map(({ name }) => name))
  const uses = lastOfEachPlace([
    ...said,
    ...tree.mappings.flatMap((mapping) => readKeys(text, mapping, reading, read, context.compose)),
  ])
  const takings = takingsOf(text, tree)
  return growLists(text, uses.map(asArgument), {
    takings: () => takings,
    branches: () => branchesOf(text, takings),
  })
}

/** Which names the file sets itself, for the scripts and expressions that read them. */
function contextOf(text: string, tree: Tree, reading: Reading): Context {
  const set = new Set<string>()
  const matrix = new Set<string>()
  for (const mapping of tree.mappings) {
    const meaning = meaningOf(mapping)
    const environment = meaning.kind === 'setting' && meaning.namespace === 'env'
    for (const { key, value } of mapping.entries) {
      if (environment || meaning.kind === 'matrix') set.add(key.text)
      if (meaning.kind === 'matrix') matrix.add(key.text)
      if (key.text === 'name' && value !== null && mapping.node.has('value'))
        set.add(value.view.text)
      if (value !== null && ENVIRONMENT.test(key.text)) assigned(value.view.text, set)
    }
  }
  for (const list of tree.lists)
    if (ENVIRONMENT.test(list.place.key))
      for (const { scalar } of list.items) if (scalar !== null) assigned(scalar.view.text, set)
  for (const { scalar } of tree.values)
    if (reading.test(scalar.view.text)) exported(scalar.view.text, set)
  const compose = tree.mappings.some(({ place, node }) => place.up === null && node.has('services'))
  const listed = new Map<YAMLMap, readonly string[]>()
  for (const { items } of tree.lists) {
    const maps = items.map(({ node }) => node).filter((node) => isMap(node))
    const all = maps.flatMap((map) => siblingOf(map, 'name') ?? [])
    for (const map of maps) listed.set(map, all)
  }
  return { text, reading, set, matrix, compose, listed }
}

/** `X=1 Y=2` */
function assigned(text: string, set: Set<string>): void {
  for (const hit of text.matchAll(/(?:^|\s)([A-Za-z_]\w*)=/g)) set.add(hit[1]!)
}

/** What a step hands to the steps after it. */
function exported(text: string, set: Set<string>): void {
  for (const form of [
    // However it gets there: `Out-File -Append` too, and braces around several.
    /echo\s+["']?([A-Za-z_]\w*)=[^\n]*GITHUB_ENV/g,
    /task\.setvariable variable=([A-Za-z_]\w*)/g,
  ])
    for (const hit of text.matchAll(form)) set.add(hit[1]!)
  const alone = matchWhole(text.trim(), /export\s+([A-Za-z_]\w*)=[^\n]*/)
  if (alone !== null) set.add(alone[1]!)
}

/** Comments that belong to the YAML itself; those inside scripts are read with them. */
function comments(text: string, reading: Reading): readonly Use[] {
  // A file may be one line: its comment is looked for once.
  let line = { start: 0, end: -1, comment: 0 }
  return reading.find(text).flatMap((match): Use[] => {
    if (match.start > line.end) line = lineAt(text, match.start)
    if (line.comment >= match.start) return []
    const block = around(text, line.start)
    const noted = notesDeprecation(block)
    const beside = noted ? namesOf(reading.find(block)) : []
    return [withBeside(makeMention(match, 'comment'), beside)]
  })
}

/** The line of an offset, and where its comment may begin: the text's end where it has none. */
function lineAt(text: string, offset: number): Span & { readonly comment: number } {
  const start = lineStartOfAny(text, offset)
  const line = /^[^\r\n]*/.exec(text.slice(start))![0]
  const comment = line.search(/(?:^|\s)#/)
  return {
    start,
    end: start + line.length,
    comment: comment === -1 ? text.length : start + comment,
  }
}

/** The comment lines next to a line. */
function around(text: string, line: number): string {
  const before = text.slice(Math.max(0, line - 600), line)
  const above = /(?:(?<![^\n])[^\S\n]*#[^\n]*\n)*$/.exec(before)![0]
  return above + findBehind(text, line, /[^\n]*(?:\n[^\S\n]*#[^\n]*)*/)![0]
}
