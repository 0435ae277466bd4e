import { posix } from 'node:path'

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
  const isIts = (folder: string): boolean =>
    `/${folder.replace(/\/$/, '')}`.endsWith(`/${upstream.path}`)
  const words = text.slice(command.start, command.end).match(/[^\s"',()[\];&|]+/g) ?? []
  if (
    words.some(
      (word, at) =>
        !/^-(?![SHC-])/.test(word) &&
        isIts(word.replace(/^-[SHC]|^--[\w-]+=/, '')) &&
        !INTO.test(words[at - 1] ?? ''),
    )
  )
    return true
  const isElsewhere = words.some((word) => /^-[SH]/.test(word) || word.startsWith('..'))
  return !isElsewhere && isIts(foldersOf(path, text)(start) ?? '')
}
