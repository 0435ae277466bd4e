import { chainOf, type ChainLink } from './chain.ts'
import type { Undecided } from '../judging/undecided.ts'
import type { Site } from '../judging/judged-site.ts'
import type { Alias, RenameState, State, Upstream } from '../upstream/states/state.ts'
import type { Found } from '../patch/found.ts'
import type { Proof } from '../proof/proof.ts'
import type { Publication } from './publication.ts'

export type Status = 'clean' | 'stale' | 'patched' | 'blocked' | 'undecided'

/** What `--json` prints and `report-file` names. */
export interface Report {
  readonly schema: 'flagshift-report/1'
  readonly status: Status
  readonly repository: Pick<Found, 'root' | 'revision' | 'filesListed' | 'filesScanned'>
  readonly maps: readonly { readonly name: string; readonly renames: number }[]
  readonly upstreams: readonly Pick<Upstream, 'name' | 'path' | 'revision' | 'found'>[]
  readonly renames: readonly {
    readonly from: string
    readonly to: readonly string[]
    readonly kind: string
    readonly map: string
    readonly state: State
    readonly readers: RenameState['readers']
    readonly aliases: readonly (Pick<Alias, 'path' | 'line'> & { readonly effect: string })[]
    readonly evidence: string | null
    /** The name through upstream's versions; `pinned` is the one that the pinned version reads. */
    readonly chain?: readonly ChainLink[]
  }[]
  readonly sites: readonly Site[]
  /** Who could not be asked, how many places wait for that, and how to let it be asked. */
  readonly undecided: readonly Undecided[]
  /** Files that were left unread or unchanged, with the reason. */
  readonly skipped: Found['skipped']
  readonly patch: { readonly files: number; readonly edits: number; readonly diff: string | null }
  readonly proof: Proof | null
  readonly publication: Publication | null
  readonly timings: Readonly<Record<string, number>>
}

/** The report of a run. */
export function buildReport(
  found: Found,
  outcome: Pick<Report, 'status' | 'proof' | 'publication' | 'timings'>,
): Report {
  const { root, filesListed, filesScanned } = found
  return {
    schema: 'flagshift-report/1',
    status: outcome.status,
    repository: { root, revision: found.revision, filesListed, filesScanned },
    maps: found.maps.map(({ name, renames }) => ({ name, renames: renames.length })),
    upstreams: found.upstreams.map(({ name, path, revision, found: how }) => ({
      name,
      path,
      revision,
      found: how,
    })),
    renames: found.states
      .map((state) => ({
        from: state.from,
        to: state.to.map(({ name }) => name),
        kind: state.kind,
        map: state.steps[0]!.map,
        state: state.state,
        readers: state.readers,
        aliases: state.aliases.map(({ path, line, effect }) => ({ path, line, effect })),
        evidence: state.steps.at(-1)!.evidence ?? null,
        chain: chainOf(state, found.maps),
      }))
      .toSorted(
        (a, b) => compare(a.from, b.from) || compare(a.map, b.map) || compare(a.kind, b.kind),
      ),
    sites: found.sites.map(publicSite),
    undecided: found.undecided,
    skipped: found.skipped,
    patch: {
      files: found.patches.length,
      edits: found.patches.reduce((sum, { edits }) => sum + edits.length, 0),
      diff: patchText(found),
    },
    proof: outcome.proof,
    publication: outcome.publication,
    timings: outcome.timings,
  }
}

/** The patch as text; null where there is none. */
export function patchText({ patches, diff }: Found): string | null {
  return patches.length === 0 ? null : Buffer.from(diff, 'latin1').toString('utf8')
}

/** Only what the contract names, in its order. */
function publicSite(site: Site): Site {
  const { path, line, column, text, from, to, format, role, action, safety, reason } = site
  const told = { path, line, column, text, from, to, format, role, action, safety, reason }
  return site.with === undefined ? told : { ...told, with: site.with }
}

/** Byte order, so that a report is the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
