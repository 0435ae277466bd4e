import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  proofText
} from "./shared-report-proof-text.js";
import {
  coloured
} from "./shared-report-diff-colours.js";
import {
  shift
} from "./shared-languages.js";
import "./shared-upstream-find.js";
import {
  proofOptionsOf,
  scanOptionsOf
} from "./shared-commands.js";
import "./shared-options.js";
import "./shared-upstream-reading.js";
import "./shared-yaml.js";
import {
  table
} from "./shared-report-table.js";
import "./shared-report-escape.js";
import "./shared-repository.js";
import "./shared-core.js";
import "./shared-runtime.js";

// src/commands/prove.ts
async function prove(line, terminal) {
  const stages = { proof: proofOptionsOf(line), publish: null, checkOnly: false };
  const { found, report, outcome } = await shift(scanOptionsOf(line), stages, terminal.note);
  if (line.on("json")) terminal.out(JSON.stringify(report, null, 2));
  else {
    terminal.out(table(report, terminal.style, false));
    terminal.out(coloured(Buffer.from(found.diff, "latin1").toString("utf8"), terminal.style));
    terminal.out(proofText(outcome, terminal.style));
  }
  return found.patches.length === 0 || outcome.verdict === "proved" ? 0 : 1;
}
export {
  prove
};
