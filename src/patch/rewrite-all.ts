import type { JudgedRepository } from '../judging/judge-repository.ts'
import type { Names } from '../core/names.ts'
import type { Reason } from '../core/use.ts'
import type { JudgedSite } from '../judging/judged-site.ts'
import { rewriteFile, type FilePatch } from './rewrite.ts'

/**
 * Rewrites all judged files in memory. The sites of a file that fails a check come back as kept, with what failed.
 *
 * @param prefix where the scanned directory lies in its repository
 */
export function rewriteAll(
  { files, factsOf }: JudgedRepository,
  names: Names,
  prefix: string,
): { readonly sites: readonly JudgedSite[]; readonly patches: readonly FilePatch[] } {
  const sites: JudgedSite[] = []
  const patches: FilePatch[] = []
  for (const { file, sites: judged } of files) {
    const result = rewriteFile(file, judged, names, factsOf(file), prefix)
    if (result.kind === 'patched') patches.push(result.patch)
    if (result.kind === 'held-back')
      sites.push(...judged.map((site) => heldBack(site, result.reason)))
    else sites.push(...judged)
  }
  return { sites, patches }
}

function heldBack(site: JudgedSite, reason: Reason): JudgedSite {
  if (site.action === 'keep') return site
  return { ...site, action: 'keep', safety: 'review', reason, edits: [] }
}
