import type { Listed } from '../plan.ts'
import type { Answer } from './ask.ts'

/** A repository as GitHub tells of it. */
export interface Repository {
  readonly id: number
  readonly full_name: string
  readonly default_branch?: string
  readonly archived?: boolean
  readonly fork: boolean
  readonly disabled?: boolean
}

/** Whether it is an `OWNER/NAME` as GitHub's addresses have it. */
export function isName(name: string): boolean {
  return /^[a-z\d][\w-]*\/(?!\.{1,2}$)[\w.-]+$/i.test(name)
}

/** As much of it as a plan goes by. */
export function listedOf(one: Repository): Listed {
  return {
    id: one.id,
    name: one.full_name,
    branch: one.default_branch ?? 'HEAD',
    isArchived: one.archived === true,
    isFork: one.fork,
    isDisabled: one.disabled === true,
  }
}

export type Refused = Extract<Answer, { kind: 'refused' }>

/** What GitHub's refusal of a repository means. */
export function whyRefused({ status, said }: Refused): string {
  if (status === 404) return 'It is gone, or the token may not see it.'
  if (status === 403 || status === 451) return `GitHub forbids it: ${said}.`
  return `GitHub does not answer for it: ${said}.`
}
