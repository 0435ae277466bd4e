import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  plain
} from "./shared-report-escape.js";

// src/report/proof-text.ts
function proofText({ proof, verdict }, style) {
  if (proof === null)
    return verdict === "off" ? `${style.bold("Proof")} off` : `${style.bold("Proof")} nothing to prove`;
  const colour = verdict === "proved" ? style.green : verdict === "skipped" ? style.yellow : style.red;
  const lines = [
    `${style.bold("Proof")} ${colour(verdict)} (evidence: ${proof.evidence})`,
    plain(proof.summary)
  ];
  for (const run of proof.runs) {
    lines.push(
      "",
      `${style.dim("configured with")} ${plain(run.arguments.join(" ") || "no arguments")}`
    );
    for (const { path, target, macro, before, after, setBy } of run.macros)
      if (before !== after)
        lines.push(
          `  ${plain(path)} (${plain(target)}): ${macro} ${style.red(before)} \u2192 ${style.green(after)}${setBy === null ? "" : style.dim(`, set by ${plain(setBy)}`)}`
        );
    for (const { target, added, removed } of run.definitions)
      lines.push(
        `  ${plain(target)}: ${[...removed.map(({ text }) => style.red(`-D${plain(text)}`)), ...added.map(({ text }) => style.green(`+D${plain(text)}`))].join(" ")}`
      );
  }
  for (const { level, text, code } of proof.messages)
    lines.push(`${level === "error" ? style.red(code) : style.yellow(code)} ${plain(text)}`);
  return lines.join("\n");
}

export {
  proofText
};
