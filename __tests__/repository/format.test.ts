import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'

import { formatOf } from '../../src/languages/registry.ts'
import { SCOPES } from '../../src/core/use.ts'

/** `id reader scope: paths`, paths separated by spaces. */
const TABLE = `
cmake cmake build: src/native/CMakeLists.txt cross/CMakeLists.txt requirements/CMakeLists.txt CMakeLists.txt sub/CMakeLists.txt cmake/FindCUDA.cmake cmake/Config.cmake.in CMakeLists.txt.in cuda.cmake init-cache.cmake Kconfig.cmake
cmake-presets json build: CMakePresets.json CMakeUserPresets.json sub/CMakePresets.json CMakePresets.linux.json CMakePresets.json.in
cmake-cache text build: build/CMakeCache.txt
make make build: Makefile makefile GNUmakefile src/Makefile.in Makefile.cuda Makefile-llama Makefile.config Makefile.c rules.mk common.mak Android.mk jni/Application.mk Makefile.inc makefile.mingw
automake make build: Makefile.am src/rules.am
kbuild make build: Kbuild drivers/Kbuild.include
debian-rules make build: debian/rules packages/x/debian/rules debian/llama.rules
debian text build: debian/control debian/libllama.install debian/watch
kconfig kconfig build: Kconfig Kconfig.defconfig boards/arm/Kconfig.board main/Kconfig.projbuild Config.in package/x/Config.in.host foo.kconfig
defconfig kconfig build: configs/imx_defconfig defconfig arch/arm/configs/multi_v7_defconfig
kconfig-fragment kconfig build: sdkconfig.defaults sdkconfig.defaults.esp32s3 sdkconfig prj.conf prj_release.conf boards/nrf52.conf overlay-usb.conf debug.config .config target/linux/x86/config-5.15
dockerfile dockerfile build: Dockerfile docker/Dockerfile.cuda .devops/main-cuda.Dockerfile cuda.dockerfile Containerfile Containerfile.rocm Dockerfile-gpu Dockerfile.rs Dockerfile.in dockerfile build.Containerfile cuda-Dockerfile
earthfile dockerfile build: Earthfile
compose yaml build: docker-compose.yml docker-compose.gpu.yaml compose.yaml compose.override.yml deploy/docker-compose.yml
github-workflow yaml build: .github/workflows/build.yml .github/workflows/release.yaml .github/workflows/old.yml.disabled sub/.github/workflows/ci.yml .github/workflows/changelog.yml
github-action yaml build: action.yml .github/actions/setup/action.yaml
gitlab-ci yaml build: .gitlab-ci.yml .gitlab/ci/build.yml templates/cuda.gitlab-ci.yml
azure-pipelines yaml build: azure-pipelines.yml azure-pipelines-gpu.yml .azure-pipelines/linux.yml .ci/azure/mac.yml
circleci yaml build: .circleci/config.yml
jenkins groovy build: Jenkinsfile ci/Jenkinsfile.cuda gpu.jenkinsfile vars/buildAll.groovy
travis yaml build: .travis.yml
appveyor yaml build: appveyor.yml .appveyor.yml
cirrus yaml build: .cirrus.yml
cirrus starlark build: .cirrus.star
bitbucket yaml build: bitbucket-pipelines.yml
azure-pipelines yaml build: .azure-pipelines.yml
snapcraft yaml build: snap/snapcraft.yaml
spack yaml build: spack.yaml
conda yaml build: conda/meta.yaml recipe/recipe.yaml
task-runner python build: fabfile.py dodo.py pavement.py
ya-make text build: ya.make
ninja text build: build.ninja
ocamlbuild text build: _oasis _tags
janet-build text build: project.janet
jenkins text build: .jenkins
soong text build: Android.bp
macports text build: Portfile
bitbake text build: recipes/llama_1.0.bb llama.bbappend llama.bbclass
hcl text build: docker-bake.hcl main.tf
pkg-config text build: llama.pc
installer text build: setup.iss setup.nsi
qbs text build: app.qbs
fish text build: build.fish
assembly text sources: src/x.s x.asm
assembly c sources: src/x.S
shell-tests text sources: tests/run.bats
source text sources: src/x.nim x.erl x.sql x.proto
shader c sources: x.glsl x.wgsl
devicetree c sources: x.dts x.dtsi
earthfile dockerfile build: gpu.earth
json json build: .eslintrc .prettierrc
rockspec lua build: llama-1.0-1.rockspec
kbuild make build: x.kbuild
meson meson build: x.meson
drone starlark build: .drone.star
xml xml build: package.xml Info.plist
woodpecker yaml build: .woodpecker.yml .woodpecker/build.yaml
buildkite yaml build: .buildkite/pipeline.yml
drone yaml build: .drone.yml
shell shell build: build.sh ci/run.bash x.zsh gradlew autogen.sh debian/postinst install.sh.in
env dotenv build: .env .env.example cuda.env
env shell build: .envrc
batch batch build: build.bat make.cmd BUILD.BAT
powershell powershell build: build.ps1 Build.psm1
pyproject toml build: pyproject.toml python/pyproject.toml
python-setup python build: setup.py
python-setup ini build: setup.cfg
python-requirements text build: requirements.txt requirements-cuda.txt requirements/gpu.txt dev-requirements.txt constraints.txt
tox ini build: tox.ini
buck ini build: .buckconfig app/.buckconfig.local
colcon yaml build: colcon.meta src/colcon.pkg
nox python build: noxfile.py
python python build: build.py scripts/make_wheels.py ci/test.py .github/scripts/run.py python/build_ext.py rmake.py
python python sources: llama_cpp/llama.py src/ext.pyx tests/test_x.py lib/deep/down/build_graph.py
cargo toml build: Cargo.toml crates/sys/Cargo.toml
cargo-build rust build: build.rs sys/build.rs xtask/src/main.rs
cargo-config toml build: .cargo/config .cargo/config.toml
rust rust sources: src/lib.rs
go go sources: main.go bindings/go/whisper.go
go-mod text build: go.mod
swift-package swift build: Package.swift
swift swift sources: Sources/App/main.swift
podspec ruby build: llama.podspec
podfile ruby build: ios/Podfile
xcconfig properties build: Config.xcconfig
unreal text build: Source/A/A.Build.cs Source/A.Target.cs
xcode text build: App.xcodeproj/project.pbxproj
gradle groovy build: build.gradle app/settings.gradle
gradle kotlin build: build.gradle.kts app/settings.gradle.kts
properties properties build: gradle.properties
qmake properties build: app.pro common.pri
proguard text build: app/proguard-rules.pro
bazel starlark build: BUILD BUILD.bazel third_party/BUILD.llama ggml.BUILD WORKSPACE WORKSPACE.bazel MODULE.bazel BUCK
starlark starlark build: defs.bzl
bazelrc bazelrc build: .bazelrc ci.bazelrc .bazelrc.user tools/bazel.rc
meson meson build: meson.build meson_options.txt meson.options sub/meson.build
meson-cross ini build: cross/arm.txt arm-cross.txt cross-file.ini
gn gn build: BUILD.gn args.gn build/config.gni .gn
gyp gn build: binding.gyp common.gypi node.gyp
nix nix build: flake.nix .devops/nix/package.nix
vcpkg json build: vcpkg.json
vcpkg cmake build: ports/llama/portfile.cmake
conan python build: conanfile.py
conan ini build: conanfile.txt
spack python build: var/spack/repos/builtin/packages/llama/package.py scripts/spack_packages/x/package.py
homebrew ruby build: Formula/llama.rb Formula/l/llama.rb Brewfile
pkgbuild shell build: PKGBUILD aur/PKGBUILD APKBUILD
srcinfo text build: .SRCINFO
rpm-spec rpmspec build: llama.spec llama.spec.in
package-json json build: package.json bindings/package.json
msbuild xml build: llama.vcxproj Directory.Build.props cuda.targets App.csproj llama.vcxproj.filters
premake lua build: premake5.lua
xmake lua build: xmake.lua
lua lua sources: plugin/init.lua
scons python build: SConstruct src/SConscript SCsub
waf python build: wscript
zig-build zig build: build.zig build.zig.zon
zig zig sources: src/main.zig
just just build: justfile Justfile .justfile ci.just
taskfile yaml build: Taskfile.yml Taskfile.yaml
autotools m4 build: configure.ac m4/cuda.m4 configure.in acinclude.m4
markdown markdown docs: README.md docs/build.markdown Makefile.md Dockerfile.md CHANGELOG.md
rst rst docs: README.rst docs/install.rst
asciidoc text docs: docs/guide.adoc
notebook notebook docs: examples/demo.ipynb
text text docs: README notes.txt INSTALL docs/README.unix README.txt LICENSE COPYING.LESSER debian/changelog
html text docs: docs/index.html
c c sources: ggml.c ggml.h config.h.in src/x.h.cmake.in
cpp c sources: llama.cpp x.hpp a.cc build-info.cpp.in X.C sketch.ino
cuda c sources: ggml-cuda.cu common.cuh
hip c sources: x.hip
metal c sources: ggml.metal
opencl c sources: k.cl
objc c sources: ggml-metal.m x.mm
fortran c sources: solver.F90
fortran text sources: solver.f90
csharp c sources: Native.cs
kotlin kotlin sources: Main.kt
java text sources: Main.java
javascript javascript sources: lib/index.js
javascript javascript build: scripts/build.mjs build.js
typescript javascript sources: src/index.ts
ruby ruby sources: lib/x.rb
ruby-build ruby build: ext/extconf.rb Rakefile x.gemspec
julia julia sources: src/Llama.jl
julia-build julia build: L/LibGit2/build_tarballs.jl deps/build.jl
makevars make build: src/Makevars src/Makevars.in src/Makevars.win src/Makevars.ucrt
sbt kotlin build: build.sbt project/plugins.sbt
mill kotlin build: build.mill build.sc
cabal text build: llama.cabal cabal.project cabal.project.local
opam nix build: llama.opam opam llama.opam.template
dune text build: dune dune-project lib/dune
mix python build: mix.exs
nimble python build: llama.nimble build.nims config.nims
guix text build: guix.scm gnu/packages/machine-learning.scm .guix/modules/llama.scm
shell shell build: srcpkgs/llama/template src/configure.win
erlang-build text build: rebar.config
clojure-build text build: project.clj deps.edn
perl-build perl build: Makefile.PL cpanfile
snakemake python build: Snakefile rules/build.smk
jam text build: Jamfile Jamroot Jamfile.v2 project-config.jam
tup text build: Tupfile Tuprules.tup
easybuild python build: llama-1.0.eb
mozbuild python build: moz.build moz.configure
buildozer ini build: buildozer.spec
mage go build: magefile.go
build-script text build: Setup.hs build.cake build.fsx hook/build.dart
script text sources: R/run.R lib/llama.ex
kotlin kotlin build: scripts/release.kts
yaml yaml build: config.yaml .clangd k8s/deploy.yml mkdocs.yml
yaml yaml docs: .github/ISSUE_TEMPLATE/bug.yml
json json build: matrix.json .vscode/settings.json tsconfig.json
toml toml build: rust-toolchain.toml config.toml
ini ini build: mypy.ini app.cfg .editorconfig
text text build: nginx.conf
gitmodules ini build: .gitmodules
compile-flags text build: compile_flags.txt cmake-args.txt
text text sources: .gitignore CODEOWNERS data.csv unknown.xyz noextension build models/GLM-4.6.jinja
`

