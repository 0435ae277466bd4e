import { describe, expect, test } from '@jest/globals'

import type { RenameMap } from '../../src/maps/rename.ts'
import type { FileEntry, FileSource } from '../../src/repository/source.ts'
import { distinctUpstreams } from '../../src/upstream/pins/distinct-upstreams.ts'
import { findPins } from '../../src/upstream/pins/find.ts'
import { renameStates } from '../../src/upstream/states/rename-states.ts'
import type { RenameState, Upstream } from '../../src/upstream/states/state.ts'
import { long } from '../support/thorough.ts'
import { engineMap } from './small-repository.ts'

const RENAMES = [
  { from: 'ENGINE_OLD', to: 'ENGINE_NEW', kind: 'macro', since: '2.0', removed: '3.0' },
] as const
const MAP = engineMap(RENAMES, {
  packages: ['pypi:engine-bindings', 'npm:engine', 'bazel:engine', 'conan:engine'],
})
const BUILDS = engineMap([{ ...RENAMES[0], since: 'b200', removed: 'b300' }], {
  versions: 'build-number',
})
const SHA = '0c31d1a4c897f9d264d051a6323744923e455d01'
const URL = 'https://github.com/maker/engine'

type Files = Readonly<Record<string, string>>

function sourceOf(files: Files): FileSource {
  const entries = Object.entries(files).map(([path, text]): FileEntry => ({
    path,
    mode: '100644',
    size: text.length,
  }))
  return {
    root: '/nowhere',
    revision: null,
    list: () => Promise.resolve(entries),
    async *read(wanted) {
      for (const entry of wanted) yield { entry, bytes: Buffer.from(files[entry.path]!) }
    },
    close: () => Promise.resolve(),
  }
}

async function pins(files: Files, map: RenameMap = MAP): Promise<readonly Upstream[]> {
  return distinctUpstreams(await findPins(sourceOf(files), [map]), [map])
}

/** What is pinned, as version or commit. */
async function pinned(files: Files, map: RenameMap = MAP): Promise<readonly (string | null)[]> {
  return (await pins(files, map)).map(({ version, revision }) => version ?? revision)
}

async function statesOf(
  maps: readonly RenameMap[],
  upstreams: readonly Upstream[],
): Promise<readonly RenameState[]> {
  const asked = await renameStates(maps, upstreams, new Set(['ENGINE_OLD']))
  return asked.at({ path: '', text: '', offset: 0 }).states
}

