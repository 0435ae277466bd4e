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

/** The same use as a parameter, where the text shows that it is one and the reader of the language did not. */
export function withParameter(use: Use, text: string, language: string): Use {
  if (use.reservation !== undefined || use.composed !== undefined) return use
  if (DATA.has(language) && isBefore(text, use.start, VARIABLE))
    return { ...use, role: 'option', namespace: 'env', contract: FROM_ENVIRONMENT }
  if (!PIPELINES.has(language)) return use
  if (use.region === 'comment' || !isBefore(text, use.start, BEFORE)) return use
  const { widen: _widen, ...read } = use
  return { ...read, role: 'condition', namespace: 'env', reservation: INTERFACE }
}
