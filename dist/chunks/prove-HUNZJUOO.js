import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  proofText
} from "./chunk-656ODW7A.js";
import {
  coloured
} from "./chunk-W35ESBYB.js";
import {
  shift
} from "./chunk-EAVP2KKR.js";
import {
  proofOptionsOf,
  scanOptionsOf
} from "./chunk-GVOVQDE3.js";
import "./chunk-4JDKJEU6.js";
import "./chunk-W2KJPURB.js";
import "./chunk-HD2JQCPK.js";
import {
  table
} from "./chunk-3KYP7YUC.js";
import "./chunk-TAUPMVYR.js";
import "./chunk-4IYIHLDT.js";
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
