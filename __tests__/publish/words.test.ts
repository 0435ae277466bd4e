import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'

import { connectToGitHub } from '../../src/publish/github/client.ts'
import { readRefusal, tellRefusal } from '../../src/publish/github/refusal.ts'
import { commitMessage } from '../../src/publish/proposal/commit-message.ts'
import {
  markerComment,
  readMarker,
  textHash,
  type Marker,
} from '../../src/publish/proposal/marker.ts'
import { BODY_LIMIT, BODY_RESERVE, type ProposedFile } from '../../src/publish/publication.ts'
import { cutToFit, writePullBody, writePullText } from '../../src/publish/proposal/pull-body.ts'
import {
  isOurs,
  namesOf,
  patchHash,
  readStamp,
  stampLine,
} from '../../src/publish/proposal/stamp.ts'
import { CHANGES, CMAKE, propose } from './proposal.ts'

function filesHash(files: readonly ProposedFile[], diff = ''): string {
  return namesOf({ diff: '', diffOf: () => diff }, files).files
}

const STAMP = { patch: 'a'.repeat(40), files: 'b'.repeat(40), tree: 'c'.repeat(40) }
const BASE = { branch: 'main', commit: 'd'.repeat(40) }

/** A commit of these words as Flagshift makes it. */
function made(message: string) {
  const date = '2026-11-02T12:00:00Z'
  const author = { name: 'github-actions[bot]', email: 'bot@example.org', date }
  return { message, tree: STAMP.tree, parents: [BASE.commit], author, committed: date }
}
const marker: Marker = {
  patch: STAMP.patch,
  files: STAMP.files,
  commit: 'e'.repeat(40),
  base: 'main',
  branch: 'flagshift/main',
  title: textHash('t'),
  body: textHash('b'),
  draft: false,
}

test('what never came is told as such, and not as a status of GitHub', async () => {
  process.env['FLAGSHIFT_TEST_THROTTLE'] = 'off'
  const octokit = connectToGitHub(
    { token: 'ghs_canary', apiUrl: 'http://127.0.0.1:1' },
    () => undefined,
  )
  const refusal = readRefusal(
    await octokit.request('GET /user').catch((error: unknown) => error),
    'ghs_canary',
  )
  expect(refusal.said).toBe('no answer from 127.0.0.1:1 (bad port)')
  expect(tellRefusal(refusal)).toBe('There was no answer from 127.0.0.1:1 (bad port).')
})

describe('the marker', () => {
  test('is read back from any body, whatever its strings hold, and never shows', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary' }),
        fc.string(),
        (branch, base, above) => {
          fc.pre(!above.includes('flagshift-state'))
          const given = { ...marker, branch, base }
          const comment = markerComment(given)
          expect(comment.slice(4, -3)).not.toMatch(/--|[<>]/)
          const read = readMarker(writePullBody(above, given, '\nbelow'))
          expect(read?.marker).toEqual(JSON.parse(JSON.stringify(given)))
          expect(read?.below).toBe('\nbelow')
        },
      ),
    )
  })

  test('survives the line ends of a browser, and is missed where it was taken out or spoilt', () => {
    const body = writePullBody('Text\n\nmore', marker, '')
    expect(readMarker(body.replaceAll('\n', '\r\n'))?.marker).toEqual(marker)
    expect(readMarker('Text')).toBeUndefined()
    expect(readMarker(null)).toBeUndefined()
    expect(readMarker('<!-- flagshift-state:1 {"patch":1} -->')).toBeUndefined()
    expect(readMarker('<!-- flagshift-state:1 {oops} -->')).toBeUndefined()
  })
})

