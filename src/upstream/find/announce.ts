import type { Upstream } from '../states/state.ts'
import { whyUnread } from './unread.ts'

/** How an upstream is asked, or what would let it be: one line for the person. */
export function announce(upstream: Upstream): string {
  const { name, path, found, source, version } = upstream
  if (source !== null || version !== undefined)
    return `Asking ${name}${path === '' ? '' : ` in ${path}`} (${found})`
  const unread = whyUnread(upstream)
  if (unread === null)
    return `${name} is fetched in ${path} (${found}) without a version: taken to be the newest one`
  return `${unread.message}: ${unread.todo}, so that it can be asked`
}
