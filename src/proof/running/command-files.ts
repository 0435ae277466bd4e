import { readFileSync, writeFileSync } from 'node:fs'

import { RUNNER_FILES } from '../../core/runner-files.ts'

/** The contents of the runner's command files at one moment. */
export type CommandFiles = readonly {
  readonly name: string
  readonly file: string
  readonly bytes: Buffer | null
}[]

/** What the runner's command files, with which a build has no business, hold before one runs; those that the environment names. */
export function readCommandFiles(environment: NodeJS.ProcessEnv): CommandFiles {
  return RUNNER_FILES.flatMap((name) => {
    const file = environment[name]
    return file ? [{ name, file, bytes: readOrNull(file) }] : []
  })
}

/**
 * Compares with what the files hold now and puts back what was there.
 *
 * @returns the names of the files that were touched
 */
export function restoreCommandFiles(before: CommandFiles): readonly string[] {
  const touched: string[] = []
  for (const { name, file, bytes } of before) {
    const now = readOrNull(file)
    if (now === null ? bytes === null : bytes !== null && now.equals(bytes)) continue
    touched.push(name)
    writeFileSync(file, bytes ?? Buffer.alloc(0))
  }
  return touched
}

function readOrNull(file: string): Buffer | null {
  try {
    return readFileSync(file)
  } catch {
    return null
  }
}
