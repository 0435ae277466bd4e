import { readPython } from './python.ts'
import { readC } from './c.ts'
import { readCMake } from './cmake.ts'
import { readMake } from './make.ts'
import { readJson } from './json.ts'
import { readToml } from './toml.ts'
import { readKconfig } from './kconfig.ts'
import { readBatch } from './batch.ts'
import { readDockerfile } from './dockerfile.ts'
import { readPowerShell } from './powershell.ts'
import { readShell } from './shell.ts'
import { readIni } from './ini.ts'
import { readMarkdown } from './markdown.ts'
import type { Reader } from './reader.ts'

/** The reader of each language, by the id that the format table (repository/format.ts) gives a path. */
export const READERS: Readonly<Record<string, Reader>> = {
  c: readC,
  shell: readShell,
  batch: readBatch,
  powershell: readPowerShell,
  dockerfile: readDockerfile,
  cmake: readCMake,
  make: readMake,
  python: readPython,
  json: readJson,
  toml: readToml,
  kconfig: readKconfig,
  ini: readIni,
  markdown: readMarkdown,
}
