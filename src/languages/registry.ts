import { readPython } from './python/read.ts'
import { readC } from './c/read.ts'
import { readCMake } from './cmake/read.ts'
import { readMake } from './make/read.ts'
import { readJson } from './json/read.ts'
import { readToml } from './toml/read.ts'
import { readKconfig } from './kconfig/read.ts'
import { readBatch } from './batch/read.ts'
import { readDockerfile } from './dockerfile/read.ts'
import { readPowerShell } from './powershell/read.ts'
import { readShell } from './shell/read.ts'
import { readIni } from './ini/read.ts'
import { readMarkdown } from './markdown/read.ts'
import { readRust } from './rust/read.ts'
import { readGo } from './go/read.ts'
import { readSwift } from './swift/read.ts'
import { readGroovy } from './groovy/read.ts'
import { readKotlin } from './kotlin/read.ts'
import { readRuby } from './ruby/read.ts'
import { readLua } from './lua/read.ts'
import { readZig } from './zig/read.ts'
import { readNix } from './nix/read.ts'
import { readStarlark } from './starlark/read.ts'
import { readMeson } from './meson/read.ts'
import { readGn } from './gn/read.ts'
import { readYaml } from './yaml/read.ts'
import { readBazelrc } from './bazelrc/read.ts'
import { readProperties } from './properties/read.ts'
import { readRpmSpec } from './rpmspec/read.ts'
import { readJust } from './just/read.ts'
import { readM4 } from './m4/read.ts'
import { readXml } from './xml/read.ts'
import { readRst } from './rst/read.ts'
import { readNotebook } from './notebook/read.ts'
import type { Reader } from './read-file.ts'

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
