import { describe, expect, test } from '@jest/globals'

import { versionsMeantAt } from '../../src/languages/recipe-versions.ts'

const TRIED = ['1.9', '2.0', '2.1', '2.1.9', '2.2', '2.10', '3', '3.1', null] as const

/** A method of a recipe that asks: the first branch, and the other one. */
function asking(condition: string): { readonly yes: string; readonly no: string } {
  const [yes, no] = ['HERE', 'OTHER'].map((name) => meantAt('python', branches(condition), name))
  return { yes: yes!, no: no! }
}

function branches(condition: string): string {
  return `def args(self):\n    if ${condition}:\n        HERE\n    else:\n        OTHER\n`
}

/** The tried versions that a place is meant for; "branch" is the newest. */
function meantAt(language: string, text: string, name: string): string {
  const isMeant = versionsMeantAt(language, text, text.indexOf(name))
  return TRIED.filter((version) => isMeant(version))
    .map((version) => version ?? 'branch')
    .join(' ')
}

const ALL = '1.9 2.0 2.1 2.1.9 2.2 2.10 3 3.1 branch'
const FROM_2_1 = '2.1 2.1.9 2.2 2.10 3 3.1 branch'
const ABOVE_2_1 = '2.1.9 2.2 2.10 3 3.1 branch'
const BELOW_2_1 = '1.9 2.0'
const TO_2_1 = '1.9 2.0 2.1'
/** A range of Spack goes on to all that begins like its end. */
const TO_2_1_X = '1.9 2.0 2.1 2.1.9'
const ABOVE_2_1_X = '2.2 2.10 3 3.1 branch'

