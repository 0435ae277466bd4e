import { z } from 'zod'

import { RENAME_KINDS, VERSION_SCHEMES } from './rename.ts'

// The descriptions are what an editor shows; scripts/schema.ts writes the JSON schema from this same source.

const text = z.string().min(1).max(2000)
// YAML reads `1.10`, `5` and `true` as numbers and booleans; the reader hands them over as they are spelled.
const literal = z.union([z.string(), z.number(), z.boolean()])
const name = z
  .string()
  .max(200)
  .regex(/^-{0,2}[A-Za-z_][A-Za-z0-9_.:+=-]*$/)

const to = z
  .union([
    name.describe('The new name.'),
    z
      .array(name)
      .min(1)
      .max(20)
      .describe('Several new names; each gets the old value. The old name among them is kept.'),
    z
      .record(name, literal)
      .refine((targets) => Object.keys(targets).length > 0)
      .meta({
        minProperties: 1,
        description: 'New names with the value each gets where the old flag was on.',
      }),
    z.null().describe('The flag was removed; say in `note` what to do instead.'),
  ])
  .describe('What the name became: a name, a list of names, a mapping of names to values, or null.')

const value = z
  .union([
    z.enum(['same', 'inverted']),
    z
      .record(z.string(), literal)
      .refine((values) => Object.keys(values).length > 0)
      .meta({
        minProperties: 1,
        description: 'Old values with their new values; other values are left for a person.',
      }),
  ])
  .describe('How the value changes with the name: same (default), inverted, or {OLD: NEW}.')

const rename = z
  .strictObject({
    from: name.describe('The old name, without -D.'),
    to,
    kind: z
      .enum(RENAME_KINDS)
      .describe('What the flag is to the build; make and CMake can need different new names.'),
    since: literal.optional().describe('The first upstream version with the new name.'),
    removed: literal
      .optional()
      .describe('The first upstream version that no longer accepts the old name.'),
    value: value.optional(),
    generic: z
      .literal([true, 'true'])
      .optional()
      .describe('The old name is common: it counts only where this upstream was found.'),
    evidence: text.optional().describe('Where upstream says so, such as a link to the commit.'),
    note: text.optional().describe('One or two sentences for the person who reads the report.'),
  })
  .describe('One fact: in this upstream, `from` became `to`.')

/** A rename map as it is written; src/maps/parse.ts adds what a schema cannot say. */
export const mapFile = z
  .strictObject({
    $schema: z.string().optional(),
    upstream: z
      .string()
      .max(200)
      .regex(/^[A-Za-z0-9][A-Za-z0-9_.-]*\/[A-Za-z0-9_.-]+$/)
      .describe('The project that owns the names, as owner/name.'),
    detect: z
      .array(
        z
          .string()
          .max(200)
          .regex(/^(?!\/)(?!.*(^|\/)\.\.(\/|$))[^\\]+$/),
      )
      .max(50)
      .optional()
      .describe('Files, relative to a vendored copy, any of which shows that it is this upstream.'),
    versions: z
      .enum(VERSION_SCHEMES)
      .optional()
      .describe('How `since` and `removed` are written and compared (default: semver).'),
    packages: z
      .array(
        z
          .string()
          .max(200)
          .regex(/^[a-z][a-z0-9+.-]*:[^\s:]+$/),
      )
      .max(50)
      .optional()
      .describe('Packages that carry the upstream, such as pypi:llama-cpp-python.'),
    renames: z.array(rename).min(1).max(10_000),
  })
  .meta({ title: 'Flagshift rename map' })

export type MapFile = z.infer<typeof mapFile>
export type RenameEntry = MapFile['renames'][number]

/** The published JSON schema, for editors. */
export function jsonSchema(): object {
  return z.toJSONSchema(mapFile, { io: 'input', target: 'draft-7' })
}
