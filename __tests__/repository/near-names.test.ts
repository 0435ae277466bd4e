import { describe, expect, test } from '@jest/globals'

import { formatOf } from '../../src/languages/registry.ts'

/**
 * `format: paths`. What stands in brackets is fixed: where it is almost there, the file is another one. Before and behind a
 * star anything may stand.
 */
const TABLE = `
github-workflow: [.github/workflows/]ci[.yml]* [.github/workflows/]ci[.yaml]* [.gitea/workflows/]ci[.yml] [.forgejo/workflows/]ci[.yaml]
circleci: [.circleci/]config[.yml] [.circleci/]a/b[.yaml]
gitlab-ci: *[.gitlab-ci.yml] [.gitlab-ci]-cuda[.yml] [.gitlab/]ci/build[.yml] [.gitlab-ci/]build[.yaml] gpu[.gitlab-ci.yml] gpu[-gitlab-ci.yaml]
azure-pipelines: [azure-pipelines]-gpu[.yml] [.azure-pipelines]-gpu[.yaml] [.azure-pipelines/]a[.yml] [.azuredevops/]a[.yml] [.azure/]a[.yml] [.pipelines/]a[.yml] [azure-pipelines/]a/b[.yml] [ci/azure/]a[.yml] [.ci/azure/]a[.yaml]
buildkite: [.buildkite/]pipeline[.yml]
woodpecker: [.woodpecker/]build[.yaml] [.woodpecker.yml]
drone: [.drone/]build[.yaml] [.drone.yml]
compose: [compose.yml] [docker-compose].gpu[.yaml] [podman-compose].gpu[.yml] [compose].gpu[.yaml]
github-action: [action.yml] [action.yaml]
travis: [.travis.yml]
kconfig-fragment: [boards/]nrf52[.conf] [soc/]a/b[.conf] [socs/]a[.conf] [shields/]a[.conf] [snippets/]a[.conf] [overlays/]a[.conf] [configs/]a[.conf] [prj.conf] [prj]_release[.conf] [overlay]-usb[.conf] linux/[config-]5.15 [sdkconfig]* [sdkconfig.]defaults *[.config]
kconfig: [Kconfig]* [Kconfig.]board [Config.in]* [Config.in.]host foo[.kconfig]
defconfig: imx_[defconfig]
shell: [debian/postinst] [debian/]llama[.prerm] [debian/config] [srcpkgs/]llama[/template] a[.sh] [gradlew] [configure.win]
env: *[.env]* [.env.]local cuda[.env] *[.envrc]* [.envrc.]local
pkgbuild: [PKGBUILD]* [APKBUILD]* [PKGBUILD-]git
spack: [packages/]llama[/package.py] a[spack]_b/llama[/package.py]
python-setup: [setup.py] [setup.cfg]
nox: [noxfile.py]
conan: [conanfile.py] [conanfile.txt]
scons: [SConstruct] a[.scons]
debian: [debian/control] [debian/]llama[.install] [debian/watch]
python-requirements: [requirements.txt] [requirements/]gpu[.txt] [requirements]-cuda[.txt] dev-[requirements.txt] [constraints]-dev[.txt] [requirements.in]
cabal: [cabal.project]* [cabal.project.]local a[.cabal]
dune: [dune] [dune-project] [dune.inc]
guix: [gnu/packages/]machine-learning[.scm] [guix/]a[.scm] [.guix/]modules/a[.scm] [guix.scm]
jam: [Jamroot]* [Jamfile.]v2
build-script: [hook/build.dart] [hook/link.dart] [Setup.hs] build[.cake]
compile-flags: [cmake-args.txt] [build_flags.txt] [compiler_options.txt] [cxxopts.txt] [link-defs.txt] [compile_flags.txt] [c_defines.txt] [.ccls] a[.rsp]
proguard: *[proguard]-rules[.pro] *[consumer-rules.pro] *[proguard].a[.txt]
bazelrc: *[.bazelrc]* [.bazelrc.]user tools/[bazel.rc] ci[.bazelrc]
cmake: [CMakeLists.txt]* [CMakeLists.txt-]old cuda[.cmake]
dockerfile: [Dockerfile]* [Containerfile]* [Dockerfile.]cuda [dockerfile-]gpu a[.Dockerfile] cuda[-dockerfile] cuda[_containerfile]
jenkins: [Jenkinsfile]* [Jenkinsfile.]gpu gpu[.jenkinsfile] gpu[-Jenkinsfile] [vars/]buildAll[.groovy]
meson-cross: [cross/]arm[.txt] [native/]arm[.ini] [cross-files/]arm[.txt] [crossfile/]arm[.txt] arm[-cross.txt] arm[_native-file.ini] [cross-file.]arm[.ini] [native_]arm[.txt]
tox: [tox.ini] [tox.toml]
cmake-presets: [CMakePresets.json] [CMakeUserPresets.json] [CMakePresets].linux[.json]
julia-build: [build_tarballs.jl] [deps/build.jl]
just: [justfile] [.justfile] ci[.just]
teamcity: [.teamcity/]settings[.kts]
gradle: build[.gradle.kts] build[.gradle]
debian-rules: [debian/rules] [debian/]llama[.rules]
automake: *[Makefile.am]* [Makefile.am.]inc rules[.am]
make: [Makefile]* [GNUmakefile]* [Makefile.]cuda [GNUmakefile-]a rules[.mk]
makevars: [Makevars]* [Makevars.]win
kbuild: [Kbuild]* [Kbuild.]include
meson: [meson.build] [meson_options.txt] [meson.options]
homebrew: [Formula/]l/llama[.rb] [HomebrewFormula/]llama[.rb] [Casks/]llama[.rb] [Brewfile]
ruby-build: [Rakefile] [extconf.rb] llama[.gemspec]
bazel: [BUILD]* [BUILD.]llama [WORKSPACE.]a [BUCK.]a [WORKSPACE]* *[MODULE.bazel] ggml[.BUILD]
cargo: [Cargo.toml]
cargo-config: [.cargo/config] [.cargo/config.toml]
cargo-build: [build.rs]
pyproject: [pyproject.toml]
vcpkg: [vcpkg.json] [portfile.cmake]
package-json: [package.json]
zig-build: [build.zig] a[.zon]
gn: *[BUILD.gn] a[.gni]
`

