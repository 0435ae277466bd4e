import { readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs'
import path from 'node:path'

import type { RenameKind } from '../../src/maps/rename.ts'
import { provePatch, type Place, type Proof, type ProofInput } from '../../src/proof/proof.ts'
import type { FileEntry, FileSource } from '../../src/repository/source.ts'
import type { RenameState, State } from '../../src/upstream/states/state.ts'
import { isMeasuring, measureSubject } from '../support/measured/measure.ts'
import { knownCompilers } from './known-compilers.ts'

/** A file source that lies in memory. A name with `?` behind it cannot be read; a value that starts with `->` is a link. */
export function memorySource(files: Readonly<Record<string, string | Buffer>>): FileSource {
  const contents = new Map<string, Buffer>()
  const entries: FileEntry[] = []
  for (const [name, value] of Object.entries(files)) {
    const file = name.replace(/\?$/, '')
    const text = typeof value === 'string' ? Buffer.from(value) : value
    const link = typeof value === 'string' && value.startsWith('->')
    entries.push({ path: file, mode: link ? '120000' : '100644', size: text.length })
    if (!name.endsWith('?')) contents.set(file, link ? text.subarray(2) : text)
  }
  return {
    root: 'memory',
    revision: '0'.repeat(40),
    list: async () => entries.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    async *read(wanted, onUnreadable) {
      for (const entry of wanted) {
        const bytes = contents.get(entry.path)
        if (bytes === undefined) onUnreadable?.(entry, 'its object is missing')
        else yield { entry, bytes }
      }
    },
    close: async () => undefined,
  }
}

/** The files below a directory, read now. */
export function filesBelow(directory: string): Record<string, Buffer | string> {
  const files: Record<string, Buffer | string> = {}
  for (const entry of readdirSync(directory, { withFileTypes: true, recursive: true })) {
    const place = path.join(entry.parentPath, entry.name)
    const name = path.relative(directory, place)
    if (entry.isSymbolicLink()) files[name] = `->${readlinkSync(place)}`
    else if (entry.isFile() && statSync(place).size < 8e6) files[name] = readFileSync(place)
  }
  return files
}

export function rename(
  from: string,
  to: string | Readonly<Record<string, string>>,
  kind: RenameKind,
  state: State = 'renamed',
): RenameState {
  const targets =
    typeof to === 'string'
      ? [{ name: to }]
      : Object.entries(to).map(([name, value]) => ({ name, value }))
  return {
    from,
    kind,
    to: targets,
    value: { kind: 'same' },
    state,
    readers: { old: 0, new: 1 },
    aliases: [],
    evidence: [],
    steps: [{ from, to: targets, kind, value: { kind: 'same' }, map: 'test' }],
    upstream: null,
    builtIn: true,
  }
}

export interface Subject {
  readonly files: Readonly<Record<string, string | Buffer>>
  /** Per file, the replacements that make the patch. */
  readonly patch: Readonly<Record<string, readonly (readonly [string, string])[]>>
  readonly renames: readonly RenameState[]
  readonly related?: readonly RenameState[]
  readonly args?: readonly string[]
  readonly options?: Partial<ProofInput['options']>
  readonly environment?: NodeJS.ProcessEnv
  readonly limits?: ProofInput['limits']
}

/** What the pipeline would hand over for a subject. */
export function proofInput(subject: Subject): ProofInput {
  const patched: { path: string; bytes: Buffer }[] = []
  const patchedLines: Place[] = []
  for (const [file, replacements] of Object.entries(subject.patch)) {
    const before = String(subject.files[file])
    let after = before
    for (const [from, to] of replacements) {
      if (!after.includes(from)) throw new Error(`${file} does not hold ${from}`)
      after = after.replaceAll(from, to)
    }
    patched.push({ path: file, bytes: Buffer.from(after) })
    const old = before.split('\n')
    after.split('\n').forEach((line, at) => {
      if (line !== old[at]) patchedLines.push({ path: file, line: at + 1 })
    })
  }
  return {
    files: memorySource(subject.files),
    patched,
    patchedLines,
    renames: subject.renames,
    related: subject.related ?? [],
    options: {
      mode: 'auto',
      sourceDir: '.',
      args: subject.args ?? [],
      expect: [],
      forbid: [],
      timeoutSeconds: 300,
      hasNetwork: false,
      cudaArch: 'auto',
      build: 'auto',
      emit: null,
      ...subject.options,
    },
    environment: subject.environment ?? knownCompilers(),
    progress: () => undefined,
    ...(subject.limits === undefined ? {} : { limits: subject.limits }),
  }
}

export function proveSubject(subject: Subject): Promise<Proof> {
  return isMeasuring ? measureSubject(subject) : provePatch(proofInput(subject))
}

export function codes(proof: Proof): readonly string[] {
  return proof.messages.map(({ code }) => code)
}
