import { posix } from 'node:path'

import type { RenameState } from '../states/state.ts'

/**
 * Whether only a Go module elsewhere holds the upstream: its build is its own, and what another folder builds may be any
 * other project that reads the same names.
 */
export function isOfModuleElsewhere(upstream: RenameState['upstream'], path: string): boolean {
  const { speaks } = upstream ?? {}
  if (speaks?.by !== 'line' || !/(?:^|\/)go\.mod$/.test(speaks.path)) return false
  return posix.dirname(speaks.path) !== posix.dirname(path)
}
