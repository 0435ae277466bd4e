import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

import type { BuildSystem, ConfigureRequest } from './build-system.ts'
import { readCompileCommands, targetsFromUnits } from './compile-commands.ts'
import { dropPlaces, type BuildTarget, type Configuration } from './configuration.ts'
import { FILE_API_QUERY, readFileApi } from './file-api.ts'
import { IS_KNOWN, keepKnownCompilers, layKnownCompilers } from './known-compilers.ts'
import { findMaker, readRecipes } from './recipes.ts'
import { runConfigure } from './run-configure.ts'
import type { Session } from '../running/session.ts'
import { readTrace } from './trace.ts'
import { checkInside, readLeft } from '../running/left-files.ts'

/** Old projects against CMake 4: its own advice is to set this. */
const POLICY_RETRY = '-DCMAKE_POLICY_VERSION_MINIMUM=3.5'

/**
 * CMake: targets with their definitions and where those were set, the compile commands, the cache, which lines ran.
 * Success is judged by the exit status, never by text: CMake prints "CMake Error" and exits 0 at times.
 */
export const CMAKE: BuildSystem = {
  name: 'cmake',
  program: 'cmake',
  reads: ['cmake', 'cmake-presets'],
  kinds: new Set(['cmake-option', 'cmake-variable', 'any']),
  argument: (name, value) => `-D${name}=${value}`,
  async configure(session, request) {
    const first = await configureKnown(session, request, [])
    if (first.ok || !/Compatibility with CMake < 3\.5 has been removed/.test(first.output))
      return first
    const second = await configureKnown(session, request, [POLICY_RETRY])
    return { ...second, retriedForPolicy: true, seconds: first.seconds + second.seconds }
  },
  findMaker,
}

/**
 * Configures with what is known of the compilers, and without it where it fails or where a line of the project that ran
 * chooses compilers: then what another run found out says nothing of this one.
 */
async function configureKnown(
  session: Session,
  request: ConfigureRequest,
  extra: readonly string[],
): Promise<Configuration> {
  await startBuildFolder(session)
  if (await layKnownCompilers(session, request)) {
    const known = await configureOnce(session, request, [...extra, IS_KNOWN])
    if (isKept(known)) {
      // Another language may have come in with these arguments.
      await keepKnownCompilers(session, request)
      return known
    }
    await startBuildFolder(session)
  }
  const fresh = await configureOnce(session, request, extra)
  if (isKept(fresh)) await keepKnownCompilers(session, request)
  return fresh
}

function isKept({ ok, choosesCompiler }: Configuration): boolean {
  return ok && choosesCompiler !== true
}

async function startBuildFolder({ build }: Session): Promise<void> {
  await rm(build, { recursive: true, force: true })
  await mkdir(build, { recursive: true })
}

async function configureOnce(
  session: Session,
  request: ConfigureRequest,
  extra: readonly string[],
): Promise<Configuration> {
  const { build, root } = session
  const sourceDirectory = path.join(root, request.sourceDir)
  const queries = path.join(build, '.cmake', 'api', 'v1', 'query')
  checkInside(build, path.join(queries, FILE_API_QUERY))
  await mkdir(queries, { recursive: true })
  await writeFile(path.join(queries, FILE_API_QUERY), '')
  const trace = path.join(build, 'flagshift-trace.json')
  const own = ownArguments(request, extra)
  const command = [
    'cmake',
    '-S',
    sourceDirectory,
    '-B',
    build,
    '--warn-uninitialized',
    '--trace-expand',
    '--trace-format=json-v1',
    `--trace-redirect=${trace}`,
    ...own,
    ...withoutPlaces(request.arguments),
  ] as const
  const { ended } = await runConfigure(session, request, command, root)
  const reply = ended.ok ? await readFileApi(session, sourceDirectory) : null
  const units = await readCompileCommands(build, root)
  const { given, ...traced } = await readTrace(trace, root, sourceDirectory, request.traced)
  const ownNames = new Set(own.map((argument) => /^-D([^:=]+)/.exec(argument)?.[1]))
  return {
    ...ended,
    ok: reply !== null,
    // Without a reply the compile commands, which CMake writes earlier, still tell something.
    targets: reply === null ? targetsFromUnits(units) : withGiven(reply.targets, given, session),
    variant: reply?.buildTypes.length
      ? `build type ${reply.buildTypes.join(', ')}`
      : 'no build type',
    units,
    recipes: await readRecipes(session),
    unused: unusedVariables(ended.output).filter((name) => !ownNames.has(name)),
    uninitialised: uninitialisedVariables(ended.output),
    lacks: lacksIn((await readLeft(path.join(build, 'CMakeCache.txt'))) ?? ''),
    ...traced,
  }
}

