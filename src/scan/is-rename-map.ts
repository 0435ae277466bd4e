import { relative, resolve } from 'node:path'

import { CONFIGURATION, REPOSITORY_MAP } from '../maps/load.ts'
import { hasMapForm } from '../maps/map-form.ts'
import type { Reason } from '../core/use.ts'
import { makeReason } from './reasons-to-leave-a-file.ts'

/** A map says what was renamed: rewriting it would make it say nothing. */
const RENAME_MAP = makeReason('rename-map')

/** The maps that were given, and the directory that is scanned. */
export interface GivenMaps {
  readonly directory: string
  /** Names of built-in maps or files; `auto`: all built-in ones. */
  readonly maps: 'auto' | readonly string[]
}

/**
 * Says of a repository's files whether they are rename maps: those that are read by themselves, those that were given, and
 * any other that has the form of one.
 *
 * @returns the reason to leave a file as it is, or null
 */
export function whyRenameMap({
  directory,
  maps,
}: GivenMaps): (file: Readonly<Record<'path' | 'reader' | 'text', string>>) => Reason | null {
  const given = new Set([
    REPOSITORY_MAP,
    CONFIGURATION,
    ...(maps === 'auto' ? [] : maps).map((file) =>
      relative(directory, resolve(directory, file)).replaceAll('\\', '/'),
    ),
  ])
  return ({ path, reader, text }) =>
    given.has(path) || hasMapForm(reader, text) ? RENAME_MAP : null
}
