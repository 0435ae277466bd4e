import { showOnly } from '../decision.ts'
import { markedAt } from '../../scan/ignore-marks.ts'
import type { Reservation } from '../../core/use.ts'
import type { KeepRule, Place } from './rule.ts'

/** Nothing of the file is rewritten: it is generated, a changelog, somebody else's. */
export const leftFile: KeepRule = ({ file: { leave } }) =>
  leave === null ? null : showOnly(leave.code, leave.message)

/** A comment of the file says so. */
export const ignoredByMark: KeepRule = ({ use, file }) => {
  const mark = markedAt(file, use.start)
  return mark === null ? null : showOnly('ignored', mark)
}

/** The place belongs to a scope, or lies in a file, that was not asked for. */
export function outOfScope({
  use,
  file,
  repository,
}: Pick<Place, 'use' | 'file' | 'repository'>): Reservation | null {
  if (file.isBeyond === true) return showOnly('out-of-scope', 'This file was not asked for.')
  const scope = use.scope ?? file.scope
  if (repository.scopes.has(scope)) return null
  return showOnly('out-of-scope', `The scope "${scope}" was not asked for.`)
}
