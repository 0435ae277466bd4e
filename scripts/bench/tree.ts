import { mkdir, writeFile } from 'node:fs/promises'
import * as path from 'node:path'

/** The share of files that name a renamed flag, as in a project that builds on an upstream. */
const STALE = 0.02

const WORDS =
  'the build of a kernel tensor buffer device stream graph block thread shared memory size index offset batch scale row column type count result config option default value list path name'.split(
    ' ',
  )

interface Writer {
  readonly number: (below: number) => number
  readonly word: () => string
}

interface Kind {
  /** Where such a file lies; the star becomes a name. */
  readonly place: string
  /** How often it occurs: most of a repository is source. */
  readonly weight: number
  readonly line: (writer: Writer) => string
  readonly stale: (flag: string, writer: Writer) => string
}

const KINDS: readonly Kind[] = [
  {
    place: 'src/*.cpp',
    weight: 40,
    line: ({ number, word }) =>
      `    auto ${word()}_${word()} = ${word()}->${word()}(${number(999)}, ${word()}); // ${word()} ${word()}`,
    stale: (flag) => `#ifdef ${flag}\n#endif`,
  },
  {
    place: 'include/*.h',
    weight: 20,
    line: ({ word }) =>
      `int ${word()}_${word()}(const struct ${word()} * ${word()}, size_t ${word()});`,
    stale: (flag) => `#if defined(${flag})\n#endif`,
  },
  {
    place: 'py/*.py',
    weight: 15,
    line: ({ word }) => `${word()}_${word()} = self.${word()}(${word()}, ${word()}="${word()}")`,
    stale: (flag) => `os.environ["${flag}"] = "1"`,
  },
  {
    place: 'doc/*.md',
    weight: 8,
    line: ({ word }) =>
      `The ${word()} ${word()} of each ${word()} is the ${word()} of \`${word()}\`, ${word()}.`,
    stale: (flag) => `Build it with \`cmake -B build -D${flag}=ON\`.`,
  },
  {
    place: '*/CMakeLists.txt',
    weight: 5,
    line: ({ word }) =>
      `target_sources(${word()}_${word()} PRIVATE ${word()}.cpp ${word()}/${word()}.cpp)`,
    stale: (flag, { word }) => `set(${flag} ON CACHE BOOL "${word()}" FORCE)`,
  },
  {
    place: 'scripts/*.sh',
    weight: 3,
    line: ({ word }) => `echo "${word()} \${${word()}} $(${word()} -${word()})"`,
    stale: (flag) => `make ${flag}=1`,
  },
  {
    place: 'ci/*.yml',
    weight: 4,
    line: ({ number, word }) => `${word()}-${number(1e9)}: ${word()} ${word()}`,
    stale: (flag, { number }) => `flags-${number(1e9)}: -D${flag}=ON`,
  },
  {
    place: 'data/*.json',
    weight: 5,
    line: ({ number, word }) => `{"${word()}": ${number(1e9)}}`,
    stale: (flag) => `{"${flag}": "ON"}`,
  },
]

/**
 * Writes a tree of text files, the same for the same arguments.
 *
 * @param bytes how large all files together become, about
 * @param flags old names that some files use
 * @returns the bytes written
 */
export async function writeTree(
  root: string,
  files: number,
  bytes: number,
  flags: readonly string[],
): Promise<number> {
  const random = randomNumbers(20240401)
  const number = (below: number): number => Math.floor(random() * below)
  const word = (): string => WORDS[number(WORDS.length)]!
  let written = 0
  for (let index = 0; index < files; index++) {
    const kind = kindAt(random())
    const stale = random() < STALE
    const length = (bytes / files) * (0.2 + 1.6 * random())
    const lines: string[] = []
    for (let size = 0; size < length;) {
      const isStale = stale && (lines.length === 3 || random() < 0.03)
      const line = isStale
        ? kind.stale(flags[number(flags.length)]!, { number, word })
        : kind.line({ number, word })
      lines.push(line)
      size += line.length + 1
    }
    const place = `${word()}/${word()}${index % 97}/${kind.place.replace('*', `${word()}-${index}`)}`
    const file = path.join(root, place)
    const text = kind.place.endsWith('.json') ? `[${lines.join(',\n')}]\n` : `${lines.join('\n')}\n`
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, text)
    written += text.length
  }
  return written
}

/** @param share from 0 to below 1 */
function kindAt(share: number): Kind {
  let rest = share * KINDS.reduce((sum, { weight }) => sum + weight, 0)
  return KINDS.find(({ weight }) => (rest -= weight) < 0)!
}

/** Mulberry32: small, and the same everywhere. */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
