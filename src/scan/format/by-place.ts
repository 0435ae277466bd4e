import type { Format, ReaderId } from './of-path.ts'

/** Which directory a file lies in decides here, before its name: first match wins. */
const PLACES: readonly (readonly [RegExp, string, ReaderId, Format['scope']?])[] = [
  [/(^|\/)\.github\/workflows\/[^/]+\.ya?ml(\.\w+)?$/i, 'github-workflow', 'yaml'],
  [/(^|\/)\.github\/(issue|discussion)_template\/[^/]+\.ya?ml$/i, 'yaml', 'yaml', 'docs'],
  [/(^|\/)\.(gitea|forgejo)\/workflows\/[^/]+\.ya?ml$/i, 'github-workflow', 'yaml'],
  [/(^|\/)\.circleci\/.+\.ya?ml$/i, 'circleci', 'yaml'],
  [/(^|\/)\.gitlab(-ci)?\/.+\.ya?ml$/i, 'gitlab-ci', 'yaml'],
  [/(^|\/)\.(azure-pipelines|azuredevops|azure|pipelines)\/.+\.ya?ml$/i, 'azure-pipelines', 'yaml'],
  [/(^|\/)(azure-pipelines|\.?ci\/azure)\/.+\.ya?ml$/i, 'azure-pipelines', 'yaml'],
  [/(^|\/)\.buildkite\/.+\.ya?ml$/i, 'buildkite', 'yaml'],
  [/(^|\/)\.woodpecker\/.+\.ya?ml$/i, 'woodpecker', 'yaml'],
  [/(^|\/)\.drone\/.+\.ya?ml$/i, 'drone', 'yaml'],
  [/(^|\/)\.cargo\/config(\.toml)?$/, 'cargo-config', 'toml'],
  [/(^|\/)\.config\/nextest\.toml$/, 'toml', 'toml'],
  [/(^|\/)debian\/([^/]+\.)?rules$/, 'debian-rules', 'make'],
  [/(^|\/)debian\/([^/]+\.)?(preinst|postinst|prerm|postrm|config)$/, 'shell', 'shell'],
  [
    /(^|\/)debian\/(control|watch|compat|clean|options|not-installed|.+\.(install|dirs|links|docs|examples|symbols|substvars))$/,
    'debian',
    'text',
  ],
  [/(^|\/)debian\/(changelog|copyright)$/, 'text', 'text', 'docs'],
  [/(^|\/)(Formula|HomebrewFormula|Casks)\/.+\.rb$/, 'homebrew', 'ruby'],
  [/(^|\/)(packages|[^/]*spack[^/]*)\/([^/]+\/)*package\.py$/, 'spack', 'python'],
  [/(^|\/)requirements\/(?!CMakeLists)[^/]+\.(txt|in)$/, 'python-requirements', 'text'],
  [
    /(^|\/)(boards|socs?|shields|snippets|overlays?|configs?)\/([^/]+\/)*[^/]+\.conf$/,
    'kconfig-fragment',
    'kconfig',
  ],
  [/(^|\/)\.teamcity\/.+\.kts$/, 'teamcity', 'kotlin'],
  [/(^|\/)vars\/[^/]+\.groovy$/, 'jenkins', 'groovy'],
  [
    /(^|\/)(cross|native)(-?files?)?\/(?!CMakeLists|README)[^/]+\.(txt|ini)$/i,
    'meson-cross',
    'ini',
  ],
]

/** The format of a file that its directory tells. */
export function byPlace(path: string): Format | undefined {
  if (!path.includes('/')) return undefined
  const place = PLACES.find(([pattern]) => pattern.test(path))
  return place && { id: place[1], reader: place[2], scope: place[3] ?? 'build' }
}
