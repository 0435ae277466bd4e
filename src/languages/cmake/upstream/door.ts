import { matchWhole } from '../../../core/near.ts'
import type { UpstreamDoor } from '../../upstream-door.ts'
import { cmakeFile, hasKeyword } from './commands.ts'
import { lexCMake, type Command } from '../lex.ts'
import { cmakeShimHelpers } from './shim-helpers.ts'
import { cmakeReads } from './reads.ts'
import { cmakeShims } from './shims.ts'

/** What CMake code tells of an upstream: its options, their readers, and the blocks and helpers that serve old ones. */
export const CMAKE_UPSTREAM: UpstreamDoor = {
  namespaces: ['cmake', 'target', 'env', 'any'],
  read(text, names, helpers) {
    const file = cmakeFile(text)
    return { reads: cmakeReads(file.commands, names), shims: cmakeShims(file, helpers) }
  },
  helpers: cmakeShimHelpers,
  sets(text) {
    const { commands } = lexCMake(text)
    return {
      variables: new Set(commands.flatMap(variablesOf)),
      macros: new Set(commands.flatMap(macrosOf)),
    }
  },
}

function variablesOf(command: Command): readonly string[] {
  const [first, ...rest] = command.args.map(({ text }) => text)
  if (first === undefined) return []
  if (command.name === 'set' && !hasKeyword(command, 'CACHE')) return [first]
  return /^(?:find_|check_|get_|string|list|file|math|execute_process|foreach)/.test(command.name)
    ? [first, ...rest]
    : []
}

/** In lists of a project's own only words with an underscore are taken for macros. */
function macrosOf({ name, args }: Command): readonly string[] {
  const [first, ...rest] = args.map(({ text }) => text)
  const isList = name === 'list' && first === 'APPEND'
  if (first === undefined || (!isList && !/_(?:compile_)?definitions$/.test(name))) return []
  const macros = [
    ...rest.map((text) => matchWhole(text, /(?:-D)?([A-Z][A-Z0-9_]*_[A-Z0-9_]+)(?:=.*)?/)),
    isList ? null : matchWhole(first, /(?:-D)?([A-Z]\w*)(?:=.*)?/),
  ]
  return macros.flatMap((hit) => hit?.[1] ?? [])
}
