import { fitsWhole } from '../core/near.ts'
import type { Scope } from '../core/use.ts'
import type { FileRule } from './file-rule.ts'
import { runsBuild } from './runs-build.ts'
import type { UpstreamDoor } from './upstream-door.ts'
import { addTo } from '../core/group-by.ts'

/** What a file is: the name of its format in the report, the language that reads it, and the scope it belongs to. */
export interface Format {
  readonly id: string
  readonly reader: string
  readonly scope: Scope
  /** What it tells of an upstream, where files of this format can read flags there. */
  readonly upstream?: UpstreamDoor
}

/** What a language says of its files. */
interface Described {
  readonly id: string
  readonly files: readonly FileRule[]
  readonly upstream?: UpstreamDoor | string
}

/** A rule of a language, with the format that it gives. */
interface Row {
  readonly rule: FileRule
  readonly format: Format
}

/** Endings that say what a template or a copy is made for: what stands before them decides. */
const WRAPPED =
  /\.(in|j2|jinja2?|tmpl|tpl|template|mustache|erb|example|sample|dist|default|disabled|off|bak|old|orig|save)$/i

/** `config.h.cmake.in` is a header with CMake's placeholders. */
const CMAKE_HEADER =
  /(\.(?:h|hh|hpp|hxx)(?=\.cmake)|\.(?:c|cc|cpp|cxx)(?=\.cmake\.in$))\.cmake(?:\.in)?$/i

/** Scripts are build files where builds are kept; elsewhere they are sources. */
const BUILD_PLACES =
  /(^|\/)(\.?ci|\.github|\.gitlab|\.circleci|\.buildkite|\.azure-pipelines|\.devops|scripts?|cmake|docker|packaging|toolchains?|build-?tools?|buildscripts?)\//i
const BUILD_SCRIPT =
  /([^/]+\/)?(build|setup|configure|install|compile|package|release|r?make|bootstrap)([_-][\w-]+)?\.[a-z]+/i

/** `Makefile.md` is a text about a Makefile, `Dockerfile.sh` a script. */
const OWN_LANGUAGE =
  /\.(md|markdown|rst|adoc|html?|pdf|txt|am|sh|bash|zsh|py|ps1|bat|cmd|ya?ml|json|toml|xml|cmake|dockerignore|patch|diff|gn|rb|lock|h)(\.in)?$/i

/** What is called so is that in any folder. */
const SAYS_ITSELF = /^(?:cmakelists\.txt|readme)/i

const UNKNOWN_TEXT: Format = { id: 'text', reader: 'text', scope: 'sources' }

/** Says what a file is, by the rules of the languages. */
export class Formats {
  readonly #rows: readonly Row[]
  readonly #places: Patterns
  readonly #beginnings: Patterns
  readonly #patterns: Patterns
  readonly #names: Words
  readonly #extensions: Words

