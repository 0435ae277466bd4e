/** A path up to its last part: folders that variables and commands give, and quotes, are no part of what is looked for. */
const FILE = String.raw`["']?((?:\$\([^()\n]*\)[\\/])?(?:[^\s"'()\x60<>]*[\\/])?[\w.-]+)["']?`
const STRIPPED = String.raw`(?:\.(?:r?strip|trim|chomp|toString)\b(?:\(\))?)*`

const CONTENT = String.raw`(?:Get-Content|gc|cat|type|head[ \t]+(?:-n[ \t]*)?-?1|sed[ \t]+-n[ \t]+["']?1p["']?|tr[ \t]+-d[ \t]+["'][^"'\n]*["'][ \t]*<)[ \t]+(?:-(?:Raw|Path)[ \t]+)*${FILE}(?:[ \t]+-Raw)?`

/** Each way to read a whole file into a variable: of shells and make, of PowerShell, of programs. */
const READ = new RegExp(
  [
    String.raw`\$\((?:(?:shell[ \t]+)?(?:${CONTENT}|<[ \t]*${FILE})|file[ \t]*<[ \t]*${FILE})\)`,
    String.raw`\x60${CONTENT}\x60`,
    String.raw`(?<==[ \t]*)${CONTENT}(?=[ \t]*(?:[\r\n;]|$))`,
    String.raw`(?<![<>$])\(${CONTENT}\)(?:\.Trim\(\))?`,
    String.raw`\b(?:io\.)?open\(${FILE}(?:,[^()\n]*)?\)\.read(?:line)?\(\)${STRIPPED}`,
    String.raw`\b(?:pathlib\.)?Path\(${FILE}\)\.read_text\([^()\n]*\)${STRIPPED}`,
    String.raw`(?<![\w.])(?:fs\.)?(?:read|readFile|readFileSync|File\.read|file_get_contents|slurp)\((?=["'])${FILE}(?:,[^()\n]*)?\)${STRIPPED}`,
    String.raw`\b(?:builtins\.readFile|(?:lib\.)?fileContents)[ \t]+${FILE}`,
  ].join('|'),
  'gi',
)

/** A command that reads a file into the variable that it names: of CMake, of shells, of batch files. */
const READ_INTO = new RegExp(
  [
    String.raw`\bfile\(\s*(?:READ|STRINGS)\s+${FILE}\s+(?<cmake>\w+)`,
    String.raw`\bread[ \t]+(?:-r[ \t]+)?(?=\w+[ \t]*<[ \t]*${FILE})(?<shell>\w+)[ \t]*<[ \t]*\S+`,
    String.raw`\bset[ \t]+/p[ \t]+"?(?=\w+=[ \t]*<[ \t]*${FILE})(?<batch>\w+)=[ \t]*<[ \t]*\S+`,
  ].join('|'),
  'gim',
)

/** What stands in the place of the first, second … file that a text reads. */
const VARIABLE = /\$\{_(\d+)\}/g

/** The text with a variable in the place of each file that is read; blanks keep the offsets of what stands behind. */
export function withFilesRead(text: string): string {
  let count = 0
  const called = (): string => `\${_${count++}}`
  return text
    .replace(READ_INTO, (whole: string, ...groups: readonly unknown[]) => {
      const { cmake, shell, batch } = groups.at(-1) as Readonly<Record<string, string | undefined>>
      const set = cmake === undefined ? `${shell ?? batch}=` : `set(${cmake} `
      return `${set}${called()}`.padEnd(whole.length)
    })
    .replace(READ, (whole: string) => called().padEnd(whole.length))
}

/** The files that a text reads whole, as it names them, each at the number of its variable. */
export function filesRead(text: string): readonly string[] {
  return [...text.matchAll(READ_INTO), ...text.replace(READ_INTO, '').matchAll(READ)].map(
    ([, ...groups]) => groups.find((group) => group !== undefined) ?? '',
  )
}

/** A text with what a file holds in the place of each variable that stands for one. */
export function withContents(text: string, contentOf: (number: number) => string): string {
  return text.replace(VARIABLE, (_, number: string) => contentOf(Number(number)))
}

/** A path's last part. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
