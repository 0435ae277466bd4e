import type { LanguageModule } from '../language.ts'
import { yamlQuestions } from './questions.ts'
import { readYaml } from './read.ts'
import { isScalar, parseAllDocuments, visit } from 'yaml'
import { canBeParsed } from '../kit/data-tree/can-be-parsed.ts'

export const yaml: LanguageModule = {
  id: 'yaml',
  files: [
    {
      format: 'github-workflow',
      places: [
        /(^|\/)\.github\/workflows\/[^/]+\.ya?ml(\.\w+)?$/i,
        /(^|\/)\.(gitea|forgejo)\/workflows\/[^/]+\.ya?ml$/i,
      ],
    },
    {
      format: 'yaml',
      scope: 'docs',
      places: [/(^|\/)\.github\/(issue|discussion)_template\/[^/]+\.ya?ml$/i],
    },
    { format: 'circleci', places: [/(^|\/)\.circleci\/.+\.ya?ml$/i] },
    {
      format: 'gitlab-ci',
      places: [/(^|\/)\.gitlab(-ci)?\/.+\.ya?ml$/i],
      names: '.gitlab-ci.yml .gitlab-ci.yaml',
      patterns: [/[.-]gitlab-ci\.ya?ml$/i, /^\.gitlab-ci.*\.ya?ml$/i],
    },
    {
      format: 'azure-pipelines',
      places: [
        /(^|\/)\.(azure-pipelines|azuredevops|azure|pipelines)\/.+\.ya?ml$/i,
        /(^|\/)(azure-pipelines|\.?ci\/azure)\/.+\.ya?ml$/i,
      ],
      names: '.azure-pipelines.yml',
      patterns: [/^\.?azure-pipelines.*\.ya?ml$/i],
    },
    { format: 'buildkite', places: [/(^|\/)\.buildkite\/.+\.ya?ml$/i] },
    {
      format: 'woodpecker',
      places: [/(^|\/)\.woodpecker\/.+\.ya?ml$/i],
      names: '.woodpecker.yml .woodpecker.yaml',
    },
    { format: 'drone', places: [/(^|\/)\.drone\/.+\.ya?ml$/i], names: '.drone.yml .drone.yaml' },
    {
      format: 'compose',
      names: 'compose.yml compose.yaml',
      patterns: [/^(docker|podman)-compose.*\.ya?ml$/i, /^compose[._-].*\.ya?ml$/i],
    },
    { format: 'github-action', names: 'action.yml action.yaml' },
    { format: 'colcon', names: 'colcon.meta colcon.pkg' },
    { format: 'travis', names: '.travis.yml' },
    { format: 'appveyor', names: 'appveyor.yml .appveyor.yml appveyor.yaml' },
    { format: 'cirrus', names: '.cirrus.yml .cirrus.yaml' },
    { format: 'bitbucket', names: 'bitbucket-pipelines.yml bitbucket-pipelines.yaml' },
    {
      format: 'taskfile',
      names: 'taskfile.yml taskfile.yaml taskfile.dist.yml taskfile.dist.yaml',
    },
    { format: 'yaml', names: '.clangd .clang-tidy .clang-format', extensions: 'yml yaml' },
    { format: 'snapcraft', names: 'snapcraft.yaml' },
    { format: 'spack', names: 'spack.yaml' },
    { format: 'conda', names: 'meta.yaml recipe.yaml conda_build_config.yaml' },
  ],
  fences: 'yaml yml',
  read: readYaml,
  questions: yamlQuestions,
  structure: yamlStructure,
}

/**
 * The values of all documents of a YAML text.
 *
 * @throws Error where the text is malformed, a mapping has two equal keys, or it is too deep or large for the parser
 */
function yamlStructure(text: string): unknown {
  if (!canBeParsed(text)) throw new Error('it is nested too deep or too large to be parsed')
  // The parser's own search for equal keys takes time quadratic in the keys of a mapping (14 s for 20,000).
  return parseAllDocuments(text, { uniqueKeys: false }).map((document) => {
    if (document.errors.length > 0) throw document.errors[0]!
    visit(document, {
      Map(_key, { items }) {
        const keys = items.flatMap(({ key }) => (isScalar(key) ? [key.value] : []))
        if (new Set(keys).size < keys.length) throw new Error('two keys of a mapping are the same')
      },
    })
    return document.toJS({ maxAliasCount: 1000 }) as unknown
  })
}
