import { matchWhole, fitsWhole } from '../../core/near.ts'
import { hintOf, type Hint } from '../kit/command-line/program.ts'
import { mayBeFlags } from '../kit/command-line/taker.ts'
import type { Command } from './lex.ts'

/** What an argument of a command is for. */
export type Place =
  | {
      readonly kind:
        | 'condition'
        | 'plain'
        | 'text'
        | 'target'
        | 'declaration'
        | 'loop'
        | 'dependency'
        | 'source'
        | 'read'
    }
  /** The name of a variable that the command sets; `value` is the argument that holds its value. */
  | { readonly kind: 'assigned'; readonly value?: number }
  /** Macros: `X`, `X=1`, `-DX`. */
  | { readonly kind: 'definitions'; readonly list: string }
  /** Arguments of a program: of CMake, a compiler, make, `env`, or one that does not show. */
  | {
      readonly kind: 'arguments'
      readonly of: Hint | undefined
      readonly list: string
      /** Why it may be another program, as a sentence for a person. */
      readonly doubt?: string | undefined
    }

/** Tells what the values of a variable are for that may be flags of a compiler; undefined where nothing shows. */
export type HeldBy = (variable: string) => Place | undefined

type Words = readonly string[]

const SCOPES = /PRIVATE|PUBLIC|INTERFACE|BEFORE|AFTER/
const CMAKE_LISTS =
  /CMAKE_ARGS|CMAKE_CACHE_ARGS|CMAKE_CACHE_DEFAULT_ARGS|CMAKE_FLAGS|OPTIONS|OPTIONS_RELEASE|OPTIONS_DEBUG|CONFIGURE_OPTIONS|BUILD_OPTIONS|EXTRA_CMAKE_ARGS/
const COMMANDS = /COMMAND|(?:CONFIGURE|BUILD|INSTALL|TEST|PATCH|UPDATE|DOWNLOAD)_COMMAND/
const KEYWORDS = new Set(
  `COMPILE_DEFINITIONS COMPILE_OPTIONS COMPILE_FLAGS DEFINITIONS NVCC_OPTIONS CFLAGS CXXFLAGS DEPENDS TARGET TARGETS COMMENT MESSAGE
  DESCRIPTION ARGS WORKING_DIRECTORY OUTPUT OUTPUT_VARIABLE ERROR_VARIABLE RESULT_VARIABLE SOURCE_DIR BINARY_DIR INSTALL_DIR PREFIX
  GIT_REPOSITORY GIT_TAG URL NAME VERSION SOURCES LINK_LIBRARIES LIBRARIES BYPRODUCTS BUILD_BYPRODUCTS LIST_SEPARATOR FEATURES
  VERBATIM ENVIRONMENT TIMEOUT EXPORT DESTINATION`.split(/\s+/),
)

/** What each argument of a command is for, in the order of the arguments. */
export function placesOf(command: Command, words: Words, heldBy: HeldBy): readonly Place[] {
  const { name } = command
  if (fitsWhole(name, /if|elseif|else|endif|while|endwhile/)) return words.map(() => CONDITION)
  if (name === 'message') return words.map(() => TEXT)
  // Zephyr's `target_sources_ifdef(CONFIG_X app PRIVATE a.c)` asks for X, and then is the command without it.
  const asked = matchWhole(name, /(\w+)_ifn?def/)?.[1]
  if (asked !== undefined && words.length > 1)
    return [
      READ,
      ...placesOf({ ...command, name: asked, args: command.args.slice(1) }, words.slice(1), heldBy),
    ]
  if (name === 'foreach') return words.map((_, at) => (at === 0 ? PLAIN : LOOP))
  if (fitsWhole(name, /function|macro/)) return words.map(() => PLAIN)
  if (name === 'set') return setPlaces(words, heldBy)
  if (name === 'unset') return words.map((_, at) => (at === 0 ? { kind: 'assigned' } : PLAIN))
  if (fitsWhole(name, /(?:add|remove)_definitions/) || name === 'add_compile_definitions')
    return words.map(() => definitions('0'))
  if (fitsWhole(name, /target_compile_definitions|target_definitions/))
    return scoped(words, (list) => definitions(list))
  if (name === 'add_compile_options') return words.map(() => program('compiler', '0'))
  if (name === 'target_compile_options') return scoped(words, (list) => program('compiler', list))
  if (fitsWhole(name, /target_link_libraries|add_dependencies/)) return words.map(() => TARGET)
  if (fitsWhole(name, /add_executable|add_library|add_custom_target/)) return targetPlaces(words)
  if (fitsWhole(name, /check_\w+_source_(?:compiles|runs)/))
    return words.map((_, at) => (at === 0 ? SOURCE : PLAIN))
  if (name === 'get_property')
    return sections(words, (at) => (words[at - 1] === 'CACHE' ? READ : PLAIN))
  if (name === 'vcpkg_check_features') return featurePlaces(words)
  if (name === 'list' || name === 'string') return listPlaces(words, heldBy)
  if (
    fitsWhole(
      name,
      /set_(?:property|target_properties|directory_properties|source_files_properties)/,
    )
  )
    return propertyPlaces(name, words)
  if (fitsWhole(name, /(?:set|force|enable|disable|override)_\w+/) || name === 'option_override')
    return sections(words, (at) => (at === 0 ? { kind: 'assigned', ...valueAt(words, 1) } : PLAIN))
  if (isOption(command)) return optionPlaces(name, words)
  // `get_target_property(VAR target P)` names its variable first.
  const target = name === 'get_target_property' ? 1 : fitsWhole(name, /target_\w+/) ? 0 : -1
  return sections(words, (at) => (at === target ? TARGET : PLAIN))
}

