import { renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'

import { afterEach, describe, expect, test } from '@jest/globals'

import type { RenameMap } from '../../src/maps/rename.ts'
import { openRepository } from '../../src/repository/open.ts'
import {
  closeUpstreams,
  findUpstreams,
  vendoredPaths,
  type FindOptions,
} from '../../src/upstream/find/find.ts'
import { whyUnread } from '../../src/upstream/find/why-unread.ts'
import { renameStates } from '../../src/upstream/states/rename-states.ts'
import type { RenameState, Upstream } from '../../src/upstream/states/state.ts'
import { UserError } from '../../src/core/user-error.ts'
import { onlyThorough, some } from '../support/thorough.ts'
import { engineMap, smallRepository, type SmallRepository } from './small-repository.ts'

const MAP = engineMap([{ from: 'ENGINE_OLD', to: 'ENGINE_NEW', kind: 'macro', since: '2.0' }])
const OLD = { 'engine.h': '', 'engine.c': '#ifdef ENGINE_OLD\nint a;\n#endif\n' }
const NEW = { 'engine.h': '', 'engine.c': '#ifdef ENGINE_NEW\nint a;\n#endif\n' }

const testOfMore = onlyThorough(test)

const opened: Upstream[] = []
afterEach(() => closeUpstreams(opened.splice(0)))

async function find(
  host: SmallRepository,
  options: Partial<FindOptions> = {},
  maps: readonly RenameMap[] = [MAP],
): Promise<{ upstreams: readonly Upstream[]; state: RenameState }> {
  const source = await openRepository(host.dir)
  const upstreams = await findUpstreams(source, maps, options)
  opened.push(...upstreams)
  const asked = await renameStates(maps, upstreams, new Set(['ENGINE_OLD']))
  const { states } = asked.at({ path: '', text: '', offset: 0 })
  return { upstreams, state: states[0]! }
}

interface HostWithSubmodule {
  readonly host: SmallRepository
  readonly recorded: string
}

const prepared = new Map<string, HostWithSubmodule>()

/**
 * A host with an upstream called `engine` as a submodule at its old state, checked out at its new one. Each is a copy of
 * one that is made once: `git submodule add` starts some fifty programs.
 */
function hostWithSubmodule(name = 'engine'): HostWithSubmodule {
  const known = prepared.get(name) ?? prepareHostWithSubmodule(name)
  prepared.set(name, known)
  const host = smallRepository(undefined, known.host.dir)
  return { host, recorded: known.recorded }
}

function prepareHostWithSubmodule(name: string): HostWithSubmodule {
  const upstream = smallRepository(join(smallRepository().dir, 'maker', name))
  const recorded = upstream.commit(OLD)
  const host = smallRepository()
  host.git('submodule', '--quiet', 'add', upstream.dir, 'vendor/engine')
  host.commit({ 'CMakeLists.txt': 'project(host)\n' })
  const later = upstream.commit(NEW)
  host.git('-C', 'vendor/engine', 'fetch', '-q')
  host.git('-C', 'vendor/engine', 'checkout', '-q', later)
  return { host, recorded }
}

describe('a submodule', () => {
  test('is read at the recorded commit, whatever is checked out', async () => {
    const { host, recorded } = hostWithSubmodule()
    const { upstreams, state } = await find(host)
    expect(upstreams).toMatchObject([
      { name: 'maker/engine', path: 'vendor/engine', revision: recorded },
    ])
    expect(upstreams[0]!.found).toContain('submodule')
    expect(state.state).toBe('premature')
  })

  test('is read from git’s own copy where it is not checked out', async () => {
    const { host, recorded } = hostWithSubmodule()
    host.git('submodule', 'deinit', '-q', '-f', 'vendor/engine')
    const { upstreams, state } = await find(host)
    expect(upstreams).toMatchObject([{ revision: recorded }])
    expect(state.state).toBe('premature')
  })

  testOfMore(
    'is read from git’s own copy where its directory is gone, and so is one inside it',
    async () => {
      const { host, recorded } = hostWithSubmodule()
      rmSync(join(host.dir, 'vendor'), { recursive: true })
      const { upstreams, state } = await find(host)
      expect(upstreams).toMatchObject([{ revision: recorded, path: 'vendor/engine' }])
      expect(state.state).toBe('premature')
      const outer = smallRepository()
      outer.git('submodule', '--quiet', 'add', hostWithSubmodule().host.dir, 'deps/binding')
      outer.git('submodule', '--quiet', 'update', '--init', '--recursive')
      outer.commit({})
      for (const leave of [() => rmSync(join(outer.dir, 'deps'), { recursive: true }), emptied]) {
        leave()
        const inner = await find(outer)
        expect(inner.upstreams).toMatchObject([{ path: 'deps/binding/vendor/engine' }])
        expect(inner.state.state).toBe('premature')
      }
      function emptied(): void {
        outer.write({ 'deps/binding/x': '' })
        rmSync(join(outer.dir, 'deps/binding/x'))
      }
    },
  )

  test('of a submodule that is not there either leaves the question open', async () => {
    const outer = smallRepository()
    outer.git('submodule', '--quiet', 'add', hostWithSubmodule().host.dir, 'deps/binding')
    outer.commit({})
    rmSync(join(outer.dir, 'deps'), { recursive: true })
    const { upstreams, state } = await find(outer)
    expect(upstreams).toMatchObject([{ path: 'deps/binding/vendor/engine', source: null }])
    expect(state.state).toBe('unknown')
  })

  test('of which only plain files are there is read from them', async () => {
    const { host } = hostWithSubmodule()
    rmSync(join(host.dir, 'vendor/engine/.git'))
    rmSync(join(host.dir, '.git/modules'), { recursive: true })
    const { upstreams, state } = await find(host)
    expect(upstreams[0]!.found).toContain('the files that lie there')
    expect(state.state).toBe('renamed')
  })

  test('of which nothing is there is told with what is possible where it is recorded', async () => {
    const { host } = hostWithSubmodule()
    rmSync(join(host.dir, 'vendor'), { recursive: true })
    host.git('clone', '-q', '--bare', host.dir, 'bare')
    host.write({ 'unpacked/.gitmodules': host.git('show', 'HEAD:.gitmodules') })
    rmSync(join(host.dir, '.git/modules'), { recursive: true })
    const todoIn = async (folder: string): Promise<string> => {
      const dir = join(host.dir, folder)
      const source = await openRepository(dir, folder === 'unpacked' ? undefined : 'HEAD')
      opened.push(...(await findUpstreams(source, [MAP])))
      await source.close()
      return whyUnread(opened.at(-1)!)!.todo
    }
    expect(await todoIn('.')).toMatch(/^check it out with `git submodule update --init/)
    for (const folder of ['bare', 'unpacked'])
      expect(await todoIn(folder)).toMatch(
        /^check a clone that has its submodules \(`git clone --rec/,
      )
  })

  test('of which nothing is there leaves the question open', async () => {
    const { host, recorded } = hostWithSubmodule()
    host.git('submodule', 'deinit', '-q', '-f', 'vendor/engine')
    rmSync(join(host.dir, '.git/modules'), { recursive: true })
    const { upstreams, state } = await find(host)
    expect(upstreams).toMatchObject([{ revision: recorded, source: null }])
    expect(state.state).toBe('unknown')
  })

  testOfMore('inside another project’s submodule is found', async () => {
    const { host: middle } = hostWithSubmodule()
    const outer = smallRepository()
    outer.git('submodule', '--quiet', 'add', middle.dir, 'deps/binding')
    outer.git('-C', 'deps/binding', 'submodule', '--quiet', 'update', '--init')
    outer.commit({})
    const { upstreams, state } = await find(outer)
    expect(upstreams).toMatchObject([{ path: 'deps/binding/vendor/engine' }])
    expect(state.state).toBe('premature')
  })

  test('of another name is recognised by its files', async () => {
    const { host } = hostWithSubmodule('other')
    const { upstreams, state } = await find(host)
    expect(upstreams).toMatchObject([{ path: 'vendor/engine', found: 'vendored copy (engine.h)' }])
    expect(state.state).toBe('premature')
  })

  const ADDRESSES = [
    'https://github.com/Maker/engine.git',
    'git@github.com:maker/engine.git',
    'ssh://git@example.org/maker/engine/',
    'https://github.com/someone/engine',
    '../engine.git',
  ]
  test.each(some(ADDRESSES, 3))('is known by the address %s', async (url) => {
    const { host } = hostWithSubmodule()
    host.git('config', '-f', '.gitmodules', 'submodule.vendor/engine.url', url)
    // The branch is where the next commit comes from: it is no second pin beside the recorded one.
    host.git('config', '-f', '.gitmodules', 'submodule.vendor/engine.branch', 'master')
    host.commit({})
    const { upstreams } = await find(host)
    expect(upstreams).toMatchObject([{ name: 'maker/engine', path: 'vendor/engine' }])
  })

  test('never makes git look outside the repository', async () => {
    const { host, recorded } = hostWithSubmodule()
    const elsewhere = smallRepository()
    elsewhere.commit(NEW)
    elsewhere.git('fetch', '-q', join(host.dir, 'vendor/engine'), `${recorded}:refs/heads/same`)
    const evil = `../../../../../../..${elsewhere.dir}/.git`
    host.write({
      '.gitmodules': `[submodule "${evil}"]\n\tpath = vendor/engine\n\turl = https://x/maker/engine\n`,
    })
    rmSync(join(host.dir, 'vendor/engine'), { recursive: true })
    host.git('add', '.gitmodules')
    const { upstreams } = await find(host)
    expect(upstreams).toMatchObject([{ source: null }])
  })
})

describe('a vendored copy', () => {
  test('is read below its own directory only', async () => {
    const host = smallRepository()
    const own = { 'src/host.c': '#ifdef ENGINE_OLD\nint a;\n#endif\n' }
    const copy = Object.fromEntries(
      Object.entries(NEW).map(([path, text]) => [
        `third_party/engine/${path.replace('engine.h', 'include/engine.h')}`,
        text,
      ]),
    )
    host.commit({ ...own, ...copy })
    const { upstreams, state } = await find(host)
    expect(upstreams).toMatchObject([{ path: 'third_party/engine' }])
    expect(state).toMatchObject({ state: 'renamed', readers: { old: 0, new: 1 } })
  })

  test('of headers only answers nothing', async () => {
    const host = smallRepository()
    host.commit({ 'third_party/include/engine.h': '#define A\n' })
    const { upstreams, state } = await find(host)
    expect(upstreams).toMatchObject([{ source: null }])
    expect(state.state).toBe('unknown')
  })

  test('may be the repository itself', async () => {
    const host = smallRepository()
    host.commit(OLD)
    const { upstreams, state } = await find(host)
    expect(upstreams).toMatchObject([{ path: '', found: 'this repository' }])
    expect(state.state).toBe('premature')
    expect(vendoredPaths(upstreams)('engine.c')).toBe(false)
  })

  test('decides nothing where a submodule is the upstream by name, and is still not ours', async () => {
    const { host } = hostWithSubmodule()
    host.commit({ 'copy/engine.h': '', 'copy/engine.c': '#ifdef ENGINE_OLD\n#endif\n' })
    const { upstreams, state } = await find(host)
    expect(upstreams.map(({ path, indirect }) => [path, indirect ?? false])).toEqual([
      ['vendor/engine', false],
      ['copy', true],
    ])
    expect(state.state).toBe('renamed')
    const isVendored = vendoredPaths(upstreams)
    expect(
      ['copy/engine.c', 'vendor/engine', 'copyright.txt', 'vendor/engineer.c'].map(isVendored),
    ).toEqual([true, true, false, false])
  })
})

describe('--upstream', () => {
  test('outranks what the repository records', async () => {
    const { host } = hostWithSubmodule()
    const given = smallRepository()
    given.commit(NEW)
    const { upstreams, state } = await find(host, { upstreamPath: given.dir })
    expect(upstreams.map(({ found, indirect }) => [found.slice(0, 10), indirect])).toEqual([
      ['given', undefined],
      ['submodule,', true],
    ])
    expect(state.state).toBe('renamed')
  })

  test('reads a repository at its HEAD and a directory as it is', async () => {
    const given = smallRepository()
    given.commit(OLD)
    given.write(NEW)
    const host = smallRepository()
    expect((await find(host, { upstreamPath: given.dir })).state.state).toBe('premature')
    renameSync(join(given.dir, '.git'), join(given.dir, '..', `${Date.now()}-git`))
    expect((await find(host, { upstreamPath: given.dir })).state.state).toBe('renamed')
  })

  test('serves the only map even where nothing recognises it', async () => {
    const given = smallRepository()
    given.commit({ 'a.c': '#ifdef ENGINE_NEW\nint a;\n#endif\n' })
    const inline = engineMap([{ from: 'ENGINE_OLD', to: 'ENGINE_NEW', kind: 'any' }], {
      detect: [],
    })
    const { upstream: _, ...nameless } = inline
    const { state } = await find(smallRepository(), { upstreamPath: given.dir }, [nameless])
    expect(state.state).toBe('renamed')
  })

  test('that is not there, or fits none of several maps, is the person’s to mend', async () => {
    const host = smallRepository()
    await expect(find(host, { upstreamPath: join(host.dir, 'nowhere') })).rejects.toBeInstanceOf(
      UserError,
    )
    const empty = smallRepository()
    empty.commit({ 'a.c': '' })
    const second = engineMap([], { name: 'b', upstream: 'x/b', detect: ['b.h'] })
    await expect(find(host, { upstreamPath: empty.dir }, [MAP, second])).rejects.toBeInstanceOf(
      UserError,
    )
  })
})

function fetching(version: string): Record<string, string> {
  return {
    'CMakeLists.txt': `FetchContent_Declare(engine GIT_REPOSITORY https://github.com/maker/engine.git GIT_TAG v${version})\n`,
  }
}

describe('a pin', () => {
  const map = engineMap([{ from: 'ENGINE_OLD', to: 'ENGINE_NEW', kind: 'macro', since: '2.0' }], {
    packages: [
      'pypi:engine-bindings',
      'cargo:engine-sys',
      'npm:engine',
      'go:example.org/maker/engine',
      'conan:engine',
      'vcpkg:engine',
    ],
  })
  test.each([
    ['FetchContent', fetching('1.9.0')],
    ['CPM', { 'CMakeLists.txt': 'CPMAddPackage("gh:maker/engine#v1.9.0")\n' }],
    [
      'ExternalProject',
      {
        'deps.cmake':
          'set(ENGINE_TAG v1.9.0)\nExternalProject_Add(e GIT_REPOSITORY https://github.com/maker/engine GIT_TAG ${ENGINE_TAG})\n',
      },
    ],
    [
      'git clone -b',
      { 'build.sh': 'git clone --depth 1 --branch v1.9.0 https://github.com/maker/engine\n' },
    ],
    [
      'git checkout',
      {
        Dockerfile:
          'FROM x\nARG ENGINE=v1.9.0\nRUN git clone https://github.com/maker/engine.git && cd engine && git checkout ${ENGINE}\n',
      },
    ],
    [
      'archive',
      {
        'Dockerfile.cuda':
          'ADD https://github.com/maker/engine/archive/refs/tags/v1.9.0.tar.gz /x\n',
      },
    ],
    [
      'checkout step',
      {
        '.github/workflows/a.yml':
          'jobs:\n  a:\n    steps:\n      - uses: actions/checkout@v4\n        with:\n          repository: maker/engine\n          ref: v1.9.0\n',
      },
    ],
    ['pip', { 'requirements.txt': 'engine-bindings==1.9.0\n' }],
    ['Cargo', { 'Cargo.toml': '[dependencies]\nengine-sys = { version = "=1.9.0" }\n' }],
    ['npm', { 'package.json': '{"dependencies": {"engine": "1.9.0"}}' }],
    ['Go', { 'go.mod': 'module x\nrequire (\n\texample.org/maker/engine v1.9.0\n)\n' }],
    [
      'Swift',
      {
        'Package.swift':
          'dependencies: [.package(url: "https://github.com/maker/engine", exact: "1.9.0")]\n',
      },
    ],
    [
      'Nix',
      {
        'default.nix':
          'src = fetchFromGitHub { owner = "maker"; repo = "engine"; rev = "v1.9.0"; };\n',
      },
    ],
    ['Conan', { 'conanfile.txt': '[requires]\nengine/1.9.0\n' }],
    ['vcpkg', { 'vcpkg.json': '{"overrides": [{"name": "engine", "version": "1.9.0"}]}' }],
  ])('by %s gives the version', async (_, files) => {
    const host = smallRepository()
    host.commit(files)
    const { upstreams, state } = await find(host, {}, [map])
    expect(upstreams[0]?.version?.replace(/^v/, '')).toBe('1.9.0')
    expect(state.state).toBe('premature')
  })

  test('at or after `since` may still take the old name; after `removed` it does not', async () => {
    const host = smallRepository()
    host.commit(fetching('2.1.0'))
    expect((await find(host, {}, [map])).state.state).toBe('aliased')
    const gone = engineMap([
      { from: 'ENGINE_OLD', to: 'ENGINE_NEW', kind: 'macro', since: '2.0', removed: '2.1' },
    ])
    expect((await find(host, {}, [gone])).state.state).toBe('renamed')
  })

  test.each([
    { 'build.sh': 'git clone https://github.com/maker/engine\n' },
    { 'build.sh': 'git clone -b main https://github.com/maker/engine\n' },
    { 'build.sh': 'git clone -b $UNKNOWN https://github.com/maker/engine\n' },
    {
      'CMakeLists.txt':
        'FetchContent_Declare(e GIT_REPOSITORY https://github.com/maker/engine GIT_TAG 0123456789abcdef)\n',
    },
  ])('that fixes no version leaves the question open: %j', async (files) => {
    const host = smallRepository()
    host.commit(files)
    expect((await find(host, {}, [map])).state.state).toBe('unknown')
  })
})
