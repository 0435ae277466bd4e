import { isRegularFile } from '../../repository/entry.ts'
import type { FileSource } from '../../repository/source.ts'

/** A file with a version alone is no longer than this. */
const LONGEST = 200

const FOLDER = String.raw`["']?(?:[^\s"'()\x60]*[\\/])?`
const FILE = String.raw`([\w.-]+)["']?`
const STRIPPED = String.raw`(?:\.r?strip\(\))?`

const CONTENT = String.raw`(?:Get-Content|gc|cat|type)[ \t]+(?:-(?:Raw|Path)[ \t]+)*${FOLDER}${FILE}(?:[ \t]+-Raw)?`

/** Each way to read a whole file into a variable: of shells and make, of PowerShell, of Python. */
const READ = new RegExp(
  [
    String.raw`\$\((?:shell[ \t]+)?(?:cat[ \t]+|<[ \t]*)${FOLDER}${FILE}\)`,
    String.raw`\x60cat[ \t]+${FOLDER}${FILE}\x60`,
    String.raw`(?<==[ \t]*)${CONTENT}(?=[ \t]*(?:[\r\n;]|$))`,
    String.raw`(?<![<>$])\(${CONTENT}\)(?:\.Trim\(\))?`,
    String.raw`\bopen\(${FOLDER}${FILE}\)\.read(?:line)?\(\)${STRIPPED}`,
    String.raw`\bPath\(${FOLDER}${FILE}\)\.read_text\(\)${STRIPPED}`,
  ].join('|'),
  'gi',
)

/** The name under which the text of a file is looked up like a variable's value. */
function variableOfFile(file: string): string {
  return file.replace(/\W/g, '_')
}

/** The text with a variable in the place of each file that is read; blanks keep the offsets of what stands behind. */
export function withFilesRead(text: string): string {
  return text.replace(READ, (whole: string, ...groups: readonly unknown[]) =>
    `\${${variableOfFile(fileOf(groups))}}`.padEnd(whole.length),
  )
}

/** The names of the files that a text reads whole. */
export function filesRead(text: string): readonly string[] {
  return [...text.matchAll(READ)].map(([, ...groups]) => fileOf(groups))
}

function fileOf(groups: readonly unknown[]): string {
  return groups.find((group) => typeof group === 'string') ?? ''
}

/** What the files of these names hold that hold one word, each under the name of its variable. */
export async function versionsInFiles(
  source: FileSource,
  names: ReadonlySet<string>,
): Promise<readonly (readonly [name: string, version: string])[]> {
  const found: (readonly [string, string])[] = []
  if (names.size === 0) return found
  const entries = (await source.list()).filter(
    (entry) =>
      isRegularFile(entry) && (entry.size ?? 0) <= LONGEST && names.has(nameOf(entry.path)),
  )
  for await (const { entry, bytes } of source.read(entries)) {
    const text = bytes.toString('latin1').trim()
    if (/^\S+$/.test(text)) found.push([variableOfFile(nameOf(entry.path)), text])
  }
  return found
}

/** A path's last part. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
