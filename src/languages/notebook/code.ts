import type { Reading } from '../language.ts'
import type { Span, Use } from '../../core/use.ts'
import { embed, part } from '../kit/view.ts'

/** `%%bash` makes a whole cell a script. */
const WHOLE = /^\s*%%(bash|sh|script|writefile|file|cmd|powershell)\b([^\r\n]*)(?:\r\n|\r|\n|$)/
const COMMAND =
  /^([ \t]*)(!{1,2}|%(?:system|sx|pip|conda|env|set_env|cd)\b)((?:[^\\\r\n]|\\(?:\r\n|[^]))*)/gm

/** A code cell: Python in which lines may be commands of a shell. */
export function readCode(text: string, names: Reading, language: string): readonly Use[] {
  const whole = WHOLE.exec(text)
  if (whole !== null) {
    const reader = { cmd: 'batch', powershell: 'powershell' }[whole[1]!] ?? 'shell'
    if (whole[1]!.endsWith('file')) return []
    const view = part(text, { start: whole[0].length, end: text.length })
    return embed(names.read(reader, view.text), view)
  }
  if (language !== 'python') return names.read(language, text)
  const uses: Use[] = []
  let rest = ''
  let at = 0
  for (const hit of text.matchAll(COMMAND)) {
    const end = hit.index + hit[0].length
    const start = end - hit[3]!.length
    rest += text.slice(at, hit.index) + hit[0].replace(/[^\r\n]/g, ' ')
    at = end
    uses.push(...command(text, hit[2]!, { start, end }, names))
  }
  rest += text.slice(at)
  return [...names.read('python', rest), ...uses].toSorted((a, b) => a.start - b.start)
}

function command(text: string, sign: string, span: Span, names: Reading): readonly Use[] {
  const view = part(text, span)
  // `%env X=1` sets it for what follows.
  const uses = embed(names.read('shell', view.text), view)
  if (!sign.endsWith('env')) return uses
  return uses.map((use) => (use.role === 'option' ? { ...use, namespace: 'env' } : use))
}
