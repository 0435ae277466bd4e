import { posix } from 'node:path'

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
const WORKING = new RegExp(String.raw`\bworking-directory:[ \t]*${PATH}`)

const KNOWN = new Map<string, { readonly text: string; readonly found: readonly Reference[] }>()

/** The files and folders that the commands of a file take their versions from. */
export function referencesIn(path: string, text: string): readonly Reference[] {
  const known = KNOWN.get(path)
  if (known?.text === text) return known.found
  const here = posix.dirname(path)
  const found = [FROM_FILE, FROM_FOLDER].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((hit) => {
      const folder = workingFolder(path, text, hit.index)
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

/** The folder that a command runs in, where its file says so. */
function workingFolder(path: string, text: string, at: number): string | undefined {
  for (const { start, end } of spansAround(path, text, at)) {
    const said = WORKING.exec(text.slice(start, end))
    if (said !== null) return said[1]
  }
  const line = lineStart(text, at)
  const entered = [...text.slice(0, at).matchAll(ENTERED)]
    // What is entered in brackets is left at their end.
    .findLast((hit) => hit.index >= line || !/\([ \t]*$/.test(text.slice(0, hit.index + 1)))
  return entered?.[1]
}
