import { renamed, runCases, type Case } from './cases.ts'

const STATES = (['CONFIG_OLD', 'OLD'] as const).map((name) =>
  renamed(name, name.replace('OLD', 'NEW'), { kind: 'kconfig' }),
)
const ALIASED = [renamed('OLD', 'NEW', { kind: 'kconfig', state: 'aliased' })]
const INVERTED = [
  renamed('CONFIG_NO_X', 'CONFIG_X', { kind: 'kconfig', value: { kind: 'inverted' } }),
]
const SPLIT = [
  renamed(
    'CONFIG_OLD',
    [
      { name: 'CONFIG_A', value: 'y' },
      { name: 'CONFIG_B', value: 'text' },
    ],
    { kind: 'kconfig' },
  ),
]

const THEIRS = [renamed('OLD', 'NEW', { kind: 'kconfig', builtIn: false })]

const CASES: readonly Case[] = [
  {
    name: 'a symbol that is set',
    input: 'CONFIG_OLD=y\nCONFIG_OLDER=y\nMY_CONFIG_OLD=y\n',
    output: 'CONFIG_NEW=y\nCONFIG_OLDER=y\nMY_CONFIG_OLD=y\n',
    sites: ['option replace stale'],
  },
  {
    name: 'a symbol that is not set',
    input: '# CONFIG_OLD is not set\n',
    output: '# CONFIG_NEW is not set\n',
    sites: ['option replace stale'],
  },
  {
    name: 'a text',
    input: 'CONFIG_OLD="a b"\n',
    output: 'CONFIG_NEW="a b"\n',
    sites: ['option replace stale'],
  },
  {
    name: 'a symbol that is set in a comment',
    input: '# CONFIG_OLD=y for OLD boards\n',
    output: '# CONFIG_NEW=y for OLD boards\n',
    sites: ['mention replace stale', 'mention keep plain-word'],
  },
  {
    name: 'old names that a tool wrote for programs which still read them',
    input:
      'CONFIG_NEW=y\n# Deprecated options for backward compatibility\nCONFIG_OLD=y\n# End of deprecated options\n',
    sites: ['shim keep serves-both'],
  },
  {
    name: 'only up to the end of that part',
    input:
      '# Deprecated options for backward compatibility\nCONFIG_A=y\n# End of deprecated options\nCONFIG_OLD=y\n',
    output:
      '# Deprecated options for backward compatibility\nCONFIG_A=y\n# End of deprecated options\nCONFIG_NEW=y\n',
  },
  {
    name: 'equal settings merge',
    input: 'CONFIG_NEW=y\nCONFIG_A=1\nCONFIG_OLD=y\nCONFIG_B=1\n',
    output: 'CONFIG_NEW=y\nCONFIG_A=1\nCONFIG_B=1\n',
    sites: ['option remove merged'],
  },
  {
    name: 'different settings stop',
    input: 'CONFIG_OLD=y\n# CONFIG_NEW is not set\n',
    sites: ['option keep conflict'],
  },
  {
    name: 'an inverted symbol takes its value along',
    input: 'CONFIG_NO_X=y\n',
    output: 'CONFIG_X=n\n',
    states: INVERTED,
  },
  {
    name: 'an inverted symbol that is not set is for a person',
    input: '# CONFIG_NO_X is not set\n',
    states: INVERTED,
    sites: ['option keep value-changes'],
  },
  {
    name: 'a split becomes two lines',
    input: 'CONFIG_OLD=y\nCONFIG_Z=1\n',
    output: 'CONFIG_A=y\nCONFIG_B="text"\nCONFIG_Z=1\n',
    states: SPLIT,
    sites: ['option replace split'],
  },
  {
    name: 'a definition is a declaration',
    input: 'config OLD\n\tbool "Old"\n\tdefault y\n',
    sites: ['declaration keep owned-here'],
  },
  {
    name: 'a definition without a type gives a default to a symbol of another project',
    input: 'config OLD\n\tdefault y\n',
    output: 'config NEW\n\tdefault y\n',
    sites: ['option replace stale'],
  },
  {
    name: 'a dependency accepts both',
    input: 'config A\n\tbool\n\tdepends on OLD\n',
    output: 'config A\n\tbool\n\tdepends on NEW || OLD\n',
    states: ALIASED,
    sites: ['condition widen accept-both'],
  },
  {
    name: 'a dependency among others',
    input: 'config A\n\tbool\n\tdepends on B && OLD || !OLD\n',
    output: 'config A\n\tbool\n\tdepends on B && (NEW || OLD) || !(NEW || OLD)\n',
    states: ALIASED,
    not: [],
  },
  {
    name: 'comparisons',
    input: 'if OLD = y && "n" != OLD\nendif\n',
    output: 'if (NEW = y || OLD = y) && ("n" != NEW || "n" != OLD)\nendif\n',
    states: ALIASED,
  },
  {
    name: 'an order has no "or"',
    input: 'config A\n\tbool\n\tdepends on OLD >= 5\n',
    states: ALIASED,
    sites: ['condition keep cannot-widen'],
  },
  {
    name: 'a default of a number has no "or", its condition has',
    input: 'config A\n\tint\n\tdefault OLD if OLD\n',
    states: ALIASED,
    sites: ['condition keep *', 'condition * *'],
    output: 'config A\n\tint\n\tdefault OLD if NEW || OLD\n',
    not: [],
  },
  {
    name: 'where the old symbol is gone the dependency is replaced',
    input: 'config A\n\tbool\n\tdepends on B && \\\n\t\tOLD\n\tselect OLD if B\n',
    output: 'config A\n\tbool\n\tdepends on B && \\\n\t\tNEW\n\tselect NEW if B\n',
    states: STATES,
    sites: ['condition replace stale', 'option replace stale'],
  },
  {
    name: "the new symbol's definition that falls back on the old one serves both",
    input: 'config NEW\n\tbool "New"\n\tdefault y if OLD\n',
    states: STATES,
    sites: ['condition keep serves-both'],
  },
  {
    name: 'the old definition that selects the new one stays',
    input: 'config OLD\n\tbool "Old (deprecated)"\n\tselect NEW\n',
    states: STATES,
    sites: ['shim keep serves-both'],
  },
  {
    name: 'a rename of its own: the old definition that selects the new one stays',
    input: 'config OLD\n\tbool\n\tselect NEW\n\nconfig A\n\tbool\n\tselect OLD\n',
    output: 'config OLD\n\tbool\n\tselect NEW\n\nconfig A\n\tbool\n\tselect NEW\n',
    states: THEIRS,
    sites: ['declaration keep serves-both', 'option replace stale'],
  },
  {
    name: 'the old definition that the new one falls back on stays',
    input: 'config OLD\n\tbool "Old"\n\nconfig NEW\n\tbool "New"\n\tdefault OLD\n',
    states: THEIRS,
    sites: ['declaration keep serves-both', 'condition keep serves-both'],
  },
  {
    name: 'a prompt that says deprecated, a marker symbol and a comment right above tell of a shim',
    input:
      'config OLD\n\tbool "Old (deprecated)"\n\nconfig OLD\n\tbool "Moved"\n\tselect MY_LEGACY\n\n# For backwards compatibility.\nconfig OLD\n\tbool\n',
    states: THEIRS,
    sites: ['shim keep serves-both', 'shim keep serves-both', 'shim keep serves-both'],
    not: ['inside'],
  },
  {
    name: 'a prompt that speaks of something else as legacy tells nothing',
    input: 'config OLD\n\tbool "Support for deprecated calls and legacy boot"\n',
    output: 'config NEW\n\tbool "Support for deprecated calls and legacy boot"\n',
    states: THEIRS,
    sites: ['declaration replace stale'],
  },
  {
    name: 'help that names the new symbol tells of a shim',
    input: 'config OLD\n\tbool "Old"\n\thelp\n\t  Use NEW.\n',
    states: THEIRS,
    sites: ['declaration keep serves-both'],
  },
  {
    name: 'a definition of its own is renamed with what reads it',
    input: '# Fast.\n\nconfig OLD\n\tbool "Old"\n\tselect B\n',
    output: '# Fast.\n\nconfig NEW\n\tbool "Old"\n\tselect B\n',
    states: THEIRS,
    sites: ['declaration replace stale'],
  },
  {
    name: 'help is prose',
    input:
      'config A\n\tbool\n\thelp\n\t  Works with OLD_A. depends on OLD_A\n\n\t  if OLD_A\n\tdepends on OLD_A\n',
    output:
      'config A\n\tbool\n\thelp\n\t  Works with NEW_A. depends on NEW_A\n\n\t  if NEW_A\n\tdepends on NEW_A\n',
    states: [renamed('OLD_A', 'NEW_A', { kind: 'kconfig' })],
    sites: ['mention * *', 'mention * *', 'mention * *', 'condition * *'],
  },
  {
    name: 'a selected symbol that is selected already goes',
    input: 'config A\n\tbool\n\tselect NEW\n\tselect OLD\n',
    output: 'config A\n\tbool\n\tselect NEW\n',
    states: STATES,
  },
]

runCases(
  'kconfig',
  CASES.map((row) => ({ states: STATES, ...row })),
  { before: 'CONFIG_BEFORE=y\n\n', after: '\nCONFIG_AFTER=y\n' },
)
