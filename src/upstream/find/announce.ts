import type { Upstream } from '../states/state.ts'

/** How an upstream is asked, or what would let it be: one line for the person. */
export function announce({
  name,
  path,
  found,
  source,
  version,
  revision,
  isUnresolved,
}: Upstream): string {
  if (source !== null || version !== undefined)
    return `Asking ${name}${path === '' ? '' : ` in ${path}`} (${found})`
  if (!found.startsWith('pinned by '))
    return `${name} is pinned in ${path}, but its files are not here: check out the submodules, so that it can be asked`
  if (isUnresolved === true)
    return `${name} is fetched in ${path} (${found}) at a version that only a run knows: say where a copy of it lies (--upstream), so that it can be asked`
  if (revision === null)
    return `${name} is fetched in ${path} (${found}) without a version: taken to be the newest one`
  return `${name} is fetched in ${path} (${found}, commit ${revision.slice(0, 12)}), and that names no version to compare: say where a copy of it lies (--upstream), so that it can be asked`
}
