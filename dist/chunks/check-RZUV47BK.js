import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  shift,
  table
} from "./chunk-BNKPYZHL.js";
import {
  scanOptionsOf
} from "./chunk-FHSHSOHJ.js";
import "./chunk-M7U6DZVE.js";
import "./chunk-BNJBYUWU.js";
import "./chunk-4IYIHLDT.js";
import "./chunk-HMQLEJJH.js";
import "./chunk-HANBNIMK.js";

// src/commands/check.ts
async function check(line, terminal) {
  const stages = { proof: null, publish: null, checkOnly: true };
  const { report } = await shift(scanOptionsOf(line), stages, terminal.note);
  terminal.out(
    line.on("json") ? JSON.stringify(report, null, 2) : table(report, terminal.style, false)
  );
  return report.status === "clean" ? 0 : 1;
}
export {
  check
};
