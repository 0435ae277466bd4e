import { matchWhole } from '../../core/near.ts'
import type { Question, Questions } from '../kit/questions/question.ts'

/** `[target.'cfg(windows)'.x]`: a table for some targets only. */
const TABLE = /^[ \t]*\[\[?([^\r\n]*?)\]\]?[ \t]*(?:#.*)?$/gm

/** What TOML asks: for which target a table is. */
export function tomlQuestions(text: string): Questions {
  const tables = [...text.matchAll(TABLE)]
  const questions = tables.flatMap(({ index, 1: name }, at): Question[] => {
    const condition = /^target\.(?:'([^']*)'|"([^"]*)"|([\w-]+))/.exec(name!)
    if (condition === null) return []
    const [, single, double, bare] = condition
    const asked = single ?? double ?? bare!
    const cfg = matchWhole(asked, /cfg\((.*)\)/)?.[1]?.replace(/^not\((.*)\)$/, '!$1')
    return [
      [
        {
          start: index,
          end: tables[at + 1]?.index ?? text.length,
          condition: cfg ?? `target == ${asked}`,
        },
      ],
    ]
  })
  return { questions }
}
