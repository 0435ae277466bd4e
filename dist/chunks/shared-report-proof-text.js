import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  plain
} from "./shared-report-escape.js";

// src/report/proof-text.ts
function proofText({ proof, verdict }, style) {
  if (proof === null)
    return verdict === "off" ? `${style.bold("Proof")} off` : `${style.bold("Proof")} nothing to prove`;
  const colour = verdict === "proved" || verdict === "unchanged" ? style.green : verdict === "skipped" ? style.yellow : style.red;
  const lines = [
    `${style.bold("Proof")} ${colour(verdict)} (evidence: ${proof.evidence})`,
    plain(proof.summary)
  ];
  for (const rename of proof.renames) {
    lines.push(
      "",
      `  ${plain(rename.from)} \u2192 ${plain(rename.to.join(", "))}: ${style.bold(rename.verdict)}`,
      `    ${plain(rename.message)}`,
      ...[...rename.lost, ...rename.gained].flatMap((change) => changeLines(change, style))
    );
  }
  if (proof.cost.configures > 0)
    lines.push(
      "",
      style.dim(
        `${proof.cost.configures} configures and ${proof.cost.preprocessed} runs of the preprocessor in ${proof.seconds} s`
      )
    );
  for (const { level, text, code } of proof.messages)
    lines.push(`${level === "error" ? style.red(code) : style.yellow(code)} ${plain(text)}`);
  return lines.join("\n");
}
function changeLines({ path, target, added, removed, lines, setBy }, style) {
  const where = path === "" ? "build graph" : `${plain(path)} (${plain(target)})`;
  const shown = added.length + removed.length;
  return [
    `    ${where}${setBy === null ? "" : style.dim(`, set by ${plain(setBy)}`)}`,
    ...removed.map((text) => style.red(`      - ${plain(text)}`)),
    ...added.map((text) => style.green(`      + ${plain(text)}`)),
    ...lines > shown ? [style.dim(`      and ${lines - shown} more`)] : []
  ];
}

export {
  proofText
};
