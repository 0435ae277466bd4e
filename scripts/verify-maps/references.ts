/** What an entry's evidence points at: a change of a repository, or a table that lies in it. */
export type Reference =
  | { readonly kind: 'commit'; readonly repository: string; readonly commit: string }
  | { readonly kind: 'pull'; readonly repository: string; readonly pull: number }
  | {
      readonly kind: 'table'
      readonly repository: string
      readonly revision: string
      readonly path: string
    }

const LINK =
  /https:\/\/(?:redirect\.)?github\.com\/([\w.-]+\/[\w.-]+)\/(?:commit\/([0-9a-f]{7,40})|pull\/(\d+)|blob\/([\w.-]+)\/([\w./-]+[\w]))/g

/**
 * All that a text of evidence points at: links, and what stands beside them in words, which is of the upstream: hashes
 * and `#1234`.
 */
export function referencesOf(evidence: string, upstream: string): readonly Reference[] {
  const linked = [...evidence.matchAll(LINK)].map(([, repository, commit, pull, revision, path]) =>
    reference(repository!, commit, pull, revision, path),
  )
  const words = evidence.replaceAll(LINK, ' ')
  const hashes = [...words.matchAll(/(?<![\w.#])(?=[a-f]*\d)[0-9a-f]{7,40}(?!\w)/g)]
  const pulls = [...words.matchAll(/(?<!\w)#(\d+)(?!\w)/g)]
  return [
    ...linked,
    ...hashes.map(([commit]) => reference(upstream, commit)),
    ...pulls.map(([, pull]) => reference(upstream, undefined, pull)),
  ]
}

function reference(
  repository: string,
  commit?: string,
  pull?: string,
  revision?: string,
  path?: string,
): Reference {
  if (commit !== undefined) return { kind: 'commit', repository, commit }
  if (pull !== undefined) return { kind: 'pull', repository, pull: Number(pull) }
  return { kind: 'table', repository, revision: revision!, path: path! }
}