describe('git commands', () => {
  test.each<[string, Files, string]>([
    [
      'init, remote, fetch and checkout in a make recipe, with a commit in a variable',
      {
        Makefile: `ENGINE_REPO?=${URL}\nENGINE_VERSION?=${SHA}\n\nsources/engine:\n\tmkdir -p sources/engine\n\tcd sources/engine && \\\n\tgit init && \\\n\tgit remote add origin $(ENGINE_REPO) && \\\n\tgit fetch origin && \\\n\tgit checkout $(ENGINE_VERSION) && \\\n\tgit submodule update --init --recursive --depth 1\n`,
      },
      SHA,
    ],
    [
      'a new branch at a tag that the outer Makefile hands in',
      {
        Makefile:
          'CPPENGINE_VERSION?=v1.9.0\n\nengine:\n\tENGINE_VERSION=$(CPPENGINE_VERSION) $(MAKE) -C backend engine\n',
        'backend/Makefile': `ENGINE_VERSION?=\n\nengine:\n\tcd engine && git init && git remote add origin ${URL} && git fetch origin && git checkout -b build $(ENGINE_VERSION)\n`,
      },
      'v1.9.0',
    ],
    [
      'FETCH_HEAD of what was fetched',
      {
        Dockerfile: `FROM x\nARG ENGINE=v1.9.0\nRUN git init engine && cd engine && git remote add origin ${URL} && git fetch --depth 1 origin $ENGINE && git checkout FETCH_HEAD\n`,
      },
      'v1.9.0',
    ],
    [
      'a fetched tag',
      {
        'get.sh': `git init\ngit fetch --depth=1 ${URL}.git refs/tags/v1.9.0\ngit reset --hard FETCH_HEAD\n`,
      },
      'v1.9.0',
    ],
    [
      'reset --hard',
      { 'get.sh': `git clone ${URL} src\ncd src\ngit reset --hard "v1.9.0"\n` },
      'v1.9.0',
    ],
    [
      'git -C',
      {
        'get.sh': `V=v1.9.0\nDIR=\${1:-/opt/src}\ngit clone ${URL} "$DIR"\nmake prepare\ngit -C "\${DIR}" checkout -q "\${V}"\n`,
      },
      'v1.9.0',
    ],
    [
      'detached, with -c in front',
      {
        'get.sh': `git -c advice.detachedHead=false clone -q ${URL} && cd engine && git switch --detach tags/v1.9.0 # known good\n`,
      },
      'v1.9.0',
    ],
    [
      'a checkout long after the clone, with another clone between',
      {
        Dockerfile: `FROM x\nRUN git clone ${URL}\nRUN git clone https://github.com/other/thing\n${'RUN true\n'.repeat(200)}RUN cd thing && git checkout v7.0.0\nRUN cd engine && git checkout v1.9.0\n`,
      },
      'v1.9.0',
    ],
    [
      'WORKDIR',
      {
        Dockerfile: `FROM x\nWORKDIR /engine\nRUN git clone ${URL} .\nRUN git checkout v1.9.0\nWORKDIR /app\nRUN git checkout v5\n`,
      },
      'v1.9.0',
    ],
    [
      'two steps of a workflow',
      {
        '.github/workflows/a.yml': `env:\n  ENGINE_TAG: v1.9.0\njobs:\n  a:\n    steps:\n      - run: git clone ${URL} deps/engine\n      - run: git checkout v8.8.8\n      - name: Pin it\n        run: |\n          git checkout \${{ env.ENGINE_TAG }}\n        working-directory: deps/engine\n`,
      },
      'v1.9.0',
    ],
    [
      'PowerShell',
      {
        'get.ps1': `$Tag = "v1.9.0"\n$env:REPO = "${URL}.git"\ngit clone $env:REPO third_party\\engine\nSet-Location x\ngit -C third_party\\engine checkout $Tag\n`,
      },
      'v1.9.0',
    ],
    [
      'a batch file',
      {
        'get.cmd': `set TAG=v1.9.0\r\nREM git clone -b v7.7.7 ${URL}\r\ngit clone -b %TAG% ${URL}\r\n`,
      },
      'v1.9.0',
    ],
    [
      'a list of words in Python',
      {
        'fetch_engine.py': `run(["git", "clone", "--branch", "v1.9.0", "${URL}.git", "engine"], check=True)\n`,
      },
      'v1.9.0',
    ],
    ['gh', { 'get.sh': 'gh repo clone maker/engine src -- --branch v1.9.0\n' }, 'v1.9.0'],
    ['a shell default', { 'get.sh': `T="\${T:-v1.9.0}"\ngit clone -b "$T" ${URL}\n` }, 'v1.9.0'],
    [
      'a submodule added by a script',
      {
        'get.sh': `git submodule add -b main ${URL} deps/engine\ngit -C deps/engine checkout v1.9.0\n`,
      },
      'v1.9.0',
    ],
    [
      'quiet, after @ in make',
      { 'x.mk': `engine:\n\t@git clone ${URL}\n\t@cd engine && git checkout --quiet v1.9.0\n` },
      'v1.9.0',
    ],
  ])('%s', async (_, files, version) => {
    expect(await pinned(files)).toEqual([version])
  })

  test('that leave another repository behind are not taken for it', async () => {
    const text = `git clone -b v1.9.0 ${URL}\ncd engine\nmake\ncd ..\ngit checkout v3.0.0\n`
    expect(await pinned({ 'a.sh': text })).toEqual(['v1.9.0'])
  })

  test('of which either may run give both', async () => {
    const text = `git clone ${URL}\ncd engine\nif [ "$GPU" ]; then git checkout v1.9.0; else git checkout v2.1.0; fi\n`
    expect(await pinned({ 'a.sh': text })).toEqual(['v1.9.0', 'v2.1.0'])
  })

  test('that only stand in a comment or a message pin nothing', async () => {
    const text = `# git clone -b v1.9.0 ${URL}\necho "git clone -b v1.9.0 ${URL}"\n`
    expect(await pinned({ 'a.sh': text })).toEqual([])
  })

  test('that take files or follow a branch give no version', async () => {
    const scripts = [
      `git clone ${URL}\ncd engine\ngit checkout v1.9.0 -- src/a.c\n`,
      `git clone ${URL}\ncd engine\ngit checkout v1.9.0 src/a.c\n`,
      `git clone ${URL}\ncd engine\ngit checkout origin/release-1\n`,
      `git clone -b main ${URL}\n`,
      `git clone ${URL}\ncd engine\ngit checkout $(git describe --tags --abbrev=0)\n`,
    ]
    for (const text of scripts) expect(await pinned({ 'a.sh': text })).toEqual([null])
  })
})

