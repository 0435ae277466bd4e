import { posix } from 'node:path'

import { firstIndex } from '../../core/first-index.ts'
import { groupBy } from '../../core/group-by.ts'
import { memoize, memoizeLast } from '../../core/memoize.ts'
import { fitsWhole } from '../../core/near.ts'
import { foldersOf, isOfWhole } from './folders.ts'
import { memoizeFile } from './spans.ts'
import { assignmentsIn } from './variables.ts'

/** A file or folder that a command names, by the paths it may mean: the likeliest first. */
interface Reference {
  readonly at: number
  readonly paths: readonly string[]
  /** Whether only a file can be meant: `class A < Formula` names no folder of a repository. */
  readonly isFile: boolean
}

/** Where a run begins, and what may stand between an option and its value where a script lists the words. */
const TOP = String.raw`(?:(?:\$\{\{[^}\n]*\}\}|\$\{\w+\}|\$\([\w.]+\)|\$(?:env:)?\w+|%\w+%)[\\/])?`
const PATH = String.raw`["']?(?:${TOP}((?:[\w.-]*[\\/])*[\w.-]+)|(\$\{\{[^}\n]*\}\}|\$\{?\w+\}?|\$\([\w.]+\)|%\w+%)(?=["']?(?:[\s;&|)]|$)))`
const VALUE = String.raw`(?:["'][ \t]*,[ \t]*|[ \t]*=[ \t]*|[ \t]+)?${PATH}`
/**
 * `-r requirements-old.txt`, `-c constraints.txt`, `PIP_CONSTRAINT=…`, `$(cat pinned.txt)`: the file that a command
 * installs from.
 */
