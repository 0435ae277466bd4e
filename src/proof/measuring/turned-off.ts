import { linesOf } from '../../core/lines.ts'
import { Names } from '../../core/names.ts'
import { readUses } from '../../languages/read-file.ts'
import { formatOf } from '../../languages/registry.ts'
import type { RenameState } from '../../upstream/states/state.ts'
import type { ProofInput } from '../input.ts'

const OFF = /^["']?(?:OFF|NO|FALSE|N|0|)["']?$/i

/** The renames whose new names stand in patched lines of builds only where they are given a value, and that says off. */
export function renamesTurnedOff(
  { patched, patchedLines }: Pick<ProofInput, 'patched' | 'patchedLines'>,
  claimed: readonly RenameState[],
): ReadonlySet<RenameState> {
  const values = new Map<string, (string | null)[]>()
  const names = new Names(claimed.flatMap(({ to }) => to.map(({ name }) => name)))
  for (const { path, bytes } of patched) {
    const { reader, scope } = formatOf(path)
    if (scope === 'docs') continue
    const text = bytes.toString('latin1')
    const own = new Set(patchedLines.filter((one) => one.path === path).map(({ line }) => line))
    const lines = linesOf(text)
    for (const { name, role, start, region, value } of readUses(reader, text, names)) {
      if (!own.has(lines.at(start).line) || region === 'comment') continue
      // A macro with the value 0 is still defined.
      const given = role === 'definition' ? null : (value?.text ?? null)
      values.set(name, [...(values.get(name) ?? []), given])
    }
  }
  return new Set(
    claimed.filter(({ to }) => {
      const given = to.flatMap(({ name }) => values.get(name) ?? [])
      return given.length > 0 && given.every((value) => value !== null && OFF.test(value))
    }),
  )
}
