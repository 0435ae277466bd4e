import { groupBy } from '../../core/group-by.ts'
import type { Definition } from '../evidence.ts'
import { macrosIn } from './compiler-words.ts'
import { definitionName, type BuildTarget, type Unit } from './configuration.ts'

/**
 * Targets made from compile commands alone, for build systems that tell no more: definitions by target, without the
 * places that set them, and one fact for each file.
 */
export function targetsFromUnits(units: readonly Unit[]): readonly BuildTarget[] {
  return [...groupBy(units, ({ target }) => target)]
    .map(([name, members]) => ({
      name,
      type: 'OBJECTS',
      definitions: definitionsOf(members),
      facts: members.map((unit) => `${name} source ${unit.path}`),
    }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

function definitionsOf(units: readonly Unit[]): readonly Definition[] {
  const defined = units.flatMap(({ command }) => macrosIn(command)).filter((one) => one.isDefined)
  const texts = new Set(defined.map(({ text }) => text))
  return [...texts].toSorted().map((text) => ({ name: definitionName(text), text, setBy: [] }))
}
