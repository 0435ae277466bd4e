import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

import type { RenameState } from '../../upstream/states/state.ts'
import { macrosIn } from '../build-systems/compiler-words.ts'
import { definitionName, type Unit } from '../build-systems/configuration.ts'
import type { Session } from '../running/session.ts'
import type { Asked } from './ask-all.ts'
import { unitKey } from './text.ts'
import { readLeft } from '../running/left-files.ts'

/** Each costs two runs of the preprocessor. */
const MOST_ASKED = 20
const ASKS = /__has_include(?:_next)?\s*\(\s*(<[^>\n]+>|"[^"\n]+")\s*\)/g
const LACKS = 'flagshift_lacks'

/**
 * The headers that files which take the flag ask for and that are not here: with one of them such a file may come out otherwise.
 * Nothing says so by itself, since asking is no error.
 *
 * @returns null where none is asked for in vain
 */
export async function findAskedHeaders(
  session: Session,
  { experiment: { readings, chosen, base, controls }, laboratory }: Asked,
  rename: RenameState,
): Promise<{ readonly path: string; readonly headers: readonly string[] } | null> {
  const { units } = chosen.run.configuration
  const control = controls.get(rename) ?? base
  for (const unit of units.filter((one) => readings.units.has(unitKey(one))).slice(0, MOST_ASKED)) {
    const other = control.configuration.units.find((one) => unitKey(one) === unitKey(unit))
    const names = differingMacros(unit, other)
    const { files } = await laboratory.readWith(chosen.run, unit, [])
    const own = [...files].filter((file) => file.startsWith(`${session.root}/`))
    const texts = await Promise.all(own.map(async (file) => (await readLeft(file)) ?? ''))
    const asked = texts
      .filter((text) => names.some((name) => text.includes(name)))
      .flatMap((text) => [...text.matchAll(ASKS)].map((hit) => hit[1]!))
    if (asked.length === 0) continue
    const probe = await layProbe(session, unit, [...new Set(asked)])
    const { lines } = await laboratory.readWith(chosen.run, probe, [])
    const headers = (lines ?? []).flatMap((line) =>
      line.startsWith(LACKS) ? [line.slice(LACKS.length).trim().slice(1, -1)] : [],
    )
    if (headers.length > 0) return { path: unit.path, headers }
  }
  return null
}

function differingMacros(unit: Unit, other: Unit | undefined): readonly string[] {
  const [own, others] = [unit, other].map((one) =>
    macrosIn(one?.command ?? []).map(({ text }) => text),
  )
  return own!.filter((text) => !others!.includes(text)).map(definitionName)
}

/** A source that is compiled as a unit is, and says which headers it can't have. */
async function layProbe({ scratch }: Session, unit: Unit, asked: readonly string[]): Promise<Unit> {
  const folder = path.join(scratch, 'asked-headers')
  const source = path.join(folder, `asked${path.extname(unit.source)}`)
  await mkdir(folder, { recursive: true })
  const text = asked.map((header) => `#if !__has_include(${header})\n${LACKS} ${header}\n#endif\n`)
  await writeFile(source, text.join(''))
  const command = unit.command.map((word) =>
    path.resolve(unit.directory, word) === unit.source ? source : word,
  )
  return { ...unit, source, command: [...command, '-iquote', path.dirname(unit.source)] }
}
