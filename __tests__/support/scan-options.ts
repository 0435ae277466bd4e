import type { ScanOptions } from '../../src/options/options.ts'

/** Options of a scan as the doors make them by default, without a map and a directory. */
export const SCAN = {
  maps: [],
  renames: [],
  upstream: null,
  rev: null,
  include: [],
  exclude: [],
  scopes: new Set(['build', 'docs']),
  conditions: 'auto',
} as const satisfies Partial<ScanOptions>