/** Near misses that are of the same format rightly. */
const ALL_THE_SAME: ReadonlySet<string> = new Set(
  [
    // Any letters may follow there, or stand in front.
    '.gitlab-cii-cuda.yml azure-pipeliness-gpu.yml .azure-pipeliness-gpu.yaml docker-composee.gpu.yaml',
    'podman-composee.gpu.yml CMakePresetss.linux.json pproguard-rules.pro proguardd-rules.pro pproguard.a.txt',
    'proguardd.a.txt cconsumer-rules.pro imx_ddefconfig cuda__containerfile arm__native-file.ini native__arm.txt',
    'asspack_b/llama/package.py aspackk_b/llama/package.py akefile.am MMakefile.am ODULE.bazel MMODULE.bazel',
    'UILD.gn BBUILD.gn .azure-pipelinesa.yml .gitlab-cibuild.yaml',
    // Both spellings are in use.
    'azure-pipelines-gpu.yaml azure-pipelines/a.yml ci/azure/a.yaml guix/modules/a.scm bazelrc justfile',
    // Another rule of the format knows the name: `.gn`, the template of a `dune`, `cross*.txt`.
    'a.gn dune.in cross-filesarm.txt cross-filearm.ini cross-filexarm.ini',
  ].flatMap((line) => line.split(' ')),
)

const rows = TABLE.trim()
  .split('\n')
  .flatMap((line) => {
    const [, format = '', paths = ''] = /^([^:]*): (.*)$/.exec(line) ?? []
    return paths.split(' ').map((written) => [written, format] as const)
  })

describe('a file name', () => {
  test.each(rows)('%s is of %s, and nothing that is almost it', (written, format) => {
    const path = plain(written)
    const right = [path, `some/where/${path}`]
    if (written.startsWith('*')) right.push(`x${path}`)
    if (written.endsWith('*')) right.push(`${path}.orig2`)
    expect(right.filter((one) => formatOf(one).id !== format)).toEqual([])
    const same = nearMisses(written).filter((near) => formatOf(near).id === format)
    expect(same.filter((near) => !ALL_THE_SAME.has(near))).toEqual([])
  })

  test('that is almost another one and of its format is listed once, for a reason', () => {
    const same = rows.flatMap(([written, format]) =>
      nearMisses(written).filter((near) => formatOf(near).id === format),
    )
    expect([...ALL_THE_SAME].toSorted()).toEqual([...new Set(same)].toSorted())
  })
})

/** Names that are almost a name: each fixed part with a letter less, twice or another, and the whole with more around it. */
function nearMisses(written: string): readonly string[] {
  const parts = [...written.matchAll(/\[([^\]]*)\]/g)].flatMap(
    ({ index, 0: whole, 1: part = '' }) => {
      const before = plain(written.slice(0, index))
      const after = plain(written.slice(index + whole.length))
      return almost(part).map((near) => before + near + after)
    },
  )
  if (written.startsWith('[')) parts.push(`x${plain(written)}`)
  if (written.endsWith(']')) parts.push(`${plain(written)}.orig2`)
  return parts
}

function almost(part: string): readonly string[] {
  const dots = [...part.matchAll(/\./g)]
  return [
    part.slice(1),
    part.slice(0, -1),
    ...(/^\w/.test(part) ? [part[0] + part] : []),
    ...(/\w$/.test(part) ? [part + part.at(-1)] : []),
    ...dots.map(({ index }) => `${part.slice(0, index)}x${part.slice(index + 1)}`),
  ]
}

function plain(written: string): string {
  return written.replaceAll(/[[\]*]/g, '')
}
