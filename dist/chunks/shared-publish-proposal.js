import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/publish/proposal/stamp.ts
import { createHash } from "node:crypto";
var TRAILER = "Flagshift-Patch";
var STAMP = new RegExp(
  `^${TRAILER}: v1 patch=([0-9a-f]{40}) files=([0-9a-f]{40}) tree=([0-9a-f]{40,64})[ \\t]*$`,
  "gm"
);
function stampLine({ patch, files, tree }) {
  return `${TRAILER}: v1 patch=${patch} files=${files} tree=${tree}`;
}
function readStamp(message) {
  const [last = ""] = message.replaceAll("\r\n", "\n").trimEnd().split(/\n[ \t]*\n/).slice(-1);
  const found = [...last.matchAll(STAMP)].at(-1);
  if (!found) return void 0;
  const [, patch = "", files = "", tree = ""] = found;
  return { patch, files, tree };
}
function isOurs(commit) {
  return readStamp(commit.message)?.tree === commit.tree;
}
function filesHash(files, diff) {
  const hash = createHash("sha256").update(diff);
  for (const file of files.toSorted((a, b) => a.path < b.path ? -1 : 1))
    hash.update(JSON.stringify([file.path, file.mode, blobName(file.bytes)]));
  return hash.digest("hex").slice(0, 40);
}
function namesOf({ diff, diffOf }, files) {
  return { patch: patchHash(diff), files: filesHash(files, diffOf(files.map(({ path }) => path))) };
}
function blobName(bytes) {
  return createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}
function patchHash(diff) {
  const hash = createHash("sha256");
  let oldLines = 0;
  let newLines = 0;
  for (const line of diff.split("\n")) {
    const hunk = /^@@ -\d+(?:,(\d+))? \+\d+(?:,(\d+))? @@/.exec(line);
    if (oldLines <= 0 && newLines <= 0) {
      if (hunk) {
        oldLines = Number(hunk[1] ?? 1);
        newLines = Number(hunk[2] ?? 1);
      } else if (line.startsWith("+++ ")) hash.update(`${line}
`);
      continue;
    }
    if (line.startsWith("\\")) continue;
    if (!line.startsWith("+")) oldLines -= 1;
    if (!line.startsWith("-")) newLines -= 1;
    if (line.startsWith("+") || line.startsWith("-")) hash.update(`${line}
`);
  }
  return hash.digest("hex").slice(0, 40);
}

// src/publish/proposal/commit-message.ts
var ACTIONS_BOT = {
  name: "github-actions[bot]",
  email: "41898282+github-actions[bot]@users.noreply.github.com"
};
function parseAuthor(author) {
  const [name = "", email = ""] = author.split(/\s*[<>]/);
  return { name: name.trim(), email };
}
function commitMessage(proposal, stamp, committer = ACTIONS_BOT) {
  const text = proposal.commitMessage.replaceAll("\r\n", "\n").trim();
  const lines = text.split("\n");
  const lastParagraph = lines.slice(lines.lastIndexOf("") + 1);
  const endsWithTrailers = lines.includes("") && lastParagraph.every((line) => /^[A-Za-z][A-Za-z-]*: \S/.test(line));
  const trailers = [];
  if (proposal.signOff) {
    const { name, email } = proposal.author ? parseAuthor(proposal.author) : committer;
    const signOff = `Signed-off-by: ${name} <${email}>`;
    if (!lastParagraph.includes(signOff)) trailers.push(signOff);
  }
  trailers.push(stampLine(stamp));
  return `${text}${endsWithTrailers ? "\n" : "\n\n"}${trailers.join("\n")}
`;
}

export {
  readStamp,
  isOurs,
  namesOf,
  blobName,
  parseAuthor,
  commitMessage
};
