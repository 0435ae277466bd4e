import { readdir } from 'node:fs/promises'
import path from 'node:path'

import * as z from 'zod/mini'

import { groupBy } from '../../core/group-by.ts'
import { definitionName, dropPlaces, type BuildTarget } from './configuration.ts'
import type { Definition, Place } from '../evidence.ts'
import type { Session } from '../running/session.ts'
import { LeftInTheWay, parseLeft, readLeft } from '../running/left-files.ts'

const index = z.object({
  objects: z.array(
    z.object({ kind: z.string(), version: z.object({ major: z.number() }), jsonFile: z.string() }),
  ),
})
const codemodel = z.object({
  configurations: z.array(
    z.object({ name: z.string(), targets: z.array(z.object({ jsonFile: z.string() })) }),
  ),
})
const graph = z.object({
  files: z.array(z.string()),
  nodes: z.array(
    z.object({ file: z.number(), line: z.optional(z.number()), parent: z.optional(z.number()) }),
  ),
})
const target = z.object({
  name: z.string(),
  type: z.string(),
  backtraceGraph: z.optional(graph),
  sources: z.optional(z.array(z.object({ path: z.string() }))),
  compileGroups: z.optional(
    z.array(
      z.object({
        defines: z.optional(
          z.array(z.object({ define: z.string(), backtrace: z.optional(z.number()) })),
        ),
        compileCommandFragments: z.optional(z.array(z.object({ fragment: z.string() }))),
      }),
    ),
  ),
})
/** All targets of the largest projects take some tens of millions. */
const MOST_LETTERS = 256 * 1024 ** 2

/** The kind of answer to ask for; the file name of CMake's stateless query. */
export const FILE_API_QUERY = 'codemodel-v2'

/** The targets and build types in CMake's File API reply, or null when there is none (CMake writes none when generation fails). */
export async function readFileApi(
  { build, root }: Session,
  sourceDirectory: string,
): Promise<{
  readonly targets: readonly BuildTarget[]
  readonly buildTypes: readonly string[]
} | null> {
  const reply = path.join(build, '.cmake', 'api', 'v1', 'reply')
  const names = await readdir(reply).catch(() => [])
  const newest = names
    .filter((name) => /^index-.*\.json$/.test(name))
    .toSorted()
    .at(-1)
  if (newest === undefined) return null
  const textOf = (name: string): Promise<string | null> => readLeft(path.join(reply, name), 'utf8')
  const { objects } = parseLeft(index, await textOf(newest))
  const model = objects.find(({ kind, version }) => kind === 'codemodel' && version.major === 2)
  if (model === undefined) return null
  const { configurations } = parseLeft(codemodel, await textOf(model.jsonFile))
  const places = { build, root, sourceDirectory }
  const targets: BuildTarget[] = []
  let left = MOST_LETTERS
  // One after the other: a build may have a file of many megabytes named a thousand times.
  for (const { name, targets: listed } of configurations)
    for (const { jsonFile } of listed) {
      const text = await textOf(jsonFile)
      left -= text?.length ?? 0
      if (left < 0) throw new LeftInTheWay('CMake’s reply is longer than any project’s is')
      const raw = parseLeft(target, text)
      const called = configurations.length > 1 ? `${raw.name} (${name})` : raw.name
      targets.push(readTarget(raw, called, places))
    }
  return {
    targets: [...groupBy(targets, ({ name }) => name).values()]
      .map(ofAllConfigurations)
      .toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    buildTypes: configurations.map(({ name }) => name).filter((name) => name !== ''),
  }
}

/** A target as it is in each of its configurations; what is passed in any of them is a definition of it. */
function ofAllConfigurations(targets: readonly BuildTarget[]): BuildTarget {
  const definitions = new Map(
    targets.flatMap((one) => one.definitions.map((definition) => [definition.text, definition])),
  )
  return {
    ...targets[0]!,
    definitions: [...definitions.values()].toSorted((a, b) => (a.text < b.text ? -1 : 1)),
    facts: targets.flatMap(({ facts }) => facts),
  }
}

type Places = Pick<Session, 'build' | 'root'> & { readonly sourceDirectory: string }

/** @param called the target, and of several configurations the one that it is meant in: each fact is of one */
function readTarget(raw: z.infer<typeof target>, called: string, places: Places): BuildTarget {
  const definitions = new Map<string, Definition>()
  const sources = (raw.sources ?? []).map((source) => dropPlaces(source.path, places))
  const add = (text: string, setBy: readonly Place[]): void => {
    if (!definitions.get(text)?.setBy.length)
      definitions.set(text, { name: definitionName(text), text, setBy })
  }
  for (const { defines = [], compileCommandFragments = [] } of raw.compileGroups ?? []) {
    for (const { define, backtrace } of defines)
      add(define, backtracePlaces(raw.backtraceGraph, backtrace, places))
    for (const { fragment: flags } of compileCommandFragments)
      for (const [, text] of flags.matchAll(/(?:^|\s)-D\s*("[^"]*"|\S+)/g))
        add(text!.replaceAll('"', ''), [])
  }
  return {
    name: raw.name,
    type: raw.type,
    definitions: [...definitions.values()],
    facts: [
      `target ${called} ${raw.type}`,
      ...sources.map((source) => `${called} source ${source}`),
    ],
  }
}

/** The chain of places from the command that set it outwards; places outside the repository are left out. */
function backtracePlaces(
  trace: z.infer<typeof graph> | undefined,
  start: number | undefined,
  { root, sourceDirectory }: Places,
): readonly Place[] {
  const found: Place[] = []
  const seen = new Set<number>()
  for (let at = start; at !== undefined && !seen.has(at); at = trace?.nodes[at]?.parent) {
    seen.add(at)
    const node = trace?.nodes[at]
    const file = node === undefined ? undefined : trace?.files[node.file]
    if (node?.line === undefined || file === undefined) continue
    const relative = path.relative(root, path.resolve(sourceDirectory, file))
    if (!relative.startsWith('..')) found.push({ path: relative, line: node.line })
  }
  return found
}
