/**
 * Cuts GitHub's OpenAPI descriptions, which npm carries, down to the operations that Flagshift calls, as the judge of the
 * contract tests: npx tsx scripts/openapi-slice.ts
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import * as path from 'node:path'

import { format } from 'prettier'

const PACKAGE = '@octokit/openapi@23.0.2'

const OPERATIONS = [
  'git/create-blob',
  'git/create-commit',
  'git/create-ref',
  'git/create-tree',
  'git/delete-ref',
  'git/get-blob',
  'git/get-commit',
  'git/get-ref',
  'git/get-tree',
  'git/list-matching-refs',
  'git/update-ref',
  'issues/add-assignees',
  'issues/add-labels',
  'issues/create-comment',
  'issues/delete-comment',
  'issues/get',
  'issues/list-comments',
  'issues/list-events',
  'issues/list-milestones',
  'issues/update',
  'pulls/create',
  'pulls/create-review',
  'pulls/get',
  'pulls/list',
  'pulls/list-files',
  'pulls/list-review-comments',
  'pulls/request-reviewers',
  'pulls/update',
  'rate-limit/get',
  'repos/compare-commits',
  'repos/get',
  'repos/get-branch',
  'repos/list-for-org',
  'repos/list-for-user',
  'search/repos',
]

/** GitHub.com, and the newest Enterprise Servers: the slices of 3.18 and 3.19 are equal, so one of them serves. */
const EDITIONS = {
  'api.github.com': 'github-openapi.json',
  'ghes-3.19': 'github-openapi-ghes.json',
}

/** What only people read. */
const PROSE = new Set([
  'description',
  'example',
  'examples',
  'externalDocs',
  'summary',
  'tags',
  'x-github',
])

type Json = { readonly [key: string]: Json } | readonly Json[] | string | number | boolean | null
type JsonObject = Record<string, Json>

const source = mkdtempSync(path.join(tmpdir(), 'openapi-'))
const packed = execFileSync('npm', ['pack', PACKAGE, '--silent'], { cwd: source, encoding: 'utf8' })
execFileSync('tar', ['xzf', packed.trim(), '--strip-components=1'], { cwd: source })
const { version } = read('package.json') as { version: string }
for (const [edition, file] of Object.entries(EDITIONS)) {
  const slice = cut(read(`generated/${edition}.json`) as JsonObject, edition)
  const target = path.join(import.meta.dirname, '../__tests__/contract', file)
  writeFileSync(target, await format(JSON.stringify(slice), { parser: 'json', printWidth: 100 }))
  process.stdout.write(`${path.relative(process.cwd(), target)}\n`)
}
rmSync(source, { recursive: true })

function read(file: string): Json {
  return JSON.parse(readFileSync(path.join(source, file), 'utf8')) as Json
}

function cut(description: JsonObject, edition: string): Json {
  const wanted = new Set(OPERATIONS)
  const paths: Record<string, JsonObject> = {}
  for (const [route, methods] of Object.entries(description['paths'] as Record<string, JsonObject>))
    for (const [method, operation] of Object.entries(methods))
      if (wanted.delete((operation as JsonObject)['operationId'] as string))
        paths[route] = { ...paths[route], [method]: withoutProse(operation) }
  if (wanted.size > 0) throw new Error(`${edition} lacks ${[...wanted].join(', ')}`)
  return {
    openapi: description['openapi'] ?? '',
    info: {
      title: `GitHub's REST API, ${edition}: a slice of @octokit/openapi ${version} (MIT licence, Copyright 2020 Gregor Martynus, Octokit contributors)`,
      version: (description['info'] as JsonObject)['version'] ?? '',
    },
    paths,
    components: componentsOf(paths, description['components'] as Record<string, JsonObject>),
  }
}

/** Everything that the operations refer to, and what that refers to. */
function componentsOf(paths: Json, components: Record<string, JsonObject>): Json {
  const found: Record<string, JsonObject> = {}
  const queue: Json[] = [paths]
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (next === null || typeof next !== 'object') continue
    const reference = (next as JsonObject)['$ref']
    if (typeof reference === 'string') {
      const [, , kind = '', name = ''] = reference.split('/')
      if (found[kind]?.[name] === undefined) {
        const component = withoutProse(components[kind]?.[name] ?? null)
        found[kind] = { ...found[kind], [name]: component }
        queue.push(component)
      }
    }
    queue.push(...Object.values(next))
  }
  return Object.fromEntries(
    Object.entries(found).map(([kind, entries]) => [
      kind,
      Object.fromEntries(Object.entries(entries).toSorted(([a], [b]) => (a < b ? -1 : 1))),
    ]),
  )
}

/** Leaves out prose, but not a property that happens to be called `description`. */
function withoutProse(value: Json, isNames = false): Json {
  if (Array.isArray(value)) return value.map((item: Json) => withoutProse(item))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => isNames || !PROSE.has(key))
      .map(([key, item]) => [key, withoutProse(item, !isNames && key === 'properties')]),
  )
}
