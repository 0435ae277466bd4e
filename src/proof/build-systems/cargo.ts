import path from 'node:path'

import * as z from 'zod/mini'

import type { BuildSystem } from './build-system.ts'
import type { BuildTarget } from './configuration.ts'
import { runConfigure } from './run-configure.ts'

const line = z.discriminatedUnion('reason', [
  z.object({
    reason: z.literal('build-script-executed'),
    package_id: z.string(),
    linked_libs: z.array(z.string()),
    cfgs: z.array(z.string()),
    env: z.array(z.tuple([z.string(), z.string()])),
  }),
  z.object({
    reason: z.literal('compiler-artifact'),
    package_id: z.string(),
    features: z.array(z.string()),
    target: z.object({ name: z.string(), kind: z.array(z.string()) }),
  }),
])

/**
 * Cargo, by `cargo check`: which features each package got and what its build script asked for. An unknown feature fails
 * by itself. Runs the packages' build scripts, and works offline only when the dependencies are there.
 */
export const CARGO: BuildSystem = {
  name: 'cargo',
  program: 'cargo',
  reads: ['cargo', 'rust'],
  kinds: new Set(['cargo-feature', 'any']),
  argument: (name) => `--features=${name}`,
  madeByProject: /(?<=\/build\/[^/]+)-[0-9a-f]{16}(?=\/out\/)/,
  async configure(session, request) {
    const directory = path.join(session.root, request.sourceDir)
    const { ended, stdout } = await runConfigure(
      session,
      request,
      [
        'cargo',
        'check',
        '--message-format=json',
        '--manifest-path',
        path.join(directory, 'Cargo.toml'),
        '--target-dir',
        session.build,
        ...request.arguments,
      ],
      directory,
      ({ stderr }) => stderr,
    )
    return { ...ended, targets: readMessages(stdout.toString('utf8'), session.root) }
  },
}

/** Packages with their features, cfgs, libraries and variables, one fact each. */
export function readMessages(text: string, root: string): readonly BuildTarget[] {
  const packages = new Map<string, { facts: Set<string>; features: Set<string> }>()
  for (const written of text.split('\n')) {
    const message = parse(written)
    if (message === null) continue
    const name = packageName(message.package_id)
    const known = packages.get(name) ?? { facts: new Set(), features: new Set() }
    packages.set(name, known)
    const { facts, features } = known
    if (message.reason === 'compiler-artifact') {
      for (const feature of message.features) {
        facts.add(`${name} feature ${feature}`)
        features.add(feature)
      }
      facts.add(`${name} ${message.target.kind.join(',')} ${message.target.name}`)
      continue
    }
    for (const cfg of message.cfgs) {
      facts.add(`${name} cfg definition ${cfg}`)
      features.add(cfg)
    }
    for (const library of message.linked_libs) facts.add(`${name} link ${library}`)
    for (const [variable, value] of message.env)
      facts.add(`${name} env ${variable}=${value.replaceAll(root, '<source>')}`)
  }
  return [...packages]
    .filter(([, { facts }]) => facts.size > 0)
    .map(([name, { facts, features }]) => ({
      name,
      type: 'PACKAGE',
      facts: [...facts],
      definitions: [...features].toSorted().map((cfg) => ({ name: cfg, text: cfg, setBy: [] })),
    }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

/** `path+file:///…/name#0.1.0` and `registry+…#name@1.0.0` alike. */
function packageName(id: string): string {
  const [before = '', after = ''] = id.split('#')
  const named = /^([^@]+)@/.exec(after)?.[1]
  return named ?? path.posix.basename(before)
}

function parse(written: string): z.infer<typeof line> | null {
  if (!written.startsWith('{')) return null
  try {
    const parsed = line.safeParse(JSON.parse(written))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
