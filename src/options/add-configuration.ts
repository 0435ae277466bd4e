import { firstGiven, withDefaults, type Given } from './options.ts'
import { readConfiguration } from './read-configuration.ts'

/** Renames that a repository gives of its own come on top of the maps. */
const AUTO = withDefaults({ map: ['auto'] })

/**
 * What was given at a door, and what the repository's configuration says of the rest.
 *
 * @param rev the commit that is scanned; null for what lies on disk
 * @returns null where there is no configuration
 * @throws UserError that says what is wrong in it, with file, line and column
 */
export async function addConfiguration(
  given: Given,
  directory: string,
  rev: string | null,
): Promise<Given | null> {
  const file = await readConfiguration(directory, rev)
  if (file === null) return null
  const isOnTop = file.isGiven('rename') && !given.isGiven('rename')
  return firstGiven(given, file, ...(isOnTop ? [AUTO] : []))
}
