import type { Use } from '../../core/use.ts'
import { textsOf, type Mapping, type Node, fieldOf } from '../kit/data-tree/node.ts'

/** How many presets may stand on top of one another. */
const DEEPEST = 12

interface Preset {
  readonly parents: readonly string[]
  /** Its mapping of variables. */
  readonly variables: Mapping | undefined
}

/** What a preset of CMake sets comes on top of what those set that it inherits from. */
export function onTopOfParents(root: Node, uses: readonly Use[]): readonly Use[] {
  const presets = presetsOf(root)
  if (![...presets.values()].some(({ parents }) => parents.length > 0)) return uses
  const lists = [...presets.values()].flatMap(({ variables, parents }) => {
    const under = parents.flatMap((name) => variablesOf(presets, name, 0))
    return variables === undefined || under.length === 0 ? [] : [{ ...variables, under }]
  })
  return uses.map((use) => {
    const own = lists.find(({ start, end }) => start <= use.start && use.start < end)
    const list = use.member?.list
    if (own === undefined || list === undefined) return use
    const under = own.under.map(({ id }) => list.replace(own.id, id))
    return { ...use, member: { ...use.member!, under } }
  })
}

function variablesOf(
  presets: ReadonlyMap<string, Preset>,
  name: string,
  depth: number,
): readonly Mapping[] {
  const preset = presets.get(name)
  if (preset === undefined || depth > DEEPEST) return []
  const above = preset.parents.flatMap((parent) => variablesOf(presets, parent, depth + 1))
  return [...(preset.variables ? [preset.variables] : []), ...above]
}

function presetsOf(root: Node): ReadonlyMap<string, Preset> {
  const list = fieldOf(root, 'configurePresets')
  const items = list?.kind === 'list' ? list.items : []
  return new Map(
    items.map(({ node }) => {
      const variables = fieldOf(node, 'cacheVariables')
      const preset: Preset = {
        parents: textsOf(fieldOf(node, 'inherits')),
        variables: variables?.kind === 'mapping' ? variables : undefined,
      }
      return [textsOf(fieldOf(node, 'name'))[0] ?? '', preset]
    }),
  )
}
