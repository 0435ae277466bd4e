import { gitOrNull } from '../../repository/git.ts'
import { projectSlug } from './project-name.ts'

/** `owner/name` as the repository's own remote says it; undefined where it has none. */
export async function remoteOf(directory: string): Promise<string | undefined> {
  const url = await gitOrNull(directory, ['config', '--get', 'remote.origin.url'])
  return url === null ? undefined : projectSlug(url.toString())
}
