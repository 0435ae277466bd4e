import type { Reading } from '../../language.ts'
import { matchesWithin } from '../../../core/matches.ts'
import { firstOfEachPlace } from '../../../core/places.ts'
import type { Span, Use } from '../../../core/use.ts'
import { readBlock, type Block } from './block.ts'
import { readInline, readProse } from './inline.ts'

/** A document as its markup divides it; what is in none of its parts is prose. */
interface Page {
  /** What comes before the document itself, read already. */
  readonly front: readonly Use[]
  /** Each has at least one line. */
  readonly blocks: readonly Block[]
  readonly comments: readonly Span[]
  /** Code inside sentences. */
  readonly inline: Iterable<Span>
}

/** Reads a document: blocks of code as their language, comments as such, inline code as commands, the rest as prose. */
export function readPage(text: string, page: Page, names: Reading): readonly Use[] {
  return firstOfEachPlace(usesOf(text, page, names))
}

function* usesOf(text: string, page: Page, names: Reading): Iterable<Use> {
  const matches = names.find(text)
  const within = matchesWithin(matches)
  const holds = ({ start, end }: Span): boolean => within(start, end).length > 0
  yield* page.front
  for (const block of page.blocks) if (holds(spanOf(block))) yield* readBlock(text, block, names)
  for (const { start, end } of page.comments)
    for (const match of within(start, end))
      yield { ...readProse(text, match), role: 'mention', region: 'comment' }
  for (const code of page.inline) if (holds(code)) yield* readInline(text, code, names)
  for (const match of matches) yield readProse(text, match)
}

/** The part of the document that a block's lines fill. */
export function spanOf({ lines }: Block): Span {
  return { start: lines[0]!.start, end: lines.at(-1)!.end }
}
