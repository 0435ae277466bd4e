import { findNodeAtLocation, getNodeValue, parseTree, type Node } from 'jsonc-parser'

import { linesOf } from '../../core/lines.ts'

/** The files in which CMake looks for presets. */
export const PRESETS = /(?:^|\/)CMake(?:User)?Presets\.json$/

/** How many presets may stand on top of one another. */
const MOST_ABOVE = 20

/** A configure preset, with what stands in it alone. */
interface Preset {
  readonly name: string
  readonly inherits: readonly string[]
  readonly hidden: boolean
  readonly toolchain: boolean
  readonly isConditional: boolean
  readonly variables: readonly Variable[]
  /** Its first and last lines. */
  readonly lines: readonly [number, number]
}

interface Variable {
  readonly name: string
  /** As it is written, a switch as CMake takes it; empty where it is no text. */
  readonly value: string
  readonly offset: number
  readonly line: number
}

/** A preset that a person can name. */
interface NamedPreset {
  readonly name: string
  /** As they are written, with what it inherits. */
  readonly variables: ReadonlyMap<string, string>
}

/** The presets that a person can name and that a line is part of or is inherited by, first those that hang on no condition. */
export function presetsWith(text: string, line: number): readonly NamedPreset[] {
  const presets = presetsIn(text)
  return [...presets.values()]
    .filter(({ hidden }) => !hidden)
    .map((preset) => ({ preset, all: withInherited(presets, preset) }))
    .filter(({ all }) => all.some(({ lines: [first, last] }) => first <= line && line <= last))
    .toSorted((a, b) => conditionsIn(a.all) - conditionsIn(b.all))
    .map(({ preset: { name }, all }) => ({
      name,
      variables: new Map(
        all.flatMap(({ variables }) => variables.map((one) => [one.name, one.value] as const)),
      ),
    }))
}

function conditionsIn(presets: readonly Preset[]): number {
  return presets.filter(({ isConditional }) => isConditional).length
}

/** The configure presets of a file by their names. */
export function presetsIn(text: string): ReadonlyMap<string, Preset> {
  const tree = parseTree(text)
  const listed = tree && findNodeAtLocation(tree, ['configurePresets'])
  const lines = linesOf(text)
  const presets = new Map<string, Preset>()
  for (const node of (listed?.type === 'array' && listed.children) || []) {
    const { name, inherits, hidden, toolchainFile, condition } = valuesIn(node)
    if (typeof name !== 'string') continue
    const variables = variablesOf(node, (offset) => lines.at(offset).line)
    presets.set(name, {
      name,
      inherits: [inherits].flat().filter((one) => typeof one === 'string'),
      hidden: hidden === true,
      toolchain:
        toolchainFile !== undefined ||
        variables.some((variable) => variable.name === 'CMAKE_TOOLCHAIN_FILE'),
      isConditional: condition !== undefined,
      variables,
      lines: [lines.at(node.offset).line, lines.at(node.offset + node.length).line],
    })
  }
  return presets
}

/** A preset and what it stands on; what it says itself comes last, and wins. */
export function withInherited(
  presets: ReadonlyMap<string, Preset>,
  preset: Preset,
  depth = 0,
): readonly Preset[] {
  if (depth === MOST_ABOVE) return []
  const above = preset.inherits.toReversed().flatMap((name) => {
    const parent = presets.get(name)
    return parent === undefined ? [] : withInherited(presets, parent, depth + 1)
  })
  return [...above, preset]
}

function variablesOf(preset: Node, lineAt: (offset: number) => number): readonly Variable[] {
  const variables = findNodeAtLocation(preset, ['cacheVariables'])
  return (variables?.children ?? []).flatMap((property): readonly Variable[] => {
    const [key, given] = property.children ?? []
    if (key === undefined || given === undefined || given.type === 'null') return []
    const value: unknown = given.type === 'object' ? valuesIn(given)['value'] : getNodeValue(given)
    const word = value === true ? 'ON' : value === false ? 'OFF' : value
    const [text, offset] = [typeof word === 'string' ? word : '', key.offset + 1]
    return [{ name: String(key.value), value: text, offset, line: lineAt(offset) }]
  })
}

function valuesIn(node: Node): Readonly<Record<string, unknown>> {
  return node.type === 'object' ? getNodeValue(node) : {}
}
