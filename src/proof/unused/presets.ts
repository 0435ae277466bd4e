import path from 'node:path'

import { findNodeAtLocation, getNodeValue, parseTree, type Node } from 'jsonc-parser'

import { linesOf } from '../../core/lines.ts'
import { LITERAL, type PassedArgument, type PassedCommand } from './passed-arguments.ts'

/** How many presets may stand on top of one another. */
const MOST_ABOVE = 20

/** A configure preset, with what stands in it alone. */
interface Preset {
  readonly inherits: readonly string[]
  readonly hidden: boolean
  readonly toolchain: boolean
  readonly variables: readonly PassedArgument[]
}

/**
 * What the configure presets of a file pass to CMake: each one that a person can name, with all that it inherits.
 *
 * @param isLeft whether a name is of CMake's own tools, or a mark leaves its place alone
 */
export function readPresets(
  file: string,
  text: string,
  isLeft: (name: string, offset: number) => boolean,
): readonly PassedCommand[] {
  const tree = parseTree(text, [], { allowTrailingComma: true })
  const listed = tree && findNodeAtLocation(tree, ['configurePresets'])
  if (listed?.type !== 'array') return []
  const lines = linesOf(text)
  const presets = new Map<string, Preset>()
  for (const node of listed.children ?? []) {
    const { name, inherits, hidden, toolchainFile } = valuesIn(node)
    if (typeof name !== 'string') continue
    const variables = variablesOf(node)
    presets.set(name, {
      inherits: [inherits].flat().filter((one) => typeof one === 'string'),
      hidden: hidden === true,
      toolchain:
        toolchainFile !== undefined ||
        variables.some(({ name: variable }) => variable === 'CMAKE_TOOLCHAIN_FILE'),
      variables: variables
        .filter(({ name: variable, offset }) => !isLeft(variable, offset))
        .map(({ name: variable, value, offset }) => ({
          name: variable,
          value,
          path: file,
          line: lines.at(offset).line,
        })),
    })
  }
  return [...presets.values()]
    .filter(({ hidden }) => !hidden)
    .map((preset): PassedCommand => {
      const all = withInherited(presets, preset, 0)
      return {
        system: 'cmake',
        sourceDir: path.posix.dirname(file),
        arguments: all.flatMap(({ variables }) => variables),
        besideToolchain: all.some(({ toolchain }) => toolchain),
      }
    })
    .filter((command) => command.arguments.length > 0)
}

/** A preset and what it stands on; what it says itself comes last, and wins. */
function withInherited(
  presets: ReadonlyMap<string, Preset>,
  preset: Preset,
  depth: number,
): readonly Preset[] {
  if (depth === MOST_ABOVE) return []
  const above = preset.inherits.toReversed().flatMap((name) => {
    const parent = presets.get(name)
    return parent === undefined ? [] : withInherited(presets, parent, depth + 1)
  })
  return [...above, preset]
}

interface Variable {
  readonly name: string
  readonly value: string
  readonly offset: number
}

function variablesOf(preset: Node): readonly Variable[] {
  const variables = findNodeAtLocation(preset, ['cacheVariables'])
  return (variables?.children ?? []).flatMap((property): readonly Variable[] => {
    const [key, given] = property.children ?? []
    if (key === undefined || given === undefined || given.type === 'null') return []
    const value: unknown = given.type === 'object' ? valuesIn(given)['value'] : getNodeValue(given)
    const word = value === true ? 'ON' : value === false ? 'OFF' : value
    return [
      {
        name: String(key.value),
        value: typeof word === 'string' && LITERAL.test(word) ? word : 'ON',
        offset: key.offset + 1,
      },
    ]
  })
}

function valuesIn(node: Node): Readonly<Record<string, unknown>> {
  return node.type === 'object' ? getNodeValue(node) : {}
}
