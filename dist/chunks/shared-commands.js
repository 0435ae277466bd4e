import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  proofText
} from "./shared-report-proof-text.js";
import {
  coloured
} from "./shared-report-diff-colours.js";
import {
  patchText,
  table
} from "./shared-judging.js";
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

export {
  printRun
};
