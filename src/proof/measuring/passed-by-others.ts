import { formatOf } from '../../languages/registry.ts'
import type { RenameState } from '../../upstream/states/state.ts'
import { passedAt } from '../build-systems/called-cmake.ts'
import { PRESETS } from '../build-systems/configure-presets.ts'
import { decidesItself, type Build, type BuildSystem } from '../build-systems/build-system.ts'
import type { ProofInput } from '../input.ts'
import { patchedLinesIn, type PatchedLine } from '../patched-lines.ts'
import { folderOfCall } from '../unused/folder-of-call.ts'
import type { FolderOfLine } from '../unused/folder-of-line.ts'
import { nameAt } from './tree-state.ts'

/** What patched lines of other files than the build's own pass. */
interface PassedByOthers {
  /** The renames that are passed to other builds only, each with why it was not measured. */
  readonly elsewhere: ReadonlyMap<RenameState, string>
  /** A line that passes one and does not show to which build. */
  readonly unsure: PatchedLine | null
}

/**
 * Where patched lines pass renamed options to. What none of them passes to the project that is configured is not measured: a
 * proof with such arguments would speak of a build that nobody runs.
 */
export function findPassedByOthers(
  input: ProofInput,
  system: BuildSystem,
  { sourceDir }: Pick<Build, 'sourceDir'>,
  folderOf: FolderOfLine,
): PassedByOthers {
  const elsewhere = new Map<RenameState, string>()
  const kind = KINDS.get(system.name)
  if (kind === undefined) return { elsewhere, unsure: null }
  let unsure: PatchedLine | null = null
  const texts = new Map(input.patched.map(({ path, bytes }) => [path, bytes.toString()]))
  const calledIn = ({ path, line }: PatchedLine): string | undefined =>
    folderOfCall(system.name, path, texts.get(path)!, line)
  const isCalled = system.name === 'make' || system.name === 'cargo'
  const folderOfPlace = (place: PatchedLine): string | null | undefined =>
    isCalled ? calledIn(place) : folderOf(place.path, place.line)
  for (const rename of input.renames) {
    const names = rename.to.map(({ name }) => name)
    if (!kind.test(rename.kind) || names.length === 0) continue
    const places = patchedLinesIn(input).filter(({ text }) => text.search(nameAt(names)) !== -1)
    const passes = system.name === 'cargo' ? /(?<![\w-])cargo[ \t]/ : passedAt(names)
    const lines = places.filter(
      ({ path, line, text }) =>
        formatOf(path).scope !== 'docs' &&
        (passes.test(text) ||
          (system.name === 'cmake' && (PRESETS.test(path) || folderOf(path, line) === null))),
    )
    // A recipe may call make elsewhere.
    const isOwn = (place: PatchedLine): boolean =>
      decidesItself(system, place.path) && (!isCalled || calledIn(place) === undefined)
    const [first] = lines
    if (first === undefined || places.some(isOwn)) continue
    const folders = lines.map(folderOfPlace)
    if (folders.includes(sourceDir)) continue
    const at = folders.indexOf(undefined)
    if (at !== -1) unsure ??= lines[at]!
    else
      elsewhere.set(
        rename,
        `${first.path}:${first.line} does not show that it passes ${names.join(', ')} to the project that was configured here.`,
      )
  }
  return { elsewhere, unsure }
}

/** The kinds of renames that are arguments of a build. */
const KINDS: ReadonlyMap<BuildSystem['name'], RegExp> = new Map([
  ['cmake', /^cmake-/],
  ['make', /^make-var$/],
  ['meson', /^meson-/],
  ['cargo', /^cargo-/],
])