const CONDITION: Place = { kind: 'condition' }
const SOURCE: Place = { kind: 'source' }
const READ: Place = { kind: 'read' }
const PLAIN: Place = { kind: 'plain' }
const TEXT: Place = { kind: 'text' }
const TARGET: Place = { kind: 'target' }
const DECLARATION: Place = { kind: 'declaration' }
const LOOP: Place = { kind: 'loop' }

function definitions(list: string): Place {
  return { kind: 'definitions', list }
}

function program(of: Hint | undefined, list: string): Place {
  return { kind: 'arguments', of, list }
}

/** `option` and what projects call their own: `llama_option(X "doc" v)`; not `print_option(X)`. */
function isOption({ name, args }: Command): boolean {
  if (name === 'option' || name === 'cmake_dependent_option') return true
  if (
    !/(?:^|_)options?$/.test(name) ||
    /^(?:print|show|get|check|report|log|mark|unset)_/.test(name)
  )
    return false
  return args.slice(1).some(({ kind }) => kind === 'quoted')
}

/** `option(X "doc" v)`; of cmake_dependent_option the fourth argument says on what X depends. */
function optionPlaces(name: string, words: Words): readonly Place[] {
  const dependency: Place = { kind: 'dependency' }
  return words.map((_, at) => {
    if (at === 0) return DECLARATION
    if (name === 'cmake_dependent_option' && at === 3) return dependency
    return at === 1 ? TEXT : PLAIN
  })
}

function valueAt(words: Words, at: number): { value?: number } {
  return at < words.length ? { value: at } : {}
}

/** `set(X v)`, `set(X v CACHE TYPE "doc")`. */
function setPlaces(words: Words, heldBy: HeldBy): readonly Place[] {
  const cache = words.indexOf('CACHE')
  const ends = [cache, words.lastIndexOf('PARENT_SCOPE'), words.length].filter((at) => at > 0)
  const count = Math.min(...ends) - 1
  return words.map((word, at) => {
    if (at === 0) return { kind: 'assigned', ...(count === 1 && { value: 1 }) }
    if (at <= count) return valueOf(words[0] ?? '', word, heldBy)
    return cache > 0 && at === cache + 2 ? TEXT : PLAIN
  })
}

/** What a value of a variable is: who takes the variable tells, and where nobody may say otherwise its name. */
function valueOf(name: string, word: string, heldBy: HeldBy): Place {
  const taken = mayBeFlags(name) || hintOf(name) === 'unknown' ? heldBy(name) : undefined
  // A name that says nothing of flags is no reason for a doubt; who takes it still decides.
  const isCompilers =
    taken?.kind === 'definitions' || (taken?.kind === 'arguments' && taken.of === 'compiler')
  const held = mayBeFlags(name) || isCompilers ? taken : undefined
  // Without a value it is a macro, whoever takes it.
  const isBare =
    held?.kind !== 'arguments' || (held.doubt !== undefined && !/[-/]D\w+(?::\w+)?=/.test(word))
  if (isBare && hintOf(name) !== 'cmake' && fitsWhole(name, DEFINED)) return definitions('0')
  return held ?? program(hintOf(name), '0')
}

/** Variables that by their names hold macros. */
const DEFINED = /.*(?:DEFINITIONS?|DEFINES?|_DEFS?|MACROS?)|DEFS/i

/** `FEATURES feature X …`: each feature has the option that it turns on behind it. */
function featurePlaces(words: Words): readonly Place[] {
  let count = -1
  return words.map((word) => {
    if (fitsWhole(word, /(?:INVERTED_)?FEATURES/)) count = 0
    else if (count >= 0) count++
    return count > 0 && count % 2 === 0 ? { kind: 'assigned' } : PLAIN
  })
}

