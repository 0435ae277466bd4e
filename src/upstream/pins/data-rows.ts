import type { DataRow } from './data-pins.ts'
import type { DataFormat } from './data-tree.ts'

const YAML = ['*.yml', '*.yaml']
const PYTHON = /^(?:==)?v?(\d+\.\d[\w.!+-]*)$/
const CARGO = /^=[ \t]*(\d[\w.+-]*)$/

/** The pins in TOML, JSON and YAML. Of one file the one that comes first is the one that a report names. */
export const DATA_ROWS: Readonly<Record<DataFormat, readonly DataRow[]>> = {
  yaml: [
    {
      files: YAML,
      how: 'a checkout step',
      at: '**.*',
      of: ['{repository}'],
      version: ['{ref}', 'HEAD'],
      dir: ['{path}'],
    },
    {
      files: YAML,
      how: 'an Ansible task',
      at: '**.*',
      of: ['{repo}'],
      version: ['{version}', 'HEAD'],
      dir: ['{dest}'],
    },
    {
      files: YAML,
      how: 'a repository of a pipeline',
      at: '**.repositories.[]',
      of: ['{name}'],
      version: ['{ref}'],
      dir: ['{repository}'],
    },
    {
      files: YAML,
      how: 'a vendored directory',
      at: '**.git',
      of: ['{url}'],
      version: ['{ref}'],
    },
    {
      files: YAML,
      how: 'a west manifest',
      at: '**.[]',
      of: ['{url}', '{remote}/{repo-path}', '{remote}/{name}', '_/{repo-path}', '_/{name}'],
      version: ['{revision}'],
      line: 'name',
    },
  ],
  toml: [
    {
      files: ['Cargo.toml', 'pyproject.toml', 'Pipfile'],
      how: 'a git dependency',
      at: '**',
      of: ['{git}'],
      version: ['{rev}', '{tag}', '{ref}'],
    },
    {
      files: ['poetry.lock', 'uv.lock', 'pdm.lock'],
      how: 'a lock file',
      isLock: true,
      at: 'package.[]',
      of: ['pypi:{name}'],
      version: ['{version}'],
    },
    {
      files: ['pyproject.toml'],
      how: 'a Python requirement',
      at: '**.*dependencies.*',
      of: ['pypi:{*}'],
      version: ['{.}', '{version}'],
      exact: PYTHON,
    },
    {
      files: ['Pipfile'],
      how: 'a Python requirement',
      at: '*packages.*',
      of: ['pypi:{*}'],
      version: ['{.}', '{version}'],
      exact: PYTHON,
    },
    {
      files: ['Cargo.toml'],
      how: 'a Cargo dependency',
      at: '**.*dependencies.*',
      of: ['cargo:{*}'],
      version: ['{.}', '{version}'],
      exact: CARGO,
      bare: '^',
    },
    {
      files: ['Cargo.lock'],
      how: 'Cargo.lock',
      isLock: true,
      at: 'package.[]',
      of: ['cargo:{name}'],
      version: ['{version}'],
      // The workspace's own crates come from nowhere: their version pins nothing.
      line: 'source',
    },
  ],
  json: [
    {
      files: ['Package.resolved'],
      how: 'a Swift package',
      isLock: true,
      at: '**.pins.[]',
      of: ['{location}', '{repositoryURL}'],
      version: ['{state.version}', '{state.revision}'],
    },
    {
      files: ['flake.lock'],
      how: 'flake.lock',
      isLock: true,
      at: '**.locked',
      of: ['{owner}/{repo}'],
      version: ['{rev}'],
      line: '.',
    },
    {
      files: ['package.json'],
      how: 'a package.json dependency',
      at: '**.*',
      of: ['npm:{*}'],
      version: ['{.}'],
      exact: /^=?v?(\d+\.\d+\.\d+[\w.+-]*)$/,
    },
    {
      files: ['package-lock.json', 'npm-shrinkwrap.json'],
      how: 'package-lock.json',
      isLock: true,
      at: 'packages.node_modules/*',
      of: ['npm:{*}'],
      version: ['{version}'],
    },
    {
      files: ['Pipfile.lock'],
      how: 'a lock file',
      isLock: true,
      at: '*.*',
      of: ['pypi:{*}'],
      version: ['{version}'],
      exact: /^==(.+)$/,
    },
    {
      files: ['vcpkg.json'],
      how: 'a vcpkg override',
      at: '**',
      of: ['vcpkg:{name}'],
      version: [
        '{version}',
        '{version>=}',
        '{version-string}',
        '{version-semver}',
        '{version-date}',
      ],
    },
  ],
}
