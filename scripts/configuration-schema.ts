import { readFile } from 'node:fs/promises'
import path from 'node:path'

import { parse } from 'yaml'

import { groupBy } from '../src/core/group-by.ts'
import { findHome } from '../src/maps/find-home.ts'
import type { Option } from '../src/options/option.ts'
import { CHOICES, optionsOf, type Choice } from '../src/options/option-table.ts'

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string }>>
}

/** What only the configuration says, in the words that an editor shows. */
const OWN: Readonly<Record<string, string>> = {
  unused: 'The search for arguments that no configure uses.',
  'unused.allow': 'Names that the repository may pass though nothing here reads them.',
}

/** The published JSON schema of a repository's configuration, for editors: made from the table of options. */
export async function configurationSchema(): Promise<object> {
  const action = parse(await readFile(path.join(findHome(), 'action.yml'), 'utf8')) as Action
  const keyed = optionsOf().filter(([, { key }]) => key !== null)
  const described = keyed.map(([name, option]) => {
    const key = option.key!
    const [description, usual] = (
      action.inputs[option.input ?? '']?.description ?? OWN[key]!
    ).split(/ Default: `(.*)`\.$/)
    return { key, description, ...(usual && { default: usual }), ...shapeOf(name, option) }
  })
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: "A repository's configuration of Flagshift",
    ...mapping(described, ''),
  }
}

type Described = { readonly key: string } & Readonly<Record<string, unknown>>

function mapping(rows: readonly Described[], above: string): object {
  const below = groupBy(rows, ({ key }) => key.slice(above.length).split('.')[0]!)
  const properties = [...below].map(([part, [first, ...others]]) => {
    const { key, ...shape } = first!
    if (others.length === 0 && key === above + part) return [part, shape] as const
    const description = OWN[above + part]
    return [part, { description, ...mapping(below.get(part)!, `${above}${part}.`) }] as const
  })
  return { type: 'object', properties: Object.fromEntries(properties), additionalProperties: false }
}

function shapeOf(name: string, { kind }: Option): object {
  if (kind === 'flag') return { type: 'boolean' }
  const words = name in CHOICES ? { enum: CHOICES[name as Choice] } : {}
  const type = 'enum' in words ? 'string' : ['string', 'number', 'boolean']
  if (kind === 'one') return { type, ...words }
  const item = { type, ...('enum' in words ? words : { minLength: 1 }) }
  // One text holds an item in each line.
  return { anyOf: [{ type: 'array', items: item }, { type: 'string' }] }
}
