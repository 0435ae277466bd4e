import { execFileSync } from 'node:child_process'

import { expect, test } from '@jest/globals'

import { attributesOf } from '../../src/repository/attributes.ts'
import { repository } from './scratch.ts'

/** What `git check-attr` says is what must come out; git is the authority on its own file format. */
const FILES = {
  '.gitattributes': [
    '[attr]ours linguist-vendored -diff',
    '[attr]made ours linguist-generated',
    '[attr]hand -linguist-generated',
    'macro/** ours',
    'macro/made.c made',
    'macro/unset.c -ours',
    'macro/none.c !made',
    'macro/value.c made=x',
    'macro/both.c made hand',
    'macro/order.c -linguist-vendored ours',
    'macro/other.c ours -linguist-vendored',
    '# comment linguist-generated',
    '*.pb.cc linguist-generated=true',
    'gen/** linguist-generated',
    'gen/keep.c -linguist-generated',
    'gen/unset.c !linguist-generated',
    '/root.c linguist-vendored',
    'dir linguist-vendored',
    'dirslash/ linguist-vendored',
    'third_party/* linguist-vendored',
    'a/**/z linguist-vendored',
    '"with space.c" linguist-generated',
    '"tab\\there" linguist-generated',
    '[ab].x linguist-generated',
    '[!ab].y linguist-generated',
    '{x,y}.brace linguist-generated',
    'ü*.c linguist-generated',
    '@(p|q).ext linguist-generated',
    '*.multi text eol=lf linguist-generated diff=foo linguist-vendored',
    '!neg.c linguist-generated',
    'q?.c linguist-generated=false',
    '  lead.c   linguist-generated  ',
    '**/deep.c linguist-generated',
    'esc\\*.c linguist-generated',
    '',
  ].join('\n'),
  'sub/.gitattributes':
    '[attr]low linguist-vendored\r\nlow.c low\r\nmade.c made\r\n*.pb.cc -linguist-generated\r\n/top.c linguist-vendored\r\ninner/*.c linguist-generated\r\n',
  'sub/inner/.gitattributes': 'x.c -linguist-generated\n',
}

const PATHS = (
  'a.pb.cc|x/a.pb.cc|sub/a.pb.cc|sub/inner/a.pb.cc|gen/a.c|gen/d/a.c|gen/keep.c|gen/unset.c|gen/.hidden|root.c|x/root.c|' +
  'dir|x/dir|dir/a.c|dirslash/a.c|third_party/a.c|third_party/d/a.c|a/z|a/b/z|a/b/c/z|b/a/z|with space.c|d/with space.c|tab\there|' +
  'a.x|c.x|a.y|c.y|x.brace|{x,y}.brace|über.c|p.ext|@(p|q).ext|m.multi|neg.c|!neg.c|qa.c|q.c|lead.c|deep.c|e/deep.c|' +
  'macro/a.c|macro/made.c|macro/unset.c|macro/none.c|macro/value.c|macro/both.c|macro/order.c|macro/other.c|sub/low.c|sub/made.c|' +
  'sub/top.c|sub/e/top.c|top.c|sub/inner/x.c|sub/inner/y.c|sub/inner/e/y.c|esc*.c|escx.c|new\nline.pb.cc|gen/new\nline'
).split('|')

test('attributes are what git says they are', () => {
  const dir = repository(FILES)
  const attributes = attributesOf(
    Object.entries(FILES)
      .toReversed()
      .map(([path, text]) => ({ path, text: Buffer.from(text).toString('latin1') })),
  )
  const said = execFileSync(
    'git',
    ['check-attr', '-z', '--stdin', 'linguist-generated', 'linguist-vendored'],
    { cwd: dir, input: PATHS.map((path) => `${path}\0`).join(''), encoding: 'utf8' },
  ).split('\0')
  const expected: Record<string, { generated?: boolean; vendored?: boolean }> = {}
  for (let at = 0; at + 2 < said.length; at += 3) {
    const [path = '', name, value = ''] = said.slice(at, at + 3)
    const states = (expected[path] ??= {})
    if (value === 'unspecified') continue
    states[name === 'linguist-generated' ? 'generated' : 'vendored'] = !/^(unset|false)$/.test(
      value,
    )
  }
  expect(Object.keys(expected)).toHaveLength(PATHS.length)
  for (const path of PATHS) expect([path, attributes(path)]).toEqual([path, expected[path]])
  expect(Object.values(expected).filter(({ generated }) => generated).length).toBeGreaterThan(10)
})

test('a file that makes no sense says nothing', () => {
  const text =
    'linguist-generated\n\0\n[ linguist-generated\n"open linguist-generated\n[attr]x linguist-generated\n'
  expect(attributesOf([{ path: '.gitattributes', text }])('a.c')).toEqual({})
})

test('macros in circles and endless chains of them end', () => {
  const circle = '[attr]a b\n[attr]b a linguist-vendored\n*.c a\n'
  expect(attributesOf([{ path: '.gitattributes', text: circle }])('x.c')).toEqual({
    vendored: true,
  })
  const chain = Array.from({ length: 50_000 }, (_, index) => `[attr]m${index} m${index + 1}\n`)
  const text = `${chain.join('')}*.c m0\n`
  expect(attributesOf([{ path: '.gitattributes', text }])('x.c')).toEqual({})
})
