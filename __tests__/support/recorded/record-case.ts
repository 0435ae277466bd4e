import { Names } from '../../../src/core/names.ts'
import type { LanguageModule } from '../../../src/languages/language.ts'
import { readFileUses } from '../../../src/languages/read-file.ts'
import { LANGUAGES } from '../../../src/languages/registry.ts'
import type { UpstreamDoor } from '../../../src/languages/upstream-door.ts'
import { describeSite, rewrite } from '../../languages/cases.ts'
import type { DocumentCase } from '../cases/document.ts'
import { describeUpstream } from './describe-upstream.ts'
import { describeUse } from './describe-use.ts'
import { third } from '../thorough.ts'
import { leftOf } from './record.ts'
import { smallChangesOf, type SmallChange } from './small-changes.ts'

/** What is known of a case. */
type Recorded = Pick<DocumentCase, 'name' | 'input' | 'states'>

/** How often a case is tried with one sign changed. */
const CHANGES = 12

/**
 * What the reader says of each place of a case, what becomes of it, what the text would say if an upstream held it, and
 * what becomes of the places where one sign of it is another.
 */
export function recordCase(language: string, row: Recorded): string {
  const { input, states } = row
  const names = new Names(states.flatMap(({ from, to }) => [from, ...to.map(({ name }) => name)]))
  const { sites } = rewrite(language, input, states)
  const judged = new Map(sites.map((site) => [site.use.start, site]))
  const door = doorOf(LANGUAGES.byId.get(language)!)
  const upstream = door === undefined ? [] : describeUpstream(door, input, names)
  return [
    ...readFileUses(language, input, names).flatMap((use) => {
      const site = judged.get(use.start)
      const lines = describeUse(input, use)
      if (site === undefined) return lines
      const { action, safety, reason } = site
      return [...lines, `  ${action} ${safety}: ${reason.code}, ${reason.message}`]
    }),
    ...(upstream.length === 0 ? [] : ['as an upstream:', ...upstream.map((line) => `  ${line}`)]),
    ...whatSmallChangesDo(language, row),
  ].join('\n')
}

function changesOf({ name, input }: Pick<Recorded, 'name' | 'input'>): readonly SmallChange[] {
  return smallChangesOf(name, input, CHANGES)
}

/** What begins the lines that the record has of a case, and this run leaves out. */
export function leftOfCase(row: Pick<Recorded, 'name' | 'input'>): readonly string[] {
  return leftOf(changesOf(row)).map(({ what }) => what)
}

/** The changes of one sign after which something else is said of the places. */
function whatSmallChangesDo(
  language: string,
  { name, input, states }: Recorded,
): readonly string[] {
  const tell = (text: string): string =>
    rewrite(language, text, states)
      .sites.map(({ from, use: { namespace, region, value }, ...site }) =>
        [from, describeSite(site), namespace, region, value && JSON.stringify(value.text)]
          .filter(Boolean)
          .join(' '),
      )
      .join('; ')
  const told = tell(input)
  return third(changesOf({ name, input })).flatMap(({ what, text }) => {
    const now = tell(text)
    return now === told ? [] : [`${what}: ${now || 'nothing'}`]
  })
}

function doorOf({ upstream }: LanguageModule): UpstreamDoor | undefined {
  return typeof upstream === 'string' ? doorOf(LANGUAGES.byId.get(upstream)!) : upstream
}

/** How files of a language are known, and what else it can do. */
export function recordLanguage({ files, fences, ...more }: LanguageModule): string {
  return [
    ...files.map((rule) => JSON.stringify(rule, withoutCode)),
    `fences: ${fences ?? 'none'}`,
    `has: ${Object.keys(more).toSorted().join(', ')}`,
  ].join('\n')
}

/** Patterns as they are written, and of code only that there is some. */
function withoutCode(_: string, value: unknown): unknown {
  if (value instanceof RegExp) return String(value)
  const isCode =
    typeof value === 'function' || (typeof value === 'object' && value !== null && 'read' in value)
  return isCode ? 'of its own' : value
}
