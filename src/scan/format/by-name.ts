import type { Format, FormatRule, ReaderId } from './of-path.ts'

/** Whole names of build files; a name with capitals must be written so (`build` is a script, `BUILD` is Bazel's). */
const NAMES: readonly (readonly [string, ReaderId, string])[] = [
  ['cmake', 'cmake', 'cmakelists.txt cmakelists.cmake'],
  ['cmake-cache', 'text', 'cmakecache.txt'],
  ['make', 'make', 'makefile gnumakefile bsdmakefile'],
  ['kbuild', 'make', 'Kbuild'],
  ['kconfig', 'kconfig', 'kconfig Config.in'],
  ['kconfig-fragment', 'kconfig', '.config sdkconfig prj.conf'],
  ['dockerfile', 'dockerfile', 'dockerfile containerfile'],
  ['earthfile', 'dockerfile', 'earthfile'],
  ['compose', 'yaml', 'compose.yml compose.yaml'],
  ['github-action', 'yaml', 'action.yml action.yaml'],
  ['gitlab-ci', 'yaml', '.gitlab-ci.yml .gitlab-ci.yaml'],
  ['azure-pipelines', 'yaml', '.azure-pipelines.yml'],
  ['jenkins', 'groovy', 'jenkinsfile'],
  ['jenkins', 'text', '.jenkins'],
  ['travis', 'yaml', '.travis.yml'],
  ['appveyor', 'yaml', 'appveyor.yml .appveyor.yml appveyor.yaml'],
  ['cirrus', 'yaml', '.cirrus.yml .cirrus.yaml'],
  ['cirrus', 'starlark', '.cirrus.star'],
  ['bitbucket', 'yaml', 'bitbucket-pipelines.yml bitbucket-pipelines.yaml'],
  ['woodpecker', 'yaml', '.woodpecker.yml .woodpecker.yaml'],
  ['drone', 'yaml', '.drone.yml .drone.yaml'],
  ['drone', 'starlark', '.drone.star'],
  ['taskfile', 'yaml', 'taskfile.yml taskfile.yaml taskfile.dist.yml taskfile.dist.yaml'],
  ['yaml', 'yaml', '.clangd .clang-tidy .clang-format'],
  ['snapcraft', 'yaml', 'snapcraft.yaml'],
  ['just', 'just', 'justfile .justfile'],
  ['env', 'shell', '.env .envrc .flaskenv'],
  [
    'shell',
    'shell',
    '.bashrc .bash_profile .profile .zshrc .zprofile .zshenv config.site gradlew autogen bootstrap',
  ],
  ['pkgbuild', 'shell', 'PKGBUILD APKBUILD'],
  ['srcinfo', 'text', '.SRCINFO'],
  ['pyproject', 'toml', 'pyproject.toml'],
  ['python-setup', 'python', 'setup.py'],
  ['python-setup', 'ini', 'setup.cfg'],
  ['tox', 'ini', 'tox.ini'],
  ['tox', 'toml', 'tox.toml'],
  ['nox', 'python', 'noxfile.py'],
  ['python-requirements', 'text', 'requirements.txt requirements.in constraints.txt'],
  ['conan', 'python', 'conanfile.py'],
  ['conan', 'ini', 'conanfile.txt'],
  ['spack', 'yaml', 'spack.yaml'],
  ['scons', 'python', 'sconstruct sconscript scsub'],
  ['waf', 'python', 'wscript wscript_build'],
  ['cargo', 'toml', 'Cargo.toml'],
  ['cargo-build', 'rust', 'build.rs'],
  ['go-mod', 'text', 'go.mod go.work'],
  ['swift-package', 'swift', 'Package.swift'],
  ['podfile', 'ruby', 'podfile'],
  ['homebrew', 'ruby', 'brewfile'],
  ['ruby-build', 'ruby', 'gemfile rakefile extconf.rb vagrantfile fastfile'],
  ['bazel', 'starlark', 'BUILD BUILD.bazel BUCK TARGETS MODULE.bazel WORKSPACE'],
  ['bazel', 'starlark', 'WORKSPACE.bazel WORKSPACE.bzlmod REPO.bazel Tiltfile'],
  ['bazelrc', 'bazelrc', '.bazelrc bazel.rc bazelrc'],
  ['meson', 'meson', 'meson.build meson_options.txt meson.options'],
  ['gn', 'gn', '.gn'],
  ['conda', 'yaml', 'meta.yaml recipe.yaml conda_build_config.yaml'],
  ['vcpkg', 'json', 'vcpkg.json vcpkg-configuration.json'],
  ['vcpkg', 'cmake', 'portfile.cmake'],
  ['package-json', 'json', 'package.json'],
  ['premake', 'lua', 'premake5.lua premake4.lua premake.lua'],
  ['xmake', 'lua', 'xmake.lua'],
  ['zig-build', 'zig', 'build.zig build.zig.zon'],
  ['autotools', 'm4', 'configure.ac configure.in'],
  ['soong', 'text', 'android.bp'],
  ['macports', 'text', 'Portfile'],
  ['compile-flags', 'text', 'compile_flags.txt .ccls .clang_complete'],
  ['gitmodules', 'ini', '.gitmodules'],
  ['ini', 'ini', '.editorconfig .coveragerc .flake8 .pylintrc'],
  ['json', 'json', '.babelrc .eslintrc .prettierrc'],
]

