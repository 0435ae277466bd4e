import * as path from 'node:path'

import { proofCodeOf } from '../core/reasons/proof-codes.ts'
import { partsOf } from '../core/parts.ts'
import type { ObjectResult, Proof, ProvedRename, UnitChange } from '../proof/evidence.ts'
import { tellUnmeasured } from '../proof/summary.ts'

/** One thing that was looked at, before the patch and with it. */
interface PictureRow {
  readonly label: string
  /** Where it is done; it belongs before the label. */
  readonly at?: string
  readonly before: string
  readonly after: string
  /** True for the head of a component, below which its facts stand. */
  readonly isHead?: true
}

/** What the smoke test saw before and after, as a small table; no rows where it saw no difference. */
export function proofPicture(proof: Proof): readonly PictureRow[] {
  const gained = proof.renames.flatMap((rename) => rename.gained)
  const units = [...new Map(gained.map((unit) => [`${unit.path}\n${unit.target}`, unit])).values()]
  const shown = units.filter((unit) => unit.target !== '').slice(0, UNITS)
  return [...shown.flatMap((unit) => unitRows(proof, unit)), ...canaryRows(proof)]
}

/** So many files tell what happens. */
const UNITS = 2

/** Backends as their sources call them, in what a compiled file asks for or prints. */
const BACKENDS = ['CUDA', 'HIP', 'Metal', 'Vulkan', 'SYCL', 'OpenCL', 'BLAS'] as const

function unitRows(proof: Proof, unit: UnitChange): readonly PictureRow[] {
  const object = proof.objects.find((one) => one.path === unit.path && one.target === unit.target)
  const [side, after] = sidesOf(unit, object)
  // What is known then is the tree with the rename taken back, and nobody built that.
  const befores = proof.runs.flatMap((run) => run.before ?? [])
  const isKnown = befores.length === 0 || befores.some(({ ok }) => ok)
  const before = isKnown ? side : 'not configured'
  const rows: PictureRow[] = [
    { label: `${path.posix.basename(unit.path)} in ${unit.target}`, before, after, isHead: true },
    ...definitionRows(proof, unit),
  ]
  const [symbol] = object?.symbols.added ?? []
  const [printed] = object?.strings.added ?? []
  const [silent] = object?.strings.removed ?? []
  if (symbol !== undefined) rows.push({ label: 'calls', before: '–', after: symbol })
  const unsaid = silent === undefined ? '–' : said(silent)
  if (printed !== undefined) rows.push({ label: 'can say', before: unsaid, after: said(printed) })
  if (object === undefined) {
    const [[line], [gone]] = [unit.added, unit.removed]
    if (line !== undefined || gone !== undefined)
      rows.push({ label: 'its code', before: (isKnown ? gone : null) ?? '–', after: line ?? '–' })
  }
  return rows
}

/** `CPU` and `CUDA` where what the file asks for or prints says so, else only that something came. */
function sidesOf(unit: UnitChange, object: ObjectResult | undefined): readonly [string, string] {
  const fresh = [
    ...(object?.symbols.added ?? []),
    ...(object?.strings.added ?? []),
    ...unit.added,
  ].join('\n')
  const old = [...(object?.strings.removed ?? []), ...unit.removed].join('\n')
  const backend = BACKENDS.find((name) =>
    new RegExp(`(?:^|[^a-z])${name}(?:[^a-z]|$)`, 'im').test(fresh),
  )
  if (backend === undefined)
    return fresh === '' && old !== '' ? ['with it', 'without it'] : ['without it', 'with it']
  return [/\bCPU\b/.test(old) ? 'CPU' : `no ${backend}`, backend]
}

function definitionRows(proof: Proof, { target }: UnitChange): readonly PictureRow[] {
  const definitions = proof.runs.flatMap((run) => run.definitions)
  const changes = definitions.filter((one) => one.target === target)
  const [first] = changes.flatMap((one) => one.added)
  const removed = changes.flatMap((one) => one.removed)
  if (first === undefined) return []
  const [place] = first.setBy
  const change = { before: removed[0]?.text ?? '–', after: first.text }
  return place === undefined
    ? [{ label: 'is given', ...change }]
    : [{ label: 'sets', at: `${place.path}:${place.line}`, ...change }]
}

function canaryRows({ canary }: Proof): readonly PictureRow[] {
  if (canary === null || canary.before.built || !canary.after.built) return []
  const after = `builds${howItRan(canary.run)}`
  const label = 'CUDA program, same flags'
  return [{ label, before: 'does not build', after, isHead: true }]
}

function howItRan(run: NonNullable<Proof['canary']>['run']): string {
  if (run === null) return ''
  if (run.status === 'ran') return `, and ran on ${run.device}`
  return run.status === 'no-device' ? ', not run: no GPU here' : ', and failed when run'
}

function said(text: string): string {
  return `“${text.replace(/%s:? ?/g, '').trim()}”`
}

/** The arguments with which it was seen, in each spelling that did it. */
export function configuredWith(proof: Proof): readonly string[] {
  const olds = proof.runs.filter(
    ({ spelling, accepted, effect }) => spelling === 'old' && accepted && effect === 'effective',
  )
  const asked = [...seenIn(proof), ...olds].map((one) => one.arguments.join(' '))
  return partsOf([...new Set(asked)])
}

/** What was done to see it: what was taken back, what was not measured, and what stood in for CUDA. */
export function proofNotes(proof: Proof): readonly string[] {
  const names = [...new Set(seenIn(proof).flatMap(({ to }) => to))]
  const standIns = proof.messages.filter((one) => proofCodeOf(one)?.seenAs === 'stand-in')
  return partsOf([
    names.length > 0 &&
      `With ${names.length === 1 ? 'a word' : 'words'} that nobody reads in place of ${names.join(' and ')}, the difference is gone.`,
    tellUnmeasured(proof),
    ...standIns.map(({ text }) => text),
  ])
}

function seenIn({ renames }: Proof): readonly ProvedRename[] {
  return renames.filter(
    ({ gained, verdict }) => gained.length > 0 && (verdict === 'proved' || verdict === 'partial'),
  )
}
