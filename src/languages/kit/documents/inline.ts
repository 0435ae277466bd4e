import type { Reading } from '../../language.ts'
import { readCommandLine } from '../command-line/read.ts'
import type { Match } from '../../../core/names.ts'
import type { Reservation, Span, Use } from '../../../core/use.ts'
import { embed, part } from '../view.ts'
import { isCommand } from './fence-language.ts'

/** Code inside a sentence: a command, arguments, an assignment or a name. */
export function readInline(text: string, span: Span, names: Reading): readonly Use[] {
  const view = part(text, span)
  const code = view.text.trim()
  if (!names.test(code)) return []
  const uses =
    isCommand(code) || /^[A-Za-z_]\w*=\S*\s+\S/.test(code)
      ? names.read('shell', view.text)
      : readCommandLine(view.text, names)
  return embed(uses, view).map(asProse)
}

const LINK: Reservation = {
  code: 'link',
  message: 'The name is a part of an address, which leads somewhere else with another name.',
  safety: 'display',
}

/** A line of a sentence with arguments in it: `pass -DX=ON`. */
export function readProse(text: string, match: Match): Use {
  const { name, start, end, glued } = match
  const use = { name, start, end, namespace: 'any', region: 'prose' } as const
  if (/\bhttps?:\/\/[^\s<>"'`]*$/.test(text.slice(Math.max(0, start - 300), start)))
    return { ...use, role: 'mention', reservation: LINK }
  if (!glued) return { ...use, role: 'mention' }
  const value = /^(?::[A-Z]+)?=["']?([\w.+]*\w)/.exec(text.slice(end, end + 80))
  if (value === null) return { ...use, role: 'definition' }
  const from = end + value[0].length - value[1]!.length
  return {
    ...use,
    role: 'option',
    value: { text: value[1]!, start: from, end: from + value[1]!.length },
  }
}

/** In a sentence nothing is widened: it says what to write. */
function asProse(use: Use): Use {
  const { widen: _widen, member: _member, split: _split, ...rest } = use
  const role = use.role === 'condition' || use.role === 'declaration' ? 'mention' : use.role
  return { ...rest, role, region: 'prose' }
}
