import * as fc from 'fast-check'

/** Random cases of the properties come from a seed where one is given, so that a run can be repeated. */
const given = process.env.FLAGSHIFT_SEED
if (given) fc.configureGlobal({ seed: Number.parseInt(given.slice(0, 7), 16) })
