import type { JsonObject } from './contract.ts'

/** As whom a token acts, and what it may do. */
export interface Identity {
  readonly login: string
  readonly contents: 'read' | 'write'
  readonly pulls: 'read' | 'write'
  readonly workflows: boolean
}

/** What GitHub enforces and the emulator does not; a test changes them as it goes. */
export interface Rules {
  /** "Allow GitHub Actions to create and approve pull requests" is off. */
  pullRequestsForbidden: boolean
  defaultBranch: string
  archived: boolean
  /** Branches that a rule covers, and what the rule forbids. */
  protectedBranches: {
    readonly pattern: RegExp
    readonly against: readonly ('create' | 'update' | 'delete')[]
  }[]
  /** Who can be asked for a review or be assigned. */
  collaborators: string[]
  /** Teams that the token can see. */
  teams: string[]
  labelsAllowed: boolean
  draftsSupported: boolean
  /** Undefined: allowed. Otherwise GitHub's words. */
  autoMergeRefusal: string | undefined
  /** Whether the token may move refs by GraphQL, or the server does not know how. */
  refMutation: 'allowed' | 'forbidden' | 'unknown'
  milestones: { readonly number: number; readonly title: string }[]
  /** Issues that people opened; their numbers are no pull request's. */
  issues: { readonly number: number; body: string }[]
  /** Changes text on its way into a tree, as no GitHub should. */
  mangle: (content: string) => string
}

export function defaultRules(): Rules {
  return {
    pullRequestsForbidden: false,
    defaultBranch: 'main',
    archived: false,
    protectedBranches: [],
    collaborators: ['ada', 'grace'],
    teams: [],
    labelsAllowed: true,
    draftsSupported: true,
    autoMergeRefusal: undefined,
    refMutation: 'allowed',
    milestones: [{ number: 3, title: 'Next' }],
    issues: [],
    mangle: (content) => content,
  }
}

/** A refusal of GitHub, thrown by whatever finds it. */
export class Refused extends Error {
  readonly status: number
  readonly body: JsonObject

  constructor(status: number, message: string, errors?: readonly JsonObject[]) {
    super(message)
    this.status = status
    this.body = {
      message,
      ...(errors ? { errors } : {}),
      documentation_url: 'https://docs.github.com/rest',
      ...(status === 422 ? {} : { status: `${status}` }),
    }
  }
}

/** A 422 as GitHub words it. */
export function invalid(resource: string, message: string): Refused {
  return new Refused(422, 'Validation Failed', [{ resource, code: 'custom', message }])
}

export const NOT_ACCESSIBLE = 'Resource not accessible by integration'

export function ruleViolation(reason: string): Refused {
  return new Refused(422, `Repository rule violations found\n\n${reason}\n\n`)
}
