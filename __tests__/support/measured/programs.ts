import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'

import { runChild, type ChildOptions, type RunProgram } from '../../../src/proof/running/child.ts'
import { keptText } from './kept-text.ts'

/** What a program answered where it is not 0, nothing and none. Texts are told by their digest. */
export interface Answer {
  readonly code?: number | null
  readonly timedOut?: true
  readonly startError?: string
  readonly stdout?: string
  readonly stderr?: string
  /** Each file that it wrote below the folder of all builds; null where it took one away. */
  readonly files?: Readonly<Record<string, string | null>>
}

/** All that programs answered, and the texts that they wrote. */
export interface Measured {
  readonly answers: Record<string, Answer>
  readonly texts: Record<string, string>
}

/** Stands for the scratch folder, which is another one each time. */
const SCRATCH = '/scratch'
/** What keeps builds apart, and a GPU, are the machine's matter: here is neither. */
const IS_NOT_HERE = /^(?:perl|nvidia-smi)$/
/** Variables that choose what a program works with. */
const CHOOSES = /^(?:CU|CC$|CXX$|NVCC|FLAGSHIFT_ARGUMENTS|RUSTFLAGS)/

/** Starts the machine's programs and writes down what they answer. */
export function recordPrograms(measured: Measured): RunProgram {
  return inTurn(async (program, args, options) => {
    if (IS_NOT_HERE.test(program)) return ended({ startError: 'ENOENT' })
    const places = placesOf(options, homedir())
    const before = filesIn(places)
    const key = keyOf(places, before, program, args, options)
    const chunks: Buffer[] = []
    const result = await runChild(program, args, {
      ...options,
      onStdout: (chunk) => {
        chunks.push(chunk)
        options.onStdout?.(chunk)
      },
    })
    const after = filesIn(places)
    const put = (text: string): string => {
      const neutral = places.hide(text)
      const id = digest(neutral)
      measured.texts[id] = neutral
      return id
    }
    const written = [...after].filter(([file, text]) => before.get(file) !== text)
    const gone = [...before.keys()].filter((file) => !after.has(file))
    const files = Object.fromEntries([
      ...written.map(([file, text]) => [file, put(text)] as const),
      ...gone.map((file) => [file, null] as const),
    ])
    const stdout = Buffer.concat(chunks).toString('utf8')
    measured.answers[key] = {
      ...(result.code !== 0 && { code: result.code }),
      ...(result.timedOut && { timedOut: true }),
      ...(result.startError !== null && { startError: result.startError }),
      ...(stdout !== '' && { stdout: put(stdout) }),
      ...(result.stderr !== '' && { stderr: put(result.stderr) }),
      ...(Object.keys(files).length > 0 && { files }),
    }
    return result
  })
}

/** Answers as programs once did, without any of them. */
export function replayPrograms({ answers, texts }: Measured): RunProgram {
  return inTurn(async (program, args, options) => {
    if (IS_NOT_HERE.test(program)) return ended({ startError: 'ENOENT' })
    const places = placesOf(options, null)
    const key = keyOf(places, filesIn(places), program, args, options)
    const answer = answers[key]
    if (answer === undefined)
      return ended({ stderr: `nobody asked this before: ${key}`, code: 126 })
    const textOf = (id: string | undefined): string =>
      id === undefined ? '' : places.show(texts[id]!)
    for (const [file, id] of Object.entries(answer.files ?? {})) {
      const place = path.join(places.builds, places.show(file))
      if (id === null) rmSync(place, { force: true })
      else {
        mkdirSync(path.dirname(place), { recursive: true })
        writeFileSync(place, textOf(id))
      }
    }
    const [stdout, stderr] = [answer.stdout, answer.stderr].map(textOf) as [string, string]
    options.onStdout?.(Buffer.from(stdout))
    options.onStderr?.(Buffer.from(stderr))
    const { code = 0, timedOut = false, startError = null } = answer
    return ended({ code, timedOut, startError, stdout, stderr })
  })
}

type Ended = Awaited<ReturnType<RunProgram>>

function ended(how: Partial<Ended>): Ended {
  const { stdout = '', stderr = '' } = how
  return {
    code: null,
    signal: null,
    timedOut: false,
    startError: null,
    bytes: stdout.length + stderr.length,
    seconds: 1,
    ...how,
    stdout,
    stderr,
  }
}

/** One after the other: what a program wrote must not be taken for another one's work. */
function inTurn(run: RunProgram): RunProgram {
  let last: Promise<unknown> = Promise.resolve()
  return (...call) => {
    const next = last.then(() => run(...call))
    last = next.catch(() => undefined)
    return next
  }
}

interface Places {
  readonly builds: string
  /** A text with words for the places of this machine and this run, and back. */
  readonly hide: (text: string) => string
  readonly show: (text: string) => string
}

/** @param home of whoever records, which then is somebody's */
function placesOf({ env }: ChildOptions, home: string | null): Places {
  const builds = path.dirname(env['TMPDIR']!)
  const scratch = path.dirname(builds)
  const own = home === null ? /(?!)/g : new RegExp(String.raw`${home}(?![\w-])`, 'g')
  // Each is made once, with letters of its own behind the name.
  const made = readdirSync(builds).filter((name) => /^(?:objects|canary)-\w{6}$/.test(name))
  return {
    builds,
    hide: (text) =>
      made
        .reduce((rest, name) => rest.replaceAll(name, name.slice(0, -6)), text)
        .replaceAll(scratch, SCRATCH)
        .replaceAll(own, '/home/user')
        .replaceAll(/\/tmp\/flagshift-test-\w+/g, '/opt/test')
        .replaceAll(
          /((?:target|codemodel|index)-[^"]*?-?)(?:[0-9a-f]{20}|\d{4}-\d\d-\d\dT[\d-]+)\.json/g,
          '$1.json',
        ),
    show: (text) =>
      made.reduce(
        (rest, name) => rest.replaceAll(`/${name.slice(0, -6)}/`, `/${name}/`),
        text.replaceAll(SCRATCH, scratch),
      ),
  }
}

/** The texts of a build's folders, as far as they are kept. */
function filesIn({ builds, hide }: Places): ReadonlyMap<string, string> {
  const files = new Map<string, string>()
  for (const entry of readdirSync(builds, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue
    const place = path.join(entry.parentPath, entry.name)
    const file = path.relative(builds, place)
    const text = keptText(file, readFileSync(place))
    if (text !== null) files.set(hide(file), hide(text))
  }
  return files
}

/** What was asked, and of which state of the tree and the build. */
function keyOf(
  { hide }: Places,
  files: ReadonlyMap<string, string>,
  program: string,
  args: readonly string[],
  { cwd, env }: ChildOptions,
): string {
  const tree = [...files].map(([file, text]) => `${file}\0${text}`).toSorted()
  const chosen = Object.entries(env).filter(([name]) => CHOOSES.test(name))
  const state = [...tree, hide(cwd), ...chosen.map((one) => hide(one.join('='))).toSorted()]
  const command = hide([program, ...args].join(' '))
  return `${command.length > 90 ? `${command.slice(0, 20)} … ${command.slice(-65)}` : command} #${digest([command, ...state].join('\0'))}`
}

function digest(text: string): string {
  return createHash('sha1').update(text).digest('hex').slice(0, 10)
}
