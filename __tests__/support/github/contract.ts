import { readFileSync } from 'node:fs'
import * as path from 'node:path'

import { Ajv } from 'ajv'
import formats from 'ajv-formats'

export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined }
export type JsonObject = { readonly [key: string]: Json | undefined }

export type Edition = 'github' | 'ghes'

const FILES: Readonly<Record<Edition, string>> = {
  github: 'github-openapi.json',
  ghes: 'github-openapi-ghes.json',
}

/** Statuses which any endpoint may answer and GitHub does not list per operation. */
const AMBIENT = new Set([401, 403, 404, 429, 500, 502, 503])

export interface Exchange {
  readonly method: string
  /** Decoded. */
  readonly pathname: string
  readonly query: URLSearchParams
  readonly request: Json | undefined
  readonly status: number
  readonly response: Json | undefined
}

export interface Contract {
  /** The violations of one exchange, in words. */
  judge(exchange: Exchange): readonly string[]
  /** The smallest object that one of GitHub's schemas allows. */
  sample(schema: string): JsonObject
  /** The path template of a request, if GitHub has the operation and we ever meant to call it. */
  template(method: string, pathname: string): string | undefined
}

const contracts = new Map<Edition, Contract>()

/** GitHub's own description as a judge; made once per edition. */
export function contractOf(edition: Edition): Contract {
  const known = contracts.get(edition)
  if (known) return known
  const made = makeContract(edition)
  contracts.set(edition, made)
  return made
}

function makeContract(edition: Edition): Contract {
  const file = path.join(import.meta.dirname, '../../contract', FILES[edition])
  const description = JSON.parse(readFileSync(file, 'utf8'), typedNullable) as JsonObject
  // Many schemas and few values: what makes the checks themselves faster costs more than it saves.
  const ajv = new Ajv({
    strict: false,
    allErrors: true,
    logger: false,
    inlineRefs: false,
    code: { optimize: false },
  })
  formats.default(ajv)
  ajv.addSchema(description, 'github')
  const paths = description['paths'] as Readonly<Record<string, JsonObject>>
  const routes = Object.keys(paths)
    .map((route) => ({
      template: route,
      pattern: new RegExp(
        `^${route
          .replaceAll('.', String.raw`\.`)
          .replace(/\{(?:ref|branch)\}$/, '(.+)')
          .replaceAll(/\{[^}]+\}/g, '[^/]+')}$`,
      ),
    }))
    .toSorted((a, b) => a.template.split('{').length - b.template.split('{').length)

  function template(method: string, pathname: string): string | undefined {
    return routes.find(
      (route) =>
        route.pattern.test(pathname) && paths[route.template]?.[method.toLowerCase()] !== undefined,
    )?.template
  }

  function check(keys: readonly string[], value: Json | undefined): readonly string[] {
    const pointer = keys.map((key) =>
      encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1')),
    )
    const $ref = `github#/${pointer.join('/')}`
    const validate = ajv.getSchema($ref) ?? ajv.compile({ $ref })
    if (validate(value)) return []
    return (validate.errors ?? []).map(
      (error) => `${error.instancePath || '/'} ${error.message ?? ''}`,
    )
  }

  function judge(exchange: Exchange): readonly string[] {
    const { method, pathname, query, request, status, response } = exchange
    const found = template(method, pathname)
    const where = `${method} ${found ?? pathname}`
    if (found === undefined) return [`${where}: no such operation`]
    const verb = method.toLowerCase()
    const operation = paths[found]?.[verb] as JsonObject
    const problems: string[] = []
    const parameters = ((operation['parameters'] ?? []) as readonly JsonObject[]).map((parameter) =>
      resolve(description, parameter),
    )
    const names = new Set(
      parameters.filter((p) => p['in'] === 'query').map((p) => p['name'] as string),
    )
    for (const key of query.keys())
      if (!names.has(key)) problems.push(`${where}: request has no parameter "${key}"`)
    const body = ['requestBody', 'content', 'application/json', 'schema']
    if (request !== undefined && at(operation, body) !== undefined) {
      problems.push(
        ...check(['paths', found, verb, ...body], request).map((p) => `${where}: request ${p}`),
      )
      const known = (at(operation, body) as JsonObject)['properties'] as JsonObject | undefined
      if (known && request !== null && typeof request === 'object')
        for (const key of Object.keys(request))
          if (!(key in known)) problems.push(`${where}: request has no property "${key}"`)
    }
    const documented = (operation['responses'] as JsonObject)[`${status}`] as JsonObject | undefined
    if (!documented) {
      if (!AMBIENT.has(status)) problems.push(`${where}: status ${status} is not documented`)
    } else if (at(documented, ['content', 'application/json', 'schema']) !== undefined)
      problems.push(
        ...check(
          ['paths', found, verb, 'responses', `${status}`, 'content', 'application/json', 'schema'],
          response,
        ).map((p) => `${where}: response ${status} ${p}`),
      )
    return problems
  }

  function sample(schema: string): JsonObject {
    return smallest(
      description,
      at(description, ['components', 'schemas', schema]) as JsonObject,
      true,
    ) as JsonObject
  }

  return { judge, sample, template }
}

/** A schema without a type may be nullable too in OpenAPI 3.0, but not for ajv. */
function typedNullable(_key: string, value: Json): Json {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
  const { nullable, ...rest } = value as JsonObject
  return nullable === true && rest['type'] === undefined
    ? { anyOf: [rest, { enum: [null] }] }
    : value
}

function at(value: Json, keys: readonly string[]): Json | undefined {
  let here: Json | undefined = value
  for (const key of keys) here = (here as JsonObject | undefined)?.[key]
  return here
}

function resolve(description: JsonObject, schema: JsonObject): JsonObject {
  const reference = schema['$ref']
  return typeof reference === 'string'
    ? resolve(description, at(description, reference.split('/').slice(1)) as JsonObject)
    : schema
}

const FORMATS: Readonly<Record<string, string>> = {
  'date-time': '2026-01-02T03:04:05Z',
  uri: 'http://127.0.0.1/x',
  email: 'x@example.org',
}

/** A value with the required properties only, each as small as it may be. */
function smallest(description: JsonObject, given: JsonObject, isTop = false): Json {
  const schema = resolve(description, given)
  if (schema['nullable'] === true && !isTop) return null
  const all = schema['allOf'] as readonly JsonObject[] | undefined
  if (all)
    return Object.assign({}, ...all.map((one) => smallest(description, one) as object)) as Json
  const [first] = ((schema['oneOf'] ?? schema['anyOf']) as readonly JsonObject[] | undefined) ?? []
  if (first && schema['properties'] === undefined) return smallest(description, first)
  const values = schema['enum'] as readonly Json[] | undefined
  if (values) return values[0] ?? null
  if (schema['default'] !== undefined) return schema['default']
  switch (schema['type']) {
    case 'string':
      return FORMATS[schema['format'] as string] ?? 'x'
    case 'integer':
    case 'number':
      return (schema['minimum'] as number | undefined) ?? 1
    case 'boolean':
      return false
    case 'array':
      return []
    default: {
      const properties = (schema['properties'] ?? {}) as Readonly<Record<string, JsonObject>>
      const required = (schema['required'] ?? []) as readonly string[]
      return Object.fromEntries(
        required.map((key) => [key, smallest(description, properties[key] ?? {})]),
      )
    }
  }
}
