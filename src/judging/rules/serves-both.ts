import { askPerson } from '../decision.ts'
import { lineEnd, lineStart } from '../../core/line-offsets.ts'
import { Names } from '../../core/names.ts'
import type { Use } from '../../core/use.ts'
import { getsValue } from '../../languages/kit/questions/handing-on.ts'
import type { RenameState } from '../../upstream/states/state.ts'
import { bothServed, servesNames } from '../served.ts'
import { isGivenByPerson } from '../trust.ts'
import { listNames } from '../wording.ts'
import type { KeepRule } from './rule.ts'

/**
 * The reader saw code that exists for the old name. Code can't serve a name that nobody here has heard of yet: there the
 * flag itself is on its way out, under any name.
 */
export const servedByShim: KeepRule = ({ use, rename, repository }) => {
  if (!servesNames(use, 'shim', newNames(rename))) return null
  if (isGivenByPerson(rename) && repository.unmet.has(rename.from)) return null
  return bothServed(`This code serves ${rename.from} and its new name on purpose.`)
}

/** The new name takes the old one's value, or is forced off without it, whatever it was set to. */
export const overwritesNewName: KeepRule = ({ use, rename }) => {
  const { from, to } = rename
  if (!servesNames(use, 'overwrites', newNames(rename))) return null
  return askPerson(
    'overwrites',
    `${listNames(to)} follows ${from} here, whatever it was set to: when nothing sets ${from} any more, that switches it off. Until the line is removed by hand, what sets ${from} stays.`,
  )
}

/** The new name stands in the same condition, call or block. */
export const servedBeside: KeepRule = ({ use, rename, file }) => {
  const names = newNames(rename)
  if (!servesNames(use, 'beside', names)) return null
  const before = file.uses[file.uses.indexOf(use) - 1]
  if (before && names.includes(before.name) && getsValue(file.text, before, use))
    return bothServed(
      `${before.name} gets the value of ${rename.from} here, so both names are served.`,
    )
  return bothServed(
    `${listNames(rename.to)} stands in the same place, so this code is taken to serve both names.`,
  )
}

/** Prose that names the old and the new name on one line, or a comment on two that follow each other, is about the rename. */
export const explainsRename: KeepRule = ({ use, rename, file }) => {
  if (use.region !== 'comment' && use.region !== 'prose') return null
  const names = new Names(newNames(rename))
  const [start, end] = [lineStart(file.text, use.start), lineEnd(file.text, use.end)]
  const line = file.lines.at(use.start).line
  const isBeside = (other: Use): boolean =>
    other.region === 'comment' &&
    names.has(other.name) &&
    Math.abs(file.lines.at(other.start).line - line) === 1
  const isTold =
    names.find(file.text, start, end).length > 0 ||
    (use.region === 'comment' && file.uses.some(isBeside))
  if (!isTold) return null
  return bothServed(
    `The text names ${rename.from} and ${listNames(rename.to)} together: it explains the rename.`,
  )
}

function newNames({ from, to }: RenameState): readonly string[] {
  return to.map(({ name }) => name).filter((name) => name !== from)
}
