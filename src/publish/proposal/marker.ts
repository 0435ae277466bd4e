import { createHash } from 'node:crypto'

import type { Stamp } from './stamp.ts'
import { parseJson } from '../../core/parse-json.ts'

/** The state that a pull request carries, in a comment at the end of its body: what was last published. */
export interface Marker extends Omit<Stamp, 'tree'> {
  readonly commit: string
  /** Where the branch may stand as well: that is noted before it moves, and a run may be cut off there. */
  readonly also?: readonly string[]
  /** The base branch, and the name that our branch was asked to have. */
  readonly base: string
  readonly branch: string
  /** The commit of the base that these words are of; absent where an older version of Flagshift wrote them. */
  readonly baseCommit?: string
  /** Hashes of the title and the body as they were last written by Flagshift. */
  readonly title: string
  readonly body: string
  readonly draft: boolean
  /** Who left workflow files out for want of a right. */
  readonly left?: string
  /** Why Flagshift closed the pull request; absent where a person did. */
  readonly closed?: 'nothing-to-do'
  /** The login under which that was done, where it is known. */
  readonly closedBy?: string
}

/** The commits at which a pull request says that its branch may stand, the published one first. */
export function commitsOf({ commit, also }: Marker): readonly string[] {
  return [commit, ...(Array.isArray(also) ? also : [])]
}

const MARKER = /<!-- flagshift-state:1 (\{[^<>]*\}) -->/

/** The comment; nothing in it can end it early. */
export function markerComment(marker: Marker): string {
  const json = JSON.stringify(marker).replaceAll(
    /[<>-]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return `<!-- flagshift-state:1 ${json} -->`
}

/** A body with its state: what is above the marker is ours, what is below it a person's. */
export interface MarkedBody {
  readonly above: string
  readonly marker: Marker
  readonly below: string
}

/** Reads the state of a pull request from its body; undefined for a body without one. */
export function readMarker(body: string | null | undefined): MarkedBody | undefined {
  const text = (body ?? '').replaceAll('\r\n', '\n')
  const found = MARKER.exec(text)
  if (!found) return undefined
  const marker = parse(found[1] ?? '')
  const [above, below] = [text.slice(0, found.index), text.slice(found.index + found[0].length)]
  return marker && { above, marker, below }
}

/** A short name for a text; line ends do not count, since browsers send CRLF. */
export function textHash(text: string): string {
  return createHash('sha256')
    .update(text.replaceAll('\r\n', '\n').trimEnd())
    .digest('hex')
    .slice(0, 40)
}

function parse(json: string): Marker | undefined {
  const value = parseJson(json) as Marker | undefined
  const keys = ['patch', 'files', 'commit', 'base', 'branch', 'title', 'body'] as const
  if (value === undefined || !keys.every((key) => typeof value[key] === 'string')) return undefined
  const { baseCommit, ...marker } = value
  // Anybody may have written into the comment.
  return /^[0-9a-f]{40,64}$/.test(String(baseCommit)) ? value : marker
}
