import { memoizeLast } from '../core/memoize.ts'
import { batch } from './batch/index.ts'
import { bazelrc } from './bazelrc/index.ts'
import { c } from './c/index.ts'
import { cmake } from './cmake/index.ts'
import { dockerfile } from './dockerfile/index.ts'
import { dotenv } from './dotenv/index.ts'
import { gn } from './gn/index.ts'
import { go } from './go/index.ts'
import { groovy } from './groovy/index.ts'
import { ini } from './ini/index.ts'
import { javascript } from './javascript/index.ts'
import { json } from './json/index.ts'
import { julia } from './julia/index.ts'
import { just } from './just/index.ts'
import { kconfig } from './kconfig/index.ts'
import { kotlin } from './kotlin/index.ts'
import { lua } from './lua/index.ts'
import { m4 } from './m4/index.ts'
import { make } from './make/index.ts'
import { markdown } from './markdown/index.ts'
import { meson } from './meson/index.ts'
import { nix } from './nix/index.ts'
import { notebook } from './notebook/index.ts'
import { patch } from './patch/index.ts'
import { perl } from './perl/index.ts'
import { powershell } from './powershell/index.ts'
import { properties } from './properties/index.ts'
import { python } from './python/index.ts'
import { rpmspec } from './rpmspec/index.ts'
import { rst } from './rst/index.ts'
import { ruby } from './ruby/index.ts'
import { rust } from './rust/index.ts'
import { shell } from './shell/index.ts'
import { starlark } from './starlark/index.ts'
import { swift } from './swift/index.ts'
import { text } from './text/index.ts'
import { toml } from './toml/index.ts'
import { xml } from './xml/index.ts'
import { yaml } from './yaml/index.ts'
import { zig } from './zig/index.ts'
import { Formats, type Format } from './format.ts'
import type { LanguageModule, Languages } from './language.ts'

/** All languages. Where two of them fit a file (`requirements-cross.txt`), the first one takes it. */
const ALL: readonly LanguageModule[] = [
  yaml,
  kconfig,
  shell,
  python,
  text,
  batch,
  bazelrc,
  c,
  cmake,
  dockerfile,
  dotenv,
  gn,
  go,
  groovy,
  ini,
  javascript,
  json,
  julia,
  just,
  kotlin,
  lua,
  m4,
  make,
  markdown,
  meson,
  nix,
  notebook,
  patch,
  perl,
  powershell,
  properties,
  rpmspec,
  rst,
  ruby,
  rust,
  starlark,
  swift,
  toml,
  xml,
  zig,
]

export const LANGUAGES: Languages = {
  byId: new Map(ALL.map((language) => [language.id, language])),
  byFence: new Map(
    ALL.flatMap((language) =>
      (language.fences?.split(' ') ?? []).map((fence) => [fence, language] as const),
    ),
  ),
  formats: new Formats(ALL),
}

/** Says what a file is (Formats.of): the one answer to "is this CMake?". */
export function formatOf(path: string, head = '', whole = head): Format {
  return LANGUAGES.formats.of(path, head, whole)
}

/** The language that reads a file of this name, for who asks place by place. */
export const readerOf = memoizeLast((path: string) => formatOf(path).reader)
