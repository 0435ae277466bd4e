import { count } from '../core/count.ts'
import type { BeforeAndAfter, ObjectResult, ProvedRename, UnitChange } from './evidence.ts'
import { CPU, PROCESSORS, type Processor } from './processors.ts'

/** The sources that a build compiled without and with the patch. */
export type Compiled = BeforeAndAfter<ReadonlySet<string>>

/**
 * What a proof comes to in plain words, by the component that gains most: `clip.cpp was built for the CPU; now it asks for
 * CUDA.` A processor is named only where a line or an object that was read names it.
 *
 * @returns null where nothing was gained in a source that is compiled with the patch
 */
export function headlineOf(
  renames: readonly ProvedRename[],
  objects: readonly ObjectResult[],
  compiled: Compiled,
): string | null {
  const gains = renames
    .filter(({ verdict }) => verdict === 'proved' || verdict === 'partial')
    .flatMap(({ to, gained }) => gained.map((change) => ({ to, change })))
    .filter(({ change }) => change.target !== '' && compiled.after.has(change.path))
    .toSorted((a, b) => weightOf(a.change, compiled) - weightOf(b.change, compiled))
  const [first] = gains
  if (first === undefined) return null
  const { path, target } = first.change
  const name = path.split('/').at(-1)!
  const others = new Set(gains.map(({ change }) => change.path)).size - 1
  const more =
    others > 0 ? ` ${count(others, 'more file')} ${others === 1 ? 'changes' : 'change'} too.` : ''
  if (!compiled.before.has(path)) return `${name} was not compiled; now it is.${more}`
  const object = objects.find((one) => one.path === path && one.target === target) ?? null
  const processor = gainedProcessor(first.change, object)
  if (processor === null)
    return `${first.to.join(' and ')} ${first.to.length === 1 ? 'takes' : 'take'} effect in ${name} now, and did not before.${more}`
  return `${name} was built ${wasFor(first.change, object, processor, first.to)}; now it asks for ${processor.name}.${more}`
}

/** A source that was there before and now names a processor says most, then any other that was there. */
function weightOf(change: UnitChange, compiled: Compiled): number {
  return (
    (compiled.before.has(change.path) ? 0 : 2) + (gainedProcessor(change, null) === null ? 1 : 0)
  )
}

/**
 * A line that declares something, or begins a function: a header may hold many, and none of them asks for anything. In a call
 * no word that could be a type stands before the name.
 */
const DECLARES =
  /^(?:extern|typedef|struct|class|enum|using|static|inline|template|__attribute__)\b|^(?!(?:return|else|throw|delete|case|new)\b)[\w:<>,*&\s]*\w[\s*&]+~?[\w:]+\s*\([^"]*\)[\w\s]*[;{]/

/** The way to compute that a call, a message or a symbol that came names, and nothing that went. */
function gainedProcessor(
  { added, removed }: UnitChange,
  object: ObjectResult | null,
): Processor | null {
  const asking = added.filter((line) => /[("]/.test(line) && !DECLARES.test(line))
  const come = [...asking, ...(object?.symbols.added ?? [])]
  const gone = [...removed, ...(object?.symbols.removed ?? [])]
  return (
    PROCESSORS.find(
      ({ words }) =>
        come.some((line) => words.test(line)) && !gone.some((line) => words.test(line)),
    ) ?? null
  )
}

/** What it was built for before: the CPU only where a line that went, or its object, says so. */
function wasFor(
  { removed }: UnitChange,
  object: ObjectResult | null,
  { name, words }: Processor,
  to: readonly string[],
): string {
  if (removed.some((line) => CPU.test(line))) return 'for the CPU'
  const before = object === null ? null : [...object.symbols.removed, ...object.symbols.kept]
  if (before === null || before.some((symbol) => words.test(symbol)))
    return `without what ${to.join(' and ')} brings`
  return before.some((symbol) => CPU.test(symbol)) ? 'for the CPU' : `without ${name}`
}
