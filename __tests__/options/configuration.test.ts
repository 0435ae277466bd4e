import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import * as path from 'node:path'

import { describe, expect, test } from '@jest/globals'
import { Ajv } from 'ajv'
import { parse } from 'yaml'

import { parseCommandLine, type CommandLine } from '../../src/commands/command-line.ts'
import { withConfiguration } from '../../src/commands/with-configuration.ts'
import { scanOf } from '../../src/commands/next-steps.ts'
import { proofOptionsOf, publishOptionsOf, scanOptionsOf } from '../../src/options/options.ts'
import { temporaryDirectory } from '../support/directory.ts'
import { repositoryOf } from '../support/repository.ts'
import { ROOT } from '../support/run.ts'

const FILE = '.github/flagshift.yml'
const SCHEMA = path.join(ROOT, 'schema', 'flagshift.schema.json')
const fits = new Ajv({ allowUnionTypes: true }).compile(
  JSON.parse(readFileSync(SCHEMA, 'utf8')) as object,
)

/** A folder with a configuration and what else is given. */
async function folderWith(text: string, files: Readonly<Record<string, string>> = {}) {
  const folder = await temporaryDirectory()
  for (const [file, content] of Object.entries({ [FILE]: text, ...files })) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    writeFileSync(path.join(folder, file), content)
  }
  return folder
}

function lineOf(folder: string, ...words: readonly string[]): Promise<CommandLine> {
  return withConfiguration(parseCommandLine(['prove', folder, ...words]))
}

describe('a wrong value is one sentence with its place, and the schema refuses what has a wrong form', () => {
  // 'form': an editor sees it too. 'value': only the program can know.
  const rows: readonly (readonly [text: string, is: 'form' | 'value', said: string])[] = [
    ['scopes: [build, doc]', 'form', '1:17: scopes is "doc". It must be one of: build, docs'],
    ['scopes:', 'form', '1:8: "scopes" is blank. '],
    ['token: x', 'form', '1:1: Unknown key "token". It is for a run alone'],
    ['mode: check', 'form', '1:1: Unknown key "mode". It is for a run alone'],
    ['auto-merge: true', 'form', '1:1: Unknown key "auto-merge". It is for a run alone'],
    ['# why\nrenamse: x', 'form', '2:1: Unknown key "renamse". Did you mean "renames"?'],
    ['nothing-like-it: x', 'form', '1:1: Unknown key "nothing-like-it". Known here: '],
    ['unused: {alow: [A]}', 'form', '1:10: Unknown key "unused.alow". Did you mean "allow"?'],
    ['unused: [x]', 'form', '1:9: "unused" must be a mapping. Known here: allow.'],
    ['- a', 'form', '1:1: The file must be a mapping. '],
    ['draft: yes', 'form', '1:8: "draft" is "yes". Write true or false.'],
    ['title: [a, b]', 'form', '1:8: "title" must be one text. '],
    ['labels: {a: b}', 'form', '1:9: "labels" must be a list of texts. '],
    ['labels: [a, {b: c}]', 'form', '1:13: "labels" holds what is no text. '],
    ['smoke-test: maybe', 'form', '1:13: smoke-test is "maybe". It must be one of: auto, '],
    ['conditions: both', 'form', '1:13: conditions is "both". It must be one of: auto, '],
    ['smoke-timeout: -1', 'value', '1:16: smoke-timeout is "-1". It must be a whole number'],
    ['smoke-source-dir: ../..', 'value', '1:19: smoke-source-dir is "../..". It must be a folder'],
    ['cuda-arch: 7', 'value', '1:12: cuda-arch is "7". '],
    ['milestone: 0', 'value', '1:12: milestone is "0", which no milestone can have'],
    ['author: me', 'value', '1:9: author is "me". Write it as Name <e-mail>.'],
    ['renames: [A=B, C]', 'value', '1:16: The rename "C" is wrong: It holds no "=". '],
    ['exclude: [a, "["]', 'value', '1:14: exclude "[" is no valid glob. '],
    ['maps: [llama.cpp, nope]', 'value', '1:19: There is no rename map "nope", neither'],
    ['maps: [link.yml]', 'value', '1:8: "link.yml" lies outside of the repository. '],
    ['upstream: none', 'value', '1:11: There is no folder "none". Check it.'],
    ['upstream: /', 'value', '1:11: "/" lies outside of the repository. '],
    ['smoke-expect: x', 'value', '1:15: smoke-expect is given, and nothing is run'],
    ['smoke-expect: "("\nsmoke-command: x', 'value', '1:15: smoke-expect holds what is no pattern'],
  ]
  test.each(rows)('%s', async (text, is, said) => {
    const folder = await folderWith(text)
    symlinkSync(path.join(ROOT, 'maps', 'ggml.yml'), path.join(folder, 'link.yml'))
    const ended = await lineOf(folder).catch((error: unknown) => error)
    expect((ended as Error).message).toContain(`${FILE}:${said}`)
    expect((ended as Error).message).not.toContain('\n')
    expect(fits(parse(text))).toBe(is === 'value')
  })

  test('all that is wrong with its form is told at once', async () => {
    const ended = lineOf(await folderWith('a: 1\ndraft: 2\n'))
    await expect(ended).rejects.toThrow(/:1:1: [^\n]*\n\.github\/flagshift\.yml:2:8: /)
  })

  test('what is no YAML, not UTF-8 or a link is not taken', async () => {
    await expect(lineOf(await folderWith('a: ['))).rejects.toThrow(/flagshift\.yml:1:\d+: .*YAML/)
    const folder = await folderWith('')
    writeFileSync(path.join(folder, FILE), Buffer.from([0x61, 0xff]))
    await expect(lineOf(folder)).rejects.toThrow(/flagshift\.yml: The file is not UTF-8/)
    const other = await folderWith('', { 'scopes.yml': 'scopes: nonsense\n' })
    mkdirSync(path.join(other, 'sub', '.github'), { recursive: true })
    symlinkSync('../../scopes.yml', path.join(other, 'sub', FILE))
    expect((await lineOf(path.join(other, 'sub'))).isGiven('scope')).toBe(false)
  })
})