describe('addresses', () => {
  test.each<[string, Files]>([
    ['a tag’s archive', { 'a.sh': `curl -L ${URL}/archive/refs/tags/v1.9.0.tar.gz | tar xz\n` }],
    [
      'with variables',
      {
        'a.sh': `O=maker\nV=1.9.0\ncurl -L "https://github.com/$\{O}/engine/archive/v$\{V}.zip"\n`,
      },
    ],
    [
      'codeload',
      { Dockerfile: 'ADD https://codeload.github.com/maker/engine/tar.gz/refs/tags/v1.9.0 /x\n' },
    ],
    ['the API', { 'a.sh': 'wget https://api.github.com/repos/maker/engine/tarball/v1.9.0\n' }],
    [
      'a source file',
      { 'a.sh': 'wget https://raw.githubusercontent.com/maker/engine/v1.9.0/include/engine.h\n' },
    ],
    [
      'a release’s file',
      {
        'a.cmake': `FetchContent_Declare(e URL ${URL}/releases/download/engine-1_9_0/engine-1.9.0.tar.xz)\n`,
      },
    ],
    [
      'a CMake variable',
      {
        'CMakeLists.txt': `set(V "1.9.0")\nFetchContent_Declare(e URL ${URL}/archive/v\${V}.tar.gz)\n`,
      },
    ],
    [
      'a whole address in a variable',
      {
        'CMakeLists.txt': `set(WHERE "${URL}.git")\nset(V v1.9.0)\nExternalProject_Add(e GIT_REPOSITORY \${WHERE} GIT_TAG \${V})\n`,
      },
    ],
    [
      'a CMake variable of another file',
      {
        'CMakeLists.txt': `include(cmake/versions.cmake)\nCPMAddPackage(NAME e GITHUB_REPOSITORY maker/engine GIT_TAG \${ENGINE_TAG})\n`,
        'cmake/versions.cmake': 'set(ENGINE_TAG v1.9.0)\n',
      },
    ],
    ['CPM by address', { 'CMakeLists.txt': `CPMAddPackage("${URL}@v1.9.0")\n` }],
    ['pip with git', { 'requirements.txt': `engine @ git+${URL}.git@v1.9.0#egg=engine\n` }],
    ['npm with git', { 'package.json': '{"dependencies": {"e": "github:maker/engine#v1.9.0"}}' }],
    [
      'Cargo with git',
      { 'Cargo.toml': `[dependencies]\ne = { git = "${URL}", tag = "v1.9.0" }\n` },
    ],
    [
      'Cargo’s table',
      {
        'Cargo.toml': `[dependencies.e]\ngit = "${URL}"\nbranch = "x"\ntag = "v1.9.0"\n\n[dependencies.f]\ntag = "v3"\n`,
      },
    ],
    [
      'a table before it says nothing',
      {
        'Cargo.toml': `[dependencies.f]\ntag = "v3"\n[dependencies.e]\ntag = "v1.9.0"\ngit = "${URL}"\n`,
      },
    ],
    [
      'poetry',
      {
        'pyproject.toml': `[tool.poetry.dependencies]\ne = {git = "${URL}.git", rev = "v1.9.0"}\n`,
      },
    ],
    [
      'Bazel’s archive',
      {
        WORKSPACE: `ENGINE = "1.9.0"\nhttp_archive(\n    name = "e",\n    urls = ["${URL}/archive/refs/tags/v%s.tar.gz" % ENGINE],\n)\n`,
      },
    ],
    [
      'Bazel’s archive with format',
      { 'deps.bzl': `V = "1.9.0"\nhttp_archive(url = "${URL}/archive/v{}.zip".format(V))\n` },
    ],
    [
      'Bazel’s repository',
      {
        'WORKSPACE.bazel': `git_repository(\n    name = "e",\n    tag = "v1.9.0",\n    remote = "${URL}.git",\n)\ngit_repository(name = "f", tag = "v4", remote = "https://github.com/x/f")\n`,
      },
    ],
    [
      'Bazel’s override',
      {
        'MODULE.bazel': `bazel_dep(name = "other", version = "4.0")\narchive_override(\n    module_name = "other",\n    urls = ["${URL}/archive/v1.9.0.zip"],\n)\n`,
      },
    ],
    [
      'Bazel’s module',
      { 'MODULE.bazel': 'bazel_dep(\n    name = "engine",\n    version = "1.9.0",\n)\n' },
    ],
    [
      'a wrap of git',
      {
        'subprojects/e.wrap': `[wrap-git]\nurl = ${URL}.git\nrevision = v1.9.0\ndepth = 1\n\n[provide]\ne = e_dep\n`,
      },
    ],
    [
      'a wrap of a file',
      { 'subprojects/e.wrap': `[wrap-file]\nsource_url = ${URL}/archive/v1.9.0.tar.gz\n` },
    ],
    [
      'west',
      {
        'west.yml':
          'manifest:\n  remotes:\n    - name: maker\n      url-base: https://github.com/maker\n  projects:\n    - name: other\n      revision: v4\n    - name: motor\n      remote: maker\n      repo-path: engine\n      revision: v1.9.0\n      path: deps/engine\n    - name: last\n      revision: v5\n',
      },
    ],
    [
      'west by address',
      {
        'west.yml': `manifest:\n  projects:\n    - name: motor\n      url: ${URL}\n      revision: "v1.9.0"\n`,
      },
    ],
    [
      'Nix',
      {
        'default.nix':
          '{ lib }: stdenv.mkDerivation (finalAttrs: {\n  pname = "engine";\n  version = "1.9.0";\n  src = fetchFromGitHub {\n    owner = "maker";\n    repo = "engine";\n    tag = "v${finalAttrs.version}";\n    hash = "sha256-x=";\n  };\n})\n',
      },
    ],
    [
      'Nix with a bare name',
      {
        'default.nix':
          'let version = "v1.9.0"; in fetchFromGitHub { owner = "maker"; repo = "engine"; rev = version; }\n',
      },
    ],
    [
      'Nix’s fetchurl',
      { 'default.nix': `src = fetchurl { url = "${URL}/archive/v1.9.0.tar.gz"; };\n` },
    ],
    ['a flake’s input', { 'flake.nix': '{ inputs.e.url = "github:maker/engine/v1.9.0"; }\n' }],
    [
      'Homebrew',
      {
        'Formula/e.rb': `class E < Formula\n  url "${URL}/archive/refs/tags/v1.9.0.tar.gz"\nend\n`,
      },
    ],
    [
      'Homebrew with git',
      {
        'Formula/e.rb': `class E < Formula\n  url "${URL}.git",\n      tag:      "v1.9.0",\n      revision: "${SHA}"\n  license "MIT"\nend\n`,
      },
    ],
    [
      'a podspec',
      {
        'e.podspec': `s.version = "1.9.0"\ns.source = { :git => "${URL}.git", :tag => "v#{s.version}" }\n`,
      },
    ],
    [
      'a vcpkg port',
      {
        'ports/e/portfile.cmake':
          'vcpkg_from_github(OUT_SOURCE_PATH S REPO maker/engine REF v1.9.0 SHA512 0)\n',
      },
    ],
    [
      'Conan’s data',
      { 'conandata.yml': `sources:\n  "1.9.0":\n    url: "${URL}/archive/v1.9.0.tar.gz"\n` },
    ],
    [
      'Buildroot',
      {
        'e.mk':
          'ENGINE_VERSION = v1.9.0\nENGINE_SITE = $(call github,maker,engine,$(ENGINE_VERSION))\n',
      },
    ],
    [
      'a spec file',
      { 'e.spec': `Name: e\nVersion: 1.9.0\nSource0: ${URL}/archive/v%{version}.tar.gz\n` },
    ],
    ['a PKGBUILD', { PKGBUILD: `pkgver=1.9.0\nsource=("git+${URL}.git#tag=v$pkgver")\n` }],
    ['Docker’s ADD of git', { Dockerfile: `ADD ${URL}.git#v1.9.0 /x\n` }],
    [
      'Swift’s resolved',
      {
        'Package.resolved': `{"pins": [{"identity": "e", "location": "${URL}", "state": {"revision": "${SHA}", "version": "1.9.0"}}]}`,
      },
    ],
  ])('%s', async (_, files) => {
    const found = await pinned(files)
    expect(found.map((version) => version?.replace(/^v/, ''))).toEqual(['1.9.0'])
  })

  test('a number is the version that is written, with its last zero', async () => {
    const map = engineMap(RENAMES, { packages: ['vcpkg:engine'] })
    const files = { 'vcpkg.json': '{"overrides": [{"name": "engine", "version": 1.10}]}' }
    expect(await pinned(files, map)).toEqual(['1.10'])
  })

  test.each<[string, Files]>([
    [
      'flake.lock',
      {
        'flake.lock': `{"nodes": {"e": {"locked": {"lastModified": 1, "owner": "maker", "repo": "engine", "rev": "${SHA}", "type": "github"}, "original": {"owner": "maker", "repo": "engine"}}}}`,
      },
    ],
    [
      'Cargo.lock',
      {
        'Cargo.lock': `[[package]]\nname = "e"\nversion = "0.1.0"\nsource = "git+${URL}?branch=x#${SHA}"\n`,
      },
    ],
    ['Swift', { 'Package.swift': `.package(url: "${URL}", revision: "${SHA}")\n` }],
    [
      'a Go version of a commit',
      {
        'go.mod': `require github.com/maker/engine/bindings/go v0.0.0-20240708140157-${SHA.slice(0, 12)}\n`,
      },
    ],
  ])('a commit in %s leaves the question open', async (_, files) => {
    const [found] = await pins(files)
    expect(SHA.startsWith(found?.revision ?? '-')).toBe(true)
    const [state] = await statesOf([MAP], [found!])
    expect(state).toMatchObject({ state: 'unknown', upstream: { revision: found!.revision } })
  })

  test('of wheels name the package, also where another project built it', async () => {
    const wheels = [
      'https://example.org/releases/download/textgen/engine_bindings_cuda_tensorcores-1.9.0+cu121-cp310-cp310-linux_x86_64.whl',
      'https://example.org/cpu/engine_bindings-1.9.0%2Bcpuavx2-cp310-cp310-manylinux_2_31_x86_64.whl',
    ]
    const found = await pinned({
      'requirements_cuda.txt': wheels.join('; python_version == "3.10"\n'),
    })
    expect(found).toEqual(['1.9.0'])
    expect(
      await pinned({ 'requirements.txt': 'engine_bindings_extra-1.9.0-py3-none-any.whl\n' }),
    ).toEqual([])
  })

  test('of pages about the upstream pin nothing', async () => {
    const text = `# ${URL}/releases/download/v1.9.0/x.zip\nfirst: see ${URL}#usage\nsecond: ${URL}/releases/latest/download/x.zip\nthird: ${URL}/issues/12\n`
    expect(await pinned({ 'a.yml': text })).toEqual([])
  })

  test('of a fork are named', async () => {
    const [found] = await pins({
      'a.sh': 'git clone -b v1.9.0 https://github.com/someone/engine\n',
    })
    expect(found?.found).toBe('pinned by git clone of https://github.com/someone/engine, v1.9.0')
  })
})

