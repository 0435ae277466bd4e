import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import * as path from 'node:path'

import type { Change } from './changes.ts'
import { changedText } from './compiled.ts'

/** Tests that start the built program, as people and the runner do, those first that take the least time. */
const TESTS: readonly string[] = [
  '__tests__/action.test.ts',
  '__tests__/command-line.test.ts',
  '__tests__/proof/stopped.test.ts',
  '__tests__/demo.test.ts',
  '__tests__/readme.test.ts',
  '__tests__/action-builds.test.ts',
]

/** What the program looks for beside its folder, and what it is built with. */
const BESIDE: readonly string[] = [
  'action.yml',
  'examples',
  'maps',
  'node_modules',
  'package.json',
  'tsconfig.json',
]

/** A run of a test file that has not ended by then has no end. Milliseconds. */
const MOST_TIME = 1_200_000

/** A copy of the project in which the program is built with one change after the other. */
export class BuiltProgram {
  readonly #root: string
  readonly #place: string
  #passes: boolean | null = null

  /** @param place a folder of its own, which is not there yet */
  constructor(root: string, place: string) {
    this.#root = root
    this.#place = place
  }

  /** The first of the tests that fails with the change; null where all pass, or where they do not pass without it either. */
  async noticedBy(change: Change): Promise<string | null> {
    if (this.#passes === null) {
      this.#passes = (await this.#prepare()) && (await this.#findFailing()) === null
      if (!this.#passes) process.stdout.write('the built program fails without any change\n')
    }
    if (!this.#passes) return null
    const file = path.join(this.#place, change.path)
    writeFileSync(file, changedText(this.#root, change))
    try {
      return (await this.#build()) ? await this.#findFailing() : 'the build'
    } finally {
      cpSync(path.join(this.#root, change.path), file)
    }
  }

  async #prepare(): Promise<boolean> {
    mkdirSync(this.#place)
    cpSync(path.join(this.#root, 'src'), path.join(this.#place, 'src'), { recursive: true })
    for (const name of BESIDE)
      symlinkSync(path.join(this.#root, name), path.join(this.#place, name))
    return this.#build()
  }

  async #build(): Promise<boolean> {
    const tsx = path.join(this.#root, 'node_modules/tsx/dist/cli.mjs')
    return this.#run([tsx, path.join(this.#root, 'scripts/build.ts')], this.#place)
  }

  async #findFailing(): Promise<string | null> {
    const jest = ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js', '-i', '--bail']
    for (const test of TESTS) if (!(await this.#run([...jest, test], this.#root))) return test
    return null
  }

  async #run(args: readonly string[], cwd: string): Promise<boolean> {
    const child = spawn(process.execPath, args, {
      cwd,
      env: { ...process.env, FLAGSHIFT_DIST: path.join(this.#place, 'dist') },
      stdio: 'ignore',
      timeout: MOST_TIME,
      killSignal: 'SIGKILL',
    })
    return new Promise((resolve, reject) => {
      child.on('error', reject)
      child.on('close', (status) => resolve(status === 0))
    })
  }
}
