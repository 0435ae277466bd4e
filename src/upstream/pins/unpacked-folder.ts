import { escapePattern } from '../../core/names.ts'
import { archiveFolders } from './addresses.ts'
import type { RawPin } from './pin.ts'
import { commandAround } from './spans.ts'

/** How far behind an address its archive is unpacked. */
const REACH = 3000
/** No folder has a longer name, and an expression of one is too large. */
const LONGEST = 300

const FOLDER = String.raw`["']?([^\s"'),;&|]+)`
/** `ADD address folder` of an image. */
const ADDED = new RegExp(String.raw`^[ \t]*ADD[ \t][^\n]*[ \t]${FOLDER}["']?[ \t]*$`, 'i')
/** `tar -C folder`, `unzip -d folder`. */
const INTO = new RegExp(
  String.raw`\b(?:tar|unzip|7z|Expand-Archive)\b[^\n;&|]*[ \t](?:-C|-d|-o|--directory|-DestinationPath)[ \t=]*${FOLDER}`,
  'i',
)
const MOVES = String.raw`(?:\b(?:mv|cp|ln|move|ren|rename|(?:Move|Rename|Copy)-Item)[ \t][^\n;&|]*?|\b(?:rename|move|replace|copytree|mv|cp_r|renameSync)\([^\n]*?)`

/** An archive's pin with the folder that its files are put into, where the lines behind its address say so. */
export function withFolder(text: string, pin: RawPin): RawPin {
  const [, { start, end }] = commandAround(text, pin.at)
  const line = text.slice(start, end)
  const behind = text.slice(pin.at, pin.at + REACH)
  const file = /^[^\s"'|;)]+/.exec(behind)?.[0].replace(/^.*\//, '')
  const names = (one: string): boolean => file !== undefined && one.includes(file)
  const unpacking = behind.split('\n').find((one) => names(one) && INTO.test(one)) ?? line
  const folder = movedTo(behind, pin) ?? ADDED.exec(line)?.[1] ?? INTO.exec(unpacking)?.[1]
  const dir = folder?.replace(/[/\\*]+$/, '').replace(/^.*[/\\]/, '')
  return dir === undefined || /^\.*$/.test(dir) ? pin : { ...pin, dir }
}

/** `mv engine-1.2 engine`: what the folder is called afterwards. */
function movedTo(behind: string, { of, version }: RawPin): string | undefined {
  const [stem = '', ...whole] = archiveFolders(of, version).map(escapePattern)
  const called = [...whole, String.raw`${stem}-?\*`].filter(({ length }) => length < LONGEST)
  if (called.length === 0) return undefined
  return new RegExp(
    String.raw`${MOVES}(?:${called.join('|')})[/\\]?\*?["']?[ \t]*(?:,|[ \t]|to:)[ \t]*(?:-Destination[ \t]+)?${FOLDER}`,
    'i',
  ).exec(behind)?.[1]
}
