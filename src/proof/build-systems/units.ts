import { groupBy } from '../../core/group-by.ts'
import type { Definition } from '../evidence.ts'
import type { Session } from '../running/session.ts'
import { argumentsOf, macrosIn } from './compiler-words.ts'
import { definitionName, neutral, type BuildTarget, type Unit } from './configuration.ts'

/**
 * Targets made from compile commands alone, for build systems that tell no more: definitions by target, without the
 * places that set them, and one fact for each argument of each file.
 */
export function targetsFromUnits(units: readonly Unit[], session: Session): readonly BuildTarget[] {
  return [...groupBy(units, ({ target }) => target)]
    .map(([name, members]) => ({
      name,
      type: 'OBJECTS',
      definitions: definitionsOf(members),
      facts: members.flatMap((unit) => [
        `${name} source ${unit.path}`,
        ...argumentsOf(unit.command)
          .map((word) => neutral(word, session))
          .map((word) =>
            word.startsWith('-D')
              ? `${name} ${unit.path} definition ${word.slice(2).trimStart()}`
              : `${name} ${unit.path} flag ${word}`,
          ),
      ]),
    }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

function definitionsOf(units: readonly Unit[]): readonly Definition[] {
  const defined = units.flatMap(({ command }) => macrosIn(command)).filter((one) => one.isDefined)
  const texts = new Set(defined.map(({ text }) => text))
  return [...texts].toSorted().map((text) => ({ name: definitionName(text), text, setBy: [] }))
}