/**
 * Targets with what shows in no command of their own: what a library takes along, and of libraries of headers, of which
 * CMake tells nothing, what they give to whoever uses them. Where something in the build uses one, it shows there.
 */
function withGiven(
  targets: readonly BuildTarget[],
  given: ReadonlyMap<string, ReadonlySet<string>>,
  session: Session,
): readonly BuildTarget[] {
  const factsOf = (name: string, isTold: (word: string) => boolean): readonly string[] =>
    [...(given.get(name) ?? [])]
      .filter(isTold)
      .map((word) => dropPlaces(`${name} ${word}`, session))
  const known = new Set(targets.map(({ name }) => name))
  const linked = new Set([...given.values()].flatMap((words) => [...words]))
  const unused = [...given.keys()].filter(
    (name) => ![...linked].some((word) => word === `links ${name}` || word.endsWith(`::${name}`)),
  )
  return [
    ...targets.map((target) =>
      /STATIC|OBJECT|INTERFACE/.test(target.type)
        ? {
            ...target,
            facts: [...target.facts, ...factsOf(target.name, (word) => word.startsWith('links '))],
          }
        : target,
    ),
    ...unused
      .filter((name) => !known.has(name))
      .map((name) => ({
        name,
        type: 'INTERFACE_LIBRARY',
        definitions: [],
        facts: factsOf(name, () => true),
      })),
  ]
}

/** The source and build directories are ours to say. */
function withoutPlaces(args: readonly string[]): readonly string[] {
  return args.filter((argument, at) => {
    const before = args[at - 1]
    return !/^-[SB]/.test(argument) && before !== '-S' && before !== '-B'
  })
}

/** Without a GPU, `native` (which some projects take by default) makes CMake fail, so an architecture is always given. */
function ownArguments(
  { arguments: args, architecture }: ConfigureRequest,
  extra: readonly string[],
): readonly string[] {
  const isGiven = args.some((argument) => argument.startsWith('-DCMAKE_CUDA_ARCHITECTURES'))
  return [
    '-DCMAKE_EXPORT_COMPILE_COMMANDS=ON',
    ...(isGiven ? [] : [`-DCMAKE_CUDA_ARCHITECTURES=${architecture}`]),
    ...extra,
  ]
}

function unusedVariables(output: string): readonly string[] {
  const block = /Manually-specified variables were not used by the project:\s*\n([\s\S]*?)\n\s*\n/
  const found = block.exec(output.replaceAll('\r', ''))?.[1] ?? ''
  return [...found.matchAll(/^[ \t]*([\w.-]+)[ \t]*$/gm)].map((hit) => hit[1]!)
}

function uninitialisedVariables(output: string): readonly string[] {
  const found = [...output.matchAll(/uninitialized variable '([\w.-]+)'/g)].map((hit) => hit[1]!)
  return [...new Set(found)].toSorted()
}

/** What the cache notes as not found: libraries and packages, and checks that came to nothing; CMake's own tools are no matter of the project. */
function lacksIn(cache: string): readonly string[] {
  const noted =
    /^((?!CMAKE_)\w+|CMAKE_\w+_COMPILER):\w+=(?:\S*-)?NOTFOUND$|^(\w+_FOUND):INTERNAL=$|^\/\/(?:Have|Test|Result)\b.*\n(\w+):INTERNAL=$/gm
  return [...cache.matchAll(noted)].map(
    ([, missing, unfound, failed]) => missing ?? unfound ?? failed!,
  )
}