/** What may be followed by a dot, a hyphen or an underscore and anything that is no language of its own. */
const BEGINNINGS: readonly (readonly [RegExp, string, ReaderId])[] = [
  [/^cmakelists\.txt[.-]/i, 'cmake', 'cmake'],
  [/^makefile\.am[.-]/i, 'automake', 'make'],
  [/^(gnu)?makefile[._-]/i, 'make', 'make'],
  [/^kbuild[._-]/i, 'kbuild', 'make'],
  [/^kconfig[._-]/i, 'kconfig', 'kconfig'],
  [/^Config\.in\./, 'kconfig', 'kconfig'],
  [/^sdkconfig[._-]/, 'kconfig-fragment', 'kconfig'],
  [/^(docker|container)file[._-]/i, 'dockerfile', 'dockerfile'],
  [/^jenkinsfile[._-]/i, 'jenkins', 'groovy'],
  [/^\.env(rc)?[._-]/, 'env', 'shell'],
  [/^(BUILD|BUCK|WORKSPACE)\./, 'bazel', 'starlark'],
  [/^\.bazelrc[._-]/, 'bazelrc', 'bazelrc'],
  [/^(PKGBUILD|APKBUILD)[._-]/, 'pkgbuild', 'shell'],
]

/** `Makefile.md` is a text about a Makefile, `Dockerfile.sh` a script. */
const OWN_LANGUAGE =
  /\.(md|markdown|rst|adoc|html?|pdf|txt|am|sh|bash|zsh|py|ps1|bat|cmd|ya?ml|json|toml|xml|cmake|dockerignore|patch|diff|gn|rb|lock)(\.in)?$/i

/** Endings, and names with a part that varies. */
const PATTERNS: readonly (readonly [RegExp, string, ReaderId])[] = [
  [/^cmake(user)?presets.*\.json$/i, 'cmake-presets', 'json'],
  [/defconfig$/, 'defconfig', 'kconfig'],
  [/^(prj|overlay)[_.-].*\.conf$/, 'kconfig-fragment', 'kconfig'],
  [/^config-\d+(\.\d+)*$/, 'kconfig-fragment', 'kconfig'],
  [/[._-](docker|container)file$/i, 'dockerfile', 'dockerfile'],
  [/^(docker|podman)-compose.*\.ya?ml$/i, 'compose', 'yaml'],
  [/^compose[._-].*\.ya?ml$/i, 'compose', 'yaml'],
  [/[.-]gitlab-ci\.ya?ml$/i, 'gitlab-ci', 'yaml'],
  [/^\.gitlab-ci.*\.ya?ml$/i, 'gitlab-ci', 'yaml'],
  [/^\.?azure-pipelines.*\.ya?ml$/i, 'azure-pipelines', 'yaml'],
  [/[._-]jenkinsfile$/i, 'jenkins', 'groovy'],
  [/^(.*[._-])?(requirements|constraints)([._-].*)?\.(txt|in)$/i, 'python-requirements', 'text'],
  [/(proguard.*|consumer-rules)\.(pro|txt)$/i, 'proguard', 'text'],
  [/[._-](cross|native)(-?file)?\.(txt|ini)$/i, 'meson-cross', 'ini'],
  [/^(cross|native)(-?file)?[._-].*\.(txt|ini)$/i, 'meson-cross', 'ini'],
  [
    /^(cmake|build|compile|compiler|cxx|c|link)[_-]?(args|flags|options|opts|defs|defines)\.txt$/i,
    'compile-flags',
    'text',
  ],
]

/** Texts without an extension; a script may have one of these names, too. */
const TEXTS =
  /^(readme|install|authors|contribut(ing|ors)|hacking|todo|news|changes|change-?log|history|(un)?licen[cs]es?|copying|copyright|notices?|maintainers|building|usage|faq|notes|thanks|credits|security)([._-][^.]*)?$/i
const TEXT: Format = { id: 'text', reader: 'text', scope: 'docs' }

const CASED = new Map<string, Format>()
const UNCASED = new Map<string, Format>()
for (const [id, reader, names] of NAMES)
  for (const name of names.split(' '))
    (name === name.toLowerCase() ? UNCASED : CASED).set(name, { id, reader, scope: 'build' })

/** The format of a file that its name tells, where the extension alone would not. */
export function byName(name: string): Format | undefined {
  const whole = CASED.get(name) ?? UNCASED.get(name.toLowerCase())
  if (whole !== undefined) return whole
  const fits = ([pattern]: readonly [RegExp, string, ReaderId]): boolean => pattern.test(name)
  const found = OWN_LANGUAGE.test(name)
    ? PATTERNS.find(fits)
    : (BEGINNINGS.find(fits) ?? PATTERNS.find(fits))
  return found && { id: found[1], reader: found[2], scope: 'build' }
}

/** `README`, `INSTALL.unix` and their like, where no extension tells. */
export function byTextName(name: string): FormatRule | undefined {
  return TEXTS.test(name) ? (head) => (head.startsWith('#!') ? null : TEXT) : undefined
}
