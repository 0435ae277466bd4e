import { Names } from '../core/names.ts'
import { isHandedOut } from './kconfig-names.ts'
import type { Rename, RenameKind, RenameMap } from './rename.ts'

/** Says what a flag that one name stands for is called elsewhere; null where it can't be a name of such a flag. */
type Respell = (name: string) => string | null

/** Flags that one tool declares under one name and hands out under others. */
interface Convention {
  /** The kind that says so; a person who gave no kind may mean it too. */
  readonly kind: RenameKind
  /** What its other spellings are looked for as: a macro or a variable by syntax, so any but where the kind has its own rules. */
  readonly spelledAs: RenameKind
  /** The languages of the files that declare such flags. */
  readonly declaredIn: readonly string[]
  /** What a given name may be called where it is declared. */
  readonly declared: readonly Respell[]
  /** What the declared name is called elsewhere. */
  readonly elsewhere: readonly Respell[]
}

const same: Respell = (name) => name
const before =
  (prefix: string): Respell =>
  (name) =>
    name.startsWith(prefix) ? name.slice(prefix.length) : null
const after =
  (prefix: string, respell = same): Respell =>
  (name) => {
    const own = respell(name)
    return own === null ? null : prefix + own
  }
const asVariable: Respell = (name) => name.replaceAll(/[-.+]/g, '_')
const hyphened: Respell = (name) => name.replaceAll('_', '-')
const isSymbol: Respell = (name) => (/^[A-Z0-9_]+$/.test(name) && !isHandedOut(name) ? name : null)
const isLongOption: Respell = (name) => (name.startsWith('-') ? null : name)

const SWITCHES = ['--enable-', '--disable-', '--with-', '--without-']
const VARIABLES = ['enable_', 'with_']

const CONVENTIONS: readonly Convention[] = [
  {
    kind: 'kconfig',
    spelledAs: 'kconfig',
    declaredIn: ['kconfig'],
    declared: [before('CONFIG_'), isSymbol].map((way) => (name) => {
      const own = way(name)
      return own === null ? null : isSymbol(own)
    }),
    elsewhere: [after('CONFIG_')],
  },
  {
    kind: 'autoconf',
    spelledAs: 'any',
    declaredIn: ['m4'],
    declared: [
      ...SWITCHES.map(before),
      ...VARIABLES.map(before),
      ...VARIABLES.map((prefix): Respell => {
        const bare = before(prefix)
        return (name) => hyphened(bare(name) ?? '') || null
      }),
      isLongOption,
    ],
    elsewhere: [
      ...SWITCHES.map((prefix) => after(prefix)),
      ...VARIABLES.map((prefix) => after(prefix, asVariable)),
    ],
  },
  {
    kind: 'cargo-feature',
    spelledAs: 'env',
    declaredIn: ['toml'],
    declared: [isLongOption],
    elsewhere: [after('CARGO_FEATURE_', (name) => asVariable(name)!.toUpperCase())],
  },
  {
    kind: 'any',
    spelledAs: 'any',
    declaredIn: ['groovy', 'kotlin', 'properties'],
    declared: [before('ORG_GRADLE_PROJECT_'), isLongOption],
    elsewhere: [after('ORG_GRADLE_PROJECT_')],
  },
]

/** Whether a name stands in files of one of some languages. */
type IsIn = (name: string, languages: readonly string[]) => boolean

/**
 * A map with all names of its flags: a symbol of Kconfig, an option of configure, a feature of Cargo and a property of Gradle
 * are one flag under several names, which move together.
 *
 * @param isIn says where a name stands; what a person calls by one name is a flag of a tool only where that tool's files hold it
 */
export function withSpellings(map: RenameMap, isIn: IsIn = () => true): RenameMap {
  const keys = new Set(map.renames.map(({ kind, from }) => `${kind} ${from}`))
  const isKnown = ({ kind, from }: Rename): boolean =>
    keys.has(`${kind} ${from}`) || keys.has(`any ${from}`)
  const flags = new Map<string, string>()
  const more = new Map<string, Rename>()
  for (const rename of map.renames)
    for (const convention of CONVENTIONS)
      for (const one of spellingsOf(rename, convention, map.origin === 'inline', isIn)) {
        flags.set(one.from, one.flag!)
        if (!isKnown(one)) more.set(`${one.kind} ${one.from}`, one)
      }
  if (flags.size === 0) return map
  const own = map.renames.map((rename) => {
    const flag = flags.get(rename.from)
    return flag === undefined ? rename : { ...rename, flag }
  })
  return { ...map, renames: [...own, ...more.values()] }
}

/** The same rename under all names that a convention gives its flag; none where it is of no such flag. */
function spellingsOf(
  rename: Rename,
  { kind, spelledAs, declaredIn, declared, elsewhere }: Convention,
  isGiven: boolean,
  isIn: IsIn,
): readonly Rename[] {
  const isKind = rename.kind === kind && kind !== 'any'
  if (!isKind && !(rename.kind === 'any' && isGiven)) return []
  // `--enable-x` says its value with its name.
  if (rename.value.kind !== 'same' && kind !== 'kconfig') return []
  const flags = declared.flatMap((way) => respelled(rename, way) ?? [])
  const families = flags.map((flag) =>
    [flag, ...elsewhere.flatMap((way) => respelled(flag, way) ?? [])].map((one) => ({
      ...one,
      kind: one.from === rename.from ? rename.kind : spelledAs,
      flag: flag.from,
    })),
  )
  const ofIt = families.filter((family) => family.some(({ from }) => from === rename.from))
  const met = ofIt.filter((family) => isIn(family[0]!.flag, declaredIn))
  const shown =
    met.length > 0 || isKind
      ? met
      : ofIt.filter((all) => all.some(({ from }) => isIn(from, declaredIn)))
  return (shown.length > 0 || !isKind ? shown : ofIt)
    .flat()
    .filter(({ from, flag }) => from === flag || !isFoundIn(from, flag))
}

/** A rename with all of its names spelled in another way; null where one of them can't be. */
function respelled(rename: Rename, way: Respell): Rename | null {
  const from = way(rename.from)
  const to = rename.to.flatMap((target) => {
    const name = way(target.name)
    return name === null ? [] : [{ ...target, name }]
  })
  return from === null || to.length < rename.to.length ? null : { ...rename, from, to }
}

/** Whether who looks for the name meets it in its other spelling too, as `OLD` in `--with-OLD`. */
function isFoundIn(spelling: string, name: string): boolean {
  return new Names([name]).test(spelling)
}
