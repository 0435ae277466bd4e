/** The run was called off before this was asked of GitHub. */
export class CalledOff extends Error {
  constructor() {
    super('The run was called off.')
    this.name = 'CalledOff'
  }
}
