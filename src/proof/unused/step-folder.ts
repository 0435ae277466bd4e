import { elementAround } from '../../upstream/pins/spans.ts'

/** The folder in which a step of a workflow runs: its own, its job's or its workflow's; null where none is named. */
export function stepFolder(text: string, offset: number): string | null {
  const { start, end } = elementAround(text, offset) ?? { start: 0, end: 0 }
  return OWN.exec(text.slice(start, end))?.[1] ?? folderByDefault(text, offset)
}

const OWN = /\bworking-directory:[ \t]*["']?([^\s"'#]+)/
const DEFAULTS =
  /^([ \t]*)defaults:[ \t]*\r?\n[ \t]+run:[ \t]*\r?\n(?:[ \t]+shell:[^\n]*\n)?[ \t]+working-directory:[ \t]*["']?([^\s"'#]+)/gm

/** What the nearest `defaults` around a place say: between these and the place no line begins further out. */
function folderByDefault(text: string, offset: number): string | null {
  const around = [...text.matchAll(DEFAULTS)].filter(({ 1: indent, index }) => {
    const [first, last] = index < offset ? [index, offset] : [offset, index]
    const lines = text.slice(text.indexOf('\n', first), last)
    return indent === '' || !new RegExp(`^[ \\t]{0,${indent!.length - 1}}[^\\s#]`, 'm').test(lines)
  })
  const nearest = around.toSorted((a, b) => b[1]!.length - a[1]!.length)[0]
  return nearest?.[2] ?? null
}
