import { formatOf } from '../../languages/registry.ts'
import type { RenameState } from '../../upstream/states/state.ts'
import { passing } from '../build-systems/called-cmake.ts'
import { decidesItself, type Build, type BuildSystem } from '../build-systems/build-system.ts'
import type { ProofInput } from '../input.ts'
import { patchedLinesIn, type PatchedLine } from '../patched-lines.ts'
import { nameAt } from './tree-state.ts'

/** The folder that the command of a line configures: null for none of the repository, undefined where nobody can tell. */
export type FolderOfLine = (file: string, text: string, line: number) => string | null | undefined

/**
 * The renames of options that patched lines pass, but none of them to the project that is configured: a proof with their
 * arguments would speak of a build that nobody runs.
 *
 * @returns each with why it was not measured
 */
export function renamesPassedElsewhere(
  input: ProofInput,
  system: BuildSystem,
  { sourceDir }: Pick<Build, 'sourceDir'>,
  folderOf: FolderOfLine,
): ReadonlyMap<RenameState, string> {
  const found = new Map<RenameState, string>()
  if (system.name !== 'cmake') return found
  const texts = new Map(input.patched.map(({ path, bytes }) => [path, bytes.toString()]))
  const goesElsewhere = ({ path, line }: PatchedLine): boolean => {
    const folder = folderOf(path, texts.get(path)!, line)
    return folder !== undefined && folder !== sourceDir
  }
  for (const rename of input.renames) {
    const names = rename.to.map(({ name }) => name)
    if (!rename.kind.startsWith('cmake-') || names.length === 0) continue
    const places = patchedLinesIn(input).filter(({ text }) => text.search(nameAt(names)) !== -1)
    const isOwn = places.some(({ path }) => decidesItself(system, path))
    const lines = places.filter(
      ({ path, text }) => formatOf(path).scope !== 'docs' && passing(names).test(text),
    )
    const [first] = lines
    if (isOwn || first === undefined || !lines.every(goesElsewhere)) continue
    const place = `${first.path}:${first.line}`
    found.set(
      rename,
      `${place} does not show that it passes ${names.join(', ')} to the project that was configured here.`,
    )
  }
  return found
}
