import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  groupBy
} from "./shared-core-remembered.js";

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
  const change = { before: gone, after: first.text };
  return place === void 0 ? [{ label: "is given", ...change }] : [{ label: "sets", at: `${place.path}:${place.line}`, ...change }];
}
function canaryRows({ canary }) {
  if (canary === null || canary.before.built || !canary.after.built) return [];
  const ran = canary.run === null ? "" : canary.run.status === "ran" ? `, and ran on ${canary.run.device}` : canary.run.status === "no-device" ? ", not run: no GPU here" : ", and failed when run";
  return [
    {
      label: "CUDA program, same flags",
      before: "does not build",
      after: `builds${ran}`,
      isHead: true
    }
  ];
}
function said(text) {
  return `\u201C${text.replace(/%s:? ?/g, "").trim()}\u201D`;
}
function configuredWith(proof) {
  const olds = proof.runs.filter(
    ({ spelling, accepted, effect }) => spelling === "old" && accepted && effect === "effective"
  );
  const asked = [...seenIn(proof), ...olds].map((one) => one.arguments.join(" "));
  return [...new Set(asked)].filter((one) => one !== "");
}
function proofNotes(proof) {
  const names = [...new Set(seenIn(proof).flatMap(({ to }) => to))];
  return [
    ...names.length === 0 ? [] : [
      `With a word that nobody reads in place of ${names.join(" or ")}, the difference is gone.`
    ],
    ...proof.messages.filter(({ code }) => code === "STAND_IN").map(({ text }) => text)
  ];
}
function seenIn({ renames }) {
  return renames.filter(
    ({ gained, verdict }) => gained.length > 0 && (verdict === "proved" || verdict === "partial")
  );
}

// src/report/proved-renames.ts
function provedRows({ renames }) {
  const rows = [...groupBy(renames, pairOf)].flatMap(([pair, kinds]) => {
    const verdicts = groupBy(kinds, ({ verdict }) => verdict);
    return [...verdicts.values()].map((same) => {
      const most = same.toSorted((a, b) => changesIn(b) - changesIn(a))[0];
      const named = [...new Set(same.map(({ kind }) => kind))].join(", ");
      return { ...most, label: verdicts.size > 1 ? `${pair} (${named})` : pair };
    });
  });
  return {
    seen: rows.filter((row) => changesIn(row) > 0).toSorted((a, b) => changesIn(b) - changesIn(a)),
    rest: rows.filter((row) => changesIn(row) === 0)
  };
}
function messagesBeside(proof, notes = proofNotes(proof)) {
  const told = [...provedRows(proof).rest.map(({ message }) => message), ...notes];
  return proof.messages.filter(({ text }) => !told.some((one) => text.includes(one)));
}
function pairOf({ from, to }) {
  return `${from} \u2192 ${to.join(", ")}`;
}
function changesIn({ gained, lost }) {
  return gained.length + lost.length;
}

export {
  proofPicture,
  configuredWith,
  proofNotes,
  provedRows,
  messagesBeside
};
