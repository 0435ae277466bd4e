import { rmSync, writeFileSync } from 'node:fs'
import * as path from 'node:path'

import { afterAll, describe, expect, test } from '@jest/globals'

import { parseCommandLine } from '../../src/commands/command-line.ts'
import { runMaps } from '../../src/commands/maps.ts'
import { UserError } from '../../src/core/user-error.ts'
import { builtInMaps } from '../../src/maps/load.ts'
import { parseMap } from '../../src/maps/parse.ts'
import { styleFor } from '../../src/report/style.ts'
import { temporaryDirectory } from '../support/directory.ts'

const folder = await temporaryDirectory()
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Told {
  readonly status: number
  readonly out: string
  readonly notes: string
}

/** What `flagshift maps` prints at a terminal of 80 columns. */
async function told(...args: readonly string[]): Promise<Told> {
  const out: string[] = []
  const notes: string[] = []
  const status = await runMaps(parseCommandLine(['maps', ...args]), {
    style: styleFor({}, false, {}),
    all: false,
    out: (text) => void out.push(text),
    outBytes: () => undefined,
    note: (text) => void notes.push(text),
    warn: () => undefined,
    progress: () => undefined,
    width: 80,
  })
  return { status, out: out.join('\n'), notes: notes.join('\n') }
}

async function refused(...args: readonly string[]): Promise<string> {
  try {
    await told(...args)
  } catch (error) {
    if (error instanceof UserError) return error.message
    throw error
  }
  return 'accepted'
}

function file(name: string, text: string): string {
  const place = path.join(folder, name)
  writeFileSync(place, text)
  return place
}

const MAP = `upstream: example/engine
detect: [engine.h]
renames:
  - from: ENGINE_CUBLAS
    to: ENGINE_CUDA
    kind: cmake-option
    since: v2.0.0
    removed: v2.0.0
  - from: server
    to: engine-server
    kind: cmake-target
    generic: true
    since: v2.0.0
cases:
`

test('list names each map with its upstream, its renames and what it is found by', async () => {
  const { out } = await told('list')
  for (const { name, upstream, renames } of await builtInMaps()) {
    expect(out).toContain(name)
    expect(out).toContain(`${renames.length}  ${upstream}; found by`)
  }
  expect(out).not.toMatch(/.{81}/)
  const rows: unknown = JSON.parse((await told('list', '--json')).out)
  expect(rows).toContainEqual(expect.objectContaining({ name: 'ggml', upstream: 'ggml-org/ggml' }))
})

describe('show', () => {
  test('tells all that the maps know of a flag, by its old name and by its new one', async () => {
    for (const name of ['LLAMA_CUBLAS', 'GGML_CUDA']) {
      const { out } = await told('show', name)
      expect(out).toContain('LLAMA_CUBLAS → GGML_CUDA')
      expect(out).toContain('cmake-option; new name since b3240; old name gone in b3240')
      expect(out).toContain('in ggml-org/llama.cpp')
    }
  })

  test('tells a map, built in or a file', async () => {
    expect((await told('show', 'kokkos')).out).toContain('Kokkos_ENABLE_PTHREAD →')
    const own = file('own.yml', `${MAP}  - {file: a.sh, stays: x}\n`)
    const { out } = await told('show', own)
    expect(out).toContain('server → engine-server')
    expect(out).toContain('only where the upstream is found')
  })

  test('names what was probably meant', async () => {
    expect(await refused('show', 'LLAMA_CUBLA')).toContain('Did you mean LLAMA_CUBLAS?')
  })
})

describe('test', () => {
  test('the cases of all built-in maps hold', async () => {
    const { status, out } = await told('test')
    expect(out).not.toContain(' was to ')
    for (const { name } of await builtInMaps())
      expect(out).toMatch(
        new RegExp(`^${name.replaceAll('.', '\\.')}: (\\d+) of \\1 cases? hold`, 'm'),
      )
    expect(status).toBe(0)
  })

  test('runs a case at its version, and where the upstream is found', async () => {
    const own = file(
      'holds.yml',
      `${MAP}  - {file: a.sh, before: cmake -DENGINE_CUBLAS=ON é, after: cmake -DENGINE_CUDA=ON é}
  - {file: a.sh, stays: cmake -DENGINE_CUBLAS=ON, at: v1.9.0}
  - {file: b/Makefile, before: "all:\\n\\tcmake --build . --target server", after: "all:\\n\\tcmake --build . --target engine-server"}
`,
    )
    expect(await told('test', own)).toMatchObject({ status: 0, out: `${own}: 3 of 3 cases hold.` })
  })

  test('says of a case that does not hold where it stands, what came out, and why it stayed', async () => {
    const own = file(
      'wrong.yml',
      `${MAP}  - {file: a.sh, before: cmake -DENGINE_CUBLAS=ON, after: cmake -DENGINE_GPU=ON}
  - {file: a.sh, before: cmake -DENGINE_CUBLAS=ON, after: cmake -DENGINE_CUDA=ON, at: v1.9.0}
  - {file: a.sh, stays: cmake -DENGINE_CUBLAS=ON}
`,
    )
    const { status, out } = await told('test', own)
    expect(status).toBe(1)
    expect(out).toContain(`${own}: 0 of 3 cases hold.`)
    expect(out).toContain(
      `${own}:15: a.sh was to become\n    cmake -DENGINE_GPU=ON\n  but it became\n`,
    )
    expect(out).toContain('but it stays: example/engine')
    expect(out).toContain(`${own}:17: a.sh was to stay, but it became\n    cmake -DENGINE_CUDA=ON`)
  })

  test('says of a map without cases that it has none, and of a wrong one what is wrong', async () => {
    const none = file('none.yml', MAP.replace('cases:\n', ''))
    expect((await told('test', none)).out).toBe(`${none}: the map is in order, and has no cases.`)
    const wrong = file('bad.yml', MAP.replace('kind: cmake-target', 'kind: target'))
    expect(await refused('test', wrong)).toContain('"target" is no kind.')
  })

  test.each([
    [
      'before alone',
      '{file: a, before: x}',
      'A case needs `before` and `after`, or `stays` alone.',
    ],
    ['both ways', '{file: a, before: x, after: y, stays: z}', 'A case needs `before` and `after`'],
    ['nothing', '{file: a}', 'A case needs `before` and `after`, or `stays` alone.'],
    ['no change', '{file: a, before: x, after: x}', '`before` and `after` are the same.'],
    ['no file', '{stays: x}', '"file" is missing.'],
    ['a path that leads out', '{file: ../a, stays: x}', '"../a" is not possible for "file".'],
    [
      'a wrong version',
      '{file: a, stays: x, at: new}',
      '"new" is no version of the scheme semver.',
    ],
    ['a mistyped key', '{file: a, stay: x}', 'Unknown key "stay". Did you mean "stays"?'],
  ])('%s is refused with its place', (_, one, message) => {
    let said = 'accepted'
    try {
      parseMap(`${MAP}  - ${one}\n`, 'm.yml')
    } catch (error) {
      said = String(error)
    }
    expect(said).toContain('m.yml:15:')
    expect(said).toContain(message)
  })
})

