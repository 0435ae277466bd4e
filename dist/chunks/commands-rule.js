import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  wrap,
  wrapBeside
} from "./shared-report-terminal.js";
import {
  REASON_GROUPS
} from "./shared-core-reasons.js";
import {
  nearest
} from "./shared-maps-nearest.js";
import {
  UserError
} from "./shared-core-user-error.js";
import "./shared-runtime.js";

// src/commands/rule.ts
var ROWS = new Map(REASON_GROUPS.flatMap(({ rows }) => Object.entries(rows)));
async function rule(line, terminal) {
  const code = line.operand;
  terminal.out(code === void 0 ? listCodes(terminal) : explainCode(code, terminal));
  return Promise.resolve(0);
}
function listCodes({ style, width }) {
  const column = Math.max(...[...ROWS.keys()].map(({ length }) => length));
  return REASON_GROUPS.map(
    ({ title, rows }) => [
      style.bold(title),
      ...Object.entries(rows).flatMap(
        ([code, { means }]) => wrapBeside(`  ${code.padEnd(column)}  `, means, width, style.cyan)
      )
    ].join("\n")
  ).join("\n\n");
}
function explainCode(code, terminal) {
  const row = ROWS.get(code);
  if (row !== void 0) return describeRow(code, row, terminal);
  const meant = nearest(code, [...ROWS.keys()]);
  throw new UserError(
    `There is no reason code "${code}".`,
    meant === void 0 ? "See flagshift rule for all of them." : `Do you mean ${meant}?`
  );
}
function describeRow(code, row, { style, width }) {
  return [
    ...wrap(`${code}: ${row.means}`, width).map(
      (line, at) => at === 0 ? line.replace(code, style.bold) : line
    ),
    "",
    inColumn("before", row.before),
    inColumn("after", row.after ?? "stays as it is"),
    ...row.given === void 0 ? [] : wrapBeside("  given   ", row.given, width, (label) => label),
    ...wrapBeside("  to do   ", row.todo, width, (label) => label),
    ...row.blocks === true ? ["", "Where nothing else can be changed, the run ends as blocked."] : []
  ].join("\n");
}
function inColumn(label, text) {
  return `  ${label.padEnd(8)}${text.replaceAll("\n", `
${" ".repeat(10)}`)}`;
}
export {
  rule
};
