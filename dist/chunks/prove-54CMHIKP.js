import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  proofText
} from "./chunk-DS4DCR7I.js";
import {
  coloured
} from "./chunk-W35ESBYB.js";
import {
  shift
} from "./chunk-KWD4GII4.js";
import "./chunk-ESZXIGFO.js";
import {
  proofOptionsOf,
  scanOptionsOf
} from "./chunk-7ZG6KQLY.js";
import "./chunk-ELTLRKFY.js";
import "./chunk-TQNY62HH.js";
import "./chunk-OOPQYUPV.js";
import {
  table
} from "./chunk-K3NRVX6Y.js";
import "./chunk-XTGP5EZK.js";
import "./chunk-BERTVRY6.js";
import "./chunk-T6N5MCWX.js";
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
