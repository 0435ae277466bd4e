import { posix } from 'node:path'

import { firstIndex } from '../../core/first-index.ts'
import { lineStart } from '../../core/line-offsets.ts'
import { spansAround } from './spans.ts'

/** A file or folder that a command names, by the paths it may mean: the likeliest first. */
export interface Reference {
  readonly at: number
  readonly paths: readonly string[]
}

const PATH = String.raw`["']?((?:[\w.-]*\/)*[\w.-]+)`
/** `-r requirements-old.txt`, `-c constraints.txt`, `PIP_CONSTRAINT=…`: the file that a command installs from. */
const FROM_FILE = new RegExp(
  String.raw`(?:(?:^|[\s"'])(?:-r|-c|-b|-f|--(?:requirements?|(?:build-)?constraints?|overrides?|file))[ \t=]?|\b(?:PIP|UV)_(?:BUILD_)?(?:CONSTRAINTS?|REQUIREMENTS?)[ \t]*[:=][ \t]*)${PATH}`,
  'gm',
)
/** `pip install ./sub`, `-e sub`, `cmake -S sub`: the folder of a project. */
const FROM_FOLDER = new RegExp(
  String.raw`(?:\binstall[ \t]+(?:-e[ \t]+|--editable[ =])?(?=["']?[\w.-]*(?:\/|[ \t"']|$))|(?:^|\s)(?:-e|-S|--editable|--source-dir|--project|--directory)[ \t=])${PATH}`,
  'gm',
)
/** `cd sub`: what stands on the same line or below it runs there. */
const ENTERED = new RegExp(
  String.raw`(?:^|[\s;&(])(?:cd|pushd|chdir|Set-Location)[ \t]+(?:\/d[ \t]+)?${PATH}|(?:^|[\s;&(])(popd)\b`,
  'gm',
)
const WORKING = new RegExp(String.raw`\bworking-directory:[ \t]*${PATH}`, 'g')

const KNOWN = new Map<string, { readonly text: string; readonly found: readonly Reference[] }>()

/** The files and folders that the commands of a file take their versions from. */
export function referencesIn(path: string, text: string): readonly Reference[] {
  const known = KNOWN.get(path)
  if (known?.text === text) return known.found
  const here = posix.dirname(path)
  const folders = foldersIn(text)
  const found = [FROM_FILE, FROM_FOLDER].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((hit) => {
      const folder = workingFolder(path, text, folders, hit.index)
      const bases = folder === undefined ? [here, ''] : [posix.join(here, folder), folder, here, '']
      return { at: hit.index, paths: [...new Set(bases.map((base) => pathIn(base, hit[1]!)))] }
    }),
  )
  KNOWN.set(path, { text, found })
  return found
}

function pathIn(base: string, named: string): string {
  const joined = posix.join(base, named).replace(/^\/|\/$/g, '')
  return joined === '.' ? '' : joined
}

/** Where a file says in which folder it goes on. */
interface Folders {
  readonly working: readonly RegExpExecArray[]
  /** `lasting`: the last one up to here that stands in no brackets, at whose end it would be left. */
  readonly entered: readonly { readonly hit: RegExpExecArray; readonly lasting?: RegExpExecArray }[]
}

function foldersIn(text: string): Folders {
  let lasting: RegExpExecArray | undefined
  const entered = [...text.matchAll(ENTERED)].map((hit) => {
    if (!/\([ \t]*$/.test(text.slice(Math.max(0, hit.index - 20), hit.index + 1))) lasting = hit
    return { hit, ...(lasting && { lasting }) }
  })
  return { working: [...text.matchAll(WORKING)], entered }
}

/** The folder that a command runs in, where its file says so. */
function workingFolder(
  path: string,
  text: string,
  { working, entered }: Folders,
  at: number,
): string | undefined {
  for (const { start, end } of working.length === 0 ? [] : spansAround(path, text, at)) {
    const said = working[firstIndex(working.length, (index) => working[index]!.index >= start)]
    if (said !== undefined && said.index + said[0].length <= end) return said[1]
  }
  const line = lineStart(text, at)
  const last = entered[firstIndex(entered.length, (index) => entered[index]!.hit.index >= at) - 1]
  return last !== undefined && last.hit.index >= line ? last.hit[1] : last?.lasting?.[1]
}