describe('import makes a map from', () => {
  /** The entries of the map that a table becomes, and what is left out. */
  async function imported(format: string, name: string, table: string): Promise<string[]> {
    const { out } = await told('import', format, file(name, table))
    const map = parseMap(out, 'm.yml')
    const rows = map.renames.map(
      ({ from, to, value }) =>
        `${from} → ${to.map((one) => one.name).join('+') || '-'}${value.kind === 'inverted' ? ' inverted' : ''}`,
    )
    return [...rows, ...(out.split('# Left out:\n')[1] ?? '').split('\n').filter(Boolean)]
  }

  test('ESP-IDF’s sdkconfig.rename', async () => {
    const table = '# old new\nCONFIG_A  CONFIG_B\nCONFIG_NO_C !CONFIG_C # turned\nodd row\n'
    expect(await imported('esp-idf', 'sdkconfig.rename', table)).toEqual([
      'A → B',
      'NO_C → C inverted',
      '#   odd row',
    ])
  })

  test('Buildroot’s Config.in.legacy', async () => {
    const table = `config BR2_LEGACY
	bool

config BR2_OLD
	bool "old was renamed"
	select BR2_LEGACY
	select BR2_NEW
	help
	  select BR2_HELP

config BR2_GONE
	bool "gone removed"
	select BR2_LEGACY

config BR2_PART
	bool "part"
	select BR2_LEGACY
	select BR2_REST if BR2_ARM

config BR2_TEXT_WRAP
	bool
	default y if BR2_TEXT != ""
	select BR2_LEGACY
`
    expect(await imported('buildroot', 'Config.in.legacy', table)).toEqual([
      'BR2_OLD → BR2_NEW',
      'BR2_GONE → -',
      '#   BR2_PART: BR2_REST only if BR2_ARM',
      '#   BR2_TEXT_WRAP: a text, a number or a mark of one; its place is taken elsewhere',
    ])
  })

  test('Kconfig’s transitional symbols', async () => {
    const table = `config OLD
	bool
	transitional
config NEW
	bool "new"
	default OLD
config ALONE
	bool
	transitional
`
    expect(await imported('kconfig', 'Kconfig', table)).toEqual([
      'OLD → NEW',
      '#   ALONE: no symbol of this file has it as its default',
    ])
  })

  test('Meson’s deprecated options', async () => {
    const table = `# option('no', deprecated: 'x')
option('cuda', type: 'boolean', description: 'Use it (GPU) # now', deprecated: 'with_cuda')
option('kind', type: 'combo', choices: ['a', 'b'], deprecated: true)
option('level', type: 'combo', choices: ['on', 'off'], deprecated: {'true': 'on'})
option('plain', type: 'boolean')
`
    expect(await imported('meson', 'meson.options', table)).toEqual([
      'cuda → with_cuda',
      '#   kind: deprecated, and no other option takes its place',
      '#   level: some of its values are deprecated or renamed, which an entry of one name does not say',
    ])
  })

  test('nothing else', async () => {
    const table = file('table', 'CONFIG_A CONFIG_B\n')
    expect(await refused('import', 'esp', table)).toContain('The format is "esp".')
    expect(await refused('import', 'meson', table)).toContain(
      'No rename of this format stands here.',
    )
    expect(await refused('import', 'meson', `${table}x`)).toContain('There is no such file.')
    expect(await refused('import', 'meson')).toContain('Write: flagshift maps import FORMAT FILE.')
    expect(await refused('list', 'x')).toContain('"x" is too much.')
    expect(await refused()).toContain('Write one of: list, show, test, import.')
  })
})
