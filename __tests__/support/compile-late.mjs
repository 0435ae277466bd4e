import { setFlagsFromString } from 'node:v8'

/**
 * Each test file loads the program anew, so that most functions run a few times only: what V8 spends on optimizing them
 * is lost, and was a fifth of all tests' time. What runs hot is optimized all the same, later. The newer V8 weighs this
 * by itself, and has no such flag.
 */
if (Number.parseInt(process.versions.v8, 10) < 13) setFlagsFromString('--interrupt-budget=10000000')
