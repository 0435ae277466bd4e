import { lineEnd, lineStart } from '../../core/line-offsets.ts'
import type { RawPin } from './pin.ts'

const FILE = String.raw`["']?([^\s"'<>|&;(),]+)`
/** `> list.txt`, `| tee -a list.txt`, `Set-Content list.txt`, `open("list.txt", "w")`: where what a line holds is put. */
const PUT = new RegExp(
  String.raw`(?:(?<![<>&=-])\d?>>?[ \t]*(?![&>])|\btee[ \t]+(?:-\w+[ \t]+)*|\b(?:Out-File|Set-Content|Add-Content)[ \t]+(?:-(?:FilePath|Path|Append)[ \t]+)*|\bopen\([ \t]*(?=[^)\n]*,[ \t]*["'][wa]))${FILE}`,
)
/** `cat > list.txt <<EOF`, and what stands up to the line that ends it. */
const DOCUMENT = /^[^\n]*<<-?[ \t]*(["']?)(\w+)\1[^\n]*\n(?:(?![ \t]*\2[ \t]*\r?$)[^\n]*\n)*/gm

/** Whether what a line prints goes into a file, and not before people's eyes. */
export function isWritten(line: string): boolean {
  const file = fileOf(line, 0)
  return file !== undefined && !file.startsWith('/dev/')
}

/** A package's pins, each with the file that a script writes it into: what installs from that file names it. */
export function withWrittenList(text: string, pins: readonly RawPin[]): readonly RawPin[] {
  if (pins.length === 0) return pins
  const documents = [...text.matchAll(DOCUMENT)]
  return pins.map((pin) => {
    const within = documents.find(
      ({ 0: whole, index }) => index < pin.at && pin.at < index + whole.length,
    )
    const at = within?.index ?? pin.at
    const start = lineStart(text, at)
    const file = fileOf(text.slice(start, lineEnd(text, at)), at - start)
    const dir = file?.replace(/^.*[/\\]/, '')
    return dir === undefined || dir === '' ? pin : { ...pin, dir }
  })
}

/** The file that the command at a place of a line writes; what stands in quotes is no sign of a shell. */
function fileOf(line: string, at: number): string | undefined {
  const plain = line.replace(/"[^"]*"|'[^']*'/g, (quoted) => quoted.replace(/[<>&;]/g, ' '))
  const end = plain.slice(at).search(/&&|;/)
  const start = Math.max(plain.lastIndexOf('&&', at), plain.lastIndexOf(';', at))
  const behind = plain.slice(at, end < 0 ? plain.length : at + end)
  return (PUT.exec(behind) ?? PUT.exec(plain.slice(Math.max(0, start), at)))?.[1]
}
