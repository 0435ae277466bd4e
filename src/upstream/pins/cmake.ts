import { lexCMake } from '../../languages/cmake/lex.ts'
import type { RawPin } from './pin.ts'

const FETCHING =
  /^(?:fetchcontent_(?:declare|populate)|externalproject_add|cpmaddpackage|cpmfindpackage|cpmdeclarepackage|vcpkg_from_git(?:hub|lab)?|vcpkg_from_bitbucket)$/

/** FetchContent, ExternalProject, CPM and vcpkg's ports. Archives are found by their addresses. */
export function cmakePins(text: string): readonly RawPin[] {
  return lexCMake(text).commands.flatMap(({ name, args, start }) => {
    if (!FETCHING.test(name)) return []
    const value = (key: string): string | undefined => {
      const at = args.findIndex(({ text: word }) => word === key)
      return at < 0 ? undefined : args[at + 1]?.text
    }
    const how = HOW[name.slice(0, 3)] ?? 'ExternalProject'
    const short = /^(?:gh:|gl:|bb:)?([\w.-]+\/[\w.-]+?)(?:[@#](.+))?$/.exec(
      value('URI') ?? args[0]?.text ?? '',
    )
    if (short !== null && how === 'CPM')
      return [{ of: short[1]!, version: short[2], how, at: start }]
    const keys = ['GIT_REPOSITORY', 'GITHUB_REPOSITORY', 'GITLAB_REPOSITORY', 'REPO']
    const [of] = [...keys, ...(how === 'a vcpkg port' ? ['URL'] : [])].flatMap(
      (key) => value(key) ?? [],
    )
    const version = value('GIT_TAG') ?? value('REF') ?? value('VERSION')
    return of === undefined ? [] : [{ of, version, how, at: start }]
  })
}

const HOW: Readonly<Record<string, string>> = {
  cpm: 'CPM',
  fet: 'FetchContent',
  ext: 'ExternalProject',
  vcp: 'a vcpkg port',
}
