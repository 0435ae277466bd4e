/**
 * The run was called off before this was asked of GitHub. What waits to repeat a request takes it for the end of it: it is an
 * error of the kind that a request's own signal gives, and has no status.
 */
export class CalledOff extends Error {
  override readonly name = 'AbortError'
  readonly request = { request: { retries: 0 } }

  constructor() {
    super('The run was called off.')
  }

  get status(): undefined {
    return undefined
  }

  // Octokit gives every such error one.
  set status(_: unknown) {}
}
