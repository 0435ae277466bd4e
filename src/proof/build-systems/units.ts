import type { ChildResult } from '../running/child.ts'
import { definitionName, type BuildTarget, type Configuration, type Unit } from './configuration.ts'
import type { Definition } from '../evidence.ts'
import { projectNotes } from './notes.ts'

/**
 * Targets made from compile commands alone, for build systems that tell no more: definitions by target, without the
 * places that set them, and one fact for each argument of each file.
 */
export function targetsFromUnits(
  units: readonly Unit[],
  build: string,
  root: string,
): readonly BuildTarget[] {
  const byTarget = new Map<string, Unit[]>()
  for (const unit of units) {
    const known = byTarget.get(unit.target)
    if (known === undefined) byTarget.set(unit.target, [unit])
    else known.push(unit)
  }
  return [...byTarget]
    .map(([name, members]) => ({
      name,
      type: 'OBJECTS',
      definitions: definitionsOf(members),
      facts: members.flatMap((unit) => [
        `${name} source ${unit.path}`,
        ...unit.command
          .slice(1)
          .map((word) => word.replaceAll(build, '<build>').replaceAll(root, '<source>'))
          .map((word) =>
            word.startsWith('-D')
              ? `${name} ${unit.path} definition ${word.slice(2)}`
              : `${name} ${unit.path} flag ${word}`,
          ),
      ]),
    }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

function definitionsOf(units: readonly Unit[]): readonly Definition[] {
  const texts = new Set(units.flatMap(({ command }) => definitionTexts(command)))
  return [...texts].toSorted().map((text) => ({ name: definitionName(text), text, setBy: [] }))
}

/** The `-D` arguments of a command, without the `-D`. */
function definitionTexts(command: readonly string[]): readonly string[] {
  return command.flatMap((word, at) => {
    if (word === '-D') return command[at + 1] ?? []
    return word.startsWith('-D') ? word.slice(2) : []
  })
}

/** What a configure shows however it was made: how it ended and what it printed. The rest is empty. */
export function endedConfigure(
  args: readonly string[],
  result: ChildResult,
  output: string,
): Configuration {
  return {
    ok: result.code === 0,
    exit: result.code,
    timedOut: result.timedOut,
    seconds: result.seconds,
    arguments: args,
    output,
    bytes: result.bytes,
    targets: [],
    units: [],
    unused: [],
    uninitialised: [],
    options: new Map(),
    executed: null,
    notes: projectNotes(output),
    retriedForPolicy: false,
  }
}