describe('data', () => {
  test.each<[string, Files]>([
    [
      'an inline table of Cargo',
      { 'Cargo.toml': '[dependencies]\nengine = { version = "=1.9.0" }\n' },
    ],
    ['a table of Cargo', { 'Cargo.toml': '[dependencies.engine]\nversion = "= 1.9.0"\n' }],
    ['keys with dots', { 'Cargo.toml': 'dependencies.engine.version = "=1.9.0"\n' }],
    [
      'Cargo.lock, without what it says of the workspace itself',
      {
        'Cargo.lock':
          '[[package]]\nname = "engine"\nversion = "1.7.0"\n\n[[package]]\nname = "engine"\nversion = "1.9.0"\nsource = "registry+https://github.com/rust-lang/crates.io-index"\n',
      },
    ],
    ['uv.lock', { 'uv.lock': '[[package]]\nname = "engine-bindings"\nversion = "1.9.0"\n' }],
    [
      'Pipfile.lock',
      {
        'Pipfile.lock': '{"default": {"engine-bindings": {"hashes": ["x"], "version": "==1.9.0"}}}',
      },
    ],
    ['Pipfile', { Pipfile: '[dev-packages]\n"engine_bindings" = "==1.9.0"\n' }],
    [
      'poetry with extras',
      {
        'pyproject.toml':
          '[tool.poetry.dependencies]\nengine-bindings = {version = "1.9.0", extras = ["x"]}\n',
      },
    ],
    ['package.json', { 'package.json': '{"devDependencies": {"engine": "=1.9.0"}}' }],
    [
      'package-lock.json',
      {
        'package-lock.json':
          '{"packages": {"": {"version": "7.0.0"}, "node_modules/engine": {"resolved": "x", "version": "1.9.0"}}}',
      },
    ],
    ['vcpkg.json', { 'vcpkg.json': '{"overrides": [{"version": "1.9.0", "name": "engine"}]}' }],
    [
      'a checkout step whose keys stand apart',
      {
        'a.yml': `jobs:\n  a:\n    steps:\n      - uses: x\n        with: {ref: v1.9.0, path: p, "repository": 'maker/engine'}\n`,
      },
    ],
  ])('%s', async (_, files) => {
    const packages = ['cargo:engine', 'pypi:engine-bindings', 'npm:engine', 'vcpkg:engine']
    const found = await pinned(files, engineMap(RENAMES, { packages }))
    expect(found.map((version) => version?.replace(/^v/, ''))).toEqual(['1.9.0'])
  })

  test.each<[string, Files, number]>([
    [
      'behind a mark of the byte order and with CRLF',
      { 'package.json': '\ufeff{\r\n"dependencies": {\r\n"engine": "1.9.0"}}' },
      3,
    ],
    ['in TOML', { 'Cargo.toml': `# x\n[dependencies.e]\ntag = "v1.9.0"\ngit = "${URL}"\n` }, 4],
    [
      'in the second document of YAML',
      {
        'a.yaml': `a: 1\n---\nb:\n  # engine\n  with:\n    ref: v1.9.0\n    repository: maker/engine\n`,
      },
      7,
    ],
  ])('keeps its lines %s', async (_, files, line) => {
    expect((await pins(files)).map(({ path }) => path)).toEqual([
      `${Object.keys(files)[0]}:${line}`,
    ])
  })

  test.each<[string, Files]>([
    ['of a package itself', { 'Cargo.toml': '[package]\nengine = "1.9.0"\n' }],
    [
      'that is a range without an end',
      { 'package.json': '{"dependencies": {"engine": ">=1.9.0"}}' },
    ],
    ['in broken JSON', { 'package.json': '{"dependencies": {"engine": "1.9.0"' }],
    ['in broken TOML', { 'Cargo.toml': '[dependencies\nengine = "1.9.0"\n' }],
    [
      'in a template of YAML',
      { 'a.yml': '{{ if x }}\nwith:\n  repository: maker/engine\n  ref: v1.9.0\n{{ end }}\n' },
    ],
    ['in a file without a row', { 'other.toml': '[dependencies]\nengine = "1.9.0"\n' }],
  ])('%s pins nothing', async (_, files) => {
    expect(
      await pins(files, engineMap(RENAMES, { packages: ['cargo:engine', 'npm:engine'] })),
    ).toEqual([])
  })
})

