import type { RawPin } from './pin.ts'
import type { KeyedRow, PackageRow } from './row.ts'

/** Exact versions of packages, as `pypi:name`, `go:name`, … */
export function packagePins(
  { pattern, registry, how }: PackageRow,
  text: string,
): readonly RawPin[] {
  return [...text.matchAll(pattern)].map((hit) => ({
    of: `${registry}:${hit[1]!}`,
    version: hit[2]!,
    how,
    at: hit.index,
  }))
}

/** Addresses with the tag or commit that stands beside them. */
export function keyedPins(
  { how, address, around, keys, words }: KeyedRow,
  text: string,
): readonly RawPin[] {
  return [...text.matchAll(address)].flatMap((hit) => {
    const beside = around(text, hit.index + hit[0].length - 1)
    const [version] = keys.flatMap((key) => valueOf(beside, key, words) ?? [])
    const [owner, name] = [valueOf(beside, 'owner'), valueOf(beside, 'repo')]
    const of = hit[1] ?? (owner && name && `${owner}/${name}`)
    return of && version !== undefined ? [{ of, version, how, at: hit.index }] : []
  })
}

function valueOf(around: string, key: string, areVariables = false): string | undefined {
  const hit = new RegExp(
    String.raw`(?:^|[\s,{(:"'])${key}["']?[ \t]*(?:=>|[:=(])[ \t]*(?:"([^"\n]*)"|'([^'\n]*)'|([^\s"',;)}]+))`,
    'm',
  ).exec(around)
  const word = hit?.[3]
  if (areVariables && word !== undefined) return /^[\w.]+$/.test(word) ? `\${${word}}` : undefined
  const value = hit?.[1] ?? hit?.[2] ?? word
  return value === '' || word === 'null' ? undefined : value
}
