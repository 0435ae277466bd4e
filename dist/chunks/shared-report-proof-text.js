import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  colourDiff
} from "./shared-report-diff-colours.js";
import {
  outputFormatOf,
  printAs,
  screenOf
} from "./shared-commands-output.js";
import {
  configuredWith,
  messagesBeside,
  proofNotes,
  proofPicture,
  provedRows
} from "./shared-report-proof-picture.js";
import {
  unusedLines
} from "./shared-report-unused.js";
import {
  patchText,
  table
} from "./shared-report-table.js";
import {
  cut,
  lengthOf,
  wrap
} from "./shared-report-terminal.js";
import {
  oneSafeLine
} from "./shared-report-escape.js";
import {
  count
} from "./shared-core-count.js";
import {
  append
} from "./shared-core-append.js";

// src/report/terminal/picture.ts
function pictureLines(proof, { style, width }) {
  const rows = proofPicture(proof).map(({ label, at, before, after, isHead }) => ({
    label: `${isHead ? "" : "  "}${oneSafeLine(at === void 0 ? label : `${at} ${label}`)}`,
    before: oneSafeLine(before),
    after: oneSafeLine(after),
    isHead
  }));
  if (rows.length === 0) return [];
  const first = Math.min(30, Math.max(...rows.map(({ label }) => lengthOf(label)))) + 2;
  const room = width - 2 - first;
  const longest = Math.max(6, ...rows.map(({ before }) => lengthOf(before)));
  const second = Math.min(Math.floor(room / 2), longest + 2);
  function lines(label, before, after) {
    const cells = [
      wrap(label.trimStart(), first - 2, /^ */.exec(label)[0]),
      wrap(before, second - 2),
      wrap(after, room - second)
    ];
    const height = Math.max(...cells.map(({ length }) => length));
    return Array.from({ length: height }, (_, at) => {
      const [left = "", middle = "", right = ""] = cells.map((cell) => cell[at] ?? "");
      const start = `  ${pad(left, first)}${style.red(pad(middle, second))}`;
      return `${start}${style.green(cut(right, room - second))}`.trimEnd();
    });
  }
  return [
    style.dim(`  ${pad("", first)}${pad("before", second)}after`),
    ...rows.flatMap(
      ({ label, before, after, isHead }) => lines(label, before, after).map((line) => isHead ? style.bold(line) : line)
    ),
    ...configured(proof).flatMap((line) => wrap(oneSafeLine(line), width, "  ")),
    ...proofNotes(proof).flatMap((note) => wrap(oneSafeLine(note), width, "  "))
  ];
}
function configured(proof) {
  const asked = configuredWith(proof);
  return asked.length === 0 ? [] : [`Configured with ${asked.join(", and with ")}.`];
}
function pad(text, width) {
  const shown = cut(text, width - 2);
  return shown + " ".repeat(Math.max(0, width - lengthOf(shown)));
}

// src/report/proof-text.ts
function proofText({ proof, verdict }, style, width = Infinity) {
  if (proof === null)
    return verdict === "off" ? `${style.bold("Proof")} off` : `${style.bold("Proof")} nothing to prove`;
  const colour = verdict === "proved" || verdict === "unchanged" ? style.green : verdict === "skipped" ? style.yellow : style.red;
  const lines = [
    `${style.bold("Proof")} ${colour(verdict)} (evidence: ${proof.evidence})`,
    ...proof.headline === null ? [] : [style.bold(oneSafeLine(proof.headline))],
    ...wrap(oneSafeLine(proof.summary), width)
  ];
  const { seen, rest } = provedRows(proof);
  const told = /* @__PURE__ */ new Set();
  for (const { label, verdict: own, message, gained, lost } of seen) {
    const changes = [...lost, ...gained].map((change) => {
      const same = JSON.stringify({ ...change, setBy: null });
      const isTold = told.has(same);
      told.add(same);
      return changeLines(change, isTold, style, width);
    });
    lines.push(
      "",
      `  ${oneSafeLine(label)}: ${style.bold(own)}`,
      ...wrap(oneSafeLine(message), width, "    "),
      ...changes.flat()
    );
  }
  if (rest.length > 0)
    lines.push(
      "",
      ...rest.flatMap(({ label, verdict: own, message }) => [
        `  ${oneSafeLine(label)}: ${style.bold(own)}`,
        ...wrap(oneSafeLine(message), width, "    ")
      ])
    );
  if (proof.unused.length > 0)
    lines.push(
      "",
      "Configuring showed other flags that nothing uses:",
      ...proof.unused.flatMap((one) => unusedLines(one, style)).map((line) => `  ${line}`)
    );
  if (proof.cost.configures > 0)
    lines.push(
      "",
      style.dim(
        `Configured ${count(proof.cost.configures, "time")} and ran the preprocessor ${count(proof.cost.preprocessed, "time")}, in ${proof.seconds} s`
      )
    );
  const notes = proofPicture(proof).length === 0 ? [] : proofNotes(proof);
  for (const { level, text, code } of messagesBeside(proof, notes))
    append(
      lines,
      wrap(`${code} ${oneSafeLine(text)}`, width).map(
        (line, index) => index === 0 ? line.replace(code, level === "error" ? style.red : style.yellow) : line
      )
    );
  return lines.join("\n");
}
function changeLines({ path, target, added, removed, lines, setBy }, isTold, style, width) {
  const where = path === "" ? "build graph" : `${oneSafeLine(path)} (${oneSafeLine(target)})`;
  const shown = added.length + removed.length;
  const head = `    ${where}${setBy === null ? "" : style.dim(`, set by ${oneSafeLine(setBy)}`)}`;
  if (isTold) return [`${head}: as above`];
  return [
    head,
    ...removed.map((text) => style.red(cut(`      - ${oneSafeLine(text)}`, width))),
    ...added.map((text) => style.green(cut(`      + ${oneSafeLine(text)}`, width))),
    ...lines > shown ? [style.dim(`      and ${lines - shown} more`)] : []
  ];
}

// src/commands/print-run.ts
async function printRun(shifted, line, terminal) {
  const format = outputFormatOf(line) ?? "text";
  return printAs(format, shifted, () => textOf(shifted, line, terminal), line, terminal);
}
function textOf({ found, report, outcome }, line, terminal) {
  const { style } = terminal;
  const lines = [];
  const out = (text) => void lines.push(text);
  const screen = screenOf(line, terminal);
  const picture = outcome.proof === null ? [] : pictureLines(outcome.proof, screen);
  if (picture.length > 0) out([style.bold(`Proof: ${outcome.verdict}`), ...picture, ""].join("\n"));
  out(table(report, screen));
  out(line.on("all") || line.on("full") ? `
${colourDiff(patchText(found) ?? "", style)}` : "");
  out(proofText(outcome, style, screen.width));
  const { publication } = report;
  if (publication !== null) out(`
${published(publication, terminal)}`);
  if (outcome.proof !== null && publication === null)
    out(`
${style.bold(`The verdict is ${outcome.verdict}`)}`);
  return lines.join("\n");
}
function published({ operation, branch, url, messages }, { style }) {
  const where = `${branch === null ? "" : ` on branch ${oneSafeLine(branch)}`}${url === null ? "" : ` ${url}`}`;
  const head = operation === "none" ? `${style.bold("No pull request")}${where}` : `${style.bold("Pull request")} ${operation}${where}`;
  return [head, ...messages.map(({ level, text }) => `  ${level}: ${oneSafeLine(text)}`)].join("\n");
}

export {
  pictureLines,
  printRun,
  textOf
};
