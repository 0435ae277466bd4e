import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  OPTIONS,
  writtenName
} from "./shared-picomatch.js";
import {
  changedSites,
  mostTellingFirst,
  openSites
} from "./shared-report-telling.js";

// src/commands/next-steps.ts
var SCAN = [
  "map",
  "rename",
  "upstream",
  "since",
  "include",
  "exclude",
  "scope",
  "conditions"
];
function stepsAfterCheck(report, line) {
  const open = openSites(report);
  const [first] = mostTellingFirst(report, [...changedSites(report), ...open]);
  const rev = line.text("rev");
  const again = `${rev === "" ? "" : ` --rev ${quoted(rev)}`}${scanOf(line)}`;
  const why = first === void 0 ? [] : [`flagshift check --explain ${quoted(first.from)}${again}`];
  if (report.status === "stale")
    return [
      `flagshift patch${rev === "" ? " --write" : ""}${again}`,
      `flagshift prove${again}`,
      ...why
    ];
  if (report.status === "undecided") return [`do what stands on top, then flagshift check${again}`];
  return open.length > 0 ? ["change by hand what should change", ...why] : [];
}
function scanOf(line) {
  const words = SCAN.filter((name) => line.isWritten(name)).flatMap(
    (name) => OPTIONS[name].kind === "many" ? line.list(name).map((value) => written(name, value)) : [written(name, line.text(name))]
  );
  const all = [...words, ...line.operand === void 0 ? [] : [quoted(line.operand)]];
  return all.map((word) => ` ${word}`).join("");
}
function written(name, value) {
  return `--${writtenName(name)}${value.startsWith("-") ? "=" : " "}${quoted(value)}`;
}
function quoted(word) {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

export {
  stepsAfterCheck,
  quoted
};