const FROM_FILE = new RegExp(
  String.raw`(?:(?:^|[\s"'])(?:-r|-c|-b|-f|-a|--(?:requirements?|(?:build-)?constraints?|overrides?|file|arg-file|manifest-path))${VALUE}|\b(?:PIP|UV)_(?:BUILD_)?(?:CONSTRAINTS?|REQUIREMENTS?)["']?(?:\][ \t]*=|[ \t]*[:=]|[ \t])[ \t]*${PATH}|(?:\bcat[ \t]+|\bpip[ \t]+sync[ \t]+|(?:^|[^<])<[ \t]*|<\([ \t]*\w+[ \t]+(?:[\w'"^.-]+[ \t]+)?)${PATH})`,
  'gm',
)
/** `pip install ./sub`, `-e sub`, `cmake -S sub`, `make -C sub`, `cwd="sub"`, `SOURCE_DIR sub`: the folder of a project. */
const FROM_FOLDER = new RegExp(
  String.raw`(?:\binstall[ \t]+(?:-e[ \t]+|--editable[ =])?(?=["']?[\w.-]*(?:[\\/]|[ \t"']|$))${PATH}|(?:^|[\s"'])(?:-e|-S|-C|-d|--editable|--source-dir|--project|--directory|--prefix)${VALUE}|[ \t]-H${PATH}|(?<!-B)[ \t](?=[^ \t\n]*[\\/])(?!-)${PATH}(?=[\\/]?["']?[ \t]*\r?(?:$|[;&|]))(?<=\bcmake3?[ \t][^\n;&|]{0,400})|\b(?:cwd["']?[ \t]*[=:]|SOURCE_DIR(?=[ \t"$]))[ \t]*${PATH})`,
  'gm',
)
/** `cmake.subproject('engine')` of Meson: what `subprojects/engine.wrap` fetches. */
const FROM_WRAP = /\bsubproject\(\s*['"]([\w.-]+)['"]/g
/** `COPY legacy.txt requirements.txt`, `cp`, `ln -s`, a file that is bound into a step. */
const COPIED =
  /(?:^|[\s;&(])(?:COPY|ADD|cp|mv|ln|Copy-Item|copy)[ \t]+((?:--?\w[\w-]*(?:=\S+)?[ \t]+)*)([^\s;&|()]+(?:[ \t]+[^\s;&|()]+)+)/gm
const BOUND = /--mount=type=bind,(?=[^ \t]*\bsource=([^\s,]+))(?=[^ \t]*\btarget=([^\s,]+))/g

/** The files and folders that the commands of a file take their versions from. */
export const referencesIn = memoizeFile((path, text): readonly Reference[] => {
  const folderAt = foldersOf(path, text)
  const copiedTo = groupBy(copiesIn(text, folderAt), ({ target }) => target)
  return [FROM_FILE, FROM_FOLDER, FROM_WRAP].flatMap((pattern) => {
    const isFile = pattern !== FROM_FOLDER
    // A project does not lie beside the file of a workflow, while a list of requirements may.
    const here = !isFile && isOfWhole(path) ? '' : posix.dirname(path)
    // One word may stand there a hundred thousand times.
    const pathsIn = memoize((folder: string | undefined) => {
      const bases = folder === undefined ? [here, ''] : [posix.join(here, folder), folder, here, '']
      return memoize((named: string) => [...new Set(bases.map((base) => pathIn(base, named)))])
    })
    return [...text.matchAll(pattern)].flatMap((hit): Reference[] => {
      const written = hit.slice(1).find((group) => group !== undefined)
      if (written === undefined) return []
      const all = isVariable(hit[0], written) ? valuesOf(text, written) : [written]
      // Of several files nobody knows which one is meant; of several folders each is built.
      if (isFile && all.length > 1) return []
      return all.map((said) => {
        const named =
          pattern === FROM_WRAP ? `subprojects/${said}.wrap` : said.replaceAll('\\', '/')
        const folder = folderAt(hit.index)
        const own = pathsIn(folder)(named)
        if (copiedTo.size === 0) return { at: hit.index, paths: own, isFile }
        const copied = sourcesOf(copiedTo, pathIn(folder ?? '', named), hit.index)
        const sources = copied.flatMap((source) => [pathIn(here, source), pathIn('', source)])
        return { at: hit.index, paths: [...new Set([...sources, ...own])], isFile }
      })
    })
  })
})

/** Whether what names a folder is a variable: `-S $DIR`, and a word without quotes in a program's call, `cwd=folder`. */
function isVariable(named: string, written: string): boolean {
  return /^[$%]/.test(written) || /\bcwd[ \t]*[=:][ \t]*\w+$/.test(named)
}

/** What a file sets its variables to; it is asked about place by place. */
const variablesOf = memoizeLast(assignmentsIn)

/** What a file sets a variable to, where that are paths. */
export function valuesOf(text: string, written: string): readonly string[] {
  const name = /\w+(?=\W*$)/.exec(written)?.[0] ?? ''
  const values = variablesOf(text).get(name) ?? []
  const paths = [...new Set(values.map((value) => value.text))]
  return paths.every((path) => fitsWhole(path, /[\w./-]+/)) ? paths : []
}

/** Where in the repository a folder of an image lies that copies have put there: the likeliest first. */
export const copiedFrom = memoizeFile((path, text) => {
  const copiedTo = groupBy(copiesIn(text, foldersOf(path, text)), ({ target }) => target)
  return (folder: string, before: number): readonly string[] =>
    copiedTo.size === 0
      ? []
      : sourcesOf(copiedTo, pathIn('', folder), before).map((one) => pathIn('', one))
})

function pathIn(base: string, named: string): string {
  const path = named.startsWith('/') ? named : posix.join(base, named)
  const plain = path.replace(/^\/|\/$/g, '')
  return plain === '.' ? '' : plain
}

/** A file or folder that a command puts somewhere else. */
interface Copy {
  readonly at: number
  readonly source: string
  readonly target: string
}

function copiesIn(text: string, folderAt: (offset: number) => string | undefined): readonly Copy[] {
  const copies = [...text.matchAll(COPIED)].flatMap(({ index, 1: options, 2: rest }) => {
    // What another stage or image holds is no file of this repository.
    if (/--from=/.test(options!)) return []
    const words = rest!.split(/[ \t]+/).map((word) => word.replace(/^["']|["'],?$/g, ''))
    const target = words.pop()!
    const folder = folderAt(index) ?? ''
    return words.map((source) => ({
      at: index,
      source,
      target: pathIn(
        folder,
        words.length > 1 || /(?:^|\/)\.?$/.test(target)
          ? posix.join(target, posix.basename(source))
          : target,
      ),
    }))
  })
  const bound = [...text.matchAll(BOUND)].map(({ index, 1: source, 2: target }) => ({
    at: index - 1,
    source: source!,
    target: pathIn(folderAt(index) ?? '', target!),
  }))
  return [...copies, ...bound].toSorted((a, b) => a.at - b.at)
}

/** Where a file may lie in the repository that copies have put at a path, the file's own copy before its folder's. */
function sourcesOf(
  copiedTo: ReadonlyMap<string, readonly Copy[]>,
  path: string,
  before: number,
): readonly string[] {
  const sources: string[] = []
  for (
    let end = path.length;
    end >= 0;
    end = end === 0 ? -1 : Math.max(0, path.lastIndexOf('/', end - 1))
  ) {
    const copies = copiedTo.get(path.slice(0, end)) ?? []
    const last = copies[firstIndex(copies.length, (index) => copies[index]!.at >= before) - 1]
    if (last !== undefined && !/[*$%]/.test(last.source))
      sources.push(posix.join(last.source, path.slice(end)))
  }
  return sources
}
