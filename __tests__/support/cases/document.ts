import { blocksOf, CaseMistake, type Block } from './blocks.ts'
import { withSpellings } from '../../../src/maps/spellings.ts'
import { renamesOf } from './renames.ts'
import type { Case, Form } from '../../languages/cases.ts'
import type { RenameMap } from '../../../src/maps/rename.ts'
import type { RenameState } from '../../../src/upstream/states/state.ts'

/** A case of a document, with the line of its heading. */
export interface DocumentCase extends Case {
  readonly line: number
  readonly states: readonly RenameState[]
}

const FORMS: Readonly<Record<string, Form>> = {
  'with CRLF': 'crlf',
  'with a BOM': 'bom',
  'without final newline': 'no-final-newline',
  'inside a larger file': 'inside',
}

/**
 * Reads the cases of a document; __tests__/cases/README.md says how one is written.
 *
 * @param text latin1, so that each byte of a fence comes through
 * @throws CaseMistake that names the line
 */
export function readDocument(text: string): readonly DocumentCase[] {
  const [head = [], ...sections] = splitAtCases(blocksOf(text))
  const common = sectionOf(head)
  const cases = sections.map((section) => caseOf(section, common.get('Renames')))
  const names = new Set<string>()
  for (const { name, line } of cases) {
    if (names.has(name)) throw new CaseMistake(line, `two cases are called "${name}"`)
    names.add(name)
  }
  if (cases.length === 0) throw new CaseMistake(1, 'no case: a case begins with "## "')
  return cases
}

/** The blocks before the first case, then those of each case, which begin with its heading. */
function splitAtCases(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const starts = blocks.flatMap(({ kind }, index) => (kind === 'case' ? [index] : []))
  return [0, ...starts].map((start, index) => blocks.slice(start, starts[index]))
}

interface Labelled {
  readonly line: number
  /** What stands behind the label on its own line. */
  readonly rest: string
  readonly fences: readonly Block[]
  readonly items: readonly Block[]
}

/** What stands below each label. */
function sectionOf(blocks: readonly Block[]): ReadonlyMap<string, Labelled> {
  const labelled = new Map<
    string,
    { line: number; rest: string; fences: Block[]; items: Block[] }
  >()
  let open: { fences: Block[]; items: Block[] } | undefined
  for (const block of blocks) {
    if (block.kind === 'label') {
      if (labelled.has(block.label))
        throw new CaseMistake(block.line, `"${block.label}" stands twice in this case`)
      open = { fences: [], items: [] }
      labelled.set(block.label, { line: block.line, rest: block.text, ...open })
    } else if (block.kind !== 'case') {
      if (open === undefined)
        throw new CaseMistake(
          block.line,
          'a fence or list needs a label above it, such as "Before:"',
        )
      open[block.kind === 'fence' ? 'fences' : 'items'].push(block)
    }
  }
  return labelled
}

function caseOf(section: readonly Block[], common: Labelled | undefined): DocumentCase {
  const { line, text: heading } = section[0]!
  const name = Buffer.from(heading, 'latin1').toString()
  const labelled = sectionOf(section)
  const fence = (label: string): string | undefined => {
    const found = labelled.get(label)
    if (found === undefined) return undefined
    if (found.fences.length !== 1)
      throw new CaseMistake(found.line, `"${label}" needs one fence below it`)
    return found.fences[0]!.text
  }
  const stays = fence('Stays')
  const before = fence('Before')
  const after = fence('After')
  const isWhole =
    stays === undefined
      ? before !== undefined && after !== undefined
      : before === undefined && after === undefined
  if (!isWhole)
    throw new CaseMistake(line, 'a case needs either "Before" and "After", or "Stays" alone')
  const renames = labelled.get('Renames') ?? common
  if (renames === undefined)
    throw new CaseMistake(line, 'no "Renames", neither here nor above the first case')
  if (renames.items.length === 0)
    throw new CaseMistake(renames.line, '"Renames" needs a list below it')
  const sites = labelled.get('Sites')
  const not = labelled.get('Not')
  return {
    name,
    line,
    input: stays ?? before!,
    ...(after !== undefined && after !== before && { output: after }),
    ...(sites !== undefined && { sites: sitesOf(sites) }),
    states: renames.items.map(renamesOf).flatMap(withKconfigNames),
    ...(not !== undefined && { not: formsOf(not) }),
  }
}

function isSymbol(_name: string, languages: readonly string[]): boolean {
  return languages.includes('kconfig')
}

/** A symbol of Kconfig has two names, as in a run (src/maps/spellings.ts). */
function withKconfigNames(state: RenameState): readonly RenameState[] {
  const { from, to, kind, value, builtIn } = state
  const map: RenameMap = {
    name: 'inline',
    origin: builtIn ? 'built-in' : 'inline',
    detect: [],
    versions: 'semver',
    packages: [],
    renames: [{ from, to, kind, value, map: 'inline' }],
  }
  return withSpellings(map, isSymbol).renames.map(({ flag, ...one }) => ({
    ...state,
    from: one.from,
    to: one.to,
    kind: one.kind,
    steps: state.steps.map((step) => ({ ...step, ...(flag !== undefined && { flag }) })),
  }))
}

function sitesOf({ line, rest, items }: Labelled): readonly string[] {
  if (rest === 'none' && items.length === 0) return []
  if (rest !== '' || items.length === 0)
    throw new CaseMistake(line, '"Sites" needs a list below it, or "Sites: none"')
  return items.map((item) => {
    const words = item.text.split(' ')
    if (words.length !== 3)
      throw new CaseMistake(item.line, `a site is "role action code", not "${item.text}"`)
    return words.map((word) => (word === 'any' ? '*' : word)).join(' ')
  })
}

function formsOf({ line, rest }: Labelled): readonly Form[] {
  return rest.split(', ').map((written) => {
    const form = FORMS[written]
    if (form !== undefined) return form
    throw new CaseMistake(line, `"Not" takes ${Object.keys(FORMS).join(', ')}; not "${written}"`)
  })
}