describe('a version', () => {
  test.each([
    ['v1.9.0', 'premature'],
    ['engine-1_9_0', 'premature'],
    ['release-2.5', 'aliased'],
    ['3.0.1.post2', 'renamed'],
    ['cuda-12.1', 'unknown'],
    ['nightly-2', 'unknown'],
  ])('written %s is compared: %s', async (tag, expected) => {
    const found = await pins({ 'a.sh': `git clone -b ${tag} ${URL}\n` })
    expect((await statesOf([MAP], found))[0]?.state).toBe(expected)
  })

  test.each([
    ['b150', 'premature'],
    ['b250', 'aliased'],
    ['b300', 'renamed'],
    ['b123456', 'unknown'],
    ['1234567', 'unknown'],
    [SHA, 'unknown'],
    [`${SHA}0`, 'unknown'],
    [SHA.slice(0, 39), 'unknown'],
    [SHA.slice(0, 4), 'unknown'],
  ])('by build number %s is %s', async (tag, expected) => {
    const found = await pins({ 'a.sh': `git clone -b ${tag} ${URL}\n` }, BUILDS)
    expect((await statesOf([BUILDS], found))[0]?.state).toBe(expected)
  })
})

describe('a variable', () => {
  const LINKS = long(5000)
  test.each<[string, string]>([
    ['never set', 'git clone -b $NOPE'],
    ['set in a circle', 'A=$B\nB=$A\ngit clone -b $A'],
    ['set by a program', 'A=$(curl -s x)\ngit clone -b $A'],
    [
      'that doubles itself',
      `${Array.from({ length: 30 }, (_, i) => `V${i}=$V${i + 1}$V${i + 1}`).join('\n')}\nV30=1\ngit clone -b $V0`,
    ],
    [
      'at the end of a long chain',
      `${Array.from({ length: LINKS }, (_, i) => `V${i}=$V${i + 1}`).join('\n')}\nV${LINKS}=v1.9.0\ngit clone -b $V0`,
    ],
  ])('%s gives no version', async (_, text) => {
    expect(await pinned({ 'a.sh': `${text} ${URL}\n` })).toEqual([null])
  })

  test('set to several values pins each where it is set', async () => {
    const text = `if x; then\n  A=v1.9.0\nelse\n  A=v2.1.0\nfi\ngit clone -b $A ${URL}\n`
    const found = await pins({ 'a.sh': text })
    expect(found.map(({ version, path }) => `${path} ${version}`)).toEqual([
      'a.sh:2 v1.9.0',
      'a.sh:4 v2.1.0',
    ])
  })

  test.each([
    ['is its own', '', ['v1.9.0']],
    ['is exported', 'export ENGINE_V\n', ['v1.9.0', 'v2.1.0']],
    ['stands before a command', 'all:\n\tENGINE_V=v2.1.0 $(MAKE) -C $(X)\n', ['v1.9.0', 'v2.1.0']],
  ])(
    'of another makefile that %s is given to the ones it starts, or is not',
    async (_, rest, all) => {
      const text = `ENGINE_V?=v1.9.0\nall:\n\tgit clone -b $(ENGINE_V) ${URL}\n`
      const other = `${rest.startsWith('all') ? '' : 'ENGINE_V?=v2.1.0\nx:\n\t$(MAKE) -C $(X)\n'}${rest}`
      const found = await pinned({ 'a/Makefile': text, 'b/Makefile': other })
      expect(new Set(found)).toEqual(new Set(all))
    },
  )

  test('that a make variable hands on under its own name keeps its value', async () => {
    const text = `ENGINE_V?=v1.9.0\nall:\n\tENGINE_V=$(ENGINE_V) $(MAKE) -C x\n\tgit clone -b $(ENGINE_V) ${URL}\n`
    expect(await pinned({ Makefile: text })).toEqual(['v1.9.0'])
  })

  test.each([
    [
      'CMake',
      'CMakeLists.txt',
      'file(READ "${CMAKE_SOURCE_DIR}/ENGINE_VERSION" V)\nstring(STRIP "${V}" V)\n',
    ],
    ['a shell', 'a.sh', 'V=$(cat "$ROOT/ENGINE_VERSION")\n'],
    ['make', 'a.mk', 'V := $(shell cat ENGINE_VERSION)\n'],
  ])('that %s reads from a file has what stands there', async (_, name, reading) => {
    const use =
      name === 'CMakeLists.txt'
        ? `FetchContent_Declare(e GIT_REPOSITORY ${URL} GIT_TAG \${V})\n`
        : `git clone -b \${V} ${URL}\n`
    expect(await pinned({ [name]: reading + use, ENGINE_VERSION: 'v1.9.0\n' })).toEqual(['v1.9.0'])
    expect(await pinned({ [name]: reading + use })).toEqual([null])
  })

  test('of another file counts only where its name speaks of the upstream', async () => {
    const clone = (name: string): string => `git clone -b $${name} ${URL}\n`
    expect(
      await pinned({ 'a.sh': clone('VERSION'), 'b.env': 'VERSION=v1.9.0 # engine\n' }),
    ).toEqual([null])
    expect(await pinned({ 'a.sh': clone('ENGINE_V'), 'b.env': 'ENGINE_V=v1.9.0\n' })).toEqual([
      'v1.9.0',
    ])
    const two = {
      'a.sh': clone('ENGINE_V'),
      'b.env': 'ENGINE_V=v1.9.0\n',
      'c.env': 'ENGINE_V=v2.0.0\n',
    }
    expect(await pinned(two)).toEqual(['v1.9.0', 'v2.0.0'])
  })
})

