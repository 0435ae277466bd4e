import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  groupBy,
  rememberedOf
} from "./shared-core-remembered.js";

// src/maps/version.ts
var SEMVER = /^v?(\d+)(?:\.(\d+))?(?:\.(\d+))?(?:\.(\d+))?(?:-([0-9A-Za-z.-]+))?(?:\+[0-9A-Za-z.-]+)?$/;
var BUILD_NUMBER = /^b?(\d{1,15})$/;
var DATE = /^(\d{4})-(\d{2})-(\d{2})(?:T[0-9:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/;
var COMMIT = /^[0-9a-f]{7,64}$/;
var VERSION_EXAMPLES = {
  semver: "v1.7.0",
  "build-number": "b3240",
  date: "2024-06-26",
  commit: "f3f65429c"
};
function isVersion(scheme, text) {
  if (scheme === "commit") return COMMIT.test(text);
  return parse(scheme, text) !== void 0;
}
function compareVersions(scheme, a, b) {
  if (scheme === "commit") return void 0;
  const first = parse(scheme, a);
  const second = parse(scheme, b);
  if (first === void 0 || second === void 0) return void 0;
  for (const [index, part] of first.numbers.entries()) {
    const other = second.numbers[index] ?? 0;
    if (part !== other) return part < other ? -1 : 1;
  }
  return comparePrerelease(first.prerelease, second.prerelease);
}
function canonicalVersion(scheme, text) {
  const version = scheme === "commit" ? void 0 : parse(scheme, text);
  return version === void 0 ? text : JSON.stringify([version.numbers, version.prerelease]);
}
function effectiveVersion(rename) {
  return rename.to.length === 0 ? rename.removed ?? rename.since : rename.since;
}
function isNotOlder(versions, later, earlier) {
  if (later === void 0 || earlier === void 0) return true;
  return (compareVersions(versions, later, earlier) ?? 0) >= 0;
}
function parse(scheme, text) {
  if (scheme === "build-number") {
    const hit2 = BUILD_NUMBER.exec(text);
    return hit2 === null ? void 0 : { numbers: [Number(hit2[1])], prerelease: [] };
  }
  if (scheme === "date") {
    const hit2 = DATE.exec(text);
    if (hit2 === null) return void 0;
    const time = Date.parse(text);
    return Number.isNaN(time) ? void 0 : { numbers: [time], prerelease: [] };
  }
  const hit = SEMVER.exec(text);
  if (hit === null) return void 0;
  const numbers = hit.slice(1, 5).map((part) => Number(part ?? 0));
  return { numbers, prerelease: hit[5]?.split(".") ?? [] };
}
function comparePrerelease(a, b) {
  if (a.length === 0 || b.length === 0) return Math.sign(b.length - a.length);
  for (const [index, part] of a.entries()) {
    const other = b[index];
    if (other === void 0) return 1;
    if (part === other) continue;
    const [isNumber, isOtherNumber] = [/^\d+$/.test(part), /^\d+$/.test(other)];
    if (isNumber && isOtherNumber && Number(part) !== Number(other))
      return Number(part) < Number(other) ? -1 : 1;
    if (isNumber !== isOtherNumber) return isNumber ? -1 : 1;
    return part < other ? -1 : 1;
  }
  return a.length === b.length ? 0 : -1;
}

// src/maps/kind.ts
function areCompatible(a, b) {
  if (a === b || a === "any" || b === "any") return true;
  return a.startsWith("cmake-") && b.startsWith("cmake-") && ![a, b].includes("cmake-target");
}

// src/maps/lookup.ts
var byOldName = rememberedOf(
  (renames) => groupBy(renames, ({ from }) => from)
);

export {
  areCompatible,
  byOldName,
  VERSION_EXAMPLES,
  isVersion,
  compareVersions,
  canonicalVersion,
  effectiveVersion,
  isNotOlder
};
