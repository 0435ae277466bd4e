import { existsSync } from 'node:fs'
import path from 'node:path'

import * as z from 'zod/mini'

import { groupBy } from '../../core/group-by.ts'
import { parseJson } from '../../core/parse-json.ts'
import type { BuildSystem } from './build-system.ts'
import { splitCommand, targetsFromUnits, unitPath } from './compile-commands.ts'
import { dropPlaces, type BuildTarget, type Unit } from './configuration.ts'
import { runConfigure } from './run-configure.ts'
import type { Session } from '../running/session.ts'
import { readLeft } from '../running/left-files.ts'
import { readCalled, watchCompilers } from './watched-compilers.ts'

const message = z.discriminatedUnion('reason', [
  z.object({
    reason: z.literal('build-script-executed'),
    package_id: z.string(),
    linked_libs: z.array(z.string()),
    cfgs: z.array(z.string()),
    out_dir: z.optional(z.string()),
  }),
  z.object({
    reason: z.literal('compiler-artifact'),
    package_id: z.string(),
    features: z.array(z.string()),
    target: z.object({ name: z.string(), kind: z.array(z.string()) }),
  }),
])

type Message = z.infer<typeof message>

/** A call of a compiler, with the variables that it gets, as Cargo prints it where it is asked for all words. */
const CALL = /^ +Running `((?:(?!\n +Running `)[^])*?)`$\n?/gm

/** The variables of a call that failed, which Cargo tells before its words. */
const VARIABLES = /`(?:\w+=(?:'[^']*'|\S*) )+/g

/**
 * Cargo, by `cargo check`: the calls of the compiler, the features that each package got and what its build script asked for.
 * An unknown feature fails by itself. Runs the packages' build scripts, and works offline only when the dependencies are there.
 */
export const CARGO: BuildSystem = {
  name: 'cargo',
  program: 'cargo',
  reads: ['cargo', 'rust'],
  kinds: new Set(['cargo-feature', 'any']),
  argument: (name) => `--features=${name}`,
  madeByProject: /\/build\/[^/]+\/out\//,
  async configure(session, request) {
    const directory = path.join(session.root, request.sourceDir)
    const environment = await watchCompilers(session, request.environment)
    const { ended, stdout, stderr } = await runConfigure(
      session,
      { ...request, environment },
      [
        'cargo',
        'check',
        '-vv',
        '--message-format=json',
        '--manifest-path',
        path.join(directory, 'Cargo.toml'),
        '--target-dir',
        session.build,
        ...request.arguments,
      ],
      directory,
      (result) => result.stderr.replaceAll(CALL, '').replaceAll(VARIABLES, '`'),
    )
    const { units: called, unseen } = await readCalled(session)
    const told = readMessages(stdout.toString('utf8'))
    return {
      ...ended,
      targets: [...(await withLinkWords(told, session)), ...targetsFromUnits(called)],
      unseen,
      units: [...readCalls(stderr.toString('latin1'), directory, session), ...called],
      variant: 'profile dev',
    }
  },
}

/**
 * Each crate that was compiled but for build scripts, with the variables of its call.
 *
 * @param start the folder of the manifest; Cargo compiles in the folder of the workspace, which may lie above
 */
export function readCalls(
  text: string,
  start: string,
  { root, build }: { readonly root: string; readonly build: string },
): readonly Unit[] {
  return [...text.matchAll(CALL)].flatMap((hit): readonly Unit[] => {
    const words = splitCommand(hit[1]!)
    const at = words.findIndex((word) => /(?:^|\/)rustc$/.test(word))
    // What names are known to a crate only makes it warn.
    const call = words
      .slice(at)
      .filter((word, index, all) => ![word, all[index - 1]].includes('--check-cfg'))
    const written = call.find((word) => word.endsWith('.rs'))
    // What a build script does is told by what it says to Cargo and calls.
    if (at === -1 || written === undefined || /(?:^|\/)build\.rs$/.test(written)) return []
    let directory = start
    while (directory !== root && !existsSync(path.resolve(directory, written)))
      directory = path.dirname(directory)
    const source = path.resolve(directory, written)
    const given = words.slice(0, at).filter((word) => /^\w+=/.test(word))
    const valueOf = (name: string): string => call[call.indexOf(name) + 1]!
    return [
      {
        target: given.find((word) => word.startsWith('CARGO_PKG_NAME='))?.split('=')[1] ?? '',
        source,
        path: unitPath(source, build, root),
        directory,
        object: `${valueOf('--crate-name')} ${valueOf('--crate-type')}`,
        // The compiler shows what it makes of a source only where it is told that this may change one day.
        command: ['env', 'RUSTC_BOOTSTRAP=1', ...given, ...call],
      },
    ]
  })
}

interface PackageTarget extends BuildTarget {
  /** The folders for what its build scripts make. */
  readonly outputs: readonly string[]
}

/** Packages with what they link, one fact each: what a feature, a cfg or a variable does shows in what is compiled. */
export function readMessages(text: string): readonly PackageTarget[] {
  const told = text
    .split('\n')
    .flatMap((written) => message.safeParse(parseJson(written)).data ?? [])
  return [...groupBy(told, ({ package_id: id }) => packageName(id))]
    .map(([name, messages]) => ({
      name,
      type: 'PACKAGE',
      facts: [...new Set(messages.flatMap((one) => factsOf(name, one)))],
      definitions: [...new Set(messages.flatMap(featuresOf))]
        .toSorted()
        .map((cfg) => ({ name: cfg, text: cfg, setBy: [] })),
      outputs: messages.flatMap((one) => ('out_dir' in one ? (one.out_dir ?? []) : [])),
    }))
    .filter(({ facts, outputs }) => facts.length + outputs.length > 0)
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

/** What a build script says of linking, which Cargo's messages leave out. */
const OF_LINKING = /^cargo::?rustc-(link-(?:arg|search)[\w-]*=.*)$/gm

/** Packages with what their build scripts say of linking in what they print, which Cargo keeps beside the folder for what they make. */
async function withLinkWords(
  packages: readonly PackageTarget[],
  session: Session,
): Promise<readonly BuildTarget[]> {
  return Promise.all(
    packages.map(async ({ outputs, ...told }) => {
      const printed = await Promise.all(
        outputs
          .filter((folder) => folder.startsWith(`${session.build}/`))
          .map(async (folder) => (await readLeft(path.join(folder, '..', 'output'))) ?? ''),
      )
      const words = printed.flatMap((text) =>
        [...text.matchAll(OF_LINKING)].map(([, said]) => said!),
      )
      const facts = words.map((said) => dropPlaces(`${told.name} ${said}`, session))
      return { ...told, facts: [...new Set([...told.facts, ...facts])] }
    }),
  )
}

function factsOf(name: string, told: Message): readonly string[] {
  return told.reason === 'compiler-artifact'
    ? [`${name} ${told.target.kind.join(',')} ${told.target.name}`]
    : told.linked_libs.map((library) => `${name} link ${library}`)
}

function featuresOf(told: Message): readonly string[] {
  return told.reason === 'compiler-artifact' ? told.features : told.cfgs
}

/** `path+file:///…/name#0.1.0` and `registry+…#name@1.0.0` alike. */
function packageName(id: string): string {
  const [before = '', after = ''] = id.split('#')
  const named = /^([^@]+)@/.exec(after)?.[1]
  return named ?? path.posix.basename(before)
}
