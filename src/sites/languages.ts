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
import { readRust } from './rust.ts'
import { readGo } from './go.ts'
import { readSwift } from './swift.ts'
import { readGroovy } from './groovy.ts'
import { readKotlin } from './kotlin.ts'
import { readRuby } from './ruby.ts'
import { readLua } from './lua.ts'
import { readZig } from './zig.ts'
import { readNix } from './nix.ts'
import { readStarlark } from './starlark.ts'
import { readMeson } from './meson.ts'
import { readGn } from './gn.ts'
import { readYaml } from './yaml.ts'
import { readBazelrc } from './bazelrc.ts'
import { readProperties } from './properties.ts'
import { readRpmSpec } from './rpmspec.ts'
import { readJust } from './just.ts'
import { readM4 } from './m4.ts'
import { readXml } from './xml.ts'
import { readRst } from './rst.ts'
import { readNotebook } from './notebook.ts'
import type { Reader } from './reader.ts'

/** The reader of each language, by the id that the format table (repository/format.ts) gives a path. */
export const READERS: Readonly<Record<string, Reader>> = {
  c: readC,
  shell: readShell,
  batch: readBatch,
  powershell: readPowerShell,
  dockerfile: readDockerfile,
  yaml: readYaml,
  cmake: readCMake,
  make: readMake,
  python: readPython,
  json: readJson,
  toml: readToml,
  kconfig: readKconfig,
  ini: readIni,
  markdown: readMarkdown,
  rust: readRust,
  go: readGo,
  swift: readSwift,
  groovy: readGroovy,
  kotlin: readKotlin,
  ruby: readRuby,
  lua: readLua,
  zig: readZig,
  nix: readNix,
  starlark: readStarlark,
  meson: readMeson,
  gn: readGn,
  bazelrc: readBazelrc,
  properties: readProperties,
  rpmspec: readRpmSpec,
  just: readJust,
  m4: readM4,
  xml: readXml,
  rst: readRst,
  notebook: readNotebook,
}
