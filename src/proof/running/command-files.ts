import { readFileSync, writeFileSync } from 'node:fs'

/** Files through which a step tells the runner what to do; a build has no business with them. */
const NAMES = [
  'GITHUB_ENV',
  'GITHUB_PATH',
  'GITHUB_OUTPUT',
  'GITHUB_STATE',
  'GITHUB_STEP_SUMMARY',
] as const

/** The contents of the runner's command files at one moment. */
export type CommandFiles = readonly {
  readonly name: string
  readonly file: string
  readonly bytes: Buffer | null
}[]

/** What the runner's command files hold before a build runs; those that the environment names. */
export function readCommandFiles(environment: NodeJS.ProcessEnv): CommandFiles {
  return NAMES.flatMap((name) => {
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
