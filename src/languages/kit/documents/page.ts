import { findBehind, isBefore } from '../../../core/near.ts'
import type { Reading } from '../../language.ts'
import { matchesWithin } from '../../../core/matches.ts'
import type { Match } from '../../../core/names.ts'
import { firstOfEachPlace } from '../../../core/uses-by-place.ts'
import type { Reservation, Span, Use } from '../../../core/use.ts'
import { readCommandLine } from '../command-line/read.ts'
import { valueEnding } from '../literal-value.ts'
import { makeMention } from '../mention.ts'
import { embedUses, viewPart } from '../view.ts'
import { isCommand, readBlock, type Block } from './block.ts'

/** A document as its markup divides it; what is in none of its parts is prose. */
export interface Page {
  /** What comes before the document itself, read already. */
  readonly front: readonly Use[]
  /** Each has at least one line. */
  readonly blocks: readonly Block[]
  readonly comments: readonly Span[]
  /** Code inside sentences. */
  readonly inline: Iterable<Span>
}

/** Reads a document: blocks of code as their language, comments as such, inline code as commands, the rest as prose. */
export function readPage(text: string, page: Page, reading: Reading): readonly Use[] {
  return firstOfEachPlace(usesOf(text, page, reading))
}

function* usesOf(text: string, page: Page, reading: Reading): Iterable<Use> {
  const matches = reading.find(text)
  const within = matchesWithin(matches)
  const holds = ({ start, end }: Span): boolean => within(start, end).length > 0
  yield* page.front
  for (const block of page.blocks) if (holds(spanOf(block))) yield* readBlock(text, block, reading)
  for (const { start, end } of page.comments)
    for (const match of within(start, end))
      yield { ...readProse(text, match), role: 'mention', region: 'comment' }
  for (const code of page.inline) if (holds(code)) yield* readInline(text, code, reading)
  for (const match of matches) yield readProse(text, match)
}

/** The part of the document that a block's lines fill. */
export function spanOf({ lines }: Block): Span {
  return { start: lines[0]!.start, end: lines.at(-1)!.end }
}

/** Code inside a sentence: a command, arguments, an assignment or a name. */
function readInline(text: string, span: Span, reading: Reading): readonly Use[] {
  const view = viewPart(text, span)
  const code = view.text.trim()
  const uses =
    isCommand(code) || /^[A-Za-z_]\w*=\S*\s+\S/.test(code)
      ? reading.read('shell', view.text)
      : readCommandLine(view.text, reading)
  return embedUses(uses, view).map(asProse)
}

const LINK: Reservation = {
  code: 'link',
  message: 'The name is a part of an address, which leads somewhere else with another name.',
  safety: 'display',
}

/** A line of a sentence with arguments in it: `pass -DX=ON`. */
function readProse(text: string, match: Match): Use {
  const { start, end, glued } = match
  const use = makeMention(match, 'prose')
  if (isBefore(text, start, /\bhttps?:\/\/[^\s<>"'`]*/)) return { ...use, reservation: LINK }
  if (!glued) return use
  const value = findBehind(text, end, /(?::[A-Z]+)?=["']?([\w.+]*\w)/)
  if (value === null) return { ...use, role: 'definition' }
  return { ...use, role: 'option', value: valueEnding(value[1]!, end + value[0].length) }
}

/** In a sentence nothing is widened: it says what to write. */
function asProse(use: Use): Use {
  const { widen: _widen, member: _member, split: _split, ...rest } = use
  const role = use.role === 'condition' || use.role === 'declaration' ? 'mention' : use.role
  return { ...rest, role, region: 'prose' }
}
