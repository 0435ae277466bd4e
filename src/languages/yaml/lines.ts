import { append } from '../../core/append.ts'
import { matchWhole, fitsWhole } from '../../core/near.ts'
import type { Reading } from '../language.ts'
import { readVariable } from '../kit/command-line/variable-words.ts'
import { environmentSetting } from '../kit/environment-variable.ts'
import { valueAt } from '../kit/literal-value.ts'
import { makeMention } from '../kit/mention.ts'
import { writePlain } from './scalar.ts'
import type { Span, Use } from '../../core/use.ts'
import { decodedView, embedUses, viewPart, type View } from '../kit/view.ts'
import { ENVIRONMENT } from './keys.ts'
import { logicalLines } from '../kit/logical-lines.ts'

const SCRIPT = /run|script|commands?|build|test|install|before_\w+|after_\w+/

/**
 * YAML that does not parse, mostly since a template engine fills it: keys, list elements and blocks are recognised by
 * their lines.
 */
export function readYamlLines(text: string, reading: Reading): readonly Use[] {
  const uses: Use[] = []
  const keys: { indent: number; key: string }[] = []
  const lines = logicalLines(text, undefined, 0)
  for (let index = 0; index < lines.length; index++) {
    const { start: at, end } = lines[index]!
    const line = text.slice(at, end)
    const head = /^(\s*(?:-\s+)*)(?:(["']?)([\w.-]+)\2\s*:(?=\s|$)\s*)?/.exec(line)!
    const indent = head[1]!.length
    while (keys.length > 0 && keys.at(-1)!.indent >= indent && line.trim() !== '') keys.pop()
    const parent = keys.at(-1)?.key ?? ''
    const key = head[3]
    if (key !== undefined) keys.push({ indent, key })
    const block = /:\s*[|>][-+\d]*\s*$/.test(line)
    if (key !== undefined && block) {
      const body: Span[] = []
      while (index + 1 < lines.length) {
        const { start, next } = lines[index + 1]!
        const below = text.slice(start, next)
        const depth = /^\s*/.exec(below)![0].length
        if (below.trim() !== '' && depth <= indent) break
        body.push({ start, end: next })
        index++
      }
      append(uses, readBlock(text, body, key, reading))
      continue
    }
    if (!reading.test(line)) continue
    append(uses, readLine({ line, at, from: head[0].length, key, parent }, reading))
  }
  return uses
}

function readBlock(
  text: string,
  body: readonly Span[],
  key: string,
  reading: Reading,
): readonly Use[] {
  const pieces = body.map(({ start, end }) => ({ text: text.slice(start, end), at: start }))
  const view = decodedView(pieces, body.at(-1)?.end ?? 0, (inner) => inner)
  return embedUses(readHeld(view.text, key, reading), view, 'block@').map(bare)
}

/** What stands under a key: a script, or words. */
function readHeld(text: string, key: string, reading: Reading): readonly Use[] {
  return fitsWhole(key, SCRIPT) ? reading.explain('shell', text) : readVariable(text, reading, key)
}

/** A line of a file, with the key that it has and the one that it stands under; its value begins at `from`. */
interface Line {
  readonly line: string
  readonly at: number
  readonly from: number
  readonly key: string | undefined
  readonly parent: string
}

function readLine({ line, at, from, key, parent }: Line, reading: Reading): readonly Use[] {
  const comment = /(?:^|\s)#.*$/.exec(line)
  const end = comment === null ? line.length : comment.index
  const uses = reading
    .find(line, end)
    .map(({ name, start, end: to }) =>
      makeMention({ name, start: at + start, end: at + to }, 'comment'),
    )
  const value = line.slice(from, end)
  if (key !== undefined && reading.has(key)) {
    const [literal, word = ''] = matchWhole(value, /["']?([\w.+-]+)["']?\s*/) ?? []
    uses.push({
      ...environmentSetting(key, at + line.indexOf(key)),
      namespace: ENVIRONMENT.test(parent) ? 'env' : 'any',
      ...(literal && {
        value: {
          ...valueAt(word, at + from + literal.indexOf(word)),
          ...(literal.trim() === word && { write: writePlain(word) }),
        },
      }),
    })
  }
  const holder = key ?? parent
  if (value.includes('{{') && reading.test(value) && !fitsWhole(holder, SCRIPT)) return uses
  const view = viewPart(line, { start: from, end })
  const whole: View = { text: line, source: (offset) => at + offset, encode: (text) => text }
  const inner = embedUses(readHeld(view.text, holder, reading), view)
  return [...uses, ...embedUses(inner, whole).map(bare)]
}

/** Without a tree it is not known what may go together with what. */
function bare({ member: _member, split: _split, ...use }: Use): Use {
  return use
}
