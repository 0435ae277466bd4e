import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  printRun
} from "./shared-commands.js";
import "./shared-report-proof-text.js";
import "./shared-report-diff-colours.js";
import {
  proveBySmokeTest,
  shift
} from "./shared-judging.js";
import "./shared-core-lines.js";
import "./shared-upstream-find.js";
import "./shared-core-reasons.js";
import {
  proofOptionsOf,
  scanOptionsOf
} from "./shared-options.js";
import "./shared-report-escape.js";
import "./shared-repository-commit.js";
import "./shared-languages.js";
import "./shared-core-first-index.js";
import "./shared-repository-git.js";
import "./shared-maps-explain.js";
import "./shared-maps-nearest.js";
import "./shared-yaml.js";
import "./shared-core-user-error.js";
import "./shared-runtime.js";

// src/commands/prove.ts
async function prove(line, terminal) {
  const stages = { prove: proveBySmokeTest(proofOptionsOf(line)) };
  const shifted = await shift(scanOptionsOf(line, line.operand), stages, terminal.note);
  printRun(shifted, line, terminal);
  return shifted.found.patches.length === 0 || shifted.outcome.verdict === "proved" ? 0 : 1;
}
export {
  prove
};
