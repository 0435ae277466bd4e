import { cmakeCommands } from './cmake-commands.ts'
import { lineIndex } from './line-index.ts'
import type { Pin } from './pins.ts'

const ADDRESS =
  /(?:https?:\/\/|git@|ssh:\/\/|git\+https:\/\/)[\w.@-]+[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?(?=[\s"'#@/)\]}|&;,]|$)/g

/** Pins by a repository's address: fetching by CMake, `git clone`, archives, checkout steps, Nix. */
export function addressPins(path: string, text: string): readonly Pin[] {
  const { lineOf } = lineIndex(path, text)
  const variables = assignmentsIn(text)
  const raw = [
    ...(/CMakeLists\.txt$|\.cmake$/i.test(path) ? cmakePins(text) : []),
    ...archivePins(text),
    ...clonePins(text),
    ...checkoutPins(text),
    ...nixPins(text),
    ...swiftPins(path, text),
  ]
  return raw.map(({ at, of, how, version }) => ({
    of,
    how,
    version: version === undefined ? undefined : resolve(version, variables),
    line: lineOf(at),
  }))
}

interface RawPin {
  readonly of: string
  readonly version: string | undefined
  readonly how: string
  readonly at: number
}

function cmakePins(text: string): readonly RawPin[] {
  return cmakeCommands(text).flatMap(({ name, args, start }) => {
    if (
      !/^(?:fetchcontent_declare|externalproject_add|cpmaddpackage|cpmfindpackage|cpmdeclarepackage)$/.test(
        name,
      )
    )
      return []
    const after = (key: string): string | undefined =>
      args[args.findIndex(({ text: word }) => word === key) + 1]?.text
    const value = (key: string): string | undefined =>
      args.some(({ text: word }) => word === key) ? after(key) : undefined
    const how = name.startsWith('cpm')
      ? 'CPM'
      : name.startsWith('fetch')
        ? 'FetchContent'
        : 'ExternalProject'
    const short = /^(?:gh:|gl:|bb:)?([\w.-]+\/[\w.-]+)(?:[@#](.+))?$/.exec(args[0]?.text ?? '')
    if (short !== null && how === 'CPM')
      return [{ of: short[1]!, version: short[2], how, at: start }]
    const of = value('GIT_REPOSITORY') ?? value('GITHUB_REPOSITORY') ?? value('GITLAB_REPOSITORY')
    if (of === undefined) return []
    return [{ of, version: value('GIT_TAG') ?? value('VERSION'), how, at: start }]
  })
}

/** `…/owner/name/archive/refs/tags/b3240.tar.gz`, `…/releases/download/b3240/…`. */
function archivePins(text: string): readonly RawPin[] {
  const pattern =
    /(?:github|gitlab)\.com\/([\w.-]+\/[\w.-]+)\/(?:archive\/(?:refs\/(?:tags|heads)\/)?|releases\/download\/|tarball\/|zipball\/|-\/archive\/)([^\s"'/]+?)(?=\.tar|\.zip|\.tgz|\/|["'\s]|$)/gm
  return [...text.matchAll(pattern)].map((hit) => ({
    of: hit[1]!,
    version: hit[2]!,
    how: 'an archive’s address',
    at: hit.index,
  }))
}

/** `git clone [-b X] ADDRESS`, and the `git checkout X` that follows it. */
function clonePins(text: string): readonly RawPin[] {
  const pins: RawPin[] = []
  for (const hit of text.matchAll(
    /\bgit\s+(?:-c\s+\S+\s+)*(?:clone|submodule\s+add)\b((?:\\\r?\n|[^\n&;|])*)/g,
  )) {
    const address = [...hit[1]!.matchAll(ADDRESS)][0]
    if (address === undefined) continue
    const branch = /(?:\s-b|--branch)[=\s]+["']?([^\s"']+)/.exec(hit[1]!)?.[1]
    const rest = text.slice(hit.index + hit[0].length, hit.index + hit[0].length + 600)
    const until = rest.search(/\bgit\s+clone\b/)
    const next = until < 0 ? rest : rest.slice(0, until)
    const checkout =
      /\bgit\s+(?:-C\s+\S+\s+)?(?:checkout|reset\s+--hard|switch\s+--detach)\s+(?:-q\s+|--quiet\s+|--detach\s+|-f\s+)*["']?([^\s"'&;|]+)/.exec(
        next,
      )?.[1]
    pins.push({ of: address[1]!, version: checkout ?? branch, how: 'git clone', at: hit.index })
  }
  return pins
}

/** A checkout step of a workflow: `repository: owner/name` with `ref: X` beside it. */
function checkoutPins(text: string): readonly RawPin[] {
  return [
    ...text.matchAll(/^([ \t]+)repository:[ \t]*["']?([\w.-]+\/[\w.-]+)["']?[ \t]*\r?$/gm),
  ].map((hit) => {
    const around = text.slice(Math.max(0, hit.index - 300), hit.index + hit[0].length + 300)
    const ref = new RegExp(`^${hit[1]}ref:[ \\t]*["']?([^\\s"'#]+)`, 'm').exec(around)?.[1]
    return { of: hit[2]!, version: ref, how: 'a checkout step', at: hit.index }
  })
}

function nixPins(text: string): readonly RawPin[] {
  return [
    ...text.matchAll(/fetchFromGit(?:Hub|Lab)\s*\{([^{}]*(?:\$\{[^{}]*\}[^{}]*)*)\}/g),
  ].flatMap((hit) => {
    const value = (key: string): string | undefined =>
      new RegExp(`\\b${key}\\s*=\\s*"?([^";]+)"?\\s*;`).exec(hit[1]!)?.[1]
    const [owner, name] = [value('owner'), value('repo')]
    if (owner === undefined || name === undefined) return []
    const version = (value('tag') ?? value('rev'))?.replace(/^refs\/tags\//, '')
    return [{ of: `${owner}/${name}`, version, how: 'fetchFromGitHub', at: hit.index }]
  })
}

function swiftPins(path: string, text: string): readonly RawPin[] {
  if (!path.endsWith('Package.swift')) return []
  return [...text.matchAll(/\.package\(\s*(?:name:\s*"[^"]*",\s*)?url:\s*"([^"]+)"([^)]*)\)/g)].map(
    (hit) => ({
      of: hit[1]!,
      version: /(?:exact:|revision:|\.exact\(|\.revision\()\s*"([^"]+)"/.exec(hit[2]!)?.[1],
      how: 'a Swift package',
      at: hit.index,
    }),
  )
}

/** Simple assignments of a file: `ARG X=1`, `ENV X=1`, `X := 1`, `set(X 1)`, `X: 1`, `x = "1";`. The first one of a name counts. */
function assignmentsIn(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const pattern =
    /^[ \t]*(?:(?:ARG|ENV|export|local|readonly|let)[ \t]+)?([A-Za-z_]\w*)[ \t]*[:?]?=[ \t]*["']?([\w.+/-]+)["']?|\bset\(\s*(\w+)\s+"?([\w.+/-]+)"?|^[ \t]+([A-Za-z_]\w*):[ \t]*["']?([\w.+/-]+)["']?[ \t]*$/gm
  for (const hit of text.matchAll(pattern)) {
    const name = hit[1] ?? hit[3] ?? hit[5]!
    if (!found.has(name)) found.set(name, hit[2] ?? hit[4] ?? hit[6]!)
  }
  return found
}

function resolve(version: string, variables: ReadonlyMap<string, string>): string | undefined {
  let unknown = false
  const value = version.replace(
    /\$\{\{\s*(?:env|inputs|matrix)\.(\w+)\s*\}\}|\$\{(\w+)(?::?-([^}]*))?\}|\$\((\w+)\)|\$(\w+)/g,
    (_, ...names: (string | undefined)[]) => {
      const name = names[0] ?? names[1] ?? names[3] ?? names[4]!
      const known = variables.get(name) ?? names[2]
      if (known === undefined) unknown = true
      return known ?? ''
    },
  )
  // A branch moves: it pins nothing.
  return unknown || value === '' || /^(?:main|master|HEAD|develop|dev|latest)$/.test(value)
    ? undefined
    : value
}
