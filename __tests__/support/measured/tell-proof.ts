import type { Proof } from '../../../src/proof/proof.ts'
import type { Report } from '../../../src/report/report.ts'
import { tellProof, tellSeen } from '../../../src/report/page-proof.ts'
import { proofHead, proofText } from '../../../src/report/proof-text.ts'
import { styleFor } from '../../../src/report/style.ts'
import type { Screen } from '../../../src/report/terminal/places.ts'
import { filesBelow } from '../../proof/subject.ts'

const SCREEN: Screen = { style: styleFor({}, false, {}), width: 10_000, all: true }

/**
 * All that comes out of a smoke test: what it found, what a terminal and a page say of it, and the kit.
 *
 * @param kit the folder of the kit, where one was wanted
 */
export function recordProof(measured: Proof, kit: string | null): string {
  const proof = withoutMachine(measured)
  const outcome = {
    proof,
    verdict: proof.verdict,
    failed: false,
    draft: false,
    isMadeHere: true,
    timings: {},
  }
  // The page's part asks a report for nothing else.
  const report = { proof, sites: [] as Report['sites'] } as Report
  const { toolchain: _toolchain, seconds: _seconds, ...found } = proof
  const files =
    kit === null ? [] : Object.entries(filesBelow(kit)).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return [
    ...describe(found),
    '-- terminal',
    proofHead(outcome, SCREEN, 'patched'),
    proofText(outcome, SCREEN),
    '-- page',
    tellSeen(report),
    tellProof(report),
    ...files.flatMap(([file, text]) => [`-- kit: ${file}`, String(text).trimEnd()]),
  ]
    .join('\n')
    .replaceAll(/\n{2,}/g, '\n')
    .trimEnd()
}

/** Seconds are others each time, and where tests lay their own programs is too. */
function withoutMachine(proof: Proof): Proof {
  const text = JSON.stringify(proof, (key, value: unknown) => (key === 'seconds' ? 1 : value))
  return JSON.parse(text.replaceAll(/\/tmp\/flagshift-test-\w+/g, '/opt/test')) as Proof
}

/** A value by lines: a key with what is short, or with its parts below it. */
function describe(value: object, indent = ''): readonly string[] {
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const label = Array.isArray(value) ? '-' : `${key}:`
    const short = JSON.stringify(inner)
    if (typeof inner === 'string' && !inner.includes('\n')) return [`${indent}${label} ${inner}`]
    return typeof inner === 'object' && inner !== null && short.length > 80
      ? [`${indent}${label}`, ...describe(inner, `${indent}  `)]
      : [`${indent}${label} ${short}`]
  })
}
