import * as path from 'node:path'

import type { Metafile } from 'esbuild'

type Output = Metafile['outputs'][string]

/** More parts than a path in src or in a package has. */
const DEEPEST = 12

/**
 * Readable names for the chunks of a build, which esbuild can only tell apart by a hash of their content: with it, every
 * change of one line renames files and rewrites the imports of all others, and no diff of dist can be read.
 *
 * A chunk that is loaded when reached is called after its door (`commands-check.js`), a shared one after the folder or
 * package that most of it comes from (`shared-languages.js`). Shared chunks of one folder go down the path until they
 * differ, which they do at the file: a source file lies in one chunk only.
 *
 * @returns the new path of each chunk by its old one, in the words of the metafile
 */
export function nameChunks({ outputs }: Metafile): ReadonlyMap<string, string> {
  const chunks = Object.entries(outputs).filter(([file]) => file.startsWith('dist/chunks/'))
  const doors = chunks.map(([file, { entryPoint }]) =>
    entryPoint === undefined ? undefined : ([file, partsOf(entryPoint).join('-')] as const),
  )
  const shared = chunks.filter(([, { entryPoint }]) => entryPoint === undefined)
  const names = [...doors.filter((door) => door !== undefined), ...nameShared(shared, 1)]
  const renamed = new Map(names.map(([file, name]) => [file, `dist/chunks/${name}.js`]))
  if (new Set(renamed.values()).size < chunks.length)
    throw new Error(`two chunks would share a name: ${[...renamed.values()].toSorted().join(', ')}`)
  return renamed
}

/** The text of a file of the build with the new names in its imports. */
export function renameImports(text: string, names: ReadonlyMap<string, string>): string {
  const bases = new Map([...names].map(([from, to]) => [path.basename(from), path.basename(to)]))
  return text.replace(
    /"(\.\/(?:chunks\/)?)([^"/\s]+-[A-Z0-9]{8}\.js)"/g,
    (whole, folder: string, base: string) =>
      bases.has(base) ? `"${folder}${bases.get(base)}"` : whole,
  )
}

function nameShared(
  chunks: readonly (readonly [string, Output])[],
  depth: number,
): readonly (readonly [string, string])[] {
  const named = chunks.map((chunk) => [`shared-${heaviest(chunk[1], depth)}`, chunk] as const)
  return [...new Set(named.map(([name]) => name))].flatMap((name) => {
    const same = named.filter(([other]) => other === name).map(([, chunk]) => chunk)
    return same.length === 1 || depth > DEEPEST
      ? same.map(([file]) => [file, name] as const)
      : nameShared(same, depth + 1)
  })
}

/** The path, so many parts long, under which most of a chunk lies; each part is chosen below the one before. */
function heaviest({ inputs }: Output, depth: number): string {
  const weights = Object.entries(inputs).map(
    ([file, { bytesInOutput }]) => [partsOf(file), bytesInOutput] as const,
  )
  let start: readonly string[] = []
  for (let length = 1; length <= depth; length++) {
    const sums = new Map<string, number>()
    for (const [parts, weight] of weights)
      if (start.every((part, index) => parts[index] === part) && parts[length - 1] !== undefined)
        sums.set(parts[length - 1]!, (sums.get(parts[length - 1]!) ?? 0) + weight)
    const [most] = [...sums].toSorted(([a, light], [b, heavy]) => heavy - light || (a < b ? -1 : 1))
    if (most !== undefined) start = [...start, most[0]]
  }
  // What has no source at all is esbuild's own code.
  return start.join('-') || 'runtime'
}

/** `src/core/use.ts` is core, use; a file of a package begins with the package. */
function partsOf(file: string): readonly string[] {
  const inPackage = /^.*node_modules\/(.*)$/.exec(file)?.[1]
  const parts = (inPackage ?? file.replace(/^src\//, '')).replace(/\.[a-z]+$/, '').split('/')
  const [scope = '', name = '', ...rest] = parts
  return scope.startsWith('@') ? [`${scope.slice(1)}-${name}`, ...rest] : parts
}
