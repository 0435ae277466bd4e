import { fitsWhole, matchWhole } from '../../core/near.ts'
import { getStaticTOMLValue, parseTOML } from 'toml-eslint-parser'
import type { LanguageModule } from '../language.ts'
import { upstreamByWords } from '../kit/upstream-words.ts'
import { readToml } from './read.ts'
import { TOML_SYNTAX, partsOf } from './tables.ts'
import type { Question, Questions } from '../kit/questions/question.ts'

export const toml: LanguageModule = {
  id: 'toml',
  files: [
    { format: 'cargo-config', globs: '.cargo/config{,.toml}' },
    { format: 'toml', globs: '.config/nextest.toml', extensions: 'toml' },
    { format: 'pyproject', names: 'pyproject.toml' },
    { format: 'tox', names: 'tox.toml' },
    {
      format: 'cargo',
      names: 'Cargo.toml',
      upstream: upstreamByWords(['cargo'], TOML_SYNTAX, ({ before, after }) =>
        fitsWhole(before, /\s*["']?/) && /^["']?\s*=/.test(after) ? 'cargo' : undefined,
      ),
    },
  ],
  fences: 'toml',
  read: readToml,
  questions: tomlQuestions,
  structure: { parse: (source) => getStaticTOMLValue(parseTOML(source)), partsOf },
}

/** `[target.'cfg(windows)'.x]`: a table for some targets only. */
const TABLE = /^[ \t]*\[\[?([^\r\n]*?)\]\]?[ \t]*(?:#.*)?$/gm

/** What TOML asks: for which target a table is. */
function tomlQuestions(text: string): Questions {
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
