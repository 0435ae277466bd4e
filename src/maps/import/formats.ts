import { fromBuildroot } from './buildroot.ts'
import { fromEspIdf } from './esp-idf.ts'
import type { Imported } from './imported.ts'
import { fromKconfig } from './kconfig.ts'
import { fromMeson } from './meson.ts'

/** The tables that upstreams keep of what they renamed, by the word for `maps import`. */
export const IMPORT_FORMATS = {
  'esp-idf': fromEspIdf,
  buildroot: fromBuildroot,
  kconfig: fromKconfig,
  meson: fromMeson,
} as const satisfies Readonly<Record<string, (text: string) => Imported>>
export type ImportFormat = keyof typeof IMPORT_FORMATS