test('hostile texts end soon and throw nothing', async () => {
  const length = long(60_000)
  const texts = [
    'git '.repeat(length),
    `git clone ${'/'.repeat(length)}x engine`,
    `cd a\ngit clone engine\n`.repeat(length / 20),
    `${URL}/archive/${'a'.repeat(length)}`,
    `${URL}/`.repeat(length / 30),
    `git = "${URL}"\n${'['.repeat(length)}`,
    `remote = "${URL}"${'('.repeat(length)}`,
    `engine_${'a-'.repeat(length)}.whl`,
    `bazel_dep(${'name="engine" '.repeat(length / 14)}`,
    `url "${URL}",\n${',\n'.repeat(length)}`,
    `fetchFromGitHub {${'${'.repeat(length)}`,
    `- name: engine\n${'  \n'.repeat(length)}`,
    `V=${'$V'.repeat(length)}\ngit clone -b $V ${URL}`,
    `<remote name="("/><default remote="(" revision="["/><project name="engine" path="e"/>`,
  ]
  const names = [
    'a.sh',
    'WORKSPACE',
    'a.nix',
    'a.rb',
    'a.yml',
    'Cargo.toml',
    'requirements.txt',
    'MODULE.bazel',
    'default.xml',
  ]
  for (const text of texts)
    for (const name of names)
      for (const { version } of await pins({ [name]: text }))
        expect(version ?? '').not.toContain('$')
})