const WHOLE = `# yaml-language-server: $schema=flagshift.schema.json
maps: [engine.yml, llama.cpp]
renames: |
  A=B
scopes: [build, sources]
exclude: third_party
upstream: vendor/engine
smoke-test: off
smoke-timeout: 90
draft: true
labels: [build, flags]
unused:
  allow: [ONLY_ON_WINDOWS]
`
const OTHERS = { 'engine.yml': 'x', 'vendor/engine/a': '' }

describe('a configuration', () => {
  test('says what the inputs say, and a schema knows all of it', async () => {
    const folder = await folderWith(WHOLE, OTHERS)
    const line = await lineOf(folder)
    const scan = scanOptionsOf(line, folder)
    expect(scan).toMatchObject({
      maps: [path.join(folder, 'engine.yml'), 'llama.cpp'],
      renames: ['A=B'],
      scopes: new Set(['build', 'sources']),
      areScopesChosen: true,
      exclude: ['third_party'],
      upstream: path.join(folder, 'vendor', 'engine'),
      exempt: new Set(['ONLY_ON_WINDOWS']),
    })
    expect(proofOptionsOf(line)).toMatchObject({ mode: 'off', timeoutSeconds: 90 })
    expect(publishOptionsOf(line)).toMatchObject({ draft: true, labels: ['build', 'flags'] })
    expect([fits(parse(WHOLE)), fits.errors]).toEqual([true, null])
  })

  test('says nothing where it is empty or holds only comments, and nothing is there where none is', async () => {
    for (const text of ['', '# later\n', '{}'])
      expect(scanOptionsOf(await lineOf(await folderWith(text))).maps).toBe('auto')
    const line = parseCommandLine(['check', await temporaryDirectory()])
    expect(await withConfiguration(line)).toBe(line)
  })

  test('counts less than what is written, and is not repeated to the person', async () => {
    const folder = await folderWith(WHOLE, OTHERS)
    const line = await lineOf(folder, '--scope=docs', '--smoke-test=required', '--map=ggml')
    expect(scanOptionsOf(line)).toMatchObject({
      maps: ['ggml'],
      scopes: new Set(['docs']),
      exclude: ['third_party'],
    })
    expect(proofOptionsOf(line)).toMatchObject({ mode: 'required', timeoutSeconds: 90 })
    expect(scanOf(line)).toBe(` --map ggml --scope docs ${folder}`)
  })

  test('with renames has them on top of the built-in ones; written renames are alone', async () => {
    const folder = await folderWith('renames: [A=B]\n')
    expect(scanOptionsOf(await lineOf(folder))).toMatchObject({ maps: 'auto', renames: ['A=B'] })
    const line = await lineOf(folder, '--rename=C=D')
    expect(scanOptionsOf(line)).toMatchObject({ maps: [], renames: ['C=D'] })
  })

  test('is that of the scanned commit, and of the top of the repository', async () => {
    const root = await repositoryOf({ [FILE]: 'scopes: docs\n', 'sub/a.txt': '' })
    writeFileSync(path.join(root, FILE), 'scopes: sources\n')
    const [onDisk, inCommit] = [await lineOf(root), await lineOf(root, '--rev=HEAD^0')]
    expect([onDisk, inCommit].map((line) => line.list('scope'))).toEqual([['sources'], ['docs']])
    expect((await lineOf(path.join(root, 'sub'), '--rev=HEAD')).list('scope')).toEqual(['docs'])
  })

  test('is not passed over in silence where its name ends otherwise', async () => {
    const root = await repositoryOf({ '.github/flagshift.yaml': 'scopes: docs\n' })
    for (const rev of [[], ['--rev=HEAD']])
      await expect(lineOf(root, ...rev)).rejects.toThrow('.github/flagshift.yaml is not read.')
  })
})
