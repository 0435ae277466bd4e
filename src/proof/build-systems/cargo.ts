import path from 'node:path'

import * as z from 'zod/mini'

import type { BuildSystem } from './build-system.ts'
import { runChild } from '../running/child.ts'
import type { BuildTarget } from './configuration.ts'
import { endedConfigure } from './units.ts'

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
const MOST_OUTPUT = 32 * 1024 * 1024

/**
 * Cargo, by `cargo check`: which features each package got and what its build script asked for. An unknown feature fails
 * by itself. Runs the packages' build scripts, and works offline only when the dependencies are there.
 */
export const CARGO: BuildSystem = {
  name: 'cargo',
  program: 'cargo',
  async configure(session, request) {
    const chunks: Buffer[] = []
    let kept = 0
    const [program, args] = session.wrap('cargo', [
      'check',
      '--message-format=json',
      '--manifest-path',
      path.join(session.root, request.sourceDir, 'Cargo.toml'),
      '--target-dir',
      session.build,
      ...request.arguments,
    ])
    const result = await runChild(program, args, {
      cwd: path.join(session.root, request.sourceDir),
      env: request.environment,
      timeoutSeconds: Math.min(session.limits.configureSeconds, session.remaining()),
      onStdout: (chunk) => {
        if (kept < MOST_OUTPUT) chunks.push(chunk)
        kept += chunk.length
      },
    })
    const output = result.stderr
    return {
      ...endedConfigure(request.arguments, result, output),
      targets: readMessages(Buffer.concat(chunks).toString('utf8'), session.root),
    }
  },
}

/** Packages with their features, cfgs, libraries and variables, one fact each. */
export function readMessages(text: string, root: string): readonly BuildTarget[] {
  const facts = new Map<string, Set<string>>()
  const definitions = new Map<string, Set<string>>()
  for (const written of text.split('\n')) {
    const message = parse(written)
    if (message === null) continue
    const name = packageName(message.package_id)
    if (message.reason === 'compiler-artifact') {
      for (const feature of message.features) {
        setAt(facts, name).add(`${name} feature ${feature}`)
        setAt(definitions, name).add(feature)
      }
      setAt(facts, name).add(`${name} ${message.target.kind.join(',')} ${message.target.name}`)
      continue
    }
    for (const cfg of message.cfgs) {
      setAt(facts, name).add(`${name} cfg definition ${cfg}`)
      setAt(definitions, name).add(cfg)
    }
    for (const library of message.linked_libs) setAt(facts, name).add(`${name} link ${library}`)
    for (const [variable, value] of message.env)
      setAt(facts, name).add(`${name} env ${variable}=${value.replaceAll(root, '<source>')}`)
  }
  return [...facts]
    .map(([name, own]) => ({
      name,
      type: 'PACKAGE',
      facts: [...own],
      definitions: [...(definitions.get(name) ?? [])]
        .toSorted()
        .map((cfg) => ({ name: cfg, text: cfg, setBy: [] })),
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

function setAt(map: Map<string, Set<string>>, name: string): Set<string> {
  const known = map.get(name)
  if (known !== undefined) return known
  const made = new Set<string>()
  map.set(name, made)
  return made
}