describe('the stamp', () => {
  test('stands in its own paragraph, or among the trailers', () => {
    const message = commitMessage({ commitMessage: 'Title\n\nWhy.\n' }, STAMP)
    expect(message).toMatch(/^Title\n\nWhy\.\n\nFlagshift-Patch: v1 [^\n]+\n$/)
    const trailers = commitMessage({ commitMessage: 'Title\n\nRefs: 12', signOff: true }, STAMP)
    expect(trailers).toMatch(
      /^Title\n\nRefs: 12\nSigned-off-by: [^\n]+\nFlagshift-Patch: [^\n]+\n$/,
    )
    expect(readStamp(message)).toEqual(STAMP)
  })

  test('is the last of its name in the last paragraph, whatever a person writes above', () => {
    const other = { ...STAMP, patch: 'f'.repeat(40) }
    for (const above of ['', 'Refs: 12\n']) {
      const text = `Title\n\n${stampLine(other, 'Title')}\n\nWhy.\n\n${above}${stampLine(other, 'Title')}`
      const message = commitMessage({ commitMessage: text }, STAMP)
      expect(readStamp(message)).toEqual(STAMP)
      expect(readStamp(message.replaceAll('\n', '\r\n'))).toEqual(STAMP)
    }
    expect(
      readStamp(`Title\n\n${stampLine(other, 'Title')}\n\nA person's words.\n`),
    ).toBeUndefined()
  })

  test('vouches for its own words only', () => {
    const message = commitMessage({ commitMessage: 'Title\n\nWhy.' }, STAMP)
    const { tree } = STAMP
    const changed = [
      message.replace('Why.', 'Because.'),
      `${message}Signed-off-by: Ada <ada@example.org>\n`,
      message.replace('\nFlagshift-', '\nReviewed-by: Ada <ada@example.org>\nFlagshift-'),
    ]
    const bare = message.replace(/ words=\w+/, '')
    for (const words of [...changed, bare]) expect(isOurs({ ...made(words), tree })).toBe(false)
  })

  test('vouches for its own tree only', () => {
    const message = commitMessage({ commitMessage: 'Title\r\r\nWhy' }, STAMP)
    expect(isOurs(made(message))).toBe(true)
    expect(isOurs(made(message.trim().replaceAll('\n', '\r\n')))).toBe(true)
    expect(isOurs({ ...made(message), tree: 'f'.repeat(40) })).toBe(false)
    expect(isOurs(made('Title'))).toBe(false)
  })

  test('vouches for no commit that was made anew, or on other parents than one', () => {
    const commit = made(commitMessage({ commitMessage: 'Title' }, STAMP))
    expect(isOurs({ ...commit, committed: '2026-11-02T12:00:01Z' })).toBe(true)
    expect(isOurs({ ...commit, committed: '2026-11-02T12:30:00Z' })).toBe(false)
    expect(isOurs({ ...commit, parents: [] })).toBe(false)
    expect(isOurs({ ...commit, parents: [BASE.commit, 'f'.repeat(40)] })).toBe(false)
  })

  test('knows a patch by its changed lines, not by where they are', () => {
    const hash = (before: string, after: string) =>
      patchHash(propose({ 'CMakeLists.txt': [before, after] }, BASE).diff)
    const [before, after] = CMAKE as [string, string]
    const same = hash(before, after)
    expect(hash(`# new\n${before}`, `# new\n${after}`)).toBe(same)
    expect(hash(`${before}# new\n`, `${after}# new\n`)).toBe(same)
    expect(hash(before, `${after}set(X)\n`)).not.toBe(same)
    expect(patchHash(propose({ 'other.txt': CMAKE }, BASE).diff)).not.toBe(same)
    expect(hash('x\n', 'y\n')).not.toBe(hash('z\n', 'y\n'))
    expect(hash('-- a\nx\n', '-- a\ny\n')).not.toBe(hash('-- b\nx\n', '-- a\ny\n'))
  })

  test('knows files by path, mode and bytes, in any order', () => {
    const { files } = propose(CHANGES, BASE)
    expect(filesHash(files.toReversed())).toBe(filesHash(files))
    expect(filesHash(files, 'from elsewhere')).not.toBe(filesHash(files))
    const [first] = files
    if (!first) throw new Error('no file')
    const { bytes } = first
    for (const other of [
      { ...first, mode: '100755' as const },
      { ...first, path: 'x' },
      { ...first, bytes: Buffer.concat([bytes, bytes]) },
    ])
      expect(filesHash([other])).not.toBe(filesHash([first]))
  })
})

describe('the body', () => {
  test('never exceeds the limit, and never leaves a fence or a section open', () => {
    const line = fc.constantFrom(
      '```diff',
      '```',
      '<details><summary>x</summary>',
      '</details>',
      '| a | b |',
      'text',
    )
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 120 }),
        fc.integer({ min: 300, max: 900 }),
        (lines, room) => {
          const text = lines.join('\n')
          const cut = cutToFit(text, room)
          expect(cut.length).toBeLessThanOrEqual(room)
          expect(cut === text).toBe(text.length <= room)
        },
      ),
    )
    const open = `<details>\n\n\`\`\`\n${'x\n'.repeat(1000)}`
    expect(cutToFit(open, 600)).toMatch(/x\n```\n\n<\/details>\n\n_Cut here/)
  })

  test('with left-out files fits too, and hostile paths stay text', () => {
    const path = '.github/workflows/`@octo`<b>.yml'
    const proposal = propose({ [path]: ['a```\n', 'b````\n'] }, BASE, {
      body: 'x\n'.repeat(40_000),
    })
    const left = [{ path, reason: { code: 'x', message: 'x' } }]
    const text = writePullText(proposal, left, BODY_LIMIT - BODY_RESERVE)
    expect(writePullBody(text, marker, '').length).toBeLessThanOrEqual(BODY_LIMIT)
    expect(text).toContain('- ``.github/workflows/`@octo`<b>.yml``')
    const whole = writePullText({ ...proposal, body: 'x' }, left, BODY_LIMIT)
    expect(whole).toMatch(/\n`{5}diff\n[^]+\n`{5}\n/)
  })

  test('cannot smuggle in a marker', () => {
    const body = `see ${markerComment({ ...marker, closed: 'nothing-to-do' })}`
    const text = writePullText(propose(CHANGES, BASE, { body }), [], BODY_LIMIT)
    expect(readMarker(writePullBody(text, marker, ''))?.marker).toEqual(marker)
  })

  test('gives what a person wrote below the room, and is cut for it', () => {
    const notes = `\n${'y'.repeat(20_000)}`
    const body = writePullBody('a line\n'.repeat(9000), marker, notes)
    expect(body.length).toBeLessThanOrEqual(BODY_LIMIT)
    expect(readMarker(body)).toMatchObject({ marker, below: notes })
    expect(body).toContain('Cut here')
    expect(writePullBody('x', marker, 'y'.repeat(BODY_LIMIT)).length).toBe(BODY_LIMIT)
  })
})
