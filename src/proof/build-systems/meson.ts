import { rm } from 'node:fs/promises'
import path from 'node:path'

import type { BuildSystem } from './build-system.ts'
import { readCompileCommands, targetsFromUnits } from './compile-commands.ts'
import { findMaker, readRecipes } from './recipes.ts'
import { runConfigure } from './run-configure.ts'
import { readLeft } from '../running/left-files.ts'

const SWITCHES: Readonly<Record<string, string>> = { ON: 'true', OFF: 'false' }

/** Meson, by `meson setup` and its compile commands (its introspection leaves CUDA's parameters empty). */
export const MESON: BuildSystem = {
  name: 'meson',
  program: 'meson',
  reads: ['meson'],
  kinds: new Set(['meson-option', 'any']),
  argument: (name, value) => `-D${name}=${SWITCHES[value] ?? value}`,
  async configure(session, request) {
    const { build, root } = session
    await rm(build, { recursive: true, force: true })
    const source = path.join(root, request.sourceDir)
    const command = ['meson', 'setup', build, source, ...request.arguments] as const
    const { ended } = await runConfigure(session, request, command, root)
    const units = ended.ok ? await readCompileCommands(build, root) : []
    return {
      ...ended,
      units,
      recipes: await readRecipes(session),
      targets: targetsFromUnits(units),
      variant: await readBuildType(build),
      unused: [...ended.output.matchAll(/Unknown options?: (".*")/g)].flatMap((hit) =>
        hit[1]!.replaceAll('"', '').split(', '),
      ),
    }
  },
  findMaker,
}

async function readBuildType(build: string): Promise<string> {
  const told = path.join(build, 'meson-info', 'intro-buildoptions.json')
  const options = (await readLeft(told, 'utf8')) ?? ''
  return `buildtype ${/"name": "buildtype", "value": "(\w+)"/.exec(options)?.[1] ?? 'unknown'}`
}
