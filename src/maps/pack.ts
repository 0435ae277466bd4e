import type { RenameMap } from './rename.ts'

/**
 * Validated maps as JSON text. Reading YAML with its places takes a hundred times as long as JSON.parse, so the
 * built-in maps are read from this form, which is made together with them.
 */
export function packMaps(maps: readonly RenameMap[]): string {
  const lines = maps.map(({ renames, ...head }) => {
    const entries = renames.map((rename) => JSON.stringify(rename)).join(',\n')
    return `{${JSON.stringify(head).slice(1, -1)},"renames":[\n${entries}\n]}`
  })
  return `[\n${lines.join(',\n')}\n]\n`
}
