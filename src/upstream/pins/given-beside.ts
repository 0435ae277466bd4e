import type { RawPin } from './pin.ts'
import type { Assigned, Variables } from './variables.ts'

/** A file's own pins as they are written, and its variables. */
export interface PinningFile {
  readonly path: string
  readonly text: string
  readonly pins: readonly RawPin[]
  readonly own: Variables
}

/** Files of a recipe's folder that say with which values it is built: conda's variants, the callers of a Nix function. */
const VARIANTS = /^(?:conda_build_config|variants)\.ya?ml$/

/** What those files give a parameter of a recipe. */
export function givenBeside(
  path: string,
  name: string,
  files: readonly PinningFile[],
): readonly Assigned[] {
  const at = path.lastIndexOf('/') + 1
  const [folder, file] = [path.slice(0, at), path.slice(at)]
  if (file === 'portfile.cmake' && name === 'VERSION')
    return versionsOfPort(files.find((other) => other.path === `${folder}vcpkg.json`))
  if (!/\.(?:nix|ya?ml)$/.test(file)) return []
  const given = files
    .filter((other) => other.path !== path && other.path.startsWith(folder))
    .filter((other) => {
      const called = other.path.slice(at)
      return file.endsWith('.nix')
        ? called.endsWith('.nix') && other.text.includes(`./${file}`)
        : VARIANTS.test(called)
    })
    .flatMap(({ own }) => own.get(name) ?? [])
    .map(({ text }) => text)
  return [...new Set(given)].map((text) => ({ text, at: null }))
}

/** The version that vcpkg gives a port, as the port's manifest says. */
function versionsOfPort(manifest: PinningFile | undefined): readonly Assigned[] {
  const keys = ['version', 'version-semver', 'version-date', 'version-string']
  return keys
    .flatMap((key) => manifest?.own.get(key)?.slice(0, 1) ?? [])
    .map(({ text }) => ({ text, at: null }))
}

/** Recipes of Gentoo and Yocto have their version in their name: `engine-1.2-r1.ebuild`, `engine_1.2.bb`. */
const NAMED = /(?:^|\/)([\w+.-]+?)(?:-(\d[\w.]*?)(?:-r\d+)?\.ebuild|_([^_/]+?)\.bb)$/

/** The variables that a file's own name gives. */
export function namedBy(path: string): ReadonlyMap<string, readonly Assigned[]> {
  const [, name, ebuild, recipe] = NAMED.exec(path) ?? []
  const version = ebuild ?? recipe
  if (name === undefined || version === undefined) return new Map()
  const values = {
    PV: version,
    PN: name,
    P: `${name}-${version}`,
    BPN: name,
    BP: `${name}-${version}`,
  }
  return new Map(Object.entries(values).map(([key, text]) => [key, [{ text, at: null }]]))
}
