import { posix } from 'node:path'

import { firstIndex } from '../../core/first-index.ts'
import { readerOf } from '../../languages/registry.ts'
import { commandAround, elementAround, memoizeFile, spansAround } from './spans.ts'

const FOLDER = String.raw`["']?((?:[\w./+-]|\$\{\{[^}\n]*\}\}|\$\{[^}\s]*\}|\$\([\w.]+\)|\$\(dirname[^()\n]*\)["']?|\$(?:env:)?\w+|%\w+%)+)`
/** `cd sub`: what stands on the same line or below it runs there. A step, a stage and a file's end leave all folders. */
const MOVES = new RegExp(
  String.raw`(?<=(^|[\s;&(@"'[]))(?:(cd|pushd|chdir|(?:Set|Push)-Location|WORKDIR)(?:[ \t]+|\([ \t]*)(?:(?:\/d|-P|--)[ \t]+)*${FOLDER}|(popd|Pop-Location)(?![\w-]))|^[ \t]*-[ \t]+(?:name|run|uses|id):|^[ \t]*FROM[ \t]`,
  'gim',
)
const WORKING = new RegExp(
  String.raw`^[ \t-]*(?:(?:working[-_]?directory|context|dir):|(?:cmake\.)?source-dir[ \t]*=)[ \t]*${FOLDER}`,
  'gim',
)

/** Where a file goes on in another folder. */
interface Move {
  readonly at: number
  readonly folder: string
  /** What holds from here on: a folder that is entered in brackets, or by a line of a recipe, is left at its end. */
  readonly lasting: string
  /** Where the folder itself is left. */
  readonly end: number
}

/** The folder that a place's command runs in, where the file says so: what stands there, folders joined. */
type FolderAt = (offset: number) => string | undefined

/** Follows a file from top to bottom into the folders that its commands enter. */
export const foldersOf = memoizeFile((path, text): FolderAt => {
  const working = [...text.matchAll(WORKING)].map(({ 1: folder, index }) => ({
    folder: folder!,
    at: index,
    step: elementAround(text, index),
  }))
  const moves = movesIn(path, text)
  return (offset) => {
    const more = entered(moves, offset)
    const own = working.length === 0 ? null : elementAround(text, offset)
    for (const { start, end } of working.length === 0
      ? []
      : [...(own ? [own] : []), ...spansAround(path, text, offset)]) {
      const said = working.find(
        ({ at, step }) => at >= start && at < end && (step === null || step.start === own?.start),
      )
      if (said !== undefined)
        // A step's commands go on from the folder that the step names.
        return more === undefined ? said.folder : inside(said.folder, more)
    }
    return more
  }
})

function entered(moves: readonly Move[], offset: number): string | undefined {
  const last = moves[firstIndex(moves.length, (index) => moves[index]!.at >= offset) - 1]
  const folder = last !== undefined && offset < last.end ? last.folder : last?.lasting
  return folder === '' || folder === undefined ? undefined : folder
}

function movesIn(path: string, text: string): readonly Move[] {
  const isRecipe = ['dockerfile', 'make'].includes(readerOf(path))
  const moves: Move[] = []
  let before = ''
  for (const hit of text.matchAll(MOVES)) {
    const [, sign, word, folder, back] = hit
    const last = moves.at(-1)
    const at = hit.index
    const isWithin = last !== undefined && at < last.end
    const now = isWithin ? last.folder : (last?.lasting ?? '')
    const isLasting = word?.toUpperCase() === 'WORKDIR' || (!isRecipe && sign !== '(')
    if (word === undefined && back === undefined)
      moves.push({ at, folder: '', lasting: '', end: at })
    else {
      const next = folder === undefined || folder === '-' ? before : inside(now, folder)
      moves.push({
        at,
        folder: next,
        lasting: isLasting ? next : isWithin ? last.lasting : now,
        end: isLasting ? text.length : commandAround(text, at)[1].end,
      })
      before = now
    }
  }
  return moves
}

/** A folder seen from another one; a variable and a path from the top stand for themselves. */
function inside(folder: string, more: string): string {
  const path = /^[/$%~]|^[A-Za-z]:/.test(more) ? more : posix.join(folder, more)
  return path === '.' ? '' : path.replace(/(?<=.)\/$/, '')
}

/** Whether a file is about the whole repository, as what lies in `.github`, `.circleci` and `.ci` is. */
export function isOfWhole(path: string): boolean {
  return /^\.[^/]+(?:\/|$)/.test(path)
}
