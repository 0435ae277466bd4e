import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  plain
} from "./shared-report-escape.js";
import {
  groupBy
} from "./shared-core-group-by.js";

// src/report/table.ts
var KEPT_SHOWN = 5;
function table(report, style, verbose) {
  const lines = [];
  for (const upstream of report.upstreams)
    lines.push(
      `${style.dim("upstream")} ${plain(upstream.name)} ${style.dim(`at ${plain(upstream.path) || "this repository"}${upstream.revision === null ? "" : `, ${upstream.revision.slice(0, 9)}`} (${plain(upstream.found)})`)}`
    );
  const changed = report.sites.filter(({ action }) => action !== "keep");
  const kept = report.sites.filter(({ action }) => action === "keep");
  lines.push(...byFile(changed, style));
  lines.push(...keptLines(kept, style, verbose));
  lines.push(...skippedLines(report, style, verbose));
  lines.push("", lastLine(report, changed, kept, style));
  return lines.join("\n");
}
function byFile(sites, style) {
  const lines = [];
  let file = "";
  for (const site of sites) {
    if (site.path !== file) lines.push("", style.bold(plain(file = site.path)));
    const place = `${site.line}:${site.column}`.padStart(7);
    const change = `${site.from} ${style.dim("\u2192")} ${site.to.join(" + ") || "nothing"}`;
    const mark = site.safety === "safe" ? style.green(site.action) : style.yellow(`${site.action} (${site.safety})`);
    lines.push(`${style.dim(place)}  ${mark}  ${change}  ${style.dim(`[${site.role}]`)}`);
    lines.push(`         ${style.dim(plain(site.text.trim()).slice(0, 110))}`);
    lines.push(`         ${plain(site.reason.message)}`);
  }
  return lines;
}
function keptLines(kept, style, verbose) {
  if (kept.length === 0) return [];
  const lines = ["", style.bold("Left as it is")];
  for (const [code, sites] of groupBy(kept, ({ reason }) => reason.code)) {
    const shown = verbose ? sites : sites.slice(0, KEPT_SHOWN);
    lines.push(`  ${style.cyan(code)} (${sites.length})`);
    for (const site of shown)
      lines.push(
        `    ${plain(site.path)}:${site.line}:${site.column} ${site.from}  ${style.dim(plain(site.reason.message))}`
      );
    if (sites.length > shown.length)
      lines.push(style.dim(`    and ${sites.length - shown.length} more (--json lists all)`));
  }
  return lines;
}
function skippedLines({ skipped }, style, verbose) {
  if (skipped.length === 0) return [];
  const reasons = groupBy(skipped, ({ reason }) => reason.code);
  const counts = [...reasons].map(([code, files]) => `${files.length} ${code}`).join(", ");
  const lines = ["", `${style.bold("Not read")}: ${counts}`];
  if (verbose)
    for (const { path, reason } of skipped)
      lines.push(`    ${plain(path)}  ${style.dim(plain(reason.message))}`);
  return lines;
}
function lastLine(report, changed, kept, style) {
  const scanned = `${report.repository.filesScanned} of ${report.repository.filesListed} files read`;
  const { undecided } = report;
  if (changed.length === 0 && undecided.length > 0)
    return `${style.yellow("Undecided")}: ${undecided.map(sentence).join(" ")} (${scanned})`;
  if (changed.length === 0) {
    const look = kept.filter(({ safety }) => safety === "review").length;
    const rest = kept.length === 0 ? "" : `, ${kept.length} left as they are`;
    const told = look === 0 ? style.green("Nothing to change") : `${style.yellow("Nothing changed")}, ${count(look, "place")} for a person to look at`;
    return `${told} (${scanned}${rest}).`;
  }
  const files = new Set(changed.map(({ path }) => path)).size;
  const review = changed.filter(({ safety }) => safety !== "safe").length;
  return `${style.yellow(`${count(changed.length, "stale site")} in ${count(files, "file")}`)}, ${review} for review, ${kept.length} left as they are (${scanned}).`;
}
function sentence({ message, todo, places }) {
  const waiting = places === 0 ? "" : `, and ${count(places, "place")} ${places === 1 ? "depends" : "depend"} on it`;
  return `${plain(message)}${waiting}: ${plain(todo)}.`;
}
function count(number, noun) {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

export {
  table,
  sentence,
  count
};