function scoped(words: Words, place: (list: string) => Place): readonly Place[] {
  let list = ''
  return words.map((word, at) => {
    if (at === 0) return TARGET
    if (fitsWhole(word, SCOPES)) {
      list = word
      return PLAIN
    }
    return place(list)
  })
}

function targetPlaces(words: Words): readonly Place[] {
  const alias = words[1] === 'ALIAS'
  const rest = sections(words, () => PLAIN)
  return rest.map((place, at) => {
    if (at === 0) return DECLARATION
    return alias ? TARGET : place
  })
}

/** `list(APPEND VAR a b)`, `string(APPEND VAR "text")`: the values are what the variable is for. */
function listPlaces(words: Words, heldBy: HeldBy): readonly Place[] {
  const appends = fitsWhole(words[0] ?? '', /APPEND|PREPEND|CONCAT|INSERT|REMOVE_ITEM/)
  return words.map((word, at) => {
    if (at < 2) return at === 1 ? { kind: 'assigned' } : PLAIN
    return appends ? valueOf(words[1]!, word, heldBy) : PLAIN
  })
}

/** `set_property(TARGET t APPEND PROPERTY P v)`, `set_property(CACHE X …)`, `set_target_properties(t PROPERTIES P v Q w)`. */
function propertyPlaces(name: string, words: Words): readonly Place[] {
  const start = words.findIndex((word) => word === 'PROPERTY' || word === 'PROPERTIES')
  const cache = name === 'set_property' && words[0] === 'CACHE'
  const targets = name === 'set_target_properties' || words[0] === 'TARGET'
  return words.map((_, at) => {
    if (start === -1 || at < start) {
      if (cache && at > 0) return { kind: 'assigned', ...cacheValue(words, start) }
      return targets ? TARGET : PLAIN
    }
    const pairs = words[start] === 'PROPERTIES'
    const property = words[pairs ? at - ((at - start - 1) % 2) : start + 1] ?? ''
    const isName = pairs ? (at - start) % 2 === 1 : at === start + 1
    if (at === start || isName) return PLAIN
    if (/COMPILE_DEFINITIONS/.test(property)) return definitions(property)
    if (/COMPILE_(?:FLAGS|OPTIONS)/.test(property)) return program('compiler', property)
    return PLAIN
  })
}

function cacheValue(words: Words, start: number): { value?: number } {
  return start !== -1 && words[start + 1] === 'VALUE' ? valueAt(words, start + 2) : {}
}

/** Commands with keyword sections: CMAKE_ARGS, COMMAND, COMPILE_DEFINITIONS, DEPENDS, COMMENT and the like. */
function sections(words: Words, otherwise: (at: number) => Place): readonly Place[] {
  let keyword = ''
  let list = ''
  let environment = false
  return words.map((word, at) => {
    if (isKeyword(word)) {
      keyword = word
      list = `${at}`
      environment = false
      return PLAIN
    }
    if (fitsWhole(keyword, CMAKE_LISTS)) return program('cmake', list)
    if (fitsWhole(keyword, /(?:COMPILE_)?DEFINITIONS/)) return definitions(list)
    if (fitsWhole(keyword, /COMPILE_OPTIONS|COMPILE_FLAGS|NVCC_OPTIONS|CFLAGS|CXXFLAGS/))
      return program('compiler', list)
    if (keyword === 'ENVIRONMENT') return program('environment', list)
    if (fitsWhole(keyword, /DEPENDS|TARGETS?/)) return TARGET
    if (fitsWhole(keyword, /COMMENT|MESSAGE|DESCRIPTION/)) return TEXT
    if (!fitsWhole(keyword, COMMANDS)) return otherwise(at)
    // `cmake -E env X=1 program` sets X for the program.
    if (word === 'env' && words[at - 1] === '-E') environment = true
    return program(environment ? 'environment' : programIn(words, Number(list)), list)
  })
}

/** Programs that only CMake's own variables name; others are found by the words themselves. */
function programIn(words: Words, keyword: number): Hint | undefined {
  const first = words[keyword + 1] ?? ''
  if (fitsWhole(first, /\$\{CMAKE_(?:C|CXX|CUDA|HIP)_COMPILER\}/)) return 'compiler'
  return fitsWhole(first, /\$\{(?:CMAKE_MAKE_PROGRAM|MAKE\w*)\}/) ? 'make' : undefined
}

/** Words in capitals are keywords where they are known ones; a flag's name is in capitals too. */
function isKeyword(word: string): boolean {
  return fitsWhole(word, CMAKE_LISTS) || fitsWhole(word, COMMANDS) || KEYWORDS.has(word)
}
