import { fitsWhole } from '../../../core/near.ts'
import { saysOld } from '../../kit/deprecation-words.ts'
import type { NameFinder, NameRead } from '../../upstream-door.ts'
import { askedBy, hasKeyword, textOf, variableIn } from './commands.ts'
import type { Argument, Command } from '../lex.ts'

/** Commands that tell people something or take something back: a name in them is read by nobody. */
const SILENT = /message|unset|mark_as_advanced|remove_definitions|set_source_files_properties/
/** CMake's own commands, and a project's wrappers of them such as `engine_add_backend_library`. */
const TARGET = /^(?:\w+_)?add_(?:\w+_)?(?:executable|library|custom_target)$/

/** The names that a CMake file reads, declares, or makes as targets. */
export function cmakeReads(commands: readonly Command[], names: NameFinder): readonly NameRead[] {
  const named = targetVariables(commands)
  return commands.flatMap((command) => readsOf(command, names, named))
}

/** Variables that hold a target's name: `set(TARGET main)` before `add_executable(${TARGET} …)`. */
function targetVariables(commands: readonly Command[]): ReadonlySet<string> {
  const made = commands.filter(({ name }) => TARGET.test(name))
  return new Set(made.flatMap(({ args }) => variableIn(args[0]?.text) ?? []))
}

function readsOf(
  command: Command,
  names: NameFinder,
  targets: ReadonlySet<string>,
): readonly NameRead[] {
  const { name, args, start } = command
  const reads: NameRead[] = []
  function add(found: string, namespace: NameRead['namespace'], offset: number): void {
    if (names.has(found)) reads.push({ name: found, namespace, declares: false, offset })
  }
  function addTarget(arg: Argument | undefined): void {
    if (arg !== undefined) add(arg.text, 'target', arg.start)
  }
  const [first, second] = args
  if (TARGET.test(name)) addTarget(first)
  if (name === 'set' && targets.has(first?.text ?? '')) addTarget(second)
  if (name === 'project' && targets.has('PROJECT_NAME')) addTarget(first)
  const outputs = args.findIndex(({ text }) => text === 'OUTPUT_NAME')
  if (outputs >= 0) addTarget(args[outputs + 1])
  if (name === 'if' || name === 'elseif' || name === 'while')
    for (const asked of askedBy(args)) add(asked.name, 'cmake', start)
  if (name === 'foreach') for (const arg of args.slice(1)) add(arg.text, 'cmake', arg.start)
  if (first && names.has(first.text) && isDeclaring(command) && !saysOld(textOf(args.slice(1))))
    reads.push({ name: first.text, namespace: 'cmake', declares: true, offset: first.start })
  if (name === 'cmake_dependent_option')
    for (const word of args[3]?.text.matchAll(/\w+/g) ?? []) add(word[0], 'cmake', args[3]!.start)
  if (fitsWhole(name, SILENT)) return reads
  for (const { text, inner } of args) {
    for (const use of text.matchAll(/\$(?:CACHE)?\{([A-Za-z0-9_.-]+)\}/g))
      add(use[1]!, 'cmake', inner.start + use.index)
    for (const use of text.matchAll(/ENV\{([A-Za-z0-9_]+)\}/g))
      add(use[1]!, 'env', inner.start + use.index)
  }
  return reads
}

/**
 * `option(X …)`, `set(X … CACHE …)`, and a project's own `something_option(X …)`. What is forced to the value of another
 * variable is nobody's to choose.
 */
function isDeclaring(command: Command): boolean {
  const { name, args } = command
  if (name === 'set')
    return (
      !(hasKeyword(command, 'FORCE') && variableIn(args[1]?.text)) &&
      args.some(
        ({ kind, text }, index) =>
          kind === 'unquoted' && text === 'CACHE' && args[index + 1]?.text !== 'INTERNAL',
      )
    )
  return /(?:^|_)option$/.test(name) || name === 'define_option'
}
