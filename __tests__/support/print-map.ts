import { stringify } from 'yaml'

import type { Rename, RenameMap, Target, ValueRule } from '../../src/maps/rename.ts'

/**
 * A map as the YAML of a map file; `parseMap` reads the same map from it.
 *
 * @param comment lines that stand above everything, without `#`
 * @throws Error for a rename of which some targets have a value and others none: the format cannot say that
 */
export function printMap(map: RenameMap, comment: readonly string[] = []): string {
  const file = {
    upstream: map.upstream,
    detect: map.detect.length === 0 ? undefined : map.detect,
    holds: map.holds,
    versions: map.versions,
    packages: map.packages.length === 0 ? undefined : map.packages,
    bundles: map.bundles,
    renames: map.renames.map(entry),
  }
  const head = comment.flatMap((text) => text.split(/[\r\n]+/)).map((line) => `# ${line}`.trimEnd())
  // What is undefined is left out. The 1.1 rules quote ON, yes and the like too, which other readers of YAML take for booleans.
  const body = stringify(file, { compat: 'yaml-1.1', lineWidth: 0, aliasDuplicateObjects: false })
  return [...head, body].join('\n')
}

function entry({ map: _map, from, to, value, evidence, note, ...rest }: Rename): object {
  return { from, to: targets(to, from), ...rest, value: rule(value), evidence, note }
}

function targets(to: readonly Target[], from: string): unknown {
  if (to.length === 0) return null
  const valued = to.filter((target) => target.value !== undefined)
  if (valued.length === to.length)
    return Object.fromEntries(to.map(({ name, value }) => [name, value]))
  if (valued.length > 0) throw new Error(`${from}: either all targets have a value or none`)
  return to.length === 1 ? to[0]!.name : to.map(({ name }) => name)
}

function rule(value: ValueRule): unknown {
  if (value.kind === 'same') return undefined
  return value.kind === 'inverted' ? 'inverted' : value.values
}
