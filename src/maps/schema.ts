import * as z from 'zod/mini'

import { RENAME_KINDS, VERSION_SCHEMES } from './rename.ts'

// The descriptions are what an editor shows; scripts/maps.ts writes the JSON schema from this same source.

const text = z.string().check(z.minLength(1), z.maxLength(2000))
// YAML reads `1.10`, `5` and `true` as numbers and booleans; the reader hands them over as they are spelled.
const literal = z.union([z.string(), z.number(), z.boolean()])
const name = matching(/^-{0,2}[A-Za-z_][A-Za-z0-9_.:+=-]*$/)

const to = described(
  z.union([
    described(name, 'The new name.'),
    described(
      z.array(name).check(z.minLength(1), z.maxLength(20)),
      'Several new names; each gets the old value. The old name among them is kept.',
    ),
    filled(name, 'New names with the value each gets where the old flag was on.'),
    described(z.null(), 'The flag was removed; say in `note` what to do instead.'),
  ]),
  'What the name became: a name, a list of names, a mapping of names to values, or null.',
)

const value = described(
  z.union([
    z.enum(['same', 'inverted']),
    filled(z.string(), 'Old values with their new values; other values are left for a person.'),
  ]),
  'How the value changes with the name: same (default), inverted, or {OLD: NEW}.',
)

const rename = described(
  z.strictObject({
    from: described(name, 'The old name, without -D.'),
    to,
    kind: described(
      z.enum(RENAME_KINDS),
      'What the flag is to the build; make and CMake can need different new names.',
    ),
    since: maybe(literal, 'The first upstream version with the new name.'),
    removed: maybe(literal, 'The first upstream version that no longer accepts the old name.'),
    value: z.optional(value),
    generic: maybe(
      z.literal([true, 'true']),
      'The old name is common: it counts only where this upstream was found.',
    ),
    remains: maybe(
      z.enum(['changed', 'unread']),
      'With `to: null`: upstream still has the name, and it means something else by now (changed), or nothing reads it (unread).',
    ),
    evidence: maybe(text, 'Where upstream says so, such as a link to the commit.'),
    note: maybe(text, 'One or two sentences for the person who reads the report.'),
  }),
  'One fact: in this upstream, `from` became `to`.',
)

const packageName = matching(/^[a-z][a-z0-9+.-]*:[^\s:]+$/)

const bundle = described(
  z.strictObject({
    package: described(packageName, 'The package, as ecosystem:name.'),
    versions: maybe(
      z.enum(['semver', 'build-number', 'date']),
      'How the releases of the package are written and compared (default: semver).',
    ),
    releases: described(
      z
        .record(z.string(), z.union([literal, z.null()]))
        .check(z.refine(isFilled), z.meta({ minProperties: 1 })),
      'Each release from which on another version of the upstream is held, with that version, or null where it is none.',
    ),
    until: described(literal, 'The last release that was looked at; newer ones are not guessed.'),
  }),
  'Which releases of a package hold which versions of the upstream.',
)

const file = described(
  matching(/^(?!\/)(?!.*(^|\/)\.\.(\/|$))[^\\]+$/),
  'The file that the text stands in, such as build.sh: its name says which language it is.',
)

const mapCase = described(
  z.strictObject({
    file,
    before: maybe(text, 'What stands there, with the old name.'),
    after: maybe(text, 'What the patch makes of it.'),
    stays: maybe(text, 'A text that no patch may change; instead of `before` and `after`.'),
    at: maybe(
      literal,
      'The version of the upstream that the repository takes (default: the newest one).',
    ),
  }),
  'A test of the map: a text before and after, or one that stays.',
)

/** A rename map as it is written; src/maps/parse.ts adds what a schema cannot say. */
export const mapFile = z
  .strictObject({
    $schema: z.optional(z.string()),
    upstream: described(
      matching(/^[A-Za-z0-9][A-Za-z0-9_.-]*\/[A-Za-z0-9_.-]+$/),
      'The project that owns the names, as owner/name.',
    ),
    detect: maybe(
      z.array(matching(/^(?!\/)(?!.*(^|\/)\.\.(\/|$))[^\\]+$/)).check(z.maxLength(50)),
      'Files, relative to a vendored copy, any of which shows that it is this upstream.',
    ),
    holds: maybe(
      text,
      'A text that each of these files holds; one without it is another project’s of the same name.',
    ),
    versions: maybe(
      z.enum(VERSION_SCHEMES),
      'How `since` and `removed` are written and compared (default: semver).',
    ),
    packages: maybe(
      z.array(packageName).check(z.maxLength(50)),
      'Packages whose versions are those of the upstream, such as conan:llama-cpp.',
    ),
    bundles: maybe(
      z.array(bundle).check(z.maxLength(50)),
      'Packages that hold the upstream and have versions of their own, such as pypi:llama-cpp-python.',
    ),
    renames: z.array(rename).check(z.minLength(1), z.maxLength(10_000)),
    cases: maybe(
      z.array(mapCase).check(z.maxLength(1000)),
      'Texts before and after, and texts that stay, which `flagshift maps test` runs.',
    ),
  })
  .check(z.meta({ title: 'Flagshift rename map' }))

export type MapFile = z.infer<typeof mapFile>
export type RenameEntry = MapFile['renames'][number]
export type CaseEntry = NonNullable<MapFile['cases']>[number]
export type BundleEntry = NonNullable<MapFile['bundles']>[number]

function described<Schema extends z.ZodMiniType>(schema: Schema, description: string): Schema {
  return schema.check(z.describe(description))
}

function maybe<Schema extends z.ZodMiniType>(
  schema: Schema,
  description: string,
): z.ZodMiniOptional<Schema> {
  return described(z.optional(schema), description)
}

function matching(pattern: RegExp): z.ZodMiniString {
  return z.string().check(z.maxLength(200), z.regex(pattern))
}

/** A mapping of at least one key; the refinement has no form in JSON schema, so `minProperties` says it there. */
function filled(
  key: z.ZodMiniString,
  description: string,
): z.ZodMiniRecord<z.ZodMiniString, typeof literal> {
  return z.record(key, literal).check(z.refine(isFilled), z.meta({ minProperties: 1, description }))
}

function isFilled(values: object): boolean {
  return Object.keys(values).length > 0
}
