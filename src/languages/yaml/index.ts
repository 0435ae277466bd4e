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
      globs: '.github/workflows/*.{yml,yaml}{,.*} .{gitea,forgejo}/workflows/*.{yml,yaml}',
    },
    { format: 'yaml', scope: 'docs', globs: '.github/{issue,discussion}_template/*.{yml,yaml}' },
    { format: 'circleci', globs: '.circleci/**.{yml,yaml}' },
    {
      format: 'gitlab-ci',
      globs: '.gitlab{,-ci}/**.{yml,yaml} *[.-]gitlab-ci.{yml,yaml} .gitlab-ci*.{yml,yaml}',
    },
    {
      format: 'azure-pipelines',
      globs:
        '.{azuredevops,azure,pipelines}/**.{yml,yaml} {,.}azure-pipelines/**.{yml,yaml} {,.}ci/azure/**.{yml,yaml} {,.}azure-pipelines*.{yml,yaml}',
    },
    { format: 'buildkite', globs: '.buildkite/**.{yml,yaml}' },
    { format: 'woodpecker', globs: '.woodpecker{,/**}.{yml,yaml}' },
    { format: 'drone', globs: '.drone{,/**}.{yml,yaml}' },
    { format: 'compose', globs: '{docker,podman}-compose*.{yml,yaml} compose{,[._-]*}.{yml,yaml}' },
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
  structure: { parse: yamlStructure },
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
