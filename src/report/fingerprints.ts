import { createHash } from 'node:crypto'

import type { Site } from '../judging/judged-site.ts'

/**
 * A name for each site that stays the same while lines above it come and go: of its file, its flag and what its line says,
 * and of which it is where several are alike.
 */
export function fingerprintsOf(sites: readonly Site[]): ReadonlyMap<Site, string> {
  const seen = new Map<string, number>()
  return new Map(
    sites.map((site) => {
      const { path, from, to, text } = site
      const key = JSON.stringify([path, from, to, text.replace(/\s+/g, ' ').trim()])
      const nth = (seen.get(key) ?? 0) + 1
      seen.set(key, nth)
      return [site, createHash('sha256').update(`${key}${nth}`).digest('hex').slice(0, 32)]
    }),
  )
}
