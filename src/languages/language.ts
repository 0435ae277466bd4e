import { Names, type Match } from '../core/names.ts'
import { inOrder } from '../core/uses-by-place.ts'
import type { Use } from '../core/use.ts'
import type { FileRule } from './file-rule.ts'
import type { Formats } from './format.ts'
import { withoutMark } from './kit/byte-order-mark.ts'
import { takersIn, type TakerOf } from './kit/command-line/taker.ts'
import { readGeneral } from './kit/general-rule.ts'
import { withGuards } from './kit/questions/guards.ts'
import { asAll, type Asking } from './kit/questions/question.ts'
import { questionsOfTemplate } from './kit/questions/template.ts'
import type { Syntax } from './kit/lexer.ts'
import type { UpstreamDoor } from './upstream-door.ts'

/**
 * Reads one text of a build language: `text` is the file's bytes as latin1, `reading` the names to look for and the other
 * languages, which may stand inside this one. Gives a use for the occurrences that the syntax explains; what it leaves out
 * is read by the general rule.
 */
export type Reader = (text: string, reading: Reading) => readonly Use[]

/** What an edit must leave as it is. */
interface Structure {
  /** Parses a text to a tree, which must have the same shape after an edit; throws where it can't be parsed. */
  readonly parse: (text: string) => unknown
  /** The parts that can be parsed each for itself: one in which nothing was changed is not parsed. */
  readonly partsOf?: (text: string) => readonly string[]
}

/** A language: everything that Flagshift knows of it. One folder, and one line in the registry. */
export interface LanguageModule {
  readonly id: string
  readonly files: readonly FileRule[]
  /** What a block of code in a document calls it, in one string: ```bash. */
  readonly fences?: string
  readonly read: Reader
  /** Its strings and comments: what stands in a text is no code of the file. */
  readonly syntax?: Syntax
  /** What its code asks, with the branches of each question. */
  readonly questions?: Asking
  readonly structure?: Structure
  /** What its files tell where they are an upstream's, or whose door does; without it they read no flag there. */
  readonly upstream?: UpstreamDoor | string
}

/** The languages by what they are called. */
export interface Languages {
  readonly byId: ReadonlyMap<string, LanguageModule>
  readonly byFence: ReadonlyMap<string, LanguageModule>
  readonly formats: Formats
}

/** A whole text, with its matches, so that it is not searched again. */
interface File {
  readonly text: string
  readonly matches: readonly Match[]
}

/** The names to look for in one file, and the other languages: a language inside a language is handed in. */
export class Reading extends Names {
  readonly #languages: Languages
  readonly #file: File | undefined
  /** Who takes the words that a variable of the file holds, in whichever of its languages. */
  readonly takerOf: TakerOf

  constructor(names: Names, languages: Languages, file?: File) {
    super(names)
    this.#languages = languages
    this.#file = file
    this.takerOf = takersIn(file?.text ?? '')
  }

  /** Whether a text is all of the file, and not a part in which another language has its own signs. */
  isWhole(text: string): boolean {
    return text === this.#file?.text
  }

  override test(text: string): boolean {
    return this.isWhole(text) ? this.#file!.matches.length > 0 : super.test(text)
  }

  override find(text: string, from = 0, to = text.length): readonly Match[] {
    if (from === 0 && to === text.length && this.isWhole(text)) return this.#file!.matches
    return super.find(text, from, to)
  }

  /** Every occurrence of a name in a text, each exactly once, in order: as the language says, else by the general rule. */
  read(language: string, text: string): readonly Use[] {
    const matches = this.find(text)
    if (matches.length === 0) return []
    const said = new Map<number, Use>()
    const module = this.#languages.byId.get(language)
    for (const use of module?.read(text, this) ?? []) said.set(use.start, use)
    const silent = matches.filter(({ start }) => !said.has(start))
    for (const use of silent.length === 0 ? [] : readGeneral(text, silent)) said.set(use.start, use)
    return guarded(text, inOrder(said), module)
  }

  /** The occurrences that the syntax of a language explains; the others are left out. */
  explain(language: string, text: string): readonly Use[] {
    // A reader is asked only where something is to be read.
    const module = this.test(text) ? this.#languages.byId.get(language) : undefined
    return guarded(text, module?.read(text, this) ?? [], module)
  }

  /** The id of the language of a file with this path; undefined where no reader knows its syntax. */
  languageOfFile(path: string): string | undefined {
    const { reader } = this.#languages.formats.of(path)
    return reader === 'text' ? undefined : reader
  }

  /** The id of the language that a block of code says it is in. */
  languageOfFence(word: string): string | undefined {
    return this.#languages.byFence.get(word)?.id
  }
}

function isSetting({ role }: Use): boolean {
  return role === 'option' || role === 'definition'
}

/** Branches say something of two names, or of one that is set where it has no value or of which the value is taken. */
function guarded(
  text: string,
  uses: readonly Use[],
  module: LanguageModule | undefined,
): readonly Use[] {
  const isOne = uses.every(({ name }) => name === uses[0]!.name)
  if (isOne && (uses.length < 2 || !uses.some((use) => isSetting(use) || use.passes))) return uses
  const ordered = uses.toSorted((a, b) => a.start - b.start)
  const plain = withoutMark(text)
  const own = module?.questions === undefined ? [] : [module.questions]
  return withGuards(plain, ordered, asAll(...own, questionsOfTemplate)(plain, ordered))
}
