import { askPerson, isSettingRole } from '../decision.ts'
import { standsAround } from '../../core/edit.ts'
import { lineEnd, lineStart } from '../../core/line-offsets.ts'
import { Names } from '../../core/names.ts'
import type { Use } from '../../core/use.ts'
import { getsValue } from '../../languages/kit/questions/handing-on.ts'
import type { RenameState } from '../../upstream/states/state.ts'
import { bothServed, isHandedNewValue, servesNames } from '../served.ts'
import { areOpposite } from '../setting-value.ts'
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

/** The new name stands in the same condition, call or block, or the place is written as it would be for both names. */
export const servedBeside: KeepRule = ({ use, rename, file }) => {
  const names = newNames(rename)
  if (isHandedNewValue(use, names, file)) return null
  const before = file.uses[file.uses.indexOf(use) - 1]
  const setting = before && names.includes(before.name) ? before : undefined
  const isHanded = setting !== undefined && takesOld(file.text, setting, use)
  const widened = use.widen?.(rename.to.map(({ name }) => name)) ?? []
  if (!isHanded && !servesNames(use, 'beside', names) && !standsAround(file.text, widened))
    return null
  if (setting && (isHanded || getsValue(file.text, setting, use)))
    return bothServed(
      `${setting.name} gets the value of ${rename.from} here, so both names are served.`,
    )
  const differing = file.uses.find(
    (other) =>
      names.includes(other.name) &&
      servesNames(other, 'beside', [rename.from]) &&
      isSettingRole(use.role) &&
      isSettingRole(other.role) &&
      areOpposite(use, other, file.text),
  )
  if (differing !== undefined)
    return askPerson(
      'both-named',
      `${differing.name} stands in the same place with the opposite value: only a person knows which one is meant.`,
    )
  return bothServed(
    `${listNames(rename.to)} stands in the same place, so this code is taken to serve both names.`,
  )
}

/** A read of the file's own variable stays where all that gives it a value there stays beside the new name. */
export const servedByOwnSetting: KeepRule = ({ use, rename, file }) => {
  if (use.role !== 'condition' || use.local !== true) return null
  const names = newNames(rename)
  const settings = file.uses.filter(
    ({ name, role, namespace }) =>
      name === use.name && role === 'option' && namespace === use.namespace,
  )
  const isServed = settings.length > 0 && settings.every((one) => servesNames(one, 'beside', names))
  if (!isServed) return null
  const { line } = file.lines.at(settings[0]!.start)
  return bothServed(
    `${rename.from} is set in line ${line} beside ${listNames(rename.to)}, so both names are served.`,
  )
}

/** Whether a setting of the new name takes what the old one has, in the words in which a rewrite says it. */
function takesOld(text: string, { name, handOn }: Use, old: Use): boolean {
  const written = handOn?.(name, true)?.find(({ start, end }) => start === end && end < old.start)
  if (written === undefined) return false
  const { start } = written
  const said = written.text.replaceAll(name, old.name).replace(/[ (]*$/, '')
  return text.startsWith(said, start) && old.end <= start + said.length
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
