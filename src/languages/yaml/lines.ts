import { append } from '../../core/append.ts'
import { matchWhole, fitsWhole } from '../../core/near.ts'
import type { Reading } from '../language.ts'
import { readVariable } from '../kit/command-line/variable-words.ts'
import { environmentSetting } from '../kit/environment-variable.ts'
import { valueAt } from '../kit/literal-value.ts'
import { mention } from '../kit/mention.ts'
import type { Span, Use } from '../../core/use.ts'
import { decodedView, embedUses, viewPart, type View } from '../kit/view.ts'
import { ENVIRONMENT } from './keys.ts'

const SCRIPT = /run|script|commands?|build|test|install|before_\w+|after_\w+/

/**
 * YAML that does not parse, mostly since a template engine fills it: keys, list elements and blocks are recognised by
 * their lines.
 */
export function readYamlLines(text: string, reading: Reading): readonly Use[] {
  const uses: Use[] = []
  const keys: { indent: number; key: string }[] = []
  const lines = [...text.matchAll(/[^\r\n]*(?:\r\n|\n|\r|$)/g)].filter((hit) => hit[0] !== '')
  for (let index = 0; index < lines.length; index++) {
    const hit = lines[index]!
    const line = hit[0].replace(/[\r\n]+$/, '')
    const at = hit.index
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
        const next = lines[index + 1]!
        const depth = /^\s*/.exec(next[0])![0].length
        if (next[0].trim() !== '' && depth <= indent) break
        body.push({ start: next.index, end: next.index + next[0].length })
        index++
      }
      append(uses, readBlock(text, body, key, reading))
      continue
    }
    if (!reading.test(line)) continue
    append(uses, readLine(line, at, head[0].length, key, parent, reading))
  }
  return uses
}

function readBlock(
  text: string,
  body: readonly Span[],
  key: string,
  reading: Reading,
): readonly Use[] {
  const first = body[0]
  if (first === undefined) return []
  const view: View = decodedView(
    body.map(({ start, end }) => ({ text: text.slice(start, end), at: start })),
    body.at(-1)!.end,
    (inner) => inner,
  )
  const script = fitsWhole(key, SCRIPT)
  const uses = script ? reading.explain('shell', view.text) : readVariable(view.text, reading, key)
  return embedUses(uses, view, 'block@').map(bare)
}

function readLine(
  line: string,
  at: number,
  from: number,
  key: string | undefined,
  parent: string,
  reading: Reading,
): readonly Use[] {
  const comment = /(?:^|\s)#.*$/.exec(line)
  const end = comment === null ? line.length : comment.index
  const uses: Use[] = []
  for (const { name, start, end: to } of reading.find(line, end))
    uses.push(mention({ name, start: at + start, end: at + to }, 'comment'))
  const value = line.slice(from, end)
  if (key !== undefined && reading.has(key)) {
    const start = line.indexOf(key)
    const [literal, word = ''] = matchWhole(value, /["']?([\w.+-]+)["']?\s*/) ?? []
    uses.push({
      ...environmentSetting(key, at + start),
      namespace: ENVIRONMENT.test(parent) ? 'env' : 'any',
      ...(literal && { value: valueAt(word, at + from + literal.indexOf(word)) }),
    })
  }
  if (value.includes('{{') && reading.test(value) && !fitsWhole(key ?? parent, SCRIPT)) return uses
  const view = viewPart(line, { start: from, end })
  const script = fitsWhole(key ?? parent, SCRIPT)
  const inner = script
    ? reading.explain('shell', view.text)
    : readVariable(view.text, reading, key ?? parent)
  const whole: View = { text: line, source: (offset) => at + offset, encode: (text) => text }
  return [...uses, ...embedUses(embedUses(inner, view), whole).map(bare)]
}

/** Without a tree it is not known what may go together with what. */
function bare({ member: _member, split: _split, ...use }: Use): Use {
  return use
}
