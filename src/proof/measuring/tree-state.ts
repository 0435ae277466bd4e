import { createHash } from 'node:crypto'

import { formatOf } from '../../languages/registry.ts'
import type { RenameState } from '../../upstream/states/state.ts'
import type { BuildSystem } from '../build-systems/build-system.ts'
import type { ProofInput } from '../input.ts'

/**
 * A state of the tree. `retouched` is the patched one with one more blank line at the end of each patched build file: what
 * it does otherwise hangs on when a file was written, or on a checksum of it. A control is the patched tree with the new
 * names of some renames taken back at the places where the patch put them: by a word that nobody reads, another one in each line,
 * since one line may read what another writes; where such words are refused, by one in all lines; then by the old name.
 */
export type State =
  | { readonly kind: 'before' | 'after' | 'retouched' }
  | {
      readonly kind: 'control'
      readonly renames: readonly RenameState[]
      readonly by: 'words' | 'one word' | 'old name'
    }

/** Files that compilers read. */
export const SOURCES = /\.(?:c|cc|cpp|cxx|cu|cuh|h|hh|hpp|hxx|inc|ipp|m|mm|in)$/

/** What a renamed flag, an old one and nobody's word have in common in a text: none of them is an effect. */
export const ANY_FLAG = '@flag@'

const NOBODYS_WORD = String.raw`(?:flagshift-control|FLAGSHIFT_CONTROL)(?:_\d+)?`

/** A word that nobody reads, in the manner in which flags of a kind are written. */
export function makeUnreadWord({ kind }: RenameState, number: number): string {
  const word = kind === 'cargo-feature' ? 'flagshift-control' : 'FLAGSHIFT_CONTROL'
  return number === 0 ? word : `${word}_${number}`
}

/** All names of some renames and the words that nobody reads. */
export function flagAt(renames: readonly RenameState[]): RegExp {
  const names = renames.flatMap(({ from, to }) => [from, ...to.map(({ name }) => name)])
  return nameAt([...new Set(names)], [NOBODYS_WORD])
}

/** A name where it stands by itself, behind `-D` too. */
export function nameAt(names: readonly string[], patterns: readonly string[] = []): RegExp {
  const any = names
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replaceAll(/[^\w]/g, String.raw`\$&`))
    .concat(patterns)
    .join('|')
  return new RegExp(String.raw`(?<![A-Za-z0-9_]|[A-Za-z0-9_]-)(-D)?(${any})(?![A-Za-z0-9_])`, 'g')
}

/** How the patched files lie in a state, each with its content; null: as before the patch. */
export function filesIn(
  state: State,
  { patched, patchedLines }: Pick<ProofInput, 'patched' | 'patchedLines'>,
): ReadonlyMap<string, Buffer | null> {
  let taken = 0
  return new Map(
    patched.map(({ path, bytes }) => {
      switch (state.kind) {
        case 'before':
          return [path, null]
        case 'after':
          return [path, bytes]
        case 'retouched':
          return [path, isBuildFile(path) ? Buffer.concat([bytes, Buffer.from('\n')]) : bytes]
        case 'control': {
          const lines = patchedLines.filter((place) => place.path === path).map(({ line }) => line)
          return [path, takeBack(path, bytes, new Set(lines), state, () => taken++)]
        }
        default:
          return state satisfies never
      }
    }),
  )
}

/** A file in which a blank line at the end says nothing. */
function isBuildFile(file: string): boolean {
  return /^(?:cmake|make|meson|starlark|bazelrc)$/.test(formatOf(file).reader)
}

/** What a key is made from: the patch, and the project that is configured. */
interface Read {
  readonly input: Pick<ProofInput, 'patched' | 'patchedLines'>
  readonly sourceDir: string
  readonly system: Pick<BuildSystem, 'name'>
}

/**
 * The same for two states that differ in nothing a build reads: in no patched file, in documents, Dockerfiles and workflows
 * alone (a plain text may be read), or in what calls a project from outside and is neither a source nor a build file of it.
 */
export function stateKey(state: State, { input, ...project }: Read): string {
  return digestOf(state, input, (file) => !isDocument(file) && !isCaller(file, project))
}

/** A digest of those of the patched files that are wanted, as they lie in a state. */
export function digestOf(
  state: State,
  input: Pick<ProofInput, 'patched' | 'patchedLines'>,
  isWanted: (file: string) => boolean,
): string {
  const hash = createHash('sha1')
  for (const [file, bytes] of filesIn(state, input))
    if (isWanted(file)) hash.update(file).update(bytes ?? state.kind)
  return hash.digest('hex')
}

/** A Makefile, a script or a build script beside the folder that CMake configures. */
function isCaller(file: string, { system, sourceDir }: Omit<Read, 'input'>): boolean {
  if (system.name !== 'cmake' || sourceDir === '.' || file.startsWith(`${sourceDir}/`)) return false
  return formatOf(file).reader !== 'cmake' && !SOURCES.test(file)
}

function isDocument(file: string): boolean {
  const { id, reader, scope } = formatOf(file)
  return (
    (scope === 'docs' && id !== 'text') ||
    reader === 'dockerfile' ||
    /(?:^|\/)\.github\//.test(file)
  )
}

/**
 * Cargo refuses a feature that it does not know: of a list it is left out.
 *
 * @param count the number of the next line
 */
function takeBack(
  path: string,
  bytes: Buffer,
  lines: ReadonlySet<number>,
  { renames, by }: State & { readonly kind: 'control' },
  count: () => number,
): Buffer {
  const instead = new Map(
    renames.flatMap((rename) => rename.to.map(({ name }) => [name, rename] as const)),
  )
  if (instead.size === 0) return bytes
  const names = nameAt([...instead.keys()])
  const isList = by !== 'old name' && formatOf(path).id === 'cargo'
  const listed = new RegExp(String.raw`"(?:[\w-]+\??/)?${names.source}"(?!\s*=)\s*,?`, 'g')
  let line = 0
  const text = bytes.toString('latin1').replaceAll(/[^\n]*\n?/g, (written) => {
    line += 1
    if (!lines.has(line) || written.search(names) === -1) return written
    const number = by === 'words' ? count() : 0
    return (isList ? written.replaceAll(listed, '') : written).replaceAll(
      names,
      (_, flag: string | undefined, name: string) => {
        const rename = instead.get(name)!
        return (flag ?? '') + (by === 'old name' ? rename.from : makeUnreadWord(rename, number))
      },
    )
  })
  return Buffer.from(text, 'latin1')
}
