import type { NameFinder } from './family.ts'
import { namesToUse, saysOld, type FileFindings, type Reading, type Shim } from './finding.ts'
import { mask, type Masked } from './mask.ts'

/** What a file of the C family reads: macros in conditionals and code, environment variables by whole strings. */
export function cFindings(text: string, names: NameFinder): FileFindings {
  const masked = mask(text, 'c')
  const readings: Reading[] = []
  for (const { name, start, end } of names.find(text)) {
    const read = readingAt(text, masked, start, end)
    if (read !== undefined) readings.push({ name, namespace: read, declares: false, offset: start })
    if (read === 'macro' && name.startsWith('CONFIG_'))
      readings.push({ name, namespace: 'kconfig', declares: false, offset: start })
  }
  const kconfig = [...masked.bare.matchAll(/\bCONFIG_(\w+)/g)]
    .filter((hit) => names.has(hit[1]!))
    .map(
      (hit) =>
        ({ name: hit[1]!, namespace: 'kconfig', declares: false, offset: hit.index }) as const,
    )
  return {
    readings: [...readings, ...kconfig],
    shims: [...cShims(masked), ...goneVariables(text, masked, names)],
  }
}

/** An environment variable whose own statement says that it is gone, such as `add("… has been removed").set_env("OLD")`. */
function goneVariables(text: string, masked: Masked, names: NameFinder): readonly Shim[] {
  return names.find(text).flatMap(({ name, start, end }) => {
    if (readingAt(text, masked, start, end) !== 'env') return []
    const begin = masked.bare.lastIndexOf(';', start) + 1
    const statement = masked.spoken.slice(Math.max(begin, start - 1000), start)
    if (!/"[^"\n]*\b(?:has been removed|is deprecated|is no longer)\b/.test(statement)) return []
    const effect = /has been removed/.test(statement) ? 'rejects' : 'warns'
    return [{ old: name, news: [], namespace: 'env', effect, sure: true, start, end }]
  })
}

function readingAt(
  text: string,
  { spoken, bare }: Masked,
  start: number,
  end: number,
): 'macro' | 'env' | undefined {
  if (bare[start] === ' ') {
    const whole = spoken[start] !== ' ' && text[start - 1] === '"' && text[end] === '"'
    const isSet = /\b(?:un)?(?:setenv|putenv)(?:_s)?\s*\(\s*"$/.test(
      text.slice(Math.max(0, start - 20), start),
    )
    return whole && !isSet ? 'env' : undefined
  }
  const line = bare.slice(bare.lastIndexOf('\n', start - 1) + 1, start)
  const directive = /^\s*#\s*(\w+)\s*(.*)$/.exec(line)
  if (directive === null) return 'macro'
  if (directive[1] === 'define') return directive[2] === '' ? undefined : 'macro'
  return /^(?:if|ifdef|ifndef|elif|elifdef|elifndef)$/.test(directive[1]!) ? 'macro' : undefined
}

/** `#ifdef OLD` around nothing but `#define NEW`, `#error` or `#warning`. */
function cShims({ bare, spoken }: Masked): readonly Shim[] {
  const shims: Shim[] = []
  const block =
    /^[ \t]*#[ \t]*(?:ifdef[ \t]+(\w+)|if[ \t]+([^\n]*\bdefined\b[^\n]*))\n((?:[ \t]*(?:#[ \t]*(?:define|undef|error|warning|pragma)\b[^\n]*)?\n)+)[ \t]*#[ \t]*(?:endif|else|elif)\b/gm
  for (const hit of bare.matchAll(block)) {
    const condition = hit[2] ?? `defined(${hit[1]})`
    const asked = [...condition.matchAll(/(!?)\s*defined\s*\(?\s*(\w+)/g)]
    const old = asked.find((ask) => ask[1] === '')?.[2]
    const bodyStart = hit.index + hit[0].indexOf('\n') + 1
    const body = spoken.slice(bodyStart, bodyStart + hit[3]!.length)
    if (old === undefined || body.trim() === '' || /\|\|/.test(condition)) continue
    const said = [...body.matchAll(/#[ \t]*(?:error|warning|pragma)\b[^\n]*/g)]
      .map((line) => line[0])
      .join('\n')
    const set = [...body.matchAll(/#[ \t]*define[ \t]+(\w+)/g)].map((line) => line[1]!)
    const told = namesToUse(said, old)
    const rejects = /#[ \t]*error\b/.test(said)
    if (rejects && !saysOld(said)) continue
    if (!rejects && set.length === 0 && !saysOld(said)) continue
    shims.push({
      old,
      news: set.length > 0 ? set : told,
      namespace: 'macro',
      effect: rejects ? 'rejects' : set.length > 0 ? 'forwards' : 'warns',
      sure: saysOld(said),
      start: hit.index,
      end: hit.index + hit[0].length,
    })
  }
  return shims
}
