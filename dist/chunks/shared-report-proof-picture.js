import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/report/proof-picture.ts
import * as path from "node:path";
function proofPicture(proof) {
  const gained = proof.renames.flatMap((rename) => rename.gained);
  const units = [...new Map(gained.map((unit) => [`${unit.path}
${unit.target}`, unit])).values()];
  const shown = units.filter((unit) => unit.path !== "").slice(0, UNITS);
  return [...shown.flatMap((unit) => unitRows(proof, unit)), ...canaryRows(proof)];
}
var UNITS = 2;
var BACKENDS = ["CUDA", "HIP", "Metal", "Vulkan", "SYCL", "OpenCL", "BLAS"];
function unitRows(proof, unit) {
  const object = proof.objects.find((one) => one.path === unit.path && one.target === unit.target);
  const [before, after] = sidesOf(unit, object);
  const rows = [
    { label: `${path.posix.basename(unit.path)} in ${unit.target}`, before, after, isHead: true },
    ...definitionRows(proof, unit)
  ];
  const [symbol] = object?.symbols.added ?? [];
  const [printed] = object?.strings.added ?? [];
  const [silent] = object?.strings.removed ?? [];
  if (symbol !== void 0) rows.push({ label: "calls", before: "\u2013", after: symbol });
  if (printed !== void 0)
    rows.push({
      label: "can say",
      before: silent === void 0 ? "\u2013" : said(silent),
      after: said(printed)
    });
  if (object === void 0) {
    const [line] = unit.added;
    if (line !== void 0)
      rows.push({ label: "its code", before: unit.removed[0] ?? "\u2013", after: line });
  }
  return rows;
}
function sidesOf(unit, object) {
  const fresh = [
    ...object?.symbols.added ?? [],
    ...object?.strings.added ?? [],
    ...unit.added
  ].join("\n");
  const old = [...object?.strings.removed ?? [], ...unit.removed].join("\n");
  const backend = BACKENDS.find(
    (name) => new RegExp(`(?:^|[^a-z])${name}(?:[^a-z]|$)`, "im").test(fresh)
  );
  if (backend === void 0) return ["without it", "with it"];
  return [/\bCPU\b/.test(old) ? "CPU" : `no ${backend}`, backend];
}
function definitionRows(proof, { target }) {
  const changes = proof.runs.flatMap(({ definitions }) => definitions).filter((one) => one.target === target);
  const added = changes.flatMap((one) => one.added);
  const removed = changes.flatMap((one) => one.removed);
  const [first] = added;
  if (first === void 0) return [];
  const [place] = first.setBy;
  const gone = removed[0] === void 0 ? "\u2013" : removed[0].text;
  const label = place === void 0 ? "is given" : `${place.path}:${place.line} sets`;
  return [{ label, before: gone, after: first.text }];
}
function canaryRows({ canary }) {
  if (canary === null || canary.before.built || !canary.after.built) return [];
  const ran = canary.run === null ? "" : canary.run.status === "ran" ? `, and ran on ${canary.run.device}` : canary.run.status === "no-device" ? ", not run: no GPU here" : ", and failed when run";
  return [
    {
      label: "a CUDA program with that",
      before: "does not build",
      after: `builds${ran}`,
      isHead: true
    }
  ];
}
function said(text) {
  return `\u201C${text.replace(/%s:? ?/g, "").trim()}\u201D`;
}
function proofNotes(proof) {
  const seen = proof.renames.filter(({ gained, verdict }) => gained.length > 0 && isSeen(verdict));
  const asked = [...new Set(seen.map((rename) => rename.arguments.join(" ")))].filter(
    (one) => one !== ""
  );
  const olds = proof.runs.filter(
    ({ spelling, accepted, effect }) => spelling === "old" && accepted && effect === "effective"
  );
  const alias = [...new Set(olds.map((run) => run.arguments.join(" ")))];
  const names = [...new Set(seen.flatMap(({ to }) => to))];
  return [
    ...asked.length === 0 ? [] : [`Configured with ${[...asked, ...alias].join(", and with ")}.`],
    ...names.length === 0 ? [] : [
      `With a word that nobody reads in place of ${names.join(" or ")}, the difference is gone.`
    ],
    ...proof.messages.filter(({ code }) => code === "STAND_IN").map(({ text }) => text)
  ];
}
function isSeen(verdict) {
  return verdict === "proved" || verdict === "partial";
}

export {
  proofPicture,
  proofNotes
};
