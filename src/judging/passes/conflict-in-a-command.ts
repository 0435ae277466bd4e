import { lookAt } from '../../languages/kit/asked/looked-at.ts'
import { areInOneCommand, valueInHole } from '../../languages/kit/asked/one-command.ts'
import { partOf } from '../../languages/kit/asked/part-in-flow.ts'
import type { Use } from '../../core/use.ts'
import { isKept, type DecidedUse } from '../decision.ts'
import type { ReadFile } from '../facts.ts'
import { normaliseValue } from '../setting-value.ts'
import { conflict, settingsOf } from './merge-settings.ts'
import { usesBesideIn } from './uses-beside.ts'

/** So many lines away one command may go on. */
const NEAR = 2

/**
 * Stops the file where one command gets both names with different values, whatever hole or condition the one stands in: in
 * a list of their own mergeSettings has seen it.
 */
export function stopCommandsOnConflict(
  file: ReadFile,
  decided: readonly DecidedUse[],
): readonly DecidedUse[] {
  const { text } = file
  const usesBeside = usesBesideIn(file, NEAR)
  return decided.map((one) => {
    const { use, decision } = one
    if (isKept(one) || decision.action === 'remove' || !isGiven(use, text)) return one
    const beside = usesBeside(use).filter(
      (other) =>
        other.name !== use.name &&
        areOfOneKind(use, other) &&
        isGiven(other, text) &&
        areInOneCommand(text, use, other),
    )
    for (const setting of beside.length === 0 ? [] : settingsOf(use, decision, text)) {
      const isRead = use.value !== undefined || decision.rename.to.length > 1
      const value = valueInHole(text, use, isRead ? setting.value : undefined)
      const differing = beside.find((other) => {
        const there = valueOf(other, text)
        const areKnown = other.name === setting.name && there !== '' && value !== ''
        return areKnown && normaliseValue(there) !== normaliseValue(value)
      })
      if (differing === undefined) continue
      const known = { name: differing.name, value: valueOf(differing, text) }
      const given = { name: setting.name, value }
      return { use, decision: conflict(use, decision.rename, given, known, 'command') }
    }
    return one
  })
}

/** Whether a place gives its name a value, be it a setting or an argument in a hole of which no reader tells more. */
function isGiven(use: Use, text: string): boolean {
  return partOf(use, text, use.start) === 'write' && lookAt(text, use) === null
}

function valueOf(use: Use, text: string): string {
  return valueInHole(text, use, use.value?.text)
}

function areOfOneKind({ namespace: one }: Use, { namespace: other }: Use): boolean {
  return one === other || one === 'any' || other === 'any'
}
