import { fitsWhole } from '../../core/near.ts'
import type { Reading } from '../language.ts'
import { readArguments, type Word } from '../kit/command-line/read.ts'
import type { Use } from '../../core/use.ts'
import { decodedView, embedUses, piecesOf, nestView, type View } from '../kit/view.ts'

/** The strings of a JSON array such as `["cmake", "-DX=ON"]`; null where the text is none. */
export function execWords(view: View): readonly Word[] | null {
  const { text } = view
  if (!fitsWhole(text, /\s*\[[^]*\]\s*/)) return null
  const words: Word[] = []
  for (const { index: start, 0: quoted } of text.matchAll(/"(?:[^"\\\r\n]|\\.)*"/g)) {
    const end = start + quoted.length
    const pieces = piecesOf(text, { start: start + 1, end: end - 1 }, /\\(.)/gs, (escape) =>
      /["\\/]/.test(escape[1]!) ? escape[1]! : ' ',
    )
    const word = decodedView(pieces, end - 1, (inner) => JSON.stringify(inner).slice(1, -1))
    words.push({ view: word, span: { start, end } })
  }
  return words
}

/** The exec form of an instruction: arguments, and the script after `sh -c`. */
export function readExec(view: View, words: readonly Word[], reading: Reading): readonly Use[] {
  const uses = readArguments(view.text, words, reading)
  const scripted = words.findIndex(
    ({ view: word }, index) =>
      fitsWhole(words[index - 1]?.view.text ?? '', /-[a-z]*c/) &&
      reading.test(word.text) &&
      words.slice(0, index).some(({ view: before }) => /(?:^|\/)(?:ba|da|z)?sh$/.test(before.text)),
  )
  const found = embedUses(uses, view, 'exec@')
  if (scripted === -1) return found
  const script = nestView(view, words[scripted]!.view)
  const inner = embedUses(reading.explain('shell', script.text), script, 'script@')
  const taken = new Set(inner.map(({ start }) => start))
  return [...found.filter(({ start }) => !taken.has(start)), ...inner]
}
