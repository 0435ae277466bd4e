// Writes schema/flag-renames.schema.json from the schema that validates maps: tsx scripts/schema.ts
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

import * as prettier from 'prettier'

import { home } from '../src/maps/home.ts'
import { jsonSchema } from '../src/maps/schema.ts'

const file = path.join(home(), 'schema', 'flag-renames.schema.json')
await mkdir(path.dirname(file), { recursive: true })
await writeFile(
  file,
  await prettier.format(JSON.stringify(jsonSchema()), { parser: 'json', printWidth: 100 }),
)
