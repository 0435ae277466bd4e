/** What a case is made of; every other line of a document is prose for people. */
export type Block =
  | { readonly kind: 'case' | 'fence' | 'item'; readonly line: number; readonly text: string }
  | {
      readonly kind: 'label'
      readonly line: number
      readonly label: string
      /** What stands behind the label. */
      readonly text: string
    }

/** Something in a document that is not as it should be. */
export class CaseMistake extends Error {
  readonly line: number

  constructor(line: number, message: string) {
    super(message)
    this.line = line
  }
}

const LABELS: readonly string[] = ['Renames', 'Before', 'After', 'Stays', 'Sites', 'Not']
/** What the form for a wrong edit holds besides: a report is pasted whole. */
const OF_THE_FORM: ReadonlySet<string> = new Set([
  'File',
  'What Flagshift made of it',
  'Version of Flagshift',
])

/** The headings, labels, fences and list items of a document, in order. */
export function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = []
  let fence: { readonly mark: string; readonly line: number; text: string } | undefined
  for (const [index, row] of text.split('\n').entries()) {
    const line = index + 1
    if (fence !== undefined) {
      if (row.trimEnd() === fence.mark) {
        blocks.push({ kind: 'fence', line: fence.line, text: fence.text })
        fence = undefined
      } else fence.text += `${row}\n`
      continue
    }
    const mark = /^(?:`{3,}|~{3,})/.exec(row)?.[0]
    if (mark !== undefined) fence = { mark, line, text: '' }
    else blocks.push(...blockOf(row, line))
  }
  if (fence !== undefined) throw new CaseMistake(fence.line, 'this fence is never closed')
  return blocks
}

/** GitHub's issue forms write a label as a heading (`### Before`), people write it as `Before:`. */
function blockOf(row: string, line: number): readonly Block[] {
  const name = /^## (.+)$/.exec(row)?.[1]
  if (name !== undefined) return [{ kind: 'case', line, text: name.trim() }]
  const item = /^[-*] (.+)$/.exec(row)?.[1]
  if (item !== undefined) return [{ kind: 'item', line, text: item.trim() }]
  const [, heading, word, text = ''] = /^(?:#{3,6} (.+)|([A-Z][a-z]+):(?: (.*))?)$/.exec(row) ?? []
  const label = (heading ?? word)?.trim()
  if (label === undefined) return []
  if (LABELS.includes(label) || OF_THE_FORM.has(label))
    return [{ kind: 'label', line, label, text: text.trim() }]
  // A sentence may begin with "Note: "; a word that announces something must be known.
  if (heading === undefined && text !== '') return []
  throw new CaseMistake(line, `"${label}" is none of the labels ${LABELS.join(', ')}`)
}
