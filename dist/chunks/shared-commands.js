import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  proofText
} from "./shared-report-proof-text.js";
import {
  coloured
} from "./shared-report-diff-colours.js";
import {
  patchText,
  proveBySmokeTest,
  shift,
  table
} from "./shared-upstream-pins.js";
import {
  proofOptionsOf,
  scanOptionsOf
} from "./shared-options.js";
import {
  checkKitFolder
} from "./shared-proof-kit.js";
import {
  plain
} from "./shared-report-escape.js";

// src/commands/print-run.ts
function printRun({ found, report, outcome }, line, { out, style }) {
  if (line.on("json")) return out(JSON.stringify(report, null, 2));
  out(table(report, style, false));
  out(coloured(patchText(found) ?? "", style));
  out(proofText(outcome, style));
  const { publication } = report;
  if (publication === null) return;
  const { operation, branch, url, messages } = publication;
  const where = `${branch === null ? "" : ` on branch ${plain(branch)}`}${url === null ? "" : ` ${url}`}`;
  out(
    operation === "none" ? `
${style.bold("No pull request")}${where}` : `
${style.bold("Pull request")} ${operation}${where}`
  );
  for (const { level, text } of messages) out(`  ${level}: ${plain(text)}`);
}

// src/commands/prove.ts
async function prove(line, terminal) {
  const options = proofOptionsOf(line);
  if (options.emit !== null) await checkKitFolder(options.emit);
  const stages = { prove: proveBySmokeTest(options) };
  const shifted = await shift(scanOptionsOf(line, line.operand), stages, terminal.note);
  printRun(shifted, line, terminal);
  if (options.emit !== null) terminal.note(kitNote(shifted, options.emit));
  const { proof, verdict } = shifted.outcome;
  const isNothing = shifted.found.patches.length === 0 || proof?.messages.some(({ code }) => code === "NOTHING_TO_PROVE") === true;
  return isNothing || verdict === "proved" || verdict === "unchanged" ? 0 : 1;
}
function kitNote({ outcome: { proof } }, folder) {
  if (proof?.kit)
    return `The smoke test of ${plain(proof.kit.component)} is in ${folder}: see its README.md`;
  return "No smoke test was written: no definition shows what the patch brings.";
}

export {
  printRun,
  prove,
  kitNote
};
