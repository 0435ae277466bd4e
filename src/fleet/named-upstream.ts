import { rememberedOf } from '../core/memoize.ts'
import { Names } from '../core/names.ts'
import type { RenameMap } from '../maps/rename.ts'
import { isProject } from '../upstream/find/project-name.ts'

/** Files in which each word is a package; elsewhere `curl` is a program. */
const PACKAGE_LIST =
  /(?:^|\/)(?:[\w.-]*(?:requirements|constraints)[\w.-]*|pyproject\.toml|setup\.(?:py|cfg)|Pipfile|environment\.ya?ml|package\.json|Cargo\.toml|conanfile\.(?:py|txt)|vcpkg\.json)$/i

/** Whether a file names a map's upstream by its address, or a package that holds it, with or without a version. */
export function isNamedIn(map: RenameMap, path: string, text: string): boolean {
  const { packages, compounds, address } = wordsFor(map)
  return (
    (PACKAGE_LIST.test(path) ? packages : compounds).test(text) ||
    [...text.matchAll(address)].some(([project]) => isProject(project, map.upstream!) !== undefined)
  )
}

/** What a map's upstream is called; made once, since each file of each repository is asked. */
const wordsFor = rememberedOf(({ upstream, packages, bundles = [] }: RenameMap) => {
  const name = upstream!.slice(upstream!.indexOf('/') + 1).replaceAll('.', String.raw`\.`)
  const called = [...packages, ...bundles.map((one) => one.package)].map((one) =>
    one.slice(one.indexOf(':') + 1),
  )
  return {
    packages: new Names(called),
    // Of several words none is a program, or a word of a sentence.
    compounds: new Names(called.filter((one) => /[a-z][-_.][a-z]/i.test(one))),
    address: new RegExp(String.raw`(?<=[/:])[\w.-]+/${name}(?=\.git\b|[/"'\s#@?]|$)`, 'gi'),
  }
})
