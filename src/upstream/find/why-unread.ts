import type { Upstream } from '../states/state.ts'

/** Why nobody can ask a pinned upstream, and what lets it be asked. */
export interface Unread {
  readonly message: string
  readonly todo: string
}

/** Whoever reads it may not be the one who gives the options of the run, as on a dashboard. */
const COPY =
  'give a check a copy of it (`flagshift check --upstream DIRECTORY`, the input upstream of the Action)'
const CHECK_OUT =
  'check it out with `git submodule update --init --recursive`; in a workflow add `submodules: true` to actions/checkout'
const CLONE =
  'check a clone that has its submodules (`git clone --recurse-submodules`): git checks out none where this one is recorded, in a bare repository or outside git'

/** Says it of an upstream that is pinned and can't be asked; null of one that can, or that names no version. */
export function whyUnread(upstream: Upstream): Unread | null {
  if (isAsked(upstream)) return null
  const { name, path, found, revision, unknown, speaks, isUncheckable } = upstream
  if (speaks.by === 'tree')
    return found.startsWith('submodule')
      ? {
          message: `The submodule ${path} (${name}) is not checked out`,
          todo: isUncheckable === true ? CLONE : CHECK_OUT,
        }
      : { message: `Only headers of ${name} lie in ${path || 'this repository'}`, todo: COPY }
  if (unknown !== undefined)
    return {
      message: `${name} is fetched in ${path} (${found}) at a version that only a run knows${whose(unknown)}`,
      todo: COPY,
    }
  return revision === null ? null : unknownVersion(upstream)
}

/** The variable that a run gives the version; of a command nothing is said. */
function whose(variable: string): string {
  return variable === '' ? '' : `: the value of ${/^\d/.test(variable) ? '$' : ''}${variable}`
}

/** Says of a commit or a branch, or of a version that upstream's can't be compared with, that only its files tell what it reads. */
export function unknownVersion({ name, path, found, revision, version }: Upstream): Unread {
  const commit = revision === null ? '' : `, commit ${revision.slice(0, 12)}`
  const [how, why] =
    version === undefined
      ? [`${found}${commit}`, 'that names no version to compare']
      : [found, `nothing can be compared with "${version}"`]
  return { message: `${name} is fetched in ${path} (${how}), and ${why}`, todo: COPY }
}

/** Whether its files are here, or a version to compare with. */
function isAsked({
  source,
  version,
  upTo,
}: Pick<Upstream, 'source' | 'version' | 'upTo'>): boolean {
  return source !== null || version !== undefined || upTo !== undefined
}

/** How an upstream is asked, or why it is not: one line for the person. */
export function announceUpstream(upstream: Upstream): string {
  const { name, path, found } = upstream
  if (isAsked(upstream)) return `Asking ${name}${path === '' ? '' : ` in ${path}`} (${found})`
  const unread = whyUnread(upstream)
  if (unread === null)
    return `${name} is fetched in ${path} (${found}) without a version: taken to be the newest one`
  return unread.message
}
