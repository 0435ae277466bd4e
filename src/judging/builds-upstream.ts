import { posix } from 'node:path'

import { memoizeLast } from '../core/memoize.ts'
import { foldersOf } from '../upstream/pins/folders.ts'
import { commandAround } from '../upstream/pins/spans.ts'
import { builtAt } from '../upstream/pins/what-is-built.ts'
import type { Upstream } from '../upstream/states/state.ts'
import type { Use } from '../core/use.ts'
import type { ReadFile } from './facts.ts'

interface Place {
  readonly use: Use
  readonly file: Pick<ReadFile, 'path' | 'text'>
  readonly upstream: Upstream | null
}

/** Words behind which the folder of a build stands, and not of what is built. */
const INTO = /^(?:-B|--build|--install|-o|--prefix)$/

/**
 * Whether the command of a place builds the upstream itself: it names its folder or runs there, its pin stands in the command,
 * or what was cloned into that folder is the upstream. What is passed there is for nobody else.
 */
export function buildsUpstream({ use, file: { path, text }, upstream }: Place): boolean {
  if (upstream === null || use.role !== 'option' || use.namespace !== 'cmake') return false
  const { start } = use
  const { speaks, name } = upstream
  const [command] = commandAround(text, start)
  if (speaks.by === 'line') {
    const isInside = speaks.at >= command.start && speaks.at < command.end
    if (speaks.path === path && isInside) return true
    const built = builtAt({ path, text, offset: start })
    return built?.said.toLowerCase().includes(posix.basename(name).toLowerCase()) === true
  }
  if (speaks.by !== 'tree' || upstream.path === '' || upstream.path === '.') return false
  const said = namedIn(`${upstream.path}\n${text.slice(command.start, command.end)}`)
  if (said !== 'nothing') return said === 'its folder'
  return isFolder(foldersOf(path, text)(start) ?? '', upstream.path)
}

/** Whether a folder is the one of a path in the repository, however the way there is written. */
function isFolder(folder: string, wanted: string): boolean {
  return `/${folder.replace(/\/$/, '')}`.endsWith(`/${wanted}`)
}

/** What a command names as what it builds, asked for again and again of a long one: the path that is wanted, a line's end, the command. */
const namedIn = memoizeLast((asked: string): 'its folder' | 'another' | 'nothing' => {
  const [wanted = '', ...lines] = asked.split('\n')
  const words = lines.join('\n').match(/[^\s"',()[\];&|]+/g) ?? []
  const isNamed = words.some(
    (word, at) =>
      !/^-(?![SHC-])/.test(word) &&
      isFolder(word.replace(/^-[SHC]|^--[\w-]+=/, ''), wanted) &&
      !INTO.test(words[at - 1] ?? ''),
  )
  if (isNamed) return 'its folder'
  return words.some((word) => /^-[SH]/.test(word) || word.startsWith('..')) ? 'another' : 'nothing'
})