  /** @param languages where two of them fit a file, the first one takes it */
  constructor(languages: readonly Described[]) {
    this.#rows = languages.flatMap((language) =>
      language.files.map((rule) => ({ rule, format: formatBy(rule, language, languages) })),
    )
    const globs = patterns(this.#rows, ({ globs: written }) => written)
    this.#places = globs.filter(([, , glob]) => glob.includes('/'))
    this.#patterns = globs.filter(([, , glob]) => !glob.includes('/'))
    this.#beginnings = patterns(this.#rows, ({ beginnings }) =>
      beginnings?.replaceAll(/(?<=\w)(?= |$)/g, '[._-]').replaceAll(/(?= |$)/g, '*'),
    )
    this.#names = words(this.#rows, 'names')
    this.#extensions = words(this.#rows, 'extensions')
  }

  /**
   * The first that knows the path wins: its place (`.github/workflows/`), its name (`Makefile`), its extension, what a
   * template is made for (`config.h.in`), its beginning. Text that nobody knows is `sources`: shown, and not rewritten
   * unless asked.
   *
   * @param path relative to the repository's root, forward slashes
   * @param head the beginning of the file as latin1 (4 KiB are plenty); decides for shebangs and ambiguous extensions
   * @param text the whole file, where it is at hand: a script that builds is a build file wherever it lies
   */
  of(path: string, head = '', text = head): Format {
    const name = path.slice(path.lastIndexOf('/') + 1).replace(CMAKE_HEADER, '$1')
    const row = this.#known(path, name, head) ?? this.#byBeginning(head)
    if (row === undefined) return UNKNOWN_TEXT
    const { rule, format } = row
    if (rule.scripts !== true) return format
    const builds = BUILD_PLACES.test(path) || fitsWhole(path, BUILD_SCRIPT) || runsBuild(text)
    return builds ? { ...format, scope: 'build' } : format
  }

  #known(path: string, name: string, head: string): Row | undefined {
    const places = SAYS_ITSELF.test(name) ? [] : this.#places
    const row =
      places.find(([pattern]) => pattern.test(path))?.[1] ??
      this.#byName(name) ??
      this.#byExtension(name, head) ??
      this.#rows.find(({ rule }) => rule.lastly?.test(name) && rule.head?.(head) !== false)
    if (row !== undefined) return row
    const inner = name.replace(WRAPPED, '')
    if (inner === name || inner === '') return undefined
    return this.#known(path.slice(0, path.length - name.length) + inner, inner, head)
  }

  #byName(name: string): Row | undefined {
    const whole = rowsOf(this.#names, name)[0]
    if (whole !== undefined) return whole
    const fits = ([pattern]: Patterns[number]): boolean => pattern.test(name)
    const begun = OWN_LANGUAGE.test(name) ? undefined : this.#beginnings.find(fits)
    return (begun ?? this.#patterns.find(fits))?.[1]
  }

  #byExtension(name: string, head: string): Row | undefined {
    const dot = name.lastIndexOf('.')
    const rows = dot < 0 ? [] : rowsOf(this.#extensions, name.slice(dot + 1))
    return rows.find(({ rule }) => rule.head?.(head) ?? true)
  }

  #byBeginning(head: string): Row | undefined {
    const begun = this.#rows.find(({ rule }) => rule.beginsAs?.(head) === true)
    if (begun !== undefined) return begun
    const shebang = /^#![^\r\n]*/.exec(head)?.[0]
    if (shebang === undefined) return undefined
    return this.#rows.find(({ rule }) => rule.shebang?.test(shebang) === true)
  }
}

type Patterns = readonly (readonly [RegExp, Row, glob: string])[]
type Words = ReadonlyMap<string, readonly Row[]>

function formatBy(rule: FileRule, language: Described, all: readonly Described[]): Format {
  const door = rule.upstream === undefined ? language.upstream : rule.upstream
  const upstream = typeof door === 'string' ? all.find(({ id }) => id === door)?.upstream : door
  if (typeof upstream === 'string')
    throw new Error(`${language.id} borrows a door that is borrowed itself`)
  return {
    id: rule.format,
    reader: language.id,
    scope: rule.scope ?? 'build',
    ...(upstream && { upstream }),
  }
}

function patterns(rows: readonly Row[], globsOf: (rule: FileRule) => string | undefined): Patterns {
  return rows.flatMap((row) =>
    (globsOf(row.rule)?.split(' ') ?? []).map((glob) => [globPattern(glob), row, glob] as const),
  )
}

/** What is known by a word: first the rules that ask for the beginning of the file. */
function words(rows: readonly Row[], way: 'names' | 'extensions'): Words {
  const byWord = new Map<string, Row[]>()
  for (const asks of [true, false])
    for (const row of rows.filter(({ rule }) => (rule.head !== undefined) === asks))
      for (const word of row.rule[way]?.split(' ') ?? []) addTo(byWord, word, row)
  return byWord
}

/** A word with capitals must be written so; any other may be written in any letters. */
function rowsOf(byWord: Words, word: string): readonly Row[] {
  return byWord.get(word) ?? byWord.get(word.toLowerCase()) ?? []
}

/**
 * A pattern of files as one of paths or names: `*` is any letters but a slash, `**` any letters, `{a,b}` one or the
 * other, `[._]` one of these. One with a slash is of the path, from any folder on, any other of the name. With capitals it
 * must be written so.
 */
function globPattern(glob: string): RegExp {
  const source = glob
    .replaceAll(/[.+^$()|\\]/g, '\\$&')
    .replaceAll(/\*{1,2}/g, (stars) => (stars === '*' ? '[^/]*' : '.*'))
    .replaceAll(/[{},]/g, (sign) => MEANING[sign]!)
  return new RegExp(`(?:^|/)${source}$`, /[A-Z]/.test(glob) ? '' : 'i')
}

const MEANING: Readonly<Record<string, string>> = { '{': '(?:', ',': '|', '}': ')' }