describe('the versions that a place of a recipe is meant for', () => {
  test.each([
    ['self.spec.satisfies("@2.1:")', FROM_2_1, BELOW_2_1],
    ["self.spec.satisfies ( '@2.1:' )", FROM_2_1, BELOW_2_1],
    ['spec.satisfies("@:2.1")', TO_2_1_X, ABOVE_2_1_X],
    ['spec.satisfies(" @:2.1 ")', TO_2_1_X, ABOVE_2_1_X],
    ['spec.satisfies("@2.1:2.2")', '2.1 2.1.9 2.2', '1.9 2.0 2.10 3 3.1 branch'],
    ['spec.satisfies("@2.1")', '2.1 2.1.9', '1.9 2.0 2.2 2.10 3 3.1 branch'],
    ['spec.satisfies("@=2.1")', '2.1 2.1.9', '1.9 2.0 2.2 2.10 3 3.1 branch'],
    ['spec.satisfies("@1.9,2.2:2.9,3")', '1.9 2.2 3 3.1', '2.0 2.1 2.1.9 2.10 branch'],
    ['spec.satisfies("@3:main")', '3 3.1 branch', '1.9 2.0 2.1 2.1.9 2.2 2.10'],
    ['spec.satisfies("@main")', 'branch', '1.9 2.0 2.1 2.1.9 2.2 2.10 3 3.1'],
    ['spec.satisfies("@main:")', 'branch', '1.9 2.0 2.1 2.1.9 2.2 2.10 3 3.1'],
    ['spec.satisfies("@:main")', ALL, ''],
    ['spec.satisfies("@2.1: +cuda")', FROM_2_1, ALL],
    ['spec.satisfies("+cuda")', ALL, ALL],
    ['"@2.1:" in self.spec', FROM_2_1, BELOW_2_1],
    ["'@2.1:' in self.spec", FROM_2_1, BELOW_2_1],
    ['"2.1" in self.spec', ALL, ALL],
    ['Version(self.version) >= "2.1"', FROM_2_1, BELOW_2_1],
    ['self.version<=Version("2.1")', TO_2_1, ABOVE_2_1],
    ['self.version > LooseVersion ( "v2.1" )', ABOVE_2_1, TO_2_1],
    ["spec.version < Version('2.1')", BELOW_2_1, FROM_2_1],
    ['self.version == "2.1"', '2.1', '1.9 2.0 2.1.9 2.2 2.10 3 3.1 branch'],
    ['self.VERSION >= v2.1', FROM_2_1, BELOW_2_1],
    ['self.version.ge("2.1")', FROM_2_1, BELOW_2_1],
    ['self.version.gt( "v2.1" )', ABOVE_2_1, TO_2_1],
    ['self.version.le("2.1")', TO_2_1, ABOVE_2_1],
    ['self.version.lt("2.1")', BELOW_2_1, FROM_2_1],
    ['self.version.eq("2.1")', '2.1', '1.9 2.0 2.1.9 2.2 2.10 3 3.1 branch'],
    ['self.version.ge("b2.1")', FROM_2_1, BELOW_2_1],
    // Julia's own version.
    ['VERSION >= v"2.1"', ALL, ALL],
    ['self.other >= "2.1"', ALL, ALL],
    ['not spec.satisfies("@2.1:")', BELOW_2_1, FROM_2_1],
    // What is asked for beside the version may be what fails.
    ['spec.satisfies("@2.1:") and gpu', FROM_2_1, ALL],
    ['spec.satisfies("@2.1:") and self.version < "3"', '2.1 2.1.9 2.2 2.10', ALL],
  ])('%s', (condition, yes, no) => {
    expect(asking(condition)).toEqual({ yes, no })
  })

  test.each([
    ['ruby', 'def a\n  if version.satisfies?(">= 2.1")\n    HERE\n  end\nend\n', FROM_2_1],
    ['ruby', 'def a\n  if version.satisfies?("<v2.1")\n    HERE\n  end\nend\n', BELOW_2_1],
    ['ruby', 'def a\n  if version.satisfies?(" = 2.1 ")\n    HERE\n  end\nend\n', '2.1'],
    ['ruby', 'def a\n  if version.satisfies?("== 2.1")\n    HERE\n  end\nend\n', '2.1'],
    ['ruby', 'def a\n  if version.satisfies?("<= 2.1")\n    HERE\n  end\nend\n', TO_2_1],
    ['ruby', 'def a\n  if version.satisfies?("> 2.1")\n    HERE\n  end\nend\n', ABOVE_2_1],
    ['nix', 'if lib.versionAtLeast version "2.1" then HERE else OTHER\n', FROM_2_1],
    ['ruby', 'def a\n  if version.satisfies?("> b2.1")\n    HERE\n  end\nend\n', ABOVE_2_1],
    ['nix', 'if lib.versionAtLeast version "b2.1" then HERE else OTHER\n', FROM_2_1],
    ['nix', 'if lib.versionOlder finalAttrs.version "v2.1" then HERE else OTHER\n', BELOW_2_1],
    ['xml', 'HERE', ALL],
    ['nobody', 'HERE', ALL],
  ])('in %s: %s', (language, text, meant) => {
    expect(meantAt(language, text, 'HERE')).toBe(meant)
  })

  test.each([
    [
      'what follows a branch that left',
      `def a(self):
    if self.version < Version("2.1"):
        return 1
    HERE
`,
      FROM_2_1,
    ],
    [
      'what follows branches that all left',
      `def a(self):
    if self.version < Version("2.1"):
        return 1
    elif self.version == Version("3"):
        raise X
    HERE
`,
      '2.1 2.1.9 2.2 2.10 3.1 branch',
    ],
    [
      'what follows one that did not',
      `def a(self):
    if self.version < Version("2.1"):
        return 1
    elif self.version == Version("3"):
        x = 1
    HERE
`,
      ALL,
    ],
    [
      'another method',
      `def a(self):
    if self.version < Version("2.1"):
        return 1
    x = 1

def b(self):
    HERE
`,
      ALL,
    ],
    [
      'what stands above',
      `def a(self):
    HERE
    if self.version < Version("2.1"):
        return 1
`,
      ALL,
    ],
    [
      'what follows the block of the branch that left',
      `def a(self):
    for x in y:
        if self.version < Version("2.1"):
            continue
        z = 1
    HERE
`,
      ALL,
    ],
    [
      'what stands in that block',
      `def a(self):
    for x in y:
        if self.version < Version("2.1"):
            continue
        HERE
    z = 1
`,
      FROM_2_1,
    ],
    [
      'the method below one for other versions',
      `@when("@:2.0")
def a(self):
    return 1

def b(self):
    HERE
`,
      ALL,
    ],
    [
      'the first line',
      `HERE
if self.version < Version("2.1"):
    exit()
`,
      ALL,
    ],
  ])('%s', (_sentence, text, meant) => {
    expect(meantAt('python', text, 'HERE')).toBe(meant)
  })

  test.each([
    ['b4000', '< "b4001"', true],
    ['v1-2', '< "1.3"', true],
    ['1.0rc1', '< "1.0rc2"', true],
    ['1.0rc2', '== "1.0rc2"', true],
    ['1.0', '== "1"', true],
    ['1.0.1', '> "1"', true],
    [null, '> "2"', true],
  ])('%s %s', (version, condition, meant) => {
    const text = branches(`self.version ${condition}`)
    expect(versionsMeantAt('python', text, text.indexOf('HERE'))(version)).toBe(meant)
    expect(versionsMeantAt('python', text, text.indexOf('OTHER'))(version)).toBe(!meant)
  })
})
