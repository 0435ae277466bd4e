import { gitOrNull } from '../../repository/git.ts'

/** Owners under which one project has lived: its addresses of all times mean the same. */
const MOVED: Readonly<Record<string, string>> = { ggerganov: 'ggml-org' }

/** `owner/name` out of a repository's address (https, ssh, scp style, with or without `.git`), lower case. */
export function projectName(
  url: string,
): { readonly owner: string; readonly name: string } | undefined {
  const path = url
    .trim()
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '')
    .replace(/\.git$/i, '')
  const parts = path.split(/[/:]/).filter((part) => part !== '' && part !== '.' && part !== '..')
  const name = parts.at(-1)?.toLowerCase()
  if (name === undefined) return undefined
  const owner = parts.at(-2)?.toLowerCase() ?? ''
  return { owner: MOVED[owner] ?? owner, name }
}

/** The same as `owner/name`, or only the name where the address has no owner. */
export function projectSlug(url: string): string | undefined {
  const project = projectName(url)
  return project && (project.owner === '' ? project.name : `${project.owner}/${project.name}`)
}

/**
 * Whether an address is that of a project (`same`), or of one with the same name elsewhere (`fork`). Where nobody's name
 * stands before it, as on a mirror's host, it may be a part of the name: `apache-arrow`.
 */
export function isProject(url: string, project: string): 'same' | 'fork' | undefined {
  const found = projectName(url)
  const wanted = projectName(project)
  if (found === undefined || wanted === undefined) return undefined
  if (found.owner === '' && found.name === `${wanted.owner}-${wanted.name}`) return 'same'
  if (found.name !== wanted.name) return undefined
  return found.owner === wanted.owner ? 'same' : 'fork'
}

/** `owner/name` as the repository's own remote says it; undefined where it has none. */
export async function remoteOf(directory: string): Promise<string | undefined> {
  const url = await gitOrNull(directory, ['config', '--get', 'remote.origin.url'])
  return url === null ? undefined : projectSlug(url.toString())
}
