import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  PatternSearch
} from "./shared-proof-programs-presets.js";
import {
  UserError
} from "./shared-core-user-error.js";

// src/proof/programs/check-patterns.ts
function checkPatterns({ command, expect, forbid }, called) {
  for (const [name, patterns] of [
    ["smoke-expect", expect],
    ["smoke-forbid", forbid]
  ]) {
    if (patterns.length === 0) continue;
    if (command === null)
      throw new UserError(
        `${called(name)} is given, and nothing is run whose output could be looked at.`,
        `Give the command by ${lower(called("smoke-command"))}, or leave the patterns out.`
      );
    const [problem] = new PatternSearch(patterns).problems;
    if (problem !== void 0)
      throw new UserError(
        `${called(name)} holds what is no pattern: ${problem.slice(0, 300)}.`,
        "Write a regular expression as JavaScript has them, or one of the names."
      );
  }
}
function lower(words) {
  return words.replace(/^The /, "the ");
}

export {
  checkPatterns
};
