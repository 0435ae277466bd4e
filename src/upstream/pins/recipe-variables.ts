import { escapePattern } from '../../core/names.ts'
import { runsAround } from './runs-around.ts'
import type { Place } from './spans.ts'
import type { Placed } from './variables.ts'

const RULE = /^([^\s:=#][^:=#\n]*):(?![:=])([^=\n]*)$/gm

/**
 * The values of a make variable for a recipe: those of its own target before those of the file, and beside them those of
 * targets for which the recipe's target is made.
 */
export function inRecipe(
  place: Place,
  values: readonly Placed[],
): { readonly own: readonly Placed[]; readonly inherited: readonly Placed[] } {
  const ofFile = values.filter(({ targets }) => targets === undefined)
  if (ofFile.length === values.length) return { own: values, inherited: [] }
  const { path, text, offset } = place
  const rule = runsAround(path, text, offset)[0]
  const head = rule === undefined ? '' : text.slice(rule.start).split(':', 1)[0]!
  const made = words(head)
  const forOne = (targets: readonly string[]): readonly Placed[] =>
    values.filter((value) => value.targets !== undefined && fits(words(value.targets), targets))
  const own = forOne(made)
  if (own.length > 0 && made.length === 1) return { own, inherited: [] }
  // Of a recipe with several targets each has its own value, or that of the file.
  const others = made.filter((target) => forOne([target]).length === 0)
  return {
    own: others.length > 0 || made.length === 0 ? ofFile : [],
    inherited: [...own, ...forOne(needing(text, others))],
  }
}

/** The targets that need one of these, directly or through others. */
function needing(text: string, made: readonly string[]): readonly string[] {
  const rules = [...text.matchAll(RULE)].map(([, targets, needs]) => ({
    targets: words(targets!),
    needs: new Set(words(needs!)),
  }))
  const found = new Set<string>()
  const open = [...made]
  for (let target = open.pop(); target !== undefined; target = open.pop())
    for (const rule of rules)
      if (rule.needs.has(target))
        for (const other of rule.targets)
          if (!found.has(other)) {
            found.add(other)
            open.push(other)
          }
  return [...found]
}

function fits(patterns: readonly string[], targets: readonly string[]): boolean {
  return patterns.some((pattern) => {
    const shape = new RegExp(`^${pattern.split('%').map(escapePattern).join('.*')}$`)
    return targets.some((target) => shape.test(target))
  })
}

function words(text: string): readonly string[] {
  return text.split(/[\s|]+/).filter((word) => word !== '')
}
