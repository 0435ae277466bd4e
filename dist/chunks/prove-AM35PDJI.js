import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  proofText
} from "./chunk-DS4DCR7I.js";
import {
  coloured
} from "./chunk-W35ESBYB.js";
import {
  shift
} from "./chunk-I3NIKAHP.js";
import "./chunk-SLMJDQAW.js";
import {
  proofOptionsOf,
  scanOptionsOf
} from "./chunk-KGHQCPJT.js";
import "./chunk-KZLJKU5J.js";
import "./chunk-AJIMMFZI.js";
import "./chunk-JGK5VTPD.js";
import {
  table
} from "./chunk-K3NRVX6Y.js";
import "./chunk-XTGP5EZK.js";
import "./chunk-24BARH5S.js";
import "./chunk-HMQLEJJH.js";
import "./chunk-HANBNIMK.js";

// src/commands/prove.ts
async function prove(line, terminal) {
  const stages = { proof: proofOptionsOf(line), publish: null, checkOnly: false };
  const { found, report, outcome } = await shift(scanOptionsOf(line), stages, terminal.note);
  if (line.on("json")) terminal.out(JSON.stringify(report, null, 2));
  else {
    terminal.out(table(report, terminal.style, false));
    terminal.out(coloured(Buffer.from(found.diff, "latin1").toString("utf8"), terminal.style));
    terminal.out(proofText(outcome, terminal.style));
  }
  return found.patches.length === 0 || outcome.verdict === "proved" ? 0 : 1;
}
export {
  prove
};
