import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  printRun
} from "./shared-report-proof-text.js";
import {
  proveBySmokeTest,
  shift
} from "./shared-report-table.js";
import {
  checkPatterns
} from "./shared-proof-programs-check-patterns.js";
import {
  proofOptionsOf,
  scanOptionsOf
} from "./shared-picomatch.js";
import {
  checkKitFolder
} from "./shared-proof-kit.js";
import {
  oneSafeLine
} from "./shared-report-escape.js";

// src/commands/prove.ts
async function prove(line, terminal) {
  const options = proofOptionsOf(line);
  checkPatterns(options, (name) => line.called(name));
  if (options.emit !== null) await checkKitFolder(options.emit);
  const scan = scanOptionsOf(line, line.operand);
  const stages = { prove: proveBySmokeTest(options, scan) };
  const shifted = await shift(scan, stages, terminal.progress);
  await printRun(shifted, line, terminal);
  if (options.emit !== null) terminal.note(kitNote(shifted, options.emit));
  const { proof, verdict } = shifted.outcome;
  const isNothing = shifted.found.patches.length === 0 || proof?.messages.some(({ code }) => code === "NOTHING_TO_PROVE") === true;
  return isNothing || verdict === "proved" || verdict === "unchanged" ? 0 : 1;
}
function kitNote({ outcome: { proof } }, folder) {
  if (proof?.kit)
    return `The smoke test of ${oneSafeLine(proof.kit.component)} is in ${folder}: see its README.md`;
  return "No smoke test was written: no definition shows what the patch brings.";
}

export {
  prove,
  kitNote
};