describe('a release line of Bazel', () => {
  const bazel = engineMap([{ ...RENAMES[0], since: '7.2', removed: '8.0' }], {
    upstream: 'bazelbuild/bazel',
  })
  const text = [
    'build --ENGINE_OLD',
    'build:bazel6 --ENGINE_OLD',
    'common:bazel-7 --ENGINE_OLD',
    'build:bazel_8.0 --ENGINE_OLD',
    '',
  ].join('\n')

  test.each<[string, number, string]>([
    ['6.4.0', 0, 'premature'],
    ['7.x', 0, 'disputed'],
    ['bazelbuild/8.1.0', 0, 'renamed'],
    ['7.4.1', 1, 'premature'],
    ['7.4.1', 2, 'disputed'],
    ['7.4.1', 3, 'renamed'],
  ])('.bazelversion %s, line %i: %s', async (version, line, expected) => {
    const files = { '.bazelversion': `${version}\n`, '.bazelrc': line === 0 ? '' : text }
    const found = await findPins(sourceOf(files), [bazel], new Set(['.bazelrc']))
    const asked = await renameStates([bazel], found, new Set(['ENGINE_OLD']))
    const offset = text.split('\n').slice(0, line).join('\n').length + 12
    const [state] = asked.at({ path: '.bazelrc', text, offset }).states
    expect(state!.disputed === undefined ? state!.state : 'disputed').toBe(expected)
  })
})
