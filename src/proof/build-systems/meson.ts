import { rm } from 'node:fs/promises'
import path from 'node:path'

import type { BuildSystem } from './build-system.ts'
import { runChild } from '../running/child.ts'
import { readCompileCommands } from './compile-commands.ts'
import { endedConfigure, targetsFromUnits } from './units.ts'

/** Meson, by `meson setup` and its compile commands (its introspection leaves CUDA's parameters empty). */
export const MESON: BuildSystem = {
  name: 'meson',
  program: 'meson',
  async configure(session, request) {
    await rm(session.build, { recursive: true, force: true })
    const [program, args] = session.wrap('meson', [
      'setup',
      session.build,
      path.join(session.root, request.sourceDir),
      ...request.arguments,
    ])
    const result = await runChild(program, args, {
      cwd: session.root,
      env: request.environment,
      timeoutSeconds: Math.min(session.limits.configureSeconds, session.remaining()),
    })
    const units = result.code === 0 ? await readCompileCommands(session.build, session.root) : []
    const output = `${result.stdout}\n${result.stderr}`
    return {
      ...endedConfigure(request.arguments, result, output),
      units,
      targets: targetsFromUnits(units, session.build, session.root),
      unused: [...output.matchAll(/Unknown options?: "([^"]+)"/g)].flatMap((hit) =>
        hit[1]!.split('", "'),
      ),
    }
  },
}
