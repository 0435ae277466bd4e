import { findChanges } from '../../../src/find.ts'
import type { JudgedSite } from '../../../src/judging/judged-site.ts'
import { spelledWithOneName, withOneName, type Project } from './random-project.ts'
import { whatIsCompiled, writeProject } from './what-is-compiled.ts'

/** A feature that the patch took away, or gave where it was not asked for. */
export interface Fault {
  readonly spelling: string
  readonly lost: readonly string[]
  readonly unasked: readonly string[]
}

/** A project with all edits applied, and what was said of each place. */
export async function patchedProject(
  scratch: string,
  { files, scopes }: Project,
): Promise<{ readonly files: Project['files']; readonly sites: readonly JudgedSite[] }> {
  const found = await findChanges(
    {
      directory: writeProject(scratch, files),
      maps: [],
      renames: [],
      upstream: null,
      rev: null,
      include: [],
      exclude: [],
      scopes: new Set(scopes ?? ['build', 'docs']),
      areScopesChosen: scopes !== null,
      conditions: 'auto',
    },
    () => {},
  )
  await found.close()
  const changed = found.patches.map(({ path, after }) => [path, after] as const)
  return { files: { ...files, ...Object.fromEntries(changed) }, sites: found.sites }
}

const UPSTREAM = 'vendor/engine/engine.c '

/**
 * What a patch does to what is compiled, under each spelling that upstream accepts. What comes must be there in the same
 * project with one name instead of two, or where upstream's own code is on already: there the feature was asked for, and
 * the old name lost it. Nothing may go, but
 * what is switched off from outside and stays off with one name: there the old name lost the switch.
 */
export function faultsOf(
  scratch: string,
  bin: string,
  project: Project,
  after: Project['files'],
): readonly Fault[] {
  const roots = [project.files, after].map((files) => writeProject(scratch, files))
  let ideal: string | undefined
  return project.spellings.flatMap((spelling) => {
    const [was, is] = roots.map((root) => whatIsCompiled(root, bin, spelling))
    const gone = [...was!].filter((mark) => !is!.has(mark))
    const come = [...is!].filter((mark) => !was!.has(mark))
    if (gone.length + come.length === 0) return []
    ideal ??= writeProject(scratch, withOneName(project.files))
    const meant = whatIsCompiled(ideal, bin, spelledWithOneName(spelling))
    const lost = gone.filter((mark) => !spelling.isOff || meant.has(mark))
    const isOn = [...was!].some((mark) => mark.startsWith(UPSTREAM))
    const unasked = come.filter((mark) => !isOn && !meant.has(mark))
    if (lost.length + unasked.length === 0) return []
    return [{ spelling: JSON.stringify(spelling), lost, unasked }]
  })
}
