import type { NameFinder } from './family.ts'
import { flatten, type CMakeCommand, type CMakeNode } from './cmake-commands.ts'
import { askedBy } from './cmake-condition.ts'
import { saysOld, type Reading } from './finding.ts'

/** Commands whose arguments tell people or make a definition: a name in them is read by nobody. */
const SILENT = new Set(
  `message unset mark_as_advanced add_definitions add_compile_definitions target_compile_definitions
   remove_definitions set_source_files_properties`.split(/\s+/),
)
/** CMake's own commands, and a project's wrappers of them such as `engine_add_backend_library`. */
const TARGET = /^(?:\w+_)?add_(?:\w+_)?(?:executable|library|custom_target)$/

/** The names that a CMake file reads, declares, or makes as targets. */
export function cmakeReadings(nodes: readonly CMakeNode[], names: NameFinder): readonly Reading[] {
  const commands = [...flatten(nodes)]
  const named = targetVariables(commands)
  return commands.flatMap((command) => readingsOf(command, names, named))
}

/** Variables that hold a target's name: `set(TARGET main)` before `add_executable(${TARGET} …)`. */
function targetVariables(commands: readonly CMakeCommand[]): ReadonlySet<string> {
  const variables = new Set<string>()
  for (const { name, args } of commands) {
    const variable = TARGET.test(name) ? /^\$\{(\w+)\}$/.exec(args[0]?.text ?? '')?.[1] : undefined
    if (variable !== undefined) variables.add(variable)
  }
  return variables
}

function readingsOf(
  command: CMakeCommand,
  names: NameFinder,
  targetVariables_: ReadonlySet<string>,
): readonly Reading[] {
  const { name, args, start } = command
  const readings: Reading[] = []
  function add(
    found: string,
    namespace: Reading['namespace'],
    offset: number,
    isDeclaration = false,
  ): void {
    if (names.has(found)) readings.push({ name: found, namespace, declares: isDeclaration, offset })
  }
  const first = args[0]
  if (TARGET.test(name) && first) add(first.text, 'target', first.start)
  if (name === 'set' && first && targetVariables_.has(first.text))
    for (const arg of args.slice(1, 2)) add(arg.text, 'target', arg.start)
  if (name === 'project' && first && targetVariables_.has('PROJECT_NAME'))
    add(first.text, 'target', first.start)
  const outputs = args.findIndex(({ text }) => text === 'OUTPUT_NAME')
  if (outputs >= 0 && args[outputs + 1])
    add(args[outputs + 1]!.text, 'target', args[outputs + 1]!.start)
  if (name === 'if' || name === 'elseif' || name === 'while')
    for (const asked of askedBy(args)) add(asked.name, 'cmake', start)
  if (name === 'foreach') for (const arg of args.slice(1)) add(arg.text, 'cmake', arg.start)
  if (
    first &&
    isDeclaring(command) &&
    !saysOld(
      args
        .slice(1)
        .map(({ text }) => text)
        .join(' '),
    )
  )
    add(first.text, 'cmake', first.start, true)
  if (name === 'cmake_dependent_option')
    for (const arg of args.slice(3, 4))
      for (const word of arg.text.matchAll(/\w+/g)) add(word[0], 'cmake', arg.start)
  if (!SILENT.has(name)) {
    for (const arg of args) {
      for (const use of arg.text.matchAll(/\$\{(?:CACHE:)?([A-Za-z0-9_.-]+)\}/g))
        add(use[1]!, 'cmake', arg.start + use.index)
      for (const use of arg.text.matchAll(/ENV\{([A-Za-z0-9_]+)\}/g))
        add(use[1]!, 'env', arg.start + use.index)
    }
  }
  if (/^(?:target_compile_definitions|add_compile_definitions|add_definitions)$/.test(name))
    for (const arg of args)
      for (const use of arg.text.matchAll(/\$\{([A-Za-z0-9_.-]+)\}/g))
        add(use[1]!, 'cmake', arg.start + use.index)
  return readings
}

/** `option(X …)`, `set(X … CACHE …)`, and a project's own `something_option(X …)`. */
function isDeclaring({ name, args }: CMakeCommand): boolean {
  if (name === 'set')
    return args.some(
      ({ text, quoted }, index) =>
        !quoted && text === 'CACHE' && args[index + 1]?.text !== 'INTERNAL',
    )
  return /(?:^|_)option$/.test(name) || name === 'define_option'
}

/** Names in the files that CMake (or autoconf) fills in: `@X@`, `${X}`, `#cmakedefine X`. */
export function templateReadings(text: string, names: NameFinder): readonly Reading[] {
  const readings: Reading[] = []
  const pattern = /@(\w+)@|\$\{(\w+)\}|#[ \t]*cmakedefine(?:01)?[ \t]+(\w+)/g
  for (const hit of text.matchAll(pattern)) {
    const name = hit[1] ?? hit[2] ?? hit[3]!
    if (names.has(name))
      readings.push({ name, namespace: 'cmake', declares: false, offset: hit.index })
  }
  return readings
}
