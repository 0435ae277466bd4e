import { fitsWhole } from '../../core/near.ts'
import type { Command } from '../kit/shell/syntax.ts'
import type { Reading } from '../language.ts'

/** The reader of what a command writes: by the file that its output, or `tee`, goes to, or by the program that it feeds. */
export function targetOf({ outputs, words }: Command, reading: Reading): string | undefined {
  const programs = words.map(({ text }) => text.slice(text.lastIndexOf('/') + 1))
  const tee = programs.indexOf('tee')
  const paths = [
    ...outputs.map(({ text }) => text),
    ...(tee === -1 ? [] : words.slice(tee + 1).map(({ text }) => text)),
  ]
  for (const path of paths) {
    const reader = reading.languageOfFile(path)
    if (reader !== undefined) return reader
  }
  if (paths.some((path) => /GITHUB_ENV|\/etc\/environment/.test(path))) return 'shell'
  if (programs.some((program) => fitsWhole(program, /(?:ba|da|z|k|s)?sh/))) return 'shell'
  if (programs.some((program) => fitsWhole(program, /python[\d.]*/))) return 'python'
  return undefined
}