const rows = TABLE.trim()
  .split('\n')
  .flatMap((line) => {
    const [, format = '', paths = ''] = /^([^:]*): (.*)$/.exec(line) ?? []
    return paths.split(' ').map((path) => [path, format] as const)
  })

describe('the format of a path', () => {
  test('is known for the whole table', () => {
    expect(rows.length).toBeGreaterThan(250)
    const answers = rows.map(([path]) => {
      const { id, reader, scope } = formatOf(path)
      return [path, `${id} ${reader} ${scope}`]
    })
    expect(answers).toEqual(rows)
  })

  test.each([
    ['create_jni.py', 'subprocess.run(["cmake", "-S", "."])'],
    ['sub/tool.py', 'os.system("make -j8")'],
    ['tool3.py', 'os.system("cmake " + args)'],
    ['lib/tool4.rb', 'system("cmake " + args)'],
    ['lib/native.rs', 'Command::new("cmake").arg("-DX=ON").status()'],
    ['tool/kept.py', 'COMMAND = ["cmake", "-S", "."]'],
    ['tool.py', 'cmd = [sys.executable, "-m", "pip", "install", "."]'],
    ['lib/native.rb', 'system "cmake", *args'],
    ['lib/native.jl', 'run(`cmake -S . -B build`)'],
    ['native.js', 'execSync(`cd build && cmake -DX=ON ..`)'],
    ['lib/native.lua', 'os.execute("cmake --build build")'],
    ['lib/Native.pm', 'system("make");'],
    ['native.kts', 'exec("cargo", "build")'],
    ['lib/native.ex', 'System.cmd("cmake", ["-S", "."])'],
  ])('a script that builds is a build file: %s', (path, line) => {
    expect(formatOf(path, '', `# first\n${line}\n`).scope).toBe('build')
    expect(formatOf(path, '', '# nothing\n').scope).toBe('sources')
  })

  test.each([
    ['in a comment', '# subprocess.run(["cmake", "-S", "."])'],
    ['printed', 'print("cmake -DX=ON .")'],
    ['in an option’s help', 'parser.add_argument("--x", help="cmake -DX=ON")'],
    ['in an error', 'raise RuntimeError("cmake -DX=ON is needed")'],
    ['in a list of packages', 'PACKAGES = ["cmake", "make", "ninja"]'],
    ['asked for its version', 'subprocess.run(["nvcc", "--version"])'],
    ['in prose', '"""Run cmake -DX=ON."""'],
    ['a word', 'x = "make it so"'],
  ])('a script in which a build is only %s is a source', (_how, line) => {
    expect(formatOf('lib/tool.py', '', `${line}\n`).scope).toBe('sources')
  })

  test('depends on what lies in the file where the path leaves it open', () => {
    const cases: readonly (readonly [path: string, head: string, format: string])[] = [
      ['configure', '#!/bin/sh\n', 'shell'],
      ['bin/run', '#!/usr/bin/env bash\n', 'shell'],
      ['tool', '#! /usr/bin/env -S python3 -u\n', 'python'],
      ['rules', '#!/usr/bin/make -f\n', 'make'],
      ['install', '#!/bin/sh\n', 'shell'],
      ['INSTALL', 'How to install\n', 'text'],
      ['script', 'echo\n#!/bin/sh\n', 'text'],
      ['app.config', '<?xml version="1.0"?>\n', 'xml'],
      ['app.config', '\u00ef\u00bb\u00bf<configuration>\n', 'xml'],
      ['debug.config', 'CONFIG_DEBUG=y\n', 'kconfig-fragment'],
      ['linux/foo.cfg', '# CONFIG_FOO is not set\n', 'kconfig-fragment'],
      ['tool.cfg', '[section]\n', 'ini'],
      ['release.conf', 'a = b\n', 'text'],
      ['release.conf', '# x\nCONFIG_A=y\n', 'kconfig-fragment'],
      ['kernel', 'CONFIG_A=y\n', 'kconfig-fragment'],
      ['package.mk', '# x\nPKG_NAME="a"\nPKG_URL="https://a/b"\n', 'shell'],
      ['package.mk', 'V="$(cat v)"\nmake_target() {\n\tmake CC="$CC"\n}\n', 'shell'],
      ['package.mk', 'A="a"\nA+=" b"\n', 'shell'],
      ['package.mk', 'X=1\nif [ "$A" = b ]; then\n', 'shell'],
      ['config.mk', 'CC="gcc"\nall:\n', 'make'],
      ['config.mk', 'CC="gcc"\nX += $(Y)\n', 'make'],
      ['config.mk', 'ifdef X\nCC="gcc"\nendif\n', 'make'],
      ['config.mk', 'X = a\n', 'make'],
      ['config.mk', 'define a\nif [ x ]; then y; fi\nendef\n', 'make'],
      ['config.mk', 'a: b\n\techo "x" # f() {\n', 'make'],
      ['ops.inc', '#ifdef X\n', 'c'],
      ['conf/machine.inc', 'A = "b"\n', 'text'],
      ['app.spec', 'a = Analysis(["x.py"])\n', 'pyinstaller'],
      ['llama.spec', 'Name: llama\n', 'rpm-spec'],
      ['CMakeLists.txt', '#!/bin/sh\n', 'cmake'],
    ]
    expect(cases.map(([path, head]) => [path, head, formatOf(path, head).id])).toEqual(cases)
  })

  test('is there for any path and any beginning', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (path, head) => {
        const format = formatOf(path, head)
        expect(SCOPES).toContain(format.scope)
        expect(format.reader).toMatch(/^[a-z0-9-]+$/)
      }),
    )
  })

  test('does not depend on where the repository keeps a file with a telling name', () => {
    const anywhere = rows.filter(
      ([path]) => !path.includes('/') && !/^(python|javascript|ruby)/.test(path),
    )
    for (const [path, format] of anywhere.filter(
      ([, known]) => !/^(python|javascript) /.test(known),
    )) {
      const { id, reader, scope } = formatOf(`some/where/else/${path}`)
      expect([path, `${id} ${reader} ${scope}`]).toEqual([path, format])
    }
  })
})
