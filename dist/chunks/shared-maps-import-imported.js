import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  comment,
  text
} from "./shared-maps-yaml-text.js";

// src/maps/import/imported.ts
function importedYaml({ renames, left }, table, upstream = "owner/name") {
  const lines = [
    `# Made from ${comment(table)}. It says no versions: write \`since\` and \`removed\` where you know them.`,
    `upstream: ${text(upstream)}`,
    ...renames.length === 0 ? ["renames: []"] : ["renames:", ...renames.flatMap(entryOf(table))],
    ...left.length === 0 ? [] : ["", "# Left out:", ...left.map((one) => `#   ${comment(one)}`)]
  ];
  return `${lines.join("\n")}
`;
}
function entryOf(table) {
  return ({ from, to, kind, value, note }) => [
    `  - from: ${text(from)}`,
    `    to: ${targetsOf(to)}`,
    `    kind: ${kind}`,
    ...value === "inverted" ? ["    value: inverted"] : [],
    `    evidence: ${text(table)}`,
    ...note === void 0 ? [] : [`    note: ${JSON.stringify(note)}`]
  ];
}
function targetsOf(to) {
  const [first, ...others] = to.map(({ name }) => text(name));
  if (first === void 0) return "null";
  return others.length === 0 ? first : `[${[first, ...others].join(", ")}]`;
}

export {
  importedYaml
};
