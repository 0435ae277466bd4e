import type { FileEntry, FileSource } from '../../repository/source.ts'
import { withoutComments } from './file-pins.ts'
import type { PinningFile } from './given-beside.ts'
import { defaultsIn } from './variables.ts'

/**
 * The variables of the environment to which a file gives another value than the default that a pin has for them: a workflow's
 * `env` for the script that it runs. Which of the two a build takes only a run knows.
 */
export async function setOutside(
  source: FileSource,
  entries: readonly FileEntry[],
  files: readonly PinningFile[],
): Promise<ReadonlySet<string>> {
  const defaults = new Map(
    files.flatMap(({ pins, own }) => [
      ...pins.flatMap(({ of, version = '' }) => defaultsIn(`${of} ${version}`)),
      ...[...own.values()].flat().flatMap(({ text }) => defaultsIn(text)),
    ]),
  )
  const found = new Set<string>()
  if (defaults.size === 0) return found
  const names = [...defaults.keys()].join('|')
  // What asks the environment itself is the default once more.
  const setting = new RegExp(
    String.raw`(?<![\w$.{-])(${names})["']?[ \t]*[:=][ \t]*(?!\$\{|\S*env)["']?([\w.+-]+)`,
    'g',
  )
  for await (const { entry, bytes } of source.read(entries))
    for (const [, name, value] of withoutComments(entry.path, bytes.toString('latin1')).matchAll(
      setting,
    ))
      if (value !== defaults.get(name!)) found.add(name!)
  return found
}
