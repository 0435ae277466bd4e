import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
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
  terminal.out(code === void 0 ? listCodes(terminal.style) : explainCode(code, terminal.style));
  return Promise.resolve(0);
}
function listCodes(style) {
  const width = Math.max(...[...ROWS.keys()].map(({ length }) => length));
  return REASON_GROUPS.map(
    ({ title, rows }) => [
      style.bold(title),
      ...Object.entries(rows).map(
        ([code, { means }]) => `  ${style.cyan(code.padEnd(width))}  ${means}`
      )
    ].join("\n")
  ).join("\n\n");
}
function explainCode(code, style) {
  const row = ROWS.get(code);
  if (row !== void 0) return describeRow(code, row, style);
  const meant = nearest(code, [...ROWS.keys()]);
  throw new UserError(
    `There is no reason code "${code}".`,
    meant === void 0 ? "See flagshift rule for all of them." : `Do you mean ${meant}?`
  );
}
function describeRow(code, row, style) {
  return [
    `${style.bold(code)}: ${row.means}`,
    "",
    inColumn("before", row.before),
    inColumn("after", row.after ?? "stays as it is"),
    ...row.given === void 0 ? [] : [inColumn("given", row.given)],
    inColumn("to do", row.todo),
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
