import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/core/capital.ts
function capital(text) {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

// src/maps/value.ts
var PAIRS = [
  ["on", "off"],
  ["true", "false"],
  ["yes", "no"],
  ["y", "n"],
  ["1", "0"]
];
var OPPOSITES = new Map(
  PAIRS.flatMap(([yes, no]) => [
    [yes, no],
    [yes.toUpperCase(), no.toUpperCase()],
    [capital(yes), capital(no)]
  ]).flatMap(([yes, no]) => [
    [yes, no],
    [no, yes]
  ])
);
var TRUTHY = new Set(PAIRS.map(([yes]) => yes));
function switches(value) {
  return OPPOSITES.has(value) ? TRUTHY.has(value.toLowerCase()) : void 0;
}
function convertValue(value, rule) {
  if (rule.kind === "same") return value;
  if (rule.kind === "inverted") return OPPOSITES.get(value);
  const truth = switches(value);
  const isSame = (other) => other === value || truth !== void 0 && switches(other) === truth;
  const entries = Object.entries(rule.values);
  return (entries.find(([old]) => old === value) ?? entries.find(([old]) => isSame(old)))?.[1];
}
function composeValues(first, second) {
  if (first.kind === "same") return second;
  if (second.kind === "same") return first;
  if (first.kind === "inverted" && second.kind === "inverted") return { kind: "same" };
  const pairs = first.kind === "mapped" ? Object.entries(first.values).map(([old, value]) => [old, convertValue(value, second)]) : Object.entries(second.kind === "mapped" ? second.values : {}).map(([old, value]) => [
    OPPOSITES.get(old),
    value
  ]);
  const certain = pairs.filter(
    (pair) => pair[0] !== void 0 && pair[1] !== void 0
  );
  return certain.length === 0 ? void 0 : { kind: "mapped", values: Object.fromEntries(certain) };
}

export {
  capital,
  switches,
  convertValue,
  composeValues
};
