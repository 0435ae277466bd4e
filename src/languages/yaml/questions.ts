import { matchWhole, fitsWhole } from '../../core/near.ts'
import { lineStart } from '../../core/line-offsets.ts'
import type { Span } from '../../core/use.ts'
import { isMap } from 'yaml'
import type { Branch, Question, Questions } from '../kit/questions/question.ts'
import {
  parseTree,
  siblingOf,
  type Entry,
  type List,
  type Mapping,
  type Tree,
} from './parse-tree.ts'

/** Keys under which a step, a job or a rule says when it runs. */
const ASKS = /if|when|condition|only-if/
/** `${{ if eq(x, 'y') }}:` of Azure's templates. */
const KEY = /\$\{\{\s*(if|elseif|else)\b\s*(.*?)\s*\}\}/s
/** `${{ c && 'a' || 'b' }}` */
const CHOICE = /\$\{\{((?:(?!&&)[^{}]){0,400})&&((?:(?!\|\|)[^{}]){0,400})\|\|([^{}]{0,400})\}\}/g
/** `- -DX=ON  # [linux]`, as conda selects lines. */
const SELECTED = /[ \t]#[ \t]*\[([^\]\n]{1,400})\][ \t]*$/gm

/**
 * What YAML asks: when a step or a job runs, which lines a recipe takes. The entries of a matrix are all run, each with the
 * version that its own pin says.
 */
export function yamlQuestions(text: string): Questions {
  return { questions: [...treeQuestions(text), ...inExpressions(text), ...selected(text)] }
}

function treeQuestions(text: string): readonly Question[] {
  const tree = parseTree(text)
  if (tree === null) return []
  return [
    ...tree.mappings.flatMap((mapping) => [
      ...runs(mapping),
      ...thenElse(mapping),
      ...keyed(mapping.entries),
    ]),
    ...tree.lists.flatMap((list) => questionsOfList(list, tree)),
  ]
}

/**
 * A mapping with `if:` runs only then, one below `unless:` only else; `if:` with `then:` and `else:` is a choice, and what
 * GitLab's rules ask tells of the job that has them.
 */
function runs({ entries, place }: Mapping): readonly Question[] {
  if (place.key === 'rules') return []
  const asked = entries.find(({ key, value }) => fitsWhole(key.text, ASKS) && value !== null)
  if (asked === undefined || entries.some(({ key }) => key.text === 'then')) return []
  const condition = asked.value!.view.text
  return [
    [{ ...spanOf(entries), condition: place.key === 'unless' ? `!(${condition})` : condition }],
  ]
}

function thenElse({ entries }: Mapping): readonly Question[] {
  const [asked, first, second] = ['if', 'then', 'else'].map((word) =>
    entries.find(({ key }) => key.text === word),
  )
  if (asked?.value == null || first === undefined) return []
  const branch = { start: first.start, end: first.end, condition: asked.value.view.text }
  return [
    second === undefined
      ? [branch]
      : [branch, { start: second.start, end: second.end, condition: '' }],
  ]
}

function keyed(entries: readonly Entry[]): readonly Question[] {
  const questions: Branch[][] = []
  for (const { key, start, end } of entries) {
    const said = matchWhole(key.text, KEY)
    if (said === null) continue
    const branch = { start, end, condition: said[2]! }
    if (said[1] === 'if') questions.push([branch])
    else questions.at(-1)?.push(branch)
  }
  return questions
}

/** `rules: [{ if: … }]` of a job of GitLab: one rule tells all that the job does, of several the first that fits tells its own. */
function ruled({ place, items }: List, { mappings }: Tree): readonly Question[] {
  const asked = mappings
    .filter(({ node }) => items.some((item) => item.node === node))
    .toSorted((a, b) => a.start - b.start)
    .flatMap(({ node, entries }) => {
      const said = entries.find(({ key }) => key.text === 'if')?.value?.view.text
      return said === undefined ? [] : [{ node, said, span: spanOf(entries) }]
    })
  if (asked.length > 1) return [asked.map(({ said, span }) => ({ ...span, condition: said }))]
  const job = mappings.find(({ node }) => node === place.up?.map)
  if (job === undefined || asked.length === 0) return []
  const { node, said } = asked[0]!
  const condition = siblingOf(node, 'when') === 'never' ? `!(${said})` : said
  return [[{ ...spanOf(job.entries), condition }]]
}

function questionsOfList(list: List, tree: Tree): readonly Question[] {
  const { place, items } = list
  const { mappings } = tree
  if (place.key === 'rules') return ruled(list, tree)
  const maps = items.flatMap(({ node }) => (isMap(node) ? [node] : []))
  if (maps.length < 2) return []
  const own = mappings
    .filter(({ node }) => maps.includes(node))
    .toSorted((a, b) => a.start - b.start)
  return keyed(own.flatMap(({ entries }) => entries))
}

function spanOf(entries: readonly Entry[]): Span {
  return { start: entries[0]!.start, end: Math.max(...entries.map(({ end }) => end)) }
}

function inExpressions(text: string): readonly Question[] {
  return [...text.matchAll(CHOICE)].map(({ index, 0: whole, 1: condition, 2: first }): Question => {
    const middle = index + '${{'.length + condition!.length + first!.length + '&&'.length
    return [
      { start: index, end: middle, condition: condition! },
      { start: middle, end: index + whole.length, condition: '' },
    ]
  })
}

function selected(text: string): readonly Question[] {
  return [...text.matchAll(SELECTED)].flatMap(({ index, 0: sign, 1: condition }): Question[] => {
    const start = lineStart(text, index)
    if (text.slice(start, index).trim() === '') return []
    return [[{ start, end: index + sign.length, condition: condition! }]]
  })
}
