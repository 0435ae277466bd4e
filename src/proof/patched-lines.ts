import type { Place } from './evidence.ts'
import type { ProofInput } from './input.ts'

/** A line that the patch changed, as it reads after it. */
export interface PatchedLine extends Place {
  readonly text: string
}

/** The lines that the patch changed, file by file. */
export function patchedLinesIn({
  patched,
  patchedLines,
}: Pick<ProofInput, 'patched' | 'patchedLines'>): readonly PatchedLine[] {
  return patched.flatMap(({ path, bytes }) => {
    const lines = bytes.toString('latin1').split('\n')
    return patchedLines
      .filter((place) => place.path === path)
      .map((place) => ({ ...place, text: lines[place.line - 1] ?? '' }))
  })
}

/** A blank line, a comment or the end of a block: nothing that a trace shows. */
export function isPlainLine(text: string): boolean {
  return /^\s*(?:#|$|endif|endforeach|endwhile|endfunction|endmacro|else\s*\()/i.test(text)
}
