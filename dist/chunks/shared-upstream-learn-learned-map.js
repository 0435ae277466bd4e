import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  comment,
  text
} from "./shared-maps-yaml-text.js";
import {
  count
} from "./shared-core-count.js";

// src/upstream/learn/learned-map.ts
function learnedYaml(map, upstream = "owner/name") {
  const lines = [
    `# Learned from ${map.commits} commits, ${map.from.slice(0, 12)}..${map.to.slice(0, 12)}. A proposal: read it before you use it.`,
    `upstream: ${text(upstream)}`,
    `versions: ${map.versions}`,
    map.renames.length === 0 ? "renames: []" : "renames:",
    ...map.renames.flatMap(entry),
    ...remarks(
      "Aliases that do nothing (they set a variable where nobody sees it)",
      map.deadAliases.map(
        ({ from, to, path, line, since, commit }) => `${from} -> ${to.join(", ")} at ${comment(path)}:${line}, ${moment(since, commit)}`
      )
    ),
    ...remarks(
      "Aliases for names that nothing read before, so that nobody can have set them",
      map.unreadAliases.map(
        ({ from, to, kind, path, line, commit }) => `${comment(from)} -> ${comment(to.join(", "))} (${kind}) at ${comment(path)}:${line}, commit ${commit.slice(0, 9)}`
      )
    ),
    ...remarks(
      "Vanished, and nothing tells what they became",
      map.undecided.map(({ name, kind, since, commit, perhaps }) => {
        const guess = perhaps.length === 0 ? "" : `, perhaps ${perhaps.join(" or ")}`;
        return `${name} (${kind}), ${moment(since, commit)}${guess}`;
      })
    )
  ];
  return `${lines.join("\n")}
`;
}
function remarks(title, lines) {
  return lines.length === 0 ? [] : ["", `# ${title}:`, ...lines.map((line) => `#   ${line}`)];
}
function entry({
  from,
  to,
  kind,
  value,
  since,
  proof,
  confidence
}) {
  const says = proof.shim === void 0 ? "" : `; ${comment(proof.shim.path)}:${proof.shim.line}: ${comment(proof.shim.text)}`;
  const shows = proof.lines === 0 ? "" : `; ${count(proof.lines, "line")} of the diff`;
  const example = proof.example === void 0 || says !== "" ? "" : `, such as: ${comment(proof.example)}`;
  const only = to[0];
  const isPlain = to.length === 1 && only.value === void 0;
  const target = isPlain ? text(only.name) : to.length === 0 ? "null" : `{ ${to.map((one) => `${text(one.name)}: ${JSON.stringify(one.value ?? "ON")}`).join(", ")} }`;
  return [
    `  # ${confidence}: commit ${proof.commit.slice(0, 9)}${says}${shows}${example}`,
    `  - from: ${text(from)}`,
    `    to: ${target}`,
    `    kind: ${kind}`,
    ...since === void 0 ? [] : [`    ${to.length === 0 ? "removed" : "since"}: ${text(since)}`],
    ...value.kind === "inverted" ? ["    value: inverted"] : [],
    `    evidence: ${text(`commit ${proof.commit}`)}`
  ];
}
function moment(since, commit) {
  const short = commit.slice(0, 9);
  return since === void 0 || since === short ? `commit ${short}` : `${since} (${short})`;
}
function asRenameMap(learned, name, upstream) {
  return {
    name,
    origin: "learned",
    ...upstream !== void 0 && { upstream },
    detect: [],
    versions: learned.versions,
    packages: [],
    renames: learned.renames.map(({ from, to, kind, value, since, proof }) => ({
      from,
      to,
      kind,
      value,
      map: name,
      evidence: `commit ${proof.commit}`,
      ...since !== void 0 && (to.length === 0 ? { removed: since } : { since })
    }))
  };
}

export {
  learnedYaml,
  asRenameMap
};
