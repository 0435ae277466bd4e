import { describe, expect, test } from '@jest/globals'

import { parseCommandLine } from '../../src/commands/command-line.ts'
import { parseInline } from '../../src/maps/inline-renames.ts'
import { defaultMessage } from '../../src/publish/proposal/default-message.ts'
import { tellLead } from '../../src/report/page-story.ts'
import { jobSummary } from '../../src/report/summary.ts'
import { whyUnmet } from '../../src/scan/why-nothing.ts'
import type { State } from '../../src/upstream/states/state.ts'
import { renamed, UNASKED } from '../languages/cases.ts'
import { report, site } from './reports.ts'

const KEPT = site({ action: 'keep', safety: 'display', reason: { code: 'premature', message: '' } })
const LOOK = site({ action: 'keep', safety: 'review', reason: { code: 'removed', message: '' } })

describe('the lead', () => {
  test('says that something was done only where it was', () => {
    expect(tellLead(report())).toContain('The patch brings 1 place in 1 file up to date.')
    expect(tellLead(report({ status: 'stale' }))).toContain(
      '1 place in 1 file is out of date; nothing is changed yet.',
    )
  })

  test('says who renamed a flag only where somebody else did', () => {
    const own = report({ renames: report().renames.map((one) => ({ ...one, map: 'inline' })) })
    expect(tellLead(own)).toMatch(
      /^1 build flag that was renamed is still used here by its old name\. /,
    )
    expect(tellLead(report())).toMatch(/ renamed 1 build flag that this repository still uses by/)
  })

  test('says that nothing is out of date only where nothing is for a person either', () => {
    const stays = { sites: [KEPT], patch: { files: 0, edits: 0, diff: null } }
    expect(tellLead(report({ ...stays, status: 'clean' }))).toBe(
      'No build flag here is out of date, by the 357 renames looked for.\n',
    )
    expect(tellLead(report({ ...stays, sites: [KEPT, LOOK], status: 'clean' }))).toBe(
      'Nothing is changed: 1 place is for a person to look at.\n',
    )
    expect(tellLead(report({ ...stays, sites: [LOOK, LOOK], status: 'blocked' }))).toBe(
      'Build flags are used by old names here, and none of them could be changed.\n',
    )
  })
})

test('a run without a pull request says so', () => {
  const publication = {
    operation: 'none',
    branch: null,
    commit: null,
    number: null,
    url: null,
    left: [],
    messages: [],
  } as const
  expect(jobSummary(report({ publication }))).toContain('\nNo pull request\n')
})

describe('the commit message', () => {
  const asked = { ...UNASKED, version: 'b4000' }
  function says(...states: readonly State[]): string {
    const sites = states.map((state, index) => ({
      action: 'replace' as const,
      rename: { ...renamed(`OLD_${index}`, 'NEW', { state }), upstream: asked },
    }))
    return defaultMessage(sites, ['OLD → NEW'])
  }
  test.each<readonly [string, readonly State[]]>([
    ['another/one at b4000 no longer reads the old names.', ['renamed', 'rejected']],
    ['another/one at b4000 no longer reads the old name.', ['renamed']],
    ['another/one at b4000 reads the new name, and may take the old one still.', ['both']],
    [
      'another/one at b4000 reads the new names, and may take the old ones still.',
      ['aliased', 'both'],
    ],
    [
      'another/one at b4000 no longer reads OLD_0; it may still take OLD_1.',
      ['renamed', 'aliased', 'unknown'],
    ],
    ['another/one at b4000 does not confirm the renames.', ['unknown']],
  ])('%s', (line, states) => {
    expect(says(...states)).toBe(
      `Follow renamed build flags: {renames}\n\n${line}\n\n- OLD → NEW\n`,
    )
  })

  test('says nothing of an upstream that nobody asked', () => {
    const rename = renamed('OLD', 'NEW')
    const nobody = 'Follow renamed build flags: {renames}\n\n- OLD → NEW\n'
    expect(defaultMessage([{ action: 'replace', rename }], ['OLD → NEW'])).toBe(nobody)
    const unasked = { ...rename, upstream: UNASKED }
    expect(defaultMessage([{ action: 'replace', rename: unasked }], ['OLD → NEW'])).toBe(nobody)
    expect(defaultMessage([{ action: 'keep', rename: unasked }], [])).toBe(
      'Follow renamed build flags: {renames}\n',
    )
  })
})

describe('what was looked for', () => {
  const met = new Set(['OLD_FLAG'])

  test('is told where it stands nowhere', () => {
    expect(whyUnmet([parseInline(['OLD_FLAG=A'])], met)).toBeNull()
    expect(whyUnmet([parseInline(['OLD_FLAG=A', 'X_FLAG=B'])], met)).toBe(
      'Looked for X_FLAG, as a whole name, and found it in no file that was read',
    )
    expect(whyUnmet([{ ...parseInline(['X_FLAG=B']), origin: 'built-in' }], met)).toBeNull()
  })

  test('is told how to be written where dashes are left out', () => {
    expect(whyUnmet([parseInline(['with-a=with-b'])], met)).toContain('--rename=--with-a=--with-b')
  })

  test.each([
    [['check', '--rename', '--with-a=--with-b'], '--rename=--with-a=--with-b'],
    [['open', '--smoke-args', '-DX=ON', '.'], '--smoke-args=-DX=ON'],
  ])('an option whose value begins with a dash: %j', (args, written) => {
    expect(() => parseCommandLine(args)).toThrow(`Write ${written}.`)
  })
})
