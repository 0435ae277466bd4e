import { askPerson, showOnly } from '../decision.ts'
import { isHyphenated } from '../../core/names.ts'
import { isTalk } from '../../languages/kit/asked/talk.ts'
import { listNames, nameOfKind } from '../wording.ts'
import type { KeepRule } from './rule.ts'

/** A reader of the language has a reason of its own. */
export const reservedByReader: KeepRule = ({ use }) => use.reservation ?? null

/** The name of an upstream's program is a word that the repository may use for something of its own. */
export const programName: KeepRule = ({ use, rename }) => {
  const { from, to, kind, builtIn, steps } = rename
  if (!builtIn || kind !== 'cmake-target' || steps[0]?.generic !== true) return null
  if (use.role === 'declaration') return null
  return askPerson(
    'program-name',
    `Upstream's program ${from} is called ${listNames(to)} now; ${from} is a word that this repository may use for a program or a file of its own.`,
  )
}

/** `x-OLD_FLAG`, `OLD_FLAG-linux.tar.gz`: a hyphen makes it the name of a preset, a package or a file, which keeps it. */
export const longerName: KeepRule = ({ use, rename, file: { text } }) => {
  const { role, region, start, end } = use
  if (role !== 'mention' || region === 'comment' || region === 'prose') return null
  if (!isHyphenated(text, start, end)) return null
  return showOnly(
    'part-of-longer-name',
    `A hyphen makes ${rename.from} a part of a longer name here, of a file, a package or a preset.`,
  )
}

/** The name is also a word, and stands where one may. */
export const plainWord: KeepRule = ({ use, rename: { from, kind }, file }) => {
  if (use.role !== 'mention' || !isTalk(use, file.text)) return null
  return askPerson(
    'plain-word',
    `"${from}" is a word of its own: only a person knows whether the ${nameOfKind(kind)} is meant here.`,
  )
}
