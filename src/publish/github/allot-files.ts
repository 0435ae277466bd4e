import { readViewer } from './graphql.ts'
import type { Place } from './client.ts'
import { isWorkflow, type ProposedFile } from '../publication.ts'
import type { LeftFile } from '../../report/publication.ts'

/** Which of the files may go into the commit, as far as it is known before asking. */
export interface Allotment {
  readonly files: readonly ProposedFile[]
  readonly left: readonly LeftFile[]
  /** As whom the token acts; only asked for when there are workflow files. */
  readonly viewer: string | undefined
}

/** The identity of a job's own token: GitHub never gives it the right to change workflows. */
export const JOB_TOKEN = 'github-actions[bot]'

/**
 * Leaves workflow files out where the token surely may not write them: GitHub would refuse the whole commit, and not
 * say why.
 */
export async function allotFiles(place: Place, files: readonly ProposedFile[]): Promise<Allotment> {
  if (!files.some(({ path }) => isWorkflow(path))) return { files, left: [], viewer: undefined }
  const viewer = await readViewer(place)
  return viewer === JOB_TOKEN ? withoutWorkflows(files, viewer) : { files, left: [], viewer }
}

const LEFT: LeftFile['reason'] = {
  code: 'workflow-right-missing',
  message:
    'The token may not change workflow files; apply the patch by hand, or give the Action a token with the right to (GitHub App: Workflows: write; personal access token: scope workflow).',
}

/** The allotment for a token that may not change workflows. */
export function withoutWorkflows(
  files: readonly ProposedFile[],
  viewer: string | undefined,
): Allotment {
  const workflows = files.filter(({ path }) => isWorkflow(path))
  const left = workflows.map(({ path }): LeftFile => ({ path, reason: LEFT }))
  return { files: files.filter(({ path }) => !isWorkflow(path)), left, viewer }
}
