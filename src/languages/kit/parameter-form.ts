import { isBefore } from '../../core/near.ts'
import type { Reservation, Use } from '../../core/use.ts'

/** The reason to leave a name alone that callers pass by it. */
export const INTERFACE: Reservation = {
  code: 'contract-name',
  message:
    'Others pass this name from outside (an input, output or parameter of a workflow, a pipeline or an action), so it is not renamed here. To change it, add the new name beside it, read either of them, and tell the callers.',
  safety: 'review',
}

/** What pipelines write before the name of a parameter: `<< pipeline.parameters.X >>`, `$[[ inputs.X ]]`, `params['X']`. */
const BEFORE = /(?<![\w$])(?:inputs|outputs|param(?:eter)?s)(?:\.|\[['"])/
const FROM_ENVIRONMENT = 'Who runs this may set it in the environment.'
/** `variable "X"` of Bake and Terraform, `{"variable": {"X"`: who runs them may set it in the environment. */
const VARIABLE = /(?<![\w$.])variable(?:[ \t]+"|"\s*:\s*\{\s*")/
/** The languages that pipelines are written in; elsewhere the words are names of variables like any other. */
const PIPELINES: ReadonlySet<string> = new Set(['yaml', 'groovy'])
const DATA: ReadonlySet<string> = new Set(['text', 'json'])
/** What Buildkite's forms are asked for and given, from any script. */
const ASKED = /\bmeta-data[ \t]+(?:get|exists)[ \t]+["']?/
const GIVEN = /\bmeta-data[ \t]+set[ \t]+["']?/

/** The same use as a parameter, where the text shows that it is one and the reader of the language did not. */
export function withParameter(use: Use, text: string, language: string): Use {
  if (use.reservation !== undefined || use.composed !== undefined) return use
  if (DATA.has(language) && isBefore(text, use.start, VARIABLE))
    return { ...use, role: 'option', namespace: 'env', contract: FROM_ENVIRONMENT }
  if (DATA.has(language) && isBefore(text, use.start, /(?<![\w$.>])var\./))
    return text.includes(`variable "${use.name}"`)
      ? { ...use, role: 'condition', namespace: 'env', local: true }
      : use
  const isGiven = isBefore(text, use.start, GIVEN)
  const isAsked = isBefore(text, use.start, ASKED)
  const isRead = PIPELINES.has(language) && isBefore(text, use.start, BEFORE)
  if (use.region === 'comment' || !(isGiven || isAsked || isRead)) return use
  const { widen: _widen, served, ...said } = use
  const role = isGiven ? 'option' : 'condition'
  // The command stands for the value alone: `-DNEW=$(… meta-data get OLD)` serves no second name.
  return { ...said, ...(isRead && { served }), role, namespace: 'env', reservation: INTERFACE }
}
