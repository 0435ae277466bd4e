import type { RawPin } from './pin.ts'

/** A copy of a repository that a script makes. */
interface Copy {
  readonly at: number
  address: string
  /** The last part of the directory that it lies in. */
  readonly dir: string
  branch: string | undefined
  fetched: string | undefined
  readonly checkouts: { readonly at: number; readonly ref: string }[]
}

const COMMAND =
  /(?<![\w.]|[^\s@]-)(?:(?:git(?:\.exe)?|\$[({]GIT[)}]|gh\s+repo)(?=["'\s,])|(?:cd|pushd|WORKDIR|popd)(?=\s))((?:\\\r?\n|\{\{[^}\n]*\}\}|\$\((?:[^()\n]|\([^()\n]*\))*\)|(?<=[\s"'=])`[^`\s][^`\n]*`|[^\n&;|])*)|^[ \t]*-[ \t]+(?:name|run|uses|id):|^[\w./%$()-]+[ \t]*:(?!=)/gim
const STEP = /\n[ \t]*-[ \t]+(?:name|run|uses|id):/
const WORKING_DIRECTORY = /\bworking-directory:[ \t]*(\S+)/
/** Longer steps are not looked through for their directory. */
const LONGEST_STEP = 4000

const LONGEST_WORD = 400
const WORD =
  /(?:<<[ \t]*[\w.]+[ \t]*>>|\$?\{\{[^}\n]*\}\}|\$\((?:[^()\n]|\([^()\n]*\))*\)|(?<=[\s"'=])`[^`\s][^`\n]*`|\$\{[^}\s]*\}|\\(?=[\w.])|[^\s"',[\]()`\\])+/g
const END_OF_WORDS = /^(?:#(?!\{)|\d*[<>](?!<[ \t]*[\w.]+[ \t]*>)|\w+=)/
const WITH_VALUE =
  /^(?:-b|-B|-o|-j|-u|-c|--branch|--depth|--origin|--jobs|--reference|--reference-if-able|--revision|--filter|--config|--template|--name|--upload-pack|--separate-git-dir|--shallow-since|--shallow-exclude|--server-option|--refmap|--bundle-uri|--orphan|--conflict|--git-dir|--work-tree)$/

/**
 * Follows the git commands of scripts (also inside Dockerfiles, make recipes, workflow steps): what is cloned or fetched
 * from where, and which commit is checked out in it. The words stand as they are written, variables and all.
 *
 * @param text without comments
 */
export function gitPins(text: string): readonly RawPin[] {
  const follower = new Follower()
  for (const { 0: whole, 1: rest, index: at } of text.matchAll(COMMAND)) {
    if (rest === undefined) {
      follower.leave()
      const dir = whole.includes('-') && directoryOfStep(text, at + whole.length)
      if (dir) follower.enter(dir)
      continue
    }
    const words = wordsOf(text, at, whole, rest)
      .filter(({ length }) => length < LONGEST_WORD)
      .map(bare)
    if (/^(?:git|gh|\$)/i.test(whole)) follower.run(at, readCommand(words))
    else follower.enter(words.find((word) => !/^(?:\/d|-|--)$/i.test(word)) ?? '..')
  }
  return [...follower.finish().flatMap(pinsOf), ...follower.elsewhere]
}

/** `Command::new("git")` of Rust and its like: the words come in calls, on the lines below too. */
const CHAIN = /^["']\)(?:\s*\.args?\((?:[^()]|\([^()]*\))*\))+/

/** A word that is what a call gives: `(Get-Content version)`, `File.read("version").strip`. */
const CALL = /(?<=[\s,])[\w.:]*\((?:[^()\n]|\([^()\n]*\))*\)(?:\.\w+(?:\([^()\n]*\))?)*/g

function wordsOf(text: string, at: number, whole: string, rest: string): readonly string[] {
  const from = at + whole.length - rest.length
  const isCalled = /Command(?:::new)?\(["']$/.test(text.slice(Math.max(0, at - 20), at))
  const chain = isCalled ? CHAIN.exec(text.slice(from, from + LONGEST_STEP))?.[0] : undefined
  const said = chain ?? withNames(rest).replace(CALL, '$(-)')
  const words = (said.match(WORD) ?? []).filter((word) => word !== 'nil')
  return chain === undefined ? words : words.filter((word) => !/^[.&]*args?$|^&$/.test(word))
}

/** In a list of words (`["git", "checkout", TAG]`) those without quotes are names of variables. */
function withNames(rest: string): string {
  if (!/^["']\s*,/.test(rest)) return rest
  return rest.replace(/(?<=,\s*)[A-Za-z_]\w*(?=\s*[,\])])/g, (name, at: number) =>
    /^(?:[^"]|"[^"]*")*$/.test(rest.slice(1, at)) ? `\${${name}}` : name,
  )
}

function directoryOfStep(text: string, from: number): string | undefined {
  const rest = text.slice(from, from + LONGEST_STEP)
  const end = rest.search(STEP)
  return WORKING_DIRECTORY.exec(end < 0 ? rest : rest.slice(0, end))?.[1]
}

class Follower {
  readonly copies: Copy[] = []
  readonly #places = new Map<string, Copy>()
  /** The copy that a command without `-C` works in. */
  #current: Copy | undefined
  #entered = ''
  /** Checkouts above the clone: one target of a makefile may make what another one needs. */
  readonly #early: { readonly dir: string; readonly at: number; readonly ref: string }[] = []

  /** What is checked out in a folder that nothing here fills: a submodule's, whose address another file has. */
  readonly elsewhere: RawPin[] = []

  /** All copies, with what is checked out in them. */
  finish(): readonly Copy[] {
    for (const { dir, at, ref } of this.#early) {
      const copy = this.#places.get(dir)
      if (copy !== undefined) copy.checkouts.push({ at, ref })
      else if (dir !== '')
        this.elsewhere.push({ of: '', version: ref, how: 'git checkout', dir, at })
    }
    return this.copies
  }

  /** Another step or another target begins where the whole build does. */
  leave(): void {
    this.#current = undefined
    this.#entered = ''
  }

  enter(dir: string): void {
    const isInside = /^[\w.-]+$/.test(dir) && dir !== '..'
    this.#current = this.#within(dir) ?? (isInside ? this.#current : undefined)
    this.#entered = dir === '..' ? '' : dir
  }

  run(at: number, command: Command): void {
    const { name, dir, options, operands } = command
    const target = dir === undefined ? this.#current : this.#within(dir)
    const [first, second, third] = operands
    if (name === 'clone') {
      const address = operands.find(isAddress) ?? first
      if (address === undefined) return
      const copy = this.#begin(at, address, operands[operands.indexOf(address) + 1])
      copy.branch = options.get('-b') ?? options.get('--branch') ?? options.get('--revision')
    } else if (name === 'init') {
      this.#begin(at, '', first ?? dir)
    } else if (name === 'submodule' && first === 'add') {
      const address = operands.slice(1).find(isAddress)
      const outer = this.#current
      if (address !== undefined) this.#begin(at, address, operands[operands.indexOf(address) + 1])
      this.#current = outer
    } else if (name === 'remote' && third !== undefined) {
      if (target === undefined) this.#begin(at, third, dir)
      else if (target.address === '' || first === 'set-url') target.address = third
    } else if (name === 'fetch' || name === 'pull') {
      const from = first !== undefined && isFixedAddress(first) ? first : undefined
      if (from !== undefined && target?.address === '') target.address = from
      const isNew = from !== undefined && target?.address !== from
      const copy = isNew ? this.#begin(at, from, dir) : target
      const ref = second === 'tag' ? third : second?.replace(/^\+/, '').replace(/:.*$/, '')
      if (copy !== undefined && ref !== undefined) copy.fetched = ref
    } else if (first !== undefined && isCheckout(command)) {
      if (target !== undefined) target.checkouts.push({ at, ref: first })
      else this.#early.push({ dir: placeOf(dir ?? this.#entered), at, ref: first })
    }
  }

  #begin(at: number, address: string, dir: string | undefined): Copy {
    const place = dir === undefined || dir === '.' ? placeOf(this.#entered) : placeOf(dir)
    const copy: Copy = {
      at,
      address,
      dir: place !== '' && (dir !== undefined || address === '') ? place : placeOf(address),
      branch: undefined,
      fetched: undefined,
      checkouts: [],
    }
    this.copies.push(copy)
    if (copy.dir !== '') this.#places.set(copy.dir, copy)
    this.#current = copy
    return copy
  }

  #within(dir: string): Copy | undefined {
    return this.#places.get(placeOf(dir))
  }
}

function isCheckout({ name, options, operands }: Command): boolean {
  if (/^(?:\.|FETCH_HEAD|HEAD)$/.test(operands[0] ?? '')) return false
  if (name === 'reset') return options.has('--hard')
  // With paths behind the commit only these files are taken from it.
  if (name === 'checkout') return operands.length === 1 && !options.has('--')
  return name === 'switch'
}

/** One pin for what the clone brings and one for each commit that is checked out in it then: each holds up to the next. */
function pinsOf({ at, address, dir, branch, fetched, checkouts }: Copy): readonly RawPin[] {
  if (address === '') return []
  const pin = { of: address, how: 'git clone', dir, copy: at }
  const cloned = { ...pin, version: fetched ?? branch, at }
  // A commit that is fetched and checked out by its number is one pin, and a clone of nothing is none.
  const isAsked = branch !== undefined || checkouts.length === 0
  return [
    ...(isAsked ? [cloned] : []),
    ...checkouts.map(({ at: place, ref }) => ({ ...pin, version: ref, at: place })),
  ]
}

interface Command {
  readonly name: string | undefined
  /** What `-C` or `--git-dir` says. */
  readonly dir: string | undefined
  readonly options: ReadonlyMap<string, string>
  readonly operands: readonly string[]
}

function readCommand(words: readonly string[]): Command {
  const options = new Map<string, string>()
  const operands: string[] = []
  let name: string | undefined
  let dir: string | undefined
  for (let at = 0; at < words.length && !END_OF_WORDS.test(words[at]!); at++) {
    const word = words[at]!
    if (name === undefined && word === '-C') dir = words[++at]
    else if (word.startsWith('-') && word !== '-') {
      const [option, value] = word.split(/=(.*)/s) as [string, string | undefined]
      const takes = value === undefined && WITH_VALUE.test(option)
      options.set(option, value ?? (takes ? (words[++at] ?? '') : ''))
    } else if (name === undefined) name = word
    else operands.push(word)
  }
  return { name, dir, options, operands }
}

/** Braces of a block around a command are none of its words; those around a name alone are a template's. */
function bare(word: string): string {
  if (/[$]|#\{|\{\{|<</.test(word)) return word
  return word.replace(/^\{(\w+)\}$/, '${$1}').replace(/^[{<]+|(?<!\$\{\w+)[}>]+$/g, '')
}

/** The last part of a directory or an address, so that `$SRC` and `${SRC}`, `x/engine` and `/opt/engine` are the same. */
export function placeOf(path: string): string {
  return path
    .replace(/[/\\]+$/, '')
    .replace(/\.git$/, '')
    .replace(/^.*[/\\:](?=[^}])/, '')
    .replace(/[${}()%]/g, '')
}

/** Whether a word is where a repository lies, or a variable that may say so. */
function isAddress(word: string): boolean {
  return word.startsWith('$') || isFixedAddress(word)
}

function isFixedAddress(word: string): boolean {
  return /:\/\/|^[\w.-]+@[\w.-]+:|^\.\.?\//.test(word)
}
